#pragma once

#include "core/analysis/surveys/survey_sample.h"

namespace clientele {

constexpr std::size_t most_target_categories = 500, most_design_groups = 1'000'000;

/// Weights of all respondents of a survey, as its preparation says and the option "weight" allows: those of the data,
/// raked to the targets where there are any. Targets are met over the whole survey (or each wave), whatever is
/// filtered; design effect and effective base are those of `sample`.
Result<SurveyWeights> survey_weights(const Context& context, const SurveyTable& survey, const Selection& sample);

}  // namespace clientele
