#pragma once

#include <QPainter>

#include "ui/reporting/page_flow.h"
#include "ui/reporting/report.h"
#include "ui/reporting/report_words.h"

namespace clientele {

/// Rows of each table that are printed; the spreadsheet has them all.
inline constexpr std::size_t printed_rows = 25;

/// All pages of a report on A4 upright: cover, contents, one finding after another, each from a new page.
std::vector<ReportPageLayout> lay_report(const Report& report, const ReportWords& words);

/// Paints a page with the painter's unit being a tenth of a millimetre and its origin the page's top left.
void paint_page(QPainter& painter, const Report& report, const ReportPageLayout& page);

/// Paints the items from `first` up to and with the next chart; returns where to go on. A chart takes some ten
/// milliseconds, so the window can answer between two calls.
std::size_t paint_some(QPainter& painter, const Report& report, const ReportPageLayout& page, std::size_t first);

}  // namespace clientele
