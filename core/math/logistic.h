#pragma once

#include <Eigen/Core>
#include <cstdint>
#include <span>
#include <vector>

#include "core/base/progress.h"
#include "core/base/result.h"

namespace clientele {

/// 1 / (1 + e⁻ˣ), without overflow.
double logistic(double x);
/// Its inverse; p is kept 1e-12 from 0 and 1.
double logit(double p);

/// An unpenalised logistic regression. Coefficient 0 is the intercept.
struct LogisticFit {
    Eigen::VectorXd coefficients;
    Eigen::VectorXd errors;  ///< standard errors; NaN of a column that depends on the others, whose coefficient is 0
    double deviance = 0;
    int steps = 0;
    bool converged = false;  ///< false where the classes can be parted without error: coefficients grow without end
};
/// By iteratively reweighted least squares, each step a QR decomposition with pivoting (McCullagh and Nelder 1989,
/// section 2.5), until the deviance changes by less than 1e-10 of itself, 50 steps at most. `x` has a row a case and no
/// column for the intercept; outcomes are 0 or 1. O(steps · n p²).
LogisticFit logistic_regression(const Eigen::MatrixXd& x, std::span<const std::uint8_t> outcomes);

/// A logistic regression at one strength of the penalty, on the scale of the columns as they were given.
struct ElasticNetFit {
    double lambda = 0;
    double intercept = 0;
    Eigen::VectorXd coefficients;
    bool converged = true;
};
struct ElasticNetOptions {
    double mixing = 0.5;            ///< 1 lasso, 0 ridge
    std::vector<double> lambdas{};  ///< falling; empty: `steps` of them from the least that leaves no coefficient
    std::size_t steps = 40;
    double smallest = 1e-3;   ///< the last of those, as a share of the first
    double tolerance = 1e-7;  ///< largest change of a standardised coefficient, in units of its own curvature
};
/// The path of Friedman, Hastie and Tibshirani (2010, J. Statistical Software 33): least
/// 1/n Σ loss + λ((1 − α)/2 |b|² + α|b|₁) over columns standardised with 1/n variance, by coordinate descent on the
/// weighted least squares of each Newton step, each λ beginning where the one before ended. A constant column gets 0.
/// Errors: cancelled. O(λ · steps · n p²).
Result<std::vector<ElasticNetFit>> elastic_net(const Eigen::MatrixXd& x, std::span<const std::uint8_t> outcomes,
                                               const ElasticNetOptions& options, const Progress& progress = {});

/// Probabilities from any score that rises with the chance, such as another model's log-odds: logistic(slope · score +
/// intercept). Platt (1999) with the targets that keep it off 0 and 1, by Newton's method as Lin, Lin and Weng (2007).
struct PlattScaling {
    double slope = 1;
    double intercept = 0;
    double operator()(double score) const { return logistic(slope * score + intercept); }
};
/// A score that says nothing, or one class alone, gives the share of hits for everybody.
PlattScaling platt_scaling(std::span<const double> scores, std::span<const std::uint8_t> outcomes);

}  // namespace clientele
