#include <signal.h>

#include <QProcess>
#include <QTemporaryDir>
#include <QTest>
#include <cstdio>
#include <random>

#include "project_support.h"

using namespace clientele;

// The mending half of these tests is this same program, started with "mend PATH": it prints a line a report of
// progress.

namespace {

constexpr std::uint64_t rows = 150'000;
constexpr DatasetKind sales = DatasetKind::transactions;

/// Every other row, so that each is a range of its own.
MendPlan every_other(Project& project) {
    const SnapshotPtr snapshot = *project.snapshot();
    const std::size_t all = snapshot->dataset(sales).rows;
    std::vector<std::uint64_t> words((all + 63) / 64, 0x5555555555555555ULL);
    return {.mend = {.dataset = sales, .change = MendChange::leave_out, .rule = "every other", .fields = {}},
            .rows = Selection(std::move(words), all),
            .values = {},
            .version = snapshot->version()};
}

int mend_as_child(const char* path) {
    auto project = Project::open(path);
    if (!project) return 2;
    const Progress progress([](double fraction, const Text&) {
        if (fraction >= 0) {
            std::puts("on");
            std::fflush(stdout);
        }
        return true;
    });
    return project->mend(every_other(*project), progress) ? 0 : 1;
}

}  // namespace

class TestMendCrash : public QObject {
    Q_OBJECT
    QTemporaryDir folder_;

 private slots:
    void a_process_killed_while_it_mends_leaves_a_whole_mend_or_none() {
        const std::filesystem::path path = folder_.filePath(QStringLiteral("shop.clientele")).toStdString();
        {
            Project project = made(path);
            take(project, plan_of(sales, "many.csv"), ManyLines(rows));
        }
        std::mt19937 random(20111209);
        int broken_off = 0;
        for (int round = 0; round < 8; ++round) {
            QProcess child;
            child.start(QCoreApplication::applicationFilePath(), {QStringLiteral("mend"), q(path.string())});
            const int reports = static_cast<int>(random() % 12);
            for (int seen = 0; seen < reports && (child.canReadLine() || child.waitForReadyRead(30'000));)
                for (; seen < reports && child.canReadLine(); ++seen) child.readLine();
            child.kill();
            QVERIFY(child.state() == QProcess::NotRunning || child.waitForFinished());

            Project project = opened(path);
            QVERIFY(!project.read_only());
            const bool made = project.ledger().back().mend && !project.ledger().back().undone;
            QCOMPARE((*project.snapshot())->dataset(sales).rows, made ? rows / 2 : rows);
            const CheckReport report = *project.check();
            QVERIFY2(report.sound(), report.sound() ? "" : qPrintable(q(report.problems[0])));
            if (made) {
                QVERIFY(project.undo());
                QCOMPARE((*project.snapshot())->dataset(sales).rows, rows);
            } else {
                ++broken_off;
            }
        }
        QVERIFY2(broken_off > 0, "no mend was killed");
    }
};

int main(int argc, char** argv) {
    if (argc >= 3 && std::string_view(argv[1]) == "mend") return mend_as_child(argv[2]);
    QCoreApplication app(argc, argv);
    TestMendCrash test;
    return QTest::qExec(&test, argc, argv);
}
#include "test_mend_crash.moc"
