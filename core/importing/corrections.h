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
/// known, that are no rows of the table, or of which only the start was kept. Errors: not_found for a batch without
/// rejects whose source's columns are not known any more, and those of reading.
Result<RejectedRows> rejected_rows(const Project& project, const Batch& batch, std::uint64_t most);

/// Imports corrected rows the way the batch's file was read, as a batch of their own. `rows`: cells beside
/// `RejectedRows::columns`; rows that are still wrong are rejected again. `on_duplicate` is the batch's.
Result<FileOutcome> import_corrected(Project& project, const Batch& batch, const std::vector<std::string>& columns,
                                     const std::vector<std::vector<std::string>>& rows, const Progress& progress);

}  // namespace clientele
