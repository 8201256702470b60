#pragma once

#include <cstdint>
#include <span>
#include <vector>

#include "core/table/column.h"
#include "core/table/selection.h"

namespace clientele {

/// Which group each row belongs to: values from 0 up to but not including `groups`, or missing_code for no group.
struct Groups {
    std::vector<Code> of_row;
    std::size_t count = 0;
};

/// Number of selected rows in each group; rows without a group are left out. O(rows), parallel.
std::vector<std::int64_t> count_by(std::span<const Code> groups, std::size_t group_count, const Selection& rows);

/// Sum of the values in each group over selected rows; missing values (NaN) and rows without a group are left out.
/// The same bits on any number of threads. O(rows), parallel.
std::vector<double> sum_by(std::span<const Code> groups, std::size_t group_count, std::span<const double> values,
                           const Selection& rows);

/// Number of distinct codes of `items` in each group over selected rows (distinct orders a month). Missing codes are
/// not counted. O(rows log rows) in the worst case, parallel.
std::vector<std::int64_t> count_distinct_by(std::span<const Code> groups, std::size_t group_count,
                                            std::span<const Code> items, std::size_t item_count, const Selection& rows);

/// Sum of the selected values; missing values are left out. The same bits on any number of threads.
double sum(std::span<const double> values, const Selection& rows);

}  // namespace clientele
