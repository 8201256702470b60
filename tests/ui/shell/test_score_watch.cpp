#include "ui/shell/navigation.h"
#include "ui/shell/score_watch.h"
#include "window_test.h"

using namespace clientele;

namespace {

/// Order lines of a month; of a bad file every fourth has no amount.
QString month(const WindowUnderTest& t, int number, bool bad) {
    QFile file(t.path(qPrintable(QStringLiteral("month%1.csv").arg(number))));
    if (!file.open(QIODevice::WriteOnly)) qFatal("cannot write");
    file.write("order_id,customer_id,time,amount\n");
    for (int i = 0; i < 200; ++i)
        file.write(QStringLiteral("m%1o%2,C%3,2026-%4-%5,%6\n")
                       .arg(number)
                       .arg(i)
                       .arg(i % 40)
                       .arg(number, 2, 10, QLatin1Char('0'))
                       .arg(1 + i % 28, 2, 10, QLatin1Char('0'))
                       .arg(bad && i % 4 == 0 ? QString() : QString::number(10 + i))
                       .toUtf8());
    return file.fileName();
}

QString said_of_quality(const WindowUnderTest& t) {
    const auto* navigation = t.window->findChild<Navigation*>();
    for (int row = 0; row < navigation->count(); ++row)
        if (navigation->item(row)->text() == QStringLiteral("Quality")) return navigation->item(row)->toolTip();
    return QStringLiteral("no such page");
}

const QString worse = QStringLiteral(
    "The last import of Transactions, month3.csv, is worse than those before it: completeness 0.750 "
    "instead of 1.000 (order lines without an amount).");

}  // namespace

class TestScoreWatch : public QObject {
    Q_OBJECT
 private Q_SLOTS:
    void a_bad_import_is_told_at_the_page_until_that_is_opened() {
        WindowUnderTest t;
        QVERIFY(t.create());
        for (int number : {1, 2}) QVERIFY(t.import(month(t, number, false)));
        QSignalSpy idle(t.jobs.get(), &Jobs::idle);
        QVERIFY(idle.wait());
        QVERIFY(t.session->scores().fallen().empty());
        QVERIFY(t.import(month(t, 3, true)));
        QTRY_COMPARE(said_of_quality(t), worse);
        t.window->show_page(QStringLiteral("quality"));
        QVERIFY(t.session->scores().unseen().empty());
        QVERIFY(!said_of_quality(t).contains(worse));
        // What was seen stays seen on other pages as well, and in the next session.
        t.window->show_page(QStringLiteral("data"));
        QVERIFY(!said_of_quality(t).contains(worse));
        QSignalSpy closed(t.session.get(), &Session::closed), opened(t.session.get(), &Session::opened);
        t.session->close();
        t.session->open(t.path("test.clientele"));
        QVERIFY(opened.wait());
        t.window->show_page(QStringLiteral("data"));
        QTRY_COMPARE(t.session->scores().fallen().size(), std::size_t{1});
        QVERIFY(t.session->scores().unseen().empty());
    }
    void undoing_the_import_takes_the_badge_away() {
        WindowUnderTest t;
        QVERIFY(t.create());
        for (int number : {1, 2, 3}) QVERIFY(t.import(month(t, number, number == 3)));
        QTRY_COMPARE(said_of_quality(t), worse);
        t.session->undo_import();
        QTRY_COMPARE(said_of_quality(t), QString());
        QVERIFY(t.session->scores().fallen().empty());
    }
    void good_imports_have_no_badge() {
        WindowUnderTest t;
        QVERIFY(t.create());
        QSignalSpy idle(t.jobs.get(), &Jobs::idle);
        for (int number : {1, 2, 3}) QVERIFY(t.import(month(t, number, false)));
        QTRY_VERIFY(!t.jobs->busy(Lane::checking) && !t.jobs->busy(Lane::project));
        QVERIFY(idle.count() > 0);
        QCOMPARE(said_of_quality(t), QString());
    }
};

QTEST_MAIN(TestScoreWatch)
#include "test_score_watch.moc"
