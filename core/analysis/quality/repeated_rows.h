#pragma once

#include <cstdint>
#include <vector>

#include "core/model/snapshot.h"
#include "core/table/selection.h"

namespace clientele {

/// Rows of a dataset that are equal in every column, in groups of two and more.
struct RepeatedRows {
    std::vector<std::uint32_t> rows;    ///< group after group, ascending in each
    std::vector<std::uint32_t> starts;  ///< of each group in `rows`, and its end
};

/// Compares all rows by a hash of 64 bits. O(rows × columns), parallel; eight bytes a row meanwhile.
RepeatedRows repeated_rows(const Dataset& dataset);

/// Selected rows that repeat another selected row; the first of equal ones is not counted. O(repeated rows).
std::int64_t count_repeated(const RepeatedRows& repeated, const Selection& rows);

}  // namespace clientele
