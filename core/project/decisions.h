#pragma once

#include <vector>

#include "core/project/ledger.h"

namespace clientele {

/// Reads what was decided into the entries of the ledger that stand for it. One that contradicts itself is a failure of
/// the database (bad_format).
void read_decisions(Database& database, std::vector<LedgerEntry>& ledger);
void write_decisions(Database& database, const Batch& batch);

/// Those in force, in the order in which they were taken.
std::vector<Decision> decisions_in_force(const std::vector<LedgerEntry>& ledger);

}  // namespace clientele
