#include <algorithm>
#include <cmath>
#include <limits>

#include "core/math/arima_choice.h"
#include "core/math/differencing.h"

namespace clientele {
namespace {

using Eigen::Index;

constexpr int longest_seasonal_lag = 24, most_pairs = 10;

Eigen::MatrixXd beside(const Eigen::MatrixXd& left, const Eigen::MatrixXd& right) {
    if (left.cols() == 0) return right;
    Eigen::MatrixXd both(left.rows(), left.cols() + right.cols());
    both << left, right;
    return both;
}

/// Terms of a season beside those there are already; none where they don't help an autoregression.
std::optional<Eigen::MatrixXd> with_season(const Series& series, int season, const Eigen::MatrixXd& given, Index rows,
                                           const StopAsked& stop) {
    const auto least_aicc = [&](const Eigen::MatrixXd& regressors) {
        const auto fit = fit_arima(series.values, {.p = 1, .d = differences_wanted(series.values, 1)},
                                   {.regressors = regressors, .conditional = true, .errors = false, .stop = stop});
        return fit ? fit->aicc : std::numeric_limits<double>::infinity();
    };
    Eigen::MatrixXd best = given;
    double least = least_aicc(given);
    for (int pairs = 1; pairs <= std::min(most_pairs, season / 2); ++pairs) {
        if (stop && stop()) return std::nullopt;
        Eigen::MatrixXd tried = beside(given, fourier_terms(season, pairs, rows));
        if (const double aicc = least_aicc(tried); aicc < least) {
            least = aicc;
            best = std::move(tried);
        }
    }
    return best;
}

}  // namespace

std::optional<Forecast> arima_forecast(const Series& series, int horizon, const StopAsked& stop) {
    ArimaChoiceOptions options;
    options.fit.stop = stop;
    const auto rows = static_cast<Index>(series.size()) + horizon;
    const bool short_season = series.season() <= longest_seasonal_lag;
    Eigen::MatrixXd terms(rows, 0);
    for (std::size_t i = short_season ? 1 : 0; i < series.seasons.size(); ++i) {
        const int season = series.seasons[i];
        if (series.size() < 2 * static_cast<std::size_t>(season)) continue;
        auto more = with_season(series, season, terms, rows, stop);
        if (!more) return std::nullopt;
        terms = std::move(*more);
    }
    options.fit.regressors = std::move(terms);
    const auto fit = choose_arima(series.values, short_season ? series.season() : 1, options);
    if (!fit) return std::nullopt;
    return forecast_arima(series.values, *fit, horizon, options.fit);
}

}  // namespace clientele
