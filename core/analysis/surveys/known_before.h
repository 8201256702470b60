#pragma once

#include <vector>

#include "core/analysis/surveys/known_drivers.h"

namespace clientele {

/// The RFM segment of who answered at the end of the month before (of the quarter before, where answers come from more
/// than 24 months), by the purchases until then alone: whoever is among the best today because of what followed the
/// answer is not. A driver a segment that one in twenty is in, 1 or 0, but for the largest, which the others are
/// compared with; 0 of who had not bought yet. None of purchases that are but summed up: these do not say what was
/// known when. O(months · order lines). Errors: cancelled.
Result<std::vector<KnownDriver>> segments_before(const Snapshot& snapshot, const SurveySample& sample,
                                                 const Progress& progress);

/// Days that the last order took which had come when the respondent answered, of 365 days: from a further column of the
/// order lines that holds the day of the delivery, or its days. Empty where there is none. O(order lines · log).
std::vector<KnownDriver> delivery_before(const Snapshot& snapshot, const SurveySample& sample);

}  // namespace clientele
