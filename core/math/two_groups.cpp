#include "core/math/two_groups.h"

#include <algorithm>
#include <boost/math/special_functions/gamma.hpp>
#include <cmath>
#include <cstdint>
#include <limits>
#include <numbers>
#include <numeric>

#include "core/math/distributions.h"
#include "core/math/normal.h"

namespace clientele {
namespace {

constexpr double no_figure = std::numeric_limits<double>::quiet_NaN();

GroupDifference nothing() { return {.effect = no_figure, .interval = {no_figure, no_figure}, .p = no_figure}; }

struct Moments {
    double n = 0, mean = 0, squares = 0;  ///< squares: sum of squared deviations
    double variance() const { return squares / (n - 1); }
};
Moments moments_of(std::span<const double> values) {
    Moments moments{.n = static_cast<double>(values.size())};
    for (const double each : values) moments.mean += each;
    moments.mean /= moments.n;
    for (const double each : values) moments.squares += (each - moments.mean) * (each - moments.mean);
    return moments;
}

/// What comes before each value of `a` in sorted `b`: how many are less, and how many are not more.
struct Below {
    std::size_t less = 0, not_more = 0;
    void advance(double value, const std::vector<double>& b) {
        while (less < b.size() && b[less] < value) ++less;
        not_more = std::max(not_more, less);
        while (not_more < b.size() && b[not_more] <= value) ++not_more;
    }
    /// Share of `b` below less that above.
    double dominance(std::size_t of) const {
        const auto n = static_cast<double>(of);
        return (static_cast<double>(less) - (n - static_cast<double>(not_more))) / n;
    }
};

/// Sum of t³ − t over ties of t equal values.
double tie_sum(const std::vector<double>& a, const std::vector<double>& b) {
    double sum = 0;
    std::size_t i = 0, j = 0;
    while (i < a.size() || j < b.size()) {
        const double value = i == a.size() ? b[j] : j == b.size() ? a[i] : std::min(a[i], b[j]);
        const std::size_t from = i + j;
        while (i < a.size() && a[i] == value) ++i;
        while (j < b.size() && b[j] == value) ++j;
        const auto ties = static_cast<double>(i + j - from);
        sum += ties * ties * ties - ties;
    }
    return sum;
}

/// The sum of the chances of all tables that are no likelier than this one.
double fisher_two_sided(double hits_a, double all_a, double hits_b, double all_b) {
    const double marked = hits_a + hits_b, total = all_a + all_b;
    const auto choose = [](double n, double k) {
        return boost::math::lgamma(n + 1) - boost::math::lgamma(k + 1) - boost::math::lgamma(n - k + 1);
    };
    const double all = choose(total, marked);
    const auto chance = [&](double hits) { return std::exp(choose(all_a, hits) + choose(all_b, marked - hits) - all); };
    const double seen = chance(hits_a) * (1 + 1e-7);
    // Far from the middle nothing adds up to anything: the expected count is small where this is asked.
    double sum = 0;
    const double least = std::max(0.0, marked - all_b), most = std::min(all_a, marked);
    for (double hits = least; hits <= most; ++hits)
        if (const double each = chance(hits); each <= seen) sum += each;
    return std::min(1.0, sum);
}

}  // namespace

GroupDifference difference_of_means(std::span<const double> a, std::span<const double> b) {
    if (a.size() < 2 || b.size() < 2) return nothing();
    const Moments first = moments_of(a), second = moments_of(b);
    const double freedom = first.n + second.n - 2;
    const double pooled = std::sqrt((first.squares + second.squares) / freedom);
    if (!(pooled > 0) || !std::isfinite(pooled)) return nothing();
    const double unbiased = boost::math::tgamma_delta_ratio(freedom / 2 - 0.5, 0.5);
    const double g = (first.mean - second.mean) / pooled / (unbiased * std::sqrt(freedom / 2));
    const double error = std::sqrt((first.n + second.n) / (first.n * second.n) + g * g / (2 * (first.n + second.n)));

    const double va = first.variance() / first.n, vb = second.variance() / second.n;
    const double t = (first.mean - second.mean) / std::sqrt(va + vb);
    const double welch = (va + vb) * (va + vb) / (va * va / (first.n - 1) + vb * vb / (second.n - 1));
    return {.effect = g, .interval = {g - normal_z95 * error, g + normal_z95 * error}, .p = t_two_sided(t, welch)};
}

GroupDifference difference_of_ranks(std::vector<double>& a, std::vector<double>& b) {
    if (a.size() < 2 || b.size() < 2) return nothing();
    std::ranges::sort(a);
    std::ranges::sort(b);
    const auto n = static_cast<double>(a.size()), m = static_cast<double>(b.size()), all = n + m;
    double sum = 0, squares_a = 0, ordered = 0;  // ordered: pairs of unequal values
    Below in_b, in_a;
    for (const double value : a) {
        in_b.advance(value, b);
        const double each = in_b.dominance(b.size());
        sum += each;
        squares_a += each * each;
        ordered += m - static_cast<double>(in_b.not_more - in_b.less);
    }
    const double ties = tie_sum(a, b);
    if (ties >= all * all * all - all) return nothing();
    double squares_b = 0;
    for (const double value : b) {
        in_a.advance(value, a);
        const double each = in_a.dominance(a.size());
        squares_b += each * each;
    }
    const double delta = sum / n;
    const double of_a = squares_a - n * delta * delta, of_b = squares_b - m * delta * delta,
                 of_pairs = ordered - n * m * delta * delta;
    double variance = (m * m * of_a + n * n * of_b - of_pairs) / (n * m * (n - 1) * (m - 1));
    variance = std::max(variance, (1 - delta * delta) / (n * m - 1));
    const double rest = 1 - delta * delta, spread = normal_z95 * normal_z95 * variance;
    const double half = normal_z95 * std::sqrt(variance) * std::sqrt(rest * rest + spread), below = rest + spread;
    const double middle = delta - delta * delta * delta;

    const double u = (delta + 1) / 2 * n * m, centre = n * m / 2;
    const double sigma = std::sqrt(n * m / 12 * (all + 1 - ties / (all * (all - 1))));
    const double away = std::abs(u - centre);
    Interval interval{.low = (middle - half) / below, .high = (middle + half) / below};
    if (!(below > 0)) {  // groups wholly apart have no spread: as many of the smaller group, all on one side
        const double inner = 2 * share_interval(std::min(n, m), std::min(n, m)).low - 1;
        interval = delta > 0 ? Interval{.low = inner, .high = 1} : Interval{.low = -1, .high = -inner};
    }
    return {.effect = delta,
            .interval = {.low = std::max(-1.0, interval.low), .high = std::min(1.0, interval.high)},
            .p = std::min(1.0, normal_two_sided(std::max(0.0, away - 0.5) / sigma))};
}

GroupDifference difference_of_shares(double hits_a, double all_a, double hits_b, double all_b) {
    if (!(all_a > 0) || !(all_b > 0)) return nothing();
    const double hits = hits_a + hits_b, all = all_a + all_b;
    if (hits == 0 || hits == all) return nothing();
    const auto arc = [](double share) { return 2 * std::asin(std::sqrt(share)); };
    const double h = arc(hits_a / all_a) - arc(hits_b / all_b);
    const double error = std::sqrt(1 / all_a + 1 / all_b);
    GroupDifference found{.effect = h, .interval = {h - normal_z95 * error, h + normal_z95 * error}};
    const double least = std::min(all_a, all_b) * std::min(hits, all - hits) / all;
    if (least < 5) {
        found.p = fisher_two_sided(hits_a, all_a, hits_b, all_b);
    } else {
        const double share = hits / all;
        found.p = normal_two_sided((hits_a / all_a - hits_b / all_b) /
                                   std::sqrt(share * (1 - share) * (1 / all_a + 1 / all_b)));
    }
    return found;
}

std::vector<double> adjusted_for_many(std::span<const double> p) {
    std::vector<std::size_t> order;
    for (std::size_t i = 0; i < p.size(); ++i)
        if (!std::isnan(p[i])) order.push_back(i);
    std::ranges::stable_sort(order, {}, [&](std::size_t i) { return p[i]; });
    std::vector<double> adjusted(p.begin(), p.end());
    double least = 1;
    for (std::size_t rank = order.size(); rank > 0; --rank) {
        const std::size_t i = order[rank - 1];
        least = std::min(least, p[i] * static_cast<double>(order.size()) / static_cast<double>(rank));
        adjusted[i] = least;
    }
    return adjusted;
}

std::vector<double> adjusted_for_many_dependent(std::span<const double> p) {
    double harmonic = 0, tests = 0;
    for (const double each : p)
        if (!std::isnan(each)) harmonic += 1 / ++tests;
    auto adjusted = adjusted_for_many(p);
    for (double& each : adjusted)
        if (!std::isnan(each)) each = std::min(1.0, harmonic * each);
    return adjusted;
}

double skewness(std::span<const double> values) {
    if (values.empty()) return 0;
    const Moments moments = moments_of(values);
    double cubes = 0;
    for (const double each : values) cubes += std::pow(each - moments.mean, 3);
    const double sd = std::sqrt(moments.squares / moments.n);
    return sd > 0 ? cubes / moments.n / (sd * sd * sd) : 0;
}

double as_standard_deviations(double delta) {
    if (std::isnan(delta)) return delta;
    const double above = (delta + 1) / 2;
    constexpr double most = 4;
    return std::clamp(std::numbers::sqrt2 * normal_quantile(above), -most, most);
}

}  // namespace clientele
