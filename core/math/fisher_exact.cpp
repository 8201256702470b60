#include "core/math/fisher_exact.h"

#include <algorithm>
#include <cmath>
#include <numbers>

namespace clientele {
namespace {

/// Stirling's series; the standard library's is no function of its argument alone where threads share its sign.
double log_factorial(double n) {
    constexpr double series_from = 16;
    if (n < series_from) {
        double product = 1;
        for (double factor = 2; factor <= n; ++factor) product *= factor;
        return std::log(product);
    }
    const double square = n * n;
    return (n + 0.5) * std::log(n) - n + 0.5 * std::log(2 * std::numbers::pi) +
           (1.0 / 12 - (1.0 / 360 - 1.0 / (1260 * square)) / square) / n;
}

double log_choices(double n, double k) { return log_factorial(n) - log_factorial(k) - log_factorial(n - k); }

struct Urn {
    double drawn, marked, total;
    double log_chance(double hits) const {
        return log_choices(marked, hits) + log_choices(total - marked, drawn - hits) - log_choices(total, drawn);
    }
    /// The chance of one hit more, by that of `hits`.
    double next(double hits) const {
        return (marked - hits) * (drawn - hits) / ((hits + 1) * (total - marked - drawn + hits + 1));
    }
};

constexpr double no_more = 1e-17;  // of the sum

}  // namespace

double chance_of_at_least(std::int64_t least, std::int64_t drawn, std::int64_t marked, std::int64_t total) {
    const Urn urn{static_cast<double>(drawn), static_cast<double>(marked), static_cast<double>(total)};
    const double fewest = std::max(0.0, urn.drawn + urn.marked - urn.total), most = std::min(urn.drawn, urn.marked);
    const auto from = static_cast<double>(least);
    if (from <= fewest) return 1;
    if (from > most) return 0;
    const bool above = from > urn.drawn * urn.marked / urn.total;
    // The shorter tail is added up: away from the middle its terms shrink.
    double term = 1, sum = 0;
    if (above) {
        for (double hits = from; hits <= most && term > no_more * sum; ++hits) {
            sum += term;
            term *= urn.next(hits);
        }
        return std::min(1.0, std::exp(urn.log_chance(from) + std::log(sum)));
    }
    for (double hits = from - 1; hits >= fewest && term > no_more * sum; --hits) {
        sum += term;
        if (hits > fewest) term /= urn.next(hits - 1);
    }
    return std::max(0.0, 1 - std::exp(urn.log_chance(from - 1) + std::log(sum)));
}

}  // namespace clientele
