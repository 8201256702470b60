#pragma once

#include "core/analysis/trends/watch/weekly_sums.h"

namespace clientele {

/// Weeks that stand out from the ten around them, and did so alike in the same weeks (one more or less) of the year
/// before or after, are the season: a sale each July, a day of bargains that no calendar knows. What they are off by in
/// both years, in logarithms, becomes a column of the series. Of numbers and shares, and more than a year of weeks.
/// O(weeks).
void add_yearly_weeks(WeeklySeries& series);

}  // namespace clientele
