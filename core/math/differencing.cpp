#include "core/math/differencing.h"

#include <algorithm>
#include <cmath>
#include <numeric>

#include "core/math/stl.h"

namespace clientele {
namespace {

double level_of(std::span<const double> values) {
    return std::accumulate(values.begin(), values.end(), 0.0) / static_cast<double>(values.size());
}

double spread_of(std::span<const double> values) {
    const double mean = level_of(values);
    double sum = 0;
    for (const double value : values) sum += (value - mean) * (value - mean);
    return sum / static_cast<double>(values.size());
}

}  // namespace

double kpss_statistic(std::span<const double> values) {
    if (values.size() < 2 || all_equal(values)) return 0;
    const auto n = static_cast<double>(values.size());
    const double mean = level_of(values);
    std::vector<double> away;
    double cumulated = 0, squares = 0, wander = 0;
    for (const double value : values) {
        away.push_back(value - mean);
        cumulated += away.back();
        wander += cumulated * cumulated;
        squares += away.back() * away.back();
    }
    const auto lags = static_cast<std::size_t>(3 * std::sqrt(n) / 13);
    for (std::size_t lag = 1; lag <= lags; ++lag) {
        double products = 0;
        for (std::size_t i = lag; i < away.size(); ++i) products += away[i] * away[i - lag];
        squares += 2 * (1 - static_cast<double>(lag) / static_cast<double>(lags + 1)) * products;
    }
    return squares > 0 ? wander / (n * squares) : 0;
}

int differences_wanted(std::span<const double> values, int most) {
    constexpr double critical = 0.463;
    std::vector<double> left(values.begin(), values.end());
    for (int count = 0; count < most; ++count) {
        if (left.size() < 3 || all_equal(left) || !(kpss_statistic(left) > critical)) return count;
        left = differenced_at(left, 1);
    }
    return most;
}

double seasonal_strength(std::span<const double> values, int season) {
    if (season < 2) return 0;
    constexpr int window = 11;
    if (values.size() <= 2 * static_cast<std::size_t>(season)) return 0;
    Decomposition parts = stl(values, season, {.periodic = false, .seasonal_window = window});
    const double left = spread_of(parts.remainder);
    for (std::size_t i = 0; i < parts.seasonal.size(); ++i) parts.seasonal[i] += parts.remainder[i];
    const double together = spread_of(parts.seasonal);
    return together > 0 ? std::clamp(1 - left / together, 0.0, 1.0) : 0;
}

std::vector<double> differenced_at(std::span<const double> values, int lag) {
    std::vector<double> differences;
    for (auto i = static_cast<std::size_t>(lag); i < values.size(); ++i)
        differences.push_back(values[i] - values[i - static_cast<std::size_t>(lag)]);
    return differences;
}

bool all_equal(std::span<const double> values) {
    if (values.empty()) return true;
    const auto [low, high] = std::ranges::minmax(values);
    constexpr double rounding = 1e-12;
    return high - low <= rounding * std::max(std::abs(low), std::abs(high));
}

}  // namespace clientele
