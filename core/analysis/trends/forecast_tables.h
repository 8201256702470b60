#pragma once

#include "core/analysis/finding.h"
#include "core/analysis/trends/forecast_result.h"

namespace clientele {

/// The tables and charts of a forecast: course (what was and what is expected), forecast, backtest, series.
void add_forecast_tables(Finding& finding, const ForecastResult& result);

}  // namespace clientele
