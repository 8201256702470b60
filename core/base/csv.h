#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace clientele {

/// Appends a cell as RFC 4180 writes it: in quotes where it holds the delimiter, a quote or a line end.
void append_csv_cell(std::string& out, std::string_view cell, char delimiter = ',');
/// Appends a cell in quotes, whatever it holds.
void append_csv_quoted(std::string& out, std::string_view cell);

/// One row with its line end (CRLF). A row of one empty cell is written "", since an empty line is no row.
std::string csv_row(const std::vector<std::string>& cells);

}  // namespace clientele
