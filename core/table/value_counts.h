#pragma once

#include <cstdint>
#include <span>
#include <vector>

#include "core/table/selection.h"

namespace clientele {

/// A value and how many rows have it.
template <class T>
struct ValueCount {
    T value{};
    std::int64_t rows = 0;
};

/// The different values of the selected rows, ascending; missing values are left out, and -0 is 0. Linear in the rows
/// where there are some ten thousand values or fewer, else O(rows log rows); parallel.
std::vector<ValueCount<double>> value_counts(std::span<const double> values, const Selection& rows);
/// The same for days, and for times in seconds.
std::vector<ValueCount<std::int32_t>> value_counts(std::span<const std::int32_t> days, const Selection& rows);
std::vector<ValueCount<std::int64_t>> value_counts(std::span<const std::int64_t> seconds, const Selection& rows);

}  // namespace clientele
