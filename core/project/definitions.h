#pragma once

#include <vector>

#include "core/project/ledger.h"

namespace clientele {

/// What of a batch holds the definition: its rule of data quality, its segment, or how a survey is read.
using Defined = std::optional<OwnDefinition> Batch::*;

/// Reads rules, segments and surveys into the entries of the ledger that stand for them.
void read_definitions(Database& database, std::vector<LedgerEntry>& ledger);
/// Writes the definition that the batch holds, if it holds one.
void write_definition(Database& database, const Batch& batch);
/// Those that the entries in force come to, in the order in which each was first kept.
std::vector<OwnDefinition> definitions_in_force(const std::vector<LedgerEntry>& ledger, Defined defined);

}  // namespace clientele
