#pragma once

#include <vector>

#include "core/analysis/analysis.h"

namespace clientele {

/// What an analysis' reader has to know of the data that it used: serious problems (see quality.rules) in the datasets
/// that it needs, in columns that it names or that figures are made from, which touch at least a hundredth of the
/// revenue, or of the rows where there is none. At most two, those that touch most first. Analyses of quality
/// themselves have none. The first call on a snapshot holds it to all rules (seconds at ten million lines), later ones
/// look at what was found: call it in the background, after the finding itself. Cancelled is an error.
Result<std::vector<Text>> quality_warnings(const Analysis& analysis, const Snapshot& snapshot, const Selections& rows,
                                           std::optional<Date> as_of, const Progress& progress);

}  // namespace clientele
