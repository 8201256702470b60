#include "core/math/price_index.h"

#include <Eigen/Core>
#include <algorithm>
#include <cmath>
#include <limits>

#include "core/base/random_numbers.h"
#include "core/math/distributions.h"
#include "core/math/linear_systems.h"
#include "core/math/order_statistics.h"

namespace clientele {
namespace {

constexpr double no_index = std::numeric_limits<double>::quiet_NaN();

bool weighs(IndexFormula formula) { return formula >= IndexFormula::laspeyres; }

/// What the formulas are made of.
struct MatchedSums {
    double products = 0, logs = 0, ratios = 0, base = 0, other = 0;
    double base_at_base = 0, other_at_base = 0;    ///< value of the base's quantities at the prices of both
    double base_at_other = 0, other_at_other = 0;  ///< the same of the other's quantities
};

template <class Visit>
void each_matched(bool weighted, const PricedProducts& base, const PricedProducts& other,
                  std::span<const std::uint32_t> times, Visit&& visit) {
    for (std::size_t i = 0; i < base.prices.size(); ++i) {
        if (!(base.prices[i] > 0) || !(other.prices[i] > 0)) continue;
        if (weighted && !(base.quantities[i] >= 0 && other.quantities[i] >= 0)) continue;
        const double often = times.empty() ? 1.0 : times[i];
        if (often > 0) visit(i, often);
    }
}

MatchedSums sums_of(bool weighted, const PricedProducts& base, const PricedProducts& other,
                    std::span<const std::uint32_t> times) {
    MatchedSums sums;
    each_matched(weighted, base, other, times, [&](std::size_t i, double often) {
        const double p = base.prices[i], q = other.prices[i];
        sums.products += often;
        sums.logs += often * std::log(q / p);
        sums.ratios += often * q / p;
        sums.base += often * p;
        sums.other += often * q;
        if (!weighted) return;
        sums.base_at_base += often * base.quantities[i] * p;
        sums.other_at_base += often * base.quantities[i] * q;
        sums.base_at_other += often * other.quantities[i] * p;
        sums.other_at_other += often * other.quantities[i] * q;
    });
    return sums;
}

double tornqvist(const MatchedSums& sums, const PricedProducts& base, const PricedProducts& other,
                 std::span<const std::uint32_t> times) {
    double log = 0;
    each_matched(true, base, other, times, [&](std::size_t i, double often) {
        const double share = base.prices[i] * base.quantities[i] / sums.base_at_base +
                             other.prices[i] * other.quantities[i] / sums.other_at_other;
        log += often * share / 2 * std::log(other.prices[i] / base.prices[i]);
    });
    return std::exp(log);
}

/// Logs of the places against the first, from those of pairs: least squares over what is known.
std::vector<double> places_of_pairs(const Eigen::MatrixXd& logs) {
    const Eigen::Index places = logs.rows();
    std::vector<double> out(static_cast<std::size_t>(places), no_index);
    // What is linked with the first.
    std::vector<Eigen::Index> linked{0};
    std::vector<bool> seen(static_cast<std::size_t>(places), false);
    seen[0] = true;
    for (std::size_t next = 0; next < linked.size(); ++next)
        for (Eigen::Index j = 0; j < places; ++j)
            if (!seen[static_cast<std::size_t>(j)] && !std::isnan(logs(linked[next], j))) {
                seen[static_cast<std::size_t>(j)] = true;
                linked.push_back(j);
            }
    std::ranges::sort(linked);
    const auto unknowns = static_cast<Eigen::Index>(linked.size()) - 1;
    out[0] = 1;
    if (unknowns == 0) return out;
    Eigen::MatrixXd normal = Eigen::MatrixXd::Zero(unknowns, unknowns);
    Eigen::VectorXd right = Eigen::VectorXd::Zero(unknowns);
    for (Eigen::Index a = 0; a <= unknowns; ++a)
        for (Eigen::Index b = a + 1; b <= unknowns; ++b) {
            const double log = logs(linked[static_cast<std::size_t>(a)], linked[static_cast<std::size_t>(b)]);
            if (std::isnan(log)) continue;
            normal(b - 1, b - 1) += 1;
            right[b - 1] += log;
            if (a == 0) continue;
            normal(a - 1, a - 1) += 1;
            normal(a - 1, b - 1) -= 1;
            normal(b - 1, a - 1) -= 1;
            right[a - 1] -= log;
        }
    const Eigen::VectorXd solved = SymmetricSystem(normal).solve(right);
    for (Eigen::Index a = 1; a <= unknowns; ++a)
        out[static_cast<std::size_t>(linked[static_cast<std::size_t>(a)])] = std::exp(solved[a - 1]);
    return out;
}

/// Each product's share of what its place sells; 1 for all where nothing weighs; 0 without a price.
Eigen::MatrixXd dummy_weights(const PriceTable& table, bool weighted) {
    const auto places = static_cast<Eigen::Index>(table.places()), products = static_cast<Eigen::Index>(table.products);
    Eigen::MatrixXd weights = Eigen::MatrixXd::Zero(places, products);
    for (Eigen::Index i = 0; i < places; ++i) {
        const PricedProducts of = table.of(static_cast<std::size_t>(i));
        for (Eigen::Index k = 0; k < products; ++k) {
            const auto at = static_cast<std::size_t>(k);
            if (!(of.prices[at] > 0)) continue;
            const double value = weighted ? of.prices[at] * of.quantities[at] : 1;
            weights(i, k) = value > 0 ? value : 0;
        }
        if (const double all = weights.row(i).sum(); weighted && all > 0) weights.row(i) /= all;
    }
    return weights;
}

}  // namespace

PricedProducts PriceTable::of(std::size_t place) const {
    return {std::span(prices).subspan(place * products, products),
            quantities.empty() ? std::span<const double>() : std::span(quantities).subspan(place * products, products)};
}

double price_index(IndexFormula formula, const PricedProducts& base, const PricedProducts& other,
                   std::span<const std::uint32_t> times) {
    const MatchedSums sums = sums_of(weighs(formula), base, other, times);
    if (sums.products == 0) return no_index;
    const double laspeyres = sums.other_at_base / sums.base_at_base;
    const double paasche = sums.other_at_other / sums.base_at_other;
    switch (formula) {
        case IndexFormula::jevons:
            return std::exp(sums.logs / sums.products);
        case IndexFormula::dutot:
            return sums.other / sums.base;
        case IndexFormula::carli:
            return sums.ratios / sums.products;
        case IndexFormula::laspeyres:
            return laspeyres;
        case IndexFormula::paasche:
            return paasche;
        case IndexFormula::fisher:
            return std::sqrt(laspeyres * paasche);
        case IndexFormula::tornqvist:
            return tornqvist(sums, base, other, times);
    }
    return no_index;
}

std::vector<double> geks_index(IndexFormula formula, const PriceTable& table, std::span<const std::uint32_t> times) {
    const std::size_t places = table.places();
    if (places == 0) return {};
    Eigen::MatrixXd logs =
        Eigen::MatrixXd::Constant(static_cast<Eigen::Index>(places), static_cast<Eigen::Index>(places), no_index);
    for (std::size_t a = 0; a < places; ++a)
        for (std::size_t b = a + 1; b < places; ++b) {
            const double log = std::log(price_index(formula, table.of(a), table.of(b), times));
            logs(static_cast<Eigen::Index>(a), static_cast<Eigen::Index>(b)) = std::isfinite(log) ? log : no_index;
            logs(static_cast<Eigen::Index>(b), static_cast<Eigen::Index>(a)) = std::isfinite(log) ? -log : no_index;
        }
    return places_of_pairs(logs);
}

std::vector<double> dummy_index(const PriceTable& table, bool weighted) {
    const auto places = static_cast<Eigen::Index>(table.places());
    std::vector<double> out(table.places(), no_index);
    if (places == 0) return out;
    const Eigen::MatrixXd weights = dummy_weights(table, weighted);
    // The effects of products are eliminated: what is left is a system of the places alone.
    Eigen::MatrixXd normal = weights.rowwise().sum().asDiagonal();
    Eigen::VectorXd right = Eigen::VectorXd::Zero(places);
    for (Eigen::Index k = 0; k < weights.cols(); ++k) {
        const Eigen::VectorXd share = weights.col(k);
        const double all = share.sum();
        if (!(all > 0)) continue;
        Eigen::VectorXd logs = Eigen::VectorXd::Zero(places);
        for (Eigen::Index i = 0; i < places; ++i)
            if (share[i] > 0)
                logs[i] =
                    std::log(table.prices[static_cast<std::size_t>(i) * table.products + static_cast<std::size_t>(k)]);
        normal -= share * share.transpose() / all;
        right += share.cwiseProduct((logs.array() - share.dot(logs) / all).matrix());
    }
    if (places == 1) return {1.0};
    const Eigen::VectorXd solved =
        least_norm_solution(normal.bottomRightCorner(places - 1, places - 1), right.tail(places - 1));
    out[0] = 1;
    for (Eigen::Index i = 1; i < places; ++i)
        out[static_cast<std::size_t>(i)] = weights.row(i).sum() > 0 ? std::exp(solved[i - 1]) : no_index;
    return out;
}

IndexEstimate index_of_ratios(std::span<const double> log_ratios, std::span<const double> weights) {
    IndexEstimate out{.value = no_index, .low = no_index, .high = no_index, .error = no_index, .p = no_index};
    const auto weight = [&](std::size_t i) { return weights.empty() ? 1.0 : weights[i]; };
    double all = 0, sum = 0;
    for (std::size_t i = 0; i < log_ratios.size(); ++i) {
        if (!(weight(i) > 0)) continue;
        ++out.products;
        all += weight(i);
        sum += weight(i) * log_ratios[i];
    }
    if (out.products == 0) return out;
    const double mean = sum / all;
    out.value = std::exp(mean);
    if (out.products < 2) return out;
    double squares = 0;
    for (std::size_t i = 0; i < log_ratios.size(); ++i)
        if (weight(i) > 0) squares += std::pow(weight(i) * (log_ratios[i] - mean), 2);
    const auto n = static_cast<double>(out.products);
    out.error = std::sqrt(squares * n / (n - 1)) / all;
    const double half = t_factor(n - 1) * out.error;
    out.low = std::exp(mean - half);
    out.high = std::exp(mean + half);
    // All ratios alike: there is no doubt about the mean.
    out.p = out.error > 0 ? t_two_sided(mean / out.error, n - 1) : std::abs(mean) > 1e-12 ? 0.0 : 1.0;
    return out;
}

IndexBounds geks_bounds(IndexFormula formula, const PriceTable& table, std::size_t drawings, std::uint64_t seed) {
    const std::size_t places = table.places();
    std::vector<std::vector<double>> drawn(places);
    RandomNumbers random(mix(seed ^ 0x6765'6b73ULL));
    std::vector<std::uint32_t> times(table.products);
    for (std::size_t drawing = 0; drawing < drawings; ++drawing) {
        std::ranges::fill(times, 0U);
        for (std::size_t i = 0; i < table.products; ++i)
            ++times[random.below(static_cast<std::uint32_t>(table.products))];
        const std::vector<double> index = geks_index(formula, table, times);
        for (std::size_t place = 0; place < places; ++place)
            if (!std::isnan(index[place])) drawn[place].push_back(index[place]);
    }
    IndexBounds out{std::vector<double>(places, no_index), std::vector<double>(places, no_index)};
    for (std::size_t place = 0; place < places; ++place) {
        if (drawn[place].empty() || drawn[place].size() * 10 < drawings * 9) continue;
        const std::vector<double> ends = quantiles(drawn[place], std::vector<double>{0.025, 0.975});
        out.low[place] = ends[0];
        out.high[place] = ends[1];
    }
    return out;
}

}  // namespace clientele
