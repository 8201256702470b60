#pragma once

#include <string>
#include <vector>

#include "core/math/forecast.h"
#include "core/math/forecast_accuracy.h"
#include "core/math/outliers.h"

namespace clientele {

/// A method of the portfolio: what it forecasts, how it did when it had to forecast what is known by now, and how much
/// it counts.
struct MethodForecast {
    std::string id{};  ///< "ets", "theta", "dynamic_theta", "seasonal_naive"...
    Forecast forecast{};
    ForecastAccuracy backtest{};  ///< NaN where there was no origin
    double weight = 0;            ///< of the combination; adds up to 1
};

/// How a series is forecast.
struct AutomaticOptions {
    int origins = 6;    ///< as many rolling origins at most
    double widest = 3;  ///< bands are widened by this factor at most
    bool replace_outliers = true;
    bool arima = true;          ///< whether the slowest method is tried
    std::size_t longest = 600;  ///< methods look at as many values at the end; the shape of the year at all
};

/// Forecast of a portfolio of methods.
struct AutomaticForecast {
    Forecast combined{};
    std::vector<MethodForecast> methods{};  ///< in the order of the portfolio; those that could be fitted
    ForecastAccuracy backtest{};            ///< of the combination, with the weights and bands that it has
    int origins = 0;                        ///< that the backtest had
    int tested_steps = 0;                   ///< steps ahead that the backtest looked at
    double widening80 = 1,
           widening95 = 1;            ///< what the bands were multiplied by for what the backtest saw outside them
    std::vector<Outlier> outliers{};  ///< values that were replaced by what is usual, for the methods and the backtest
    int year_pairs = 0;               ///< of sines and cosines that the shape of the year has; 0: it is not known
    bool closed_steps = false;        ///< some steps of the season are closed: 0 is expected of them
    bool intermittent = false;        ///< most steps hold nothing: methods for sparse demand were used
};

/// Combines exponential smoothing, Theta, dynamic optimised Theta and others by weights from rolling origins: the
/// series is cut at several moments, each method forecasts what followed, and counts by the inverse square of its mean
/// absolute scaled error, shrunk towards equal weights. Bands are means of the methods' bands, widened by the quantile
/// of the errors of the rolling origins against them (split conformal prediction; Vovk, Gammerman and Shafer 2005), as
/// far as there are enough. Series with an average demand interval above 1.32 (Syntetos, Boylan and Croston 2005) get
/// methods for sparse demand. Steps of the season at which nothing ever comes are left out first and are 0 after, and
/// are no sparse demand (open_steps.h). Where two years of days or weeks are known and the time of the year helps, its
/// shape is taken out before and put back after (year_shape.h). Outliers are replaced (outliers.h). Nothing for fewer
/// than three values or where work shall stop. Deterministic.
std::optional<AutomaticForecast> automatic_forecast(const Series& series, int horizon,
                                                    const AutomaticOptions& options = {}, const StopAsked& stop = {});

}  // namespace clientele
