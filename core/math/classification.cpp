#include "core/math/classification.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <limits>
#include <numeric>

#include "core/math/normal.h"
#include "core/math/order_statistics.h"

namespace clientele {
namespace {

constexpr double nan = std::numeric_limits<double>::quiet_NaN();

std::vector<std::uint32_t> ascending(std::span<const double> values) {
    std::vector<std::uint32_t> order(values.size());
    std::iota(order.begin(), order.end(), 0U);
    std::ranges::stable_sort(order, {}, [&](std::uint32_t i) { return values[i]; });
    return order;
}

/// Ranks from 1, equal values sharing the mean of theirs.
std::vector<double> midranks(std::span<const double> values) {
    const std::vector<std::uint32_t> order = ascending(values);
    std::vector<double> ranks(values.size());
    for (std::size_t first = 0, last = 0; first < order.size(); first = last) {
        while (last < order.size() && values[order[last]] == values[order[first]]) ++last;
        const double rank = static_cast<double>(first + 1 + last) / 2;
        for (std::size_t i = first; i < last; ++i) ranks[order[i]] = rank;
    }
    return ranks;
}

/// DeLong's structural components: for each case the share of the other class that it is on the right side of.
struct Components {
    std::vector<double> hits, others;
    double auc = nan;
};
Components components_of(std::span<const double> scores, std::span<const std::uint8_t> outcomes) {
    std::vector<double> hits, others;
    for (std::size_t i = 0; i < scores.size(); ++i) (outcomes[i] != 0 ? hits : others).push_back(scores[i]);
    Components components;
    if (hits.empty() || others.empty()) return components;
    const std::vector<double> all = midranks(scores), own_hits = midranks(hits), own_others = midranks(others);
    const auto m = static_cast<double>(hits.size()), n = static_cast<double>(others.size());
    std::size_t hit = 0, other = 0;
    double sum = 0;
    for (std::size_t i = 0; i < scores.size(); ++i) {
        if (outcomes[i] != 0) {
            components.hits.push_back((all[i] - own_hits[hit++]) / n);
            sum += components.hits.back();
        } else {
            components.others.push_back(1 - (all[i] - own_others[other++]) / m);
        }
    }
    components.auc = sum / m;
    return components;
}

double covariance(const std::vector<double>& a, double mean_a, const std::vector<double>& b, double mean_b) {
    if (a.size() < 2) return nan;
    double sum = 0;
    for (std::size_t i = 0; i < a.size(); ++i) sum += (a[i] - mean_a) * (b[i] - mean_b);
    return sum / static_cast<double>(a.size() - 1);
}

double covariance(const Components& a, const Components& b) {
    return covariance(a.hits, a.auc, b.hits, b.auc) / static_cast<double>(a.hits.size()) +
           covariance(a.others, a.auc, b.others, b.auc) / static_cast<double>(a.others.size());
}

}  // namespace

double Auc::error() const { return std::sqrt(variance); }

Auc auc(std::span<const double> scores, std::span<const std::uint8_t> outcomes) {
    const Components components = components_of(scores, outcomes);
    if (components.hits.empty()) return {nan, nan};
    return {components.auc, covariance(components, components)};
}

AucComparison compare_auc(std::span<const double> first, std::span<const double> second,
                          std::span<const std::uint8_t> outcomes) {
    const Components a = components_of(first, outcomes), b = components_of(second, outcomes);
    if (a.hits.empty()) return {nan, nan, nan};
    const double difference = a.auc - b.auc;
    const double variance = covariance(a, a) + covariance(b, b) - 2 * covariance(a, b);
    if (!(variance > 0)) return {difference, difference == 0 ? 0 : nan, difference == 0 ? 1 : nan};
    const double z = difference / std::sqrt(variance);
    return {difference, z, normal_two_sided(z)};
}

double average_precision(std::span<const double> scores, std::span<const std::uint8_t> outcomes) {
    const std::vector<std::uint32_t> order = ascending(scores);
    const auto all = static_cast<double>(std::ranges::count_if(outcomes, [](std::uint8_t y) { return y != 0; }));
    if (all == 0) return nan;
    double found = 0, sum = 0;
    for (std::size_t last = order.size(), first = last; last > 0; last = first) {
        double hits = 0;
        while (first > 0 && scores[order[first - 1]] == scores[order[last - 1]]) hits += outcomes[order[--first]] != 0;
        found += hits;
        sum += hits / all * found / static_cast<double>(order.size() - first);
    }
    return sum;
}

double brier_score(std::span<const double> probabilities, std::span<const std::uint8_t> outcomes) {
    double sum = 0;
    for (std::size_t i = 0; i < probabilities.size(); ++i) {
        const double away = probabilities[i] - (outcomes[i] != 0 ? 1 : 0);
        sum += away * away;
    }
    return sum / static_cast<double>(probabilities.size());
}

double log_loss(std::span<const double> probabilities, std::span<const std::uint8_t> outcomes) {
    constexpr double least = 1e-15;
    double sum = 0;
    for (std::size_t i = 0; i < probabilities.size(); ++i) {
        const double p = std::clamp(probabilities[i], least, 1 - least);
        sum -= outcomes[i] != 0 ? std::log(p) : std::log1p(-p);
    }
    return sum / static_cast<double>(probabilities.size());
}

double calibration_error(std::span<const double> probabilities, std::span<const std::uint8_t> outcomes,
                         std::size_t bins) {
    struct Bin {
        double predicted = 0, observed = 0;
    };
    std::vector<Bin> all(bins);
    for (std::size_t i = 0; i < probabilities.size(); ++i) {
        const auto at = static_cast<std::size_t>(std::max(0.0, probabilities[i]) * static_cast<double>(bins));
        Bin& bin = all[std::min(at, bins - 1)];
        bin.predicted += probabilities[i];
        bin.observed += outcomes[i] != 0 ? 1 : 0;
    }
    double sum = 0;
    for (const Bin& bin : all) sum += std::abs(bin.predicted - bin.observed);
    return sum / static_cast<double>(probabilities.size());
}

std::vector<LiftGroup> lift_groups(std::span<const double> scores, std::span<const std::uint8_t> outcomes,
                                   std::size_t groups) {
    std::vector<std::uint32_t> order = ascending(scores);
    std::ranges::reverse(order);
    const std::size_t n = order.size();
    std::vector<LiftGroup> all(groups);
    for (std::size_t first = 0, last = 0; first < n; first = last) {
        double hits = 0;
        while (last < n && scores[order[last]] == scores[order[first]]) hits += outcomes[order[last++]] != 0;
        hits /= static_cast<double>(last - first);
        for (std::size_t i = first; i < last; ++i) {
            LiftGroup& group = all[i * groups / n];
            ++group.cases;
            group.hits += hits;
            group.mean_score += scores[order[i]];
            group.lowest = scores[order[i]];
        }
    }
    std::erase_if(all, [](const LiftGroup& group) { return group.cases == 0; });
    for (LiftGroup& group : all) group.mean_score /= static_cast<double>(group.cases);
    return all;
}

double hosmer_lemeshow(std::span<const double> probabilities, std::span<const std::uint8_t> outcomes,
                       std::size_t groups) {
    std::vector<double> shares;
    for (std::size_t g = 1; g < groups; ++g) shares.push_back(static_cast<double>(g) / static_cast<double>(groups));
    const std::vector<double> breaks = quantiles(probabilities, shares);
    std::vector<double> observed(groups), expected(groups), cases(groups);
    for (std::size_t i = 0; i < probabilities.size(); ++i) {
        const auto group =
            static_cast<std::size_t>(std::ranges::lower_bound(breaks, probabilities[i]) - breaks.begin());
        observed[group] += outcomes[i] != 0 ? 1 : 0;
        expected[group] += probabilities[i];
        cases[group] += 1;
    }
    double sum = 0;
    for (std::size_t g = 0; g < groups; ++g) {
        if (cases[g] == 0) continue;
        const double away = observed[g] - expected[g];
        sum += away * away / (expected[g] * (1 - expected[g] / cases[g]));
    }
    return sum;
}

}  // namespace clientele
