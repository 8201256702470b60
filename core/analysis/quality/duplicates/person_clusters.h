#pragma once

#include <cstdint>
#include <span>
#include <vector>

#include "core/analysis/quality/duplicates/match_pairs.h"

namespace clientele {

/// Records that are one person, ascending, two or more; by their first record.
using PersonClusters = std::vector<std::vector<std::uint32_t>>;

/// Joins records by their pairs, the most likely first. Two groups become one only where the pairs between them speak
/// for one person on average (bits within ±15 each; up to 64 pairs are looked at), so that one false link does not
/// chain two people's records together, and never where it was decided that any of them are different people. `pairs`
/// are those at or above the threshold, the most likely first. Error: cancelled.
Result<PersonClusters> person_clusters(const PersonRecords& records, const MatchModel& model,
                                       std::span<const ScoredPair> pairs, double threshold,
                                       const Progress& progress = {});

/// Records that would go if every person were there once.
double records_too_many(const PersonClusters& clusters);

}  // namespace clientele
