#pragma once

#include <cstdint>
#include <span>
#include <vector>

namespace clientele {

/// One margin that weights shall meet: a category for each case and the share each category shall have.
struct RakingMargin {
    std::vector<std::uint32_t> of{};  ///< by case, index in target
    std::vector<double> target{};     ///< by category; not negative, they are made to add up to 1
};

struct RakingOptions {
    double tolerance = 1e-10;  ///< of any share, at which it has converged
    int most_rounds = 1000;
    double cap = 5;  ///< no weight is more than so many times the mean; 0: no limit
};

/// Weights that meet the margins as far as they can be met.
struct Raked {
    std::vector<double> weights{};  ///< by case; they add up to the number of cases
    bool converged = false;
    int rounds = 0;
    double off = 0;          ///< the largest difference left between a share and its target
    std::size_t capped = 0;  ///< cases whose weight is at the cap
    /// Categories of each margin that shall have a share but no case has them: nothing can give them one. The others
    /// of the margin share what is theirs.
    std::vector<std::vector<std::uint32_t>> empty{};
};

/// Iterative proportional fitting (Deming and Stephan 1940, Ann. Math. Stat. 11, p. 427-444): margin by margin weights
/// are multiplied until all shares are met. With one margin that is cell weighting (post-stratification), exact after
/// one round. `base`: weights to begin with, all above 0; empty: 1. With a cap, weights above it are cut in each round
/// (as anesrake does) and the margins met again; margins that cannot be met within it, or that contradict one another
/// through cells without cases, leave `converged` false and `off` above the tolerance. Cases whose category has the
/// target 0 get the weight 0. Cases of the same categories and base are worked on as one. O(cases + rounds x cells).
Raked rake(std::span<const RakingMargin> margins, std::span<const double> base, const RakingOptions& options = {});

}  // namespace clientele
