#include <QTest>
#include <cmath>

#include "core/analysis/analysis.h"
#include "core/analysis/surveys/survey_preview.h"
#include "core/model/several_definitions.h"
#include "snapshot_of.h"
#include "text_of.h"
#include "wide_survey.h"

using namespace clientele;

namespace {

using Set = std::map<std::string, std::string>;

bool close_to(double value, double wanted) { return std::abs(value - wanted) < 1e-9; }

/// "S": a question each for gender, age and what they think of it, of 12 f young, 8 f old, 30 m young, 50 m old; who is
/// the n-th in each is of store S1 (odd) or S2 (even), of customer c<n>.
std::string people(bool with_thought = true) {
    std::string rows = "survey,respondent,customer_id,store_id,question,answer\n";
    int all = 0;
    const auto add = [&](const char* gender, const char* age, int number) {
        for (int i = 1; i <= number; ++i) {
            const std::string head =
                "S,r" + std::to_string(++all) + ",c" + std::to_string(i) + (i % 2 ? ",S1," : ",S2,");
            rows += head + "Gender," + gender + '\n' + head + "Age," + age + '\n';
            if (with_thought) rows += head + "Thought," + std::to_string(1 + (all * 7) % 5) + '\n';
        }
    };
    add("f", "young", 12), add("f", "old", 8), add("m", "young", 30), add("m", "old", 50);
    return rows;
}

SnapshotPtr survey_data() {
    return snapshot_of(
        {{DatasetKind::responses, people()}, {DatasetKind::stores, "store_id,region\nS1,North\nS2,South\n"}});
}

SurveyPreview previewed(const Snapshot& snapshot, const char* survey_said) {
    const auto said = parse_survey_preparation(survey_said);
    if (!said) qFatal("%s", qPrintable(q(said.error())));
    auto preview = preview_survey(snapshot, "S", *said, {});
    if (!preview) qFatal("%s", qPrintable(q(preview.error())));
    return std::move(*preview);
}

Finding crossed(const Snapshot& snapshot, const Set& options, const Filter& filter = {}) {
    const auto finding = run(snapshot, {.analysis = "surveys.crosstab", .options = options, .filter = filter});
    if (!finding) qFatal("%s", qPrintable(q(finding.error())));
    return *finding;
}
QString why_not(const Snapshot& snapshot, const Set& options) {
    const auto finding = run(snapshot, {.analysis = "surveys.crosstab", .options = options});
    return finding ? QString() : q(finding.error());
}
/// By column the respondents of a question.
std::map<std::string, double> bases(const Finding& finding, const std::string& question) {
    const FindingTable& table = *finding.table("bases");
    std::map<std::string, double> bases;
    for (std::size_t row = 0; row < table.rows(); ++row)
        if (table.find("question")->values.text(row) == question)
            bases[std::string(table.find("column")->values.text(row))] = table.find("base")->values.numbers()[row];
    return bases;
}

}  // namespace

class TestSurveyPreparing : public QObject {
    Q_OBJECT
 private slots:
    void what_is_said_is_written_to_be_read_as_the_same() {
        QuestionPreparation question{.kind = AskedKind::csat,
                                     .reversed = true,
                                     .missing = {"99", "a, b"},
                                     .given = {"Don't \"know\""},
                                     .order = {"Poor; very", "Fair", "Good=5"},
                                     .labels = {{"1:2", "Yes, \"all\""}, {"2", "No"}},
                                     .words = " How was it; honestly? "};
        const auto read = parse_question_preparation(expression_of(question));
        QVERIFY2(read.has_value(), expression_of(question).c_str());
        QVERIFY2(*read == question, expression_of(question).c_str());
        SurveyPreparation survey{
            .waves = "question:Wave; now",
            .weight = "responses.w",
            .targets = {{"question:Age: group", {{"18=29", 0.25}, {"30, and more", 0.75}}},
                        {"customers.country * question:Gender", {{"DE * f", 0.5}, {"DE * m", 0.5}}},
                        {"question:Gender", {{"f", 0.125}, {"m", 0.875}}}},
            .trim = 0,
            .in_each_wave = true,
            .strata = "customers.region",
            .cluster = "responses.store_id",
            .population = "\"2024; late\"=200, 2025=210"};
        const auto again = parse_survey_preparation(expression_of(survey));
        QVERIFY2(again.has_value(), expression_of(survey).c_str());
        QVERIFY2(*again == survey, expression_of(survey).c_str());
        QCOMPARE(expression_of(SurveyPreparation{}), std::string());
        QCOMPARE(expression_of(QuestionPreparation{}), std::string());
    }
    void a_preview_is_what_keeping_it_gives_and_changes_nothing() {
        const SnapshotPtr data = survey_data();
        SurveyPreparation said;
        said.questions["Thought"] = {.reversed = true, .missing = {"5"}};
        const auto preview = preview_survey(*data, "S", said, {});
        QVERIFY(preview.has_value());
        const AskedQuestion* thought = preview->survey->find("Thought");
        QVERIFY(thought->reversed);
        const AnswersKnown& known =
            preview->known[static_cast<std::size_t>(thought - preview->survey->questions.data())];
        QCOMPARE(known.given, std::size_t{80});
        QCOMPARE(known.no_answer, std::size_t{20});
        const auto plain = survey_tables(*data);
        QVERIFY(!(*plain)->find("S")->find("Thought")->reversed);
        QVERIFY(!preview_survey(*data, "Other", said, {}));
    }
    void cells_that_are_crossed_are_met_exactly() {
        const SnapshotPtr data = survey_data();
        // Cells of 12, 8, 30 and 50 in a hundred shall be a quarter each: weights 25/12, 25/8, 25/30 and 25/50.
        const SurveyPreview preview = previewed(
            *data, "target=question:Gender * question:Age: f * young=25, f * old=25, m * young=25, m * old=25");
        const SurveyWeights& weights = preview.weights;
        QVERIFY(close_to(weights.largest, 25.0 / 8));
        QVERIFY(close_to(weights.smallest, 0.5));
        QVERIFY(weights.converged);
        const double squares = 625.0 / 12 + 625.0 / 8 + 625.0 / 30 + 625.0 / 50;
        QVERIFY(close_to(weights.design_effect, 100 * squares / 10'000));
        QCOMPARE(weights.margins.size(), std::size_t{4});
        for (const SurveyWeights::Margin& each : weights.margins) QVERIFY(close_to(each.after, 0.25));
        QStringList warnings;
        for (const Text& each : weights.warnings) warnings << q(each);
        QVERIFY2(warnings.join('\n').contains("fewer than 20 respondents: f * young and f * old") ||
                     warnings.join('\n').contains("fewer than 20 respondents: f * young, f * old"),
                 qPrintable(warnings.join('\n')));
    }
    void a_limit_that_targets_cannot_be_met_within_is_said() {
        const SurveyPreview preview = previewed(*survey_data(), "target=question:Gender: f=80, m=20; trim=2");
        QVERIFY(!preview.weights.converged);
        QVERIFY(preview.weights.off > 0.1);
        QVERIFY(preview.weights.capped > 0);
        QVERIFY(!preview.weights.warnings.empty());
    }
    void present_shares_begin_a_target() {
        const SnapshotPtr data = survey_data();
        const auto tables = survey_tables(*data);
        const auto shares = present_shares(*data, (*tables)->surveys.front(), "question:Gender * stores.region", {});
        QVERIFY2(shares.has_value(), shares ? "" : qPrintable(q(shares.error())));
        QCOMPARE(shares->shares.size(), std::size_t{4});
        double sum = 0;
        for (const auto& [category, share] : shares->shares) {
            if (category == "f * North") QVERIFY(close_to(share, 0.10));
            sum += share;
        }
        QVERIFY(close_to(sum, 1));
        QVERIFY(!present_shares(*data, (*tables)->surveys.front(), "nonsense", {}));
    }
    void clusters_widen_the_intervals_of_scores() {
        // Twelve stores, whose customers agree among themselves: a mean of so many respondents is one of twelve.
        std::string rows = "survey,respondent,store_id,question,answer\n";
        for (int store = 0; store < 12; ++store)
            for (int i = 0; i < 20; ++i)
                rows += "S,r" + std::to_string(store * 20 + i) + ",S" + std::to_string(store) + ",Thought," +
                        std::to_string(1 + store % 5) + '\n';
        const SnapshotPtr plain = snapshot_of({{DatasetKind::responses, rows}});
        SurveyPreparation said;
        said.cluster = "responses.store_id";
        const auto drawn = preview_survey(*plain, "S", said, {});
        QVERIFY(drawn.has_value());
        const auto half = [](const Snapshot& snapshot) {
            const auto scores = run(snapshot, {.analysis = "surveys.scores", .options = {{"measure", "mean"}}});
            if (!scores) qFatal("%s", qPrintable(q(scores.error())));
            const FindingTable& table = *scores->table("scores");
            for (std::size_t row = 0; row < table.rows(); ++row)
                if (table.find("measure")->values.text(row) == "mean")
                    return table.find("high")->values.numbers()[row] - table.find("value")->values.numbers()[row];
            qFatal("no mean");
        };
        // Clusters of 20 alike: each cluster's sum is 20 times one of its cases. The variance is 12/11 * 400 * 12 d
        // over 240/239 * 240 d of single cases, where d is the mean square of a deviation.
        const double effect = 20.0 * (12.0 / 11) / (240.0 / 239);
        // R: qt(.975, 11) and qt(.975, 239). Twelve clusters leave eleven degrees of freedom.
        const double wanted = std::sqrt(effect) * 2.200985160083 / 1.969939406;
        QVERIFY2(std::abs(half(*drawn->snapshot) / half(*plain) - wanted) < 1e-6,
                 qPrintable(QString::number(half(*drawn->snapshot) / half(*plain), 'g', 12)));
    }
    void a_population_that_is_kept_is_that_of_the_analyses() {
        const SnapshotPtr data = survey_data();  // 100 respondents
        const auto kept = [&](const char* said) { return prepared_as(*data, {{.name = "S", .expression = said}}); };
        const auto title = [](const Snapshot& snapshot, const char* option, const char* analysis = "surveys.scores") {
            const auto finding = run(snapshot, {.analysis = analysis, .options = {{"population", option}}});
            if (!finding) qFatal("%s", qPrintable(q(finding.error())));
            return q(finding->tables.front().id) == "crosstab" ? q(finding->table("crosstab")->title)
                                                               : q(finding->table("scores")->title);
        };
        QVERIFY(title(*kept("waves=none; population=125"), "").contains(u"population of 125"));
        QVERIFY(title(*kept("waves=none; population=125"), "", "surveys.crosstab").contains(u"population of 125"));
        QVERIFY(title(*kept("waves=none; population=125"), "250").contains(u"population of 250"));
        QVERIFY(!title(*kept("waves=none; population=125"), "none").contains(u"population"));
        // More have answered since it was said: that is a warning, the figures are those without limit.
        const auto outgrown = run(*kept("waves=none; population=99"), {.analysis = "surveys.scores", .options = {}});
        QVERIFY(outgrown && !q(outgrown->table("scores")->title).contains(u"population"));
        QVERIFY(std::ranges::any_of(outgrown->warnings,
                                    [](const Text& each) { return q(each).contains(u"smaller than the 100 who"); }));
        const auto judged = [&](const char* said) { return judge_own_survey(*data, {"S", said}, {}); };
        QVERIFY(judged("population=100").has_value());
        for (const char* wrong : {"population=99", "population=many", "population=2024=100"})
            QVERIFY2(!judged(wrong) && judged(wrong).error().code == ErrorCode::bad_value, wrong);
        const auto preview = preview_survey(*data, "S", {.population = "99"}, {});
        QVERIFY(preview && preview->weights.warnings.size() == 1);
    }
    void only_what_changed_is_kept() {
        const SnapshotPtr data = survey_data();
        const auto tables = survey_tables(*data);
        const SurveyTable& survey = (*tables)->surveys.front();
        const std::vector<OwnSurvey> kept{{"S", "waves=none"}, {"S: Gender", "reversed"}, {"S: Age", "type=single"}};
        SurveyPreparation said;
        said.waves = "none";
        said.questions["Age"] = {.kind = AskedKind::scale};
        const auto changes = definitions_to_keep(kept, survey, said);
        QVERIFY(changes.has_value());
        QCOMPARE(changes->size(), std::size_t{2});
        QVERIFY(changes->at(0) == OwnSurvey({"S: Age", "type=scale"}));
        QVERIFY(changes->at(1) == OwnSurvey({"S: Gender", ""}));
        QVERIFY(apart(together(*changes)) == *changes);
        said.questions["two\nlines"] = {.reversed = true};
        QVERIFY(!definitions_to_keep(kept, survey, said));
    }
    void rows_nest_and_only_some_respondents_count() {
        const SnapshotPtr data = survey_data();
        const Finding nested = crossed(
            *data, {{"rows", "question:Gender > question:Age"}, {"columns", "stores.region"}, {"least_base", "1"}});
        QCOMPARE(bases(nested, "question:Gender > question:Age")["All"], 100.0);
        const auto some = bases(crossed(*data, {{"rows", "Thought"},
                                                {"columns", "question:Gender"},
                                                {"only", "question:Age=young; stores.region=North"},
                                                {"least_base", "1"}}),
                                "Thought");
        QCOMPARE(some.at("f"), 6.0);
        QCOMPARE(some.at("m"), 15.0);
        QVERIFY(why_not(*data, {{"only", "question:Age"}}).contains("names no values"));
        QVERIFY(why_not(*data, {{"only", "question:Age=ancient"}}).contains("young"));
        QVERIFY(why_not(*data, {{"only", "question:Nothing=1"}}).contains("Nothing"));
        QVERIFY(why_not(*data, {{"only", "question:Age=young; question:Age=old"}}).contains("Nobody has all"));
    }
    void segments_and_fields_of_stores_part_respondents() {
        // Customers c1 to c50 bought as often as their number says: RFM parts them.
        std::string lines = "order_id,customer_id,time,quantity,unit_price\n";
        int order = 0;
        for (int c = 1; c <= 50; ++c)
            for (int i = 0; i < c; ++i)
                lines += "o" + std::to_string(++order) + ",c" + std::to_string(c) + ",2024-" + (i % 12 < 9 ? "0" : "") +
                         std::to_string(1 + i % 12) + "-10,1,10\n";
        const SnapshotPtr data = snapshot_of({{DatasetKind::responses, people()},
                                              {DatasetKind::stores, "store_id,region\nS1,North\nS2,South\n"},
                                              {DatasetKind::transactions, lines}});
        const auto regions = bases(crossed(*data, {{"rows", "Thought"}, {"columns", "stores.region"}}), "Thought");
        QCOMPARE(regions.at("North"), 50.0);
        QCOMPARE(regions.at("South"), 50.0);
        auto segments =
            bases(crossed(*data, {{"rows", "Thought"}, {"columns", "segment"}, {"least_base", "1"}}), "Thought");
        QVERIFY(segments.size() > 3);
        double sum = 0;
        for (const auto& [segment, base] : segments) {
            if (segment == "All") continue;
            sum += base;
            const auto filter = parse_filter({"segment=" + segment}, *data);
            QVERIFY(filter.has_value());
            const auto filtered = bases(crossed(*data, {{"rows", "Thought"}, {"columns", "none"}}, *filter), "Thought");
            QCOMPARE(filtered.at("All"), base);
        }
        QCOMPARE(sum, 100.0);
        const auto scores = run(*data, {.analysis = "surveys.scores",
                                        .options = {{"question", "Thought"}, {"by", "segment"}, {"least", "1"}}});
        QVERIFY2(scores.has_value(), scores ? "" : qPrintable(q(scores.error())));
        const FindingTable& groups = *scores->table("groups");
        for (std::size_t row = 0; row < groups.rows(); ++row)
            QCOMPARE(groups.find("base")->values.numbers()[row],
                     segments.at(std::string(groups.find("name")->values.text(row))));
    }
};

QTEST_APPLESS_MAIN(TestSurveyPreparing)
#include "test_survey_preparing.moc"
