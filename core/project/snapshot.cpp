#include "core/model/noted_snapshot.h"
#include "core/project/alert_entries.h"
#include "core/project/column_cache.h"
#include "core/project/decisions.h"
#include "core/project/definitions.h"
#include "core/project/imports_in_force.h"
#include "core/project/mended_rows.h"
#include "core/project/mends.h"
#include "core/project/merged_rows.h"
#include "core/project/project_state.h"
#include "core/project/snapshot_loader.h"

namespace clientele {
namespace {

/// The entries of the ledger that say what the data are: all in force but notes on alerts.
std::vector<std::int64_t> entries_of_data(const std::vector<LedgerEntry>& ledger) {
    std::vector<std::int64_t> entries;
    for (const LedgerEntry& entry : ledger)
        if (entry.state == BatchState::in_force && !entry.batch.notes_alerts()) entries.push_back(entry.batch.id);
    return entries;
}

}  // namespace

Result<SnapshotPtr> Project::State::rows_in_force(const Progress& progress) {
    const std::string stamp(stamp_of_rows(version.stamp));
    if (rows && rows_stamp == stamp) return rows;
    auto datasets = read_column_cache(path, stamp);
    if (datasets) {
        cached_stamp = stamp;
    } else {
        SnapshotLoader loader(*database, ledger);
        if (rows) loader.go_on_from(*rows, rows_ledger);
        auto loaded = loader.load(progress);
        if (!loaded) return std::unexpected(loaded.error());
        datasets = std::move(*loaded);
    }
    std::vector<ImportedRows> imports = imports_in_force(*database, ledger, *datasets);
    rows = std::make_shared<const Snapshot>(version.number, name, std::string(), std::move(*datasets), SamePeople(),
                                            std::vector<OwnRule>(), std::move(imports));
    rows_ledger = ledger;
    rows_stamp = stamp;
    return rows;
}

Result<SnapshotPtr> Project::State::mended_rows_in_force(const Progress& progress) {
    auto present = rows_in_force(progress);
    if (!present) return present;
    std::vector<std::int64_t> mends = mends_in_force(ledger);
    if (mends.empty()) {
        mended.reset();
        mended_left = {};
        return present;
    }
    if (mended && mended_stamp == rows_stamp && mended_by == mends) return mended;
    auto made = mended_rows(**present, *database, ledger, progress);
    if (!made) return std::unexpected(made.error());
    mended = std::make_shared<const Snapshot>(version.number, name, std::string(), std::move(made->datasets));
    mended_left = std::move(made->left);
    mended_stamp = rows_stamp;
    mended_by = std::move(mends);
    return mended;
}

Result<SnapshotPtr> Project::snapshot(const Progress& progress) {
    State& state = *state_;
    if (auto refreshed = state.refresh(); !refreshed) return std::unexpected(refreshed.error());
    const std::string currency = setting("currency");
    if (state.last && state.last_stamp == state.version.stamp && state.last->currency() == currency) return state.last;
    std::vector<std::int64_t> data = entries_of_data(state.ledger);
    if (state.last && stamp_of_rows(state.last_stamp) == stamp_of_rows(state.version.stamp) &&
        state.last_by == data && state.last->currency() == currency && state.last->name() == state.name) {
        state.last = with_notes(*state.last, state.version.number, alert_notes_in_force(state.ledger));
        state.last_stamp = state.version.stamp;
        return state.last;
    }
    const auto rows = state.mended_rows_in_force(progress);
    if (!rows) return std::unexpected(rows.error());
    MergedRows merged = merged_rows(**rows, decisions_in_force(state.ledger));
    std::vector<ImportedRows> imports = state.rows->imports();
    for (const DatasetSpec& kind : dataset_kinds())
        keep_rows(imports, kind.kind, state.mended_left[static_cast<std::size_t>(kind.kind)]);
    keep_rows(imports, DatasetKind::customers, merged.customers);
    std::erase_if(imports, [&](const ImportedRows& each) {  // of a dataset that was left out whole
        return merged.datasets[static_cast<std::size_t>(each.kind)].rows == 0;
    });
    state.last = std::make_shared<const Snapshot>(
        state.version.number, state.name, currency, std::move(merged.datasets), std::move(merged.same_people),
        definitions_in_force(state.ledger, &Batch::own_rule), std::move(imports),
        definitions_in_force(state.ledger, &Batch::own_segment),
        definitions_in_force(state.ledger, &Batch::own_survey));
    lay_notes(*state.last, alert_notes_in_force(state.ledger));
    state.last_by = std::move(data);
    state.merged_customers = std::move(merged.customers);
    state.last_stamp = state.version.stamp;
    return state.last;
}

Result<void> Project::save_column_cache(const Progress& progress) {
    if (state_->read_only) return {};
    std::uint64_t rows = 0;
    for (const LedgerEntry& entry : state_->ledger)
        if (entry.state == BatchState::in_force) rows += entry.batch.counts.accepted;
    if (rows < least_rows_to_cache) return {};
    auto present = state_->rows_in_force(progress.part(0, 0.5));
    if (!present) return std::unexpected(present.error());
    const std::string stamp(stamp_of_rows(state_->version.stamp));
    if (state_->cached_stamp == stamp || read_column_cache(state_->path, stamp)) return {};
    return write_column_cache(state_->path, stamp, **present, progress.part(0.5, 1));
}

}  // namespace clientele
