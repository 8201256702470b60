#pragma once

#include <cstdint>
#include <optional>
#include <span>
#include <vector>

#include "core/table/selection.h"
#include "core/table/value_counts.h"

namespace clientele {

/// The different values of a column, and for every row which of them it has: two bytes a row, so that the values of any
/// selection are counted without looking one up.
class ValueRanks {
 public:
    /// Nothing where there are more than 65,535 different values. O(rows), parallel.
    static std::optional<ValueRanks> of(std::span<const double> values);

    /// As value_counts of the column. O(selected rows + values), parallel.
    std::vector<ValueCount<double>> counts(const Selection& rows) const;

 private:
    std::vector<double> values_;       // ascending
    std::vector<std::uint16_t> ranks_;  // by row; values_.size() where missing
};

}  // namespace clientele
