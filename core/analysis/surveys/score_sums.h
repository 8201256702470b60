#pragma once

#include <algorithm>
#include <cmath>
#include <cstdint>
#include <optional>
#include <string_view>
#include <vector>

#include "core/analysis/surveys/survey_table.h"

namespace clientele {

/// What a question is summed up by. nps: promoters (9, 10) less detractors (0 to 6). rank: mean place in a ranking, 1
/// the best. top_two: share of the two highest places of the scale. yes: share of the answer yes. first, top_three:
/// share of the first place and of the first three among all who ranked any of the items.
enum class ScoreMeasure : std::uint8_t { nps, mean, rank, top_two, yes, first, top_three };
/// "nps", "mean", "rank", "top2", "yes", "first", "top3".
std::string_view id(ScoreMeasure measure);
std::optional<ScoreMeasure> score_measure(std::string_view id);
Text in_words(ScoreMeasure measure);
/// What its values are in, as a key of own_words: "%", "points", "points of the scale", "places".
std::string_view measured_in(ScoreMeasure measure);
/// Whether it is a share, from 0 to 1.
constexpr bool is_share(ScoreMeasure measure) { return measure >= ScoreMeasure::top_two; }
constexpr bool is_mean(ScoreMeasure measure) { return measure == ScoreMeasure::mean || measure == ScoreMeasure::rank; }
constexpr bool is_of_ranking(ScoreMeasure measure) {
    return measure == ScoreMeasure::rank || measure >= ScoreMeasure::first;
}
/// Of fewer items the first three places are no distinction.
inline constexpr double fewest_items_of_top_three = 5;

/// Those that fit the question, the one that it is best known by first; none of open questions and lists of options.
std::vector<ScoreMeasure> measures_of(const AskedQuestion& question);

/// What each answer of a question counts for.
struct AnswerPoints {
    bool counts = false;
    double score = 0;
    bool hit = false;  ///< of the two highest places, or yes, or first
    bool promoter = false, detractor = false;
    bool first_three = false;  ///< of a ranking
};
/// By answer. Nothing counts that is not given or has no place.
std::vector<AnswerPoints> points_of(const AskedQuestion& question);

/// What strata and clusters do to the variance of a group's share (or promoter score), of its mean and of the first
/// three places, over that of its respondents drawn one by one; and how free an estimate of it is: clusters less
/// strata.
struct DrawnEffect {
    double of_share = 1, of_mean = 1, of_first_three = 1;
    double freedom = HUGE_VAL;
    bool borrowed = false;  ///< a group of few clusters, which has the effect on the whole sample
    bool operator==(const DrawnEffect&) const = default;

    double& on(ScoreMeasure measure) {
        return is_mean(measure) ? of_mean : measure == ScoreMeasure::top_three ? of_first_three : of_share;
    }
    double on(ScoreMeasure measure) const { return DrawnEffect(*this).on(measure); }
};

/// Sums over weighted respondents, from which every measure follows; sums of groups can be added and taken away.
struct ScoreSums {
    double n = 0, w = 0, w2 = 0;
    double wy = 0, wyy = 0, w2y = 0, w2yy = 0;
    double hits = 0, promoters = 0, detractors = 0, first_three = 0;
    DrawnEffect drawn{};
    double unseen = 1;  ///< share of the population that has not answered (unseen_shares), of which errors are

    void add(const AnswerPoints& points, double weight);
    ScoreSums& operator+=(const ScoreSums& other);
    ScoreSums operator-(const ScoreSums& other) const;
    /// (sum w)^2 / sum w^2: the effective base (Kish 1965), over the effect of strata and clusters on the measure.
    double effective(ScoreMeasure measure) const { return w2 > 0 ? w * w / w2 / drawn.on(measure) : 0; }
    /// The base that intervals and tests of shares count with: the effective one, smaller where clusters are few (Korn
    /// and Graubard 1998).
    double counting(ScoreMeasure measure) const;
    /// Of the error of a mean.
    double freedom() const { return std::min(n - 1, drawn.freedom); }
};

/// A measure with its 95 % interval: of means by Student's t and the linearised error of weights; of shares by Wilson,
/// of the promoter score by adjusted Wald (or Wald), each on the effective base; with the freedom that clusters leave.
/// NaN where the base does not allow it.
struct Score {
    double value = missing_number, low = missing_number, high = missing_number;
    double error = missing_number;  ///< standard error, of which differences are tested
    double base = 0, effective = 0;
};
Score score_of(const ScoreSums& sums, ScoreMeasure measure, bool wald = false);

/// The first less the second, of respondents who are not the same: interval and two-sided p. Means by Welch's test,
/// shares by the pooled test with Newcombe's interval, promoter scores by both errors.
struct ScoreDifference {
    double value = missing_number, low = missing_number, high = missing_number, p = missing_number;
};
ScoreDifference difference_of(const ScoreSums& a, const ScoreSums& b, ScoreMeasure measure);

}  // namespace clientele
