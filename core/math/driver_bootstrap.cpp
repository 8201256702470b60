#include <oneapi/tbb/parallel_for.h>

#include <algorithm>
#include <array>
#include <atomic>
#include <cmath>
#include <limits>

#include "core/base/random_numbers.h"
#include "core/math/distributions.h"
#include "core/math/driver_importance.h"
#include "core/math/grouped_moments.h"
#include "core/math/normal.h"
#include "core/math/order_statistics.h"

namespace clientele {
namespace {

constexpr std::size_t orders_a_resample = 100;

/// What is worked out of every resample: a row a figure.
struct DriverFigures {
    Eigen::VectorXd importance, coefficient, correlation;
    double r_squared = 0;
};
DriverFigures driver_figures(const Eigen::MatrixXd& covariances, const DriverImportanceOptions& options,
                             std::size_t orders) {
    const Eigen::Index p = covariances.cols() - 1;
    return {.importance = options.method == DriverMethod::lmg ? lmg_importance(covariances, orders, options.seed)
                                                              : johnson_importance(covariances),
            .coefficient = standardised_coefficients(covariances),
            .correlation = correlations_of(covariances).col(p).head(p),
            .r_squared = explained_share(covariances)};
}

Interval percentiles(const std::vector<double>& values) {
    static constexpr std::array shares{0.025, 0.975};
    std::vector<double> known;
    for (const double each : values)
        if (std::isfinite(each)) known.push_back(each);
    if (known.empty()) return {.low = std::nan(""), .high = std::nan("")};
    const std::vector<double> ends = quantiles(known, shares);
    return {.low = ends[0], .high = ends[1]};
}

/// Percentiles over the resamples of what `of` gives.
template <class Of>
Interval over_resamples(const std::vector<DriverFigures>& resamples, Of&& of) {
    std::vector<double> values;
    values.reserve(resamples.size());
    for (const DriverFigures& each : resamples) values.push_back(of(each));
    return percentiles(values);
}

/// Resamples explain more than there is, by what they repeat: where all lie above the estimate, it is an end itself.
Interval with_estimate(Interval interval, double estimate) {
    if (std::isnan(estimate)) return interval;
    return {.low = std::min(interval.low, estimate), .high = std::max(interval.high, estimate)};
}

/// Two-sided p of what is so far from `nothing`, by the standard deviation over the resamples.
template <class Of>
double chance_by_resamples(const std::vector<DriverFigures>& resamples, double estimate, double nothing, Of&& of) {
    double sum = 0, known = 0, squares = 0;
    for (const DriverFigures& each : resamples)
        if (const double value = of(each); std::isfinite(value)) sum += value, known += 1;
    for (const DriverFigures& each : resamples)
        if (const double value = of(each); std::isfinite(value)) squares += std::pow(value - sum / known, 2);
    const double error = known > 1 ? std::sqrt(squares / (known - 1)) : 0;
    if (!(error > 0) || std::isnan(estimate)) return std::numeric_limits<double>::quiet_NaN();
    return normal_two_sided((estimate - nothing) / error);
}

int side_of(const Interval& interval) { return interval.low > 0 ? 1 : interval.high < 0 ? -1 : 0; }

DriverImportance one_driver(const DriverFigures& figures, const std::vector<DriverFigures>& resamples, Eigen::Index i) {
    const auto share = [i](const DriverFigures& of) {
        const double sum = of.importance.sum();
        return sum > 1e-12 ? of.importance[i] / sum : std::numeric_limits<double>::quiet_NaN();
    };
    const auto rank = [i](const DriverFigures& of) {
        return 1.0 + static_cast<double>((of.importance.array() > of.importance[i]).count());
    };
    DriverImportance driver{.importance = figures.importance[i],
                            .share = share(figures),
                            .coefficient = figures.coefficient[i],
                            .correlation = figures.correlation[i]};
    driver.interval = with_estimate(
        over_resamples(resamples, [i](const DriverFigures& of) { return of.importance[i]; }), driver.importance);
    driver.share_interval = with_estimate(over_resamples(resamples, share), driver.share);
    driver.coefficient_interval = over_resamples(resamples, [i](const DriverFigures& of) { return of.coefficient[i]; });
    driver.p = chance_by_resamples(resamples, driver.coefficient, 0,
                                   [i](const DriverFigures& of) { return of.coefficient[i]; });
    driver.share_p =
        chance_by_resamples(resamples, driver.share, 1 / static_cast<double>(figures.importance.size()), share);
    driver.correlation_interval = over_resamples(resamples, [i](const DriverFigures& of) { return of.correlation[i]; });
    const Interval ranks = over_resamples(resamples, rank);
    driver.best_rank = std::floor(ranks.low);
    driver.worst_rank = std::ceil(ranks.high);
    const int beside = side_of(driver.coefficient_interval), alone = side_of(driver.correlation_interval);
    driver.turned = beside != 0 && alone != 0 && beside != alone;
    driver.sign = driver.turned ? alone : beside != 0 ? beside : alone;
    return driver;
}

/// What strata and clusters do to the mean of the outcome, where they make it less sure; else 1.
double effect_on_outcome(const Eigen::MatrixXd& values, std::span<const double> weights, const SampleDesign& design) {
    if (design.stratum.empty() && design.cluster.empty()) return 1;
    const Eigen::VectorXd outcome = values.col(values.cols() - 1);
    const std::vector<double> given(outcome.begin(), outcome.end());
    const std::vector<double> alike(weights.empty() ? given.size() : 0, 1.0);
    const std::span<const double> weighted = weights.empty() ? std::span<const double>(alike) : weights;
    const double plain = design_mean(given, weighted).error, drawn = design_mean(given, weighted, design).error;
    return plain > 0 && drawn > plain ? drawn * drawn / (plain * plain) : 1;
}

double effective_cases(const Eigen::MatrixXd& values, std::span<const double> weights, const SampleDesign& design) {
    const double cases = weights.empty() ? static_cast<double>(values.rows()) : effective_sample_size(weights);
    return cases / effect_on_outcome(values, weights, design);
}

/// F test of all drivers together.
double chance_of_r_squared(double r_squared, double cases, Eigen::Index drivers) {
    const auto p = static_cast<double>(drivers);
    const double freedom = cases - p - 1;
    if (!(freedom > 0) || r_squared >= 1) return r_squared >= 1 ? 0 : 1;
    const double f = std::max(0.0, r_squared) / p / ((1 - r_squared) / freedom);
    return f_tail(f, p, freedom);
}

}  // namespace

Result<DriverImportances> driver_importance(const Eigen::MatrixXd& values, std::span<const double> weights,
                                            const DriverImportanceOptions& options, const Progress& progress) {
    const Eigen::Index p = values.cols() - 1;
    const Eigen::MatrixXd covariances = weighted_covariances(values, weights);
    if (p < 1 || values.rows() <= p + 1 || !(covariances(p, p) > 1e-12))
        return fail(ErrorCode::missing_data, text("Too few answers, or all are alike."));
    DriverImportances found;
    found.sampled = options.method == DriverMethod::lmg && p > most_exact_drivers;
    const DriverFigures figures = driver_figures(covariances, options, 1000);
    const GroupedMoments moments(values, weights, options.seed, options.design);
    std::vector<DriverFigures> resamples(options.resamples);
    std::atomic<std::size_t> done = 0;
    std::atomic<bool> stopped = false;
    tbb::parallel_for(std::size_t{0}, resamples.size(), [&](std::size_t i) {
        if (stopped) return;
        const Eigen::MatrixXd of = moments.resampled(mix(options.seed + golden_step * (i + 1)));
        resamples[i] = driver_figures(of, options, orders_a_resample);
        if (!progress(static_cast<double>(++done) / static_cast<double>(resamples.size()))) stopped = true;
    });
    if (stopped) return cancelled();
    for (Eigen::Index i = 0; i < p; ++i) found.drivers.push_back(one_driver(figures, resamples, i));
    found.r_squared = figures.r_squared;
    found.r_squared_interval =
        with_estimate(over_resamples(resamples, [](const DriverFigures& of) { return of.r_squared; }), found.r_squared);
    found.p = chance_of_r_squared(found.r_squared, effective_cases(values, weights, options.design), p);
    return found;
}

}  // namespace clientele
