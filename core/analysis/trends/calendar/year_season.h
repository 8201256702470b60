#pragma once

#include <optional>
#include <span>
#include <vector>

#include "core/analysis/trends/calendar/calendar_effect.h"

namespace clientele {

/// A series taken apart into trend, season and the rest.
struct YearSeason {
    bool factors = true;  ///< they multiply (the logarithm was taken apart); else they add up, where something is ≤ 0
    std::vector<double> trend;          ///< in the figure's unit
    std::vector<double> season;         ///< factor, or in the figure's unit
    std::vector<double> adjusted;       ///< without the season
    std::vector<double> remainder;      ///< factor − 1, or in the figure's unit
    std::vector<double> log_trend;      ///< of the logarithm; empty where they add up
    std::vector<CalendarEffect> index;  ///< by place in the season: 1 is a mean period
    double trend_strength = 0, season_strength = 0;
    double trend_freedom = 0;  ///< degrees of freedom that the trend takes, roughly
};

/// STL with a season that stays the same, robust (see stl). Strength is 1 − var(remainder)/var(trend + remainder), and
/// the same with the season, at least 0 (Wang, Smith and Hyndman 2006, Data Mining and Knowledge Discovery 13). The
/// limits of an index are those of the mean of its remainders, whose variance is that of all of them with the degrees
/// of freedom that season and trend leave. `first_place` is that of the first value, from 0. Nothing where there are
/// not more than two whole seasons.
std::optional<YearSeason> year_season(std::span<const double> values, int season, int first_place);

}  // namespace clientele
