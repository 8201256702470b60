#include <QPushButton>

#include "ui/shell/message_line.h"
#include "window_test.h"

using namespace clientele;

namespace {

/// Enough lines that the import is under way for a good while.
QString many_orders(const QString& path) {
    constexpr int lines = 600'000;
    QFile file(path);
    if (!file.open(QIODevice::WriteOnly)) qFatal("cannot write");
    QByteArray text = "order_id,customer_id,time,amount,store_id\n";
    for (int i = 0; i < lines; ++i) {
        text += QByteArray::number(i) + ",C" + QByteArray::number(i % 9973) + ",2026-0" +
                QByteArray::number(1 + i % 6) + "-1" + QByteArray::number(i % 9) + ',' +
                QByteArray::number(10 + i % 90) + ".50,S" + QByteArray::number(i % 14) + '\n';
        if (text.size() > (1 << 20)) {
            file.write(text);
            text.clear();
        }
    }
    file.write(text);
    return path;
}

/// Something has been read or written already.
bool under_way(const Jobs& jobs) {
    return std::ranges::any_of(jobs.shown(),
                               [](const Job* job) { return job->lane() == Lane::project && job->fraction() > 0.02; });
}

/// Closes the window as soon as that is so.
void close_when_under_way(WindowUnderTest& t) {
    QObject::connect(t.jobs.get(), &Jobs::changed, t.window.get(), [&t, closed = false]() mutable {
        if (closed || !under_way(*t.jobs)) return;
        closed = true;
        t.window->close();
    });
}

}  // namespace

class TestClosing : public QObject {
    Q_OBJECT
 private Q_SLOTS:
    void closing_during_an_import_asks_stops_it_and_leaves_the_file_whole() {
        WindowUnderTest t;
        QVERIFY(t.create());
        QVERIFY(t.import(t.orders()));
        const std::size_t before = t.session->ledger().size();
        ImportRequest request;
        request.kind = DatasetKind::transactions;
        request.files = {many_orders(t.path("many.csv")).toStdString()};
        std::optional<Result<std::vector<FileOutcome>>> outcome;
        close_when_under_way(t);
        t.session->import(request, t.window.get(),
                          [&](Result<std::vector<FileOutcome>> done) { outcome = std::move(done); });
        QTRY_VERIFY_WITH_TIMEOUT(t.window->messages().asking(), 20'000);
        QVERIFY(t.window->isVisible());
        QVERIFY(!outcome);

        QTest::mouseClick(t.window->findChild<QPushButton*>(QStringLiteral("message_yes")), Qt::LeftButton);
        QTRY_VERIFY_WITH_TIMEOUT(!t.window->isVisible(), 20'000);
        QVERIFY(outcome && !*outcome && outcome->error().cancelled());
        QVERIFY(!t.jobs->busy(Lane::project));
        t.window.reset();
        t.session.reset();
        t.jobs.reset();

        auto project = Project::open(t.path("test.clientele").toStdString());
        QVERIFY(project.has_value());
        QVERIFY(!project->read_only());
        QCOMPARE(project->ledger().size(), before);
        const auto check = project->check();
        QVERIFY(check.has_value());
        QVERIFY(check->problems.empty());
        const auto snapshot = project->snapshot();
        QVERIFY(snapshot.has_value());
        QCOMPARE((*snapshot)->dataset(DatasetKind::transactions).rows, 60u);
    }
    void keeping_on_working_lets_the_import_finish() {
        WindowUnderTest t;
        QVERIFY(t.create());
        ImportRequest request;
        request.kind = DatasetKind::transactions;
        request.files = {many_orders(t.path("many.csv")).toStdString()};
        QSignalSpy changed(t.session.get(), &Session::changed);
        close_when_under_way(t);
        t.session->import(request, t.window.get(), [](const Result<std::vector<FileOutcome>>&) {});
        QTRY_VERIFY_WITH_TIMEOUT(t.window->messages().asking(), 20'000);
        QTest::mouseClick(t.window->findChild<QPushButton*>(QStringLiteral("message_dismiss")), Qt::LeftButton);
        QVERIFY(!t.window->messages().asking());
        QVERIFY(changed.count() > 0 || changed.wait(60'000));
        QVERIFY(t.window->isVisible());
        QCOMPARE(t.session->snapshot()->dataset(DatasetKind::transactions).rows, 600'000u);
    }
};

QTEST_MAIN(TestClosing)
#include "test_closing.moc"
