#pragma once

#include "ui/charts/chart_data.h"

namespace clientele {

/// What happens to the series beyond the six that have colours.
enum class Fold {
    add_up,   ///< the small ones become one series, "The rest": only where values add up
    grey,     ///< all stay; the small ones turn grey
    leave_out ///< the small ones are not shown, and a note says so
};
/// The series with the largest sums of sizes keep their colours, in the order in which they came.
void fold_series(ChartData& data, Fold fold, const Format& format);

/// Sets where each mark starts from those below it: positive ones upwards from zero, negative ones downwards.
void stack_series(ChartData& data);

}  // namespace clientele
