#pragma once

#include <array>
#include <cstdint>
#include <vector>

#include "core/base/progress.h"
#include "core/model/snapshot.h"
#include "core/project/ledger.h"

namespace clientele {

/// The rows of a project as its mends show them.
struct MendedRows {
    std::vector<Dataset> datasets;
    /// Of each kind the rows that are left; empty where all are.
    std::array<std::vector<std::uint32_t>, dataset_kind_count> left;
};

/// Numbers of the mends in force, in order.
std::vector<std::int64_t> mends_in_force(const std::vector<LedgerEntry>& ledger);

/// Lays the mends in force over the rows that the tables hold, one after another. Columns in which nothing changes are
/// shared; one without any value left is not there. O(rows of the datasets that are mended), parallel, and O(1) where
/// nothing is.
Result<MendedRows> mended_rows(const Snapshot& rows, Database& database, const std::vector<LedgerEntry>& ledger,
                               const Progress& progress);

}  // namespace clientele
