#pragma once

#include <string>
#include <vector>

#include "core/analysis/surveys/preparation.h"
#include "core/analysis/surveys/survey_sample.h"

namespace clientele {

/// Respondents of a survey by what is known of their answer to a question.
struct AnswersKnown {
    std::size_t given = 0, do_not_know = 0, no_answer = 0, not_asked = 0;
};

/// What a preparation that is not kept yet makes of a survey.
struct SurveyPreview {
    SnapshotPtr snapshot{};               ///< the same data, with the preparation in the place of the one that is kept
    const SurveyTable* survey = nullptr;  ///< within the snapshot
    SurveyWeights weights{};              ///< of all respondents
    std::vector<std::size_t> of_wave{};   ///< respondents, a wave each
    std::vector<AnswersKnown> known{};    ///< a question each
};

/// Works the survey out as if the preparation was kept. The time of survey_tables() and survey_weights().
/// Errors: `not_found` for a survey that there is not; cancelled.
Result<SurveyPreview> preview_survey(const Snapshot& snapshot, const std::string& survey,
                                     const SurveyPreparation& preparation, const Progress& progress);

/// The values of a field and how many respondents of the survey have each, as shares to begin a target with.
Result<WeightTarget> present_shares(const Snapshot& snapshot, const SurveyTable& survey, const std::string& field,
                                    const Progress& progress);

/// What is to be kept (Project::set_own_survey, with together()) for the survey to be read so; without an expression
/// what is not to be kept any more. Empty where that is how it is read already. Errors: `bad_value` for a name that
/// runs over several lines, which cannot be kept.
Result<std::vector<OwnSurvey>> definitions_to_keep(std::span<const OwnSurvey> kept, const SurveyTable& survey,
                                                   const SurveyPreparation& preparation);

/// What is kept of the survey, each question under its id.
SurveyPreparation kept_preparation(const Snapshot& snapshot, const SurveyTable& survey);

}  // namespace clientele
