#pragma once

#include "core/analysis/surveys/score_tables.h"
#include "core/analysis/surveys/score_trend.h"

namespace clientele {

/// "72%", "31", "4.12".
Text score_written(double value, ScoreMeasure measure);
/// A difference: shares in points.
Text score_points_written(double value, ScoreMeasure measure);

/// The latest wave of a group with enough respondents and the one before; both the number of waves where there are
/// none.
struct LatestWaves {
    std::size_t now = 0, before = 0;
    ScoreDifference change{};
};
LatestWaves latest_waves(const ScoreCells& cells, std::size_t group, ScoreMeasure measure, double least);

/// Where the score went over all waves, in a sentence that ends with the value of the last one.
Text drift_written(const ScoreRun& run, const ScoreTrend& trend, std::size_t last);

/// What survey scores say unasked: that the score surely changed, of late or over all waves; that of some groups
/// surely fell, by whatever is known of respondents (fallen_groups), or one store is below the others. Errors:
/// cancelled.
Result<std::vector<Highlight>> score_highlights(const Context& context, const ScoreRun& run, const LatestWaves& latest);

}  // namespace clientele
