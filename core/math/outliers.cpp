#include "core/math/outliers.h"

#include <algorithm>
#include <cmath>

#include "core/math/order_statistics.h"
#include "core/math/stl.h"

namespace clientele {
namespace {

constexpr double far_off = 6, very_far_off = 20, normal_mad = 1.4826;
constexpr std::size_t fewest_values = 8, median_reach = 3;
constexpr std::size_t longest_outlier_season = 24, few_rounds = 5;

enum class OutlierScale { logarithm, root, plain };

double scaled(double value, OutlierScale scale) {
    return scale == OutlierScale::logarithm ? std::log(value) : scale == OutlierScale::root ? std::sqrt(value) : value;
}

double unscaled(double value, OutlierScale scale) {
    if (scale == OutlierScale::logarithm) return std::exp(value);
    return scale == OutlierScale::root ? std::pow(std::max(value, 0.0), 2) : value;
}

/// The line through the neighbours of each value, of median slope (Theil 1950, Sen 1968) and median height.
std::vector<double> running_lines(const std::vector<double>& values) {
    std::vector<double> out;
    constexpr std::size_t window = 2 * median_reach + 1;
    for (std::size_t i = 0; i < values.size(); ++i) {
        const std::size_t from = std::min(i - std::min(i, median_reach), values.size() - window);
        std::vector<double> slopes, heights;
        for (std::size_t a = from; a < from + window; ++a)
            for (std::size_t b = a + 1; b < from + window; ++b)
                slopes.push_back((values[b] - values[a]) / static_cast<double>(b - a));
        const double slope = median(std::move(slopes));
        for (std::size_t a = from; a < from + window; ++a)
            heights.push_back(values[a] + slope * (static_cast<double>(i) - static_cast<double>(a)));
        out.push_back(median(std::move(heights)));
    }
    return out;
}

/// Rounds of the season that are known; 0 where the season is not told apart.
std::size_t rounds_of(const Series& series) {
    const auto season = static_cast<std::size_t>(series.season());
    if (season < 2 || season > longest_outlier_season || series.size() <= 2 * season) return 0;
    return series.size() / season;
}

/// What trend and season would have each value be.
std::vector<double> usual_course(const std::vector<double>& values, const Series& series) {
    if (rounds_of(series) == 0) return running_lines(values);
    const Decomposition parts = stl(values, series.season(), {.robust = true});
    std::vector<double> usual;
    for (std::size_t i = 0; i < values.size(); ++i) usual.push_back(parts.seasonal[i] + parts.trend[i]);
    return usual;
}

/// How many robust standard deviations each value is from its course; empty where there are none.
std::vector<double> distances(const std::vector<double>& values, const std::vector<double>& usual) {
    std::vector<double> rest, sizes;
    for (std::size_t i = 0; i < values.size(); ++i) rest.push_back(values[i] - usual[i]);
    const double middle = median(rest);
    for (double& each : rest) sizes.push_back(std::abs(each -= middle));
    double largest = 0;
    for (const double each : values) largest = std::max(largest, std::abs(each));
    const double deviation = std::max(normal_mad * median(sizes), 1e-3 * largest);
    if (!(deviation > 0)) return {};
    for (double& each : rest) each /= deviation;
    return rest;
}

/// Whether a value may be no mishap: the beginning of something new, or what comes every round.
bool means_something(const std::vector<double>& distance, std::size_t at, const Series& series) {
    const std::size_t n = distance.size();
    const double side = distance[at] > 0 ? 1 : -1;
    const auto same = [&](std::size_t i) { return i < n && side * distance[i] > far_off / 2; };
    std::size_t from = at, until = at + 1;
    while (from > 0 && same(from - 1)) --from;
    while (same(until)) ++until;
    if (until - from >= 3 || (until == n && until - from >= 2)) return true;
    const auto round = static_cast<std::size_t>(series.season());
    if (round > 1 && (same(at + round) || (at >= round && same(at - round)))) return true;
    const auto year = static_cast<std::size_t>(std::lround(series.year));
    if (year < 5) return false;
    const std::size_t reach = year > 100 ? 7 : 1;  // feasts move
    for (std::size_t i = year - reach; i <= year + reach; ++i)
        if (same(at + i) || (at >= i && same(at - i))) return true;
    return false;
}

}  // namespace

std::vector<Outlier> find_outliers(const Series& series) {
    const std::size_t n = series.size();
    if (n < fewest_values) return {};
    const double least = std::ranges::min(series.values);
    const OutlierScale scale = least > 0    ? OutlierScale::logarithm
                               : least == 0 ? OutlierScale::root
                                            : OutlierScale::plain;
    std::vector<double> values;
    for (const double each : series.values) values.push_back(scaled(each, scale));
    const std::vector<double> usual = usual_course(values, series);
    const std::vector<double> distance = distances(values, usual);
    if (distance.empty()) return {};
    const double caution = rounds_of(series) < few_rounds ? 2 : 1;
    for (const double limit : {caution * far_off, very_far_off}) {
        std::vector<Outlier> found;
        for (std::size_t i = 0; i < n; ++i)
            if (std::abs(distance[i]) > limit && !means_something(distance, i, series))
                found.push_back({i, series.values[i], unscaled(usual[i], scale)});
        if (found.size() <= std::max<std::size_t>(1, n / 50)) return found;
    }
    return {};
}

}  // namespace clientele
