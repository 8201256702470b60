#pragma once

#include "core/analysis/competitors/share_market.h"

namespace clientele {

/// Holds the last period of the market against the one a year before, or, where that is not known (which is noted) or
/// not asked for, the one directly before: what of each company's change is the market's and what its share's
/// (growth_parts), and whether the change of its share is more than usual. Nothing to compare: no changes.
///
/// What is usual is where a further change lies by those of the same length before (Student's t of a prediction, from
/// eight of them on). Such changes overlap, and shares wander: those that follow on one another say as much as fewer
/// independent ones (lag-one autocorrelation; Bayley and Hammersley 1946, Suppl. J. R. Stat. Soc. 8), of which three
/// are needed. O(companies × periods).
void compare_shares(MarketShares& shares, bool with_year_before);

}  // namespace clientele
