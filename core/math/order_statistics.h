#pragma once

#include <cstddef>
#include <span>
#include <vector>

namespace clientele {

/// The values that would stand at these positions if `values` were in ascending order: 0 is the least. Positions in
/// ascending order, each below the number of values; no value is NaN. O(values); whole numbers of a small range, such
/// as days and counts, in one pass.
std::vector<double> values_at(std::span<const double> values, std::span<const std::size_t> positions);

/// Quantiles of type 7 (Hyndman and Fan 1996, Sample quantiles in statistical packages) at ascending shares from 0 to 1.
/// There is at least one value and none is NaN. O(values).
std::vector<double> quantiles(std::span<const double> values, std::span<const double> shares);

}  // namespace clientele
