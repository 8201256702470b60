#include "core/math/fair_ranks.h"

#include <algorithm>
#include <cmath>
#include <limits>
#include <numbers>
#include <numeric>

#include "core/base/random_numbers.h"

namespace clientele {
namespace {

constexpr double no_estimate = std::numeric_limits<double>::quiet_NaN();

/// Two independent normal numbers (Box and Muller 1958).
struct NormalPair {
    double first, second;
};
NormalPair normal_pair(RandomNumbers& random) {
    const double radius = std::sqrt(-2 * std::log(1 - random.unit())), angle = 2 * std::numbers::pi * random.unit();
    return {radius * std::cos(angle), radius * std::sin(angle)};
}

}  // namespace

std::vector<FairRank> fair_ranks(std::span<const double> values, std::span<const double> errors, std::uint64_t seed,
                                 int draws) {
    std::vector<FairRank> ranks(values.size());
    std::vector<std::size_t> order;
    for (std::size_t i = 0; i < values.size(); ++i)
        if (!std::isnan(values[i]) && errors[i] >= 0) order.push_back(i);
    std::ranges::stable_sort(order, std::ranges::greater{}, [&](std::size_t i) { return values[i]; });
    const std::size_t k = order.size();
    if (k == 0) return ranks;
    std::vector<std::vector<std::uint32_t>> seen(k, std::vector<std::uint32_t>(k));  // by place, by simulated rank
    std::vector<std::uint32_t> above(k);
    std::vector<double> drawn(k + 1);
    std::vector<std::size_t> places(k);
    RandomNumbers random(mix(seed + golden_step));
    for (int draw = 0; draw < draws; ++draw) {
        for (std::size_t i = 0; i < k; i += 2) {
            const NormalPair pair = normal_pair(random);
            drawn[i] = values[order[i]] + errors[order[i]] * pair.first;
            if (i + 1 < k) drawn[i + 1] = values[order[i + 1]] + errors[order[i + 1]] * pair.second;
        }
        std::iota(places.begin(), places.end(), std::size_t{0});
        std::ranges::stable_sort(places, std::ranges::greater{}, [&](std::size_t i) { return drawn[i]; });
        for (std::size_t rank = 0; rank < k; ++rank) ++seen[places[rank]][rank];
        for (std::size_t i = 0; i + 1 < k; ++i) above[i] += drawn[i] > drawn[i + 1];
    }
    const auto at = [&](const std::vector<std::uint32_t>& counts, double share) {
        double sum = 0;
        for (std::size_t rank = 0; rank < k; ++rank)
            if ((sum += counts[rank]) > share * draws) return static_cast<double>(rank + 1);
        return static_cast<double>(k);
    };
    for (std::size_t i = 0; i < k; ++i) {
        FairRank& rank = ranks[order[i]];
        rank = {.rank = static_cast<double>(i + 1),
                .low = at(seen[i], 0.025),
                .high = at(seen[i], 0.975),
                .first = seen[i][0] / static_cast<double>(draws),
                .ahead_of_next = i + 1 < k ? above[i] / static_cast<double>(draws) : no_estimate};
    }
    return ranks;
}

}  // namespace clientele
