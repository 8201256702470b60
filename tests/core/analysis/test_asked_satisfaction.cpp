#include <QTest>
#include <cmath>

#include "core/analysis/analysis.h"
#include "core/analysis/surveys/asked_satisfaction.h"
#include "core/base/random_numbers.h"
#include "core/math/distributions.h"
#include "near.h"
#include "snapshot_of.h"
#include "table_cells.h"

using namespace clientele;

namespace {

/// Weighted answers of customers of three stores, who like the second best; the unhappy weigh more.
struct Asked {
    struct Answer {
        double score, weight;
    };
    std::vector<std::vector<Answer>> answers{3};
    SnapshotPtr snapshot{};

    Asked() {
        RandomNumbers random(mix(11));
        std::string rows = "survey,respondent,store_id,time,question,answer,weight\n";
        int who = 0;
        for (int store = 0; store < 3; ++store)
            for (int i = 0; i < 60 + 20 * store; ++i) {
                const int score = 1 + static_cast<int>(random.below(store == 1 ? 5 : 4));
                const double weight = score < 3 ? 1.5 : 0.5;
                answers[static_cast<std::size_t>(store)].push_back({static_cast<double>(score), weight});
                rows += "Shops," + std::to_string(++who) + ",S" + std::to_string(store) + ",2025-03-" +
                        std::to_string(10 + i % 20) + ",Overall satisfaction," + std::to_string(score) + ',' +
                        std::to_string(weight) + '\n';
            }
        snapshot = snapshot_of({{DatasetKind::responses, rows},
                                {DatasetKind::stores,
                                 "store_id,name,latitude,longitude\nS0,S0,48.1,11.5\nS1,S1,48.2,11.6\n"
                                 "S2,S2,48.3,11.7\n"}});
    }
    Finding found(const char* analysis, std::map<std::string, std::string> options = {}) const {
        auto finding = run(*snapshot, {.analysis = analysis, .options = std::move(options)});
        if (!finding) qFatal("%s", qPrintable(q(finding.error())));
        return *finding;
    }
};

}  // namespace

/// Satisfaction of stores counts as in the scores of the survey: on the card of scores, the scorecard and the map.
class TestAskedSatisfaction : public QObject {
    Q_OBJECT
 private slots:
    void scores_scorecard_and_map_say_the_same() {
        const Asked asked;
        const Finding scores = asked.found("surveys.scores", {{"by", "stores.name"}, {"measure", "mean"}});
        const Finding card = asked.found("stores.scorecard", {{"period", "all"}});
        const Finding map = asked.found("stores.map", {{"colour", "satisfaction"}});
        double deviations = 0, weights = 0;
        for (const auto& store : asked.answers) {
            double w = 0, wy = 0, w2 = 0;
            for (const auto& [score, weight] : store) {
                w += weight;
                wy += weight * score;
                w2 += weight * weight;
            }
            for (const auto& [score, weight] : store) deviations += weight * std::pow(score - wy / w, 2);
            weights += w - w2 / w;
        }
        for (std::size_t s = 0; s < 3; ++s) {
            double w = 0, wy = 0, w2 = 0, plain = 0;
            for (const auto& [score, weight] : asked.answers[s]) {
                w += weight;
                wy += weight * score;
                w2 += weight * weight;
                plain += score / static_cast<double>(asked.answers[s].size());
            }
            const std::string id = "S" + std::to_string(s);
            NEAR(figure_at(scores, "scores", "value", {{"group", id}, {"measure", "mean"}}), wy / w, 1e-9);
            NEAR(figure_at(scores, "scores", "effective", {{"group", id}, {"measure", "mean"}}), w * w / w2, 1e-9);
            NEAR(figure_at(card, "scorecard", "satisfaction", {{"key", id}}), wy / w, 1e-9);
            NEAR(figure_at(map, "stores", "colour", {{"store_id", id}}), wy / w, 1e-9);
            QVERIFY(std::abs(wy / w - plain) > 0.1);  // weights matter here
            const double error = std::sqrt(deviations / weights * w2 / (w * w));
            const double width = figure_at(card, "by_satisfaction", "high", {{"key", id}}) -
                                 figure_at(card, "by_satisfaction", "low", {{"key", id}});
            double freedom = -3;
            for (const auto& store : asked.answers) {
                double sum = 0, squares = 0;
                for (const auto& each : store) {
                    sum += each.weight;
                    squares += each.weight * each.weight;
                }
                freedom += sum * sum / squares;
            }
            NEAR(width, 2 * t_factor(freedom) * error, 1e-9);
        }
    }
    /// Weights of 1 are no weights: the variance within groups is the pooled one. 1, 3 and 2, 4, 6: (2 + 8) / 3.
    void equal_weights_are_the_pooled_variance() {
        VarianceWithin within;
        for (const auto& scores : {std::vector<double>{1, 3}, std::vector<double>{2, 4, 6}}) {
            ScoreSums sums;
            for (const double score : scores) sums.add({.counts = true, .score = score}, 1);
            within.add(sums);
        }
        NEAR(within.variance(), 10.0 / 3, 1e-12);
        NEAR(within.freedom, 3, 1e-12);
        QVERIFY(std::isnan(VarianceWithin().variance()));
    }
    /// A judgement on the whole comes before other satisfaction, however many answered that.
    void the_question_on_the_whole_stands_for_satisfaction() {
        std::string rows = "survey,respondent,store_id,time,question,answer\n";
        for (int i = 0; i < 40; ++i) {
            const std::string start = "Shops," + std::to_string(i) + ',' + (i % 2 == 0 ? "A" : "B") + ",2025-03-10,";
            rows += start + "How satisfied were you with the till?,1\n";
            if (i < 36) rows += start + "Overall satisfaction," + std::to_string(4 + i % 2) + '\n';
        }
        const auto snapshot = snapshot_of({{DatasetKind::responses, rows}});
        const auto finding =
            run(*snapshot, {.analysis = "stores.scorecard", .options = {{"period", "all"}, {"least", "10"}}});
        QVERIFY2(finding, finding ? "" : qPrintable(q(finding.error())));
        NEAR(figure_at(*finding, "scorecard", "satisfaction", {{"key", "A"}}), 4, 1e-9);
        NEAR(figure_at(*finding, "scorecard", "satisfaction", {{"key", "B"}}), 5, 1e-9);
    }
};

QTEST_GUILESS_MAIN(TestAskedSatisfaction)
#include "test_asked_satisfaction.moc"
