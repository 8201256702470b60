#pragma once

#include <Eigen/Core>
#include <optional>
#include <span>
#include <string>
#include <vector>

#include "core/math/forecast.h"

namespace clientele {

/// ARIMA(p,d,q)(P,D,Q)[season] of Box and Jenkins, with or without a constant.
struct ArimaOrder {
    int p = 0, d = 0, q = 0;
    int seasonal_p = 0, seasonal_d = 0, seasonal_q = 0;
    int season = 1;
    /// The mean where nothing is differenced, else a drift: what the series grows by a step.
    bool constant = false;

    int coefficients() const { return p + q + seasonal_p + seasonal_q; }
    /// As the literature writes it: "ARIMA(2,1,1)(0,1,0)[12] with drift".
    std::string name() const;
    bool operator==(const ArimaOrder&) const = default;
};

struct ArimaFit;

struct ArimaOptions {
    bool logarithm = false;  ///< of the values, which are then positive
    /// Regressors: a row a value, then one for each step that will be forecast. What depends on columns before it is
    /// left out (its coefficient is 0).
    Eigen::MatrixXd regressors{};
    /// Conditional sum of squares alone: far quicker where the season is long, and close where the series is.
    bool conditional = false;
    bool errors = true;  ///< whether standard errors are wanted
    bool rough = false;  ///< for a comparison: the log-likelihood to about 0.001, from one beginning
    /// A fit of nearly the same order to nearly the same values: the search begins there, which is quicker.
    const ArimaFit* like = nullptr;
    StopAsked stop{};
};

/// A fitted model of y_t = b·x_t + z_t, z being ARIMA: (1 − Σ ar_i B^i)(1 − Σ seasonal_ar_i B^{si}) times the
/// differences of z is (1 + Σ ma_i B^i)(1 + Σ seasonal_ma_i B^{si}) e_t.
struct ArimaFit {
    ArimaOrder order;
    bool logarithm = false;
    std::vector<double> ar, ma, seasonal_ar, seasonal_ma;
    std::vector<double> regression;  ///< the constant first, where there is one, then the columns
    /// Standard errors of all these in this order (observed information); NaN where there are none.
    std::vector<double> errors;
    double variance = 0;  ///< of e, without bias by the number of parameters
    double log_likelihood = 0, aic = 0, aicc = 0, bic = 0;
    std::size_t used = 0;                ///< values that the likelihood is of: known ones less those for differences
    int parameters = 0;                  ///< the variance included
    std::vector<double> one_step_error;  ///< by value, on the scale of the logarithm if one is taken; NaN where none
    bool settled = true;                 ///< false where the search did not come to an end
};

/// Fits by exact maximum likelihood, the regression and the variance worked out inside the likelihood, the others by
/// nonlinear least squares (Ansley 1979, Biometrika 66) over partial autocorrelations, so that the model is stationary
/// and invertible (Jones 1980). The beginning is the minimum of the conditional sum of squares. Values may be NaN,
/// missing; those at the end included. Nothing where fewer values than parameters are known, all differences are equal,
/// a value has no logarithm, or work shall stop.
std::optional<ArimaFit> fit_arima(std::span<const double> values, const ArimaOrder& order,
                                  const ArimaOptions& options = {});

/// The likelihood of given coefficients (regression and variance are estimated): `ar`, `ma`, `seasonal_ar`,
/// `seasonal_ma` of `model`. Nothing where the model is not stationary.
std::optional<double> arima_log_likelihood(std::span<const double> values, const ArimaFit& model,
                                           const Eigen::MatrixXd& regressors = {});

/// What a model that was fitted to these values, with these options, expects of the steps after them. Errors are normal
/// and the coefficients taken for certain. Where a logarithm was taken, the mean is that of the lognormal distribution,
/// not e to the mean (which is the median); bands are quantiles.
Forecast forecast_arima(std::span<const double> values, const ArimaFit& fit, int horizon,
                        const ArimaOptions& options = {});

/// Sines and cosines of `pairs` multiples of the frequency 1/season, for times 0 … rows − 1: a row a time. The season
/// need not be a whole number. A sine that is 0 everywhere is left out.
Eigen::MatrixXd fourier_terms(double season, int pairs, Eigen::Index rows);

}  // namespace clientele
