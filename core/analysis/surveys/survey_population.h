#pragma once

#include <string>
#include <vector>

#include "core/analysis/surveys/survey_sample.h"

namespace clientele {

/// How many there are in all whom a survey is about: the employees, the 200 customers of a manufacturer. Where many of
/// them have answered, little is left to chance.
struct SurveyPopulation {
    std::vector<double> of_wave{};  ///< by wave of the survey
    double all = 0;                 ///< of all waves together (each has its own); 0: without limit

    bool known() const { return all > 0; }
};

/// The option of analyses that know populations: "200" for each wave (or the survey), or "2024=200, 2025=210" by wave;
/// "" as the survey's preparation says, "none" without limit.
OptionSpec population_option();
/// Reads what is said. Errors: `bad_value` for what is no number, fewer than answered, or waves that are not named.
Result<SurveyPopulation> read_population(const SurveyTable& survey, const std::string& said);
/// What the option says, else the preparation. Where clusters were drawn it is left out, and `sample` warns: their
/// number would have to be known; likewise where that of the preparation can't be read any more. Errors: those of
/// read_population, of the option.
Result<SurveyPopulation> survey_population(SurveySample& sample, const std::string& option);

/// 1 - n/N, the share that has not answered the question: the factor of variances (Cochran 1977, Sampling Techniques,
/// section 2.6). By wave, then of all; n are all answers of the survey, whatever the filter leaves. 1 where the
/// population has no limit; never 0, so that intervals have a point at least. `question` nullptr: all respondents.
std::vector<double> unseen_shares(const SurveyPopulation& population, const SurveySample& sample,
                                  const AskedQuestion* question);

/// "200", "200 in each wave", "410 in all waves together": for titles.
Text population_in_words(const SurveyPopulation& population);
/// "Intervals and tests allow for…", for the notes.
Text population_note(const SurveyPopulation& population);

}  // namespace clientele
