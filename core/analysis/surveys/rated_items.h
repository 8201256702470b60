#pragma once

#include <Eigen/Core>
#include <string>
#include <vector>

#include "core/analysis/surveys/survey_sample.h"

namespace clientele {

/// Questions of a survey that are answered on one scale and so may measure one thing.
struct RatedItems {
    std::string name{};  ///< "CUSA", the stem of numbered questions, or "A1 … A5": the first and the last
    std::vector<const AskedQuestion*> items{};
};

/// The questions that an option names by id or words, parted by semicolons. Errors: `not_found` names those that there
/// are.
Result<std::vector<const AskedQuestion*>> questions_named(const SurveyTable& survey, const std::string& named);

/// Whether words speak of a judgement on the whole ("Overall satisfaction"), in the four languages.
bool speaks_of_the_whole(std::string_view words);

/// Ratings of single things: questions of a scale or of satisfaction, but for those on the whole, that the filter
/// leaves.
std::vector<const AskedQuestion*> single_ratings(const SurveySample& sample);

/// Those of two and more items that share a scale, in the order of the questions; where most are numbered ("A1", "A2"),
/// those of one stem.
std::vector<RatedItems> scales_in(const SurveySample& sample);
/// What chosen questions are called together.
std::string name_of_items(const std::vector<const AskedQuestion*>& items);

/// The scores of who answered all questions: a row a respondent.
struct CompleteAnswers {
    Eigen::MatrixXd scores{};
    std::vector<std::size_t> respondents{};
    std::vector<double> weights{};
    std::size_t some = 0;      ///< respondents who answered some, but not all
    double effective() const;  ///< respondents, divided by the design effect of their weights
};
CompleteAnswers complete_answers(const SurveySample& sample, const std::vector<const AskedQuestion*>& items);

}  // namespace clientele
