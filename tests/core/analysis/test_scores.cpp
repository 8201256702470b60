#include <oneapi/tbb/global_control.h>

#include <QTest>
#include <cmath>

#include "core/analysis/analysis.h"
#include "core/analysis/own_words.h"
#include "core/analysis/surveys/open_answers.h"
#include "core/base/random_numbers.h"
#include "core/output/output.h"
#include "near.h"
#include "snapshot_of.h"
#include "text_of.h"

using namespace clientele;

namespace {

using Set = std::map<std::string, std::string>;

Result<Finding> asked(const Snapshot& snapshot, const Set& options = {}, const Filter& filter = {}) {
    return run(snapshot, {.analysis = "surveys.scores", .options = options, .filter = filter});
}

Finding scores(const Snapshot& snapshot, const Set& options = {}) {
    auto finding = asked(snapshot, options);
    if (!finding) qFatal("%s", qPrintable(q(finding.error())));
    return std::move(*finding);
}

double metric(const Finding& finding, std::string_view id) {
    const auto found = std::ranges::find(finding.metrics, id, &Metric::id);
    return found == finding.metrics.end() ? missing_number : found->value;
}

/// The number of a column in the row whose texts are those.
double cell(const Finding& finding, const std::string& table, const std::map<std::string, std::string>& where,
            std::string_view column) {
    const FindingTable& rows = *finding.table(table);
    for (std::size_t row = 0; row < rows.rows(); ++row)
        if (std::ranges::all_of(where, [&](const auto& each) {
                return rows.find(each.first) && rows.find(each.first)->values.text(row) == each.second;
            }))
            return rows.find(column)->values.numbers()[row];
    qFatal("no such row in %s", table.c_str());
}

/// Rows of a survey as they are added.
struct Rows {
    std::string text = "survey,respondent,time,store_id,question,answer,weight\n";
    int respondents = 0;
    void add(const std::string& day, const std::string& store, const std::string& question, int answer, int times,
             const std::string& weight = {}) {
        for (int i = 0; i < times; ++i)
            text += "S,r" + std::to_string(++respondents) + ',' + day + ',' + store + ',' + question + ',' +
                    std::to_string(answer) + ',' + weight + '\n';
    }
    SnapshotPtr snapshot() const { return snapshot_of({{DatasetKind::responses, text}}); }
};

/// Two waves of 1,000: 420/300/280 promoters, passives and detractors, then 450/300/250.
Rows two_waves() {
    Rows rows;
    const auto wave = [&](const std::string& day, int promoters, int passives, int detractors) {
        rows.add(day, "S1", "recommend", 10, promoters - 100);
        rows.add(day, "S1", "recommend", 9, 100);
        rows.add(day, "S2", "recommend", 7, passives);
        rows.add(day, "S2", "recommend", 0, 50);
        rows.add(day, "S2", "recommend", 6, detractors - 50);
    };
    wave("2024-02-10", 420, 300, 280);
    wave("2024-04-10", 450, 300, 250);
    return rows;
}

}  // namespace

class TestScores : public QObject {
    Q_OBJECT
 private slots:
    void groups_come_first_and_stores_have_names() {
        const SnapshotPtr named = snapshot_of({{DatasetKind::responses, two_waves().text},
                                               {DatasetKind::stores, "store_id,name\nS1,Arcade\nS2,Bridge\n"}});
        const Finding finding = scores(*named, {{"by", "responses.store_id"}});
        QCOMPARE(q(finding.charts.front().table), "groups");
        NEAR(cell(finding, "groups", {{"name", "Arcade"}}, "value"), 100, 1e-9);
        // Waves of bases too small to be told draw nothing.
        const Finding hidden = scores(*named, {{"by", "responses.store_id"}, {"least", "800"}});
        QVERIFY(std::ranges::none_of(hidden.charts, [](const ChartSpec& chart) { return chart.table == "waves"; }));
    }
    void too_few_respondents_have_no_score() {
        Rows rows;
        for (int answer = 1; answer <= 5; ++answer) rows.add("2024-02-10", "S1", "Service", answer, 3);
        const Finding few = scores(*rows.snapshot());
        QVERIFY2(q(few.headline).startsWith("Only 15 respondents"), qPrintable(q(few.headline)));
        QVERIFY(std::isnan(metric(few, "value")));
        NEAR(metric(scores(*rows.snapshot(), {{"least", "15"}, {"measure", "mean"}}), "value"), 3, 1e-9);
        const Finding groups = scores(*two_waves().snapshot(), {{"by", "responses.store_id"}, {"least", "1500"}});
        QVERIFY2(q(groups.headline).contains("1,500 respondents to be held"), qPrintable(q(groups.headline)));
    }
    void waves_of_promoters() {
        const Finding finding = scores(*two_waves().snapshot());
        NEAR(metric(finding, "latest"), 20, 1e-9);
        NEAR(metric(finding, "change"), 6, 1e-9);
        NEAR(cell(finding, "scores", {{"wave", "2024-04"}, {"measure", "nps"}}, "change_p"), 0.1012486, 5e-7);
        NEAR(cell(finding, "scores", {{"wave", "2024-04"}, {"measure", "nps"}}, "low"), 14.9138, 1e-4);
        NEAR(cell(finding, "scores", {{"wave", "2024-04"}, {"measure", "nps"}}, "high"), 24.9665, 1e-4);
        NEAR(cell(finding, "scores", {{"wave", "2024-04"}, {"measure", "nps"}}, "base"), 1000, 1e-9);
        NEAR(metric(scores(*two_waves().snapshot(), {{"waves", "no"}}), "value"), 17, 1e-9);
        QCOMPARE(q(finding.headline),
                 "Net promoter score of “recommend” is 20 in 2024-04: no clear change since 2024-02.");
        const Finding wald = scores(*two_waves().snapshot(), {{"method", "wald"}});
        NEAR(cell(wald, "scores", {{"wave", "2024-04"}, {"measure", "nps"}}, "low"), 14.96467, 2e-4);
    }
    /// 200 answers of the reference: mean 3.69 with its t interval, top-two box with Wilson's.
    void satisfaction_has_mean_and_top_two_box() {
        Rows rows;
        const int counts[] = {12, 18, 40, 80, 50};
        for (int k = 0; k < 5; ++k) rows.add("2024-02-10", "S1", "satisfaction", k + 1, counts[k]);
        const Finding finding = scores(*rows.snapshot());
        NEAR(cell(finding, "scores", {{"measure", "top2"}}, "value"), 65, 1e-9);
        NEAR(cell(finding, "scores", {{"measure", "top2"}}, "low"), 58.16346, 1e-5);
        NEAR(cell(finding, "scores", {{"measure", "top2"}}, "high"), 71.27118, 1e-5);
        NEAR(cell(finding, "scores", {{"measure", "mean"}}, "value"), 3.69, 1e-9);
        NEAR(cell(finding, "scores", {{"measure", "mean"}}, "low"), 3.533468, 5e-7);
        NEAR(cell(finding, "scores", {{"measure", "mean"}}, "high"), 3.846532, 5e-7);
        NEAR(metric(finding, "value"), 0.65, 1e-12);
    }
    void measures_are_read_as_words_and_say_their_unit() {
        Rows rows;
        for (int answer = 0; answer <= 10; ++answer) rows.add("2024-02-10", "S1", "recommend", answer, 5);
        for (int answer = 1; answer <= 5; ++answer) rows.add("2024-02-10", "S1", "satisfaction", answer, 9);
        const Finding finding = scores(*rows.snapshot());
        const FindingTable& table = *finding.table("scores");
        std::map<std::string, std::string> units, words;
        for (std::size_t row = 0; row < table.rows(); ++row) {
            const std::string id(table.find("measure")->values.text(row));
            units[id] = table.find("measured_in")->values.text(row);
            words[id] = shown_text(*table.find("measure"), row, {});
        }
        QCOMPARE(units, (std::map<std::string, std::string>{
                            {"mean", "points of the scale"}, {"nps", "points"}, {"top2", "%"}}));
        QCOMPARE(words, (std::map<std::string, std::string>{
                            {"mean", "Mean"}, {"nps", "Net promoter score"}, {"top2", "Top-two box"}}));
        QVERIFY(q(to_text(finding)).contains(u"Top-two box"));
        QVERIFY(q(to_csv(table)).contains(u",top2,"));
    }
    // 400 answers of 500: errors are √(1 − 0.8) of those without limit; of a census nothing is left to chance.
    void few_people_in_all_leave_little_to_chance() {
        Rows rows;
        rows.add("2024-02-10", "S1", "Service", 5, 200);
        rows.add("2024-02-10", "S1", "Service", 1, 100);
        rows.add("2024-02-10", "S1", "Service", 3, 100);
        const auto half = [&](const std::string& population, const char* measure) {
            const Finding finding = scores(*rows.snapshot(), {{"population", population}});
            return (cell(finding, "scores", {{"measure", measure}}, "high") -
                    cell(finding, "scores", {{"measure", measure}}, "low")) /
                   2;
        };
        NEAR(half("500", "mean"), half("", "mean") * std::sqrt(0.2), 1e-9);
        // Wilson's of 400 / 0.2 = 2000 answers with a share of one half.
        NEAR(half("500", "top2"),
             100 * std::sqrt(0.25 / 2000 + 1.959963985 * 1.959963985 / (4.0 * 2000 * 2000)) * 1.959963985 /
                 (1 + 1.959963985 * 1.959963985 / 2000),
             1e-6);
        QVERIFY(half("400", "mean") < 1e-4);
        QVERIFY(half("400", "top2") < 1e-2);
        const Finding finding = scores(*rows.snapshot(), {{"population", "500"}});
        QCOMPARE(q(finding.table("scores")->title), "Scores (of a population of 500)");
        for (const char* wrong : {"399", "many", "2024=500"}) {
            const auto refused = asked(*rows.snapshot(), {{"population", wrong}});
            QVERIFY2(!refused && refused.error().code == ErrorCode::bad_value, wrong);
        }
    }
    void populations_are_those_of_waves() {
        const SnapshotPtr data = two_waves().snapshot();
        const auto half = [&](const Finding& finding, const char* wave) {
            return cell(finding, "scores", {{"wave", wave}, {"measure", "mean"}}, "high") -
                   cell(finding, "scores", {{"wave", wave}, {"measure", "mean"}}, "value");
        };
        const Finding plain = scores(*data), by_wave = scores(*data, {{"population", "2024-02=1250,2024-04=4000"}});
        NEAR(half(by_wave, "2024-02"), half(plain, "2024-02") * std::sqrt(1 - 1000.0 / 1250), 1e-9);
        NEAR(half(by_wave, "2024-04"), half(plain, "2024-04") * std::sqrt(1 - 1000.0 / 4000), 1e-9);
        NEAR(half(by_wave, ""), half(plain, "") * std::sqrt(1 - 2000.0 / 5250), 1e-9);
        const Finding each = scores(*data, {{"population", "1250"}});
        NEAR(half(each, "2024-04"), half(plain, "2024-04") * std::sqrt(0.2), 1e-9);
        QCOMPARE(q(each.table("scores")->title), "Scores (of a population of 1,250 in each wave)");
        const auto refused = asked(*data, {{"population", "2024-02=1250"}});
        QVERIFY(!refused && q(refused.error().message).contains(u"2024-04"));
    }
    void answers_in_words_stand_beside_their_score() {
        std::string rows = "survey,respondent,time,question,answer\n";
        const char* said[] = {"The queue at the checkout was far too long",
                              "Friendly people and a good choice of bread",
                              "Prices went up again and nobody told us why"};
        for (int i = 0; i < 60; ++i) {
            const std::string who =
                "S,r" + std::to_string(i) + ",2024-02-" + (i < 9 ? "0" : "") + std::to_string(1 + i % 28) + ',';
            rows += who + "How satisfied are you?," + std::to_string(1 + i % 5) + '\n';
            if (i % 2 == 0)
                rows += who + "What should we do better?," + said[i % 3] + " no. " + std::to_string(i) + '\n';
            if (i == 1) rows += who + "What should we do better?,n/a\n";
        }
        const SnapshotPtr data = snapshot_of({{DatasetKind::responses, rows}});
        const Finding finding = scores(*data);
        const std::map<std::string, std::string> open{{"question", "What should we do better?"}};
        NEAR(cell(finding, "open_questions", open, "answered"), 30, 1e-9);
        NEAR(cell(finding, "open_questions", open, "share"), 30.0 / 59, 1e-9);  // one was not asked: n/a
        NEAR(cell(finding, "open_questions", open, "words"), 10, 1.01);
        const FindingTable& answers = *finding.table("answers");
        QCOMPARE(answers.rows(), std::size_t{30});
        for (std::size_t row = 0; row < answers.rows(); ++row) {
            const std::string text(answers.find("answer")->values.text(row));
            const int who = std::stoi(text.substr(text.rfind(' ') + 1));
            QCOMPARE(answers.find("score")->values.numbers()[row], 1.0 + who % 5);
            QCOMPARE(q(answers.find("respondent")->values.text(row)), q("r" + std::to_string(who)));
        }
        // The latest first.
        const auto days = answers.find("date")->values.dates();
        QVERIFY(std::ranges::is_sorted(days, std::ranges::greater{}));
        QCOMPARE(answers.key_dimension, std::string("responses.respondent"));
        // The third of what was said, found by beginnings of its words.
        const Finding prices = scores(*data, {{"containing", "TOLD price"}});
        QCOMPARE(prices.table("answers")->rows(), std::size_t{10});
        QVERIFY(prices.table("answers")->find("answer")->values.text(0).starts_with("Prices went up"));
        QCOMPARE(scores(*data, {{"containing", "rices"}}).table("answers")->rows(), std::size_t{0});
        // What analyses of texts read is the same.
        const auto tables = survey_tables(*data);
        const SurveySample sample{.tables = *tables,
                                  .survey = &(*tables)->surveys.front(),
                                  .respondents = Selection::all(60),
                                  .questions = {0, 1}};
        const OpenAnswers read = open_answers(sample);
        QCOMPARE(read.answers.size(), std::size_t{30});
        QCOMPARE(q(read.scored->id), "How satisfied are you?");
        QCOMPARE(q(read.answers.front().question->text), "What should we do better?");
    }
    void a_survey_of_words_alone_is_read() {
        std::string rows = "survey,respondent,question,answer\n";
        for (int i = 0; i < 70; ++i)
            rows += "S,r" + std::to_string(i) + ",Comment,I write sentence number " + std::to_string(i) + '\n';
        const Finding finding = scores(*snapshot_of({{DatasetKind::responses, rows}}));
        QVERIFY2(q(finding.headline).startsWith(u"70 of 70 respondents answered “Comment”"),
                 qPrintable(q(finding.headline)));
        QCOMPARE(finding.table("answers")->rows(), std::size_t{70});
    }
    void groups_are_compared_with_the_others() {
        const Finding finding = scores(*two_waves().snapshot(), {{"by", "responses.store_id"}});
        NEAR(cell(finding, "scores", {{"group", "S1"}, {"wave", ""}}, "value"), 100, 1e-9);
        NEAR(cell(finding, "scores", {{"group", "S2"}, {"wave", ""}}, "value"), -100.0 * 530 / 1130, 1e-9);
        NEAR(cell(finding, "scores", {{"group", "S2"}, {"wave", ""}}, "difference"), -100.0 * 530 / 1130 - 100, 1e-9);
        QVERIFY(cell(finding, "scores", {{"group", "S2"}, {"wave", ""}}, "difference_p_adjusted") < 1e-10);
        QVERIFY(q(finding.headline).contains("S2"));
        QCOMPARE(finding.table("groups")->key_dimension, std::string("responses.store_id"));
    }
    void small_bases_are_not_shown_and_said() {
        Rows rows = two_waves();
        rows.add("2024-04-10", "S3", "recommend", 0, 29);
        const Finding finding = scores(*rows.snapshot(), {{"by", "responses.store_id"}});
        QVERIFY(std::isnan(cell(finding, "scores", {{"group", "S3"}, {"wave", ""}}, "value")));
        NEAR(cell(finding, "scores", {{"group", "S3"}, {"wave", ""}}, "base"), 29, 1e-9);
        QVERIFY(std::ranges::any_of(finding.warnings, [](const Text& each) { return q(each).contains("S3 (29)"); }));
        const Finding shown = scores(*rows.snapshot(), {{"by", "responses.store_id"}, {"least", "29"}});
        NEAR(cell(shown, "scores", {{"group", "S3"}, {"wave", ""}}, "value"), -100, 1e-9);
    }
    /// Half the respondents count twice: shares and the base follow, by Kish's effect of 10/9.
    void weights_count_and_cost() {
        Rows rows;
        rows.add("2024-02-10", "S1", "recommend", 10, 300, "2");
        rows.add("2024-02-10", "S1", "recommend", 0, 300, "1");
        const Finding weighted = scores(*rows.snapshot()), plain = scores(*rows.snapshot(), {{"weight", "none"}});
        NEAR(metric(weighted, "value"), 100.0 / 3, 1e-9);
        NEAR(metric(plain, "value"), 0, 1e-9);
        NEAR(metric(weighted, "design_effect"), 10.0 / 9, 1e-9);
        NEAR(cell(weighted, "scores", {{"measure", "nps"}}, "effective"), 540, 1e-9);
        NEAR(cell(weighted, "scores", {{"measure", "mean"}}, "value"), 20.0 / 3, 1e-9);
        QVERIFY(std::isnan(metric(plain, "design_effect")));
    }
    /// One store has 40 of 100 respondents and shall have a quarter: its promoters count 0.625, the others 1.25.
    void shares_that_were_set_are_met() {
        Rows rows;
        rows.add("2024-02-10", "S1", "recommend", 10, 40);
        rows.add("2024-02-10", "S2", "recommend", 0, 30);
        rows.add("2024-02-10", "S2", "recommend", 8, 30);
        const auto said = [&](const std::string& expression) {
            const SnapshotPtr plain = rows.snapshot();
            return std::make_shared<const Snapshot>(
                2, "test", "", std::vector<Dataset>{plain->dataset(DatasetKind::responses)}, SamePeople{},
                std::vector<OwnRule>{}, std::vector<ImportedRows>{}, std::vector<OwnSegment>{},
                std::vector<OwnSurvey>{{.name = "S", .expression = expression}});
        };
        const Finding finding = scores(*said("target=responses.store_id: S1=25, S2=75"));
        NEAR(metric(finding, "value"), 25 - 37.5, 1e-7);
        NEAR(cell(finding, "weights", {{"category", "S1"}}, "before"), 0.4, 1e-12);
        NEAR(cell(finding, "weights", {{"category", "S1"}}, "after"), 0.25, 1e-10);
        NEAR(metric(finding, "design_effect"), (40 * 0.625 * 0.625 + 60 * 1.25 * 1.25) / 100, 1e-9);
        const Finding missing = scores(*said("target=responses.store_id: S1=25, S2=50, S3=25"));
        NEAR(cell(missing, "weights", {{"category", "S1"}}, "after"), 1.0 / 3, 1e-9);
        QVERIFY(std::ranges::any_of(missing.warnings, [](const Text& each) { return q(each).contains("“S3”"); }));
        const Finding cells =
            scores(*said("target=responses.store_id * question:recommend: S1 * 10=20, S2 * 0=40, S2 * 8=40"));
        NEAR(metric(cells, "value"), -20, 1e-7);
    }
    void yes_is_a_share_and_words_of_their_own_are_no_score() {
        std::string rows = "respondent,question,answer\n";
        for (int i = 0; i < 100; ++i)
            rows += "r" + std::to_string(i) + ",on time," + (i < 80 ? "Yes" : "No") + "\nr" + std::to_string(i) +
                    ",colour," +
                    (i % 3 == 0   ? "red"
                     : i % 3 == 1 ? "green"
                                  : "blue") +
                    '\n';
        const SnapshotPtr data = snapshot_of({{DatasetKind::responses, rows}});
        NEAR(metric(scores(*data), "value"), 0.8, 1e-12);
        const auto finding = asked(*data, {{"question", "colour"}});
        QVERIFY(!finding && finding.error().code == ErrorCode::unsupported);
    }
    void what_cannot_be_said_is_an_error_in_words() {
        const SnapshotPtr data = two_waves().snapshot();
        QVERIFY(!asked(*data, {{"survey", "T"}}));
        QVERIFY(!asked(*data, {{"measure", "yes"}}));
        QVERIFY(!asked(*data, {}, *parse_filter({"period=1999-01-01..1999-12-31"}, *data)));
        const SnapshotPtr one = snapshot_of({{DatasetKind::responses, "question,answer\nwould recommend,9\n"}});
        const auto alone = asked(*one);  // one answer makes no scale
        QVERIFY(!alone || !alone->warnings.empty());
        const SnapshotPtr text = snapshot_of({{DatasetKind::responses, "question,answer\nwhy,because\n"}});
        QVERIFY(!asked(*text));
    }
    void all_alike() {
        Rows rows;
        rows.add("2024-02-10", "S1", "recommend", 10, 40);
        rows.add("2024-02-10", "S1", "recommend", 9, 40);
        rows.add("2024-02-10", "S1", "recommend", 8, 1);
        const Finding finding = scores(*rows.snapshot());
        QVERIFY(metric(finding, "value") > 98);
        QVERIFY(*finding.metrics.front().high <= 100);
    }
    void a_radar_is_drawn_where_it_is_asked_for() {
        Rows rows;
        for (const char* store : {"S1", "S2", "S3"}) rows.add("2024-02-10", store, "recommend", 9, 40);
        const Set by_store{{"by", "responses.store_id"}};
        QVERIFY(!scores(*rows.snapshot(), by_store).chart("radar"));
        Set asked_for = by_store;
        asked_for["radar"] = "yes";
        const Finding finding = scores(*rows.snapshot(), asked_for);
        const ChartSpec* radar = finding.chart("radar");
        QVERIFY(radar && radar->kind == ChartKind::radar && radar->low.empty() && radar->lines.empty());
        QCOMPARE(radar->table, "groups");
        QCOMPARE(finding.table(radar->table)->rows(), 3U);
        QVERIFY(finding.chart("groups") != nullptr);                          // beside the dots, not in their place
        QVERIFY(!scores(*two_waves().snapshot(), asked_for).chart("radar"));  // of two stores there are no three axes
    }
    void the_same_on_any_number_of_threads() {
        RandomNumbers random(4);
        Rows rows;
        for (int i = 0; i < 3000; ++i)
            rows.add(i % 2 ? "2024-02-10" : "2024-05-11", "S" + std::to_string(random.below(7)),
                     "Q" + std::to_string(i % 9), static_cast<int>(random.below(5)) + 1, 1,
                     std::to_string(1 + random.below(3)));
        const auto written = [&](std::size_t threads) {
            const tbb::global_control limit(tbb::global_control::max_allowed_parallelism, threads);
            return to_json(scores(*rows.snapshot(), {{"by", "responses.store_id"}}));
        };
        QCOMPARE(q(written(1)), q(written(4)));
    }
};

QTEST_GUILESS_MAIN(TestScores)
#include "test_scores.moc"
