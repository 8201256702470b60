#pragma once

#include "core/analysis/trends/watch/weekly_sums.h"

namespace clientele {

/// Finds the spells of a series of counts that stands for itself, with the trend as its last column: two weeks to half
/// a year in a row at another level, by a quarter or more, that is over again, eight standard deviations off, beside
/// the strongest lasting change as well. What is so each year at that time is none; with less than three years neither
/// is what is so only beside the seasons. Weeks of a spell are set to what the rest of the series expects, so that they
/// are no change of level and no noise; `series.spells` keeps where they are.
void even_out_spells(WeeklySeries& series);

}  // namespace clientele
