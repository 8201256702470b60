#pragma once

#include "core/analysis/analysis.h"
#include "core/analysis/quality/duplicates/match_pairs.h"
#include "core/analysis/quality/duplicates/person_clusters.h"

namespace clientele {

/// What a threshold would find.
struct FoundAt {
    double threshold = 0, pairs = 0, people = 0, too_many = 0;
};

/// Everything that was found out about who is who, whatever the threshold. The blocks themselves are let go of; what
/// was counted of them stays.
struct Matching {
    PersonRecords records{};
    Blocking blocking{};
    MatchedPairs matched{};
    std::vector<FoundAt> found_at{};  ///< at a choice of thresholds, rising

    /// The pairs of at least that probability.
    std::span<const ScoredPair> linked(double threshold) const;
};

/// Tables, charts, headline and notes at a threshold: the pairs are joined to people anew, everything else is there.
/// Error: cancelled.
Result<Finding> duplicates_finding(const Snapshot& snapshot, const Matching& matching, double threshold,
                                   const Progress& progress = {});
/// What would be compared, of a matching of which only the blocks were made.
Finding duplicates_estimate(const Matching& matching);

}  // namespace clientele
