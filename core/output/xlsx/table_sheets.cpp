#include "core/output/xlsx/table_sheets.h"

#include "core/base/utf8.h"
#include "core/output/cell_text.h"

namespace clientele {
namespace {

constexpr std::size_t rows_measured = 500;

double width_of(const TableColumn& column, const Format& format) {
    std::size_t widest =
        display_width(to_string(column.title, format)) + 3;  // the filter's button covers the title's end
    for (std::size_t row = 0; row < std::min(column.values.size(), rows_measured); ++row)
        widest = std::max(widest, display_width(cell_text(column, row, format)));
    return static_cast<double>(std::clamp<std::size_t>(widest + 1, 8, 60));
}

void write_header(Workbook& book, lxw_worksheet* sheet, const FindingTable& table, std::size_t columns,
                  std::size_t rows) {
    for (std::size_t c = 0; c < columns; ++c) {
        const TableColumn& column = table.columns[c];
        const auto at = static_cast<lxw_col_t>(c);
        const bool right = column.values.type() == ColumnType::number;
        worksheet_set_column(sheet, at, at, width_of(column, book.format()), nullptr);
        book.write_text(sheet, 0, at, to_string(column.title, book.format()), book.header_format(right));
    }
    worksheet_freeze_panes(sheet, 1, 0);
    Workbook::print_across(sheet, 0, 1);
    if (columns > 0)
        worksheet_autofilter(sheet, 0, 0, static_cast<lxw_row_t>(rows), static_cast<lxw_col_t>(columns - 1));
}

}  // namespace

Result<PlacedTable> write_table_sheets(Workbook& book, const FindingTable& table, std::string_view sheet_name,
                                       std::size_t most_rows, const Progress& progress) {
    PlacedTable placed{&table, {}, std::min(table.columns.size(), columns_a_sheet)};
    std::vector<lxw_format*> formats;
    for (std::size_t c = 0; c < placed.columns; ++c)
        formats.push_back(book.number_format(book.pattern(table.columns[c])));
    std::size_t first = 0;
    do {
        const std::size_t last = std::min(table.rows(), first + most_rows);
        placed.sheets.push_back(book.add_sheet(sheet_name));
        lxw_worksheet* sheet = placed.sheets.back().sheet;
        write_header(book, sheet, table, placed.columns, last - first);
        for (std::size_t row = first; row < last; ++row) {
            if (row % 4096 == 0 && !progress(static_cast<double>(row) / static_cast<double>(table.rows()),
                                             text("Writing the spreadsheet")))
                return cancelled();
            for (std::size_t c = 0; c < placed.columns; ++c)
                book.write_cell(sheet, static_cast<lxw_row_t>(row - first + 1), static_cast<lxw_col_t>(c),
                                table.columns[c], row, formats[c]);
        }
        first = last;
    } while (first < table.rows());
    return placed;
}

}  // namespace clientele
