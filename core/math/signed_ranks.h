#pragma once

#include <span>

namespace clientele {

/// The chance of paired differences so much to one side where neither side is favoured, two-sided: Wilcoxon (1945,
/// Biometrics Bull. 1), exact over all signs, ties with the mean of their ranks. Differences of 0 are left out; NaN
/// with fewer than six others, of which no signs can be unlikely enough. Differences hold no NaN, at most 200. O(n^3).
double signed_rank_chance(std::span<const double> differences);

}  // namespace clientele
