#include <QApplication>
#include <QHelpEvent>
#include <QToolTip>
#include <QtTest>

#include "ui/findings/option_boxes.h"

using namespace clientele;

class TestOptionBoxes : public QObject {
    Q_OBJECT
 private Q_SLOTS:
    void numbers_have_the_decimals_they_need() {
        NumberBox box;
        box.setDecimals(4);
        box.setRange(-1e6, 1e6);
        box.setLocale(QLocale::c());
        QCOMPARE(box.textFromValue(5), QStringLiteral("5"));
        QCOMPARE(box.textFromValue(0.05), QStringLiteral("0.05"));
        QCOMPARE(box.textFromValue(-0.1234), QStringLiteral("-0.1234"));
        QCOMPARE(box.textFromValue(1200), QStringLiteral("1200"));  // zeros before the point stay
        box.setLocale(QLocale(QLocale::German, QLocale::Germany));
        box.setValue(2.5);
        QCOMPARE(box.text(), QStringLiteral("2,5"));
        QCOMPARE(box.valueFromText(box.text()), 2.5);
        box.setDecimals(0);
        box.setValue(100);
        QCOMPARE(box.text(), QStringLiteral("100"));
    }
    void a_text_that_is_cut_is_told_whole() {
        ChoiceBox box(nullptr);
        box.addItem(QStringLiteral("short"));
        box.addItem(QStringLiteral("The column of the interviews that says so best of all"));
        box.resize(160, 30);
        box.show();
        QVERIFY(QTest::qWaitForWindowExposed(&box));
        const auto ask = [&] {
            QToolTip::hideText();
            QHelpEvent asked(QEvent::ToolTip, QPoint(5, 5), box.mapToGlobal(QPoint(5, 5)));
            QApplication::sendEvent(&box, &asked);
            return QToolTip::text();
        };
        box.setCurrentIndex(1);
        QCOMPARE(ask(), box.currentText());
        box.setToolTip(QStringLiteral("Help"));
        QCOMPARE(ask(), box.currentText() + QStringLiteral("\nHelp"));
        box.resize(900, 30);
        QCOMPARE(ask(), QStringLiteral("Help"));
    }
};

QTEST_MAIN(TestOptionBoxes)
#include "test_option_boxes.moc"
