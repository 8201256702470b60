#pragma once

#include <vector>

#include "core/analysis/quality/duplicates/person_records.h"

namespace clientele {

/// How much more two records say by agreeing on this value of a column than by agreeing on any, in bits: the chance
/// that two agree at all against the chance that another record has this value (Winkler 2000, Frequency-based
/// matching). Above 0 for rare values, below 0 for frequent ones, near 0 for all in columns where all are about as
/// rare.
struct ColumnRarity {
    std::vector<float> of_value{};  ///< by code, where the column's condition does not hold or there is none
    /// By record, where it holds: among the records that agree with this one on the condition, a name among those of
    /// its country. Empty for columns without a condition.
    std::vector<float> of_record{};
};

/// By column. `same` and `same_under` are u of exact agreement by column, without and under its condition. O(records).
std::vector<ColumnRarity> rarity_bits(const PersonRecords& records, const std::vector<double>& same,
                                      const std::vector<double>& same_under);

}  // namespace clientele
