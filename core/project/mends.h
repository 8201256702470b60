#pragma once

#include <map>
#include <string>
#include <vector>

#include "core/project/ledger.h"

namespace clientele {

/// Rows of a kind's table, one after another.
struct RowRange {
    std::int64_t first = 0, last = -1;
    std::int64_t rows() const { return last - first + 1; }
};

/// What a mend changes: in the rows of the table, or in all rows by what they say.
struct MendedCells {
    std::vector<RowRange> rows;  ///< rising
    std::map<std::string, std::string> values;
};

/// Reads what was mended into the entries of the ledger that stand for it, without the rows. One that contradicts
/// itself is a failure of the database (bad_format).
void read_mends(Database& database, std::vector<LedgerEntry>& ledger);
MendedCells read_mended_cells(Database& database, std::int64_t batch);
/// False where progress said stop; then the transaction is to be given up.
bool write_mend(Database& database, const Batch& batch, const MendedCells& cells, const Progress& progress);
/// Of a mend that was taken back for good. What it did stays in the ledger.
void forget_mended_rows(Database& database, std::int64_t batch);

}  // namespace clientele
