#pragma once

#include <cstdint>
#include <span>
#include <vector>

namespace clientele {

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
