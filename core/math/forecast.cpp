#include "core/math/forecast.h"

#include "core/math/normal.h"

namespace clientele {
namespace {

ForecastBand band_around(std::span<const double> mean, std::span<const double> deviations, double z) {
    ForecastBand band;
    for (std::size_t step = 0; step < mean.size(); ++step) {
        band.low.push_back(mean[step] - z * deviations[step]);
        band.high.push_back(mean[step] + z * deviations[step]);
    }
    return band;
}

}  // namespace

void set_normal_bands(Forecast& forecast, std::span<const double> deviations) {
    forecast.band80 = band_around(forecast.mean, deviations, normal_z80);
    forecast.band95 = band_around(forecast.mean, deviations, normal_z95);
}

}  // namespace clientele
