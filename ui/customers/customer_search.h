#pragma once

#include <QString>
#include <cstdint>
#include <vector>

#include "core/analysis/finding.h"
#include "core/base/progress.h"
#include "core/base/result.h"

namespace clientele {

/// Rows of a customer list whose id (also one that was merged), name, e-mail, city or country contain every word of
/// `words`, without regard to case. All rows where there are no words. O(rows + distinct texts); safe on any thread.
Result<std::vector<std::uint32_t>> rows_with(const FindingTable& table, const QString& words,
                                             const Progress& progress = {});

}  // namespace clientele
