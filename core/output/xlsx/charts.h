#pragma once

#include "core/output/xlsx/table_sheets.h"

namespace clientele {

/// Puts a chart of Excel's own over the cells of a placed table, beside it; `place` counts the charts there from 0.
/// Box plots have no chart there (Excel's own cannot be written in a form that all versions read) and stay tables; heat
/// maps are a colour scale on the cells. Tables of more than one sheet get none.
void add_chart(Workbook& book, const PlacedTable& placed, const ChartSpec& spec, std::size_t place);

/// True where the chart needs its data in the wide form (see wide_table).
bool needs_wide_table(const ChartSpec& spec);

}  // namespace clientele
