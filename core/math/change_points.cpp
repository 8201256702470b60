#include "core/math/change_points.h"

#include <algorithm>
#include <cmath>
#include <limits>
#include <numbers>
#include <numeric>

#include "core/math/differencing.h"
#include "core/math/order_statistics.h"

namespace clientele {
namespace {

constexpr double deviations_a_median = 1.4826022185056018;  // of a normal distribution

/// Costs of stretches, from sums up to each value.
class StretchCosts {
 public:
    StretchCosts(std::span<const double> values, SegmentCost cost, double deviation)
        : cost_(cost), sums_(1), squares_(1) {
        const double mean = std::accumulate(values.begin(), values.end(), 0.0) / static_cast<double>(values.size());
        const double unit = cost == SegmentCost::mean ? deviation : 1;
        for (const double value : values) {
            const double from_mean = (value - mean) / unit;
            sums_.push_back(sums_.back() + from_mean);
            squares_.push_back(squares_.back() + from_mean * from_mean);
        }
        // What was rounded never fits better than rounding allows.
        constexpr double least_share = 1e-6;
        least_variance_ = least_share * squares_.back() / static_cast<double>(values.size());
    }

    /// Of the values from `from` up to but not including `to`.
    double operator()(std::size_t from, std::size_t to) const {
        const auto n = static_cast<double>(to - from);
        const double sum = sums_[to] - sums_[from];
        const double rest = std::max(squares_[to] - squares_[from] - sum * sum / n, 0.0);
        if (cost_ == SegmentCost::mean) return rest;
        const double variance = std::max(rest / n, least_variance_);
        return n * std::log(2 * std::numbers::pi * variance) + rest / variance;
    }

 private:
    SegmentCost cost_;
    std::vector<double> sums_, squares_;
    double least_variance_ = 0;
};

/// A place where the last segment may begin.
struct LastBegin {
    std::size_t at;
    std::size_t until = std::numeric_limits<std::size_t>::max();  ///< from which end on something else is better
};

double deviation_of(std::span<const double> values) {
    const auto n = static_cast<double>(values.size());
    const double mean = std::accumulate(values.begin(), values.end(), 0.0) / n;
    double squares = 0;
    for (const double value : values) squares += (value - mean) * (value - mean);
    return std::sqrt(squares / (n - 1));
}

double robust_deviation_of(std::span<const double> values) {
    constexpr std::array half{0.5};
    const double median = quantiles(values, half).front();
    std::vector<double> away;
    for (const double value : values) away.push_back(std::abs(value - median));
    return deviations_a_median * quantiles(away, half).front();
}

}  // namespace

Segmentation change_points(std::span<const double> values, const ChangePointOptions& options) {
    Segmentation found;
    const std::size_t n = values.size();
    const bool mean = options.cost == SegmentCost::mean;
    const std::size_t least = options.least_segment > 0 ? options.least_segment : mean ? 1 : 5;
    if (n < 2 || all_equal(values)) return found;
    found.deviation = options.deviation > 0 ? options.deviation : noise_deviation(values);
    found.penalty = options.penalty > 0 ? options.penalty : 3 * std::log(static_cast<double>(n));
    if (n < 2 * least || !(found.deviation > 0)) return found;
    const StretchCosts cost(values, options.cost, found.deviation);
    std::vector<double> best(n + 1, std::numeric_limits<double>::infinity());
    std::vector<std::size_t> last(n + 1);
    best[0] = -found.penalty;
    std::vector<LastBegin> candidates;
    for (std::size_t end = least; end <= n; ++end) {
        candidates.push_back({end - least});
        std::erase_if(candidates, [&](const LastBegin& candidate) { return candidate.until <= end; });
        for (const LastBegin& candidate : candidates) {
            const double all = best[candidate.at] + cost(candidate.at, end) + found.penalty;
            if (!(all < best[end])) continue;
            best[end] = all;
            last[end] = candidate.at;
        }
        for (LastBegin& candidate : candidates)
            if (best[candidate.at] + cost(candidate.at, end) > best[end])
                candidate.until = std::min(candidate.until, end + least);
    }
    found.cost = best[n];
    for (std::size_t at = last[n]; at > 0; at = last[at]) found.changes.push_back(at);
    std::ranges::reverse(found.changes);
    return found;
}

double noise_deviation(std::span<const double> values) {
    if (values.size() < 3) return 0;
    const double deviation = deviation_of(differenced_at(values, 1)) / std::numbers::sqrt2;
    return deviation;
}

double robust_noise_deviation(std::span<const double> values) {
    if (values.size() < 3) return 0;
    const double deviation = robust_deviation_of(differenced_at(values, 1)) / std::numbers::sqrt2;
    return deviation > 0 ? deviation : noise_deviation(values);
}

NoiseMemory noise_with_memory(std::span<const double> values) {
    constexpr std::size_t enough = 12;
    if (values.size() < enough) return {.deviation = noise_deviation(values)};
    const double one = std::pow(robust_deviation_of(differenced_at(values, 1)), 2);
    const double two = std::pow(robust_deviation_of(differenced_at(values, 2)), 2);
    if (!(one > 0)) return {.deviation = noise_deviation(values)};
    // Half the squares of differences are γ₀(1−ρ) and γ₀(1−ρ²).
    double memory = std::min(two / one - 1, 0.9);
    if (memory < 2 / std::sqrt(static_cast<double>(values.size()))) memory = 0;
    const double variance = one / 2 / (1 - memory);
    return {.deviation = std::sqrt(variance * (1 + memory) / (1 - memory)), .memory = memory};
}

}  // namespace clientele
