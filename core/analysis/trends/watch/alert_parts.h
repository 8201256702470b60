#pragma once

#include <vector>

#include "core/analysis/trends/watch/alert_scan.h"

namespace clientele {

/// What one group of a dimension has of an alert's change.
struct AlertPart {
    std::string group{};              ///< no_value_key of rows without one, rest_key of the small ones together
    std::string called{};             ///< in words, where its name is known; empty: as `group` (see KeyNames)
    double expected = 0, actual = 0;  ///< counts; of a rate hits; of a mean the sum of values
    double change = 0;                ///< actual less expected; of rates and means over all rows
    double low = 0, high = 0;         ///< of the change, 95 %
    double share = 0;                 ///< of the alert's change: all of a dimension's come to 1
    double part = 0;                  ///< of what was expected
};

/// How a change is spread over the groups of a dimension.
struct AlertSpread {
    std::string dimension{}, key_dimension{};
    Text label{};
    std::vector<AlertPart> parts;  ///< those with the most of the change first, the rest last
    double uneven = 0;             ///< chi-squared of the changes against the parts, by degree of freedom: 1 by chance
};

/// Where an alert's change stands: by every other dimension of its rows, the most uneven first. Compared is the time
/// from its beginning (until it was over, or the end) with the year before it, eight weeks of days: a group is expected
/// to have the part of the alert's own expectation that it had before; of a rate or mean what it had before on as many
/// rows, all moved alike so that they add up to the alert's. So the changes add up to that of the alert exactly, and
/// its seasons and trends are in every group's expectation. Intervals are those of counts and values, wider where the
/// alert's own strength is less than these would have it. Nothing for pairs of counted rows; segments are left out of
/// counts, as their members fade anyway (WatchedSegments). O(rows × dimensions).
Result<std::vector<AlertSpread>> spread_of_alert(const WatchedRows& rows, Date last, const Alert& alert,
                                                 const Progress& progress);

}  // namespace clientele
