#pragma once

#include <span>
#include <string>
#include <vector>

#include "core/analysis/line_groups.h"
#include "core/analysis/sales.h"
#include "core/model/period.h"

namespace clientele {

enum class SalesMeasure { revenue, orders, customers, average_order };

/// A measure for the largest groups of order lines and for what is left, over stretches of time.
struct GroupSeries {
    std::vector<std::string> names;                    ///< largest first; rest_key last where there is a rest
    std::vector<std::vector<std::vector<double>>> of;  ///< by cut, group and stretch
};

/// The `most` largest groups and the others together; one more where it is the only one left. Largest by the measure in
/// the first stretch of the last cut (by revenue for averages). The stretches of a cut are in order and do not overlap.
/// `by_day` is SalesSeries::revenue_by_group of the same rows, groups and days, where it is known: revenue is read from
/// the lines otherwise. O(lines) a cut, parallel; the same on any number of threads.
GroupSeries group_series(const Sales& sales, const Selection& rows, const LineGroups& groups, SalesMeasure measure,
                         const Period& days, const std::vector<std::vector<Period>>& cuts, std::size_t most,
                         std::span<const double> by_day = {});

}  // namespace clientele
