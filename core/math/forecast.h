#pragma once

#include <cstddef>
#include <functional>
#include <limits>
#include <optional>
#include <span>
#include <string>
#include <vector>

#include "core/math/maximum_likelihood.h"

namespace clientele {

/// Values at even steps of time, oldest first, as methods that forecast take them. Every value is finite: who has gaps
/// fills them before.
struct Series {
    std::span<const double> values;
    /// Steps after which a pattern comes again (12 for months, 7 for days), the shortest first; empty: none does.
    std::vector<int> seasons{};

    /// Steps of a year where they are days or weeks (365.25, 52.18), which need not be whole; 0: no such thing.
    double year = 0;

    std::size_t size() const { return values.size(); }
    /// The main season, 1 where there is none.
    int season() const { return seasons.empty() ? 1 : seasons.front(); }
};

/// The limits between which a future value is with some probability, by step ahead.
struct ForecastBand {
    std::vector<double> low, high;
};

/// What a method expects of the steps that follow a series.
struct Forecast {
    std::string model{};              ///< as the literature writes it: "ETS(M,Ad,M)", "ARIMA(2,1,1)(0,1,0)[12]"
    std::vector<double> mean{};       ///< by step ahead
    ForecastBand band80{}, band95{};  ///< of the same size as the mean
    /// By step ahead, how much larger errors are at that time of the year than at others; empty: all alike.
    std::vector<double> scale{};
    std::vector<double> fitted{};     ///< one step ahead within the series, by value; NaN where there is none
    std::vector<double> residuals{};  ///< value − fitted; NaN where there is none
    double log_likelihood = std::numeric_limits<double>::quiet_NaN();
    double aicc = std::numeric_limits<double>::quiet_NaN();  ///< comparable within a method only
    int parameters = 0;                                      ///< that were estimated, the variance included
    double variance =
        std::numeric_limits<double>::quiet_NaN();  ///< of one step's error (relative where multiplicative)
};

/// A method: what it expects of the next `horizon` ≥ 1 steps. Nothing where the series is too short for it or work
/// shall stop; never throws, deterministic.
using ForecastMethod = std::function<std::optional<Forecast>(const Series& series, int horizon, const StopAsked& stop)>;

/// Bands of normal errors with these standard deviations around the mean.
void set_normal_bands(Forecast& forecast, std::span<const double> deviations);

}  // namespace clientele
