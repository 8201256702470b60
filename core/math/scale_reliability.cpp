#include "core/math/scale_reliability.h"

#include <oneapi/tbb/parallel_for.h>

#include <array>
#include <atomic>
#include <cmath>
#include <limits>

#include "core/base/random_numbers.h"
#include "core/math/distributions.h"
#include "core/math/driver_importance.h"
#include "core/math/grouped_moments.h"
#include "core/math/linear_systems.h"
#include "core/math/order_statistics.h"
#include "core/math/symmetric_eigen.h"

namespace clientele {
namespace {

constexpr double not_known = std::numeric_limits<double>::quiet_NaN();
constexpr Eigen::Index most_items_of_a_factor = 60, most_items_of_resampled_factors = 30;

Eigen::MatrixXd without_item(const Eigen::MatrixXd& covariances, Eigen::Index item) {
    const Eigen::Index p = covariances.cols();
    Eigen::MatrixXd rest(p - 1, p - 1);
    for (Eigen::Index i = 0; i < p - 1; ++i)
        for (Eigen::Index j = 0; j < p - 1; ++j) rest(i, j) = covariances(i < item ? i : i + 1, j < item ? j : j + 1);
    return rest;
}

/// Correlation of an item with the sum of the others.
double item_total(const Eigen::MatrixXd& covariances, Eigen::Index item) {
    const double with = covariances.row(item).sum() - covariances(item, item);
    const double others = covariances.sum() - 2 * covariances.row(item).sum() + covariances(item, item);
    const double scale = std::sqrt(covariances(item, item) * others);
    return scale > 0 ? with / scale : not_known;
}

double mean_correlation_of(const Eigen::MatrixXd& covariances) {
    const auto p = static_cast<double>(covariances.cols());
    const Eigen::MatrixXd correlations = correlations_of(covariances);
    return p < 2 ? not_known : (correlations.sum() - correlations.trace()) / (p * (p - 1));
}

Eigen::VectorXd turning_signs(const std::vector<bool>& reversed) {
    Eigen::VectorXd turn(std::ssize(reversed));
    for (Eigen::Index i = 0; i < turn.size(); ++i) turn[i] = reversed[static_cast<std::size_t>(i)] ? -1 : 1;
    return turn;
}

struct Resampling {
    const Eigen::MatrixXd& values;
    std::span<const double> weights;
    const std::vector<bool>& reversed;
    const SampleDesign& design;
    std::uint64_t seed;
    const Progress& progress;
};

/// Percentiles of a figure of the covariances of resamples; NaN where half of them have none.
template <class Figure>
Interval resampled_interval(const Resampling& from, Figure&& figure) {
    constexpr std::size_t resamples = 500;
    const Eigen::VectorXd turn = turning_signs(from.reversed);
    const GroupedMoments moments(from.values, from.weights, from.seed, from.design);
    std::vector<double> figures(resamples, not_known);
    std::atomic<bool> stopped = false;
    tbb::parallel_for(std::size_t{0}, resamples, [&](std::size_t i) {
        if (stopped) return;
        const Eigen::MatrixXd drawn = moments.resampled(mix(from.seed + golden_step * (i + 1)));
        figures[i] = figure(turn.asDiagonal() * drawn * turn.asDiagonal());
        if (from.progress.cancelled()) stopped = true;
    });
    std::erase_if(figures, [](double each) { return !std::isfinite(each); });
    if (stopped || figures.size() < resamples / 2) return {.low = not_known, .high = not_known};
    const std::vector<double> ends = quantiles(figures, std::array{0.025, 0.975});
    return {.low = ends[0], .high = ends[1]};
}

}  // namespace

double cronbach_alpha(const Eigen::MatrixXd& covariances) {
    const auto p = static_cast<double>(covariances.cols());
    const double all = covariances.sum();
    return p < 2 || !(all > 0) ? not_known : p / (p - 1) * (1 - covariances.trace() / all);
}

double standardised_alpha(const Eigen::MatrixXd& covariances) { return cronbach_alpha(correlations_of(covariances)); }

double guttman_lambda6(const Eigen::MatrixXd& covariances) {
    const Eigen::MatrixXd correlations = correlations_of(covariances);
    const std::optional<Eigen::MatrixXd> inverse = inverse_of(correlations);
    if (covariances.cols() < 2 || !inverse || !(correlations.sum() > 0)) return not_known;
    return 1 - inverse->diagonal().cwiseInverse().sum() / correlations.sum();
}

Interval alpha_interval(double alpha, double cases, double items) {
    if (!(cases > 2) || items < 2 || std::isnan(alpha)) return {.low = not_known, .high = not_known};
    const double above = cases - 1, beneath = above * (items - 1);
    return {.low = 1 - (1 - alpha) * f_quantile(0.975, above, beneath),
            .high = 1 - (1 - alpha) * f_quantile(0.025, above, beneath)};
}

Interval alpha_interval(const Eigen::MatrixXd& values, std::span<const double> weights,
                        const std::vector<bool>& reversed, const SampleDesign& design, std::uint64_t seed,
                        const Progress& progress) {
    return resampled_interval({values, weights, reversed, design, seed, progress}, cronbach_alpha);
}

Interval omega_interval(const Eigen::MatrixXd& values, std::span<const double> weights,
                        const std::vector<bool>& reversed, const SampleDesign& design, std::uint64_t seed,
                        const Progress& progress) {
    if (values.cols() > most_items_of_resampled_factors) return {.low = not_known, .high = not_known};
    return resampled_interval({values, weights, reversed, design, seed, progress}, [](const Eigen::MatrixXd& drawn) {
        if (!(drawn.diagonal().minCoeff() > 0)) return not_known;
        const OneFactor factor = one_factor(correlations_of(drawn));
        return factor.converged && !factor.at_bound ? omega(factor, drawn.diagonal().cwiseSqrt()) : not_known;
    });
}

std::vector<bool> reversed_items(const Eigen::MatrixXd& covariances) {
    const Eigen::Index p = covariances.cols();
    std::vector<bool> reversed(static_cast<std::size_t>(p));
    if (p < 2) return reversed;
    Eigen::VectorXd first = symmetric_eigen(correlations_of(covariances)).vectors.col(p - 1);
    const auto against = (first.array() < 0).count();
    // Where as many run one way as the other, the first item is taken for right.
    if (2 * against > p || (2 * against == p && first[0] < 0)) first = -first;
    for (Eigen::Index i = 0; i < p; ++i) reversed[static_cast<std::size_t>(i)] = first[i] < -1e-9;
    return reversed;
}

ScaleReliability scale_reliability(const Eigen::MatrixXd& covariances, const std::vector<bool>& reversed,
                                   double cases) {
    const Eigen::Index p = covariances.cols();
    const Eigen::VectorXd turn = turning_signs(reversed);
    const Eigen::MatrixXd turned = turn.asDiagonal() * covariances * turn.asDiagonal();
    ScaleReliability found{.alpha = cronbach_alpha(turned),
                           .standardised = standardised_alpha(turned),
                           .lambda6 = guttman_lambda6(turned),
                           .omega_interval = {.low = not_known, .high = not_known},
                           .mean_correlation = mean_correlation_of(turned),
                           .omega = not_known};
    if (p <= most_items_of_a_factor) found.factor = one_factor(correlations_of(turned));
    found.interval = alpha_interval(found.alpha, cases, static_cast<double>(p));
    if (found.factor.converged) found.omega = omega(found.factor, turned.diagonal().cwiseMax(0).cwiseSqrt());
    for (Eigen::Index i = 0; i < p; ++i)
        found.items.push_back({.reversed = reversed[static_cast<std::size_t>(i)],
                               .total = item_total(turned, i),
                               .alpha_without = cronbach_alpha(without_item(turned, i)),
                               .loading = found.factor.converged ? found.factor.loadings[i] : not_known});
    return found;
}

}  // namespace clientele
