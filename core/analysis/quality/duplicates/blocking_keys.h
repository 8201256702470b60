#pragma once

#include <vector>

#include "core/analysis/quality/duplicates/person_records.h"

namespace clientele {

/// A short form of a column's values. Records that have the same are worth comparing.
struct BlockingKey {
    std::size_t column = 0;
    Pattern how = "";           ///< "the sound of the family name"
    std::vector<Code> codes{};  ///< by record; missing_code where nothing is known
};

/// Keys of all columns, one or more each, such that usual typing errors leave one of them as it is: how names sound,
/// dates whatever the order of day and month, halves of numbers. O(records + values), parallel.
std::vector<BlockingKey> blocking_keys(const PersonRecords& records);

}  // namespace clientele
