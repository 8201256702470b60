#pragma once

#include <span>
#include <vector>

#include "core/math/forecast.h"

namespace clientele {

/// A series as the sum of a season, a trend and the rest; each of the size of the series.
struct Decomposition {
    std::vector<double> seasonal, trend, remainder;
    std::vector<double> weights;  ///< what each value counted; all 1 unless robust
};

/// Windows are spans of loess in steps, odd; 0 takes what the authors recommend.
struct StlOptions {
    bool periodic = true;     ///< the season is the same in every round
    int seasonal_window = 7;  ///< where it is not
    int trend_window = 0;     ///< next odd above 1.5 season / (1 − 1.5 / seasonal window)
    int low_pass_window = 0;  ///< next odd from the season on
    bool robust = false;      ///< outliers count little: 15 outer rounds, else none
};

/// Seasonal-trend decomposition by loess (Cleveland, Cleveland, McRae and Terpenning 1990, J. Official Statistics 6),
/// of degree 1 for trend and low-pass and 0 for the season, as R's stl with its jumps. Needs more than two rounds of a
/// season ≥ 2.
Decomposition stl(std::span<const double> values, int season, const StlOptions& options = {});

/// The series without its season (of the longest that it has two rounds of, after the shorter ones) is forecast by
/// exponential smoothing; the last round of each season is put back. For seasons longer than 24 steps and for several.
std::optional<Forecast> stl_ets_forecast(const Series& series, int horizon, const StopAsked& stop = {});

}  // namespace clientele
