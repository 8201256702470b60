#include <sqlite3.h>

#include <QDir>

#include "core/project/project.h"
#include "table_file.h"

using namespace clientele;

namespace {

/// A database in a folder of its own, gone when the test is over.
class DatabaseFile {
 public:
    explicit DatabaseFile(const char* sql) : path_(folder_.filePath(u"shop & co.db"_qs).toStdString()) {
        sqlite3_open(path_.c_str(), &handle_);
        run(sql);
    }
    DatabaseFile(const DatabaseFile&) = delete;
    DatabaseFile& operator=(const DatabaseFile&) = delete;
    ~DatabaseFile() { close(); }

    void run(const char* sql) {
        char* wrong = nullptr;
        if (sqlite3_exec(handle_, sql, nullptr, nullptr, &wrong) != SQLITE_OK) qFatal("%s", wrong);
    }
    void close() {
        sqlite3_close(handle_);
        handle_ = nullptr;
    }
    const std::filesystem::path& path() const { return path_; }
    QStringList files() const { return QDir(folder_.path()).entryList(QDir::Files, QDir::Name); }
    std::string bytes() const {
        std::ifstream in(path_, std::ios::binary);
        return {std::istreambuf_iterator<char>(in), {}};
    }

 private:
    QTemporaryDir folder_;
    std::filesystem::path path_;
    sqlite3* handle_ = nullptr;
};

/// All rows as they are read, cells joined with '|'; or what is wrong.
QStringList rows_of(const std::filesystem::path& path, const SourceSettings& settings = {}) {
    const auto facts = inspect(path, settings, {});
    if (!facts) return {q(id(facts.error().code)) + u": "_qs + q(facts.error()).remove(q(path.string()))};
    return raw_rows_of(*facts);
}

const char* const shop =
    "CREATE TABLE customers(customer_id TEXT PRIMARY KEY, name);"
    "INSERT INTO customers VALUES('007', 'Zoë \"Z\", A.'), ('008', NULL);"
    "CREATE TABLE \"order lines\"(order_id, day, amount);"
    "INSERT INTO \"order lines\" VALUES(9007199254740993, '2011-12-09', 0.1), (2, '', -1e300), (3, NULL, "
    "12345678901234567.0),"
    "(4, x'00ff', 5.0);"
    "CREATE VIEW spent AS SELECT order_id AS id, round(amount, 1) AS rounded FROM \"order lines\" WHERE order_id < 5;";

const char* const sales =
    "CREATE TABLE sales(kunde, bestellung, datum, menge, preis, rabatt);"
    "INSERT INTO sales VALUES('a', 1, '2024-01-05 09:00:00', 2, 10, 1), ('a', 1, '2024-01-05 09:00:00', 1, 5, NULL),"
    "('a', NULL, '2024-01-05 18:00:00', 1, 2, 0), ('a', NULL, '2024-01-31 10:00:00', 1, 4, 0),"
    "('a', 9, '2024-02-01 00:00:00', -1, 10, 0), ('a', 2, '2024-02-29 23:59:59', 3, 1, 0),"
    "('b', 3, '2023-12-31 12:00:00', -1, 7, 0), ('b', 4, NULL, 1, 6, 0), (NULL, 5, '2024-03-01', 1, 8, 0);";

}  // namespace

class TestSqliteSource : public QObject {
    Q_OBJECT
 private slots:
    void purchases_are_added_up_by_customer_and_month() {
        const DatabaseFile file(sales);
        const SourceSettings settings{{"summary", "month"}};
        const auto facts = inspect(file.path(), settings, {});
        QVERIFY2(facts.has_value(), facts ? "" : qPrintable(q(facts.error())));
        QStringList headers;
        for (const ColumnFacts& column : facts->columns) headers << q(column.header);
        QCOMPARE(headers.join(u'|'),
                 u"customer_id|period|first_purchase|last_purchase|last_line|orders|purchase_days|purchases|returns|"
                 u"purchased|"
                 "returned|sum_of_squares"_qs);
        QCOMPARE(guess_kinds(*facts).front().kind, DatasetKind::purchase_summaries);
        // Lines without an order's number are an order each; returns are none; what has no customer or time stays.
        QCOMPARE(rows_of(file.path(), settings),
                 (QStringList{
                     u"2: |2024-03-01|2024-03-01|2024-03-01|2024-03-01|1|1|1|0|8|0|64"_qs,
                     u"3: a|2024-01-01|2024-01-05 09:00:00|2024-01-31 10:00:00|2024-01-31 10:00:00|3|2|4|0|30|0|596"_qs,
                     u"4: a|2024-02-01|2024-02-29 23:59:59|2024-02-29 23:59:59|2024-02-29 23:59:59|1|1|1|1|3|10|9"_qs,
                     u"5: b|||||1|0|1|0|6|0|36"_qs, u"6: b|2023-12-01|||2023-12-31 12:00:00|0|0|0|1|0|7|0"_qs}));
    }

    void purchases_without_a_date_stay_apart_over_all_time_too() {
        const DatabaseFile file(sales);
        QCOMPARE(
            rows_of(file.path(), {{"summary", "all"}}),
            (QStringList{
                u"2: |2024-03-01|2024-03-01|2024-03-01|2024-03-01|1|1|1|0|8|0|64"_qs,
                u"3: a|2024-01-05|2024-01-05 09:00:00|2024-02-29 23:59:59|2024-02-29 23:59:59|4|3|5|1|33|10|605"_qs,
                u"4: b|2023-12-31|||2023-12-31 12:00:00|0|0|0|1|0|7|0"_qs, u"5: b|||||1|0|1|0|6|0|36"_qs}));
        const auto refused = inspect(file.path(), {{"summary", "all"}, {"decimal", ","}}, {});
        QVERIFY(!refused && q(refused.error()).contains(u"decimal"_qs));  // sums are written by a machine
    }
    void what_is_no_number_or_date_is_not_added_up() {
        const auto said = [](const char* values) {
            const DatabaseFile file(
                ("CREATE TABLE lines(customer_id, time, amount); INSERT INTO lines VALUES" + std::string(values))
                    .c_str());
            return rows_of(file.path(), {{"summary", "month"}}).join(u'\n');
        };
        QVERIFY(said("('a', '2024-01-05', '10,50'), ('a', '2024-01-06', 1)")
                    .contains(u"1 value of “Amount” is no number, such as “10,50”"_qs));
        QVERIFY(said("('a', '05.02.2024', 1)").contains(u"“Time” is no date"_qs));
        for (const char* const none : {"2024-02-30", "12:30", "now", "2460000.5"})
            QVERIFY2(said(("('a', '" + std::string(none) + "', 1), ('a', '2024-02-28 10:00', 1)").c_str())
                         .contains(u"1 value of “Time” is no date"_qs), none);
        QVERIFY(said("('a', 20240105, 1)").contains(u"“Time” is no date"_qs));  // it would be a Julian day
        for (const char* const none : {"-", ".", "  ", "--5", "5-", "+5"})
            QVERIFY2(said(("('a', '2024-01-05', '" + std::string(none) + "')").c_str())
                         .contains(u"“Amount” is no number"_qs),
                     none);
        // Numbers that are written as text are numbers, and nothing is nothing.
        QCOMPARE(said("('a', '2024-01-05', '10.50'), ('a', '2024-01-06', '-0.5'), ('b', '2024-01-07', ''), ('', "
                      "'2024-01-07', 3)"),
                 u"2: |2024-01-01|2024-01-07|2024-01-07|2024-01-07|1|1|1|0|3|0|9\n"
                 "3: a|2024-01-01|2024-01-05|2024-01-05|2024-01-06|1|1|1|1|10.5|0.5|110.25\n"
                 "4: b|2024-01-01|2024-01-07|2024-01-07|2024-01-07|1|1|1|0||0|"_qs);
    }
    void the_largest_table_is_read_with_exact_values() {
        const DatabaseFile file(shop);
        const auto facts = inspect(file.path(), {}, {});
        QVERIFY2(facts.has_value(), facts ? "" : qPrintable(q(facts.error())));
        QCOMPARE(q(facts->format), "sqlite");
        QCOMPARE(facts->tables, (std::vector<std::string>{"customers", "order lines", "spent"}));
        QCOMPARE(q(facts->table), "order lines");
        QCOMPARE(q(facts->columns[1].header), "day");
        QCOMPARE(q(facts->warnings.at(0)), "1 binary value is written as hexadecimal digits.");
        QCOMPARE(rows_of(file.path()), (QStringList{"2: 9007199254740993|2011-12-09|0.1", "3: 2||-1e+300",
                                                    "4: 3||12345678901234568", "5: 4|X'00FF'|5"}));
    }
    void tables_and_views_are_chosen_by_name() {
        const DatabaseFile file(shop);
        QCOMPARE(rows_of(file.path(), {{"table", "customers"}}), (QStringList{"2: 007|Zoë \"Z\", A.", "3: 008|"}));
        QCOMPARE(rows_of(file.path(), {{"table", "spent"}}).mid(2), (QStringList{"4: 4|5"}));
        QCOMPARE(rows_of(file.path(), {{"table", "returns"}}),
                 (QStringList{"bad_value:  has no table “returns”. It has: customers, order lines, spent."}));
    }
    void numbers_with_three_decimals_are_no_question() {
        const DatabaseFile file(
            "CREATE TABLE t(order_id, note, amount); INSERT INTO t VALUES('a', '12,5', 1.234), ('b', '1,75', 2.345);");
        const auto facts = inspect(file.path(), {}, {});
        QVERIFY(facts && !facts->columns[2].number_ambiguous);
        QCOMPARE(facts->columns[2].number.decimal, '.');
        QCOMPARE(facts->columns[1].number.decimal, ',');
    }
    void a_query_gives_the_rows_instead() {
        const DatabaseFile file(shop);
        QCOMPARE(rows_of(file.path(),
                         {{"query",
                           "SELECT order_id AS n, upper('a' || day) FROM \"order lines\" WHERE n < 4 ORDER BY n;"}}),
                 (QStringList{"2: 2|A", "3: 3|"}));
    }
    void a_query_can_only_read_data() {
        QTest::addColumn<QString>("query");
        for (const char* each : {"DELETE FROM customers", "SELECT 1; SELECT 2", "PRAGMA user_version",
                                 "ATTACH 'x.db' AS x", " ", "INSERT INTO customers VALUES(1, 2) RETURNING *", "BEGIN"})
            QTest::newRow(each) << QString::fromUtf8(each);
    }
    void a_query_can_only_read() {
        QFETCH(QString, query);
        const DatabaseFile file(shop);
        const std::string before = file.bytes();
        QCOMPARE(rows_of(file.path(), {{"query", query.toStdString()}}),
                 (QStringList{"bad_value: The query cannot be run on : it must be one SELECT that only reads."}));
        QCOMPARE(file.bytes(), before);
    }
    void a_wrong_query_is_refused_in_the_words_of_the_database() {
        const DatabaseFile file(shop);
        QCOMPARE(rows_of(file.path(), {{"query", "SELECT * FROM nowhere"}}),
                 (QStringList{"bad_value: The query cannot be run on : no such table: nowhere."}));
    }
    void what_stands_in_the_log_beside_it_is_read() {
        DatabaseFile file("PRAGMA journal_mode = WAL; CREATE TABLE t(a, b); INSERT INTO t VALUES(1, 2);");
        file.run("PRAGMA wal_checkpoint(TRUNCATE); INSERT INTO t VALUES(3, 4);");
        QVERIFY(std::filesystem::file_size(file.path().string() + "-wal") > 0);
        QCOMPARE(rows_of(file.path()), (QStringList{"2: 1|2", "3: 3|4"}));
        file.close();
        QCOMPARE(rows_of(file.path()), (QStringList{"2: 1|2", "3: 3|4"}));
        QCOMPARE(file.files(), QStringList{"shop & co.db"});
    }
    void projects_are_opened_and_not_imported() {
        const QTemporaryDir folder;
        const std::filesystem::path path = folder.filePath(u"p.clientele"_qs).toStdString();
        QVERIFY(Project::create(path).has_value());
        QCOMPARE(rows_of(path), (QStringList{"bad_format:  is a Clientele project. Open it instead of importing it."}));
    }
    void a_database_without_tables_says_so() {
        QCOMPARE(rows_of(DatabaseFile("CREATE TABLE a(b); DROP TABLE a;").path()),
                 (QStringList{"bad_format:  is a database without tables. Choose a file with data in it."}));
    }
    void damage_is_refused_or_read_but_never_brings_the_program_down() {
        DatabaseFile file(shop);
        file.run(
            "WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 300) INSERT INTO \"order "
            "lines\" "
            "SELECT i, 'text ' || i, i * 1.5 FROM n");
        file.close();
        const std::string whole = file.bytes();
        QVERIFY(rows_of(TableFile(whole.substr(0, whole.size() / 2), "half.db").path())
                    .first()
                    .contains(u"is a damaged database"));
        for (std::size_t at = 16; at < whole.size(); at += 131) {
            std::string flipped = whole;
            flipped[at] = static_cast<char>(flipped[at] ^ (1 << at % 8));
            QVERIFY(!rows_of(TableFile(flipped, "flipped.db").path()).isEmpty());
        }
    }
    void an_endless_query_stops_when_told() {
        const DatabaseFile file(shop);
        int asked = 0;
        const Progress stop([&](double, const Text&) { return ++asked < 10; });
        const auto facts = inspect(
            file.path(),
            {{"query", "WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n) SELECT max(i) FROM n"}}, stop);
        QVERIFY(!facts && facts.error().cancelled());
    }
};

QTEST_GUILESS_MAIN(TestSqliteSource)
#include "test_sqlite_source.moc"
