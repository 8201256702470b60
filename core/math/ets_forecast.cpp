#include <cmath>

#include "core/math/ets.h"

namespace clientele {
namespace {

/// How far an error moves the forecast j steps later (Hyndman et al. 2008, table 6.2), for j from 1 on.
std::vector<double> error_weights(const EtsFit& fit, std::size_t season, std::size_t horizon, bool with_season) {
    std::vector<double> weights;
    double carried = 0, power = 1;
    for (std::size_t j = 1; j < horizon; ++j) {
        power *= fit.smoothing.phi;
        carried += power;
        const bool same_season = with_season && j % season == 0;
        weights.push_back(fit.smoothing.alpha + fit.smoothing.beta * carried + (same_season ? fit.smoothing.gamma : 0));
    }
    return weights;
}

/// Squares of the forecast means with what the errors until then add (eq. 6.2).
std::vector<double> second_moments(const std::vector<double>& means, const std::vector<double>& weights,
                                   double variance) {
    std::vector<double> moments;
    for (std::size_t h = 0; h < means.size(); ++h) {
        double sum = means[h] * means[h];
        for (std::size_t j = 1; j <= h; ++j) sum += variance * weights[j - 1] * weights[j - 1] * moments[h - j];
        moments.push_back(sum);
    }
    return moments;
}

}  // namespace

Forecast ets_forecast(const EtsFit& fit, const Series& series, int horizon) {
    const auto steps = static_cast<std::size_t>(horizon);
    const bool seasonal = fit.model.season != EtsPart::none, factors = fit.model.season == EtsPart::multiplicative;
    const std::size_t season = seasonal ? fit.end.season.size() : 1;
    const auto index = [&](std::size_t h) { return fit.end.season[(series.size() + h) % season]; };

    std::vector<double> plain(steps);  // without factors of the season
    Forecast forecast;
    double carried = 0, power = 1;
    for (std::size_t h = 0; h < steps; ++h) {
        power *= fit.smoothing.phi;
        carried += power;
        plain[h] = fit.end.level + carried * fit.end.trend;
        if (seasonal && !factors) plain[h] += index(h);
        forecast.mean.push_back(factors ? plain[h] * index(h) : plain[h]);
    }
    const std::vector<double> weights = error_weights(fit, season, steps, seasonal && !factors);
    std::vector<double> deviations(steps);
    if (fit.model.error == EtsPart::additive) {  // class 1
        double sum = 1;
        for (std::size_t h = 0; h < steps; ++h) {
            deviations[h] = std::sqrt(fit.variance * sum);
            if (h < weights.size()) sum += weights[h] * weights[h];
        }
    } else {  // classes 2 and 3
        const std::vector<double> moments = second_moments(plain, weights, fit.variance);
        for (std::size_t h = 0; h < steps; ++h) {
            const double gamma = factors ? fit.smoothing.gamma : 0;
            const double turns = std::pow(1 + gamma * gamma * fit.variance, static_cast<double>(h / season));
            const double variance = moments[h] * (1 + fit.variance) * turns - plain[h] * plain[h];
            deviations[h] = std::sqrt(std::max(variance, 0.0)) * (factors ? std::abs(index(h)) : 1);
        }
    }
    set_normal_bands(forecast, deviations);
    forecast.model = name(fit.model);
    forecast.fitted = fit.fitted;
    for (std::size_t i = 0; i < series.size(); ++i) forecast.residuals.push_back(series.values[i] - fit.fitted[i]);
    forecast.log_likelihood = fit.log_likelihood;
    forecast.aicc = fit.aicc;
    forecast.parameters = fit.parameters;
    forecast.variance = fit.variance;
    return forecast;
}

std::optional<Forecast> best_ets(const Series& series, int horizon, const StopAsked& stop) {
    const std::vector<EtsFit> fits = fit_every_ets(series, {.pull = 1}, stop);
    if (fits.empty()) return std::nullopt;
    return ets_forecast(fits.front(), series, horizon);
}

}  // namespace clientele
