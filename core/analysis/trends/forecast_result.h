#pragma once

#include <optional>
#include <string>
#include <vector>

#include "core/analysis/trends/forecast_series.h"
#include "core/math/automatic_forecast.h"

namespace clientele {

/// What is expected of one series; nothing where it is too short or has no values.
struct SeriesForecast {
    std::string name{};           ///< of the group; "" for all rows
    std::vector<double> known{};  ///< over the periods, gaps filled
    std::size_t filled = 0;       ///< periods without a value that were filled in
    std::optional<AutomaticForecast> of{};
};

/// Forecasts of a figure, of all rows and by group.
struct ForecastResult {
    ForecastSeries series{};
    int horizon = 0;
    std::vector<int> seasons{};
    std::vector<Period> ahead{};  ///< the periods that are forecast
    bool has_whole = true;        ///< the first of `forecasts` is of all rows
    std::vector<SeriesForecast> forecasts{};
    bool adds_up = false;          ///< groups and whole were reconciled, and their bands can hold together
    double parts_correlation = 0;  ///< of the errors of the groups, that the widths of the bands mean; NaN of one group
    std::size_t raised = 0;        ///< values that would have been below 0 and are 0
    std::size_t below_zero = 0;    ///< lower limits that would have been below 0 and are 0
    bool positive = false;         ///< nothing was below 0 so far: forecasts are not either

    const SeriesForecast& main() const { return forecasts.front(); }
};

/// Forecasts every series, in parallel, and makes groups and whole add up where they do. Errors: too few periods.
Result<ForecastResult> forecast_result(const Context& context, ForecastSeries series, int horizon);

/// The sum of the forecast over all steps with its standard deviation, where errors of neighbouring steps go together
/// as those of simple exponential smoothing with the same growth of the bands do.
struct ForecastTotal {
    double mean = 0, deviation = 0;
};
ForecastTotal forecast_total(const Forecast& forecast);

}  // namespace clientele
