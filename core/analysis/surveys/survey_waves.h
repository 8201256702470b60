#pragma once

#include <string>

#include "core/analysis/surveys/survey_table.h"

namespace clientele {

/// Tells the waves of a survey by what the preparation says ("" found out: see SurveyPreparation::waves), and which
/// questions were asked in each.
void put_waves(SurveyTable& survey, const Snapshot& snapshot, const std::string& said);

}  // namespace clientele
