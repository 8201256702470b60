#pragma once

#include <optional>
#include <string>
#include <vector>

#include "core/math/forecast.h"

namespace clientele {

enum class EtsPart { none, additive, multiplicative };

/// Which exponential smoothing model: ETS(error, trend, season) (Hyndman, Koehler, Ord and Snyder 2008, Forecasting
/// with Exponential Smoothing). Trends are additive or none: multiplicative ones forecast badly and are left out.
struct EtsModel {
    EtsPart error = EtsPart::additive;  ///< additive or multiplicative
    EtsPart trend = EtsPart::none;      ///< none or additive
    bool damped = false;                ///< the trend flattens by the factor φ a step
    EtsPart season = EtsPart::none;

    bool operator==(const EtsModel&) const = default;
};
/// "ETS(M,Ad,M)".
std::string name(const EtsModel& model);

/// How much of each error the states take up, and how much of a trend a step keeps.
struct EtsSmoothing {
    double alpha = 0, beta = 0, gamma = 0, phi = 1;
};

/// Level, trend and season at one moment. `season` is by position: that of value i of the series is season[i % m].
struct EtsState {
    double level = 0, trend = 0;
    std::vector<double> season{};
};

/// A fitted model.
struct EtsFit {
    EtsModel model{};
    EtsSmoothing smoothing{};
    EtsState start{};           ///< before the first value, estimated
    EtsState end{};             ///< after the last
    double log_likelihood = 0;  ///< with the variance concentrated out and without constants, as R's ets gives it
    double aic = 0, aicc = 0;      ///< what pulls count in them
    int parameters = 0;                      ///< smoothing, states and the variance
    double variance = 0;                     ///< sum of squared errors over values less parameters but the variance
    std::vector<double> fitted{}, errors{};  ///< errors are relative where they are multiplicative
};

/// How models are fitted.
struct EtsOptions {
    /// What is added to −2 log-likelihood for each squared logit of a smoothing parameter between its limits, and for
    /// each squared deviation of a starting index of the season from the classical one, in mean absolute differences. 0
    /// is maximum likelihood; 1 keeps parameters away from their limits, where short series put them, and forecasts
    /// better for it (chosen by forecasting the last values of training parts of the M3 competition).
    double pull = 0;
};

/// Maximum likelihood by BFGS with exact gradients over smoothing within 0.0001 ≤ β ≤ α ≤ 0.9999, γ ≤ 1 − α, 0.8 ≤ φ ≤
/// 0.98 and over the starting states. `near` is a fit to begin from, of the same model (to the same series when it was
/// shorter). Nothing where there are too few values (parameters + 1), fewer than two seasons, or not all values are
/// above 0 where a part is multiplicative.
std::optional<EtsFit> fit_ets(const Series& series, const EtsModel& model, const EtsOptions& options = {},
                              const EtsFit* near = nullptr);

/// What the model expects of the next steps. Bands are analytic (Hyndman et al. 2008, ch. 6, classes 1 to 3).
Forecast ets_forecast(const EtsFit& fit, const Series& series, int horizon);

/// Every model that can be fitted: error additive or multiplicative; no, additive and damped trend; no, additive and
/// multiplicative season up to a length of 24; without multiplicative seasons under additive errors, which are
/// unstable.
std::vector<EtsModel> admissible_ets(const Series& series);

/// The admissible models, fitted: the one of the smallest AICc first. `near` are the fits of the same series when it
/// was shorter. Empty where there are too few values for any, or work shall stop.
std::vector<EtsFit> fit_every_ets(const Series& series, const EtsOptions& options = {}, const StopAsked& stop = {},
                                  const std::vector<EtsFit>& near = {});

/// Forecast of the admissible model with the smallest AICc (Hyndman et al. 2002), fitted with a pull of 1.
std::optional<Forecast> best_ets(const Series& series, int horizon, const StopAsked& stop = {});

/// Simple exponential smoothing with additive errors: ETS(A,N,N).
inline constexpr EtsModel simple_smoothing{};

}  // namespace clientele
