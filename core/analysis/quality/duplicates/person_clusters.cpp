#include "core/analysis/quality/duplicates/person_clusters.h"

#include <algorithm>
#include <cmath>
#include <set>
#include <tuple>
#include <unordered_map>

#include "core/analysis/quality/duplicates/comparison.h"

namespace clientele {
namespace {

constexpr std::size_t members_looked_at = 8;
constexpr double clear_bits = 15;

/// Odds for one person, as a logarithm to base 2 within limits.
double bounded_bits(double probability) {
    const double clear = std::clamp(probability, 1e-9, 1 - 1e-9);
    return std::clamp(std::log2(clear / (1 - clear)), -clear_bits, clear_bits);
}

double mean_bits(const PersonRecords& records, const MatchModel& model, const std::vector<std::uint32_t>& left,
                 const std::vector<std::uint32_t>& right) {
    double sum = 0, count = 0;
    for (std::size_t i = 0; i < std::min(left.size(), members_looked_at); ++i) {
        for (std::size_t j = 0; j < std::min(right.size(), members_looked_at); ++j) {
            const auto [a, b] = std::minmax(left[i], right[j]);
            sum += bounded_bits(model.score(records, a, b, compare(records, a, b)).probability);
            ++count;
        }
    }
    return sum / count;
}

bool decided_different(const PersonRecords& records, const std::vector<std::uint32_t>& left,
                       const std::vector<std::uint32_t>& right) {
    if (records.different.empty()) return false;
    return std::ranges::any_of(left, [&](std::uint32_t a) {
        return std::ranges::any_of(right, [&](std::uint32_t b) {
            return records.different.contains({std::min(a, b), std::max(a, b)});
        });
    });
}

}  // namespace

Result<PersonClusters> person_clusters(const PersonRecords& records, const MatchModel& model,
                                       std::span<const ScoredPair> pairs, double threshold, const Progress& progress) {
    PersonClusters groups;
    std::unordered_map<std::uint32_t, std::size_t> group_of;
    std::set<std::tuple<std::size_t, std::size_t, std::size_t>> refused;  // two groups, and their records together
    const auto group = [&](std::uint32_t record) {
        const auto [found, fresh] = group_of.try_emplace(record, groups.size());
        if (fresh) groups.push_back({record});
        return found->second;
    };
    constexpr std::size_t pairs_a_look = 1024;
    std::size_t looked_at = 0;
    for (const ScoredPair& pair : pairs) {
        if (++looked_at % pairs_a_look == 0 &&
            !progress(static_cast<double>(looked_at) / static_cast<double>(pairs.size()),
                      text("Joining pairs to people")))
            return cancelled();
        const std::size_t left = group(pair.a), right = group(pair.b);
        if (left == right) continue;
        const std::size_t together = groups[left].size() + groups[right].size();
        const std::tuple both(std::min(left, right), std::max(left, right), together);
        if (together > 2) {
            if (refused.contains(both)) continue;
            if (decided_different(records, groups[left], groups[right]) ||
                mean_bits(records, model, groups[left], groups[right]) < bounded_bits(threshold)) {
                refused.insert(both);
                continue;
            }
        }
        const auto [small, large] =
            groups[left].size() < groups[right].size() ? std::pair(left, right) : std::pair(right, left);
        for (const std::uint32_t record : groups[small]) group_of[record] = large;
        std::vector<std::uint32_t> joined;
        std::ranges::merge(groups[small], groups[large], std::back_inserter(joined));
        groups[large] = std::move(joined);
        groups[small].clear();
    }
    std::erase_if(groups, [](const auto& each) { return each.size() < 2; });
    std::ranges::sort(groups);
    return groups;
}

double records_too_many(const PersonClusters& clusters) {
    double too_many = 0;
    for (const auto& cluster : clusters) too_many += static_cast<double>(cluster.size() - 1);
    return too_many;
}

}  // namespace clientele
