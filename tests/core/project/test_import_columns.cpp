#include <QDir>
#include <QFile>
#include <QTemporaryDir>
#include <QTest>

#include "core/project/column_cache.h"
#include "core/project/import_series.h"
#include "project_support.h"

using namespace clientele;

// The column cache that an import leaves must be, byte for byte, the one that reading the tables anew would make.

namespace {

/// Order lines in which little is regular: gaps, rejects, amounts given and not, two kinds of missing numbers.
class IrregularLines : public RowStream {
   public:
    explicit IrregularLines(std::uint64_t rows, std::uint64_t seed) : left_(rows), seed_(seed) {}

    std::vector<StreamColumn> columns() const override {
        return {{"customer_id"}, {"order_id"}, {"time", ColumnType::time}, {"quantity", ColumnType::number},
                {"unit_price", ColumnType::number}, {"discount", ColumnType::number}, {"amount", ColumnType::number},
                {"channel"}, {"Gift", ColumnType::boolean, true}, {"Due", ColumnType::date, true},
                {"Colour", ColumnType::text, true}, {"Never filled", ColumnType::text, true}};
    }
    Result<std::optional<RowBlock>> next() override {
        if (left_ == 0) return std::nullopt;
        RowBlock block;
        for (const StreamColumn& column : columns()) block.rows.columns.emplace_back().type = column.type;
        for (; left_ > 0 && block.rows_read < 5000; --left_, ++block.rows_read) {
            const std::uint64_t at = (left_ + seed_) * 0x9E3779B97F4A7C15ULL >> 20;
            if (at % 11 == 0) {
                block.rejects.push_back(
                    {.line = left_, .column = {}, .value = {}, .reason = "bad_date", .message = {}, .raw = {}});
                continue;
            }
            add_row(block.rows, at);
            block.lines.push_back(left_);
        }
        return block;
    }

   private:
    static double number(std::uint64_t at, std::uint64_t gap) {
        if (at % gap == 0) return at % 2 == 0 ? missing_number : -missing_number;
        return static_cast<double>(at % 1000) / (at % 3 == 0 ? 1 : 100) - 2;
    }
    static void add_row(Chunk& rows, std::uint64_t at) {
        auto& cells = rows.columns;
        cells[0].add_text(at % 7 == 0 ? "" : "c" + std::to_string(at % 5003));
        cells[1].add_text("o" + std::to_string(at % 100'003));
        cells[2].times.push_back(at % 5 == 0 ? DateTime::missing_seconds
                                             : static_cast<std::int64_t>(at % 1'300'000'000));
        cells[3].numbers.push_back(number(at, 13));
        cells[4].numbers.push_back(number(at / 3, 17));
        cells[5].numbers.push_back(number(at / 7, 2));
        cells[6].numbers.push_back(number(at / 11, 3));
        cells[7].add_text(at % 3 == 0 ? "" : at % 3 == 1 ? "web" : "shop");
        cells[8].booleans.push_back(static_cast<std::int8_t>(at % 3 == 2 ? missing_boolean : at % 3));
        cells[9].dates.push_back(at % 4 == 0 ? Date::missing_days : static_cast<std::int32_t>(at % 20'000));
        cells[10].add_text(at % 6 == 0 ? "" : "colour " + std::to_string(at % 60));
        cells[11].add_text("");
        ++rows.rows;
    }
    std::uint64_t left_;
    std::uint64_t seed_;
};

/// Customers whose ids run on from `first`.
GivenRows customers(int first, int rows) {
    std::vector<GivenRows::Row> cells;
    for (int i = first; i < first + rows; ++i)
        cells.push_back({"c" + std::to_string(i), std::string(i % 3 == 0 ? "Paris" : "Rome")});
    return GivenRows({{"customer_id"}, {"city"}}, cells, 100);
}

}  // namespace

class TestImportColumns : public QObject {
    Q_OBJECT

    QTemporaryDir folder_;
    std::filesystem::path path_;

    QByteArray cache() const {
        QFile file(q(column_cache_file(path_).string()));
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
    }
    /// The cache that reading the tables makes.
    QByteArray cache_made_anew() const {
        QFile::remove(q(column_cache_file(path_).string()));
        Project project = opened(path_);
        return project.save_column_cache() ? cache() : QByteArray();
    }
    /// What lies in the folder beside the project file and SQLite's own files.
    QStringList files_beside() const {
        QStringList found = QDir(folder_.path()).entryList(QDir::Files | QDir::Hidden);
        const QString name = q(path_.filename().string());
        found.removeIf([&](const QString& file) { return !file.startsWith(name) && !file.startsWith(u'.'); });
        for (const char* own : {"", "-wal", "-shm", "-lock"}) found.removeAll(name + QLatin1String(own));
        return found +
               QDir(folder_.filePath(QStringLiteral("%1-cache").arg(name))).entryList(QDir::Files | QDir::Hidden);
    }

   private slots:
    void init() {
        path_ = folder_.filePath(QStringLiteral("%1.clientele").arg(QString::fromUtf8(QTest::currentTestFunction())))
                    .toStdString();
    }

    void the_first_import_leaves_the_cache() {
        {
            Project project = made(path_);
            take(project, plan_of(DatasetKind::transactions, "a", 0), IrregularLines(least_rows_to_cache + 40'000, 1));
        }
        const QByteArray left = cache();
        QVERIFY(!left.isEmpty());
        QVERIFY(left == cache_made_anew());
    }

    void a_series_of_imports_leaves_one_cache_at_its_end() {
        {
            Project project = made(path_);
            {
                const ImportSeries series(project);
                take(project, plan_of(DatasetKind::customers, "c", 0), customers(0, 1000));
                take(project, plan_of(DatasetKind::transactions, "a", 0), IrregularLines(least_rows_to_cache, 3));
                take(project, plan_of(DatasetKind::transactions, "b", 0), ManyLines(30'000));
                take(project, plan_of(DatasetKind::customers, "d", 0), customers(900, 3000));
                QVERIFY(cache().isEmpty());
            }
            QVERIFY(!cache().isEmpty());
        }
        const QByteArray left = cache();
        QVERIFY(left == cache_made_anew());
    }

    void a_series_that_ends_with_an_undone_import_leaves_no_cache_of_it() {
        {
            Project project = made(path_);
            {
                const ImportSeries series(project);
                take(project, plan_of(DatasetKind::transactions, "a", 0), ManyLines(least_rows_to_cache));
                take(project, plan_of(DatasetKind::customers, "c", 0), customers(0, 1000));
                QVERIFY(project.undo());
            }
            QVERIFY(cache().isEmpty());
        }
        QVERIFY(!cache_made_anew().isEmpty());
    }

    void later_imports_go_on_from_what_was_there() {
        {
            Project project = made(path_);
            take(project, plan_of(DatasetKind::customers, "c", 0), customers(0, 1000));
            take(project, plan_of(DatasetKind::transactions, "a", 0), ManyLines(least_rows_to_cache));
        }
        QVERIFY(cache() == cache_made_anew());
        {
            Project project = opened(path_);
            take(project, plan_of(DatasetKind::transactions, "b", 0), IrregularLines(30'000, 2));
            take(project, plan_of(DatasetKind::customers, "d", 0), customers(900, 3000));
        }
        const QByteArray left = cache();
        QVERIFY(left == cache_made_anew());
    }

    void columns_that_come_later_are_missing_before() {
        Project project = made(path_);
        take(project, plan_of(DatasetKind::transactions, "a", 0), ManyLines(1000));
        take(project, plan_of(DatasetKind::transactions, "b", 0), IrregularLines(least_rows_to_cache * 6 / 5, 3));
        take(project, plan_of(DatasetKind::transactions, "c", 0), ManyLines(1000, 70'000));
        { const Project closed = std::move(project); }
        const QByteArray left = cache();
        QVERIFY(!left.isEmpty());
        QVERIFY(left == cache_made_anew());
    }

    void skipped_and_rejected_keys_are_not_in_it() {
        Project project = made(path_);
        take(project, plan_of(DatasetKind::transactions, "a", 0), ManyLines(least_rows_to_cache));
        take(project, plan_of(DatasetKind::customers, "c", 0), customers(0, 100));
        take(project, plan_of(DatasetKind::customers, "d", 0), customers(50, 100));
        ImportPlan skipping = plan_of(DatasetKind::customers, "e", 0);
        skipping.on_duplicate = OnDuplicate::skip;
        take(project, skipping, customers(70, 150));
        { const Project closed = std::move(project); }
        const QByteArray left = cache();
        QVERIFY(left == cache_made_anew());
    }

    void replaced_rows_are_not_in_it() {
        Project project = made(path_);
        take(project, plan_of(DatasetKind::transactions, "a", 0), ManyLines(least_rows_to_cache));
        ImportPlan replacing = plan_of(DatasetKind::customers, "c", 0);
        replacing.on_duplicate = OnDuplicate::replace;
        take(project, replacing, customers(0, 3000));
        QCOMPARE(take(project, replacing, customers(2500, 1000)).counts.replaced, 500U);
        // Twice in one file, and rows that took the place of others before.
        replacing.source_hash = "again";
        const Batch batch =
            take(project, replacing,
                 GivenRows({{"customer_id"}, {"city"}, {"Note", ColumnType::text, true}},
                           {{"c2600", "Oslo", "x"}, {"c7", "Kiel", {}}, {"new", "Bern", {}}, {"c7", "Ulm", "y"}}));
        QCOMPARE(batch.counts.replaced, 3U);
        QCOMPARE((*project.snapshot())->dataset(DatasetKind::customers).rows, 3501U);
        { const Project closed = std::move(project); }
        const QByteArray left = cache();
        QVERIFY(!left.isEmpty());
        QVERIFY(left == cache_made_anew());
    }

    void a_column_whose_only_values_were_replaced_is_not_in_it() {
        Project project = made(path_);
        take(project, plan_of(DatasetKind::transactions, "a", 0), ManyLines(least_rows_to_cache));
        take(project, plan_of(DatasetKind::customers, "c", 0),
             GivenRows({{"customer_id"}, {"city"}}, {{"c1", "Rome"}, {"c2", {}}}));
        ImportPlan replacing = plan_of(DatasetKind::customers, "d", 0);
        replacing.on_duplicate = OnDuplicate::replace;
        take(project, replacing, GivenRows({{"customer_id"}}, {{"c1"}}));
        { const Project closed = std::move(project); }
        const QByteArray left = cache();
        QVERIFY(left == cache_made_anew());
    }

    void a_snapshot_that_is_in_use_goes_on_from_it() {
        Project project = made(path_);
        take(project, plan_of(DatasetKind::transactions, "a", 0), ManyLines(2000));
        QVERIFY(project.snapshot());
        take(project, plan_of(DatasetKind::transactions, "b", 0), IrregularLines(least_rows_to_cache * 6 / 5, 5));
        const SnapshotPtr mapped = *project.snapshot();
        QVERIFY(QFile::remove(q(column_cache_file(path_).string())));
        Project again = opened(path_);
        QVERIFY(same_values(mapped->dataset(DatasetKind::transactions),
                            (*again.snapshot())->dataset(DatasetKind::transactions)));
    }

    void small_projects_have_none() {
        Project project = made(path_);
        take(project, plan_of(DatasetKind::transactions, "a", 0), ManyLines(1000));
        QVERIFY(cache().isEmpty());
    }

    void a_stopped_import_leaves_nothing_behind() {
        Project project = made(path_);
        int blocks = 0;
        const Progress stopping([&](double, const Text&) { return ++blocks < 230; });
        ManyLines lines(300'000);
        const auto batch = project.import(plan_of(DatasetKind::transactions, "a", 0), lines, stopping);
        QVERIFY(!batch && batch.error().cancelled());
        QCOMPARE(files_beside(), QStringList());
    }
};

QTEST_GUILESS_MAIN(TestImportColumns)
#include "test_import_columns.moc"
