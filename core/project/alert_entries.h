#pragma once

#include <vector>

#include "core/project/ledger.h"

namespace clientele {

/// Reads what was noted of alerts into the entries of the ledger that stand for it. One that contradicts itself is a
/// failure of the database (bad_format).
void read_alert_entries(Database& database, std::vector<LedgerEntry>& ledger);
void write_alert_entry(Database& database, const Batch& batch);
/// What the entries in force come to.
AlertNotes alert_notes_in_force(const std::vector<LedgerEntry>& ledger);

}  // namespace clientele
