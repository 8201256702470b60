#include "core/project/entries.h"

namespace clientele {

LedgerEntry next_entry(Database& database, std::vector<LedgerEntry>& ledger, DatasetKind kind, std::string what) {
    purge_undone(database, ledger);
    LedgerEntry entry;
    entry.batch.id = database.integer("SELECT max(id) FROM batches") + 1;
    entry.batch.plan.kind = kind;
    entry.batch.plan.source_name = std::move(what);
    entry.batch.imported_at = utc_now();
    return entry;
}

Result<Batch> keep(Project::State& state, Transaction& transaction, std::vector<LedgerEntry> ledger,
                   LedgerEntry entry) {
    ProjectVersion version = next_version(*state.database, Changed::decisions);
    if (auto committed = transaction.commit(); !committed) return std::unexpected(committed.error());
    state.version = std::move(version);
    ledger.push_back(entry);
    state.ledger = std::move(ledger);
    return entry.batch;
}

}  // namespace clientele
