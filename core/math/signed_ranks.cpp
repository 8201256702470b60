#include "core/math/signed_ranks.h"

#include <algorithm>
#include <cmath>
#include <limits>
#include <vector>

namespace clientele {

double signed_rank_chance(std::span<const double> differences) {
    constexpr std::size_t fewest = 6;
    std::vector<double> sizes(differences.begin(), differences.end());
    std::erase(sizes, 0);
    if (sizes.size() < fewest) return std::numeric_limits<double>::quiet_NaN();
    std::ranges::sort(sizes, {}, [](double each) { return std::abs(each); });
    // Ranks are taken twice, so that those of ties are whole as well.
    std::size_t upwards = 0, all = 0;
    std::vector<double> ways{1};  // share of the signs that give each sum of positive ranks
    for (std::size_t from = 0; from < sizes.size();) {
        std::size_t to = from;
        while (to < sizes.size() && std::abs(sizes[to]) == std::abs(sizes[from])) ++to;
        const std::size_t rank = from + to + 1;
        for (; from < to; ++from) {
            all += rank;
            if (sizes[from] > 0) upwards += rank;
            std::vector<double> more(all + 1);
            for (std::size_t sum = 0; sum < ways.size(); ++sum) {
                more[sum] += ways[sum] / 2;
                more[sum + rank] += ways[sum] / 2;
            }
            ways = std::move(more);
        }
    }
    const std::size_t less = std::min(upwards, all - upwards);
    double chance = 0;
    for (std::size_t sum = 0; sum <= less; ++sum) chance += ways[sum];
    return std::min(1.0, 2 * chance);
}

}  // namespace clientele
