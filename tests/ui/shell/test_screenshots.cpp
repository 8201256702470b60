#include <QImage>

#include "ui/shell/page.h"
#include "ui/shell/screenshots.h"
#include "window_test.h"

using namespace clientele;

class TestScreenshots : public QObject {
    Q_OBJECT
 private Q_SLOTS:
    void every_page_is_pictured_light_and_dark() {
        WindowUnderTest t;
        QVERIFY(t.create());
        QVERIFY(t.import(t.orders()));
        t.session->close();
        Screenshots pictures(*t.window, t.path("test.clientele"), t.path("pictures"));
        QSignalSpy finished(&pictures, &Screenshots::finished);
        pictures.start();
        QVERIFY(finished.wait(60'000));
        QCOMPARE(finished.front().front().toString(), QString());
        QCOMPARE(pictures.written().size(), static_cast<qsizetype>(2 * pages().size() + 2));
        for (const QString& file : pictures.written()) QCOMPARE(QImage(file).size(), QSize(1440, 900));
    }
    void a_project_that_does_not_exist_ends_with_a_sentence() {
        WindowUnderTest t;
        Screenshots pictures(*t.window, t.path("none.clientele"), t.path("pictures"));
        QSignalSpy finished(&pictures, &Screenshots::finished);
        pictures.start();
        QVERIFY(finished.wait(60'000));
        QVERIFY(finished.front().front().toString().contains(QStringLiteral("none.clientele")));
    }
};

QTEST_MAIN(TestScreenshots)
#include "test_screenshots.moc"
