#include <QTest>
#include <cmath>

#include "core/math/shrinkage.h"

using namespace clientele;

#define NEAR(value, wanted, within) \
    QVERIFY2(std::abs((value) - (wanted)) < (within), qPrintable(QString::number(value, 'g', 12)))

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
    /// By hand: Q = 8, so that the true means vary with (8 - 2) / (12 - 4) = .75, and .75 / (.75 + .25) of each counts.
    void three_means_of_one_precision() {
        const ShrunkenMeans drawn = shrunken_means(std::vector<SeenMean>{{1, .5}, {2, .5}, {3, .5}});
        NEAR(drawn.between, 0.75, 1e-12);
        NEAR(drawn.mean, 2, 1e-12);
        NEAR(drawn.of[0].value, 1.25, 1e-12);
        NEAR(drawn.of[0].kept, 0.75, 1e-12);
        NEAR(drawn.of[2].error, std::sqrt(0.75 * 0.25 + 0.25 * 0.25 / 3), 1e-12);
    }
    /// The eight schools of Rubin (1981), whose pooled estimate is 7.7 with an error of 4.1 (Gelman et al. 2013,
    /// Bayesian Data Analysis, section 5.5): by moments they do not differ.
    void schools_that_differ_by_chance_are_one() {
        const ShrunkenMeans drawn = shrunken_means(
            std::vector<SeenMean>{{28, 15}, {8, 10}, {-3, 16}, {7, 11}, {-1, 9}, {1, 11}, {18, 10}, {12, 18}});
        QCOMPARE(drawn.between, 0.0);
        for (const ShrunkenMean& each : drawn.of) {
            NEAR(each.value, 7.7, 0.05);
            NEAR(each.error, 4.1, 0.05);
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
#include "test_shrinkage.moc"
