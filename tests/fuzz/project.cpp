#include <array>

#include "base_project.h"
#include "checking.h"
#include "core/base/format.h"
#include "core/importing/corrections.h"
#include "core/importing/recipe.h"
#include "core/project/column_cache.h"
#include "core/project/ledger.h"
#include "damage.h"
#include "given_rows.h"
#include "targets.h"

namespace clientele::fuzz {
namespace {

std::string shown(const Snapshot& snapshot) {
    std::string out = snapshot.currency() + "\n";
    for (const DatasetSpec& kind : dataset_kinds()) {
        const Dataset& dataset = snapshot.dataset(kind.kind);
        for (const DatasetColumn& column : dataset.columns)
            require(column.values.size() == dataset.rows, "every column has all rows");
        out += table_text(dataset);
    }
    return out;
}

/// Everything that is asked of a project without changing it; its data as text, nothing where they cannot be read.
std::optional<std::string> look_at(Project& project) {
    for (const Batch& batch : project.ledger()) {
        if (const auto rejects = project.rejects(batch.id, 0, 100); !rejects) require_fair(rejects.error());
        if (const auto rows = rejected_rows(project, batch, 100); !rows) require_fair(rows.error());
    }
    (void)recipes_of(project);
    const auto snapshot = project.snapshot();
    if (!snapshot) {
        require_fair(snapshot.error());
        return std::nullopt;
    }
    return shown(**snapshot);
}

/// Rows of imports in force that took no known row's place are all there.
void require_all_rows(const Project& project, const Snapshot& snapshot) {
    std::array<std::uint64_t, dataset_kind_count> rows{};
    for (const Batch& batch : project.ledger())
        if (!batch.undone) rows[static_cast<std::size_t>(batch.plan.kind)] += batch.counts.accepted;
    for (const DatasetSpec& kind : dataset_kinds())
        require(snapshot.dataset(kind.kind).rows == rows[static_cast<std::size_t>(kind.kind)],
                "a sound project has the rows that its ledger says");
}

/// The columns for quick opening, however few rows there are.
void keep_columns(const std::filesystem::path& file, const Snapshot& snapshot) {
    auto database = Database::open(file, Database::Mode::read);
    require(database.has_value(), "a project that is open can be read");
    const auto kept = write_column_cache(file, read_version(*database).stamp, snapshot, {});
    if (!kept) require_fair(kept.error());
}

/// Opens the file, checks it and reads it.
std::optional<std::string> open_and_look(const std::filesystem::path& file) {
    auto project = Project::open(file);
    if (!project) {
        require_fair(project.error());
        return std::nullopt;
    }
    const auto report = project->check();
    if (!report) require_fair(report.error());
    const auto data = look_at(*project);
    if (!report || !report->sound()) return std::nullopt;
    require(data.has_value(), "a project that is sound can be read");
    const SnapshotPtr snapshot = *project->snapshot();
    require_all_rows(*project, *snapshot);
    keep_columns(file, *snapshot);
    return data;
}

/// What undo takes back redo brings again.
void undo_and_redo(const std::filesystem::path& file, const std::string& data) {
    auto project = Project::open(file);
    require(project.has_value(), "a project that is sound opens again");
    const auto undone = project->undo();
    if (!undone) return require_fair(undone.error());
    if (const auto without = project->snapshot(); !without) require_fair(without.error());
    const auto redone = project->redo();
    require(redone.has_value(), "what was undone can be redone");
    const auto again = project->snapshot();
    require(again.has_value(), "data that were undone and redone can be read");
    require_same(shown(**again), data, "data after undo and redo");
}

}  // namespace

void read_project(std::string_view bytes) {
    const ScratchFolder folder;
    const auto file = folder.file("damaged.clientele", base_project());
    damage(file, bytes);
    const auto data = open_and_look(file);
    if (!data) return;
    const auto again = open_and_look(file);
    require(again.has_value(), "a project that is sound is so again");
    require_same(*data, *again, "data from the tables and from the columns kept for quick opening");
    undo_and_redo(file, *data);
}

}  // namespace clientele::fuzz
