#pragma once

#include <Eigen/Core>
#include <span>

namespace clientele {

/// A regression of shares on columns. Coefficient 0 is the intercept.
struct BinomialFit {
    Eigen::VectorXd coefficients;
    Eigen::VectorXd errors;  ///< with the over-dispersion; NaN of a column that depends on others (coefficient 0)
    double dispersion = 1;   ///< Pearson's chi-squared over its degrees of freedom; NaN where there are none
    bool converged = false;

    /// The share that the fit expects for a row of columns (without the intercept).
    double expected(const Eigen::Ref<const Eigen::VectorXd>& row) const;
};

/// Logistic regression of counted shares, `hits` of `all` a case, by iteratively reweighted least squares on the normal
/// equations; the variance is `dispersion` times that of the binomial distribution (McCullagh and Nelder 1989,
/// Generalized Linear Models, section 4.5; quasi-likelihood). `x` has a row a case and no column for the intercept;
/// 0 <= hits <= all, all > 0. Converged when minus twice the log-likelihood (but for a constant) changes by less than
/// 1e-10 of itself, 40 steps at most. O(steps · n p²).
BinomialFit binomial_regression(const Eigen::MatrixXd& x, std::span<const double> hits, std::span<const double> all);

}  // namespace clientele
