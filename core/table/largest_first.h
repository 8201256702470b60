#pragma once

#include <cstdint>
#include <span>
#include <vector>

namespace clientele {

/// Places of the values from the largest to the least; equal ones in the order of their places. No value is NaN.
/// O(values).
std::vector<std::uint32_t> largest_first(std::span<const double> values);

}  // namespace clientele
