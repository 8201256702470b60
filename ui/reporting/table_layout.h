#pragma once

#include "core/analysis/finding.h"
#include "ui/reporting/page_flow.h"
#include "ui/reporting/report_words.h"

namespace clientele {

/// Puts the first `most_rows` rows of a table into the flow: header repeated on every page, numbers on the right, long
/// texts in up to three lines, columns that do not fit named below it.
void lay_table(PageFlow& flow, const FindingTable& table, const ReportWords& words, const ReportStyles& styles,
               std::size_t most_rows);

}  // namespace clientele
