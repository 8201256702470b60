#pragma once

#include <map>

#include "core/analysis/trends/watch/weekly_sums.h"

namespace clientele {

/// All rows (dimension SIZE_MAX), or a group of a dimension.
struct OverlapGroup {
    std::size_t dimension = SIZE_MAX, group = 0;
};

/// What the rows that belong to two groups at once come to, week by week: to see a group without the rows of another.
/// O(rows × dimensions), and memory for the pairs that occur.
class OverlapSums {
 public:
    OverlapSums(const WatchedRows& rows, const WatchedWeeks& weeks, const std::vector<OverlapGroup>& groups);
    /// By the numbers of two of the groups.
    const WeeklySums& both(std::size_t a, std::size_t b) const;

 private:
    std::map<std::pair<std::size_t, std::size_t>, WeeklySums> pairs_;
    WeeklySums none_;
};

}  // namespace clientele
