#include "core/project/project_state.h"
#include "core/project/refreshing.h"

namespace clientele {
namespace {

/// The batch that undo takes back: the newest in force. Redo brings the oldest of the undone again: undone batches are
/// always the newest ones, since an import makes an end of them.
const LedgerEntry* newest_in_force(const Project::State& state) {
    for (auto entry = state.ledger.rbegin(); entry != state.ledger.rend(); ++entry)
        if (entry->state == BatchState::in_force) return &*entry;
    return nullptr;
}

const LedgerEntry* oldest_undone(const Project::State& state) {
    for (const LedgerEntry& entry : state.ledger)
        if (entry.state == BatchState::undone) return &entry;
    return nullptr;
}

Result<Batch> change(Project::State& state, const LedgerEntry* entry, BatchState to, const Text& nothing) {
    if (auto writable = state.writable(); !writable) return std::unexpected(writable.error());
    if (!entry) return fail(ErrorCode::not_found, nothing);
    Database& database = *state.database;
    std::vector<LedgerEntry> ledger = state.ledger;
    LedgerEntry& mine = ledger[static_cast<std::size_t>(entry - state.ledger.data())];
    Transaction transaction(database, "IMMEDIATE");
    set_state(mine, to);
    write_state(database, mine.batch.id, to);
    follow_state(database, ledger, mine);
    ProjectVersion version = next_version(database, mine.batch.brought_rows() ? Changed::rows : Changed::decisions);
    if (auto committed = transaction.commit(); !committed) return std::unexpected(committed.error());
    state.version = std::move(version);
    const Batch changed = mine.batch;
    state.ledger = std::move(ledger);
    return changed;
}

std::optional<Batch> batch_of(const LedgerEntry* entry) {
    return entry ? std::optional(entry->batch) : std::nullopt;
}

}  // namespace

std::optional<Batch> Project::next_undo() const { return batch_of(newest_in_force(*state_)); }
std::optional<Batch> Project::next_redo() const { return batch_of(oldest_undone(*state_)); }

Result<Batch> Project::undo(const Progress& progress) {
    if (!progress(0, text("Undoing the last change"))) return cancelled();
    return change(*state_, newest_in_force(*state_), BatchState::undone, text("There is nothing to undo."));
}

Result<Batch> Project::redo(const Progress& progress) {
    if (!progress(0, text("Redoing the change"))) return cancelled();
    return change(*state_, oldest_undone(*state_), BatchState::in_force,
                  text("There is nothing undone to bring again."));
}

}  // namespace clientele
