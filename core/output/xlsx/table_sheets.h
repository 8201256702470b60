#pragma once

#include <string>
#include <vector>

#include "core/base/progress.h"
#include "core/base/result.h"
#include "core/output/xlsx/workbook.h"

namespace clientele {

/// Rows below the header that a sheet of Excel holds.
inline constexpr std::size_t rows_a_sheet = 1'048'575;
inline constexpr std::size_t columns_a_sheet = 16'384;

/// Where a table went.
struct PlacedTable {
    const FindingTable* table;
    std::vector<Workbook::Sheet> sheets;  ///< more than one where it has more rows than a sheet holds
    std::size_t columns = 0;              ///< that were written: Excel has a limit
};

/// Writes a table with a frozen header, a filter and fitting widths, from the first row of a new sheet on.
Result<PlacedTable> write_table_sheets(Workbook& book, const FindingTable& table, std::string_view sheet_name,
                                       std::size_t most_rows, const Progress& progress);

}  // namespace clientele
