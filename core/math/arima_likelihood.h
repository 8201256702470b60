#pragma once

#include <Eigen/Core>
#include <optional>
#include <span>
#include <vector>

#include "core/math/arima.h"
#include "core/math/arima_filter.h"

namespace clientele {

/// The four groups of coefficients of a model.
struct ArimaCoefficients {
    std::vector<double> ar, ma, seasonal_ar, seasonal_ma;
};

/// A series ready to be fitted: with its regressors, on the scale of the model.
class ArimaProblem {
 public:
    /// Nothing where there is nothing to fit; see fit_arima.
    static std::optional<ArimaProblem> of(std::span<const double> values, const ArimaOrder& order,
                                          const ArimaOptions& options);

    const ArimaOrder& order() const { return order_; }
    bool complete() const { return complete_; }
    /// Regressors that count, the constant among them.
    int regression_rank() const { return static_cast<int>(turn_.cols()); }

    /// Coefficients of any real numbers, by way of partial autocorrelations, and the other way.
    ArimaCoefficients coefficients(const Eigen::VectorXd& free) const;
    /// Orders that the coefficients lack are 0.
    Eigen::VectorXd free(const ArimaCoefficients& coefficients) const;
    ArimaProcess process(const ArimaCoefficients& coefficients) const;

    /// One error a value that counts, scaled so that their sum of squares is least where the likelihood is greatest.
    bool exact_residuals(const Eigen::VectorXd& free, Eigen::VectorXd& residuals) const;
    /// Errors given that those before the first value are 0; missing values are bridged.
    bool conditional_residuals(const Eigen::VectorXd& free, Eigen::VectorXd& residuals) const;

    /// All there is to know at these coefficients.
    struct Solution {
        double log_likelihood = 0, sum = 0;  ///< of squared standardised errors
        std::size_t used = 0;
        Eigen::VectorXd regression;             ///< by original column; 0 where left out
        Eigen::MatrixXd regression_covariance;  ///< in units of the variance, the coefficients being certain
        std::vector<double> one_step_error;     ///< by value
        Filtered filtered;
    };
    std::optional<Solution> solve(const ArimaProcess& process, bool with_uncertainty = false) const;
    std::optional<Solution> solve_conditional(const ArimaProcess& process) const;

 private:
    Eigen::MatrixXd conditional_errors(const ArimaProcess& process) const;
    /// The first column less what the others explain of it, both weighted.
    struct Explained;
    Explained explain(const Eigen::MatrixXd& errors) const;
    Eigen::VectorXd original(const Eigen::VectorXd& regression) const;

    ArimaOrder order_;
    std::vector<double> lags_;
    Eigen::MatrixXd columns_;      ///< the values and the regressors, these turned so that they are orthonormal
    Eigen::MatrixXd differences_;  ///< of a series without gaps
    Eigen::MatrixXd turn_;         ///< coefficients of the original columns by those of the turned ones
    bool complete_ = true;
};

/// The regressors of a model with those of its constant, for this many times from the first value on.
Eigen::MatrixXd arima_regressors(const ArimaOrder& order, const Eigen::MatrixXd& regressors, Eigen::Index rows);

/// Gaps (NaN) filled by straight lines between what stands whole seasons before and after, or else between neighbours;
/// empty where nothing is known.
std::vector<double> without_gaps(std::span<const double> values, int season);

/// The factors of differencing multiplied out: y_t = w_t + Σ lags_k y_{t−k}.
std::vector<double> differencing_lags(const ArimaOrder& order);

}  // namespace clientele
