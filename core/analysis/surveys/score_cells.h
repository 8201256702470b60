#pragma once

#include <vector>

#include "core/analysis/surveys/respondent_groups.h"
#include "core/analysis/surveys/score_sums.h"
#include "core/analysis/surveys/survey_population.h"

namespace clientele {

/// Sums of one question over groups and waves. Group `groups` and wave `waves` stand for all.
struct ScoreCells {
    std::size_t groups = 0, waves = 0;
    std::vector<ScoreSums> of{};  ///< (groups + 1) x (waves + 1)
    /// Beside `of`, of everybody in other groups: what strata and clusters do; empty where there are none.
    std::vector<DrawnEffect> of_others{};

    const ScoreSums& at(std::size_t group, std::size_t wave) const { return of[group * (waves + 1) + wave]; }
    const ScoreSums& all() const { return of.back(); }
    /// Everybody who is in another group, in that wave.
    ScoreSums others(std::size_t group, std::size_t wave) const;
    /// The last wave before that has at least so many respondents of the group; `waves` where there is none.
    std::size_t wave_before(std::size_t group, std::size_t wave, double least) const;
    /// The last wave of all with as many; `waves` where there is none.
    std::size_t last_wave(std::size_t group, double least) const { return wave_before(group, waves, least); }
};

/// Where a respondent counts: its group and wave, or the number of groups and waves where it has none.
struct ScorePlace {
    std::size_t group = 0, wave = 0;
    /// Calls visit(group, wave) for each cell that it is in: its own, and those of all groups and of all waves.
    template <class Visit>
    void each_cell(const ScoreCells& cells, Visit&& visit) const {
        visit(cells.groups, cells.waves);
        if (wave != cells.waves) visit(cells.groups, wave);
        if (group != cells.groups) visit(group, cells.waves);
        if (wave != cells.waves && group != cells.groups) visit(group, wave);
    }
};
ScorePlace place_of(const ScoreCells& cells, const RespondentGroups& groups, const SurveyTable& survey,
                    std::size_t respondent);

/// Sums up the questions of the sample, parallel. `groups` may be empty (no names), and `waves` say whether waves are
/// told apart; `population` how many there are in all. Where the design is known, each cell has its own effect of it
/// (put_effects_of_design). O(respondents) a question. Errors: cancelled.
Result<std::vector<ScoreCells>> score_cells(const SurveySample& sample, const std::vector<std::size_t>& questions,
                                            const RespondentGroups& groups, bool waves, const Progress& progress,
                                            const SurveyPopulation& population = {});

}  // namespace clientele
