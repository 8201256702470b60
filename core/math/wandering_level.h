#pragma once

#include <Eigen/Core>
#include <array>

namespace clientele {

/// Values of which the level wanders: what is looked at, plus a random walk, plus noise of a known size (local level
/// model: Harvey 1989, Forecasting, Structural Time Series Models and the Kalman Filter, section 2.3).
struct WanderingSeries {
    Eigen::VectorXd value{};     ///< in order of time
    Eigen::ArrayXd precision{};  ///< one over the variance of each value's noise, but for a common factor of 1 or more
    Eigen::MatrixXd columns{};   ///< what moves the level besides; the first is 1. No column depends on the others
    Eigen::Index size() const { return value.size(); }
};

/// Variances of a step of the random walk over one of the mean precision, from none on.
inline constexpr std::array<double, 9> wander_sizes{0, 1e-4, 3e-4, 1e-3, 3e-3, 1e-2, 3e-2, 0.1, 0.3};
using WanderLikelihood = std::array<double, wander_sizes.size()>;

/// The restricted log-likelihood of each size (Patterson and Thompson 1971, Biometrika 58), over that of no wandering.
/// O(n k²) each.
WanderLikelihood wander_likelihood(const WanderingSeries& series);

/// How strong a column is beside the others against such a level, in standard deviations: generalised least squares by
/// the innovations of the Kalman filter.
class AgainstWandering {
 public:
    AgainstWandering(const WanderingSeries& series, double size);
    /// Signed, not yet over the noise that there is beyond what is known. 0 where the others say all that it does.
    double strength(const Eigen::VectorXd& column) const;
    /// The common factor of the noise, 1 or more, when a column of that strength is taken in.
    double noise_beside(double strength) const;

 private:
    Eigen::VectorXd whitened(const Eigen::VectorXd& values) const;
    Eigen::VectorXd without_columns(const Eigen::VectorXd& values) const;

    Eigen::ArrayXd gain_, scale_;
    Eigen::MatrixXd columns_, inverse_;
    Eigen::VectorXd value_;
};

}  // namespace clientele
