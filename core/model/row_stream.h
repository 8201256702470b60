#pragma once

#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <vector>

#include "core/base/progress.h"
#include "core/base/result.h"
#include "core/model/dataset_kind.h"
#include "core/table/chunk.h"

namespace clientele {

/// Longer values are cut in Reject::value.
inline constexpr std::size_t most_value_bytes = 500;

/// A row that was not taken over, with what a person needs to mend it.
struct Reject {
    std::uint64_t line = 0;  ///< physical line in the source where the row starts, from 1
    std::string column;      ///< header of the offending column, "" where the whole row is at fault
    std::string value;       ///< the offending text, at most `most_value_bytes`
    std::string reason;      ///< stable id of the reason ("bad_date", "missing_required", "ragged_row"...)
    Text message;            ///< the reason in a sentence
    std::string raw;         ///< the raw line(s), exactly as written but decoded to UTF-8, at most 64 KiB
};

/// The reject of a row whose key is known already; `column` is the header of the key's column. Without the raw line.
Reject duplicate_key(const DatasetSpec& kind, std::string column, std::string_view key, std::uint64_t line);

/// A column that a source delivers: a field of the kind, or an attribute (a further column that is kept).
struct StreamColumn {
    std::string id;  ///< field id, or for an attribute its header as written
    ColumnType type = ColumnType::text;
    bool attribute = false;
};

/// Some of a source's rows. rows_read = rows.rows + rejects.size() + skipped.
struct RowBlock {
    Chunk rows;                        ///< columns in the order of RowStream::columns()
    std::vector<std::uint64_t> lines;  ///< line in the source of each row; empty where rows stand one a line
    std::uint64_t first_line = 0;      ///< line of the first row where `lines` is empty
    std::vector<Reject> rejects;
    std::uint64_t rows_read = 0;
    std::uint64_t skipped = 0;  ///< rows left out on purpose (blank lines of a log, say), by rule
    double fraction = 0;        ///< how much of the source has been read after this block, 0 to 1
};

/// The line in the source of a row of a block.
inline std::uint64_t line_of(const RowBlock& block, std::size_t row) {
    return block.lines.empty() ? block.first_line + row : block.lines[row];
}

/// Typed rows on their way into a project. Pulled by one thread; the parsing may run on others behind it.
class RowStream {
 public:
    virtual ~RowStream() = default;
    virtual std::vector<StreamColumn> columns() const = 0;
    /// The next block, or nothing at the end. After an error the stream is at its end.
    virtual Result<std::optional<RowBlock>> next() = 0;
    /// Notes about the whole source that belong into the ledger (numbers rounded, times converted from an offset...),
    /// each with a stable id and how many cells it touched. Complete after the end.
    virtual std::map<std::string, std::uint64_t> remarks() const { return {}; }
};

/// What to do with a row whose key is known already, for kinds with a key.
enum class OnDuplicate { reject, skip, replace };

/// What an import did. read = accepted + rejected + skipped + replaced, always. `replaced` counts rows that took the
/// place of a known row; `accepted` the new ones.
struct ImportCounts {
    std::uint64_t read = 0;
    std::uint64_t accepted = 0;
    std::uint64_t rejected = 0;
    std::uint64_t skipped = 0;
    std::uint64_t replaced = 0;
    bool operator==(const ImportCounts&) const = default;
};

}  // namespace clientele
