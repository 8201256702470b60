#pragma once

#include <QString>

#include "core/analysis/finding.h"

namespace clientele {

/// What a row is called: its key, or the first text of the row.
QString row_title(const FindingTable& table, int row);
/// Every column of the row with its value, a line each, as HTML for the inspector.
QString row_html(const FindingTable& table, int row);

}  // namespace clientele
