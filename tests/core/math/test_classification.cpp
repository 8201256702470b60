#include <QTest>
#include <cmath>

#include "asah.h"
#include "core/base/random_numbers.h"
#include "core/math/classification.h"
#include "near.h"

using namespace clientele;

namespace {

std::vector<std::uint8_t> poor() {
    std::vector<std::uint8_t> outcomes;
    for (const Patient& each : asah) outcomes.push_back(static_cast<std::uint8_t>(each.poor));
    return outcomes;
}
std::vector<double> marker(double Patient::*of) {
    std::vector<double> values;
    for (const Patient& each : asah) values.push_back(each.*of);
    return values;
}

/// Scores with many ties, and outcomes that go with them.
struct Cases {
    std::vector<double> scores;
    std::vector<std::uint8_t> outcomes;
    Cases(std::size_t size, std::uint64_t seed) {
        RandomNumbers random(seed);
        for (std::size_t i = 0; i < size; ++i) {
            scores.push_back(std::floor(random.unit() * 20) / 20);
            outcomes.push_back(random.unit() < scores.back() * 0.6 ? 1 : 0);
        }
    }
};

}  // namespace

class TestClassification : public QObject {
    Q_OBJECT
 private slots:
    // METHODS 3: R's pROC on its table aSAH.
    void auc_with_ties_and_its_variance_are_those_of_proc() {
        const auto outcomes = poor();
        const auto check = [&](double Patient::*of, double value, double variance) {
            const Auc found = auc(marker(of), outcomes);
            NEAR(found.value, value, 5e-8);
            NEAR(found.variance, variance, 5e-10);
        };
        check(&Patient::s100b, 0.7313686, 0.002668682);
        check(&Patient::ndka, 0.611958, 0.003190811);
        check(&Patient::wfns, 0.8236789, 0.001469915);
        const Auc s100b = auc(marker(&Patient::s100b), outcomes);
        NEAR(s100b.value - 1.959964 * s100b.error(), 0.6301182, 1e-6);
        NEAR(s100b.value + 1.959964 * s100b.error(), 0.8326189, 1e-6);
    }
    void the_paired_test_is_that_of_proc() {
        const auto test = compare_auc(marker(&Patient::wfns), marker(&Patient::s100b), poor());
        NEAR(test.z, 2.208984, 1e-6);
        NEAR(test.p, 0.02717578, 1e-7);
    }
    void auc_is_the_share_of_pairs_in_the_right_order() {
        const Cases cases(200, 3);
        double right = 0, pairs = 0;
        for (std::size_t i = 0; i < 200; ++i)
            for (std::size_t j = 0; j < 200; ++j) {
                if (cases.outcomes[i] != 1 || cases.outcomes[j] != 0) continue;
                pairs += 1;
                right += cases.scores[i] > cases.scores[j] ? 1 : cases.scores[i] == cases.scores[j] ? 0.5 : 0;
            }
        NEAR(auc(cases.scores, cases.outcomes).value, right / pairs, 1e-12);
    }
    void one_class_alone_has_no_auc() {
        const std::vector<double> scores{0.1, 0.2};
        QVERIFY(std::isnan(auc(scores, std::vector<std::uint8_t>{0, 0}).value));
        QVERIFY(std::isnan(auc(scores, std::vector<std::uint8_t>{1, 1}).value));
        QVERIFY(std::isnan(auc({}, {}).value));
        QVERIFY(std::isnan(average_precision(scores, std::vector<std::uint8_t>{0, 0})));
    }
    void average_precision_adds_up_steps() {
        // By hand: thresholds .8 (1 of 1), .4 (1 of 3, one of a tie of two), .1 (2 of 4).
        const std::vector<double> scores{0.1, 0.4, 0.4, 0.8};
        const std::vector<std::uint8_t> outcomes{1, 0, 0, 1};
        NEAR(average_precision(scores, outcomes), 0.5 * 1 + 0.5 * 0.5, 1e-12);
    }
    void scores_of_probabilities_are_as_defined() {
        const std::vector<double> p{0.9, 0.2, 0.4, 0.0};
        const std::vector<std::uint8_t> y{1, 0, 1, 0};
        NEAR(brier_score(p, y), (0.01 + 0.04 + 0.36 + 0) / 4, 1e-12);
        NEAR(log_loss(p, y), -(std::log(0.9) + std::log(0.8) + std::log(0.4)) / 4, 1e-9);
        NEAR(calibration_error(p, y), (0.1 + 0.2 + 0.6) / 4, 1e-12);
    }
    void a_group_s_hits_do_not_depend_on_the_order_of_rows() {
        Cases cases(997, 5);
        const auto first = lift_groups(cases.scores, cases.outcomes);
        std::ranges::reverse(cases.scores);
        std::ranges::reverse(cases.outcomes);
        const auto second = lift_groups(cases.scores, cases.outcomes);
        double hits = 0, all = 0;
        QCOMPARE(first.size(), std::size_t{10});
        for (std::size_t g = 0; g < first.size(); ++g) {
            QCOMPARE(first[g].cases, second[g].cases);
            NEAR(first[g].hits, second[g].hits, 1e-9);
            hits += first[g].hits;
        }
        for (const std::uint8_t each : cases.outcomes) all += each;
        NEAR(hits, all, 1e-9);
        QVERIFY(first.front().hits > 2 * first.back().hits);
    }
};

QTEST_GUILESS_MAIN(TestClassification)
#include "test_classification.moc"
