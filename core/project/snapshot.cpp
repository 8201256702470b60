#include "core/project/column_cache.h"
#include "core/project/project_state.h"
#include "core/project/snapshot_loader.h"

namespace clientele {

Result<SnapshotPtr> Project::snapshot(const Progress& progress) {
    State& state = *state_;
    if (auto refreshed = state.refresh(); !refreshed) return std::unexpected(refreshed.error());
    const std::string currency = setting("currency");
    if (state.last && state.last_stamp == state.version.stamp && state.last->currency() == currency) return state.last;
    auto datasets = read_column_cache(state.path, state.version.stamp);
    if (datasets) {
        state.cached_stamp = state.version.stamp;
    } else {
        SnapshotLoader loader(*state.database, state.ledger);
        if (state.last) loader.go_on_from(*state.last, state.last_ledger);
        auto loaded = loader.load(progress);
        if (!loaded) return std::unexpected(loaded.error());
        datasets = std::move(*loaded);
    }
    state.last = std::make_shared<const Snapshot>(state.version.number, state.name, currency, std::move(*datasets));
    state.last_ledger = state.ledger;
    state.last_stamp = state.version.stamp;
    return state.last;
}

Result<void> Project::save_column_cache(const Progress& progress) {
    if (state_->read_only) return {};
    std::uint64_t rows = 0;
    for (const LedgerEntry& entry : state_->ledger)
        if (entry.state == BatchState::in_force) rows += entry.batch.counts.accepted;
    if (rows < least_rows_to_cache) return {};
    auto present = snapshot(progress.part(0, 0.5));
    if (!present) return std::unexpected(present.error());
    if (state_->cached_stamp == state_->version.stamp || read_column_cache(state_->path, state_->version.stamp)) return {};
    return write_column_cache(state_->path, state_->version.stamp, **present, progress.part(0.5, 1));
}

}  // namespace clientele
