#pragma once

#include <functional>
#include <optional>
#include <string>

#include "core/analysis/surveys/score_sums.h"
#include "core/analysis/surveys/survey_sample.h"

namespace clientele {

/// The question that says how satisfied customers are as a whole, and who answered it with which weight: what stores
/// are judged by. It counts as in the scores of the survey: by the weights that are prepared for it, with the effective
/// base of these, and the effect of strata and clusters.
struct AskedSatisfaction {
    SurveySample sample{};
    const AskedQuestion* question = nullptr;
    std::vector<AnswerPoints> points{};  ///< by answer
    DrawnEffect drawn{};

    /// The score of a respondent; NaN without one.
    double score(std::size_t respondent) const;
    double weight(std::size_t respondent) const { return sample.weights.of[respondent]; }
    /// Adds an answer that counts.
    void add(ScoreSums& sums, std::size_t respondent) const;
    /// Empty sums, that know of strata and clusters.
    ScoreSums sums() const { return {.drawn = drawn}; }
};

struct SatisfactionWanted {
    std::string named{};  ///< a question, by id or words; "" the most likely one
    bool any_scale =
        false;  ///< of rating questions that say nothing of satisfaction the first, where there is no other
    /// Whose answers are to be had: of the surveys and questions that say as much, the one with the most of them.
    std::function<bool(const SurveyTable&, std::size_t respondent)> counts{};
};

/// A judgement on the whole comes before other questions on satisfaction, and these before recommendation. Nothing
/// where no survey has any. Errors: cancelled; `not_found` where no survey has the named question; `unsupported` where
/// it has no scale; those of weights and strata that cannot be had.
Result<std::optional<AskedSatisfaction>> asked_satisfaction(const Context& context, const SatisfactionWanted& wanted);

/// What answers vary by within groups: the weighted variance of all groups together, each around its own mean.
struct VarianceWithin {
    double deviations = 0, weights = 0, freedom = 0;

    void add(const ScoreSums& group);
    double variance() const;  ///< NaN where no group has two answers
};

}  // namespace clientele
