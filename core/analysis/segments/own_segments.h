#pragma once

#include <string_view>

#include "core/analysis/analysis.h"

namespace clientele {

/// Who is in the segment of the analyst's own of that name, by customer code; kept with the snapshot. `as_of`: see
/// customers_who. Errors: `not_found`, those of
/// its rule, and `bad_value` where it needs itself.
Result<Selection> own_segment_members(const Snapshot& snapshot, std::string_view name, const Progress& progress,
                                      std::optional<Date> as_of = {});

/// Those of the analyst's own segments whose rules name that one, in the order in which they are kept.
std::vector<std::string> segments_that_need(const Snapshot& snapshot, std::string_view name);

/// How many customers a rule selects, for who writes it. Without a rule: whether the segment can be removed;
/// `bad_value` names those that need it.
Result<std::int64_t> size_of_segment(const Snapshot& snapshot, const OwnSegment& segment, const Progress& progress);

}  // namespace clientele
