#pragma once

#include <cstdint>
#include <string_view>
#include <vector>

#include "core/analysis/surveys/respondent_groups.h"
#include "core/analysis/surveys/survey_sample.h"

namespace clientele {

// What people answered in words of their own, for whoever reads texts: the tables of surveys.scores, and analyses of
// what is talked about. Open questions are those of AskedKind::text, with `text` the question as it was asked.

/// One answer, with what is known of who gave it.
struct OpenAnswer {
    const AskedQuestion* question = nullptr;  ///< the context: its words, and its id for filters (data_id)
    std::string_view text{};                  ///< as it was given; lives as long as the snapshot
    std::size_t respondent = 0;               ///< of the survey: SurveyTable::customer, store, row, weight…
    std::int64_t time = 0;                    ///< seconds; DateTime::missing_seconds
    std::uint32_t wave = 0;                   ///< index in SurveyTable::waves, or missing_code
    double score = missing_number;            ///< that the respondent gave beside it (OpenAnswers::scored)
};
/// How one open question was answered.
struct OpenQuestion {
    const AskedQuestion* question = nullptr;
    double asked = 0, answered = 0;        ///< respondents of the sample
    double median_words = missing_number;  ///< of the answers
};
struct OpenAnswers {
    /// The scaled question whose score stands beside: whether people would recommend, else their satisfaction, else how
    /// easy it was, else the first other scale; nullptr where the sample has none.
    const AskedQuestion* scored = nullptr;
    std::vector<OpenQuestion> questions{};  ///< in the order of the survey
    std::vector<OpenAnswer> answers{};      ///< question by question, the latest first
};
/// Of the respondents and questions of a sample, so that filters and weights hold. Answers that say that there is none
/// ("n/a", "don't know") are none. O(answers · log).
OpenAnswers open_answers(const SurveySample& sample);

/// Words of a text, parted by blanks.
std::size_t words_of(std::string_view text);

/// Adds the tables `open_questions` (how many answered, how long) and `answers` (to read, with date, group or wave, and
/// score; the latest 5,000) where the sample has open questions. `groups` may be empty (no names). `containing`: only
/// answers with all of these words, or beginnings of words, in any order and whatever their case and accents.
void add_open_answers(Finding& finding, const Snapshot& snapshot, const SurveySample& sample, const OpenAnswers& open,
                      const RespondentGroups& groups, std::string_view containing = {});

}  // namespace clientele
