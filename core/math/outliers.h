#pragma once

#include <cstddef>
#include <vector>

#include "core/math/forecast.h"

namespace clientele {

/// A value that stands far from what its neighbours and its season would have it be.
struct Outlier {
    std::size_t at = 0;
    double value = 0, usual = 0;
};

/// Values whose remainder beside robust trend and season (stl, of the first season of up to 24 steps with more than two
/// rounds; else beside the median line of seven neighbours) is more than six (twelve where fewer than five rounds are
/// known) robust standard deviations from its median, of logarithms where all values are above 0, of roots where some
/// are 0. Not those that may be a new level: three in a row, or the last two; nor those that came at the same place a
/// round (or a year) before or after as well. Where more than a fiftieth of the values (and more than one) are that far
/// off, only those of more than twenty, and none where those are too many as well: such a series has heavy tails, not
/// outliers. Empty for fewer than eight values.
std::vector<Outlier> find_outliers(const Series& series);

}  // namespace clientele
