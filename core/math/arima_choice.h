#pragma once

#include <optional>
#include <span>

#include "core/math/arima.h"

namespace clientele {

struct ArimaChoiceOptions {
    int most_p = 5, most_q = 5, most_seasonal_p = 2, most_seasonal_q = 2;
    int most_d = 2, most_seasonal_d = 1;
    std::optional<int> d{}, seasonal_d{};  ///< given, not to be tested for
    bool constant = true;                  ///< whether a mean or a drift may be taken
    int most_models = 94;
    /// Longer series, and longer seasons, are searched by the conditional sum of squares.
    std::size_t long_series = 300;
    int long_season = 12;
    ArimaOptions fit{.errors = false};
};

/// The order of the least AICc that the stepwise search of Hyndman and Khandakar (2008, J. Statistical Software 27)
/// finds, fitted by exact maximum likelihood: differences over the season where it is strong, others by the KPSS test,
/// then steps from the best of four models to neighbours; models with a root within 1.01 of the unit circle are out.
/// Values may be NaN (bridged in the search, exact in the end). Nothing as for fit_arima, and of a series that never
/// changes.
std::optional<ArimaFit> choose_arima(std::span<const double> values, int season,
                                     const ArimaChoiceOptions& options = {});

/// The same as a method of forecasting. A season of more than 24 steps, and all seasons but the first, are Fourier
/// terms, as many as lessen the AICc of an autoregression.
std::optional<Forecast> arima_forecast(const Series& series, int horizon, const StopAsked& stop = {});

}  // namespace clientele
