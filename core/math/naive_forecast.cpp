#include "core/math/naive_forecast.h"

#include <cmath>

#include "core/math/classical_decomposition.h"

namespace clientele {
namespace {

/// Root of the mean square of the residuals that there are; 0 where there are none.
double root_mean_square(const std::vector<double>& residuals) {
    double sum = 0, known = 0;
    for (const double each : residuals) {
        if (std::isnan(each)) continue;
        sum += each * each;
        known += 1;
    }
    return known > 0 ? std::sqrt(sum / known) : 0;
}

/// Residuals, variance and bands, of fitted values and means that are there; errors add up every `lag` steps.
void finish(Forecast& forecast, const Series& series, std::size_t lag) {
    for (std::size_t i = 0; i < series.size(); ++i) forecast.residuals.push_back(series.values[i] - forecast.fitted[i]);
    const double deviation = root_mean_square(forecast.residuals);
    forecast.variance = deviation * deviation;
    forecast.parameters = 1;
    std::vector<double> deviations;
    for (std::size_t h = 0; h < forecast.mean.size(); ++h)
        deviations.push_back(deviation * std::sqrt(static_cast<double>(h / lag + 1)));
    set_normal_bands(forecast, deviations);
}

constexpr double unknown = std::numeric_limits<double>::quiet_NaN();

}  // namespace

std::optional<Forecast> seasonal_naive(const Series& series, int horizon, const StopAsked&) {
    const auto lag = static_cast<std::size_t>(series.season());
    const std::size_t n = series.size();
    if (n <= lag) return std::nullopt;
    Forecast forecast{.model = lag > 1 ? "Seasonal naive" : "Naive"};
    for (std::size_t h = 0; h < static_cast<std::size_t>(horizon); ++h)
        forecast.mean.push_back(series.values[n - lag + h % lag]);
    for (std::size_t i = 0; i < n; ++i) forecast.fitted.push_back(i < lag ? unknown : series.values[i - lag]);
    finish(forecast, series, lag);
    return forecast;
}

std::optional<Forecast> naive2(const Series& series, int horizon, const StopAsked&) {
    const std::size_t n = series.size();
    if (n < 2) return std::nullopt;
    const SeasonalPattern pattern = tested_pattern(series.values, series.season());
    const std::vector<double> plain = adjusted(series.values, pattern);
    Forecast forecast{.model = "Naive 2"};
    for (std::size_t h = 0; h < static_cast<std::size_t>(horizon); ++h)
        forecast.mean.push_back(pattern.with(plain.back(), n + h));
    for (std::size_t i = 0; i < n; ++i) forecast.fitted.push_back(i == 0 ? unknown : pattern.with(plain[i - 1], i));
    finish(forecast, series, 1);
    return forecast;
}

}  // namespace clientele
