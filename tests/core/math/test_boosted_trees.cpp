#include <QTest>
#include <clocale>
#include <cmath>
#include <limits>
#include <thread>

#include "core/base/random_numbers.h"
#include "core/math/boosted_trees.h"
#include "core/math/classification.h"
#include "core/math/logistic.h"

using namespace clientele;

namespace {

/// Rows whose outcome depends on the first two of four columns, on the second only where the first is high.
struct Cases {
    TreeRows rows{.values = {}, .columns = 4};
    std::vector<std::uint8_t> outcomes;
    Cases(std::size_t size, std::uint64_t seed, bool missing = false) {
        RandomNumbers random(seed);
        for (std::size_t i = 0; i < size; ++i) {
            float row[4];
            for (float& each : row) each = static_cast<float>(random.unit());
            const double chance = row[0] > 0.5F && row[1] > 0.5F ? 0.8 : 0.1;
            outcomes.push_back(random.unit() < chance ? 1 : 0);
            if (missing && row[0] <= 0.5F) row[0] = std::numeric_limits<float>::quiet_NaN();
            rows.values.insert(rows.values.end(), row, row + 4);
        }
    }
};

BoostedTrees grown(const Cases& cases, int trees, const BoostingOptions& options = {}) {
    auto model = BoostedTrees::on(cases.rows, cases.outcomes, options);
    if (!model) qFatal("no model");
    for (int i = 0; i < trees; ++i)
        if (!model->grow()) qFatal("no tree");
    return std::move(*model);
}

}  // namespace

class TestBoostedTrees : public QObject {
    Q_OBJECT
 private slots:
    /// One tree of depth one on all rows: the split and both leaves by trying every split there is.
    void one_split_is_the_best_of_all_splits() {
        const Cases cases(200, 7);
        const BoostedTrees model = grown(cases, 1, {.depth = 1, .rate = 1, .subsample = 1, .least_weight = 0});
        double hits = 0;
        for (const std::uint8_t each : cases.outcomes) hits += each;
        const double share = std::stod(std::to_string((hits + 1) / 202));
        // Second-order gain (Chen and Guestrin 2016, eq. 7) with a penalty of 1 on leaves.
        double best = -1, left_leaf = 0, right_leaf = 0, border = 0;
        std::size_t column = 0;
        const auto value = [&](std::size_t i, std::size_t c) { return cases.rows.values[i * 4 + c]; };
        for (std::size_t c = 0; c < 4; ++c)
            for (std::size_t at = 0; at < 200; ++at) {
                double gl = 0, hl = 0, gr = 0, hr = 0;
                for (std::size_t i = 0; i < 200; ++i) {
                    const double g = share - cases.outcomes[i], h = share * (1 - share);
                    (value(i, c) < value(at, c) ? gl : gr) += g;
                    (value(i, c) < value(at, c) ? hl : hr) += h;
                }
                const double gain = gl * gl / (hl + 1) + gr * gr / (hr + 1);
                if (gain <= best) continue;
                best = gain, column = c, border = value(at, c);
                left_leaf = -gl / (hl + 1), right_leaf = -gr / (hr + 1);
            }
        const auto found = model.log_odds(cases.rows);
        QVERIFY(found);
        for (std::size_t i = 0; i < 200; ++i) {
            const double expected = logit(share) + (value(i, column) < border ? left_leaf : right_leaf);
            QVERIFY2(std::abs((*found)[i] - expected) < 2e-5,
                     qPrintable(QStringLiteral("%1 %2").arg((*found)[i]).arg(expected)));
        }
    }
    void contributions_add_up_to_the_log_odds() {
        const Cases cases(500, 3);
        const BoostedTrees model = grown(cases, 60);
        const auto whole = model.log_odds(cases.rows, 40);
        const auto parts = model.contributions(cases.rows, 40);
        QVERIFY(whole && parts);
        QCOMPARE(parts->size(), std::size_t{500 * 5});
        double needed = 0, idle = 0;
        for (std::size_t i = 0; i < 500; ++i) {
            double sum = 0;
            for (std::size_t c = 0; c < 5; ++c) sum += (*parts)[i * 5 + c];
            QVERIFY(std::abs(sum - (*whole)[i]) < 1e-4);
            needed += std::abs((*parts)[i * 5]);
            idle += std::abs((*parts)[i * 5 + 3]);
        }
        QVERIFY(needed > 5 * idle);
    }
    void an_interaction_is_learnt_and_kept_for_new_rows() {
        const Cases learnt(3000, 1), fresh(3000, 2);
        const BoostedTrees model = grown(learnt, 150);
        const auto scores = model.log_odds(fresh.rows);
        std::vector<double> truth;
        for (std::size_t i = 0; i < 3000; ++i)
            truth.push_back(fresh.rows.values[i * 4] > 0.5F && fresh.rows.values[i * 4 + 1] > 0.5F ? 1 : 0);
        QVERIFY(auc(*scores, fresh.outcomes).value > auc(truth, fresh.outcomes).value - 0.01);
    }
    void missing_values_go_the_way_that_serves() {
        const Cases cases(3000, 4, true);
        const auto scores = grown(cases, 100).log_odds(cases.rows);
        QVERIFY(auc(*scores, cases.outcomes).value > 0.75);
    }
    void the_same_where_numbers_have_a_decimal_comma() {
        const Cases cases(300, 6);
        const auto plain = *grown(cases, 20).log_odds(cases.rows);
        const std::string before = setlocale(LC_NUMERIC, nullptr);
        if (!setlocale(LC_NUMERIC, "de_DE.UTF-8")) QSKIP("The locale de_DE.UTF-8 is not there.");
        const auto with_comma = *grown(cases, 20).log_odds(cases.rows);
        setlocale(LC_NUMERIC, before.c_str());
        QCOMPARE(with_comma == plain, true);
    }
    void the_same_bits_whatever_runs_beside_it() {
        const Cases cases(800, 6);
        const auto alone = *grown(cases, 50).log_odds(cases.rows);
        std::vector<std::vector<double>> beside(12);
        std::vector<std::jthread> threads;
        for (std::size_t i = 0; i < beside.size(); ++i)
            threads.emplace_back(
                [&, i] { beside[i] = *grown(cases, 50, {.seed = i % 2 == 0 ? 1U : 9U}).log_odds(cases.rows); });
        threads.clear();
        for (std::size_t i = 0; i < beside.size(); ++i) QCOMPARE(beside[i] == alone, i % 2 == 0);
    }
};

QTEST_GUILESS_MAIN(TestBoostedTrees)
#include "test_boosted_trees.moc"
