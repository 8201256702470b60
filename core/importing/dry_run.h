#pragma once

#include <functional>

#include "core/importing/import_files.h"

namespace clientele {

/// What an import of one file would do, found out by reading all of it and writing nothing. It needs no
/// Project, only a snapshot of one, so that it can run beside other work and be stopped at any time.
struct DryRun {
    ImportCounts counts;
    std::map<std::string, std::uint64_t> reasons;  ///< of rejected and skipped rows: reason id -> rows
    std::map<std::string, std::uint64_t> remarks;  ///< see RowStream::remarks
    std::vector<Reject> rejects;                   ///< the first ones
    std::string hash;                              ///< of the file's contents, as the ledger names it

    /// The first rows as they would be stored, to show beside what the file says.
    struct Row {
        std::uint64_t line = 0;
        std::vector<Cell> cells;  ///< one for each of `columns`
    };
    std::vector<StreamColumn> columns;
    std::vector<Row> first_rows;
};

struct DryRunOptions {
    OnDuplicate on_duplicate = OnDuplicate::reject;
    std::size_t most_rejects = 100;
    std::size_t most_rows = 200;
    /// Called after each block with the counts so far, on the calling thread.
    std::function<void(const DryRun&)> live;
};

/// The mapping must be complete. Rows whose key is known (in the snapshot, or earlier in the file) count as
/// `on_duplicate` says. O(file) time; memory is bounded by the number of distinct keys.
Result<DryRun> dry_run(const SourceFacts& facts, const Mapping& mapping, const Snapshot& snapshot,
                       const DryRunOptions& options, const Progress& progress);

}  // namespace clientele
