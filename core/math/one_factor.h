#pragma once

#include <Eigen/Core>

namespace clientele {

/// One thing behind all items, as far as their correlations tell.
struct OneFactor {
    Eigen::VectorXd loadings{};    ///< correlation of each item with it; their sum is not negative
    Eigen::VectorXd uniqueness{};  ///< what is the item's own; 0.005 at least
    bool converged = false;
    bool at_bound = false;  ///< an item seems to be the factor itself (a Heywood case): do not trust it
};

/// The factor of greatest likelihood (Jöreskog 1967, Psychometrika 32; Lawley and Maxwell 1971, chapter 4), over the
/// uniquenesses by BFGS. Three items at least, correlations of full rank; nothing converged else.
OneFactor one_factor(const Eigen::MatrixXd& correlations);

/// McDonald's omega (1999, Test Theory, chapter 6): the share of the variance of the items' sum that the one factor
/// makes. On items of these standard deviations; of standardised items where they are all 1.
double omega(const OneFactor& factor, const Eigen::VectorXd& deviations);

}  // namespace clientele
