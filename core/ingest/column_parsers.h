#pragma once

#include <string>
#include <vector>

#include "core/ingest/dates.h"
#include "core/ingest/mapping.h"
#include "core/ingest/records.h"
#include "core/ingest/words.h"

namespace clientele::ingest {

/// One column of a file on its way into a chunk.
struct ColumnPlan {
    std::size_t column = 0;  ///< in the file
    std::string header;
    std::string target;
    ColumnType type = ColumnType::text;
    bool attribute = false;
    bool required = false;
    bool duration = false;   ///< 1:30:00 is a number of seconds
    bool yes_or_no = false;  ///< yes is the number 1 and no 0
    NumberFormat number;
    DateFormat date;
    const MissingWords* missing = nullptr;  ///< nullptr: no word stands for missing
};

enum class CellFault : std::uint8_t { missing_required, bad_number, bad_date, no_such_date, bad_boolean };

/// A cell that its column cannot hold; the chunk has a missing value in its place until the row is taken out.
struct BadCell {
    std::uint32_t row = 0;   ///< in `first_cells`
    std::uint32_t plan = 0;  ///< which column
    CellFault fault{};
};

/// What happened to cells that the ledger shall tell, by how many.
struct CellRemarks {
    std::uint64_t numbers_rounded = 0;
    std::uint64_t missing_words = 0;
    std::uint64_t times_from_offset = 0;
    std::uint64_t fractions_cut = 0;
    std::uint64_t short_years = 0;
};

/// Parses one column of all rows; row r starts at cell first_cells[r].
void parse_column(const Cells& cells, const std::vector<std::uint32_t>& first_cells, const ColumnPlan& plan,
                  std::uint32_t plan_index, ChunkColumn& out, std::vector<BadCell>& bad, CellRemarks& remarks);

}  // namespace clientele::ingest
