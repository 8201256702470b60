#include "core/project/project_state.h"
#include "core/project/snapshot_loader.h"

namespace clientele {

Result<SnapshotPtr> Project::snapshot(const Progress& progress) {
    State& state = *state_;
    if (auto refreshed = state.refresh(); !refreshed) return std::unexpected(refreshed.error());
    const std::string currency = setting("currency");
    if (state.last && state.last_stamp == state.version.stamp && state.last->currency() == currency) return state.last;
    SnapshotLoader loader(*state.database, state.ledger);
    if (state.last) loader.go_on_from(*state.last, state.last_ledger);
    auto datasets = loader.load(progress);
    if (!datasets) return std::unexpected(datasets.error());
    state.last = std::make_shared<const Snapshot>(state.version.number, state.name, currency, std::move(*datasets));
    state.last_ledger = state.ledger;
    state.last_stamp = state.version.stamp;
    return state.last;
}

Result<void> Project::save_column_cache(const Progress&) { return {}; }

}  // namespace clientele
