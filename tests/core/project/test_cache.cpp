#include <QFile>
#include <QTemporaryDir>
#include <QTest>

#include "core/project/column_cache.h"
#include "project_support.h"

using namespace clientele;

class TestCache : public QObject {
    Q_OBJECT

    QTemporaryDir folder_;
    std::filesystem::path path_;
    std::filesystem::path base_;
    SnapshotPtr lines_;   // as they were read from the tables

    QString cache() const { return q(column_cache_file(path_).string()); }
    /// Whether a new opening of the project sees the order lines as they are.
    bool lines_are_right() const {
        Project project = opened(path_);
        return same_values((*project.snapshot())->dataset(DatasetKind::transactions),
                           lines_->dataset(DatasetKind::transactions));
    }
    void damage(qint64 place) {
        QFile file(cache());
        QVERIFY(file.open(QIODevice::ReadWrite));
        QVERIFY(file.seek(place));
        char byte = 0;
        file.getChar(&byte);
        QVERIFY(file.seek(place));
        file.putChar(static_cast<char>(byte ^ 0x55));
    }

   private slots:
    void initTestCase() {
        base_ = folder_.filePath(QStringLiteral("base.clientele")).toStdString();
        Project project = made(base_);
        take(project, plan_of(DatasetKind::transactions, "a"), ManyLines(least_rows_to_cache));
        lines_ = *project.snapshot();
    }

    void init() {
        path_ = folder_.filePath(QStringLiteral("%1.clientele").arg(QString::fromUtf8(QTest::currentTestFunction())))
                    .toStdString();
        std::filesystem::copy_file(base_, path_);
        Project project = opened(path_);
        QVERIFY(project.save_column_cache());
        QVERIFY(QFile::exists(cache()));
    }

    void cleanup() {
        std::filesystem::remove(path_);
        std::filesystem::remove_all(path_.string() + "-cache");
    }

    void columns_from_the_cache_equal_those_from_the_tables() {
        QVERIFY(lines_are_right());
        QVERIFY(QFile::remove(cache()));
        QVERIFY(lines_are_right());
    }

    void small_projects_have_none() {
        path_ = folder_.filePath(QStringLiteral("small.clientele")).toStdString();
        Project project = made(path_);
        take(project, plan_of(DatasetKind::transactions, "a"), ManyLines(10));
        QVERIFY(project.save_column_cache());
        QVERIFY(!QFile::exists(cache()));
    }

    void a_cache_of_an_earlier_state_is_ignored() {
        {
            Project project = opened(path_);
            take(project, plan_of(DatasetKind::transactions, "b"), ManyLines(5, 300'000));
        }
        Project project = opened(path_);
        QCOMPARE((*project.snapshot())->dataset(DatasetKind::transactions).rows, least_rows_to_cache + 5);
    }

    void a_cut_off_cache_is_ignored() {
        QFile file(cache());
        QVERIFY(file.resize(file.size() - 1));
        QVERIFY(lines_are_right());
    }

    void a_damaged_header_is_ignored() {
        for (const qint64 place : {0, 20, 30, 60, 500}) {
            damage(place);
            QVERIFY(lines_are_right());
            damage(place);  // as it was
        }
        QVERIFY(lines_are_right());
    }

    void damaged_columns_are_read_from_the_tables() {
        const qint64 size = QFile(cache()).size();
        for (const int part : {2, 20, 40}) {
            const qint64 place = size * part / 40 - 100;
            damage(place);
            QVERIFY2(lines_are_right(), qPrintable(QString::number(place)));
            damage(place);  // as it was
        }
    }

    void check_finds_damaged_columns() {
        {
            Project project = opened(path_);
            QVERIFY(project.check()->sound());
        }
        damage(QFile(cache()).size() / 2);
        Project project = opened(path_);
        const CheckReport report = *project.check();
        QCOMPARE(report.problems.size(), 1U);
        QVERIFY(q(report.problems[0]).contains(cache()));
    }

    void lengthened_and_reloaded_snapshots_have_the_same_codes() {
        Project project = opened(path_);
        QVERIFY(project.snapshot());
        take(project, plan_of(DatasetKind::transactions, "b"), ManyLines(1000, 500'000));
        take(project, plan_of(DatasetKind::customers, "c"), GivenRows({{"customer_id"}}, {{"new"}, {"c7"}}));
        const SnapshotPtr lengthened = *project.snapshot();
        { const Project closed = std::move(project); }
        Project again = opened(path_);
        const SnapshotPtr reloaded = *again.snapshot();
        for (const DatasetKind kind : {DatasetKind::transactions, DatasetKind::customers})
            for (const DatasetColumn& column : lengthened->dataset(kind).columns) {
                const DatasetColumn* other = reloaded->dataset(kind).find(column.id);
                QVERIFY(other);
                if (column.values.type() == ColumnType::text)
                    QVERIFY(std::ranges::equal(column.values.codes(), other->values.codes()));
            }
        QVERIFY(
            same_values(lengthened->dataset(DatasetKind::transactions), reloaded->dataset(DatasetKind::transactions)));
    }
};

QTEST_GUILESS_MAIN(TestCache)
#include "test_cache.moc"
