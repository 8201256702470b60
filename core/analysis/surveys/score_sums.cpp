#include "core/analysis/surveys/score_sums.h"

#include <algorithm>
#include <cmath>

#include "core/analysis/surveys/answer_words.h"
#include "core/math/distributions.h"
#include "core/math/normal.h"
#include "core/math/promoter_score.h"

namespace clientele {
namespace {

constexpr double lowest_promoter = 9, highest_detractor = 6;
constexpr double fewest_places = 4;  // of a scale, below which the two highest places are no distinction
constexpr double most_places_of_scale = 21;   // above which they are hardly any: percentages

bool means_yes(std::string_view answer) {
    const std::string key = answer_key(answer);
    for (const std::string_view yes : {"yes", "ja", "oui", "si", "true"})
        if (key == yes) return true;
    return false;
}

/// Index of the answer yes to a question that is answered by yes or no; missing_code of others.
Code yes_of(const AskedQuestion& question) {
    if (question.kind != AskedKind::single) return missing_code;
    Code yes = missing_code;
    std::size_t given = 0;
    for (std::size_t a = 0; a < question.answers.size(); ++a) {
        if (question.answers[a].state != AnswerState::given) continue;
        ++given;
        if (means_yes(question.answers[a].label)) yes = static_cast<Code>(a);
    }
    return given == 2 ? yes : missing_code;
}

/// Linearised error of the weighted mean: as design_mean without strata and clusters, times their effect.
double error_of_mean(const ScoreSums& sums, double mean) {
    if (sums.n < 2) return missing_number;
    const double spread = sums.w2yy - 2 * mean * sums.w2y + mean * mean * sums.w2;
    return std::sqrt(std::max(0.0, spread) * sums.n / (sums.n - 1) * sums.drawn.of_mean * sums.unseen) / sums.w;
}

}  // namespace

std::string_view id(ScoreMeasure measure) {
    static constexpr std::string_view ids[] = {"nps", "mean", "rank", "top2", "yes", "first", "top3"};
    return ids[static_cast<std::size_t>(measure)];
}

std::optional<ScoreMeasure> score_measure(std::string_view named) {
    for (const ScoreMeasure each : {ScoreMeasure::nps, ScoreMeasure::mean, ScoreMeasure::rank, ScoreMeasure::top_two,
                                    ScoreMeasure::yes, ScoreMeasure::first, ScoreMeasure::top_three})
        if (id(each) == named) return each;
    return std::nullopt;
}

std::string_view measured_in(ScoreMeasure measure) {
    if (is_share(measure)) return "%";
    if (measure == ScoreMeasure::nps) return "points";
    return measure == ScoreMeasure::rank ? "places" : "points of the scale";
}

Text in_words(ScoreMeasure measure) {
    switch (measure) {
        case ScoreMeasure::nps:
            return text("Net promoter score");
        case ScoreMeasure::mean:
            return text("Mean");
        case ScoreMeasure::rank:
            return text("Mean rank");
        case ScoreMeasure::top_two:
            return text("Top-two box");
        case ScoreMeasure::yes:
            return text("Share of yes");
        case ScoreMeasure::first:
            return text("Share of first places");
        case ScoreMeasure::top_three:
            return text("Share of the first three places");
    }
    return {};
}

std::vector<ScoreMeasure> measures_of(const AskedQuestion& question) {
    if (yes_of(question) != missing_code) return {ScoreMeasure::yes};
    if (question.kind == AskedKind::ranking) {
        if (question.highest >= fewest_items_of_top_three)
            return {ScoreMeasure::rank, ScoreMeasure::first, ScoreMeasure::top_three};
        return {ScoreMeasure::rank, ScoreMeasure::first};
    }
    if (!is_scaled(question.kind)) return {};
    if (question.kind == AskedKind::nps) return {ScoreMeasure::nps, ScoreMeasure::mean};
    const double places = question.highest - question.lowest + 1;
    if (places < fewest_places || places > most_places_of_scale) return {ScoreMeasure::mean};
    if (question.kind == AskedKind::csat) return {ScoreMeasure::top_two, ScoreMeasure::mean};
    return {ScoreMeasure::mean, ScoreMeasure::top_two};
}

std::vector<AnswerPoints> points_of(const AskedQuestion& question) {
    const Code yes = yes_of(question);
    std::vector<AnswerPoints> points(question.answers.size());
    for (std::size_t a = 0; a < points.size(); ++a) {
        const GivenAnswer& answer = question.answers[a];
        if (answer.state != AnswerState::given) continue;
        if (yes != missing_code) {
            points[a] = {.counts = true, .hit = a == yes};
            continue;
        }
        if (std::isnan(answer.score)) continue;
        if (question.kind == AskedKind::ranking) {
            points[a] = {.counts = true,
                         .score = answer.score,
                         .hit = !answer.unranked && answer.score == 1,
                         .first_three = !answer.unranked && answer.score <= 3};
            continue;
        }
        points[a] = {.counts = true,
                     .score = answer.score,
                     .hit = answer.score > question.highest - 1.5,
                     .promoter = answer.score >= lowest_promoter,
                     .detractor = answer.score <= highest_detractor};
    }
    return points;
}

void ScoreSums::add(const AnswerPoints& points, double weight) {
    n += 1;
    w += weight;
    w2 += weight * weight;
    wy += weight * points.score;
    wyy += weight * points.score * points.score;
    w2y += weight * weight * points.score;
    w2yy += weight * weight * points.score * points.score;
    hits += points.hit ? weight : 0;
    promoters += points.promoter ? weight : 0;
    detractors += points.detractor ? weight : 0;
    first_three += points.first_three ? weight : 0;
}

ScoreSums& ScoreSums::operator+=(const ScoreSums& other) {
    n += other.n, w += other.w, w2 += other.w2;
    wy += other.wy, wyy += other.wyy, w2y += other.w2y, w2yy += other.w2yy;
    hits += other.hits, promoters += other.promoters, detractors += other.detractors;
    first_three += other.first_three;
    if (other.drawn != DrawnEffect{}) drawn = other.drawn;  // of the same question
    if (other.unseen < 1) unseen = other.unseen;
    return *this;
}

ScoreSums ScoreSums::operator-(const ScoreSums& other) const {
    const auto less = [](double a, double b) { return std::max(0.0, a - b); };
    if (n - other.n < 0.5) return {};  // nobody is left: no rest of rounding either
    return {n - other.n,
            less(w, other.w),
            less(w2, other.w2),
            wy - other.wy,
            less(wyy, other.wyy),
            w2y - other.w2y,
            less(w2yy, other.w2yy),
            less(hits, other.hits),
            less(promoters, other.promoters),
            less(detractors, other.detractors),
            less(first_three, other.first_three),
            drawn,
            unseen};
}

double ScoreSums::counting(ScoreMeasure measure) const {
    const double few = drawn.freedom < HUGE_VAL ? normal_z95 / t_factor(std::max(1.0, drawn.freedom)) : 1;
    return effective(measure) * few * few / unseen;
}

Score score_of(const ScoreSums& sums, ScoreMeasure measure, bool wald) {
    Score score{.base = sums.n, .effective = sums.effective(measure)};
    if (!(sums.w > 0)) return score;
    const double counting = sums.counting(measure), scale = counting / sums.w;
    if (is_mean(measure)) {
        score.value = sums.wy / sums.w;
        score.error = error_of_mean(sums, score.value);
        const double half = t_factor(sums.freedom()) * score.error;
        score.low = score.value - half;
        score.high = score.value + half;
    } else if (measure == ScoreMeasure::nps) {
        const double p = sums.promoters * scale, d = sums.detractors * scale;
        const double passives = std::max(0.0, counting - p - d);
        const PromoterScore plain = promoter_score(p, passives, d);
        const Interval interval = wald ? plain.interval : adjusted_promoter_score(p, passives, d).interval;
        score.value = plain.value;
        score.error = plain.error;
        score.low = interval.low;
        score.high = interval.high;
    } else {
        const double hits = measure == ScoreMeasure::top_three ? sums.first_three : sums.hits;
        const Interval interval = share_interval(hits * scale, counting);
        score.value = hits / sums.w;
        score.error = std::sqrt(score.value * (1 - score.value) / counting);
        score.low = interval.low;
        score.high = interval.high;
    }
    return score;
}

ScoreDifference difference_of(const ScoreSums& a, const ScoreSums& b, ScoreMeasure measure) {
    const Score one = score_of(a, measure), other = score_of(b, measure);
    ScoreDifference difference{.value = one.value - other.value};
    if (std::isnan(difference.value)) return difference;
    if (is_share(measure)) {
        const double of_a = a.counting(measure), of_b = b.counting(measure);
        const double hits_a = one.value * of_a, hits_b = other.value * of_b;
        const Interval interval = share_difference_interval(hits_a, of_a, hits_b, of_b);
        difference.low = interval.low;
        difference.high = interval.high;
        difference.p = share_difference_p(hits_a, of_a, hits_b, of_b);
        return difference;
    }
    double factor = normal_z95;
    if (is_mean(measure)) {
        difference.p = mean_difference_p(one.value, one.error, a.freedom(), other.value, other.error, b.freedom());
        const double va = one.error * one.error, vb = other.error * other.error;
        const double freedom = (va + vb) * (va + vb) / (va * va / a.freedom() + vb * vb / b.freedom());
        factor = t_factor(freedom);
    } else {
        difference.p = difference_p(one.value, one.error, other.value, other.error);
    }
    const double half = factor * std::hypot(one.error, other.error);
    difference.low = difference.value - half;
    difference.high = difference.value + half;
    return difference;
}

}  // namespace clientele
