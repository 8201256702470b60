#pragma once

#include <cstdint>
#include <vector>

#include "core/project/ledger.h"

namespace clientele {

/// The batches in force that an import takes the place of when it refreshes `batch`: that one, earlier states of the
/// same source whose rows are still there, and what corrected any of them. Rising.
std::vector<std::int64_t> same_source(const std::vector<LedgerEntry>& ledger, std::int64_t batch);

/// Takes the batches out of force for as long as `by` is.
void supersede(Database& database, std::vector<LedgerEntry>& ledger, const std::vector<std::int64_t>& batches,
               std::int64_t by);
/// After `later` was taken back or brought again: those whose place it takes come into force, or go.
void follow_state(Database& database, std::vector<LedgerEntry>& ledger, const LedgerEntry& later);
/// Rows of the batches that have no key to be found by give way to those of `by`.
void retire_rows_without_key(Database& database, const DatasetSpec& spec, const std::vector<std::int64_t>& batches,
                             std::int64_t by);

}  // namespace clientele
