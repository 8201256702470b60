#include <QTest>
#include <array>

#include "core/analysis/surveys/answer_words.h"
#include "core/analysis/surveys/preparation.h"
#include "core/analysis/surveys/scale_ends.h"
#include "core/analysis/surveys/survey_preview.h"
#include "text_of.h"
#include "wide_survey.h"

using namespace clientele;

namespace {

QString told(std::string_view question) {
    const auto ends = ends_said(question);
    if (!ends) return {};
    return QStringLiteral("%1 %2 to %3 %4")
        .arg(ends->low)
        .arg(q(ends->low_words))
        .arg(ends->high)
        .arg(q(ends->high_words))
        .simplified();
}

/// Which of the numbers, each with so many respondents, stand apart.
QString apart(const std::vector<double>& numbers, std::size_t each, std::string_view question = {},
              bool to_ten = false) {
    const std::vector<std::size_t> counts(numbers.size(), each);
    const std::vector<bool> codes = codes_apart(numbers, counts, ends_said(question), to_ten);
    QStringList found;
    for (std::size_t i = 0; i < codes.size(); ++i)
        if (codes[i]) found << QString::number(numbers[i]);
    return found.join(u' ');
}

/// A question with the answers, each given so many times.
AskedQuestion asked(const std::string& words, const std::vector<std::string>& answers, int each) {
    std::string rows = "survey,respondent,question,answer\n";
    int respondent = 0;
    for (const std::string& answer : answers)
        for (int i = 0; i < each; ++i) rows += "S,r" + std::to_string(++respondent) + "," + words + "," + answer + "\n";
    const SnapshotPtr data = snapshot_of({{DatasetKind::responses, rows}});
    const auto tables = survey_tables(*data);
    if (!tables) qFatal("%s", qPrintable(q(tables.error())));
    return (*tables)->surveys.at(0).questions.at(0);
}

double score_of(const AskedQuestion& question, std::string_view answer) {
    for (const GivenAnswer& each : question.answers)
        if (each.text == answer) return each.score;
    return -1;
}

}  // namespace

class TestScaleEnds : public QObject {
    Q_OBJECT
 private slots:
    void ends_are_read_from_the_question() {
        QCOMPARE(told("Beratung (1 = sehr gut, 6 = ungenügend)"), "1 sehr gut to 6 ungenügend");
        QCOMPARE(told("How likely? 10 = extremely likely, 0 = not at all likely"),
                 "0 not at all likely to 10 extremely likely");
        QCOMPARE(told("Service [1 - very poor, 5 - very good]"), "1 very poor to 5 very good");
        QCOMPARE(told("On a scale of 1 to 10, how was it?"), "1 to 10");
        QCOMPARE(told("Freundlichkeit (1-6)"), "1 to 6");
        QCOMPARE(told("Auf einer Skala von 1 bis 7"), "1 to 7");
        QCOMPARE(told("Sur une échelle de 0 à 10"), "0 to 10");
    }
    void other_numbers_are_no_ends() {
        for (const char* words :
             {"Q1", "How many of 1-10 employees", "Age 18-29", "In 2024 or 2025", "Item 3: price", "", "1", "A1 B2",
              "Rate 50 to 100 %", "Product 12 - service", "Between 9:00 and 10:00"})
            QVERIFY2(told(words).isEmpty(), words);
    }
    void codes_for_no_answer_stand_apart() {
        QCOMPARE(apart({1, 2, 3, 4, 5, 99}, 2), "99");
        QCOMPARE(apart({1, 2, 3, 4, 5, 98, 99}, 2), "98 99");
        QCOMPARE(apart({-9, 1, 2, 3}, 2), "-9");
        QCOMPARE(apart({-1, 1, 2, 3, 4, 5}, 2), "-1");
        QCOMPARE(apart({-9, -8, 0, 1, 2}, 2), "-9 -8");
        QCOMPARE(apart({1, 2, 3, 4, 5, 6, 9}, 50), "9");
        QCOMPARE(apart({1, 2, 3, 4, 5, 8, 9}, 50), "8 9");
        QCOMPARE(apart({0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 99}, 5, {}, true), "99");
        QCOMPARE(apart({1, 2, 9}, 2, "Open? (1 = no, 2 = yes)"), "9");
        QCOMPARE(apart({1, 2, 3, 4, 7}, 2, "1 = poor, 5 = good"), "7");
    }
    void what_may_be_a_place_or_a_measure_does_not() {
        QCOMPARE(apart({1, 2, 3, 4, 5, 6, 9}, 2), "");      // few: 7 and 8 may be missing by chance
        QCOMPARE(apart({1, 2, 3, 4, 5, 6, 7, 9}, 50), "");  // one empty place
        QCOMPARE(apart({1, 2, 3, 5, 6, 9, 10}, 50), "");    // the scale goes to 10
        QCOMPARE(apart({0, 1, 2, 3, 4, 5, 9}, 50, {}, true), "");
        QCOMPARE(apart({18, 25, 43, 66, 77, 99}, 5), "");  // ages
        QCOMPARE(apart({1, 2.5, 3, 99}, 5), "");
        QCOMPARE(apart({-2, -1, 0, 1, 2}, 20), "");  // a scale with two sides
        QCOMPARE(apart({-3, -2, -1, 1, 2, 3}, 20), "");
        QCOMPARE(apart({-1, 0, 1}, 20), "");
        QCOMPARE(apart({1, 99}, 5), "");
        const std::array numbers{1.0, 2.0, 99.0};
        const std::array<std::size_t, 3> counts{10, 10, 30};  // most respondents are no exception
        QVERIFY(!codes_apart(numbers, counts, {}, false)[2]);
    }
    void a_code_leaves_a_scale_a_scale_and_is_said() {
        const AskedQuestion question = asked("Service", {"1", "2", "3", "4", "5", "99"}, 4);
        QCOMPARE(q(id(question.kind)), "scale");
        QCOMPARE(question.highest, 5.0);
        QVERIFY(question.answers.back().state == AnswerState::no_answer);
        QVERIFY2(q(question.reason).contains("99"), qPrintable(q(question.reason)));
    }
    void degrees_of_any_word_make_a_scale() {
        const auto scores = [](std::vector<std::string_view> words) {
            const auto scale = scale_of_words(words);
            return scale ? scale->scores : std::vector<double>{};
        };
        QCOMPARE(scores({"Very safe", "Somewhat safe", "Not too safe", "Not at all safe"}),
                 (std::vector<double>{4, 3, 2, 1}));
        QCOMPARE(scores({"gar nicht sicher", "eher sicher", "sicher", "sehr sicher"}),
                 (std::vector<double>{1, 2, 3, 4}));
        QVERIFY(scores({"Very safe", "Somewhat loud", "Not too safe"}).empty());
        QVERIFY(scores({"Recht", "Pretoria", "Sehr"}).empty());
        QVERIFY(scores({"Germany", "France", "Spain"}).empty());
    }
    void grades_are_turned_round() {
        const AskedQuestion grades = asked("Beratung (1 = sehr gut; 6 = ungenügend)", {"1", "2", "3", "4", "9"}, 4);
        QCOMPARE(q(id(grades.kind)), "scale");
        QVERIFY(grades.reversed);
        QCOMPARE(score_of(grades, "1"), 6.0);
        QCOMPARE(score_of(grades, "4"), 3.0);
        QVERIFY(grades.answers.back().state == AnswerState::no_answer);
        const AskedQuestion plain = asked("Service (1 = very bad; 5 = very good)", {"1", "2", "3", "4"}, 4);
        QVERIFY(!plain.reversed);
        QCOMPARE(plain.highest, 5.0);
        QCOMPARE(score_of(plain, "4"), 4.0);
        const AskedQuestion labelled =
            asked("Service", {"1 - very satisfied", "2 - satisfied", "3 - neutral", "4 - very dissatisfied"}, 4);
        QVERIFY(labelled.reversed);
        QVERIFY(score_of(labelled, "1 - very satisfied") > score_of(labelled, "4 - very dissatisfied"));
    }
    void the_analyst_overrules_what_was_found() {
        std::string rows = "survey,respondent,question,answer\n";
        for (int i = 0; i < 40; ++i)
            rows += "S,r" + std::to_string(i) + ",Rat (1 = sehr gut; 6 = ungenügend)," +
                    (i % 8 == 7 ? std::string("9") : std::to_string(1 + i % 4)) + "\n";
        const char* named = "S: Rat (1 = sehr gut; 6 = ungenügend)";
        const SnapshotPtr data = snapshot_of({{DatasetKind::responses, rows}});
        const auto preview = [&](QuestionPreparation said) {
            SurveyPreparation all;
            all.questions[std::string(named).substr(3)] = std::move(said);
            const auto made = preview_survey(*data, "S", all, {});
            if (!made) qFatal("%s", qPrintable(q(made.error())));
            return made->survey->questions.at(0);
        };
        QVERIFY(preview({}).reversed);
        QVERIFY(!preview({.reversed = false}).reversed);
        const AskedQuestion counted = preview({.given = {"9"}});
        QVERIFY(std::ranges::all_of(counted.answers,
                                    [](const GivenAnswer& each) { return each.state == AnswerState::given; }));
        const auto kept = parse_question_preparation(expression_of(QuestionPreparation{.reversed = false}));
        QVERIFY(kept && kept->reversed == false);
    }
    void items_of_a_battery_end_alike() {
        std::string wide = "How do you like our… [Price],How do you like our… [Taste],Other\n";
        for (int i = 0; i < 12; ++i)
            wide +=
                std::to_string(1 + i % 7) + ',' + std::to_string(1 + i % 4) + ',' + std::to_string(1 + i % 4) + '\n';
        const auto tables = survey_tables(*survey_of(wide));
        QVERIFY(tables);
        const std::vector<AskedQuestion>& questions = (*tables)->surveys.at(0).questions;
        QCOMPARE(questions.at(0).highest, 7.0);
        QCOMPARE(questions.at(1).highest, 7.0);
        QVERIFY(questions.at(2).highest < 7);
    }
};

QTEST_GUILESS_MAIN(TestScaleEnds)
#include "test_scale_ends.moc"
