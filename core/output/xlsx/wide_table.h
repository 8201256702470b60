#pragma once

#include "core/analysis/finding.h"

namespace clientele {

/// Ids of columns that stand for a reference line begin so.
inline constexpr std::string_view reference_line = "line ";

/// Whether the chart's level reference lines can be drawn as series of their own: among lines and points, not among
/// columns, where Excel would draw columns. Upright lines have no such form.
bool shows_reference_lines(const ChartSpec& spec);

/// The data of a chart as a spreadsheet needs it where its table has another form: series that are values of a text
/// column as a column each, a row an x, at most 255 since Excel draws no more; for scatter charts every row of the
/// table stays a row. Reference lines are a column each.
FindingTable wide_table(const FindingTable& table, const ChartSpec& spec);

/// The same of a waterfall: columns of stacked bars, those of waterfall_base without a colour.
FindingTable waterfall_table(const FindingTable& table, const ChartSpec& spec);
inline constexpr std::string_view waterfall_base = "base";

/// The specification that draws the wide table.
ChartSpec wide_spec(const FindingTable& wide, const ChartSpec& spec);

}  // namespace clientele
