#include <QTest>

#include "core/base/folded.h"
#include "text_of.h"

using namespace clientele;

namespace {

QString fold(std::string_view text) { return QString::fromStdU16String(folded(text)); }

}  // namespace

class TestFolded : public QObject {
    Q_OBJECT
 private slots:
    void habits_of_writing_make_no_difference() {
        QCOMPARE(fold("Müller"), QStringLiteral("mueller"));
        QCOMPARE(fold("MUELLER"), QStringLiteral("mueller"));
        QCOMPARE(fold("Mu\xCC\x88ller"), QStringLiteral("mueller"));  // u and an accent of its own
        QCOMPARE(fold("Weiß"), QStringLiteral("weiss"));
        QCOMPARE(fold("WEIẞ"), QStringLiteral("weiss"));
        QCOMPARE(fold("François Léger"), QStringLiteral("francois leger"));
        QCOMPARE(fold("Søren Æbelø"), QStringLiteral("soeren aebeloe"));
        QCOMPARE(fold("Łukasz"), QStringLiteral("lukasz"));
    }
    void other_signs_part_words() {
        QCOMPARE(fold("  Anna-Maria,  Schmidt. "), QStringLiteral("anna maria schmidt"));
        QCOMPARE(fold("O'Brien"), QStringLiteral("obrien"));
        QCOMPARE(fold("O\u2019Brien"), QStringLiteral("obrien"));
        QCOMPARE(fold("5/7 – é"), QStringLiteral("5 7 e"));
        QCOMPARE(fold("..."), QString());
        QCOMPARE(fold(""), QString());
    }
    void other_scripts_stay() {
        QCOMPARE(fold("Иванов ИВАН"), QStringLiteral("иванов иван"));
        QCOMPARE(fold("Γιώργος"), QStringLiteral("γιωργοσ"));
    }
    void bytes_that_are_no_text_do_no_harm() { QVERIFY(!fold("M\xFCller").isEmpty()); }
};

QTEST_GUILESS_MAIN(TestFolded)
#include "test_folded.moc"
