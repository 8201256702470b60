#include <QApplication>
#include <QLabel>
#include <QTest>

#include "ui/shell/theme.h"

using namespace clientele;

class TestTheme : public QObject {
    Q_OBJECT
 private Q_SLOTS:
    void texts_can_be_read_data() {
        QTest::addColumn<bool>("dark");
        QTest::newRow("light") << false;
        QTest::newRow("dark") << true;
    }
    void texts_can_be_read() {
        QFETCH(bool, dark);
        const Theme& theme = dark ? Theme::dark_theme() : Theme::light();
        const std::pair<const char*, QColor> texts[] = {{"ink", theme.ink},         {"muted", theme.muted},
                                                        {"good", theme.good},       {"bad", theme.bad},
                                                        {"warning", theme.warning}, {"accent", theme.accent}};
        const std::pair<const char*, QColor> grounds[] = {
            {"panel", theme.panel}, {"window", theme.window}, {"side", theme.side}, {"wash", theme.accent_wash}};
        for (const auto& [text, ink] : texts)
            for (const auto& [ground, paper] : grounds)
                QVERIFY2(contrast(ink, paper) >= 4.5, qPrintable(QStringLiteral("%1 on %2: %3")
                                                                     .arg(QLatin1String(text), QLatin1String(ground))
                                                                     .arg(contrast(ink, paper))));
    }
    void black_on_white_is_21() {
        QCOMPARE(contrast(Qt::black, Qt::white), 21.0);
        QCOMPARE(contrast(Qt::white, Qt::white), 1.0);
    }
    void the_style_sheet_names_no_placeholder() {
        for (const Theme* theme : {&Theme::light(), &Theme::dark_theme()})
            QVERIFY(!style_sheet(*theme).contains(QLatin1Char('@')));
    }
    void lengths_follow_the_font() {
        const QFont before = QApplication::font();
        QFont font = before;
        font.setPixelSize(26);
        QApplication::setFont(font);
        QCOMPARE(scaled(20), 40);
        QVERIFY(style_sheet(Theme::light()).contains(QStringLiteral("font-size: 40px")));
        QApplication::setFont(before);
    }
    void the_theme_is_told_from_the_palette() {
        apply_theme(Theme::dark_theme());
        QVERIFY(current_theme().dark);
        apply_theme(Theme::light());
        QVERIFY(!current_theme().dark);
    }
    void a_look_changes_a_widget() {
        apply_theme(Theme::light());
        QLabel label;
        set_look(label, "title");
        label.ensurePolished();
        QCOMPARE(label.font().pixelSize(), scaled(20));
        QCOMPARE(label.font().weight(), QFont::DemiBold);
        set_look(label, "muted");
        QCOMPARE(label.palette().color(QPalette::WindowText), Theme::light().muted);
    }
};

QTEST_MAIN(TestTheme)
#include "test_theme.moc"
