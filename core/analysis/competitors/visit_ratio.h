#pragma once

#include <cstdint>
#include <limits>
#include <span>
#include <vector>

#include "core/math/share_interval.h"

namespace clientele {

/// What one visit brings to a score: points reached and points that could be reached, as they count.
struct VisitSums {
    double above = 0, below = 0;
    std::uint32_t visit = 0;                                           ///< whose they are
    std::uint32_t branch = std::numeric_limits<std::uint32_t>::max();  ///< the largest number: a branch of its own
};

/// A score: the share of the points that could be reached.
struct VisitScore {
    double value = std::numeric_limits<double>::quiet_NaN();
    double error = std::numeric_limits<double>::quiet_NaN();  ///< NaN of a single visit
    double freedom = 0;                                       ///< degrees, for Student's t
    double low = std::numeric_limits<double>::quiet_NaN(), high = std::numeric_limits<double>::quiet_NaN();  ///< 95 %
    std::size_t visits = 0, branches = 0;
    bool corrected = false;  ///< the finite population took part of the error away
};

/// Ratio of sums over visits, with the error of Taylor's linearisation (Cochran 1977, Sampling Techniques,
/// section 6.3): visits are the clusters, points within one are no independent evidence. `population` is how many
/// branches there are in all (0: no correction): drawing branches then counts for 1 - n / N of its variance, and visits
/// within branches for the rest (two stages, Cochran section 11.8). Where no branch was visited twice that rest is not
/// known: it counts as nothing while some branches were not visited, and nothing is corrected once all were. Where all
/// visits reached the same share the interval is Wilson's of as many visits, and likewise where `once` says that each
/// visit is one question answered with yes or no. Visits without points are skipped. O(visits · log).
VisitScore visit_ratio(std::span<const VisitSums> visits, double population = 0, bool once = false);

/// The difference of two scores of different visits, the first less the second, by Welch (1947).
struct ScoreGap {
    double value = std::numeric_limits<double>::quiet_NaN();
    double low = std::numeric_limits<double>::quiet_NaN(), high = std::numeric_limits<double>::quiet_NaN();
    double p = std::numeric_limits<double>::quiet_NaN();
};
ScoreGap score_gap(const VisitScore& a, const VisitScore& b);

}  // namespace clientele
