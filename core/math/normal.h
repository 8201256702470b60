#pragma once

#include <cmath>
#include <numbers>

namespace clientele {

/// The 0.9 and 0.975 quantiles of the normal distribution: half widths of intervals of 80 and 95 %, in standard errors.
inline constexpr double normal_z80 = 1.2815515655446004, normal_z95 = 1.959963984540054;

/// The chance of a standard normal at least that far from zero, either way; NaN of NaN.
inline double normal_two_sided(double z) { return std::erfc(std::abs(z) / std::numbers::sqrt2); }

}  // namespace clientele
