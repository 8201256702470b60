#pragma once

#include <Eigen/Core>
#include <optional>
#include <vector>

#include "core/math/arma_process.h"

namespace clientele {

/// An ARIMA process with all its polynomials multiplied out. The state is that of Gardner, Harvey and Phillips (1980,
/// AS 154): the ARMA process of the differences with what is known of its next values, then as many of the latest
/// values of the series as differencing looks back.
struct ArimaProcess {
    ArmaProcess differences;
    std::vector<double> lags;  ///< y_t = w_t + Σ lags_k y_{t−k}, w being the differences

    Eigen::Index depth() const;  ///< of the state of the ARMA process
};

/// What the Kalman filter knows after the series.
struct Filtered {
    Eigen::MatrixXd errors;       ///< of one step ahead, by value and column; 0 where there is none
    Eigen::VectorXd variance;     ///< of these errors, in units of the variance of e; 0 where there is none
    Eigen::MatrixXd state;        ///< the expected state of the step after the last, by column
    Eigen::MatrixXd uncertainty;  ///< its covariance in the same units; empty unless asked for
    std::size_t used = 0;         ///< values whose error counts in the likelihood
    double log_determinant = 0;   ///< Σ ln variance over these
};

/// Runs all columns, of which the first is a series and the others regressors, through the filter of the process, given
/// the values that differencing looks back to at the beginning; these have no error. Without missing values the
/// differences are filtered by the recursions of Morf, Sidhu and Kailath (1974), with Mélard's (1984, AS 197) switch to
/// constant gains: exact, O(values · depth). Where the first column has NaN, by the full filter, O(values · state²);
/// unknown values at the beginning are diffuse there. Nothing where the process is not stationary.
std::optional<Filtered> filter_arima(const ArimaProcess& process, const Eigen::MatrixXd& columns,
                                     bool with_uncertainty = false);

/// One step of time: of each column of states, and of the covariance of the state.
void advance_states(const ArimaProcess& process, Eigen::MatrixXd& states);
void advance_uncertainty(const ArimaProcess& process, Eigen::MatrixXd& uncertainty);
/// What the state says of the next value: by column; and its variance.
Eigen::RowVectorXd expected_value(const ArimaProcess& process, const Eigen::MatrixXd& states);
double expected_variance(const ArimaProcess& process, const Eigen::MatrixXd& uncertainty);

}  // namespace clientele
