#pragma once

#include "core/analysis/quality/rules/history.h"

namespace clientele::rules {

/// What the history says: its tables, the chart of scores over imports where a dataset has several, warnings of falls,
/// and how these were found. Nothing where no import is known.
void add_history(Finding& finding, const std::vector<DatasetHistory>& histories);

}  // namespace clientele::rules
