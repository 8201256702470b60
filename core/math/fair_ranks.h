#pragma once

#include <cstdint>
#include <span>
#include <vector>

namespace clientele {

/// Estimates drawn towards what is usual, the more so the less is known of each.
struct Shrunken {
    std::vector<double> values{};  ///< posterior means; NaN where the estimate is
    std::vector<double> errors{};  ///< posterior standard deviations
    double usual = 0;              ///< the weighted mean that they are drawn to
    double spread = 0;             ///< standard deviation of the true values; 0 where chance explains all differences
};

/// Parametric empirical Bayes for normal estimates with known, unequal errors (Morris 1983, JASA 78, p. 47-65, section
/// 5): the variance of the true values is found by iteration, each estimate is drawn to the weighted mean by
/// (k - 3)/(k - 1) V/(V + A), and the posterior variance holds what is not known of A. With fewer than four estimates
/// nothing is drawn. NaN or errors that are not above 0 are left out. O(k) a step.
Shrunken shrunken_estimates(std::span<const double> values, std::span<const double> errors);

/// Where something ranks, and how sure that is.
struct FairRank {
    double rank = 0;           ///< from 1, the highest first, by the estimate; 0 of what is left out
    double low = 0, high = 0;  ///< 95 % of the simulated ranks lie within
    double first = 0;          ///< chance of being the best
    double ahead_of_next = 1;  ///< chance of being above the one that ranks after it; NaN of the last
};

/// By simulation from independent normal distributions (Goldstein and Spiegelhalter 1996, J. R. Stat. Soc. A 159, p.
/// 385-443). The same seed gives the same ranks. NaN values are left out. O(draws · k log k).
std::vector<FairRank> fair_ranks(std::span<const double> values, std::span<const double> errors, std::uint64_t seed,
                                 int draws = 4000);

}  // namespace clientele
