#include <QDir>
#include <QListWidget>
#include <QRegularExpression>
#include <QTest>
#include <QTextBrowser>

#include "ui/shell/manual_window.h"
#include "ui/shell/theme.h"
#include "ui/shell/translation.h"

using namespace clientele;

namespace {

const QString english = QStringLiteral(":/manual/");
const QString german = QStringLiteral(":/manual/de/");

QStringList chapters(const QString& folder) {
    return QDir(folder).entryList({QStringLiteral("*.md")}, QDir::Files, QDir::Name);
}

QString text_of(const QString& path) {
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? QString::fromUtf8(file.readAll()) : QString();
}

/// What a chapter is made of, whatever its language: "# ## ## | | -".
QString shape(const QString& path) {
    QStringList parts;
    bool code = false;
    for (const QString& line : text_of(path).split(QLatin1Char('\n'))) {
        if (line.startsWith(QLatin1String("```"))) code = !code;
        static const QRegularExpression start(QStringLiteral("^(#+ |\\||- |\\d\\. |!\\[|```)"));
        const auto found = start.match(line);
        if (found.hasMatch() && (!code || line.startsWith(QLatin1String("```")))) parts << found.captured(1).trimmed();
    }
    return parts.join(QLatin1Char(' '));
}

}  // namespace

class TestManual : public QObject {
    Q_OBJECT
 private Q_SLOTS:
    void initTestCase() { apply_theme(Theme::light()); }  // loads the resources

    void every_chapter_is_in_german_too() {
        QVERIFY(chapters(english).size() >= 8);
        QCOMPARE(chapters(german), chapters(english));
    }
    void german_chapters_have_the_headings_lists_and_tables_of_the_english_ones() {
        for (const QString& name : chapters(english)) QCOMPARE(shape(german + name), shape(english + name));
    }
    void pictures_of_every_chapter_are_there() {
        static const QRegularExpression picture(QStringLiteral("!\\[[^\\]]*\\]\\(([^)]+)\\)"));
        for (const QString& folder : {english, german}) {
            for (const QString& name : chapters(folder)) {
                const QString text = text_of(folder + name);
                for (auto found = picture.globalMatch(text); found.hasNext();) {
                    const QString path = QDir::cleanPath(folder + found.next().captured(1));
                    QVERIFY2(QFile::exists(path), qPrintable(name + QLatin1Char(' ') + path));
                }
            }
        }
    }
    void the_manual_speaks_the_language_of_the_window() {
        ManualWindow before;
        QCOMPARE(before.findChild<QListWidget*>()->item(1)->text(), QStringLiteral("The analyses"));
        if (!install_translation(*QCoreApplication::instance(), QLocale(QLocale::German)))
            QSKIP("built without translations");
        ManualWindow manual;
        auto* contents = manual.findChild<QListWidget*>();
        QCOMPARE(contents->count(), chapters(english).size());
        QCOMPARE(contents->item(1)->text(), QStringLiteral("Die Analysen"));
        auto* text = manual.findChild<QTextBrowser*>();
        QVERIFY(text->toPlainText().contains(QStringLiteral("Kundendateien")));
        manual.show_chapter(QStringLiteral("reports.md"));
        QCOMPARE(manual.title(), QStringLiteral("Berichte und Ausgaben"));
        QVERIFY(text->toPlainText().contains(QStringLiteral("hintereinander")));
    }
};

QTEST_MAIN(TestManual)
#include "test_manual.moc"
