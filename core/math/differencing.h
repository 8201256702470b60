#pragma once

#include <span>
#include <vector>

namespace clientele {

/// Kwiatkowski, Phillips, Schmidt and Shin (1992, J. Econometrics 54): how far a series wanders from its mean, by the
/// cumulated differences from it over their variance, with Bartlett's weights up to lag ⌊3√n/13⌋. Above 0.463 the
/// series is not stationary (5 %). 0 where all values are equal.
double kpss_statistic(std::span<const double> values);

/// How many differences make a series stationary by that test, at most `most`; stops where all differences are equal.
int differences_wanted(std::span<const double> values, int most = 2);

/// How much of what is left beside the trend is the season: 1 − var(remainder) / var(season + remainder), by stl with a
/// window of 11 seasons (Wang, Smith and Hyndman 2006). 0 where there are not more than two seasons.
double seasonal_strength(std::span<const double> values, int season);

/// From which strength on a series is differenced over its season (Hyndman and Athanasopoulos 2021, section 9.9).
inline constexpr double strong_season = 0.64;

/// Each value less the one `lag` before it.
std::vector<double> differenced_at(std::span<const double> values, int lag);

/// Whether all values are the same but for rounding.
bool all_equal(std::span<const double> values);

}  // namespace clientele
