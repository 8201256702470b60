#pragma once

#include <functional>

#include "core/model/snapshot.h"
#include "core/table/selection.h"

namespace clientele::rules {

/// Returned lines of known customers who, as far as the data goes, had bought nothing of the product until then
/// (nothing at all, where the line names no product). Purchases dated after `last_day` or without a time may have been
/// any time. O(lines), parallel; where go_on() says no, it returns early with anything.
Selection returns_without_purchase(const Snapshot& snapshot, Date last_day, const std::function<bool()>& go_on);

}  // namespace clientele::rules
