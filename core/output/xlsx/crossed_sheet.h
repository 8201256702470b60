#pragma once

#include "core/output/xlsx/table_sheets.h"

namespace clientele {

/// A table as market research prints it: title, filter and date; heads above the columns, those of neighbours merged;
/// the base above each group of rows; figures that differ in colour, their arrows or letters part of the number's
/// format, so that cells remain numbers. Head and row names stay in sight and are repeated on each printed page, which
/// is as wide as the sheet. No chart can refer to such a sheet (its placed columns are 0). Errors: cancelled.
Result<PlacedTable> write_crossed_sheet(Workbook& book, const FindingTable& table, const Finding& finding,
                                        std::string_view sheet_name, const Progress& progress);

}  // namespace clientele
