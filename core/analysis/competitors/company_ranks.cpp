#include "core/analysis/competitors/company_ranks.h"

#include <oneapi/tbb/parallel_for.h>

#include <algorithm>
#include <atomic>

#include "core/base/random_numbers.h"

namespace clientele {
namespace {

constexpr std::size_t resamples_a_block = 100;
constexpr double most_draws = 2e8;

double resampled_score(const std::vector<VisitSums>& visits, RandomNumbers& random) {
    double above = 0, below = 0;
    for (std::size_t i = 0; i < visits.size(); ++i) {
        const VisitSums& each = visits[random.below(static_cast<std::uint32_t>(visits.size()))];
        above += each.above;
        below += each.below;
    }
    return above / below;
}

/// How often each rank was taken, and who stood above whom, of a block of resamples.
struct RankCounts {
    std::vector<std::uint32_t> ranks{};  // company × rank
    std::vector<double> above{};         // company × company

    void count(std::size_t companies, std::span<const double> scores, std::span<const std::uint64_t> lots) {
        for (std::size_t i = 0; i < companies; ++i) {
            std::size_t better = 0;
            for (std::size_t j = 0; j < companies; ++j) {
                if (i == j) continue;
                const bool equal = scores[i] == scores[j];
                better += scores[j] > scores[i] || (equal && lots[j] > lots[i]) ? 1 : 0;
                above[i * companies + j] += equal ? 0.5 : scores[i] > scores[j] ? 1 : 0;
            }
            ++ranks[i * companies + better];
        }
    }
};

double rank_at(std::span<const std::uint32_t> counts, double share) {
    double all = 0, seen = 0;
    for (const std::uint32_t each : counts) all += each;
    for (std::size_t rank = 0; rank < counts.size(); ++rank) {
        seen += counts[rank];
        if (seen > share * all) return static_cast<double>(rank + 1);
    }
    return static_cast<double>(counts.size());
}

}  // namespace

Result<CompanyRanks> company_ranks(std::span<const std::vector<VisitSums>> companies, std::uint64_t seed,
                                   const Progress& progress, std::size_t resamples) {
    const std::size_t n = companies.size();
    double visits = 0;
    for (const auto& each : companies) visits += static_cast<double>(each.size());
    const std::size_t least = std::min<std::size_t>(resamples, 1000);
    resamples =
        std::clamp(static_cast<std::size_t>(most_draws / std::max(1.0, visits + 20.0 * static_cast<double>(n * n))),
                   least, resamples);
    const std::size_t blocks = (resamples + resamples_a_block - 1) / resamples_a_block;
    std::vector<RankCounts> counts(blocks, RankCounts{std::vector<std::uint32_t>(n * n), std::vector<double>(n * n)});
    std::atomic<bool> stopped = false;
    tbb::parallel_for(std::size_t{0}, blocks, [&](std::size_t block) {
        if (stopped || progress.cancelled()) {
            stopped = true;
            return;
        }
        std::vector<double> scores(n);
        std::vector<std::uint64_t> lots(n);
        for (std::size_t r = block * resamples_a_block; r < std::min(resamples, (block + 1) * resamples_a_block); ++r) {
            RandomNumbers random(mix(seed ^ mix(r + golden_step)));
            for (std::size_t i = 0; i < n; ++i) {
                scores[i] = resampled_score(companies[i], random);
                lots[i] = random.next();
            }
            counts[block].count(n, scores, lots);
        }
    });
    if (stopped) return cancelled();
    RankCounts all{std::vector<std::uint32_t>(n * n), std::vector<double>(n * n)};
    for (const RankCounts& each : counts)
        for (std::size_t i = 0; i < n * n; ++i) {
            all.ranks[i] += each.ranks[i];
            all.above[i] += each.above[i];
        }
    CompanyRanks found{.resamples = resamples};
    const auto made = static_cast<double>(resamples);
    for (std::size_t i = 0; i < n; ++i) {
        const auto ranks = std::span(all.ranks).subspan(i * n, n);
        found.of.push_back({.first = ranks[0] / made, .best = rank_at(ranks, 0.05), .worst = rank_at(ranks, 0.95)});
        std::vector<double> above(n, 0.5);
        for (std::size_t j = 0; j < n; ++j)
            if (j != i) above[j] = all.above[i * n + j] / made;
        found.above.push_back(std::move(above));
    }
    return found;
}

}  // namespace clientele
