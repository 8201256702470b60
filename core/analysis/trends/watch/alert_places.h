#pragma once

#include "core/analysis/finding.h"
#include "core/analysis/trends/watch/alert_list.h"
#include "core/analysis/trends/watch/alert_parts.h"

namespace clientele {

/// Adds where the alert shown is concentrated (all its groups, and a chart of the most uneven dimension), what carries
/// each of the others, and a note that says it. `spreads` by case, in their order. Nothing where no alert has parts.
void add_places(Finding& finding, const std::vector<AlertCase>& cases,
                const std::vector<std::vector<AlertSpread>>& spreads, std::size_t shown);

}  // namespace clientele
