#pragma once

#include <vector>

#include "core/analysis/surveys/preparation.h"

namespace clientele {

/// Finds rankings that hold the names of the items in a column a place: "1st choice: Quality, 2nd choice: Price" (also
/// “2. Wahl”, “Rank 3”, “premier choix”, “segunda opción”…), neighbours from the first place on whose words are alike
/// but for the place. Ten respondents at least have to name two, and six of ten of these different ones.
///
/// Each item becomes a question of its own behind those of the survey, of the kind ranking, as if it had been asked
/// with its places (see find_rankings: items that were left out have the mean of the places left; who names an item
/// twice does not count); the columns stay, as questions with one answer. At most 30 items.
void find_named_choices(std::vector<AskedQuestion>& questions, const SurveyPreparation& preparation);

}  // namespace clientele
