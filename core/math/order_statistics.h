#pragma once

#include <algorithm>
#include <cstddef>
#include <span>
#include <vector>

namespace clientele {

/// The values that would stand at these positions if `values` were in ascending order: 0 is the least. Positions in
/// ascending order, each below the number of values; no value is NaN. O(values); whole numbers of a small range, such
/// as days and counts, in one pass.
std::vector<double> values_at(std::span<const double> values, std::span<const std::size_t> positions);

/// Quantiles of type 7 (Hyndman and Fan 1996, Sample quantiles in statistical packages) at ascending shares from 0
/// to 1. There is at least one value and none is NaN. O(values).
std::vector<double> quantiles(std::span<const double> values, std::span<const double> shares);

/// The one in the middle, between the two in the middle where their number is even; NaN where there are none. No value
/// is NaN. O(values).
double median(std::vector<double> values);

/// One such quantile of `size` values, of which value_at(position) gives the one at a position in ascending order.
template <class ValueAt>
double quantile(std::size_t size, double share, ValueAt&& value_at) {
    const double at = share * static_cast<double>(size - 1);
    const auto below = static_cast<std::size_t>(at);
    const double low = value_at(below);
    return low + (at - static_cast<double>(below)) * (value_at(std::min(below + 1, size - 1)) - low);
}

}  // namespace clientele
