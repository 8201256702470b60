#pragma once

#include <span>
#include <vector>

#include "core/model/imported_rows.h"
#include "core/project/ledger.h"

namespace clientele {

/// Which rows of the datasets came with which import, in the order of the ledger. The ledger tells it, but for rows
/// that were replaced by later ones, which are counted in their tables. Where both do not come to the rows of a
/// dataset, nothing is said of that dataset. O(imports), and O(rows) of kinds whose rows were replaced.
std::vector<ImportedRows> imports_in_force(Database& database, const std::vector<LedgerEntry>& ledger,
                                           std::span<const Dataset> datasets);

/// The imports of the kind without rows that are not shown: `left` are those that are, rising; empty where all are.
void keep_rows(std::vector<ImportedRows>& imports, DatasetKind kind, std::span<const std::uint32_t> left);

}  // namespace clientele
