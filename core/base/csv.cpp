#include "core/base/csv.h"

namespace clientele {

void append_csv_quoted(std::string& out, std::string_view cell) {
    out += '"';
    for (const char sign : cell) out.append(sign == '"' ? 2 : 1, sign);
    out += '"';
}

void append_csv_cell(std::string& out, std::string_view cell, char delimiter) {
    const char special[] = {delimiter, '"', '\r', '\n'};
    if (cell.find_first_of(std::string_view(special, sizeof special)) == std::string_view::npos)
        out += cell;
    else
        append_csv_quoted(out, cell);
}

std::string csv_row(const std::vector<std::string>& cells) {
    std::string row;
    for (std::size_t i = 0; i < cells.size(); ++i) {
        if (i > 0) row += ',';
        append_csv_cell(row, cells[i]);
    }
    return (cells.size() == 1 && row.empty() ? "\"\"" : row) + "\r\n";
}

}  // namespace clientele
