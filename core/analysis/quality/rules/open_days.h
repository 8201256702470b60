#pragma once

#include <array>
#include <cstdint>
#include <span>
#include <vector>

#include "core/base/date.h"

namespace clientele::rules {

/// Days from `first` to `last` on which something should have come in and nothing did.
struct Gap {
    std::int32_t first = 0, last = 0;  ///< both of a weekday that is mostly open
    std::int32_t open = 0;             ///< days of such weekdays
};

/// Gaps of a daily series: `busy[i]` says whether anything came in on day `first` + i, `closed[i]` that nothing can be
/// told of that day (a holiday of all). How likely each weekday is empty is learnt from the series itself, so that a
/// closed Sunday is no gap and a store that sells on every other day is not expected daily; of all its days and of the
/// three months before and after counts what is less busy. A run of empty days is a gap when its mostly open
/// days, by these shares, would all be empty by chance less than once in a million runs. O(days).
std::vector<Gap> gaps(std::int32_t first, std::span<const std::uint8_t> busy, std::span<const std::uint8_t> closed);

}  // namespace clientele::rules
