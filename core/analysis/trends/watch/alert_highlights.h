#pragma once

#include "core/analysis/analysis.h"
#include "core/analysis/trends/watch/alert_list.h"

namespace clientele {

/// The weightiest alerts that are new: neither seen nor explained. What an alert of sales is worth a year is reckoned
/// from the revenue of its group in the twelve months before `last`.
std::vector<Highlight> alert_highlights(const std::vector<AlertCase>& cases, const Context& context, Date last);

}  // namespace clientele
