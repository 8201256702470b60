#pragma once

#include <cstdint>
#include <vector>

#include "core/analysis/quality/duplicates/person_records.h"

namespace clientele {

/// How many of all pairs of records have each outcome, by column and outcome (chance[column][outcome]; 0 is not
/// counted). Exact agreement is counted from how often each value occurs; the other outcomes from every pair where
/// there are at most 300,000, else from as many random ones, and where a condition holds from pairs for which it does.
/// Depends on the records and the seed alone, not on the order of rows. O(records log records × columns + sampled pairs
/// × columns). Error: cancelled.
Result<std::vector<std::vector<double>>> chance_agreement(const PersonRecords& records, std::uint64_t seed,
                                                          const Progress& progress = {});

}  // namespace clientele
