#pragma once

#include <vector>

#include "core/analysis/surveys/answering.h"
#include "core/math/scale_reliability.h"

namespace clientele {

/// A list of ratings, and whether it measures one thing.
struct TestedScale {
    RatedItems list{};
    CompleteAnswers answers{};
    std::vector<double> means{}, deviations{};  ///< by item, of the complete answers, weighted
    ScaleReliability reliability{};
    bool tested = false;  ///< enough answers that vary
};

/// Keys of what a scale is worth by its alpha (Nunnally and Bernstein 1994): below 0.6, 0.7, up to 0.9, above.
inline constexpr std::string_view not_reliable = "not reliable", questionable = "questionable", reliable = "reliable",
                                  repetitive = "reliable, repeats itself", not_tested = "too few answers";
std::string_view verdict_of(const TestedScale& scale);

FindingTable scales_table(const std::vector<TestedScale>& scales, const Answering& answering);
FindingTable items_table(const std::vector<TestedScale>& scales);
FindingTable questions_table(const Answering& answering);
/// Who answered carelessly: a row a respondent and problem, the first thousand.
FindingTable respondents_table(const Snapshot& snapshot, const SurveySample& sample, const Answering& answering);

}  // namespace clientele
