#pragma once

#include <vector>

#include "core/analysis/quality/duplicates/person_records.h"

namespace clientele {

/// How much more two records say by agreeing on a rare value than by agreeing on any, in bits: the chance that another
/// record has it against the chance that two agree at all (Winkler 2000, Frequency-based matching). By column and code;
/// empty for columns where all values are about as rare. Below 0 for frequent values.
using RarityBits = std::vector<std::vector<float>>;

/// `same_by_chance` is u of exact agreement by column. O(values).
RarityBits rarity_bits(const PersonRecords& records, const std::vector<double>& same_by_chance);

}  // namespace clientele
