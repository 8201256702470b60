#pragma once

#include "core/analysis/trends/watch/weekly_sums.h"

namespace clientele {

inline constexpr std::size_t any_group = SIZE_MAX;

/// A group of a dimension, or the rows that have any there.
struct OverlapGroup {
    std::size_t dimension = 0, group = 0;
    bool operator==(const OverlapGroup&) const = default;
};

/// What the rows that belong to two groups at once come to, week by week: to see a group without the rows of another.
/// O(rows × groups of a row), and memory for the pairs that occur.
class OverlapSums {
 public:
    /// Stopped: unfinished.
    OverlapSums(const WatchedRows& rows, const WatchedWeeks& weeks, std::vector<OverlapGroup> groups,
                const Progress& progress = {});
    /// Of two of the groups; of a group with itself its own.
    const WeeklySums& both(const OverlapGroup& a, const OverlapGroup& b) const;

 private:
    std::size_t number_of(const OverlapGroup& group) const;
    std::vector<OverlapGroup> groups_;
    std::vector<std::uint32_t> place_;  ///< by pair of groups, the smaller first: where in sums_; none: 0
    std::vector<WeeklySums> sums_;      ///< the first is that of groups without a row in common
};

}  // namespace clientele
