#pragma once

#include "core/analysis/trends/watch/alert_overlap.h"
#include "core/analysis/trends/watch/alert_scan.h"

namespace clientele {

/// One series that is looked at: all rows, or a group of a dimension.
struct Look {
    std::size_t dimension = SIZE_MAX;  ///< SIZE_MAX: all rows
    std::size_t group = 0;
    double events = 0;
    bool whole() const { return dimension == SIZE_MAX; }
    OverlapGroup group_of() const { return {dimension, group}; }
};

/// What a group came to, and what it is held against with it: all rows; those with a group of the dimension; of a pair
/// the rows of its first part, and the others of its second.
struct LookSums {
    WeeklySums own, all;
    /// Of rates and means, by week: what all would come to were each group of the dimension as usual.
    std::vector<double> usual{};
};

/// Everything about watched rows that all looks share.
struct AlertScope {
    const WatchedRows& rows;
    WatchedWeeks weeks;
    WeeklySums all{};
    double variance = 1;
    double least_change = 0.1;
    std::vector<std::vector<WeeklySums>> by_group{};  ///< by dimension
    std::vector<WeeklySums> among{};                  ///< by dimension: the rows that have a group there
    std::vector<double> within{};                     ///< by dimension: variance of means about those of their groups
    std::vector<std::vector<double>> levels{};        ///< by dimension and group: the usual rate or mean
    std::vector<std::vector<double>> usual{};         ///< by dimension and week: see LookSums

    /// Sums everything. Stopped: unfinished.
    AlertScope(const WatchedRows& watched, const WatchedWeeks& in, double least, const Progress& progress);

    /// The groups with enough rows, the largest of each dimension.
    std::vector<Look> looks(const AlertScanOptions& options) const;
    /// A pair of groups is watched as a share within the first of them, whatever the rows are.
    WatchedRows::Kind kind(const Look& look) const;
    LookSums sums(const Look& look) const;
    /// The same without the rows of another group; `overlap` knows the groups of both looks (see groups_of).
    LookSums sums_without(const Look& look, const Look& other, const OverlapSums& overlap) const;
    /// Which groups' rows sums_without takes away from.
    std::vector<OverlapGroup> groups_of(const Look& look) const;
    WeeklySeries series(const Look& look, const LookSums& sums) const;

 private:
    bool share_of_pair(const Look& look) const {
        return rows.kind == WatchedRows::Kind::count && rows.dimensions[look.dimension].pair();
    }
    void find_levels(std::size_t dimension);
    double level(const Look& look) const { return levels[look.dimension][look.group]; }
    const WeeklySums& group(const OverlapGroup& of) const { return by_group[of.dimension][of.group]; }
};

}  // namespace clientele
