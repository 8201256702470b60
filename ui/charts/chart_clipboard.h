#pragma once

#include <QMimeData>
#include <memory>

#include "core/base/format.h"
#include "ui/charts/chart_view.h"

namespace clientele {

/// Puts the chart on the clipboard as a picture (and as SVG for programs that take it).
void copy_chart(const FindingTable& table, const ChartSpec& spec, const ChartImage& image);
/// Puts the table on the clipboard as tab-separated text and as an HTML table, with a header row. Numbers have all
/// their digits and the reader's decimal sign, so that a spreadsheet can count with them; missing cells are empty.
void copy_table(const FindingTable& table);

/// What copy_table puts there. The caller owns it.
std::unique_ptr<QMimeData> table_mime(const FindingTable& table, const Format& format);

}  // namespace clientele
