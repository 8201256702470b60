#include <QTemporaryDir>
#include <QTest>
#include <cmath>
#include <limits>

#include "core/project/bulk_rows.h"
#include "given_rows.h"
#include "text_of.h"

using namespace clientele;

namespace {

constexpr const char* table =
    "(row INTEGER PRIMARY KEY, batch INTEGER NOT NULL, line INTEGER NOT NULL, name TEXT, size REAL, unused TEXT,"
    " day INTEGER, at INTEGER, yes INTEGER)";

std::vector<StreamColumn> columns() {
    return {{"name"}, {"any", ColumnType::number}, {"size", ColumnType::number}, {"day", ColumnType::date},
            {"at", ColumnType::time}, {"yes", ColumnType::boolean}};
}
const std::vector<std::string> targets{"name", "x_any", "size", "day", "at", "yes"};

RowBlock block_of(std::vector<GivenRows::Row> rows) {
    const std::size_t size = rows.size();
    return std::move(**GivenRows(columns(), std::move(rows), size).next());
}

}  // namespace

class TestBulkRows : public QObject {
    Q_OBJECT

    QTemporaryDir folder_;
    std::optional<Database> database_;

    /// Brings the rows into `bulk` in the way of an import and into `plain` by statements; both must hold the same
    /// then.
    void write_both_ways(const RowBlock& block, const std::vector<std::uint32_t>* kept = nullptr) {
        const std::int64_t first = database_->integer("SELECT max(row) FROM plain") + 1;
        StagedDatabase staged(*database_);
        Transaction transaction(*database_, "IMMEDIATE");
        BulkRows rows(staged, "bulk", targets, 300);
        rows.insert(rows.write(block, kept, first));
        Statement plain = database_->prepare("INSERT INTO plain(batch, line, name, x_any, size, day, at, yes) VALUES"
                                             " (300, ?1, ?2, ?3, ?4, ?5, ?6, ?7)");
        const auto bind = [&](int parameter, const ChunkColumn& column, std::size_t row) {
            if (column.missing(row)) plain.bind_null(parameter);
            else if (column.type == ColumnType::text) plain.bind(parameter, column.text(row));
            else if (column.type == ColumnType::number) plain.bind(parameter, column.numbers[row]);
            else if (column.type == ColumnType::date) plain.bind(parameter, std::int64_t{column.dates[row]});
            else if (column.type == ColumnType::time) plain.bind(parameter, column.times[row]);
            else plain.bind(parameter, std::int64_t{column.booleans[row]});
        };
        for (std::size_t i = 0; i < (kept ? kept->size() : block.rows.rows); ++i) {
            const std::size_t row = kept ? (*kept)[i] : i;
            plain.bind(1, static_cast<std::int64_t>(line_of(block, row)));
            for (std::size_t column = 0; column < targets.size(); ++column)
                bind(static_cast<int>(column) + 2, block.rows.columns[column], row);
            plain.run();
        }
        const auto committed = transaction.commit();
        QVERIFY2(committed, committed ? "" : qPrintable(q(committed.error())));
    }
    void both_are_the_same() {
        Statement a = database_->prepare("SELECT * FROM bulk ORDER BY row");
        Statement b = database_->prepare("SELECT * FROM plain ORDER BY row");
        std::int64_t rows = 0;
        for (; b.step(); ++rows) {
            QVERIFY(a.step());
            for (int column = 0; column < 10; ++column) {
                QCOMPARE(a.is_null(column), b.is_null(column));
                if (column == 3) QVERIFY(a.text(column) == b.text(column));
                else QVERIFY2(a.number(column) == b.number(column), qPrintable(QString::number(b.number(column))));
            }
        }
        QVERIFY(!a.step());
        QVERIFY(rows > 0);
        QCOMPARE(database_->integer("SELECT count(*) FROM bulk JOIN plain USING (row) WHERE typeof(bulk.x_any) <>"
                                    " typeof(plain.x_any) OR typeof(bulk.size) <> typeof(plain.size)"),
                 0);
        QCOMPARE(q(database_->text("PRAGMA integrity_check")), q("ok"));
        QVERIFY(database_->status());
    }

 private slots:
    void init() {
        const QString name = QString::fromUtf8(QTest::currentTestFunction());
        database_ = std::move(*Database::open(folder_.filePath(name).toStdString(), Database::Mode::create));
        for (const char* of : {"bulk", "plain"})
            database_->execute(std::string("CREATE TABLE ") + of + table + "; ALTER TABLE " + of + " ADD COLUMN x_any");
    }

    void numbers_of_every_size_come_back() {
        std::vector<GivenRows::Row> rows;
        const auto add = [&](double value) { rows.push_back({{}, value, value, {}, {}, {}}); };
        for (int bits = 0; bits < 64; ++bits)
            for (const double near : {-1.0, 0.0, 1.0, 0.5})
                for (const double sign : {-1.0, 1.0}) add(sign * (std::ldexp(1, bits) + near));
        for (const double value : {0.0, -0.0, 0.1, 1e300, -1e-300, std::numeric_limits<double>::infinity(),
                                   std::numeric_limits<double>::denorm_min()})
            add(value);
        write_both_ways(block_of(std::move(rows)));
        both_are_the_same();
    }

    void dates_times_and_truths_come_back() {
        std::vector<GivenRows::Row> rows;
        for (int bits = 0; bits < 62; ++bits)
            for (const std::int64_t near : {-1, 0, 1})
                for (const std::int64_t sign : {-1, 1}) {
                    const std::int64_t value = sign * ((std::int64_t{1} << bits) + near);
                    rows.push_back(
                        {{}, {}, {}, Date{static_cast<std::int32_t>(value)}, DateTime{value}, bits % 2 == 0});
                }
        rows.push_back({{}, {}, {}, {}, {}, {}});
        write_both_ways(block_of(std::move(rows)));
        both_are_the_same();
    }

    void texts_of_every_length_come_back() {
        std::vector<GivenRows::Row> rows;
        const auto add = [&](std::size_t size) {
            std::string text(size, 'x');
            for (std::size_t i = 0; i < size; ++i) text[i] = static_cast<char>('a' + (i * 7 + size) % 26);
            rows.push_back({std::move(text), 1.5, {}, {}, {}, {}});
        };
        for (std::size_t size = 0; size < 300; ++size) add(size);
        for (std::size_t size = 65'470; size < 65'540; ++size) add(size);  // about where a row leaves its page
        for (const std::size_t size : {131'000, 131'072, 1'000'000, 17'000'000}) add(size);
        for (int i = 0; i < 10; ++i) add(3);
        write_both_ways(block_of(std::move(rows)));
        both_are_the_same();
    }

    void many_rows_and_chosen_ones_come_back_in_their_order() {
        std::vector<GivenRows::Row> rows;
        for (int i = 0; i < 120'000; ++i)
            rows.push_back(
                {"customer number " + std::to_string(i), i * 0.25, double(i), Date{i}, DateTime{i * 60}, i % 3 == 0});
        const RowBlock block = block_of(std::move(rows));
        std::vector<std::uint32_t> kept;
        for (std::uint32_t i = 0; i < 120'000; i += 7) kept.push_back(i);
        write_both_ways(block);
        write_both_ways(block, &kept);
        both_are_the_same();
    }

    void a_block_without_rows_is_none() {
        write_both_ways(block_of({{"a", {}, {}, {}, {}, {}}}));
        const std::vector<std::uint32_t> none;
        write_both_ways(block_of({{"a", {}, {}, {}, {}, {}}}), &none);
        QCOMPARE(database_->integer("SELECT count(*) FROM bulk"), 1);
    }

    void the_second_name_of_the_table_stays_in_memory_and_goes() {
        const QString before = q(database_->text("SELECT group_concat(name || rootpage || sql) FROM sqlite_schema"));
        {
            StagedDatabase staged(*database_);
            Transaction transaction(*database_, "IMMEDIATE");
            BulkRows rows(staged, "bulk", targets, 1);
            rows.insert(rows.write(block_of({{"b", {}, {}, {}, {}, {}}}), nullptr, 1));
            QVERIFY(transaction.commit());
        }
        QCOMPARE(q(database_->text("SELECT group_concat(name || rootpage || sql) FROM sqlite_schema")), before);
        QCOMPARE(database_->integer("SELECT row FROM bulk WHERE name = 'b'"), 1);
        database_->execute("INSERT INTO rows_behind_the_last(batch) VALUES (1)");
        QVERIFY(!database_->status());
    }

    void an_attribute_that_comes_with_the_rows_may_be_rolled_back() {
        {
            StagedDatabase staged(*database_);
            const Transaction transaction(*database_, "IMMEDIATE");
            database_->execute("ALTER TABLE bulk ADD COLUMN x_new");
            BulkRows rows(staged, "bulk", {"name", "x_new", "size", "day", "at", "yes"}, 1);
            rows.insert(rows.write(block_of({{"b", 2.0, {}, {}, {}, {}}}), nullptr, 1));
            QCOMPARE(q(database_->text("SELECT x_new FROM bulk")), q("2.0"));
        }
        QVERIFY(database_->status());
        write_both_ways(block_of({{"a", {}, {}, {}, {}, {}}}));
        both_are_the_same();
    }
};

QTEST_GUILESS_MAIN(TestBulkRows)
#include "test_bulk_rows.moc"
