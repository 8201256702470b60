#pragma once

#include <cstdint>
#include <functional>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "core/ingest/formats/file_format.h"

namespace clientele::ingest {

/// One row of a sheet: its cells that hold anything, as text.
class SheetRow {
 public:
    /// Columns that any spreadsheet has; a cell beyond is damage.
    static constexpr std::size_t most_columns = 16'384;

    struct Cell {
        std::size_t column = 0;  ///< from 0
        std::size_t begin = 0;
        std::size_t size = 0;
    };

    /// `line`: the row's number in the sheet, from 1.
    void begin(std::uint64_t line);
    /// Columns in any order; what is written to a column twice counts the second time. An empty text is no cell. A row
    /// that grows beyond what a record may be takes no more: it is rejected where the rows are checked.
    void add(std::size_t column, std::string_view text);
    /// The same cells in another row.
    void move_to(std::uint64_t line) { line_ = line; }
    bool empty() const { return cells_.empty(); }
    std::size_t bytes() const { return text_.size(); }
    std::uint64_t line() const { return line_; }
    std::size_t cells() const { return cells_.size(); }
    std::size_t first() const { return first_; }  ///< lowest column; of a row that is not empty
    std::size_t width() const { return width_; }  ///< highest column and one more
    /// Sets `to` to the cells from column `first` on, `width` of them or as many as there are.
    void lay_out(std::size_t first, std::size_t width, std::vector<std::string_view>& to) const;

 private:
    std::vector<Cell> cells_;
    std::string text_;
    std::uint64_t line_ = 0;
    std::size_t first_ = 0;
    std::size_t width_ = 0;
};

struct Sheet {
    std::string name;
    bool hidden = false;
};

/// The columns of a sheet that hold anything.
struct UsedColumns {
    std::size_t first = SheetRow::most_columns;
    std::size_t end = 0;
    bool any() const { return end > 0; }
    void add(const SheetRow& row);
};

/// What is worth saying of a sheet when it was read to its end.
struct SheetNotes {
    std::uint64_t merged = 0;                 ///< areas of several cells that are shown as one
    std::uint64_t formulas_without_value = 0; ///< the file keeps no result of them
};

/// Answers whether to go on.
using RowVisit = std::function<bool(const SheetRow& row)>;

/// A file of sheets. Rows come in the order of the file, one at a time.
class Workbook {
 public:
    virtual ~Workbook() = default;
    virtual const std::vector<Sheet>& sheets() const = 0;
    /// Visits the rows of a sheet, wholly empty ones left out. Errors: bad_format, cancelled.
    virtual Result<void> rows(std::size_t sheet, const RowVisit& visit, SheetNotes& notes,
                              const Progress& progress) = 0;
    /// Where that is known without reading the rows.
    virtual std::optional<UsedColumns> used(std::size_t) const { return std::nullopt; }
};

/// Chooses a sheet (the first visible one with rows, or the setting "table") and writes its rows, from its first used
/// column on. Errors: bad_format for a workbook without rows, bad_value for a sheet that there is not, too_large.
Result<Reading> read_workbook(Workbook& workbook, const FormatInput& input, RecordWriter& rows,
                              const Progress& progress);

}  // namespace clientele::ingest
