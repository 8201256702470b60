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
    std::string called{};         ///< the group in words (see KeyNames); empty: as `name`
    std::vector<double> known{};  ///< over the periods, gaps filled
    std::size_t filled = 0;       ///< periods without a value that were filled in
    std::size_t begins = 0;       ///< periods before it began: they are no part of what it is forecast from
    bool ended = false;           ///< nothing has come for so long that nothing is expected any more
    std::optional<AutomaticForecast> of{};
    const std::string& words() const { return called.empty() ? name : called; }
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
    bool hurried = false;          ///< many long series: fewer moments and methods
    bool positive = false;         ///< nothing was below 0 so far: forecasts are not either

    std::size_t periods_of(const SeriesForecast& one) const { return series.periods.size() - one.begins; }
    /// The first period that a series is forecast from: it has at least three values.
    std::size_t from(const SeriesForecast& one) const {
        return std::min(one.begins, one.known.size() - std::min<std::size_t>(one.known.size(), 3));
    }
    const SeriesForecast& main() const { return forecasts.front(); }
};

/// Forecasts every series, in parallel, and makes groups and whole add up where they do. Errors: too few periods.
Result<ForecastResult> forecast_result(const Context& context, ForecastSeries series, int horizon,
                                       bool replace_outliers = true);

/// The sum of the forecast over all steps with its standard deviation, where errors of neighbouring steps go together
/// as those of simple exponential smoothing with the same growth of the bands do.
struct ForecastTotal {
    double mean = 0, deviation = 0;
};
ForecastTotal forecast_total(const Forecast& forecast);

}  // namespace clientele
