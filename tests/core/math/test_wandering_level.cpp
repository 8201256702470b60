#include <Eigen/Cholesky>
#include <Eigen/LU>
#include <QTest>
#include <cmath>
#include <numbers>

#include "core/base/random_numbers.h"
#include "core/math/shift_scan.h"

using namespace clientele;

namespace {

double bell(RandomNumbers& random) {
    const double u = 1 - random.unit(), v = random.unit();
    return std::sqrt(-2 * std::log(u)) * std::cos(2 * std::numbers::pi * v);
}

/// A level that wanders by steps of this size, with noise of 1, up by `step` from the hundredth of 150 values on.
ScannedSeries wandering_means(std::uint64_t seed, double size, double step = 0) {
    constexpr Eigen::Index values = 150, place = 100;
    RandomNumbers random(seed);
    ScannedSeries series{.kind = ScannedSeries::Kind::means};
    series.y = Eigen::ArrayXd::Zero(values);
    series.n = Eigen::ArrayXd::Ones(values);
    series.offset = Eigen::ArrayXd::Zero(values);
    series.columns = Eigen::MatrixXd::Ones(values, 1);
    double level = 0;
    for (Eigen::Index i = 0; i < values; ++i) {
        series.y[i] = level + bell(random) + (i >= place ? step : 0);
        level += std::sqrt(size) * bell(random);
    }
    return series;
}

/// Of a series that wanders, by matrices: the covariance of the random walk and the noise.
Eigen::MatrixXd covariance(const WanderingSeries& series, double size) {
    const double step = size / series.precision.mean();
    Eigen::MatrixXd all(series.size(), series.size());
    for (Eigen::Index i = 0; i < series.size(); ++i)
        for (Eigen::Index j = 0; j < series.size(); ++j)
            all(i, j) = step * static_cast<double>(std::min(i, j)) + (i == j ? 1 / series.precision[i] : 0);
    return all;
}

WanderingSeries small_series() {
    RandomNumbers random(5);
    WanderingSeries series{.value = Eigen::VectorXd(30), .precision = Eigen::ArrayXd(30), .columns = {}};
    series.columns = Eigen::MatrixXd::Ones(30, 2);
    for (Eigen::Index i = 0; i < 30; ++i) {
        series.precision[i] = 0.5 + random.unit();
        series.columns(i, 1) = static_cast<double>(i);
        series.value[i] = 2 * bell(random) + 0.3 * static_cast<double>(i);
    }
    return series;
}

}  // namespace

class TestWanderingLevel : public QObject {
    Q_OBJECT
 private slots:
    void likelihoods_are_those_of_the_covariance_matrix() {
        const WanderingSeries series = small_series();
        const WanderLikelihood found = wander_likelihood(series);
        const auto direct = [&](double size) {
            const Eigen::MatrixXd v = covariance(series, size), inverse = v.inverse(), &x = series.columns;
            const Eigen::MatrixXd gram = x.transpose() * inverse * x;
            const Eigen::VectorXd left = series.value - x * gram.inverse() * x.transpose() * inverse * series.value;
            const double squares = left.dot(inverse * left), noise = std::max(1.0, squares / 28);
            return -0.5 *
                   (28 * std::log(noise) + squares / noise + std::log(v.determinant()) + std::log(gram.determinant()));
        };
        for (std::size_t s = 0; s < wander_sizes.size(); ++s)
            QVERIFY(std::abs(found[s] - (direct(wander_sizes[s]) - direct(0))) < 1e-8);
    }
    void strength_is_that_of_generalised_least_squares() {
        const WanderingSeries series = small_series();
        Eigen::MatrixXd x(30, 3);
        x << series.columns, Eigen::VectorXd::Zero(30);
        x.col(2).tail(12).setOnes();
        const Eigen::MatrixXd inverse = covariance(series, 0.1).inverse();
        const Eigen::MatrixXd variance = (x.transpose() * inverse * x).inverse();
        const Eigen::VectorXd effects = variance * x.transpose() * inverse * series.value;
        const AgainstWandering against(series, 0.1);
        const double strength = against.strength(x.col(2));
        QVERIFY(std::abs(strength - effects[2] / std::sqrt(variance(2, 2))) < 1e-8);
        const Eigen::VectorXd left = series.value - x * effects;
        QVERIFY(std::abs(against.noise_beside(strength) - std::max(1.0, left.dot(inverse * left) / 27)) < 1e-8);
    }
    void how_far_a_level_wanders_is_seen() {
        double steady = 0, wandering = 0;
        constexpr std::size_t hundredth = 5;
        static_assert(wander_sizes[hundredth] == 1e-2);
        for (std::uint64_t seed = 0; seed < 20; ++seed) {
            const auto of = [](const ScannedSeries& series) {
                return wander_likelihood(about_fit(series, scan_fit(series, series.columns), series.columns));
            };
            steady += of(wandering_means(seed, 0))[hundredth];
            wandering += of(wandering_means(seed, 0.01))[hundredth];
        }
        QVERIFY(steady < -10);
        QVERIFY(wandering > 40);
    }
    void what_wanders_has_no_steps() {
        int alone = 0, against = 0;
        for (std::uint64_t seed = 0; seed < 200; ++seed) {
            const ScannedSeries series = wandering_means(seed, 0.01);
            alone += strongest_shift(series)->p < 0.01 ? 1 : 0;
            against += strongest_shift(series, {.wander = 0.01})->p < 0.01 ? 1 : 0;
        }
        QVERIFY2(alone > 20, qPrintable(QString::number(alone)));
        QVERIFY2(against <= 6, qPrintable(QString::number(against)));  // 2 are to be expected
    }
    void a_step_of_what_wanders_is_found_where_it_is() {
        int found = 0, near = 0;
        for (std::uint64_t seed = 0; seed < 50; ++seed) {
            const auto shift = strongest_shift(wandering_means(seed, 0.01, 3), {.wander = 0.01});
            found += shift->p < 0.001 ? 1 : 0;
            near += shift->earliest <= 100 && shift->latest >= 100 ? 1 : 0;
        }
        QVERIFY2(found >= 47, qPrintable(QString::number(found)));
        QVERIFY2(near >= 45, qPrintable(QString::number(near)));
    }
};

QTEST_GUILESS_MAIN(TestWanderingLevel)
#include "test_wandering_level.moc"
