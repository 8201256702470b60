#pragma once

#include <span>
#include <vector>

#include "core/math/forecast.h"

namespace clientele {

/// How well forecasts met what came. All are means over steps; NaN where nothing could be compared.
struct ForecastAccuracy {
    double smape = 0;  ///< 200 |y − f| / (|y| + |f|), 0 where both are 0 (Makridakis and Hibon 2000)
    double mase = 0;   ///< absolute errors by the mean absolute seasonal difference of the training part
    double coverage80 = 0, coverage95 = 0;  ///< share of values within the bands
    double msis = 0;                        ///< mean scaled interval score of the 95 % band (Gneiting and Raftery 2007)
};

/// Mean absolute difference of values a season apart: what MASE measures errors in (Hyndman and Koehler 2006). Of
/// neighbours where the series is shorter than a season; 0 where it is constant.
double naive_scale(std::span<const double> training, int season);

/// `actual` has as many values as the forecast has steps, or fewer.
ForecastAccuracy accuracy(const Forecast& forecast, std::span<const double> actual, double scale);

/// The mean of several; those that are missing are left out, by measure.
ForecastAccuracy mean_accuracy(std::span<const ForecastAccuracy> each);

}  // namespace clientele
