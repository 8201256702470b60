#pragma once

#include "core/math/forecast.h"

namespace clientele {

/// The last season again (the last value where there is no season): what any method has to beat. Bands widen with the
/// square root of the seasons ahead. Needs a season and one value more.
std::optional<Forecast> seasonal_naive(const Series& series, int horizon, const StopAsked& stop = {});

/// The last value again, with the season's factors where the 90 % test finds a season: the baseline of the M
/// competitions (Makridakis and Hibon 2000). Needs two values.
std::optional<Forecast> naive2(const Series& series, int horizon, const StopAsked& stop = {});

}  // namespace clientele
