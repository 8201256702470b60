#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "core/analysis/analysis.h"
#include "core/model/period.h"

namespace clientele {

/// The option `id` that says how time is cut: "auto", "day", "week", "month", "quarter" or "year".
OptionSpec period_option(std::string id);
/// The unit that the option names; nothing for "auto".
std::optional<PeriodUnit> period_unit_named(std::string_view option);

}  // namespace clientele
