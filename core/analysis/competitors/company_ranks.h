#pragma once

#include <cstdint>
#include <span>
#include <vector>

#include "core/analysis/competitors/visit_ratio.h"
#include "core/base/progress.h"
#include "core/base/result.h"

namespace clientele {

/// Where a company may stand, by resampled visits. Rank 1 has the highest score.
struct CompanyRank {
    double first = 0;            ///< the chance of being the best
    double best = 1, worst = 1;  ///< ends of the 90 % interval of the rank
};
struct CompanyRanks {
    std::vector<CompanyRank> of{};  ///< in the order given
    /// above[i][j]: the chance that i scores higher than j, ties counting half.
    std::vector<std::vector<double>> above{};
    std::size_t resamples = 0;
};

/// Visits of each company drawn again with replacement, as clusters (Efron and Tibshirani 1993, An Introduction to the
/// Bootstrap, chapter 8; ranks as Goldstein and Spiegelhalter 1996, J. R. Stat. Soc. A 159). Equal scores are put in an
/// order by chance. Fewer resamples are made of very many visits. A company without visits is no rank: give those that
/// have some. The same for the same seed on any number of threads. Errors: cancelled. O(resamples × visits).
Result<CompanyRanks> company_ranks(std::span<const std::vector<VisitSums>> companies, std::uint64_t seed,
                                   const Progress& progress, std::size_t resamples = 20'000);

}  // namespace clientele
