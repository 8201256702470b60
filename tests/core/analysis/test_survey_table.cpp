#include <QTest>
#include <chrono>

#include "core/analysis/analysis.h"
#include "core/analysis/surveys/answer_words.h"
#include "core/analysis/surveys/preparation.h"
#include "core/analysis/surveys/respondent_groups.h"
#include "snapshot_of.h"
#include "text_of.h"

using namespace clientele;

namespace {

const SurveyTables& tables_of(const Snapshot& snapshot) {
    const auto tables = survey_tables(snapshot);
    if (!tables) qFatal("%s", qPrintable(q(tables.error())));
    return **tables;
}

/// The same rows, with what the analyst says of them.
SnapshotPtr prepared(const std::string& rows, std::vector<OwnSurvey> said) {
    const SnapshotPtr plain = snapshot_of({{DatasetKind::responses, rows}});
    std::vector<Dataset> datasets;
    for (const DatasetSpec& kind : dataset_kinds()) datasets.push_back(plain->dataset(kind.kind));
    return std::make_shared<const Snapshot>(2, "test", "", std::move(datasets), SamePeople{}, std::vector<OwnRule>{},
                                            std::vector<ImportedRows>{}, std::vector<OwnSegment>{}, std::move(said));
}

/// A question that is answered by one respondent after another.
std::string answers(const std::string& question, const std::vector<std::string>& given) {
    std::string rows = "respondent,question,answer\n";
    for (std::size_t i = 0; i < given.size(); ++i)
        rows += "r" + std::to_string(i) + ',' + question + ',' + given[i] + '\n';
    return rows;
}

AskedQuestion question_of(const std::string& question, const std::vector<std::string>& given) {
    return tables_of(*snapshot_of({{DatasetKind::responses, answers(question, given)}})).surveys.at(0).questions.at(0);
}

QString kind_of(const std::string& question, const std::vector<std::string>& given) {
    return q(std::string(id(question_of(question, given).kind)));
}

/// "Poor 1 | Good 2": the answers in order with their scores.
QString scale_of(const AskedQuestion& question) {
    QStringList parts;
    for (const GivenAnswer& answer : question.answers)
        parts << q(answer.text) + (std::isnan(answer.score) ? QString() : QStringLiteral(" %1").arg(answer.score));
    return parts.join(" | ");
}

}  // namespace

class TestSurveyTable : public QObject {
    Q_OBJECT
 private slots:
    void kinds_are_found() {
        QCOMPARE(kind_of("Would you recommend us?", {"0", "7", "9", "10", "10"}), "nps");
        QCOMPARE(kind_of("Weiterempfehlung", {"10", "8", "9"}), "nps");
        QCOMPARE(kind_of("Overall satisfaction", {"1", "3", "5", "4"}), "csat");
        QCOMPARE(kind_of("Zufriedenheit mit dem Service", {"1", "7", "5", "4"}), "csat");
        QCOMPARE(kind_of("How easy was it to order", {"7", "6", "2"}), "ces");
        QCOMPARE(kind_of("Opening hours", {"1", "2", "3", "4", "5"}), "scale");
        QCOMPARE(kind_of("How many children do you have", {"0", "1", "2", "3"}), "number");
        QCOMPARE(kind_of("Year", {"1970", "1980", "1990"}), "number");
        QCOMPARE(kind_of("Parcel was on time", {"Yes", "No", "Yes"}), "single");
        QCOMPARE(kind_of("When", {"2024-01-02", "2024-02-03", "2025-01-01"}), "date");
        QCOMPARE(kind_of("Why", {"Because it was a very long way to the shop and back again and so on and on",
                                 "I like it very much indeed; there is nothing at all to add to that; thank you"}),
                 "text");
        QCOMPARE(kind_of("Service", {"Very satisfied", "Dissatisfied", "Satisfied"}), "csat");
        QCOMPARE(kind_of("Car", {"Red", "Green", "Blue", "Red", "Red", "Blue"}), "single");
    }
    void labels_of_codes_say_what_they_are() {
        const auto asked = [](const std::string& question, const std::vector<std::string>& labels) {
            std::string rows = "respondent,question,answer,answer label,question type\n";
            for (std::size_t i = 0; i < 12; ++i) {
                const std::size_t code = i % labels.size();
                rows += "r" + std::to_string(i) + ',' + question + ',' + std::to_string(code + 1) + ',' + labels[code] +
                        ",single\n";
            }
            return tables_of(*snapshot_of({{DatasetKind::responses, rows}})).surveys.at(0).questions.at(0);
        };
        QCOMPARE(asked("sex", {"Female", "Male", "Other"}).kind, AskedKind::single);
        QCOMPARE(asked("Bought last", {"Coffee", "Tea", "Juice", "Water"}).kind, AskedKind::single);
        QCOMPARE(asked("Newcomers", {"Allow many", "Allow some", "Allow few", "Allow none"}).kind, AskedKind::scale);
        QCOMPARE(asked("Rate us", {"Poor", "Fair", "Good"}).kind, AskedKind::scale);
        const AskedQuestion rated = asked("Overall satisfaction", {"1", "2", "3", "4", "5", "Don't know"});
        QCOMPARE(rated.kind, AskedKind::csat);
        QCOMPARE(rated.highest, 5.0);
        const auto unknown = std::ranges::find(rated.answers, "6", &GivenAnswer::text);
        QVERIFY(unknown != rated.answers.end());
        QVERIFY(unknown->state != AnswerState::given);
    }
    void words_make_scales_in_four_languages() {
        QCOMPARE(scale_of(question_of("Service", {"Very satisfied", "Satisfied", "Neither satisfied nor dissatisfied",
                                                  "Dissatisfied", "Very dissatisfied"})),
                 "Very dissatisfied 1 | Dissatisfied 2 | Neither satisfied nor dissatisfied 3 | Satisfied 4 | "
                 "Very satisfied 5");
        QCOMPARE(scale_of(question_of("Frage", {"Stimme voll und ganz zu", "Teils teils", "Stimme eher nicht zu",
                                                "Stimme überhaupt nicht zu", "Stimme eher zu"})),
                 "Stimme überhaupt nicht zu 1 | Stimme eher nicht zu 2 | Teils teils 3 | Stimme eher zu 4 | "
                 "Stimme voll und ganz zu 5");
        QCOMPARE(scale_of(question_of("Question", {"Très satisfaite", "Plutôt satisfait", "Pas du tout satisfait",
                                                   "Plutôt insatisfaite"})),
                 "Pas du tout satisfait 1 | Plutôt insatisfaite 2 | Plutôt satisfait 3 | Très satisfaite 4");
        QCOMPARE(scale_of(question_of("Pregunta", {"Nunca", "Siempre", "A veces", "Casi siempre"})),
                 "Nunca 1 | A veces 2 | Casi siempre 3 | Siempre 4");
        QCOMPARE(scale_of(question_of("Rate", {"Excellent", "Poor", "Fair", "Good", "Very good"})),
                 "Poor 1 | Fair 2 | Good 3 | Very good 4 | Excellent 5");
    }
    /// Nobody is very dissatisfied: the scale has the place all the same.
    void both_sides_of_a_scale_have_the_same_places() {
        const AskedQuestion question =
            question_of("Service", {"Very satisfied", "Satisfied", "Neutral", "Dissatisfied"});
        QCOMPARE(question.lowest, 1.0);
        QCOMPARE(question.highest, 5.0);
        QCOMPARE(scale_of(question), "Dissatisfied 2 | Neutral 3 | Satisfied 4 | Very satisfied 5");
    }
    void numbers_stand_before_words() {
        const AskedQuestion question = question_of("Satisfaction", {"1 - very bad", "5 - very good", "3", "4"});
        QCOMPARE(scale_of(question), "1 - very bad 1 | 3 3 | 4 4 | 5 - very good 5");
        QCOMPARE(q(id(question.kind)), "csat");
        QCOMPARE(number_in("18-24"), std::nullopt);
        QCOMPARE(number_in("10 (extremely likely)"), std::optional(10.0));
    }
    void a_scale_ends_where_many_answers_take_every_place() {
        std::vector<std::string> few, many;
        for (int i = 0; i < 18; ++i) few.push_back(std::to_string(i % 6 + 1));
        for (int i = 0; i < 120; ++i) many.push_back(std::to_string(i % 6 + 1));
        QCOMPARE(question_of("The staff", many).highest, 6.0);
        QCOMPARE(question_of("The staff", few).highest, 7.0);  // perhaps nobody chose the seventh
        for (std::string& each : many)
            if (each == "4") each = "5";
        QCOMPARE(question_of("The staff", many).highest, 7.0);
        for (std::string& each : many)
            if (each == "6") each = "4";
        QCOMPARE(question_of("The staff", many).highest, 5.0);
    }
    void bands_stand_in_their_order() {
        QCOMPARE(scale_of(question_of("Age", {"30-44", "18-29", "> 60", "45-60", "30-44"})),
                 "18-29 | 30-44 | 45-60 | > 60");
        QCOMPARE(*band_start("$25,000 - $49,999"), 25000.0);
        QCOMPARE(*band_start("Under 18"), 17.5);
    }
    void no_answers_are_told_apart() {
        QCOMPARE(state_of_words("Don't know"), AnswerState::do_not_know);
        QCOMPARE(state_of_words("Don’t know"), AnswerState::do_not_know);
        QCOMPARE(state_of_words("weiß nicht"), AnswerState::do_not_know);
        QCOMPARE(state_of_words("Keine Angabe"), AnswerState::no_answer);
        QCOMPARE(state_of_words("Sans objet"), AnswerState::not_asked);
        QCOMPARE(state_of_words("No contesta"), AnswerState::no_answer);
        QCOMPARE(state_of_words("N/A"), AnswerState::not_asked);
        QCOMPARE(state_of_words("Known"), AnswerState::given);
        const AskedQuestion question = question_of("Staff", {"1", "Don't know", "3", "5", "2"});
        QCOMPARE(q(id(question.kind)), "scale");
        QCOMPARE(scale_of(question), "1 1 | 2 2 | 3 3 | 5 5 | Don't know");
    }
    void a_question_that_a_wave_did_not_have_was_not_asked() {
        const SnapshotPtr data = prepared(
            "survey,respondent,time,question,answer\n"
            "S,a,2024-01-10,Q1,1\nS,a,2024-01-10,Q2,2\nS,b,2024-01-11,Q1,3\n"
            "S,c,2024-06-10,Q1,4\nS,c,2024-06-10,Q3,5\n",
            {{.name = "S", .expression = "waves=month"}});
        const SurveyTable& survey = tables_of(*data).surveys.at(0);
        QCOMPARE(survey.waves, (std::vector<std::string>{"2024-01", "2024-06"}));
        QCOMPARE(survey.wave_dimension, std::string("period"));
        QCOMPARE(survey.state(*survey.find("Q2"), 1), AnswerState::no_answer);
        QCOMPARE(survey.state(*survey.find("Q2"), 2), AnswerState::not_asked);
        QCOMPARE(survey.state(*survey.find("Q1"), 2), AnswerState::given);
    }
    void several_answers_are_kept() {
        std::string rows = "respondent,question,answer\n";
        for (int i = 0; i < 30; ++i)
            rows += "r" + std::to_string(i) + ",Sources,Shop\nr" + std::to_string(i) + ",Sources,Web\n";
        rows += "x,Sources,Web\n";
        const SnapshotPtr data = snapshot_of({{DatasetKind::responses, rows}});
        const SurveyTable& survey = tables_of(*data).surveys.at(0);
        const AskedQuestion& question = survey.questions.at(0);
        QCOMPARE(q(id(question.kind)), "multiple");
        QCOMPARE(question.given_by(0).size(), std::size_t{2});
        QCOMPARE(question.given_by(30).size(), std::size_t{1});
        QCOMPARE(question.answers.at(0).text, std::string("Web"));
        QCOMPARE(question.answers.at(0).count, std::size_t{31});
        QCOMPARE(question.answers.at(1).count, std::size_t{30});
    }
    void a_scale_that_a_few_answered_twice_stays_one() {
        std::string rows = "respondent,question,answer\n";
        for (int i = 0; i < 60; ++i) rows += "r" + std::to_string(i) + ",Q," + std::to_string(1 + i % 5) + "\n";
        for (int i = 0; i < 5; ++i) rows += "r" + std::to_string(i) + ",Q," + std::to_string(5 - i % 5) + "\n";
        const SurveyTable& survey = tables_of(*snapshot_of({{DatasetKind::responses, rows}})).surveys.at(0);
        QCOMPARE(q(id(survey.questions.at(0).kind)), "scale");
        QVERIFY(survey.answered_again > 0);
    }
    void an_answer_given_again_counts_last_and_later_days_are_another_interview() {
        std::string rows = "respondent,time,question,answer\n";
        for (int i = 0; i < 200; ++i) rows += "r" + std::to_string(i) + ",2024-01-10,Q,3\n";
        rows += "r0,2024-01-10,Q,5\nr1,2024-03-01,Q,1\n";
        const SnapshotPtr data = snapshot_of({{DatasetKind::responses, rows}});
        const SurveyTable& survey = tables_of(*data).surveys.at(0);
        QCOMPARE(survey.respondents, std::size_t{201});
        QCOMPARE(survey.answered_again, std::size_t{1});
        const AskedQuestion& question = survey.questions.at(0);
        QCOMPARE(question.answers[question.of[0]].text, std::string("5"));
        QCOMPARE(question.answers[question.of[1]].text, std::string("3"));
        QCOMPARE(question.answers[question.of[200]].text, std::string("1"));
    }
    void the_analyst_overrules() {
        const std::string rows = answers("Q", {"1", "2", "3", "4", "5", "9"});
        const auto one = [&](const std::string& said) {
            return tables_of(*prepared(rows, {{.name = ": Q", .expression = said}})).surveys.at(0).questions.at(0);
        };
        QCOMPARE(scale_of(one("missing=9; reversed")), "5 1 | 4 2 | 3 3 | 2 4 | 1 5 | 9");
        QCOMPARE(q(id(one("type=single").kind)), "single");
        QCOMPARE(scale_of(one("order=3,1,2")), "3 1 | 1 2 | 2 3 | 4 | 5 | 9");
        QCOMPARE(one("label=1:\"Yes, all\",2:No").answers.at(0).label, std::string("Yes, all"));
        QVERIFY(one("type=csat").by_hand);
    }
    void preparations_that_cannot_be_meant_are_told() {
        QVERIFY(!parse_question_preparation("type=nonsense"));
        QVERIFY(!parse_question_preparation("colour=red"));
        QVERIFY(!parse_question_preparation("label=1"));
        QVERIFY(!parse_survey_preparation("trim=0.5"));
        QVERIFY(!parse_survey_preparation("target=Germany=60"));
        QVERIFY(!parse_survey_preparation("target=question:Sex: f=0"));
        QVERIFY(!parse_survey_preparation("target=question:Sex: f=1, f=2"));
        QVERIFY(!parse_survey_preparation("target=question:Sex: f=50, m=20"));  // of a hundred 30 are missing
        QVERIFY(parse_survey_preparation("target=question:Sex: f=0.51, m=0.49"));
        QVERIFY(parse_survey_preparation("target=question:Sex: f=33.3, m=33.3, d=33.3"));
        QVERIFY(parse_survey_preparation("target=question:Sex: f=41200, m=39800"));  // of a population
        const auto survey = parse_survey_preparation(
            "waves=question:Wave; target=question:\"What; how?\": \"a, b\"=51, c=49 ; trim=no;each=wave");
        QVERIFY2(survey.has_value(), survey ? "" : qPrintable(q(survey.error())));
        QCOMPARE(survey->targets.at(0).field, std::string("question:What; how?"));
        QCOMPARE(survey->targets.at(0).shares.at(0).first, std::string("a, b"));
        QCOMPARE(survey->targets.at(0).shares.at(0).second, 0.51);
        QCOMPARE(survey->trim, 0.0);
        QVERIFY(survey->in_each_wave);
    }
    void nothing_and_next_to_nothing() {
        QVERIFY(tables_of(*snapshot_of({{DatasetKind::customers, "customer_id\nc1\n"}})).surveys.empty());
        const SnapshotPtr one = snapshot_of({{DatasetKind::responses, "question,answer\nQ,1\n"}});
        QCOMPARE(tables_of(*one).surveys.at(0).respondents, std::size_t{1});
        const SnapshotPtr none = snapshot_of({{DatasetKind::responses, "question,answer\nQ,\n,1\n"}});
        QVERIFY(tables_of(*none).surveys.empty());
    }
    void a_filter_keeps_whole_respondents() {
        const SnapshotPtr data = snapshot_of({{DatasetKind::responses,
                                               "survey,respondent,question,answer\n"
                                               "A,a,Q1,1\nA,a,Q2,2\nA,b,Q1,3\nB,a,Q1,4\n"}});
        const SurveyTables& tables = tables_of(*data);
        const auto rows = select(*data, *parse_filter({"responses.answer=2,4"}, *data));
        const SurveyTable &a = *tables.find("A"), &b = *tables.find("B");
        const Selection left = tables.respondents(a, (*rows)[DatasetKind::responses]);
        QVERIFY(left.contains(0) && !left.contains(1));
        QCOMPARE(tables.respondents(b, (*rows)[DatasetKind::responses]).count(), std::size_t{1});
        QCOMPARE(tables.questions(a, *data, (*rows)[DatasetKind::responses]), (std::vector<bool>{false, true}));
    }
    void large_surveys_are_tables_quickly() {
        std::string rows = "respondent,question,answer\n";
        rows.reserve(std::size_t{20} << 20);
        for (int r = 0; r < 5000; ++r)
            for (int k = 0; k < 200; ++k)
                rows += 'r' + std::to_string(r) + ",Q" + std::to_string(k) + ',' + std::to_string((r * 7 + k) % 5 + 1) +
                        '\n';
        const SnapshotPtr data = snapshot_of({{DatasetKind::responses, rows}});
        const auto start = std::chrono::steady_clock::now();
        const SurveyTables& tables = tables_of(*data);
        const auto took = std::chrono::steady_clock::now() - start;
        qInfo("5000 respondents x 200 questions: %d ms",
              static_cast<int>(std::chrono::duration_cast<std::chrono::milliseconds>(took).count()));
        QCOMPARE(tables.surveys.at(0).questions.size(), std::size_t{200});
        QCOMPARE(tables.surveys.at(0).questions.at(7).answers.size(), std::size_t{5});
    }
};

QTEST_GUILESS_MAIN(TestSurveyTable)
#include "test_survey_table.moc"
