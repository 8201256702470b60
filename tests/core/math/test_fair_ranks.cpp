#include <QTest>
#include <cmath>

#include "core/math/fair_ranks.h"

using namespace clientele;

#define NEAR(value, wanted, within) \
    QVERIFY2(std::abs((value) - (wanted)) < (within), qPrintable(QString::number(value, 'g', 12)))

class TestFairRanks : public QObject {
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
    /// Shares .78, .82, .74, .60 of 100 each: chances of the first place .227, .720, .054, 0 (bootstrap), the first two
    /// are in this order with .76.
    void gives_the_chances_of_ranks() {
        const std::vector<double> shares{.78, .82, .74, .60};
        std::vector<double> errors;
        for (const double p : shares) errors.push_back(std::sqrt(p * (1 - p) / 100));
        const std::vector<FairRank> ranks = fair_ranks(shares, errors, 1, 40'000);
        NEAR(ranks[0].first, .227, .015);
        NEAR(ranks[1].first, .720, .015);
        NEAR(ranks[2].first, .054, .012);
        NEAR(ranks[3].first, 0, .001);
        NEAR(ranks[1].ahead_of_next, .76, .01);
        QCOMPARE(ranks[1].rank, 1.0);
        QCOMPARE(ranks[1].high, 3.0);
        QCOMPARE(ranks[3].low, 4.0);
        QVERIFY(std::isnan(ranks[3].ahead_of_next));
    }
    void leaves_out_what_is_not_known() {
        const double none = std::nan("");
        const std::vector<double> values{none, 1, 2}, errors{none, .1, .1};
        const std::vector<FairRank> ranks = fair_ranks(values, errors, 7);
        QCOMPARE(ranks[0].rank, 0.0);
        QCOMPARE(ranks[2].rank, 1.0);
        QVERIFY(std::isnan(shrunken_estimates(values, errors).values[0]));
        QVERIFY(fair_ranks({}, {}, 1).empty());
    }
};

QTEST_GUILESS_MAIN(TestFairRanks)
#include "test_fair_ranks.moc"
