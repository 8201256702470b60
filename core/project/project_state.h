#pragma once

#include <array>
#include <optional>
#include <string>
#include <vector>

#include "core/project/database.h"
#include "core/project/ledger.h"
#include "core/project/lock.h"
#include "core/project/project.h"

namespace clientele {

/// The columns that the imports of a series have made so far.
struct SeriesColumns {
    std::string stamp;               ///< of the state of the project that they show
    std::vector<Dataset> datasets;   ///< of every kind; none at all where there are no such columns
};

struct Project::State {
    std::filesystem::path path;
    WriterLock lock;                  // before the database: let go after it is closed
    std::optional<Database> database;
    std::optional<Text> read_only;
    bool before_import = false;       // `database` is a copy of what another process found when its import began
    std::string uuid;
    std::string name;
    ProjectVersion version;
    std::vector<LedgerEntry> ledger;

    SnapshotPtr last;                 // the snapshot that was served last
    std::string last_stamp;
    std::vector<std::int64_t> last_by;  // the entries in force in it but those that note something of alerts
    SnapshotPtr rows;                 // what the tables hold, before customers are merged
    std::vector<LedgerEntry> rows_ledger;  // the batches that were in force in it
    std::string rows_stamp;
    SnapshotPtr mended;               // `rows` as its mends show them
    std::string mended_stamp;         // of the rows
    std::vector<std::int64_t> mended_by;   // the mends
    std::array<std::vector<std::uint32_t>, dataset_kind_count>
        mended_left;                              // places in `rows`; empty where all are left
    std::vector<std::uint32_t> merged_customers;  // places in `mended` of the customers of `last`; as before
    std::string cached_stamp;   // of the rows whose column cache was read and found good

    std::optional<SeriesColumns> series;   // while an ImportSeries lives

    /// The error that a change of a read-only project gets.
    Result<void> writable() const;
    /// Reads version and ledger anew, where another process may have changed them.
    Result<void> refresh();
    LedgerEntry* find(std::int64_t batch);
    /// What the tables hold. Served from memory when nothing changed, else from the column cache, else from the tables.
    Result<SnapshotPtr> rows_in_force(const Progress& progress);
    /// The same as mends show them.
    Result<SnapshotPtr> mended_rows_in_force(const Progress& progress);
};

/// Removes the rows and rejects of undone batches; they cannot be redone after that.
void purge_undone(Database& database, std::vector<LedgerEntry>& ledger);

}  // namespace clientele
