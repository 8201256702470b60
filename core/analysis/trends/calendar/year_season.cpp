#include "core/analysis/trends/calendar/year_season.h"

#include <algorithm>
#include <numeric>

#include "core/math/stl.h"

namespace clientele {
namespace {

double variance_of(std::span<const double> values) {
    const auto n = static_cast<double>(values.size());
    const double mean = std::accumulate(values.begin(), values.end(), 0.0) / n;
    return std::accumulate(values.begin(), values.end(), 0.0,
                           [&](double sum, double each) { return sum + (each - mean) * (each - mean); }) /
           (n - 1);
}

double strength(std::span<const double> part, std::span<const double> remainder) {
    std::vector<double> both(part.begin(), part.end());
    for (std::size_t i = 0; i < both.size(); ++i) both[i] += remainder[i];
    const double all = variance_of(both);
    return all > 0 ? std::max(0.0, 1 - variance_of(remainder) / all) : 0;
}

/// The span of the trend's loess that the authors recommend, of the season's that holds for all rounds (see
/// StlOptions).
double trend_window(int season, std::size_t size) {
    const double seasonal = 10 * static_cast<double>(size) + 1;
    const double window = std::ceil(1.5 * season / (1 - 1.5 / seasonal));
    return static_cast<int>(window) % 2 == 0 ? window + 1 : window;
}

/// Value and limits of each place of the season, on the scale that was taken apart.
std::vector<CalendarEffect> season_effects(const Decomposition& parts, int season, int first_place,
                                           double trend_freedom) {
    const std::size_t size = parts.remainder.size();
    double squares = 0;
    std::vector<double> times(static_cast<std::size_t>(season)), value(times);
    for (std::size_t i = 0; i < size; ++i) {
        squares += parts.remainder[i] * parts.remainder[i];
        const std::size_t place = (i + static_cast<std::size_t>(first_place)) % static_cast<std::size_t>(season);
        times[place] += 1;
        value[place] = parts.seasonal[i];
    }
    const double freedom = std::floor(static_cast<double>(size) - season - trend_freedom);
    const double variance = freedom >= 1 ? squares / freedom : std::numeric_limits<double>::quiet_NaN();
    std::vector<CalendarEffect> effects;
    for (std::size_t place = 0; place < times.size(); ++place)
        effects.push_back(CalendarEffect::of(value[place], std::sqrt(variance / times[place]), freedom));
    return effects;
}

void from_logs(YearSeason& found, const Decomposition& parts, std::vector<CalendarEffect> effects) {
    double mean = 0;
    for (const CalendarEffect& each : effects) mean += std::exp(each.value) / static_cast<double>(effects.size());
    for (CalendarEffect& each : effects) {
        for (double* figure : {&each.value, &each.low, &each.high}) *figure = std::exp(*figure) / mean;
        each.error *= each.value;
    }
    found.index = std::move(effects);
    found.log_trend = parts.trend;
    for (std::size_t i = 0; i < parts.trend.size(); ++i) {
        found.trend.push_back(std::exp(parts.trend[i]) * mean);
        found.season.push_back(std::exp(parts.seasonal[i]) / mean);
        found.adjusted.push_back(found.trend.back() * std::exp(parts.remainder[i]));
        found.remainder.push_back(std::exp(parts.remainder[i]) - 1);
    }
}

void from_sums(YearSeason& found, const Decomposition& parts, std::vector<CalendarEffect> effects) {
    const double level =
        std::accumulate(parts.trend.begin(), parts.trend.end(), 0.0) / static_cast<double>(parts.trend.size());
    for (CalendarEffect& each : effects) {
        if (!(level > 0)) each = {};
        for (double* figure : {&each.value, &each.low, &each.high}) *figure = 1 + *figure / level;
        each.error /= level;
    }
    found.index = std::move(effects);
    found.trend = parts.trend;
    found.season = parts.seasonal;
    found.remainder = parts.remainder;
    for (std::size_t i = 0; i < parts.trend.size(); ++i) found.adjusted.push_back(parts.trend[i] + parts.remainder[i]);
}

}  // namespace

std::optional<YearSeason> year_season(std::span<const double> values, int season, int first_place) {
    if (season < 2 || values.size() <= 2 * static_cast<std::size_t>(season)) return {};
    YearSeason found;
    found.factors = std::ranges::all_of(values, [](double each) { return each > 0; });
    std::vector<double> scale(values.begin(), values.end());
    if (found.factors)
        for (double& each : scale) each = std::log(each);
    const Decomposition parts = stl(scale, season, {.robust = true});
    found.trend_strength = strength(parts.trend, parts.remainder);
    found.season_strength = strength(parts.seasonal, parts.remainder);
    found.trend_freedom = 2 * static_cast<double>(values.size()) / trend_window(season, values.size());
    auto effects = season_effects(parts, season, first_place, found.trend_freedom);
    if (found.factors)
        from_logs(found, parts, std::move(effects));
    else
        from_sums(found, parts, std::move(effects));
    return found;
}

}  // namespace clientele
