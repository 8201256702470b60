#include <signal.h>
#include <sys/resource.h>

#include <QFileInfo>
#include <QProcess>
#include <QTemporaryDir>
#include <QTest>
#include <cstdio>
#include <random>

#include "project_support.h"

using namespace clientele;

// The importing half of these tests is this same program, started with "import PATH ROWS [LIMIT]": it prints a line a
// report of progress, and may write at most LIMIT bytes into a file.

namespace {

constexpr std::uint64_t large = std::uint64_t{64} << 20;  // takes the way of large imports
constexpr std::uint64_t rows_an_import = 60'000;

int import_as_child(const char* path, const char* rows, const char* limit) {
    if (limit) {
        const rlimit most{.rlim_cur = std::stoull(limit), .rlim_max = std::stoull(limit)};
        setrlimit(RLIMIT_FSIZE, &most);
        signal(SIGXFSZ, SIG_IGN);
    }
    auto project = Project::open(path);
    if (!project) return 2;
    const auto batches = project->ledger().size();
    ManyLines lines(std::stoull(rows), batches * 1'000'000);
    const Progress progress([](double fraction, const Text&) {
        if (fraction >= 0) {
            std::puts("on");
            std::fflush(stdout);
        }
        return true;
    });
    const auto batch =
        project->import(plan_of(DatasetKind::transactions, "b" + std::to_string(batches), large), lines, progress);
    if (batch) {
        std::puts("done");
        return 0;
    }
    std::printf("%s\n%s\n", std::string(id(batch.error().code)).c_str(), to_string(batch.error().message).c_str());
    return 1;
}

std::uint64_t rows_in_force(Project& project) { return (*project.snapshot())->dataset(DatasetKind::transactions).rows; }

std::uint64_t imports_in_force(Project& project) {
    std::uint64_t imports = 0;
    for (const Batch& batch : project.ledger())
        imports += batch.plan.kind == DatasetKind::transactions && !batch.undone;
    return imports;
}

}  // namespace

class TestCrash : public QObject {
    Q_OBJECT

    QTemporaryDir folder_;
    std::filesystem::path path_;
    int number_ = 0;

    void start(QProcess& child, std::uint64_t rows, const QString& limit = {}) const {
        QStringList arguments{QStringLiteral("import"), q(path_.string()), QString::number(rows)};
        if (!limit.isEmpty()) arguments << limit;
        child.start(QCoreApplication::applicationFilePath(), arguments);
        QVERIFY(child.waitForStarted());
    }

   private slots:
    void init() {
        path_ = folder_.filePath(QStringLiteral("%1.clientele").arg(++number_)).toStdString();
        Project project = made(path_);
        take(project, plan_of(DatasetKind::transactions, "first"), ManyLines(500, 9'000'000));
    }

    void a_process_killed_at_any_moment_leaves_whole_imports_only() {
        std::mt19937 random(20111209);
        std::uint64_t finished = 0;
        for (int round = 0; round < 50; ++round) {
            QProcess child;
            start(child, rows_an_import);
            // Anything from before the first block to after the last.
            const int reports = static_cast<int>(random() % 64);
            for (int seen = 0; seen < reports && child.state() == QProcess::Running;) {
                if (!child.canReadLine()) child.waitForReadyRead(30'000);
                while (child.canReadLine() && seen < reports) {
                    child.readLine();
                    ++seen;
                }
            }
            child.kill();
            QVERIFY(child.waitForFinished());

            Project project = opened(path_);
            QVERIFY(!project.read_only());
            const std::uint64_t whole = imports_in_force(project) - 1;
            QVERIFY(whole <= 1);
            QCOMPARE(rows_in_force(project), 500 + whole * rows_an_import);
            const CheckReport report = *project.check();
            QVERIFY2(report.sound(), report.sound() ? "" : qPrintable(q(report.problems[0])));
            finished += whole;
            if (whole == 1) {  // taken back and removed, so that the file does not grow without end
                QVERIFY(project.undo());
                take(project, plan_of(DatasetKind::customers, "none"), GivenRows({{"customer_id"}}, {}));
            }
        }
        QVERIFY2(finished < 50, "no import was killed");
    }

    void another_process_reads_while_one_has_it_open_and_names_it() {
        Project project = opened(path_);
        QProcess child;
        start(child, 10);
        QVERIFY(child.waitForFinished());
        const QString said = QString::fromUtf8(child.readAllStandardOutput());
        QVERIFY2(said.startsWith(QStringLiteral("not_writable")), qPrintable(said));
        QVERIFY2(said.contains(QStringLiteral("process %1").arg(getpid())), qPrintable(said));
        QCOMPARE(rows_in_force(project), 500U);
    }

    void another_process_reads_what_was_there_before_a_running_import_data() {
        QTest::addColumn<int>("reports");
        QTest::newRow("at its beginning") << 2;
        QTest::newRow("after pages of the file were changed") << 1500;
    }
    void another_process_reads_what_was_there_before_a_running_import() {
        QFETCH(int, reports);
        QProcess child;
        start(child, 2'000'000);
        for (int seen = 0; seen < reports;) {
            if (!child.canReadLine()) QVERIFY(child.waitForReadyRead(30'000));
            for (; child.canReadLine(); ++seen) child.readLine();
        }
        kill(static_cast<pid_t>(child.processId()), SIGSTOP);
        if (reports > 1000) QVERIFY(QFileInfo(q(path_.string())).size() > 20'000'000);
        Project project = opened(path_);
        QVERIFY(q(*project.read_only()).contains(QStringLiteral("process %1").arg(child.processId())));
        QCOMPARE(project.ledger().size(), 1U);
        QCOMPARE(rows_in_force(project), 500U);
        QVERIFY(project.check()->sound());
        child.kill();
        QVERIFY(child.waitForFinished());
        QCOMPARE(rows_in_force(project), 500U);
        QVERIFY(!opened(path_).read_only());
    }

    void an_opening_during_an_import_sees_its_rows_when_it_is_done() {
        QProcess child;
        start(child, rows_an_import);
        QVERIFY(child.waitForReadyRead(30'000));
        kill(static_cast<pid_t>(child.processId()), SIGSTOP);
        Project project = opened(path_);
        QVERIFY(project.read_only());
        kill(static_cast<pid_t>(child.processId()), SIGCONT);
        QVERIFY(child.waitForFinished());
        QCOMPARE(rows_in_force(project), 500 + rows_an_import);
        QCOMPARE(project.ledger().size(), 2U);
    }

    void a_full_disk_leaves_the_file_as_it_was() {
        for (const std::uint64_t room : {300'000, 1'500'000, 3'000'000}) {
            QProcess child;
            start(child, 200'000, QString::number(room));
            QVERIFY(child.waitForFinished(120'000));
            const QString said = QString::fromUtf8(child.readAllStandardOutput());
            QVERIFY2(said.contains(QStringLiteral("not_writable")), qPrintable(said));
            QVERIFY2(said.contains(QStringLiteral("as it was before")), qPrintable(said));
            Project project = opened(path_);
            QCOMPARE(project.ledger().size(), 1U);
            QCOMPARE(rows_in_force(project), 500U);
            QVERIFY(project.check()->sound());
        }
    }
};

int main(int argc, char** argv) {
    if (argc >= 4 && std::string_view(argv[1]) == "import")
        return import_as_child(argv[2], argv[3], argc > 4 ? argv[4] : nullptr);
    QCoreApplication app(argc, argv);
    TestCrash test;
    return QTest::qExec(&test, argc, argv);
}
#include "test_crash.moc"
