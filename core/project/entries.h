#pragma once

#include <string>
#include <vector>

#include "core/project/project_state.h"

namespace clientele {

/// The next entry of the ledger, one without rows of its own; what was undone comes to an end.
LedgerEntry next_entry(Database& database, std::vector<LedgerEntry>& ledger, DatasetKind kind, std::string what);

/// Ends the transaction in which the entry was written, and makes it the project's last.
Result<Batch> keep(Project::State& state, Transaction& transaction, std::vector<LedgerEntry> ledger, LedgerEntry entry);

}  // namespace clientele
