#include "core/math/median_interval.h"

#include <array>
#include <cmath>
#include <limits>

#include "core/math/distributions.h"
#include "core/math/normal.h"
#include "core/math/order_statistics.h"

namespace clientele {
namespace {

/// How many values at either end lie outside of the interval: the most of which P(X < outside + 1) is at most 2.5 % for
/// X from the binomial distribution of n and a half; −1 where even the outermost values are too near.
std::ptrdiff_t values_outside(std::size_t n) {
    const auto beyond = [&](std::ptrdiff_t outside) {
        return binomial_below(static_cast<double>(outside), static_cast<double>(n), 0.5);
    };
    constexpr double each_side = 0.025, z = normal_z95;
    // Near by the normal distribution, then exactly.
    auto outside = static_cast<std::ptrdiff_t>((static_cast<double>(n) - z * std::sqrt(static_cast<double>(n))) / 2);
    while (outside >= 0 && beyond(outside) > each_side) --outside;
    while (beyond(outside + 1) <= each_side) ++outside;
    return outside;
}

}  // namespace

Interval median_interval(std::span<const double> values) {
    constexpr double unknown = std::numeric_limits<double>::quiet_NaN();
    constexpr std::size_t fewest = 6;
    if (values.size() < fewest) return {unknown, unknown};
    const auto outside = static_cast<std::size_t>(values_outside(values.size()));
    const auto ends = values_at(values, std::array{outside, values.size() - 1 - outside});
    return {ends[0], ends[1]};
}

}  // namespace clientele
