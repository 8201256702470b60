#pragma once

#include <vector>

#include "core/analysis/analysis.h"
#include "core/model/period.h"

namespace clientele {

/// Stretches of two weeks and more without any order line, whatever the filter, that are no habit: three times as long
/// as all but one in fifty of the silences of the data, and not silent in half of the other years. A file that is
/// missing looks so, and a shop that had to close. In order of time; kept with the snapshot. O(lines).
const std::vector<Period>& data_holes(const Snapshot& snapshot);

/// How many days of `days` lie in holes.
std::int32_t days_in_holes(const std::vector<Period>& holes, const Period& days);

}  // namespace clientele
