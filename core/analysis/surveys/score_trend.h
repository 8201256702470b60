#pragma once

#include "core/analysis/surveys/score_cells.h"

namespace clientele {

/// Where a score went over all its waves.
struct ScoreTrend {
    std::size_t waves = 0;      ///< that it is from; 0 where they are too few for a trend
    std::size_t first = 0;      ///< of them
    double change = 0;          ///< from the first to the last, along the line
    double p = missing_number;  ///< of a line so steep where nothing changes; two-sided
    bool sure() const { return p < 0.05; }
};

/// The line through a group's waves with at least `least` respondents, four waves at least: least squares weighted by
/// the scores' errors. Where waves lie further off the line than their errors make likely, the error of the slope is as
/// much larger (Birge 1932, Phys. Rev. 40) and has the freedom of the waves less two. Waves count by their order: one
/// a step.
ScoreTrend score_trend(const ScoreCells& cells, std::size_t group, ScoreMeasure measure, double least);

}  // namespace clientele
