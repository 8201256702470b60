#pragma once

#include "core/analysis/surveys/survey_sample.h"

namespace clientele {

/// What an analysis of surveys says unasked of the surveys that it was not asked about: of each but the one of the
/// sample, five at most, the latest first, with options that name it and a picture of its own. Nothing where an option
/// of the analysis is set: that card is about what was chosen. Errors: cancelled.
Result<std::vector<Highlight>> highlights_of_other_surveys(const Context& context, const SurveySample& sample,
                                                           std::string_view analysis, const Progress& progress);

}  // namespace clientele
