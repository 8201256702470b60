#pragma once

#include <cstdint>
#include <span>

#include "core/math/binomial_regression.h"

namespace clientele {

/// Standard errors that hold where the cases of a cluster (the hours of a day) are alike in more than their columns
/// say.
struct ClusterErrors {
    Eigen::VectorXd errors;  ///< by coefficient; NaN where a column depends on others, or differs in one cluster alone
    double freedom = 0;      ///< clusters less the coefficients they pay for: for Student's t
};

/// The sandwich of a binomial regression with what each cluster would change by being left out, in one Newton step
/// (CR3: Bell and McCaffrey 2002, Survey Methodology 28, p. 169-181; Cameron and Miller 2015, J. Human Resources 50,
/// section VI.B): without it few clusters make errors that are too small. `x`, `hits` and `all` as they went into
/// binomial_regression, `cluster` by case from 0. No error is told with a freedom below 1.
/// `paid`: how many coefficients are known from differences between clusters, where others are known within them; all
/// where it is 0. O(n p² + clusters · p³).
ClusterErrors cluster_errors(const BinomialFit& fit, const Eigen::MatrixXd& x, std::span<const double> hits,
                             std::span<const double> all, std::span<const std::uint32_t> cluster, std::size_t paid = 0);

}  // namespace clientele
