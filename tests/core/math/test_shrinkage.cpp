#include <QTest>
#include <cmath>

#include "core/base/random_numbers.h"
#include "core/math/shrinkage.h"

using namespace clientele;

class TestShrinkage : public QObject {
    Q_OBJECT
 private slots:
    /// Efron and Morris (1975): 18 batters of 1970 after 45 times at bat, on the scale of arcsines with variance 1.
    /// What is left of each one's distance from the mean is .209.
    void draws_the_batters_of_1970_to_their_mean() {
        const double averages[] = {.400, .378, .356, .333, .311, .311, .289, .267, .244,
                                   .244, .222, .222, .222, .222, .222, .200, .178, .156};
        std::vector<double> values, errors(18, 1.0);
        double mean = 0;
        for (const double average : averages) {
            values.push_back(std::sqrt(45.0) * std::asin(2 * average - 1));
            mean += values.back() / 18;
        }
        const Shrunken drawn = shrunken_estimates(values, errors);
        NEAR(drawn.usual, mean, 1e-9);
        for (std::size_t i : {0, 9, 17}) NEAR((drawn.values[i] - mean) / (values[i] - mean), 0.209, 0.002);
        QVERIFY(drawn.errors[0] > 0.4 && drawn.errors[0] < 0.8);
    }
    void draws_small_bases_further_than_large_ones() {
        const std::vector<double> values{1, 2, 3, 4, 5, 5}, errors{.1, .1, .1, .1, .1, 3};
        const Shrunken drawn = shrunken_estimates(values, errors);
        QVERIFY(drawn.values[4] > 4.9 && drawn.values[5] < 4.5);
        QVERIFY(drawn.errors[5] < 3 && drawn.spread > 1);
        const Shrunken none =
            shrunken_estimates(std::vector<double>{1, 1.1, .9, 1.05, .95}, std::vector<double>(5, 1.0));
        QCOMPARE(none.spread, 0.0);
    }
    void leaves_out_estimates_that_are_not_known() {
        const double none = std::nan("");
        const Shrunken drawn = shrunken_estimates(std::vector<double>{none, 1, 2}, std::vector<double>{none, .1, .1});
        QVERIFY(std::isnan(drawn.values[0]));
        QCOMPARE(drawn.values[2], 2.0);
    }
    /// Three, with a flat prior on the standard deviation: by symmetry the middle one and the mean stay; the others by
    /// quadrature of their own (trapezoids in steps of .001 up to 2,000).
    void three_means_of_one_precision() {
        const ShrunkenMeans drawn = shrunken_means(std::vector<SeenMean>{{1, .5}, {2, .5}, {3, .5}});
        NEAR(drawn.mean, 2, 1e-9);
        NEAR(drawn.of[1].value, 2, 1e-9);
        double sum = 0, kept = 0;
        for (double t = 0.0005; t < 2000; t += 0.001) {
            const double variance = .25 + t * t, weight = std::exp(-1 / variance) / variance;
            sum += weight;
            kept += weight * t * t / variance;
        }
        NEAR(drawn.of[0].kept, kept / sum, 1e-3);
        NEAR(drawn.of[0].value, 2 - kept / sum, 1e-3);
    }
    /// The eight schools of Rubin (1981), with a flat prior on the variance of the true effects: by quadrature with
    /// another program (trapezoids, 20,000 points).
    void schools_that_differ_by_chance_stay_unsure() {
        const ShrunkenMeans drawn = shrunken_means(
            std::vector<SeenMean>{{28, 15}, {8, 10}, {-3, 16}, {7, 11}, {-1, 9}, {1, 11}, {18, 10}, {12, 18}});
        const double values[] = {14.645, 8.001, 4.631, 7.564, 3.345, 4.911, 12.778, 9.125};
        const double errors[] = {10.451, 7.478, 9.942, 7.925, 7.327, 8.090, 7.924, 10.254};
        for (std::size_t i = 0; i < 8; ++i) {
            NEAR(drawn.of[i].value, values[i], 0.05);
            NEAR(drawn.of[i].error, errors[i], 0.05);
        }
    }
    /// Companies of 4 to 300 ratings, whose true means differ with .16 or by nothing: the intervals hold 95 % of them,
    /// and those of the few ratings are never the narrow ones of all together.
    void intervals_hold_the_truth_as_often_as_they_say() {
        const double ratings[] = {4, 120, 300, 200, 80, 40};
        RandomNumbers random(7);
        const auto bell = [&] {
            return std::sqrt(-2 * std::log(1 - random.unit())) * std::cos(2 * 3.14159265358979 * random.unit());
        };
        for (const double deviation : {0.16, 0.5}) {
            int held = 0, all = 0;
            for (int round = 0; round < 500; ++round) {
                std::vector<double> truth;
                std::vector<SeenMean> seen;
                for (const double n : ratings) {
                    truth.push_back(4 + deviation * bell());
                    seen.push_back({truth.back() + 1.2 / std::sqrt(n) * bell(), 1.2 / std::sqrt(n)});
                }
                const ShrunkenMeans drawn = shrunken_means(seen);
                for (std::size_t i = 0; i < seen.size(); ++i, ++all)
                    held += drawn.of[i].interval.low <= truth[i] && truth[i] <= drawn.of[i].interval.high ? 1 : 0;
                for (std::size_t i = 1; i < seen.size(); ++i) QVERIFY(drawn.of[0].error > drawn.of[i].error);
            }
            const double share = held / static_cast<double>(all);
            QVERIFY2(share > 0.93 && share < 0.97, qPrintable(QString::number(share)));
        }
    }
    void what_is_known_exactly_stays() {
        const ShrunkenMeans exact = shrunken_means(std::vector<SeenMean>{{5, 0}, {4, 0}, {1, 0}, {3, 0}});
        QCOMPARE(exact.of[0].value, 5.0);
        QCOMPARE(exact.of[2].value, 1.0);
        QCOMPARE(exact.of[2].kept, 1.0);
        // One that is known exactly among others that are not.
        const ShrunkenMeans mixed = shrunken_means(std::vector<SeenMean>{{5, 0}, {4, 1}, {1, 1}, {3, 1}});
        NEAR(mixed.of[0].value, 5, 1e-4);
        QVERIFY(mixed.of[2].value > 1 && mixed.of[2].value < mixed.mean);
    }
    void two_are_left_as_they_are() {
        const ShrunkenMeans two = shrunken_means(std::vector<SeenMean>{{5, 1}, {1, 1}});
        QCOMPARE(two.of[0].value, 5.0);
        QCOMPARE(two.of[1].value, 1.0);
        QCOMPARE(two.mean, 3.0);
        QVERIFY(shrunken_means({}).of.empty());
    }
};

QTEST_GUILESS_MAIN(TestShrinkage)
#include "near.h"
#include "test_shrinkage.moc"
