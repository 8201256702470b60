#pragma once

#include "ui/charts/placing.h"

namespace clientele {

/// Names of the points, none upon a dot, another name or a label that is there already; further away, with a thin line
/// to the dot, where there is no room beside it. A name without room anywhere near is left to the tooltip.
void name_apart(const ChartData& data, Placing& place);

}  // namespace clientele
