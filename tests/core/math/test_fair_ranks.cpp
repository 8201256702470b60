#include <QTest>
#include <cmath>

#include "core/math/fair_ranks.h"

using namespace clientele;

class TestFairRanks : public QObject {
    Q_OBJECT
 private slots:
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
        QVERIFY(fair_ranks({}, {}, 1).empty());
    }
};

QTEST_GUILESS_MAIN(TestFairRanks)
#include "near.h"
#include "test_fair_ranks.moc"
