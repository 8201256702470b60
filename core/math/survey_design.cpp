#include "core/math/survey_design.h"

#include <algorithm>
#include <cmath>
#include <limits>
#include <unordered_map>

namespace clientele {
namespace {

constexpr double no_value = std::numeric_limits<double>::quiet_NaN();

/// Sums over clusters, and the stratum of each.
struct ClusterSums {
    std::vector<double> sum;
    std::vector<std::uint32_t> stratum;
    std::size_t strata = 1;
};

ClusterSums cluster_sums(std::span<const double> contributions, const SampleDesign& design) {
    ClusterSums sums;
    if (!design.stratum.empty() && !contributions.empty())
        sums.strata = std::size_t{*std::ranges::max_element(design.stratum)} + 1;
    std::unordered_map<std::uint64_t, std::size_t> known;
    for (std::size_t i = 0; i < contributions.size(); ++i) {
        const std::uint32_t stratum = design.stratum.empty() ? 0 : design.stratum[i];
        std::size_t at = sums.sum.size();
        if (!design.cluster.empty())
            at = known.try_emplace(std::uint64_t{stratum} << 32 | design.cluster[i], at).first->second;
        if (at == sums.sum.size()) {
            sums.sum.push_back(0);
            sums.stratum.push_back(stratum);
        }
        sums.sum[at] += contributions[i];
    }
    return sums;
}

double sum_of(std::span<const double> values) {
    double sum = 0;
    for (const double value : values) sum += value;
    return sum;
}

double degrees_of_freedom(std::span<const double> contributions, const SampleDesign& design) {
    const ClusterSums sums = cluster_sums(contributions, design);
    return static_cast<double>(sums.sum.size()) - static_cast<double>(sums.strata);
}

}  // namespace

double kish_design_effect(std::span<const double> weights) {
    const auto n = static_cast<double>(std::ranges::count_if(weights, [](double w) { return w > 0; }));
    const double effective = effective_sample_size(weights);
    return effective > 0 ? n / effective : no_value;
}

double effective_sample_size(std::span<const double> weights) {
    double sum = 0, squares = 0;
    for (const double weight : weights) {
        sum += weight;
        squares += weight * weight;
    }
    return squares > 0 ? sum * sum / squares : 0;
}

double design_variance(std::span<const double> contributions, const SampleDesign& design) {
    const ClusterSums sums = cluster_sums(contributions, design);
    std::vector<double> count(sums.strata), mean(sums.strata), squares(sums.strata);
    for (std::size_t c = 0; c < sums.sum.size(); ++c) {
        count[sums.stratum[c]] += 1;
        mean[sums.stratum[c]] += sums.sum[c];
    }
    for (std::size_t h = 0; h < sums.strata; ++h)
        if (count[h] > 0) mean[h] /= count[h];
    for (std::size_t c = 0; c < sums.sum.size(); ++c) {
        const double away = sums.sum[c] - mean[sums.stratum[c]];
        squares[sums.stratum[c]] += away * away;
    }
    double variance = 0;
    bool any = false;
    for (std::size_t h = 0; h < sums.strata; ++h) {
        if (count[h] < 2) continue;
        any = true;
        const double all = h < design.population.size() ? design.population[h] : 0;
        const double left = all > 0 ? std::max(0.0, 1 - count[h] / all) : 1;
        variance += left * count[h] / (count[h] - 1) * squares[h];
    }
    return any ? variance : no_value;
}

DesignEstimate design_mean(std::span<const double> values, std::span<const double> weights,
                           const SampleDesign& design) {
    const double all = sum_of(weights), n = static_cast<double>(values.size());
    if (!(all > 0)) return {no_value, no_value, no_value, 0};
    DesignEstimate mean;
    for (std::size_t i = 0; i < values.size(); ++i) mean.value += weights[i] * values[i] / all;
    std::vector<double> contributions(values.size());
    double spread = 0;
    for (std::size_t i = 0; i < values.size(); ++i) {
        const double away = values[i] - mean.value;
        contributions[i] = weights[i] * away / all;
        spread += weights[i] * away * away / all;
    }
    const double variance = design_variance(contributions, design);
    mean.error = std::sqrt(variance);
    mean.freedom = degrees_of_freedom(contributions, design);
    // As many cases drawn independently; from the population that the weights add up to, where it is limited.
    double alone = n > 1 ? spread * n / (n - 1) / n : no_value;
    if (!design.population.empty() && all > n) alone *= (all - n) / all;
    mean.design_effect = alone > 0 ? variance / alone : no_value;
    return mean;
}

DesignEstimate design_total(std::span<const double> values, std::span<const double> weights,
                            const SampleDesign& design) {
    std::vector<double> contributions(values.size());
    for (std::size_t i = 0; i < values.size(); ++i) contributions[i] = weights[i] * values[i];
    return {.value = sum_of(contributions),
            .error = std::sqrt(design_variance(contributions, design)),
            .design_effect = no_value,
            .freedom = degrees_of_freedom(contributions, design)};
}

DesignEstimate design_ratio(std::span<const double> numerators, std::span<const double> denominators,
                            std::span<const double> weights, const SampleDesign& design) {
    double above = 0, below = 0;
    for (std::size_t i = 0; i < weights.size(); ++i) {
        above += weights[i] * numerators[i];
        below += weights[i] * denominators[i];
    }
    const double ratio = above / below;
    std::vector<double> contributions(weights.size());
    for (std::size_t i = 0; i < weights.size(); ++i)
        contributions[i] = weights[i] * (numerators[i] - ratio * denominators[i]) / below;
    return {.value = ratio,
            .error = std::sqrt(design_variance(contributions, design)),
            .design_effect = no_value,
            .freedom = degrees_of_freedom(contributions, design)};
}

}  // namespace clientele
