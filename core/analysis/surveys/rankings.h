#pragma once

#include <span>
#include <string>

#include "core/analysis/surveys/preparation.h"

namespace clientele {

/// What an item that was left without a place is said to be, where others have one.
constexpr std::string_view not_ranked = "not ranked";

/// Finds items that respondents put in order, a question each: neighbours of one stem ("Please rank the films… - Star
/// Wars", "Q5_1" and "Q5_2"), or of answers up to as many places as there are items. Ratings of several things repeat
/// places within a respondent, a ranking does not: nine of ten who placed two items or more have to give different
/// places from 1 on (of words that speak of ranking, six of ten). What the preparation says of one item goes for all of
/// its stem.
///
/// An item that a respondent left out who placed others has the mean of the places that are left (Kendall 1945,
/// Biometrika 33: mid-ranks); who gives two items one place does not count. Adds answers, so that codes change.
void find_rankings(std::span<AskedQuestion> questions, const SurveyPreparation& preparation);

/// Makes a ranking of questions whose answers are places, whatever they look like. `stem` is what is ranked.
void rank_items(std::span<AskedQuestion> items, const std::string& stem, bool reversed);

}  // namespace clientele
