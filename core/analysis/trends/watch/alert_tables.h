#pragma once

#include "core/analysis/finding.h"
#include "core/analysis/trends/watch/alert_list.h"

namespace clientele {

/// What was looked at, one kind of rows each.
struct WatchedKind {
    Text title;
    std::size_t series = 0;
};

/// The finding of a run: all cases, what shows each, the weeks of the one that is shown (from 1), and what was watched.
Finding alerts_finding(const std::vector<AlertCase>& cases, const std::vector<WatchedKind>& watched, std::size_t shown,
                       double share);

}  // namespace clientele
