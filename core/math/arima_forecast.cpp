#include <cmath>
#include <limits>

#include "core/math/arima_likelihood.h"

namespace clientele {
namespace {

using Eigen::Index;

/// From the scale of the logarithm back: the mean of the lognormal distribution and its quantiles.
void take_back_logarithm(Forecast& forecast, std::span<const double> deviations) {
    for (auto* limits : {&forecast.band80, &forecast.band95})
        for (auto* side : {&limits->low, &limits->high})
            for (double& value : *side) value = std::exp(value);
    for (std::size_t i = 0; i < forecast.mean.size(); ++i)
        forecast.mean[i] = std::exp(forecast.mean[i] + 0.5 * deviations[i] * deviations[i]);
}

}  // namespace

Forecast forecast_arima(std::span<const double> values, const ArimaFit& fit, int horizon, const ArimaOptions& options) {
    Forecast forecast;
    forecast.model = fit.order.name();
    forecast.log_likelihood = fit.log_likelihood;
    forecast.aicc = fit.aicc;
    forecast.parameters = fit.parameters;
    forecast.variance = fit.variance;
    const auto problem = ArimaProblem::of(values, fit.order, options);
    if (!problem) return forecast;
    const ArimaProcess process = problem->process({fit.ar, fit.ma, fit.seasonal_ar, fit.seasonal_ma});
    auto solution = problem->solve(process, true);
    if (!solution) return forecast;
    for (std::size_t i = 0; i < values.size(); ++i) {
        const double seen = fit.logarithm ? std::log(values[i]) : values[i];
        const double expected = seen - solution->one_step_error[i];
        forecast.fitted.push_back(fit.logarithm ? std::exp(expected + 0.5 * fit.variance) : expected);
        forecast.residuals.push_back(values[i] - forecast.fitted.back());
    }
    const auto rows = static_cast<Index>(values.size());
    const Eigen::MatrixXd regressors = arima_regressors(fit.order, options.regressors, rows + horizon);
    const Eigen::VectorXd explained = regressors * solution->regression;
    std::vector<double> deviations;
    auto& [errors, variance, state, uncertainty, used, determinant] = solution->filtered;
    for (int step = 0; step < horizon; ++step) {
        forecast.mean.push_back(expected_value(process, state)[0] + explained[rows + step]);
        deviations.push_back(std::sqrt(fit.variance * std::max(expected_variance(process, uncertainty), 0.0)));
        advance_states(process, state);
        advance_uncertainty(process, uncertainty);
    }
    set_normal_bands(forecast, deviations);
    if (fit.logarithm) take_back_logarithm(forecast, deviations);
    return forecast;
}

}  // namespace clientele
