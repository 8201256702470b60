#pragma once

#include "core/importing/import_files.h"

namespace clientele {

/// Rejected rows of an import, cell by cell, to be corrected and imported after all.
struct RejectedRows {
    /// A row as its source has it.
    struct Row {
        Reject reject;
        std::vector<std::string> cells;  ///< as many as the row has; more or fewer than `columns` where it is ragged
    };
    std::vector<std::string> columns;  ///< headers of the source
    std::vector<Row> rows;             ///< in order of lines
};

/// Those of the first `most` rejected rows of a batch that can be corrected cell by cell: not the ones whose key is
/// known, that are no rows of the table, of which only the start was kept, or that a correction in force has brought
/// already. Errors: not_found for a batch without
/// rejects whose source's columns are not known any more, and those of reading.
Result<RejectedRows> rejected_rows(const Project& project, const Batch& batch, std::uint64_t most);

/// Rows that are to be imported after all.
struct CorrectedRows {
    std::vector<std::string> columns;             ///< RejectedRows::columns
    std::vector<std::vector<std::string>> cells;  ///< of each row, beside the columns
    std::vector<std::uint64_t> lines;             ///< of each row in its source; 0 or none: not known
    /// By which rules they are read where these differ from the batch's: settings (see ingest_settings),
    /// "ignore:HEADER" = "yes" for a column that is left out, and, for replay() alone, "missing:HEADER" = "n/k|none"
    /// for words that mean missing in a column: it empties their cells.
    std::map<std::string, std::string> rules{};
};

/// The rejected rows of a batch (all that can be corrected) that fit once their source is read by other rules. Reads
/// and writes nothing but a temporary file.
struct Replay {
    CorrectedRows fitting;
    std::uint64_t tried = 0;
};
Result<Replay> replay(Project& project, const Batch& batch, const std::map<std::string, std::string>& rules,
                      const Progress& progress);

/// Imports corrected rows the way the batch's file was read, as a batch of their own; rows that are still wrong are
/// rejected again. `on_duplicate` is the batch's.
Result<FileOutcome> import_corrected(Project& project, const Batch& batch, const CorrectedRows& rows,
                                     const Progress& progress);

}  // namespace clientele
