#pragma once

#include <string_view>

namespace clientele::ingest {

/// What the number in a cell of a spreadsheet stands for. Spreadsheets keep dates as numbers; only the cell's format
/// tells them apart.
enum class NumberKind { number, date, time_of_day, date_time, duration };

/// Of a format code such as "[$-407]d. mmm yyyy;@".
NumberKind kind_of_format(std::string_view code);

/// Of a format that Excel knows by a number alone (ECMA-376 part 1, 18.8.30).
NumberKind kind_of_built_in(int format);

}  // namespace clientele::ingest
