#include <QTest>

#include "core/base/edit_distance.h"
#include "core/math/jaro_winkler.h"
#include "core/math/one_edit.h"
#include "core/math/soundex.h"

using namespace clientele;

namespace {

std::u16string_view view(const QString& text) {
    return {reinterpret_cast<const char16_t*>(text.utf16()), static_cast<std::size_t>(text.size())};
}

QString sound(std::u16string_view name) {
    const auto code = soundex(name);
    return QString::fromUtf16(code.data(), static_cast<qsizetype>(code.size()));
}

}  // namespace

class TestStringSimilarity : public QObject {
    Q_OBJECT
 private slots:
    void winklers_pairs_have_their_published_figures_data() {
        QTest::addColumn<QString>("a");
        QTest::addColumn<QString>("b");
        QTest::addColumn<double>("jaro_figure");
        QTest::addColumn<double>("winkler_figure");
        // Winkler (1990), and his strcmp95 tables.
        const QString published = QStringLiteral(
            "MARTHA MARHTA 0.944444 0.961111, DIXON DICKSONX 0.766667 0.813333, DWAYNE DUANE 0.822222 0.84, "
            "JONES JOHNSON 0.790476 0.832381, ABROMS ABRAMS 0.888889 0.922222, LAMPLEY CAMPLEY 0.904762 0.904762, "
            "JERALDINE GERALDINE 0.925926 0.925926, CRATE TRACE 0.733333 0.733333, SAME SAME 1 1, ABC XYZ 0 0");
        for (const QString& line : published.split(QStringLiteral(", "))) {
            const QStringList words = line.split(u' ');
            QTest::newRow(qPrintable(line)) << words[0] << words[1] << words[2].toDouble() << words[3].toDouble();
        }
        QTest::newRow("nothing and nothing") << QString() << QString() << 1.0 << 1.0;
        QTest::newRow("nothing and a letter") << QString() << QStringLiteral("A") << 0.0 << 0.0;
    }
    void winklers_pairs_have_their_published_figures() {
        QFETCH(QString, a);
        QFETCH(QString, b);
        QFETCH(double, jaro_figure);
        QFETCH(double, winkler_figure);
        QVERIFY2(std::abs(jaro(view(a), view(b)) - jaro_figure) < 5e-7,
                 qPrintable(QString::number(jaro(view(a), view(b)))));
        QVERIFY(std::abs(jaro_winkler(view(a), view(b)) - winkler_figure) < 5e-7);
        QCOMPARE(jaro(view(b), view(a)), jaro(view(a), view(b)));
        for (const double least : {0.75, 0.85, 0.92, 0.96})
            QCOMPARE(jaro_winkler_reaches(view(a), view(b), least), jaro_winkler(view(a), view(b)) >= least);
    }
    void words_of_more_than_64_signs_are_compared_as_short_ones_are() {
        const std::u16string word(80, u'a');
        QCOMPARE(jaro(word, word), 1.0);
        QVERIFY(jaro_winkler(word + u"b", word) > 0.99);
    }
    void one_edit_is_told_from_none_and_from_two() {
        QVERIFY(one_edit_apart(u"meier", u"meyer"));
        QVERIFY(one_edit_apart(u"meier", u"meer"));
        QVERIFY(one_edit_apart(u"meier", u"meierr"));
        QVERIFY(one_edit_apart(u"meier", u"mieer"));
        QVERIFY(one_edit_apart(u"", u"a"));
        QVERIFY(!one_edit_apart(u"meier", u"meier"));
        QVERIFY(!one_edit_apart(u"meier", u"mayer"));
        QVERIFY(!one_edit_apart(u"ab", u"cd"));
        QVERIFY(!one_edit_apart(u"", u"ab"));
        QVERIFY(!one_edit_apart(u"ca", u"abc"));
    }
    void one_edit_agrees_with_the_edit_distance() {
        const std::vector<std::string> words{"", "a", "ab", "ba", "abc", "acb", "bca", "abcd", "abdc", "bacd", "dcba"};
        for (const std::string& a : words) {
            for (const std::string& b : words) {
                const std::u16string left(a.begin(), a.end()), right(b.begin(), b.end());
                QCOMPARE(one_edit_apart(left, right), edit_distance(a, b) == 1);
            }
        }
    }
    void the_edit_distance_is_the_restricted_one() { QCOMPARE(edit_distance("CA", "ABC"), std::size_t{3}); }
    void names_sound_as_the_national_archives_say() {
        QCOMPARE(sound(u"Robert"), QStringLiteral("R163"));
        QCOMPARE(sound(u"Rupert"), QStringLiteral("R163"));
        QCOMPARE(sound(u"Tymczak"), QStringLiteral("T522"));
        QCOMPARE(sound(u"Pfister"), QStringLiteral("P236"));
        QCOMPARE(sound(u"Ashcraft"), QStringLiteral("A261"));
        QCOMPARE(sound(u"lee"), QStringLiteral("L000"));
        QCOMPARE(soundex(u"123")[0], char16_t{0});
    }
};

QTEST_GUILESS_MAIN(TestStringSimilarity)
#include "test_string_similarity.moc"
