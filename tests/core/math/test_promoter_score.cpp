#include <QTest>
#include <cmath>

#include "core/base/random_numbers.h"
#include "core/math/distributions.h"
#include "core/math/promoter_score.h"

using namespace clientele;

namespace {}  // namespace

class TestPromoterScore : public QObject {
    Q_OBJECT
 private slots:
    void score_and_interval_of_wald() {
        const PromoterScore large = promoter_score(450, 300, 250), small = promoter_score(30, 15, 5);
        NEAR(large.value, 20, 1e-12);
        NEAR(large.error, 2.569047, 5e-7);
        NEAR(large.interval.low, 14.9647, 1e-4);
        NEAR(large.interval.high, 25.0353, 1e-4);
        NEAR(small.value, 50, 1e-12);
        NEAR(small.interval.low, 31.41, 5e-3);
        NEAR(small.interval.high, 68.59, 5e-3);
    }
    void adjusted_interval() {
        const auto large = adjusted_promoter_score(450, 300, 250), small = adjusted_promoter_score(30, 15, 5);
        NEAR(large.value, 20, 1e-12);
        NEAR(large.middle, 19.9402, 5e-5);
        NEAR(large.interval.low, 14.9138, 1e-4);
        NEAR(large.interval.high, 24.9665, 1e-4);
        NEAR(small.middle, 47.1698, 5e-5);
        NEAR(small.interval.low, 28.7881, 1e-4);
        NEAR(small.interval.high, 65.5516, 1e-4);
        const auto all = adjusted_promoter_score(8, 0, 0);
        QCOMPARE(all.value, 100.0);
        QCOMPARE(all.interval.high, 100.0);
        QVERIFY(all.interval.low < 90);
        QVERIFY(std::isnan(adjusted_promoter_score(0, 0, 0).value));
    }
    void two_waves() {
        const PromoterScore now = promoter_score(450, 300, 250), before = promoter_score(420, 300, 280);
        NEAR(difference_p(now.value, now.error, before.value, before.error), 0.1012486, 5e-8);
        QVERIFY(std::isnan(difference_p(1, 0, 2, 0)));
    }
    void difference_of_shares() {
        const Interval interval = share_difference_interval(56, 70, 48, 80);
        NEAR(interval.low, 0.052431, 5e-7);
        NEAR(interval.high, 0.333873, 5e-7);
        // Newcombe (1998), table II: 10/10 less 0/20, and 0/10 less 0/20.
        NEAR(share_difference_interval(10, 10, 0, 20).low, 0.6791, 5e-5);
        NEAR(share_difference_interval(0, 10, 0, 20).high, 0.2775, 5e-5);
    }
    void shares_of_wilson() {
        constexpr double known[][4] = {{81, 263, 0.255289, 0.366210},
                                       {15, 148, 0.062386, 0.160487},
                                       {0, 20, 0, 0.161125},
                                       {1, 29, 0.006113, 0.171755}};
        for (const auto& [hits, all, low, high] : known) {
            NEAR(share_interval(hits, all).low, low, 5e-7);
            NEAR(share_interval(hits, all).high, high, 5e-7);
        }
    }
    /// Blond hair of brown and hazel eyes (R's HairEyeColor), and of hazel and green ones.
    void tests_of_shares() {
        NEAR(share_difference_p(7, 220, 10, 93), 0.006916254, 5e-9);
        NEAR(share_difference_p(10, 93, 16, 64), 0.01828032, 5e-8);
        QVERIFY(std::isnan(share_difference_p(0, 5, 0, 7)));
    }
    /// t.test of R: means 5.2 and 4.1 with errors 0.5 and 0.4, of 10 and 12 cases.
    void tests_of_means() {
        const double freedom = 0.41 * 0.41 / (0.0625 / 9 + 0.0256 / 11);
        const double t = 1.1 / std::sqrt(0.41);
        const double p = mean_difference_p(5.2, 0.5, 9, 4.1, 0.4, 11);
        QVERIFY(freedom > 18 && freedom < 18.3 && t > 1.7 && t < 1.72);
        NEAR(p, 0.1028439, 5e-7);
        NEAR(t_factor(9), 2.262157, 5e-7);
        QVERIFY(std::isnan(t_factor(0)));
    }
    void adjusted_interval_covers_in_small_samples() {
        // Of 20 respondents 60 % promote and 10 % detract: the interval holds 50 in 93 to 97 of 100 samples.
        RandomNumbers random(3);
        constexpr int samples = 4000;
        int covered = 0, plain = 0;
        for (int s = 0; s < samples; ++s) {
            double counts[3] = {};
            for (int i = 0; i < 20; ++i) {
                const double u = random.unit();
                ++counts[u < 0.6 ? 0 : u < 0.9 ? 1 : 2];
            }
            const auto score = adjusted_promoter_score(counts[0], counts[1], counts[2]);
            const auto wald = promoter_score(counts[0], counts[1], counts[2]);
            covered += score.interval.low <= 50 && 50 <= score.interval.high;
            plain += wald.interval.low <= 50 && 50 <= wald.interval.high;
        }
        qInfo("of %d samples of 20 adjusted Wald covers %d, Wald %d", samples, covered, plain);
        QVERIFY(covered > 0.93 * samples && covered < 0.985 * samples);
        QVERIFY(plain < covered);
    }
};

QTEST_GUILESS_MAIN(TestPromoterScore)
#include "near.h"
#include "test_promoter_score.moc"
