#pragma once

#include <optional>

#include "core/analysis/analysis.h"

namespace clientele {

/// customer_segments on a day, by what had happened until then; nothing: on the last day. Before anybody bought nobody
/// is in one.
Result<Column> customer_segments_on(const Snapshot& snapshot, std::optional<Date> as_of, const Progress& progress);

/// in_segments on a day.
SegmentSource in_segments_on(std::optional<Date> as_of);

}  // namespace clientele
