#include "core/math/forecast_accuracy.h"

#include <algorithm>
#include <cmath>

namespace clientele {

double naive_scale(std::span<const double> training, int season) {
    const std::size_t lag = training.size() > static_cast<std::size_t>(season) ? static_cast<std::size_t>(season) : 1;
    if (training.size() <= lag) return 0;
    double sum = 0;
    for (std::size_t i = lag; i < training.size(); ++i) sum += std::abs(training[i] - training[i - lag]);
    return sum / static_cast<double>(training.size() - lag);
}

ForecastAccuracy accuracy(const Forecast& forecast, std::span<const double> actual, double scale) {
    constexpr double unknown = std::numeric_limits<double>::quiet_NaN(), share_outside = 0.05;
    const std::size_t steps = std::min(actual.size(), forecast.mean.size());
    if (steps == 0) return {unknown, unknown, unknown, unknown, unknown};
    ForecastAccuracy sums;
    for (std::size_t h = 0; h < steps; ++h) {
        const double y = actual[h], f = forecast.mean[h], size = std::abs(y) + std::abs(f);
        sums.smape += size > 0 ? 200 * std::abs(y - f) / size : 0;
        sums.mase += std::abs(y - f);
        sums.coverage80 += y >= forecast.band80.low[h] && y <= forecast.band80.high[h] ? 1 : 0;
        const double low = forecast.band95.low[h], high = forecast.band95.high[h];
        sums.coverage95 += y >= low && y <= high ? 1 : 0;
        sums.msis += high - low + 2 / share_outside * (std::max(low - y, 0.0) + std::max(y - high, 0.0));
    }
    const double n = static_cast<double>(steps), scaled = scale > 0 ? n * scale : unknown;
    return {sums.smape / n, sums.mase / scaled, sums.coverage80 / n, sums.coverage95 / n, sums.msis / scaled};
}

ForecastAccuracy mean_accuracy(std::span<const ForecastAccuracy> each) {
    const auto mean = [&](double ForecastAccuracy::*measure) {
        double sum = 0, known = 0;
        for (const ForecastAccuracy& one : each) {
            if (std::isnan(one.*measure)) continue;
            sum += one.*measure;
            known += 1;
        }
        return known > 0 ? sum / known : std::numeric_limits<double>::quiet_NaN();
    };
    return {mean(&ForecastAccuracy::smape), mean(&ForecastAccuracy::mase), mean(&ForecastAccuracy::coverage80),
            mean(&ForecastAccuracy::coverage95), mean(&ForecastAccuracy::msis)};
}

}  // namespace clientele
