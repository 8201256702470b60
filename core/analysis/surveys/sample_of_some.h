#pragma once

#include <string>

#include "core/analysis/surveys/survey_sample.h"

namespace clientele {

/// Leaves those respondents in the sample who have one of the values of each field: fields as for respondent_groups,
/// "question:Gender=f, m; customers.country=France", names with signs in quotes. "" leaves all. Errors: those of
/// respondent_groups; `bad_value` for what names no values, `not_found` for values that nobody has, `missing_data`
/// where nobody is left.
Result<void> keep_only(const Context& context, SurveySample& sample, const std::string& only);

}  // namespace clientele
