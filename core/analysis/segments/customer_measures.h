#pragma once

#include "core/analysis/segments/segment_rule.h"

namespace clientele {

/// The measure by customer code; NaN where the customer has none. `as_of`: see customers_who; `today` is the day from
/// which days are counted back. O(rows), and O(rows log rows) of the rows that count for days, distinct values and
/// "within".
Result<std::vector<double>> customer_measures(const CustomerMeasure& measure, const Snapshot& snapshot,
                                              std::optional<Date> as_of, Date today, const Progress& progress);

}  // namespace clientele
