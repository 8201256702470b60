#pragma once

#include "core/analysis/highlights.h"
#include "core/analysis/trends/forecast_result.h"

namespace clientele {

/// Of outside series (market series): which rose and which fell most in their last year against the year before, by two
/// per cent or more. A year is as many periods as the unit has; a series counts that has a value in each of them and
/// did not end long ago. What is published is counted and not estimated, so there is no chance to be said. `only`: what
/// a single series is called.
std::vector<Highlight> series_highlights(const ForecastResult& result, const std::string& only);

}  // namespace clientele
