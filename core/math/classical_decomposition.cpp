#include "core/math/classical_decomposition.h"

#include <algorithm>
#include <cmath>
#include <cstddef>
#include <numeric>

namespace clientele {
namespace {

/// The centred average over a season around each value that has half a season on both sides; the first is that of
/// values[season / 2].
std::vector<double> season_averages(std::span<const double> values, std::size_t season) {
    const std::size_t half = season / 2;
    const bool even = season % 2 == 0;
    std::vector<double> averages;
    for (std::size_t i = half; i + half < values.size(); ++i) {
        double sum = 0;
        for (std::size_t j = i - half; j <= i + half; ++j)
            sum += even && (j == i - half || j == i + half) ? values[j] / 2 : values[j];
        averages.push_back(sum / static_cast<double>(season));
    }
    return averages;
}

constexpr double smallest_index = 0.01;

}  // namespace

std::vector<double> autocorrelations(std::span<const double> values, int most) {
    const double mean = std::accumulate(values.begin(), values.end(), 0.0) / static_cast<double>(values.size());
    const auto product = [&](std::size_t lag) {
        double sum = 0;
        for (std::size_t i = lag; i < values.size(); ++i) sum += (values[i] - mean) * (values[i - lag] - mean);
        return sum;
    };
    const double variance = product(0);
    std::vector<double> found(static_cast<std::size_t>(most));
    for (std::size_t lag = 1; lag <= found.size(); ++lag) found[lag - 1] = variance > 0 ? product(lag) / variance : 0;
    return found;
}

bool is_seasonal(std::span<const double> values, int season) {
    if (season < 2 || values.size() <= 2 * static_cast<std::size_t>(season)) return false;
    const std::vector<double> lags = autocorrelations(values, season);
    double squares = 0;
    for (std::size_t lag = 0; lag + 1 < lags.size(); ++lag) squares += lags[lag] * lags[lag];
    const double limit = 1.6448536269514722 * std::sqrt((1 + 2 * squares) / static_cast<double>(values.size()));
    return std::abs(lags.back()) > limit;
}

SeasonalPattern seasonal_pattern(std::span<const double> values, int season, bool multiplicative) {
    const auto length = static_cast<std::size_t>(season);
    const std::vector<double> averages = season_averages(values, length);
    SeasonalPattern pattern{std::vector<double>(length), multiplicative};
    std::vector<double> count(length);
    for (std::size_t i = 0; i < averages.size(); ++i) {
        const std::size_t at = i + length / 2;
        pattern.indices[at % length] += multiplicative ? values[at] / averages[i] : values[at] - averages[i];
        count[at % length] += 1;
    }
    for (std::size_t i = 0; i < length; ++i)
        pattern.indices[i] = count[i] > 0 ? pattern.indices[i] / count[i] : (multiplicative ? 1 : 0);
    const double mean =
        std::accumulate(pattern.indices.begin(), pattern.indices.end(), 0.0) / static_cast<double>(length);
    for (double& index : pattern.indices) {
        if (multiplicative)
            index = std::max(mean > 0 ? index / mean : 1, smallest_index);
        else
            index -= mean;
    }
    return pattern;
}

std::vector<double> adjusted(std::span<const double> values, const SeasonalPattern& pattern) {
    std::vector<double> out(values.size());
    for (std::size_t i = 0; i < values.size(); ++i) out[i] = pattern.without(values[i], i);
    return out;
}

SeasonalPattern tested_pattern(std::span<const double> values, int season) {
    if (!is_seasonal(values, season)) return {{0.0}, false};
    if (std::ranges::min(values) > 0) {
        SeasonalPattern pattern = seasonal_pattern(values, season, true);
        if (std::ranges::min(pattern.indices) > smallest_index) return pattern;
    }
    return seasonal_pattern(values, season, false);
}

}  // namespace clientele
