#pragma once

#include <vector>

#include "core/output/xlsx/table_sheets.h"

namespace clientele {

/// What the summary says of one finding.
struct SummaryPart {
    std::string title;
    const Finding* finding;
    std::vector<PlacedTable> tables;
};

/// The first sheet: headline, metrics, notes, warnings and provenance of every finding, and where its tables are.
void write_summary(Workbook& book, const Workbook::Sheet& sheet, const std::vector<SummaryPart>& parts);

}  // namespace clientele
