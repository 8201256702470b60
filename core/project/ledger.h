#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "core/project/database.h"
#include "core/project/project.h"

namespace clientele {

/// A column that a batch brought.
struct BatchColumn {
    std::string field;            ///< field id, "" for an attribute
    std::int64_t attribute = 0;   ///< id of the attribute, 0 for a field
    ColumnType type = ColumnType::text;
    bool operator==(const BatchColumn&) const = default;
};

/// `purged`: undone, and its rows were removed by a later import, so that it cannot be brought again. `superseded`: not
/// in force while a later state of the same source is; in the file it is undone.
enum class BatchState { in_force, undone, purged, superseded };
std::string_view id(BatchState state);

/// A batch with what the ledger keeps for the project itself.
struct LedgerEntry {
    Batch batch;
    BatchState state = BatchState::in_force;
    std::int64_t superseded_by = 0;  ///< the batch that takes its place when that is in force; 0: none
    std::int64_t first_row = 0;   ///< in the kind's table; last < first where there are none
    std::int64_t last_row = -1;
    std::vector<BatchColumn> columns;
};

/// A record that contradicts itself is a failure of the database (bad_format).
std::vector<LedgerEntry> read_ledger(Database& database);
/// Inserts the entry or writes it anew.
void write_entry(Database& database, const LedgerEntry& entry);
void write_columns(Database& database, const LedgerEntry& entry);
/// Gives the batch its state, in the entry as well.
void set_state(LedgerEntry& entry, BatchState state);
void write_state(Database& database, std::int64_t batch, BatchState state);

std::string_view id(OnDuplicate policy);

/// What the clock says, for entries.
DateTime utc_now();

/// The project's version and what names this very state of it. Every change calls `next_version` in its transaction.
struct ProjectVersion {
    std::uint64_t number = 0;
    /// Random, so that copies of a project that were changed apart can be told from one another: 32 signs for the rows
    /// in force and, after a point, others for the decisions and mends since these changed last.
    std::string stamp;
};
enum class Changed { rows, decisions };  ///< `decisions`: what is laid over the rows, mends and rules as well
ProjectVersion read_version(Database& database);
ProjectVersion next_version(Database& database, Changed what = Changed::rows);
/// The part of a stamp that names the rows: decisions leave what is kept of them as it is.
std::string_view stamp_of_rows(std::string_view stamp);

/// The entry of the batch; nullptr where there is none.
LedgerEntry* entry_of(std::vector<LedgerEntry>& ledger, std::int64_t batch);
/// The project says something of a batch that cannot be: the database counts as damaged.
void note_damaged_entry(Database& database, std::int64_t batch);

}  // namespace clientele
