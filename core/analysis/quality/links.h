#pragma once

#include <vector>

#include "core/analysis/quality/column_profile.h"

namespace clientele {

/// How the rows of a dataset point to customers, products or stores.
struct Link {
    const DatasetColumn* column = nullptr;  ///< the pointing column
    DatasetKind target{};
    std::int64_t to_nobody = 0;  ///< rows without a value
    std::int64_t unknown = 0;    ///< rows that name one without a reference row, where there are reference rows at all
    std::int64_t distinct = 0;   ///< different ones that are named
};

/// The links of a dataset, from the profiles of its columns. O(customers, products or stores) each.
std::vector<Link> links_of(const Snapshot& snapshot, DatasetKind dataset, const std::vector<ColumnProfile>& columns);

}  // namespace clientele
