#pragma once

#include <string>
#include <vector>

#include "core/analysis/surveys/survey_sample.h"

namespace clientele {

/// What is known of respondents beside their answers, as it stood when they answered.
struct KnownDriver {
    std::string name{};  ///< a word of ours, such as "Contacts (90 days)"
    Unit unit = Unit::none;
    std::vector<double> values{};  ///< by respondent of the survey; NaN where it cannot be known
};

/// Before the time of the answer: contacts, unresolved ones and the time waited in 90 days; orders, what was spent and
/// what was given back in 365 days, days that the last order took to come; days on the website in 90 days; the RFM
/// segment (see known_before.h). Of the store: its score by mystery visits in the quarter of the answer, and the share
/// of its visitors who bought in the four weeks before. All rows of the project count, whatever is filtered. NaN for
/// who names no customer or store, or has no time; 0 of who is known and had no such event. Only what varies. O(rows +
/// events of respondents · log). Errors: cancelled.
Result<std::vector<KnownDriver>> known_drivers(const Snapshot& snapshot, const SurveySample& sample,
                                               const Progress& progress);

}  // namespace clientele
