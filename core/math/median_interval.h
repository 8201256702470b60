#pragma once

#include <span>

#include "core/math/share_interval.h"

namespace clientele {

/// 95 % interval of the median of what the values are a sample of: between two of the values, as many from either end,
/// the innermost for which the binomial distribution of how many lie below the median leaves at most 2.5 % outside on
/// each side (Thompson 1936, Ann. Math. Stat. 7, p. 122-128). It assumes no distribution and holds for ties. Both ends
/// are NaN for fewer than six values, of which no two are far enough apart. No value is NaN. O(values).
Interval median_interval(std::span<const double> values);

}  // namespace clientele
