#pragma once

#include <array>
#include <span>
#include <string>
#include <string_view>

#include "core/base/result.h"
#include "core/model/own_definition.h"

namespace clientele {

/// The eleven usual names of RFM segments, from the best to the last; every pair of scores has exactly one.
inline constexpr std::array<std::string_view, 11> rfm_segments{
    "Champions",      "Loyal",   "Potential loyalist", "New customers", "Promising", "Need attention",
    "About to sleep", "At risk", "Can't lose them",    "Hibernating",   "Lost"};

/// The name under which a segment of the analyst's own is kept: without blanks at its ends. Errors: `bad_value` where
/// it is longer than 60 characters or several lines, where the program calls something else so, or where one of `known`
/// has a name that differs from it in capitals or accents only.
Result<std::string> own_segment_name(std::string_view wanted, std::span<const OwnSegment> known);

}  // namespace clientele
