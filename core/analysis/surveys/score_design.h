#pragma once

#include <span>
#include <vector>

#include "core/analysis/surveys/score_cells.h"

namespace clientele {

/// Sets what strata and clusters do to the variance of each cell of a question, and of all others beside each group:
/// the linearised variance of the group as a domain of the sample (Binder 1983, Int. Stat. Rev. 51; Lumley 2010,
/// Complex Surveys, section 2.2: units without anybody of the group count as zeros), over that of its respondents drawn
/// one by one. Its freedom are the units that have anybody of the group less their strata. A group of fewer than
/// few_units takes effect and freedom of the whole sample: so few hardly tell how units of it differ. `order` as
/// respondents_by_unit gives it. O(respondents · measures + strata · cells).
void put_effects_of_design(ScoreCells& cells, const SurveySample& sample, const AskedQuestion& question,
                           const std::vector<AnswerPoints>& points, const RespondentGroups& groups,
                           std::span<const std::size_t> order);

}  // namespace clientele
