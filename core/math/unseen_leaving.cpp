#include "core/math/unseen_leaving.h"

#include <cmath>

namespace clientele {
namespace {

const Quadrature& rule(bool gentle) {
    static const Quadrature few = gauss_legendre(12), many = gauss_legendre(24);
    return gentle ? few : many;
}

}  // namespace

UnseenLeaving::UnseenLeaving(const PurchaseParameters& of) : of_(of), least_(std::min(of.alpha, of.drop2)) {}

/// How far to integrate: to the age, or to where the integrand has fallen by e^−40. ln of it is convex in u, so steps
/// of Newton's method come from the left and never pass the place; a few give a place that is near enough.
UnseenLeaving::Reach UnseenLeaving::reach(double k, double recency, double age) const {
    constexpr double fall = 40, little = 8;
    const double alpha = of_.alpha, beta = of_.drop2, s1 = of_.drop1 + 1;
    const auto slope = [&](double tau) { return k / (alpha + tau) + s1 / (beta + tau); };
    const auto depth = [&](double tau) {
        return k * std::log((alpha + tau) / (alpha + recency)) + s1 * std::log((beta + tau) / (beta + recency));
    };
    const double whole = depth(age);
    if (whole <= fall) return {age, whole <= little};
    // In τ the fall is concave: steps from the left fall short, and creep up to the place.
    double tau = recency;
    for (int i = 0; i < 60; ++i) {
        const double missing = fall - depth(tau);
        if (missing < 0.5) break;
        tau += missing / slope(tau);
    }
    return {std::min(tau, age), false};
}

UnseenLeaving::Sum UnseenLeaving::sum(double repeats, double recency, double age) const {
    const double alpha = of_.alpha, beta = of_.drop2, s = of_.drop1, k = of_.r + repeats;
    const double log_alpha_age = std::log(alpha + age), log_beta_age = std::log(beta + age);
    const double stayed = -k * log_alpha_age - s * log_beta_age;
    Sum found;
    // Everything is relative to the integrand at its start, its highest place.
    const double log_s = std::log(s), top = log_s - k * std::log(alpha + recency) - (s + 1) * std::log(beta + recency);
    const Reach ends = reach(k, recency, age);
    const double from = std::log(least_ + recency), range = std::log(least_ + ends.end) - from;
    const Quadrature& nodes = rule(ends.gentle && range < 2);
    double mass = 0, log_alpha = 0, log_beta = 0, inverse_alpha = 0, inverse_beta = 0;
    for (std::size_t j = 0; range > 0 && j < nodes.at.size(); ++j) {
        const double u = from + range * nodes.at[j], scaled = std::exp(u), tau = scaled - least_;
        const double la = alpha == least_ ? u : std::log(alpha + tau), lb = beta == least_ ? u : std::log(beta + tau);
        const double weight = nodes.weight[j] * range * scaled * std::exp(log_s - k * la - (s + 1) * lb - top);
        mass += weight;
        log_alpha += weight * la;
        log_beta += weight * lb;
        inverse_alpha += weight / (alpha + tau);
        inverse_beta += weight / (beta + tau);
    }
    const double log_left = mass > 0 ? top + std::log(mass) : -INFINITY;
    const double high = std::max(stayed, log_left);
    found.log = high + std::log(std::exp(stayed - high) + std::exp(log_left - high));
    found.left = std::exp(log_left - found.log);
    const double kept = std::exp(stayed - found.log), share = mass > 0 ? found.left / mass : 0;
    found.by[0] = -kept * log_alpha_age - share * log_alpha;
    found.by[1] = -k * (kept / (alpha + age) + share * inverse_alpha);
    found.by[2] = -kept * log_beta_age - share * log_beta + found.left / s;
    found.by[3] = -kept * s / (beta + age) - share * (s + 1) * inverse_beta;
    return found;
}

double UnseenLeaving::left(double repeats, double recency, double age) const { return sum(repeats, recency, age).left; }

}  // namespace clientele
