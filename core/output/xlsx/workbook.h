#pragma once

#include <xlsxwriter.h>

#include <map>
#include <string>

#include "core/analysis/finding.h"
#include "core/base/format.h"
#include "core/output/xlsx/sheet_names.h"

namespace clientele {

/// How a cell looks. Colours are 0xRRGGBB, -1 none.
struct CellStyle {
    std::string pattern{};  ///< of its number
    int ink = -1, fill = -1;
    bool bold = false, italic = false, centred = false, wrapped = false, top = false, line_above = false,
         line_below = false;
};

/// The workbook being written, with what all its sheets share. Cells of a sheet must be written row by row, downwards:
/// the library may run in its mode of constant memory.
class Workbook {
 public:
    Workbook(lxw_workbook* book, const Format& format) : book_(book), format_(format) {}

    lxw_workbook* book() { return book_; }
    const Format& format() const { return format_; }

    struct Sheet {
        lxw_worksheet* sheet;
        std::string name;
    };
    Sheet add_sheet(std::string_view wish);

    /// Cell formats are made once each: Excel has a limit of 64,000.
    lxw_format* title_format();
    lxw_format* header_format(bool right);
    lxw_format* bold_format();
    lxw_format* wrapped_format();
    lxw_format* number_format(const std::string& pattern);
    lxw_format* styled(const CellStyle& style);

    /// Excel's number pattern of a column: by unit, or the date's and time's.
    std::string pattern(const TableColumn& column) const;
    std::string pattern(Unit unit, int decimals) const;

    /// Always a text, never a formula. Signs that XML cannot hold are left out; longer ones than Excel takes are cut.
    void write_text(lxw_worksheet* sheet, lxw_row_t row, lxw_col_t column, std::string_view text,
                    lxw_format* format = nullptr);
    /// A text across cells of one row, which become one.
    void write_merged(lxw_worksheet* sheet, lxw_row_t row, lxw_col_t first, lxw_col_t last, std::string_view text,
                      lxw_format* format);
    /// A cell in the type of its column, words of ours as people read them (shown_text); an empty cell where missing.
    void write_cell(lxw_worksheet* sheet, lxw_row_t row, lxw_col_t at, const TableColumn& column, std::size_t index,
                    lxw_format* number);

    /// How a sheet is printed: across, one page wide, its first rows on each page (none: `heads` 0).
    static void print_across(lxw_worksheet* sheet, lxw_row_t first_head, lxw_row_t heads);

    /// Texts that were cut because Excel holds no more than 32,767 signs in a cell.
    std::uint64_t cut_texts() const { return cut_texts_; }

 private:
    lxw_workbook* book_;
    const Format& format_;
    SheetNames names_;
    std::map<std::string, lxw_format*> formats_;
    std::uint64_t cut_texts_ = 0;
};

}  // namespace clientele
