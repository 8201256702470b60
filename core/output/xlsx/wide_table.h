#pragma once

#include "core/analysis/finding.h"

namespace clientele {

/// A chart whose series are values of a text column, as a spreadsheet needs it: a row an x, a column a series.
/// At most 255 series: Excel draws no more. For scatter charts every row of the table stays a row.
FindingTable wide_table(const FindingTable& table, const ChartSpec& spec);

/// The specification that draws the wide table.
ChartSpec wide_spec(const FindingTable& wide, const ChartSpec& spec);

}  // namespace clientele
