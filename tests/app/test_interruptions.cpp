#include <sys/resource.h>
#include <sys/stat.h>
#include <unistd.h>

#include <QFileInfo>
#include <QStorageInfo>
#include <csignal>

#include "program.h"

// Imports that are stopped, met by another process, or may not write; and a file that would be one endless cell.

class TestInterruptions : public QObject {
    Q_OBJECT
    Workplace place_;
    QString project_;
    QString many_;  // order lines enough to be met in the middle

    /// Writes a file piece by piece: this process shall stay small, since what it holds counts as its children's as
    /// well.
    QString written(const QString& name, const QByteArray& start, int lines,
                    const std::function<QByteArray(int)>& line) const {
        QFile file(place_.path(name));
        if (!file.open(QIODevice::WriteOnly)) qFatal("no room for test files");
        file.write(start);
        for (int i = 0; i < lines; ++i)
            if (file.write(line(i)) < 0) qFatal("no room for test files");
        return file.fileName();
    }
    /// An import that has begun to write.
    void start_import(QProcess& process) const {
        place_.start(process, {"import", project_, "transactions", many_});
        QTRY_VERIFY_WITH_TIMEOUT(QFileInfo(project_ + "-journal").size() > 0 || process.state() != QProcess::Running,
                                 60'000);
        QCOMPARE(process.state(), QProcess::Running);
    }
    static void send(const QProcess& process, int signal_number) {
        ::kill(static_cast<pid_t>(process.processId()), signal_number);
    }
    int imports() const {
        return static_cast<int>(place_.run({"log", project_, "--format", "json"}).json().toArray().size());
    }

 private slots:
    void initTestCase() {
        many_ = written("many.csv", "order_id,customer_id,time,quantity,unit_price\n", 1'500'000, [](int i) {
            return QByteArray::number(i) + ",C" + QByteArray::number(i % 9973) + ",2024-03-05 10:11:12,2,12.50\n";
        });
    }
    void init() {
        project_ = place_.project(QString::fromUtf8(QTest::currentTestFunction()) + ".clientele");
        const QString few = place_.file("few.csv", "order_id,time,amount\n1,2024-01-01,5\n2,2024-01-02,6\n");
        VERIFY_EXIT(place_.run({"import", project_, "transactions", few}), 0);
    }

    void an_import_that_is_told_to_stop_leaves_whole_imports() {
        QProcess process;
        start_import(process);
        send(process, SIGINT);
        const Ran ran = Workplace::end_of(process);
        VERIFY_EXIT(ran, 130);
        QVERIFY2(ran.out.isEmpty(), ran.said().constData());
        QCOMPARE(imports(), 1);
        VERIFY_EXIT(place_.run({"check", project_}), 0);
        QVERIFY(!QFile::exists(project_ + "-lock"));
        VERIFY_EXIT(place_.run({"import", project_, "transactions", many_}), 0);
        QCOMPARE(imports(), 2);
    }

    void others_see_what_was_there_before_a_running_import() {
        QProcess process;
        start_import(process);
        send(process, SIGSTOP);
        const Ran seen = place_.run({"describe", project_, "--format", "json"});
        const Ran refused = place_.run({"import", project_, "transactions", many_});
        const Ran log = place_.run({"log", project_, "--format", "json"});
        send(process, SIGCONT);
        VERIFY_EXIT(seen, 0);
        QVERIFY(seen.json()["read_only"].toBool());
        QCOMPARE(seen.json()["datasets"][0]["rows"].toInt(), 2);
        QCOMPARE(log.json().toArray().size(), 1);
        VERIFY_EXIT(refused, 1);
        VERIFY_SAYS(refused, QStringLiteral("process %1").arg(process.processId()).toUtf8());
        VERIFY_EXIT(Workplace::end_of(process), 0);
        QCOMPARE(imports(), 2);
    }

    void a_project_in_a_folder_that_cannot_be_written_is_read() {
        if (geteuid() != 0) QSKIP("only root can become a user without any rights for this test");
        const auto nobody = [] {
            if (setgid(65534) != 0 || setuid(65534) != 0) _exit(99);
        };
        const QByteArray folder = QFileInfo(project_).path().toUtf8();
        ::chmod(folder.constData(), 0755);
        if (place_.run({"--version"}, nobody).exit != 0) QSKIP("a user without any rights cannot run the program here");
        const Ran seen = place_.run({"describe", project_, "--format", "json"}, nobody);
        VERIFY_EXIT(seen, 0);
        QVERIFY(seen.json()["read_only"].toBool());
        QCOMPARE(seen.json()["datasets"][0]["rows"].toInt(), 2);
        const QString more = place_.file("more.csv", "order_id,time,amount\n3,2024-01-03,7\n");
        const Ran refused = place_.run({"import", project_, "transactions", more}, nobody);
        VERIFY_EXIT(refused, 1);
        VERIFY_SAYS(refused, "write");
        const Ran tried =
            place_.run({"import", project_, "transactions", more, "--dry-run", "--format", "json"}, nobody);
        VERIFY_EXIT(tried, 0);
        QCOMPARE(tried.json()["accepted"].toInt(), 1);
        QCOMPARE(imports(), 1);
    }

    void a_quote_that_is_never_closed_costs_one_row_and_bounded_memory() {
        if (QStorageInfo(QFileInfo(project_).path()).bytesAvailable() < 2'000'000'000) QSKIP("the disk is nearly full");
        const int behind = 4'000'000;
        const QString file = written("open.csv", "order_id,time,amount\n1,2024-03-05,7\n2,\"never closed,7\n", behind,
                                     [](int i) { return "B" + QByteArray::number(1'000'000 + i) + ",2024-03-06,9\n"; });
        const Ran ran = place_.run({"import", project_, "transactions", file, "--format", "json"});
        QFile::remove(file);
        VERIFY_EXIT(ran, 0);
        QCOMPARE(ran.json()["read"].toInt(), behind + 2);
        QCOMPARE(ran.json()["rejected"].toInt(), 1);
        QCOMPARE(ran.json()["reasons"]["unclosed_quote"].toInt(), 1);
        rusage used{};
        getrusage(RUSAGE_CHILDREN, &used);
        QVERIFY2(used.ru_maxrss < 300 * 1024, QByteArray::number(static_cast<qlonglong>(used.ru_maxrss)).constData());
    }
};

QTEST_GUILESS_MAIN(TestInterruptions)
#include "test_interruptions.moc"
