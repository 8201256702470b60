#include <QFile>
#include <QTemporaryDir>
#include <QTest>

#include "core/project/migrations.h"
#include "project_support.h"

using namespace clientele;

namespace {

const std::string before_next = "-before-version-" + std::to_string(project_migrations().size() + 1);

/// The program's steps and one that a later version could have.
std::vector<Migration> with_another(std::string_view sql = "CREATE TABLE later (a); INSERT INTO later VALUES (7);") {
    std::vector<Migration> steps(project_migrations().begin(), project_migrations().end());
    steps.push_back({"later", sql});
    return steps;
}

Database open_database(const std::filesystem::path& path) {
    return std::move(*Database::open(path, Database::Mode::write));
}

}  // namespace

class TestMigrations : public QObject {
    Q_OBJECT

    QTemporaryDir folder_;
    std::filesystem::path path_;

   private slots:
    void init() {
        path_ = folder_.filePath(QStringLiteral("%1.clientele").arg(QString::fromUtf8(QTest::currentTestFunction())))
                    .toStdString();
        Project project = made(path_);
        take(project, plan_of(DatasetKind::transactions, "a"), ManyLines(50));
    }

    void a_present_file_is_left_alone() {
        Database database = open_database(path_);
        const auto copy = migrate(database, path_, project_migrations());
        QVERIFY(copy && !*copy);
    }

    void an_older_file_is_copied_and_brought_up_to_date() {
        {
            Database database = open_database(path_);
            const auto copy = migrate(database, path_, with_another());
            QVERIFY2(copy.has_value(), copy ? "" : qPrintable(q(copy.error())));
            QCOMPARE(q((**copy).string()), q(path_.string() + before_next));
            QCOMPARE(database.integer("SELECT a FROM later"), 7);
            QCOMPARE(database.integer("PRAGMA user_version"), static_cast<std::int64_t>(with_another().size()));
            QCOMPARE(q(database.text("SELECT name FROM migrations ORDER BY number DESC LIMIT 1")), q("later"));
        }
        QCOMPARE(Project::open(path_).error().code, ErrorCode::newer_version);
        Project copy = opened(path_.string() + before_next);
        QCOMPARE((*copy.snapshot())->dataset(DatasetKind::transactions).rows, 50U);
    }

    void a_step_that_fails_leaves_the_file_as_it_was() {
        Database database = open_database(path_);
        QVERIFY(!migrate(database, path_, with_another("CREATE TABLE later (a); INSERT INTO nowhere VALUES (1);")));
        QCOMPARE(database.integer("PRAGMA user_version"), static_cast<std::int64_t>(project_migrations().size()));
        QCOMPARE(database.integer("SELECT count(*) FROM sqlite_schema WHERE name = 'later'"), 0);
    }

    void a_changed_step_is_noticed() {
        {
            Database database = open_database(path_);
            database.execute("UPDATE migrations SET checksum = 'another'");
        }
        const auto project = Project::open(path_);
        QVERIFY(!project);
        QCOMPARE(project.error().code, ErrorCode::bad_format);
        QVERIFY(q(project.error()).contains(QStringLiteral("foundation")));
    }

    void a_file_of_the_first_version_gets_the_ledgers_new_columns() {
        {
            Database database = open_database(path_);
            database.execute("DELETE FROM migrations WHERE number > 1; PRAGMA user_version = 1;"
                             "DROP TABLE verdicts; DROP TABLE verdict_customers");
            for (const char* column : {"source_path", "source_modified", "source_folder", "recipe", "refreshes",
                                       "corrects", "superseded_by"})
                database.execute(std::string("ALTER TABLE batches DROP COLUMN ") + column);
            QVERIFY(database.status());
        }
        Project project = opened(path_);
        QVERIFY(QFile::exists(q(path_.string() + "-before-version-2")));
        QCOMPARE((*project.snapshot())->dataset(DatasetKind::transactions).rows, 50U);
        QCOMPARE(q(project.ledger().front().plan.source.path), "");
        take(project, plan_of(DatasetKind::transactions, "b"), ManyLines(5));
        QVERIFY(project.undo());
        QVERIFY(project.check()->sound());
    }

    void decisions_of_the_third_version_are_carried_over() {
        {
            Project project = opened(path_);
            QVERIFY(project.decide({{.customers = {"c1", "c2"}, .representative = "c2"}}));
        }
        {
            Database database = open_database(path_);
            database.execute(
                "CREATE TABLE decisions (batch INTEGER PRIMARY KEY, verdict TEXT, representative TEXT);"
                "CREATE TABLE decided_customers (batch INTEGER, position INTEGER, customer_id TEXT);"
                "INSERT INTO decisions SELECT batch, verdict, representative FROM verdicts;"
                "INSERT INTO decided_customers SELECT batch, position, customer_id FROM verdict_customers;"
                "DROP TABLE verdicts; DROP TABLE verdict_customers;"
                "DELETE FROM migrations WHERE number > 3; PRAGMA user_version = 3");
            QVERIFY(database.status());
        }
        const Project project = opened(path_);
        const std::vector<Decision> decisions = project.ledger().back().decisions;
        QCOMPARE(decisions.size(), std::size_t{1});
        QVERIFY(decisions[0].verdict == Decision::Verdict::same);
        QCOMPARE(decisions[0].customers, (std::vector<std::string>{"c1", "c2"}));
        QCOMPARE(q(decisions[0].representative), "c2");
        QVERIFY(project.check()->sound());
    }

    void a_field_that_the_registry_gained_becomes_a_column() {
        {
            Database database = open_database(path_);
            database.execute("DROP VIEW transactions; DROP VIEW customers; DROP TABLE customers_rows;"
                             "ALTER TABLE transactions_rows DROP COLUMN channel");
            QVERIFY(database.status());
        }
        Project project = opened(path_);
        QVERIFY(QFile::exists(q(path_.string() + before_next)));
        take(project, plan_of(DatasetKind::transactions, "b"),
             GivenRows({{"time", ColumnType::time}, {"channel"}}, {{DateTime{0}, "shop"}}));
        take(project, plan_of(DatasetKind::customers, "c"), GivenRows({{"customer_id"}}, {{"c1"}}));
        const SnapshotPtr snapshot = *project.snapshot();
        QCOMPARE(snapshot->dataset(DatasetKind::transactions).rows, 51U);
        QCOMPARE(q(snapshot->dataset(DatasetKind::transactions).find("channel")->values.text(50)), q("shop"));
        QCOMPARE(snapshot->dataset(DatasetKind::customers).rows, 1U);
        QVERIFY(project.check()->sound());
    }
};

QTEST_GUILESS_MAIN(TestMigrations)
#include "test_migrations.moc"
