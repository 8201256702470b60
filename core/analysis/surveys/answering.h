#pragma once

#include <optional>
#include <vector>

#include "core/analysis/surveys/rated_items.h"

namespace clientele {

/// How carefully people answered, as far as their answers tell.
struct Answering {
    /// One question: of those who were asked it.
    struct Question {
        const AskedQuestion* question = nullptr;
        double asked = 0, do_not_know = 0, no_answer = 0;  ///< respondents, not weighted
    };
    /// One list of ratings: who gave the same answer to all that they answered, of who answered three and more.
    struct Block {
        double straight = 0, answered = 0;
        double by_chance = 0;  ///< share that would be straight if answers had nothing to do with one another
    };
    std::vector<Question> questions{};
    std::vector<Block> blocks{};  ///< as the lists that were given

    // By respondent of the survey.
    std::vector<std::uint8_t> straight{};  ///< in every list of which they answered three items and more
    std::vector<std::uint8_t> rated{};     ///< answered three items and more of any list
    std::vector<float> unknown_share{};    ///< of the questions that they were asked, answered "don't know"
    std::vector<double> seconds{};         ///< that the interview took; NaN where not known
    bool timed = false;
    double median_seconds = missing_number;  ///< of the sample
    Text timed_by{};                         ///< how it is known
};

/// Who took less than this share of the median is too fast.
inline constexpr double too_fast = 0.5;

/// Looks at the respondents of the sample. Durations are those of a column of the answers that says so, or from the
/// first to the last answer. O(respondents × questions). Errors: cancelled.
Result<Answering> how_answered(const Snapshot& snapshot, const SurveySample& sample,
                               const std::vector<RatedItems>& lists, const Progress& progress);

}  // namespace clientele
