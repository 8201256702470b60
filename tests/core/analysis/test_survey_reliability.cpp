#include <QTest>
#include <cmath>

#include "core/analysis/analysis.h"
#include "text_of.h"
#include "wide_survey.h"

using namespace clientele;

namespace {

Finding reliability(const Snapshot& snapshot, const std::map<std::string, std::string>& options = {}) {
    const auto finding = run(snapshot, {.analysis = "surveys.reliability", .options = options});
    if (!finding) qFatal("%s", qPrintable(q(finding.error())));
    return *finding;
}

double figure(const Finding& finding, std::string_view table, std::string_view column, std::size_t row) {
    return finding.table(table)->find(column)->values.numbers()[row];
}
std::string words(const Finding& finding, std::string_view table, std::string_view column, std::size_t row) {
    return std::string(finding.table(table)->find(column)->values.text(row));
}
bool near(double value, double wanted, double within) { return std::abs(value - wanted) < within; }

/// Seven people: the first gives the same answer to everything, the last does not know much.
const std::string seven =
    "Prices,Staff,Goods,Light,Way\n"
    "4,4,4,4,Car\n"
    "5,4,3,5,Bus\n"
    "2,1,2,3,Car\n"
    "3,5,5,2,Bus\n"
    "1,2,1,1,Car\n"
    "2,3,4,3,Car\n"
    "5,Don't know,Don't know,Don't know,Bus\n";

}  // namespace

class TestSurveyReliability : public QObject {
    Q_OBJECT
 private slots:
    void items_that_differ_by_their_numbers_make_a_scale() {
        std::string wide = "Q1 I like item 1,Q2 I like item 2,Q3 I like item 3\n";
        for (int i = 0; i < 40; ++i)
            wide += std::to_string(1 + i % 5) + ',' + std::to_string(1 + (i + i / 7) % 5) + ',' +
                    std::to_string(1 + (i + i / 3) % 5) + '\n';
        const Finding finding = reliability(*survey_of(wide));
        QCOMPARE(finding.table("scales")->rows(), std::size_t{1});
        QCOMPARE(figure(finding, "scales", "items", 0), 3.0);
    }
    // METHODS 7: psych's alpha of the agreeableness items of bfi with A1 turned round, complete cases; omega of
    // factanal.
    void bfi_as_in_psych() {
        const auto snapshot = real_survey("surveys_r/bfi.csv");
        if (!snapshot) QSKIP("the survey bfi is not here");
        const Finding finding = reliability(*snapshot, {{"items", "A1; A2; A3; A4; A5"}});
        QCOMPARE(figure(finding, "scales", "respondents", 0), 2709.0);
        QVERIFY(near(figure(finding, "scales", "alpha", 0), 0.703755894375, 1e-9));
        QVERIFY(near(figure(finding, "scales", "standardised", 0), 0.713501552635, 1e-9));
        QVERIFY(near(figure(finding, "scales", "lambda6", 0), 0.683170316429, 1e-9));
        QVERIFY(near(figure(finding, "scales", "omega", 0), 0.712129353034, 1e-4));
        // 2,000 resamples in R, factanal of each: 0.6914 to 0.7318.
        QVERIFY(near(figure(finding, "scales", "omega_low", 0), 0.6914, 0.003));
        QVERIFY(near(figure(finding, "scales", "omega_high", 0), 0.7318, 0.003));
        QVERIFY(near(figure(finding, "scales", "low", 0), 0.69, 0.006));
        QVERIFY(near(figure(finding, "scales", "high", 0), 0.72, 0.006));
        QCOMPARE(words(finding, "items", "direction", 0), "turned round");
        QVERIFY(near(figure(finding, "items", "total", 0), 0.311401300580, 1e-9));
        QVERIFY(near(figure(finding, "items", "total", 2), 0.588773078677, 1e-9));
        QVERIFY(near(figure(finding, "items", "loading", 2), 0.761713250564, 1e-4));
        const Finding kept = reliability(*snapshot, {{"items", "A1;A2;A3;A4;A5"}, {"reversed", "keep"}});
        QVERIFY(figure(kept, "scales", "alpha", 0) < 0.5);
        QVERIFY(q(kept.headline).contains(u"should not be added up"));
    }
    void numbered_questions_make_scales_by_their_stem() {
        std::vector<std::string> items;
        for (const char stem : {'A', 'C', 'E', 'N', 'O'})
            for (int i = 1; i <= 5; ++i) items.push_back(stem + std::to_string(i));
        const auto snapshot = real_survey("surveys_r/bfi.csv", items);
        if (!snapshot) QSKIP("the survey bfi is not here");
        const Finding finding = reliability(*snapshot);
        QCOMPARE(finding.table("scales")->rows(), 5U);
        QCOMPARE(words(finding, "scales", "scale", 3), "N");
        // Openness is the weakest of the five in psych's manual (0.60), neuroticism the strongest (0.81).
        QVERIFY(near(figure(finding, "scales", "alpha", 4), 0.60, 0.01));
        QVERIFY(near(figure(finding, "scales", "alpha", 3), 0.81, 0.01));
        QVERIFY2(q(finding.headline).startsWith(u"4 of 5 scales can be trusted"), qPrintable(q(finding.headline)));
        QCOMPARE(finding.charts.front().id, "scales");
    }
    void careless_answers_are_counted() {
        const Finding finding = reliability(*survey_of(seven));
        QCOMPARE(finding.table("scales")->rows(), 1U);
        QCOMPARE(words(finding, "scales", "scale", 0), "Prices … Light");
        QCOMPARE(figure(finding, "scales", "respondents", 0), 6.0);
        QCOMPARE(figure(finding, "scales", "answered", 0), 6.0);
        QVERIFY(near(figure(finding, "scales", "straight", 0), 1.0 / 6, 1e-12));
        // Who is said to be careless: r1 answers all alike, r7 does not know three of five.
        const FindingTable& people = *finding.table("respondents");
        QCOMPARE(people.rows(), 2U);
        QCOMPARE(words(finding, "respondents", "respondent", 0), "r1");
        QCOMPARE(words(finding, "respondents", "problem", 0), "same answer to all");
        QCOMPARE(words(finding, "respondents", "problem", 1), "mostly don't know");
        QVERIFY(near(figure(finding, "respondents", "unknown", 1), 0.6, 1e-6));
        const FindingTable& questions = *finding.table("questions");
        QCOMPARE(questions.rows(), 5U);
        QVERIFY(near(figure(finding, "questions", "unknown", 0), 1.0 / 7, 1e-12));
    }
    void chance_alone_is_told() {
        // Shares 1/5 each of five places, four items: 5 · (1/5)^4 would be alike by chance; here of five people.
        const Finding finding = reliability(*survey_of("A,B,C,D\n1,2,3,4\n2,3,4,5\n3,4,5,1\n4,5,1,2\n5,1,2,3\n"));
        QVERIFY(near(figure(finding, "scales", "by_chance", 0), 5 * std::pow(0.2, 4), 1e-12));
        QCOMPARE(figure(finding, "scales", "straight", 0), 0.0);
    }
    void who_was_too_fast_is_known_from_durations() {
        const auto snapshot = snapshot_of({{DatasetKind::responses,
                                            "survey,respondent,question,answer,duration\n"
                                            "S,a,Prices,4,100\nS,a,Staff,5,100\nS,b,Prices,3,120\nS,b,Staff,3,120\n"
                                            "S,c,Prices,1,30\nS,c,Staff,2,30\n"}});
        const Finding finding = reliability(*snapshot);
        QCOMPARE(words(finding, "respondents", "respondent", 0), "c");
        QCOMPARE(words(finding, "respondents", "problem", 0), "too fast");
    }
    void what_cannot_be_tested_is_said() {
        QVERIFY(q(reliability(*survey_of("Way,Colour\nCar,red\nBus,blue\nCar,red\n")).headline)
                    .contains(u"no two ratings"));
        const auto wrong = run(*survey_of(seven), {.analysis = "surveys.reliability", .options = {{"items", "Price"}}});
        QCOMPARE(wrong.error().code, ErrorCode::not_found);
        const auto words_only =
            run(*survey_of(seven), {.analysis = "surveys.reliability", .options = {{"items", "Way; Prices"}}});
        QCOMPARE(words_only.error().code, ErrorCode::unsupported);
        const auto one = run(*survey_of(seven), {.analysis = "surveys.reliability", .options = {{"items", "Prices"}}});
        QCOMPARE(one.error().code, ErrorCode::bad_value);
        const Finding few = reliability(*survey_of("A,B\n1,2\n5,4\n3,\n,3\n,1\n2,\n"), {{"items", "A;B"}});
        QVERIFY2(q(few.headline).startsWith(u"Too few"), qPrintable(q(few.headline)));
        QCOMPARE(words(few, "scales", "verdict", 0), "too few answers");
    }
};

QTEST_GUILESS_MAIN(TestSurveyReliability)
#include "test_survey_reliability.moc"
