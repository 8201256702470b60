#pragma once

#include "core/analysis/surveys/score_cells.h"

namespace clientele {

/// What a run of surveys.scores found, for its tables, charts and words.
struct ScoreRun {
    const SurveySample& sample;
    const RespondentGroups& groups;             ///< no names: not parted
    const std::vector<std::size_t>& questions;  ///< that were summed up, in the order of the survey
    const std::vector<ScoreCells>& cells;       ///< beside questions
    std::size_t focus = 0;                      ///< index in questions of the one that the card is about
    ScoreMeasure measure = ScoreMeasure::nps;   ///< that the card shows of it
    double least = 30;                          ///< a smaller base is suppressed
    bool wald = false;
    bool radar = false;  ///< asked for

    const AskedQuestion& question(std::size_t q) const { return sample.survey->questions[questions[q]]; }
    const ScoreCells& focus_cells() const { return cells[focus]; }
    bool parted() const { return !groups.names.empty(); }
    /// Fewer respondents in all than scores are told of.
    bool too_few() const { return focus_cells().all().n < least; }
    bool in_waves() const { return focus_cells().waves > 1; }
};

/// Every question and measure over all, by wave and by group; the question of the card by group and wave as well.
/// `suppressed` counts the rows whose base is too small.
FindingTable scores_table(const ScoreRun& run, std::size_t& suppressed);
/// The question of the card wave by wave, all respondents or the largest groups.
FindingTable waves_table(const ScoreRun& run);
/// The question of the card by group, the best first; or, where there are none, every question that has the same
/// measure.
FindingTable groups_table(const ScoreRun& run);
/// Shares of the places of the scale: a row a group, or a question on the same scale.
FindingTable distribution_table(const ScoreRun& run);
/// How the targets of the weights were met.
FindingTable margins_table(const ScoreRun& run);

/// The charts of those tables that have enough rows.
std::vector<ChartSpec> score_charts(const ScoreRun& run, const std::vector<FindingTable>& tables);

/// Unit and decimals of a measure's values.
Unit unit_of(ScoreMeasure measure);
int decimals_of(ScoreMeasure measure);

}  // namespace clientele
