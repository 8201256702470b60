#pragma once

#include <string_view>

namespace clientele {

/// How a figure differs from the others, as a column that TableColumn::marks names has it; letters there are those of
/// the columns that are lower, and "" is no sure difference.
inline constexpr std::string_view above_the_others = "▲", below_the_others = "▼";

}  // namespace clientele
