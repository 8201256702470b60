#pragma once

#include <cstddef>
#include <span>
#include <vector>

namespace clientele {

/// A series cut into so many pieces of different means that the squares left are least.
struct MeanPartition {
    std::vector<std::size_t> changes;  ///< the first value of each new piece, counted from 0
    double squares = 0;                ///< left within the pieces
    double bic = 0;                    ///< with a mean a piece, a place a change and a variance
};
/// The best partitions with 0, 1, … changes, as far as pieces of `least` values fit (Bai and Perron 2003, J. Applied
/// Econometrics 18). O(most · n²).
std::vector<MeanPartition> mean_partitions(std::span<const double> values, std::size_t most, std::size_t least);

/// The one of the least BIC.
const MeanPartition& best_partition(const std::vector<MeanPartition>& partitions);

/// Where a change is, with what confidence.
struct BreakInterval {
    std::size_t low = 0, high = 0;  ///< the first value of the new piece lies between these; both are within the series
    bool known = false;             ///< false where the difference is too small beside the noise
};
/// Bai's (1997, Review of Economics and Statistics 79) interval for a change of the mean at `change`, the pieces beside
/// it going from `from` to `to`, with a variance of their own each. At `confidence` 0.95 and 28 of the Nile: 25 to 32.
BreakInterval break_interval(std::span<const double> values, std::size_t from, std::size_t change, std::size_t to,
                             double confidence = 0.95);

/// The largest F statistic of one change of the mean, `trim` of the values being left out at both ends (Andrews 1993).
struct LargestF {
    double f = 0;
    std::size_t change = 0;
};
LargestF largest_f(std::span<const double> values, double trim = 0.15);

/// The largest cumulated distance from the mean, standardised, and the chance of one as large where nothing changes
/// (Ploberger and Krämer 1992, Econometrica 60; asymptotic). Long series of equal values: 0 and 1.
struct CumulatedChange {
    double statistic = 0, p = 1;
};
CumulatedChange cumulated_change(std::span<const double> values);

}  // namespace clientele
