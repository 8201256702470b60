#include "core/math/promoter_score.h"

#include <algorithm>
#include <cmath>
#include <limits>

#include "core/math/distributions.h"
#include "core/math/normal.h"

namespace clientele {
namespace {

constexpr double no_score = std::numeric_limits<double>::quiet_NaN();

PromoterScore wald(double promoters, double passives, double detractors) {
    const double n = promoters + passives + detractors;
    if (!(n > 0)) return {no_score, no_score, {no_score, no_score}};
    const double p = promoters / n, d = detractors / n;
    const double value = 100 * (p - d), error = 100 * std::sqrt(std::max(0.0, p + d - (p - d) * (p - d)) / n);
    return {value, error, {std::max(-100.0, value - normal_z95 * error), std::min(100.0, value + normal_z95 * error)}};
}

}  // namespace

PromoterScore promoter_score(double promoters, double passives, double detractors) {
    return wald(promoters, passives, detractors);
}

AdjustedPromoterScore adjusted_promoter_score(double promoters, double passives, double detractors) {
    const PromoterScore plain = wald(promoters, passives, detractors);
    if (std::isnan(plain.value)) return {{plain}, no_score};
    const PromoterScore adjusted = wald(promoters + 0.75, passives + 1.5, detractors + 0.75);
    AdjustedPromoterScore score;
    score.value = plain.value;
    score.error = adjusted.error;
    score.interval = {std::min(adjusted.interval.low, plain.value), std::max(adjusted.interval.high, plain.value)};
    score.middle = adjusted.value;
    return score;
}

Interval share_difference_interval(double hits_a, double all_a, double hits_b, double all_b) {
    if (!(all_a > 0) || !(all_b > 0)) return {-1, 1};
    const Interval a = share_interval(hits_a, all_a), b = share_interval(hits_b, all_b);
    const double p = hits_a / all_a, q = hits_b / all_b;
    return {p - q - std::hypot(p - a.low, b.high - q), p - q + std::hypot(a.high - p, q - b.low)};
}

double difference_p(double a, double error_a, double b, double error_b) {
    const double error = std::hypot(error_a, error_b);
    return error > 0 ? normal_two_sided((a - b) / error) : no_score;
}

double mean_difference_p(double a, double error_a, double freedom_a, double b, double error_b, double freedom_b) {
    const double va = error_a * error_a, vb = error_b * error_b;
    if (!(va + vb > 0) || !(freedom_a > 0) || !(freedom_b > 0)) return no_score;
    const double freedom = (va + vb) * (va + vb) / (va * va / freedom_a + vb * vb / freedom_b);
    const double t = std::abs(a - b) / std::sqrt(va + vb);
    return t_two_sided(t, freedom);
}

double share_difference_p(double hits_a, double all_a, double hits_b, double all_b) {
    if (!(all_a > 0) || !(all_b > 0)) return no_score;
    const double pooled = (hits_a + hits_b) / (all_a + all_b);
    const double error = std::sqrt(pooled * (1 - pooled) * (1 / all_a + 1 / all_b));
    return error > 0 ? normal_two_sided((hits_a / all_a - hits_b / all_b) / error) : no_score;
}

}  // namespace clientele
