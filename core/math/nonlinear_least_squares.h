#pragma once

#include <Eigen/Core>
#include <functional>

namespace clientele {

/// Residuals of some parameters, always as many; false where the parameters are impossible.
using ResidualsAt = std::function<bool(const Eigen::VectorXd& parameters, Eigen::VectorXd& residuals)>;

struct LeastSquaresOptions {
    int most_steps = 60;
    double settled = 1e-10;  ///< relative change of the sum of squares by a step at which the search ends
    bool quick = false;      ///< ends on derivatives that were only brought up to date by the last steps (Broyden)
};

/// The least sum of squares that was found.
struct LeastSquares {
    Eigen::VectorXd parameters;
    double sum = 0;  ///< infinite where the start is impossible
    int evaluations = 0;
    bool settled = false;
};

/// Minimises the sum of squared residuals from a start by Levenberg's and Marquardt's method (Marquardt 1963; Moré
/// 1978), the derivatives by forward differences: for few parameters on a scale of about 1. Deterministic.
LeastSquares least_squares(const ResidualsAt& residuals, const Eigen::VectorXd& start,
                           const LeastSquaresOptions& options = {});

}  // namespace clientele
