#pragma once

#include <QByteArray>

#include "core/output/output.h"
#include "ui/reporting/report.h"
#include "ui/reporting/report_words.h"

namespace clientele {

/// The report as the bytes of a PDF: A4, vector charts, text as text.
Result<QByteArray> report_pdf(const Report& report, const ReportWords& words, const Progress& progress = {});

/// The report as one web page that needs no other file: charts as SVG in light and dark, tables, no scripts.
Result<QByteArray> report_html(const Report& report, const ReportWords& words, const Progress& progress = {});

/// The sheet in front of a report's spreadsheet: what the report is about and which findings follow.
Finding contents_sheet(const Report& report, const ReportWords& words);

}  // namespace clientele
