#include <sys/stat.h>
#include <unistd.h>

#include <QFile>
#include <QProcess>
#include <QTemporaryDir>
#include <QTest>

#include "core/project/database.h"
#include "project_support.h"

using namespace clientele;

class TestOpening : public QObject {
    Q_OBJECT

    QTemporaryDir folder_;
    std::filesystem::path path_;

    QByteArray contents() const {
        QFile file(q(path_.string()));
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
    }
    void write(const QByteArray& bytes) const {
        QFile file(q(path_.string()));
        QVERIFY(file.open(QIODevice::WriteOnly | QIODevice::Truncate));
        file.write(bytes);
    }
    void make_project() const {
        Project project = made(path_);
        take(project, plan_of(DatasetKind::transactions, "a"), ManyLines(3000));
    }
    /// Opening must fail with that code, say the path, and change nothing.
    void refuses(ErrorCode code, const QString& says) const {
        const QByteArray before = contents();
        const auto project = Project::open(path_);
        QVERIFY(!project);
        const QString message = q(project.error());
        QVERIFY2(project.error().code == code, qPrintable(message));
        QVERIFY2(message.contains(says) && message.contains(q(path_.string())), qPrintable(message));
        QCOMPARE(contents(), before);
        QVERIFY(!QFile::exists(q(path_.string()) + QStringLiteral("-lock")));
    }

 private slots:
    void init() {
        path_ = folder_.filePath(QStringLiteral("%1.clientele").arg(QString::fromUtf8(QTest::currentTestFunction())))
                    .toStdString();
    }

    void an_existing_file_is_not_overwritten() {
        write("precious");
        QCOMPARE(Project::create(path_).error().code, ErrorCode::not_writable);
        QCOMPARE(contents(), QByteArray("precious"));
    }

    void a_missing_folder_is_named() {
        path_ = folder_.filePath(QStringLiteral("nowhere/p.clientele")).toStdString();
        QVERIFY(q(Project::create(path_).error()).contains(QStringLiteral("nowhere")));
        refuses(ErrorCode::not_found, QStringLiteral("cannot be opened"));
    }

    void what_is_no_project_is_refused() {
        write("order;amount\n1;2\n");
        refuses(ErrorCode::bad_format, QStringLiteral("is no Clientele project"));
        write("");
        refuses(ErrorCode::bad_format, QStringLiteral("is empty"));
        QFile::remove(q(path_.string()));
        path_ = folder_.path().toStdString();
        refuses(ErrorCode::not_readable, QStringLiteral("is a folder"));
    }

    void a_database_of_another_program_is_refused() {
        {
            auto database = Database::open(path_, Database::Mode::create);
            database->execute("CREATE TABLE t (a)");
        }
        refuses(ErrorCode::bad_format, QStringLiteral("another program"));
    }

    void a_newer_version_is_refused() {
        make_project();
        {
            auto database = Database::open(path_, Database::Mode::write);
            database->execute("PRAGMA user_version = 900");
        }
        refuses(ErrorCode::newer_version, QStringLiteral("900"));
    }

    void a_cut_off_project_is_refused() {
        make_project();
        const QByteArray whole = contents();
        for (const qsizetype size : {whole.size() - 1, whole.size() / 2, qsizetype{5000}, qsizetype{50}}) {
            write(whole.first(size));
            refuses(ErrorCode::bad_format, QStringLiteral("cut off"));
        }
        write(whole);
        QCOMPARE((*opened(path_).snapshot())->dataset(DatasetKind::transactions).rows, 3000U);
    }

    void a_project_with_a_destroyed_schema_is_refused() {
        make_project();
        QByteArray bytes = contents();
        bytes.replace(100, 8000, QByteArray(8000, '\x7f'));
        write(bytes);
        refuses(ErrorCode::bad_format, QStringLiteral("damaged"));
    }

    void check_finds_a_damaged_page() {
        make_project();
        QByteArray bytes = contents();
        bytes.replace(bytes.size() - 5 * 8192 + 4, 4000, QByteArray(4000, '\x7f'));
        write(bytes);
        const Project project = opened(path_);
        const CheckReport report = *project.check();
        QVERIFY(!report.sound());
        QVERIFY(q(report.problems[0]).contains(QStringLiteral("damaged")));
    }

    void check_finds_rows_that_the_ledger_does_not_know() {
        make_project();
        {
            auto database = Database::open(path_, Database::Mode::write);
            database->execute(
                "DELETE FROM transactions_rows WHERE row = 5;"
                "INSERT INTO transactions_rows(batch, line) VALUES (77, 1)");
            QVERIFY(database->status());
        }
        const CheckReport report = *opened(path_).check();
        QCOMPARE(report.problems.size(), 2U);
        QCOMPARE(q(report.problems[0]), q("Import 1 (a) should have 3,000 rows in the file, but has 2,999."));
        QCOMPARE(q(report.problems[1]), q("1 row of Transactions belongs to no import."));
    }

    void a_column_name_that_is_no_text_is_readable_and_found_by_check() {
        make_project();
        {
            auto database = Database::open(path_, Database::Mode::write);
            database->execute("UPDATE attributes SET name = CAST(x'4eff65' AS TEXT)");
            QVERIFY(database->status());
        }
        Project project = opened(path_);
        QCOMPARE(q((*project.snapshot())->dataset(DatasetKind::transactions).columns.back().label), u"N\uFFFDe"_qs);
        const CheckReport report = *project.check();
        QCOMPARE(report.problems.size(), 1U);
        QCOMPARE(q(report.problems[0]),
                 u"The name of the column “N\uFFFDe” is damaged. Go back to a copy of the project."_qs);
    }

    void check_finds_a_ledger_that_contradicts_itself_or_the_rows() {
        Project project = made(path_);
        const std::vector<StreamColumn> columns{{"customer_id"}};
        for (const char* key : {"a", "b", "a"}) {
            ImportPlan plan = plan_of(DatasetKind::customers, key);
            plan.on_duplicate = OnDuplicate::replace;
            take(project, plan, GivenRows(columns, {{Cell(std::string(key))}}));
        }
        const auto found = [&](const char* damage) {
            auto database = Database::open(path_, Database::Mode::write);
            Transaction changed(*database, "IMMEDIATE");
            database->execute(damage);
            if (!changed.commit()) return u"not damaged"_qs;
            QStringList problems;
            const CheckReport report = *opened(path_).check();
            for (const Text& problem : report.problems) problems << q(problem);
            return problems.join(u'\n');
        };
        QCOMPARE(found("SELECT 1"), QString());
        QCOMPARE(found("UPDATE batches SET state = 'undone' WHERE id = 2"),
                 "The state of import 3 (a) contradicts that of another import.");
        QCOMPARE(found("UPDATE batches SET state = 'in force', superseded_by = 3 WHERE id = 2"),
                 "The state of import 2 (b) contradicts that of another import.");
        QCOMPARE(
            found("UPDATE batches SET superseded_by = 0; UPDATE customers_rows SET replaced_by = 2 WHERE batch = 2"),
            "Import 2 (b) should have replaced 0 rows in the file, but has replaced 1.");
        QCOMPARE(found("UPDATE customers_rows SET customer_id = NULL WHERE batch = 2"),
                 "Import 2 (b) should have replaced 0 rows in the file, but has replaced 1.");
    }

    void check_finds_a_kept_column_that_is_missing() {
        for (const char* damage :
             {"UPDATE attributes SET column_name = 'x_other'", "UPDATE attributes SET kind = 'customers'"}) {
            std::filesystem::remove(path_);
            make_project();
            {
                auto database = Database::open(path_, Database::Mode::write);
                database->execute(damage);
                QVERIFY(database->status());
            }
            const CheckReport report = *opened(path_).check();
            QCOMPARE(report.problems.size(), 1U);
            QCOMPARE(q(report.problems[0]), q("Tables or columns are missing."));
        }
    }

    void the_second_opener_reads_and_says_who_writes() {
        make_project();
        Project first = opened(path_);
        Project second = opened(path_);
        QVERIFY(second.read_only());
        QVERIFY(q(*second.read_only()).contains(QStringLiteral("process %1").arg(getpid())));
        QCOMPARE((*second.snapshot())->dataset(DatasetKind::transactions).rows, 3000U);
        ManyLines rows(5);
        QCOMPARE(second.import(plan_of(DatasetKind::transactions, "b"), rows).error().code, ErrorCode::not_writable);
        QCOMPARE(second.undo().error().code, ErrorCode::not_writable);
        QCOMPARE(second.set_setting("a", "b").error().code, ErrorCode::not_writable);

        take(first, plan_of(DatasetKind::transactions, "b"), ManyLines(10));
        QCOMPARE((*second.snapshot())->dataset(DatasetKind::transactions).rows, 3010U);
        QCOMPARE(second.ledger().size(), 2U);
        { const Project closed = std::move(first); }
        QVERIFY(!opened(path_).read_only());
    }

    void a_link_to_a_project_shares_its_lock() {
        make_project();
        const std::filesystem::path link = folder_.filePath(QStringLiteral("link.clientele")).toStdString();
        std::filesystem::create_symlink(path_, link);
        const Project writer = opened(path_);
        const Project reader = opened(link);
        QVERIFY(!writer.read_only());
        QVERIFY(reader.read_only());
    }

    void a_write_protected_file_is_read() {
        make_project();
        const QByteArray before = contents();
        chmod(path_.c_str(), 0444);
        Project project = opened(path_);
        QVERIFY(project.read_only());
        QVERIFY(q(*project.read_only()).contains(QStringLiteral("write-protected")));
        QCOMPARE((*project.snapshot())->dataset(DatasetKind::transactions).rows, 3000U);
        QVERIFY(project.check()->sound());
        QVERIFY(project.save_column_cache());
        QCOMPARE(contents(), before);
        chmod(path_.c_str(), 0644);
    }

    void side_files_of_a_reader_lose_the_protection_that_the_project_lost() {
        make_project();
        chmod(path_.c_str(), 0444);
        const std::string memory = path_.string() + "-shm";
        QFile left(QString::fromStdString(memory));  // as a reader leaves it who is not root
        QVERIFY(left.open(QIODevice::WriteOnly));
        left.close();
        chmod(memory.c_str(), 0444);
        chmod(path_.c_str(), 0644);
        const Project project = opened(path_);
        QVERIFY(!project.read_only());
        struct stat facts {};
        QCOMPARE(stat(memory.c_str(), &facts), 0);
        QCOMPARE(facts.st_mode & 0777, 0644U);
    }

    void a_project_in_a_protected_folder_is_read_without_files_beside_it() {
        const QString folder = folder_.filePath(QStringLiteral("protected # folder"));
        QVERIFY(QDir().mkdir(folder));
        path_ = (folder + QStringLiteral("/p%41.clientele")).toStdString();
        make_project();
        chmod(path_.c_str(), 0444);
        chmod(folder.toUtf8().constData(), 0555);
        {
            Project project = opened(path_);
            QVERIFY(project.read_only());
            QCOMPARE((*project.snapshot())->dataset(DatasetKind::transactions).rows, 3000U);
            QCOMPARE(QDir(folder).entryList(QDir::Files | QDir::Hidden).size(), 1);
        }
        chmod(folder.toUtf8().constData(), 0755);
    }

    void anyone_can_read_the_views_with_sqlite() {
        {
            Project project = made(path_);
            take(project, plan_of(DatasetKind::customers, "c"),
                 GivenRows(
                     {{"customer_id"}, {"signup_date", ColumnType::date}, {"Since \"when\"", ColumnType::time, true}},
                     {{"c1", *parse_iso_date("1969-07-20"), *parse_iso_time("2011-12-09T08:26:00")}, {"c2", {}, {}}}));
            take(project, plan_of(DatasetKind::contacts, "d"),
                 GivenRows({{"time", ColumnType::time}, {"text"}},
                           {{*parse_iso_time("2011-12-09"), "The parcel never came"},
                            {*parse_iso_time("2011-12-10"), "Thanks"}}));
            take(project, plan_of(DatasetKind::contacts, "e"),
                 GivenRows({{"time", ColumnType::time}, {"text"}}, {{DateTime{0}, "A parcel"}}));
            QVERIFY(project.undo());
        }
        auto database = Database::open(path_, Database::Mode::read);
        Statement rows = database->prepare("SELECT customer_id, signup_date, \"Since \"\"when\"\"\" FROM customers");
        QVERIFY(rows.step());
        QCOMPARE(q(rows.text(0)), q("c1"));
        QCOMPARE(q(rows.text(1)), q("1969-07-20"));
        QCOMPARE(q(rows.text(2)), q("2011-12-09T08:26:00"));
        QVERIFY(rows.step());
        QVERIFY(rows.is_null(1));
        QCOMPARE(q(database->text("SELECT c.text FROM contacts c JOIN contacts_search s ON s.rowid = c.row"
                                  " WHERE contacts_search MATCH 'parcel'")),
                 q("The parcel never came"));
        QCOMPARE(database->integer("SELECT count(*) FROM contacts"), 2);
        QVERIFY(database->status());
    }
};

QTEST_GUILESS_MAIN(TestOpening)
#include "test_opening.moc"
