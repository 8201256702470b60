#include <QTest>

#include "core/analysis/surveys/answer_signs.h"
#include "text_of.h"
#include "wide_survey.h"

using namespace clientele;

namespace {

struct Read {
    std::vector<double> scores{};
    double lowest = 0, highest = 0;
    bool operator==(const Read&) const = default;
};
Read read(const std::vector<std::string_view>& answers) {
    const auto scale = scale_of_signs(answers);
    return scale ? Read{scale->scores, scale->lowest, scale->highest} : Read{};
}
const Read nothing{};

/// The only question of a survey with these answers, ten times each.
AskedQuestion asked(const std::string& question, const std::vector<std::string>& answers) {
    std::string rows = question + '\n';
    for (int i = 0; i < 10; ++i)
        for (const std::string& each : answers) rows += each + '\n';
    const SnapshotPtr data = survey_of(rows);
    const auto tables = survey_tables(*data);
    if (!tables) qFatal("%s", qPrintable(q(tables.error())));
    return (*tables)->surveys.front().questions.front();
}

}  // namespace

class TestAnswerSigns : public QObject {
    Q_OBJECT
 private slots:
    void stars_are_counted() {
        QVERIFY((read({"★★★★", "★", "★★★★★"}) == Read{{4, 1, 5}, 1, 5}));
        QVERIFY((read({"★★★★☆", "★☆☆☆☆", "★★★★★"}) == Read{{4, 1, 5}, 1, 5}));
        QVERIFY((read({"★★★☆☆☆", "★★★★★★"}) == Read{{3, 6}, 1, 6}));
        QVERIFY((read({"☆☆☆☆☆", "★★★★★"}) == Read{{0, 5}, 0, 5}));
        QVERIFY((read({"⭐⭐⭐", "⭐️⭐️"}) == Read{{3, 2}, 1, 5}));
        QVERIFY((read({"4★", "5 ★", "2⭐"}) == Read{{4, 5, 2}, 1, 5}));
        QVERIFY(read({"★★★", "good"}) == nothing);
        QVERIFY(read({"★★★☆☆", "★★★☆"}) == nothing);  // of five, and of four
        QVERIFY(read({"★★★"}) == nothing);            // says nothing of a scale
    }
    void faces_have_five_places_or_three() {
        QVERIFY((read({"😡", "🙁", "😐", "🙂", "😀"}) == Read{{1, 2, 3, 4, 5}, 1, 5}));
        QVERIFY((read({"☹️", "😐", "😊"}) == Read{{1, 2, 3}, 1, 3}));
        QVERIFY(read({"😀", "🚗"}) == nothing);
        QVERIFY(asked("Your visit", {"😡", "🙁", "😐", "🙂", "😀"}).kind == AskedKind::csat);
    }
    void so_many_of_so_many_and_percentages() {
        QVERIFY((read({"4/5", "1/5", "5 / 5"}) == Read{{4, 1, 5}, 1, 5}));
        QVERIFY((read({"7 out of 10", "0 out of 10"}) == Read{{7, 0}, 0, 10}));
        QVERIFY((read({"4 von 5", "3 von 5"}) == Read{{4, 3}, 1, 5}));
        QVERIFY(read({"4/5", "3/4"}) == nothing);
        QVERIFY((read({"80 %", "100%", "0 %"}) == Read{{80, 100, 0}, 0, 100}));
        QVERIFY(read({"80 %", "20-40 %", "0 %"}) == nothing);
        QVERIFY(read({"120 %", "80 %", "0 %"}) == nothing);
        QVERIFY(read({}) == nothing);
    }
    void questions_are_taken_for_scales_and_it_is_said() {
        const AskedQuestion stars = asked("Rating", {"★★★★★", "★", "★★★"});
        QVERIFY(stars.kind == AskedKind::scale);
        QCOMPARE(q(stars.reason), "The answers are stars.");
        QCOMPARE(q(stars.answers.front().text), "★");
        QCOMPARE(stars.highest, 5.0);
        QVERIFY(asked("How satisfied are you", {"★★★★★", "★", "★★★"}).kind == AskedKind::csat);
        QVERIFY(asked("Would you recommend us", {"9/10", "3/10", "10/10"}).kind == AskedKind::nps);
        const AskedQuestion shares = asked("How sure are you", {"80 %", "20 %", "50 %"});
        QVERIFY(shares.kind == AskedKind::scale);
        QCOMPARE(shares.highest, 100.0);
    }
};

QTEST_GUILESS_MAIN(TestAnswerSigns)
#include "test_answer_signs.moc"
