#include <oneapi/tbb/global_control.h>

#include <Eigen/Cholesky>
#include <QTest>
#include <algorithm>
#include <cmath>
#include <numeric>

#include "core/base/random_numbers.h"
#include "core/math/driver_importance.h"
#include "reference_figures.h"

using namespace clientele;

namespace {

bool all_near(const Eigen::VectorXd& values, std::initializer_list<double> wanted, double within) {
    if (values.size() != static_cast<Eigen::Index>(wanted.size())) return false;
    Eigen::Index i = 0;
    for (const double each : wanted)
        if (std::abs(values[i++] - each) >= within) return false;
    return true;
}

double normal(RandomNumbers& random) {
    double sum = 0;
    for (int i = 0; i < 12; ++i) sum += random.unit();
    return sum - 6;
}

/// Drivers that go together by a common mood; the outcome by the weights, with noise.
Eigen::MatrixXd planted(Eigen::Index cases, const std::vector<double>& weights, std::uint64_t seed) {
    RandomNumbers random(seed);
    const auto p = static_cast<Eigen::Index>(weights.size());
    Eigen::MatrixXd values(cases, p + 1);
    for (Eigen::Index i = 0; i < cases; ++i) {
        const double mood = normal(random);
        double outcome = normal(random);
        for (Eigen::Index j = 0; j < p; ++j) {
            values(i, j) = 0.5 * mood + normal(random);
            outcome += weights[static_cast<std::size_t>(j)] * values(i, j);
        }
        values(i, p) = outcome;
    }
    return values;
}

/// R² of the regression on some of the drivers, by the normal equations.
double r_squared(const Eigen::MatrixXd& r, const std::vector<Eigen::Index>& in) {
    if (in.empty()) return 0;
    const Eigen::Index y = r.cols() - 1;
    const Eigen::MatrixXd among = r(in, in);
    const Eigen::VectorXd with = r.col(y)(in);
    return with.dot(among.ldlt().solve(with));
}

}  // namespace

/// METHODS 7: relaimpo's calc.relimp, and Johnson's weights computed in R.
class TestDriverImportance : public QObject {
    Q_OBJECT
 private slots:
    void swiss_as_in_r() {
        const Eigen::MatrixXd s = weighted_covariances(swiss());
        QVERIFY(std::abs(explained_share(s) - 0.706735) < 1e-6);
        QVERIFY(all_near(lmg_importance(s), {0.057091, 0.171173, 0.260135, 0.105570, 0.112766}, 1e-6));
        QVERIFY(all_near(johnson_importance(s), {0.048417, 0.154708, 0.271964, 0.114680, 0.116966}, 1e-6));
        QVERIFY(all_near(standardised_coefficients(s),
                         {-0.3129212825, -0.164778222539, -0.670400780106, 0.347600028144, 0.251135976299}, 1e-9));
    }
    void attitude_as_in_r() {
        const Eigen::MatrixXd s = weighted_covariances(attitude());
        QVERIFY(std::abs(explained_share(s) - 0.732602) < 1e-6);
        QVERIFY(all_near(lmg_importance(s), {0.370816, 0.050904, 0.155766, 0.120345, 0.006589, 0.028182}, 1e-6));
        QVERIFY(all_near(johnson_importance(s), {0.362760, 0.056002, 0.163611, 0.121780, 0.008255, 0.020193}, 1e-6));
    }
    // Another route: the mean over all orders, order by order.
    void lmg_is_the_mean_over_all_orders() {
        const Eigen::MatrixXd r = correlations_of(weighted_covariances(planted(60, {0.8, 0.1, 0, -0.6}, 3)));
        std::vector<Eigen::Index> order{0, 1, 2, 3};
        Eigen::VectorXd sum = Eigen::VectorXd::Zero(4);
        double orders = 0;
        do {
            std::vector<Eigen::Index> in;
            for (const Eigen::Index i : order) {
                const double before = r_squared(r, in);
                in.push_back(i);
                sum[i] += r_squared(r, in) - before;
            }
            ++orders;
        } while (std::ranges::next_permutation(order).found);
        QVERIFY((lmg_importance(r) - sum / orders).cwiseAbs().maxCoeff() < 1e-12);
    }
    void importances_add_up_to_what_is_explained() {
        for (const std::size_t drivers : {1U, 2U, 9U, 15U, 18U}) {
            const Eigen::MatrixXd s = weighted_covariances(planted(300, std::vector<double>(drivers, 0.3), drivers));
            const double all = explained_share(s);
            QVERIFY(std::abs(lmg_importance(s).sum() - all) < 1e-10);
            QVERIFY(std::abs(johnson_importance(s).sum() - all) < 1e-10);
        }
    }
    void random_orders_come_near_all_orders() {
        // Sixteen drivers, the last of which does not vary and so is none: the exact figures are those of fifteen.
        std::vector<double> weights(15);
        for (std::size_t i = 0; i < weights.size(); ++i) weights[i] = 0.05 * static_cast<double>(i);
        const Eigen::MatrixXd fifteen = planted(800, weights, 7);
        Eigen::MatrixXd sixteen(800, 17);
        sixteen << fifteen.leftCols(15), Eigen::VectorXd::Ones(800), fifteen.col(15);
        const Eigen::VectorXd exact = lmg_importance(weighted_covariances(fifteen));
        const Eigen::VectorXd sampled = lmg_importance(weighted_covariances(sixteen), 2000);
        QCOMPARE(sampled[15], 0.0);
        QVERIFY((sampled.head(15) - exact).cwiseAbs().maxCoeff() < 0.002);
    }
    void a_driver_twice_shares_or_brings_nothing() {
        const Eigen::MatrixXd values = planted(500, {0.7, 0.2}, 5);
        Eigen::MatrixXd twice(500, 4);
        twice << values.col(0), values.col(0), values.col(1), values.col(2);
        const Eigen::MatrixXd s = weighted_covariances(twice);
        const Eigen::VectorXd johnson = johnson_importance(s), lmg = lmg_importance(s);
        QVERIFY(std::abs(johnson[0] - johnson[1]) < 1e-10);
        QVERIFY(std::abs(lmg[0] - lmg[1]) < 1e-10);
        QVERIFY(std::abs(lmg.sum() - explained_share(weighted_covariances(values))) < 1e-9);
    }
    void a_weight_of_two_is_two_cases() {
        const Eigen::MatrixXd values = planted(40, {0.5, 0.5}, 9);
        Eigen::MatrixXd doubled(60, 3);
        doubled << values, values.topRows(20);
        std::vector<double> weights(40, 1.0);
        std::fill_n(weights.begin(), 20, 2.0);
        QVERIFY((weighted_covariances(values, weights) - weighted_covariances(doubled)).cwiseAbs().maxCoeff() < 1e-12);
    }
    void intervals_hold_what_was_planted() {
        // Share of the variance in a very large sample is what the intervals of small ones shall hold, mostly.
        const std::vector<double> weights{0.6, 0.3, 0};
        const Eigen::VectorXd truth = lmg_importance(weighted_covariances(planted(400'000, weights, 99)));
        int held = 0, first_is_first = 0;
        constexpr int samples = 60;
        for (int each = 0; each < samples; ++each) {
            const auto found = driver_importance(planted(400, weights, 1000 + static_cast<std::uint64_t>(each)), {},
                                                 {.resamples = 200});
            QVERIFY(found);
            for (const std::size_t i : {0U, 1U})
                if (found->drivers[i].interval.low <= truth[static_cast<Eigen::Index>(i)] &&
                    truth[static_cast<Eigen::Index>(i)] <= found->drivers[i].interval.high)
                    ++held;
            if (found->drivers[0].worst_rank == 1) ++first_is_first;
            QCOMPARE(found->drivers[0].sign, 1);
        }
        qInfo("intervals held the truth %d of %d times; the first was surely the first %d of %d times", held,
              2 * samples, first_is_first, samples);
        QVERIFY(held >= 2 * samples * 88 / 100);
        QVERIFY(first_is_first >= samples * 8 / 10);
    }
    void groups_of_cases_have_the_spread_of_cases() {
        const Eigen::MatrixXd values = planted(8000, {0.6, 0.3, 0}, 21);
        const auto grouped = driver_importance(values, {}, {.resamples = 400});
        const auto part = driver_importance(values.topRows(4000), {}, {.resamples = 400});
        QVERIFY(grouped && part);
        const auto width = [](const DriverImportance& of) { return of.interval.high - of.interval.low; };
        const double ratio = width(grouped->drivers[0]) / width(part->drivers[0]) * std::sqrt(2.0);
        QVERIFY2(ratio > 0.8 && ratio < 1.25, qPrintable(QString::number(ratio)));
    }
    void a_driver_that_turns_its_sign_is_told() {
        // The second goes with the first, which it lowers: alone it goes up with the outcome, beside the first down.
        Eigen::MatrixXd values = planted(3000, {0, 0}, 31);
        RandomNumbers random(8);
        for (Eigen::Index i = 0; i < values.rows(); ++i) {
            values(i, 1) = values(i, 0) + 0.5 * normal(random);
            values(i, 2) = 1.5 * values(i, 0) - 0.8 * values(i, 1) + 0.5 * normal(random);
        }
        const auto found = driver_importance(values, {});
        QVERIFY(found);
        QVERIFY(!found->drivers[0].turned);
        QVERIFY(found->drivers[1].turned);
        QVERIFY(found->drivers[1].coefficient < 0 && found->drivers[1].correlation > 0);
    }
    void the_same_bytes_on_any_number_of_threads() {
        const Eigen::MatrixXd values = planted(9000, {0.4, 0.2, 0.1, 0}, 2);
        const auto on = [&](std::size_t threads) {
            const tbb::global_control limit(tbb::global_control::max_allowed_parallelism, threads);
            const auto found = driver_importance(values, {}, {.resamples = 100});
            std::vector<double> all;
            for (const DriverImportance& each : found->drivers)
                all.insert(all.end(), {each.importance, each.interval.low, each.interval.high, each.coefficient});
            return all;
        };
        QVERIFY(on(1) == on(2));
        QVERIFY(on(1) == on(7));
    }
    void nothing_to_explain_is_an_error() {
        Eigen::MatrixXd flat = planted(50, {0.4, 0.2}, 2);
        flat.col(2).setConstant(3);
        QCOMPARE(driver_importance(flat, {}).error().code, ErrorCode::missing_data);
        QCOMPARE(driver_importance(planted(3, {0.4, 0.2}, 2), {}).error().code, ErrorCode::missing_data);
        const Progress stop([](double, const Text&) { return false; });
        QVERIFY(driver_importance(planted(50, {0.4, 0.2}, 2), {}, {}, stop).error().cancelled());
    }
};

QTEST_GUILESS_MAIN(TestDriverImportance)
#include "test_driver_importance.moc"
