#pragma once

#include "core/analysis/analysis.h"
#include "core/analysis/quality/duplicates/match_pairs.h"
#include "core/analysis/quality/duplicates/person_clusters.h"

namespace clientele {

/// Everything that was found out about who is who, whatever the threshold. The blocks themselves are let go of; what
/// was counted of them stays.
struct Matching {
    PersonRecords records{};
    Blocking blocking{};
    MatchedPairs matched{};

    /// The pairs of at least that probability.
    std::span<const ScoredPair> linked(double threshold) const;
};

/// Tables, charts, headline and notes at a threshold. With `estimate` only the blocks were made.
Finding duplicates_finding(const Snapshot& snapshot, const Matching& matching, double threshold, bool estimate);

}  // namespace clientele
