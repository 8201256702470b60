#pragma once

#include <span>
#include <string>
#include <vector>

#include "core/analysis/analysis.h"
#include "core/analysis/surveys/survey_sample.h"

namespace clientele {

/// Respondents parted by something that is known of them.
struct RespondentGroups {
    std::vector<Code> of{};             ///< by respondent of the survey, index in names; missing_code: no value
    std::vector<std::string> names{};   ///< as in the data: keys
    std::vector<std::string> labels{};  ///< as people read them
    std::vector<std::string> outer{};   ///< of nested groups the label of the outer one; else empty
    std::string dimension{};  ///< of the keys ("customers.country", "segment", "period"); "" where none filters
    Text label{};             ///< "Country", "Segment", the question
    bool ordered = false;     ///< names have an order of their own (waves, scales); else the largest first
    /// Of several answers a respondent: the groups of respondent r are chosen[from[r]] to chosen[from[r + 1] - 1], each
    /// once, and `of` is the first; else empty.
    std::vector<std::uint32_t> from{};
    std::vector<Code> chosen{};

    bool overlap() const { return !from.empty(); }
    /// All groups that a respondent is in.
    std::span<const Code> groups_of(std::size_t respondent) const {
        if (overlap()) return std::span(chosen).subspan(from[respondent], from[respondent + 1] - from[respondent]);
        return of[respondent] == missing_code ? std::span<const Code>() : std::span(&of[respondent], 1);
    }
};

/// What respondents can be parted by, as choices of an option: "none", "wave", "segment", "customers.country",
/// "stores.region", "responses.Gender" (attributes of the answers) and "question:Q5".
std::vector<OptionChoice> respondent_group_choices(const Snapshot& snapshot);

/// Parts all respondents of the sample's survey by a choice. At most `most` groups: the largest; others fall to
/// rest_key. Who has no value is in no group. Fields of customers and stores are those that they have now; segments
/// those of the context's day. Errors: `not_found` for an unknown field or question, `unsupported` for multiple
/// answers, numbers with more than `most` different values and texts.
Result<RespondentGroups> respondent_groups(const Context& context, const SurveyTable& survey, const std::string& by,
                                           std::size_t most = 30);

/// The same, and groups that overlap where a question has several answers: a group each, options beyond the most
/// frequent as rest_key.
Result<RespondentGroups> overlapping_groups(const Context& context, const SurveyTable& survey, const std::string& by,
                                            std::size_t most);

/// Error `missing_data` that no respondent of the survey has a value of what the groups are of.
std::unexpected<Error> nobody_has(const SurveyTable& survey, const Text& label);

/// The same by several fields together, parted by " * ": "customers.country * question:Gender" has the group
/// "Germany * f". Who has no value of one is in none.
Result<RespondentGroups> crossed_groups(const Context& context, const SurveyTable& survey, const std::string& fields,
                                        std::size_t most);

}  // namespace clientele
