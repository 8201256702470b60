#pragma once

#include <string>
#include <vector>

#include "core/analysis/quality/duplicates/duplicates.h"

namespace clientele {

/// Pairs with the bits of each column that speak for one person, of a full name the two parts together; those marked of
/// which it was said that they be decided later.
FindingTable pairs_table(std::string id, Text title, const Snapshot& snapshot, const Matching& matching,
                         std::span<const ScoredPair> pairs);
/// One row a customer who is in the data more than once.
FindingTable clusters_table(const Snapshot& snapshot, const PersonRecords& records, const PersonClusters& clusters);
/// What each outcome of each column is worth.
FindingTable model_table(const Matching& matching);
/// What was compared.
FindingTable blocks_table(const Blocking& blocking);
/// What other thresholds would find.
FindingTable thresholds_table(std::span<const FoundAt> found);
/// How many pairs have which probability.
FindingTable probabilities_table(std::span<const ScoredPair> pairs);

}  // namespace clientele
