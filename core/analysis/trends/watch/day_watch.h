#pragma once

#include "core/analysis/trends/watch/alert_scan.h"

namespace clientele {

/// Single days and short bursts: of all rows where they count what happens, and of stores and channels, at
/// most 60, where there are ten a day or more, those held against what the other rows do on the same day. The last day
/// may not be over: it is left out. Errors: cancelled.
Result<void> watch_days(const WatchedRows& rows, Date last, AlertsFound& found, const Progress& progress);

}  // namespace clientele
