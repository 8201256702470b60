#include <oneapi/tbb/global_control.h>

#include <QTest>
#include <cmath>

#include "core/base/random_numbers.h"
#include "core/math/market_share.h"
#include "core/math/survey_design.h"
#include "core/math/wallet_allocation.h"

using namespace clientele;

namespace {

constexpr double none = std::numeric_limits<double>::quiet_NaN();
bool near(double value, double wanted, double within = 1e-6) { return std::abs(value - wanted) < within; }

/// Respondents who use brand b with chance 0.3 + 0.2 b and rate it 1 to 5, with weights from 0.5 to 2.
WalletAnswers random_answers(std::uint64_t seed, int respondents) {
    RandomNumbers random(seed);
    WalletAnswers answers{.brands = 3};
    for (int r = 0; r < respondents; ++r) {
        for (int b = 0; b < 3; ++b)
            answers.scores.push_back(random.unit() < 0.3 + 0.2 * b ? 1 + random.below(5) : none);
        answers.weights.push_back(0.5 + 1.5 * random.unit());
    }
    return answers;
}
Wallets of(const WalletAnswers& answers, std::size_t own = SIZE_MAX, std::size_t resamples = 2000) {
    return *wallets(answers, own, 1, {}, resamples);
}

}  // namespace

/// The Wallet Allocation Rule, and the arithmetic of market shares.
class TestWalletAllocation : public QObject {
    Q_OBJECT
 private slots:
    void the_rule_is_that_of_the_paper() {
        const double wanted[][4] = {{1}, {2 / 3.0, 1 / 3.0}, {0.5, 1 / 3.0, 1 / 6.0}, {0.4, 0.3, 0.2, 0.1}};
        for (int n = 1; n <= 4; ++n)
            for (int rank = 1; rank <= n; ++rank) QVERIFY(near(wallet_share(rank, n), wanted[n - 1][rank - 1]));
    }
    void equal_scores_share_the_mean_of_their_ranks() {
        const std::vector<double> shares = wallet_shares(std::vector<double>{7, none, 9, 7});
        QVERIFY(near(shares[2], 0.5) && near(shares[0], 0.25) && near(shares[3], 0.25));  // ranks 1, 2.5, 2.5
        QVERIFY(std::isnan(shares[1]));
        QVERIFY(near(wallet_shares(std::vector<double>{none, 3})[1], 1));
    }
    // A: ranks 1 of 2 with weight 1, 2 of 2 with weight 3, not used with weight 1.
    void wallets_are_means_by_weight() {
        const Wallets all = of({.brands = 2, .scores = {5, 4, 2, 3, none, 1}, .weights = {1, 3, 1}}, 0);
        QVERIFY(near(all.of[0].share.value, (2 / 3.0 + 3 * 1 / 3.0) / 5));
        QVERIFY(near(all.of[1].share.value, (1 / 3.0 + 3 * 2 / 3.0 + 1) / 5));
        QVERIFY(near(all.of[0].used.value, 4 / 5.0) && near(all.of[0].users, 2));
        QVERIFY(near(all.of[0].of_users.value, (2 / 3.0 + 1) / 4));
        QVERIFY(near(all.of[0].first_gain.value, 3 * (1 / 3.0) / 5));
        QVERIFY(near(all.of[1].of_own.value, (1 / 3.0 + 2) / 4));
        QCOMPARE(all.single, std::size_t{1});
    }
    void all_brands_come_to_the_whole() {
        const Wallets all = of(random_answers(3, 500), 0, 200);
        double shares = 0, of_own = 0;
        for (const BrandWallet& each : all.of) {
            shares += each.share.value;
            of_own += each.of_own.value;
            QVERIFY(each.share.low <= each.share.value && each.share.value <= each.share.high);
        }
        QVERIFY(near(shares, 1) && near(of_own, 1));
    }
    // Another route: errors by Taylor linearisation.
    void intervals_are_as_wide_as_linearised_errors_say() {
        const WalletAnswers answers = random_answers(5, 600);
        const Wallets all = of(answers);
        for (std::size_t b = 0; b < 3; ++b) {
            std::vector<double> share, weights;
            for (std::size_t r = 0; r < answers.weights.size(); ++r) {
                const auto own = wallet_shares(std::span(answers.scores).subspan(r * 3, 3));
                if (std::isnan(own[0]) && std::isnan(own[1]) && std::isnan(own[2])) continue;
                share.push_back(std::isnan(own[b]) ? 0 : own[b]);
                weights.push_back(answers.weights[r]);
            }
            const DesignEstimate linear = design_mean(share, weights);
            QVERIFY(near(all.of[b].share.value, linear.value, 1e-12));
            const double width = all.of[b].share.high - all.of[b].share.low;
            QVERIFY(std::abs(width / (2 * 1.96 * linear.error) - 1) < 0.1);
        }
    }
    void intervals_hold_the_truth_as_often_as_they_say() {
        const double truth = of(random_answers(99, 200'000), SIZE_MAX, 1).of[0].share.value;
        int held = 0;
        for (std::uint64_t seed = 1; seed <= 200; ++seed) {
            const WalletFigure share = of(random_answers(1000 + seed, 150), SIZE_MAX, 400).of[0].share;
            held += share.low <= truth && truth <= share.high ? 1 : 0;
        }
        QVERIFY2(held >= 180 && held <= 199, qPrintable(QString::number(held)));
    }
    void the_same_seed_gives_the_same_bits_on_any_number_of_threads() {
        const WalletAnswers answers = random_answers(7, 300);
        const Wallets many = of(answers, 1);
        const oneapi::tbb::global_control one(oneapi::tbb::global_control::max_allowed_parallelism, 1);
        const Wallets alone = of(answers, 1);
        for (std::size_t b = 0; b < 3; ++b) {
            QCOMPARE(alone.of[b].share.low, many.of[b].share.low);
            QCOMPARE(alone.of[b].of_own.high, many.of[b].of_own.high);
        }
        QCOMPARE(alone.of[0].above_own, many.of[0].above_own);
    }
    void nobody_and_one_respondent_are_no_trouble() {
        QVERIFY(std::isnan(of({.brands = 2}).of[0].share.value));
        QVERIFY(std::isnan(of({.brands = 2, .scores = {none, none}, .weights = {1}}).of[0].share.value));
        const Wallets one = of({.brands = 2, .scores = {3, 4}, .weights = {1}});
        QVERIFY(near(one.of[1].share.value, 2 / 3.0) && std::isnan(one.of[1].share.low));
    }
    void it_stops() {
        const Progress stop([](double, const Text&) { return false; });
        const auto stopped = wallets(random_answers(1, 100), 0, 1, stop);
        QVERIFY(!stopped && stopped.error().cancelled());
    }
    // METHODS: 0.4, 0.3, 0.2, 0.1 come to 3,000.
    void concentration_is_the_sum_of_squares() {
        QVERIFY(near(herfindahl(std::vector<double>{0.4, 0.3, 0.2, 0.1}), 3000));
        QVERIFY(near(herfindahl(std::vector<double>{1, none}), 10'000));
    }
    void growth_is_parted_exactly() {
        RandomNumbers random(4);
        for (int i = 0; i < 100; ++i) {
            const double before = 100 * random.unit(), now = 100 * random.unit();
            const MarketMove move{before, before + 100 * random.unit() + 1, now, now + 100 * random.unit() + 1};
            const GrowthParts parts = growth_parts(move);
            QVERIFY(near(parts.from_market + parts.from_share, now - before, 1e-9));
            const GrowthParts back = growth_parts({now, move.market_now, before, move.market_before});
            QVERIFY(near(back.from_share, -parts.from_share, 1e-9));
        }
        QVERIFY(near(growth_parts({10, 100, 20, 200}).from_share, 0) &&
                near(growth_parts({10, 100, 20, 200}).from_market, 10));
        QVERIFY(std::isnan(growth_parts({0, 0, 1, 2}).from_share));
    }
};

QTEST_APPLESS_MAIN(TestWalletAllocation)
#include "test_wallet_allocation.moc"
