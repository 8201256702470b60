#pragma once

#include <vector>

#include "core/analysis/run_groups.h"
#include "core/model/period.h"

namespace clientele {

/// What sales came to in a stretch of time.
struct SalesFigures {
    double revenue = 0;  ///< returns subtracted
    double orders = 0;
    double customers = 0;  ///< distinct customers with a purchase
    double average_order() const { return orders == 0 ? missing_number : revenue / orders; }
};

/// Sales cut by days, so that the figures of any stretches come from one pass over them.
struct SalesSeries {
    std::vector<std::vector<SalesFigures>> of;  ///< by cut, then by stretch
    std::vector<double> revenue_by_day;         ///< from the first day on
    std::vector<double> revenue_by_group;  ///< by group, then by day, last of lines without one; where it was asked for
    // Of lines from `counted_from` on:
    std::int64_t lines = 0;
    std::int64_t without_time = 0, without_amount = 0, without_customer = 0;
    std::int64_t returns = 0;  ///< lines that give back
};

/// The figures of each stretch of each cut; the stretches of one cut are in order of time and do not overlap. Lines
/// before `first` or after `last` are left out. Revenue by group where `groups` are given and there are not too many of
/// them. O(orders), parallel; the same on any number of threads.
SalesSeries sales_series(const Snapshot& snapshot, const Selection& rows, Date first, Date last, Date counted_from,
                         const std::vector<std::vector<Period>>& cuts, const LineGroups* groups = nullptr);

/// Index of the stretch that each day from `first` to `last` is in, missing_code for days in none.
std::vector<std::uint32_t> stretch_of_day(const std::vector<Period>& stretches, Date first, Date last);

}  // namespace clientele
