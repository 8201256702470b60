#pragma once

#include "core/analysis/trends/watch/alert_looks.h"

namespace clientele {

/// How far a change can be trusted where rows come several at a time (WatchedRows::owner): one customer who moves away
/// takes all orders along.
struct UnitSpread {
    double variance = 1;  ///< of the change's score, over what the model has it to be with independent rows
    /// Of chi-squared with the mean and at least the variance that it has: 2 (Σu²)² / Σu⁴ (Satterthwaite 1946,
    /// Biometrics Bulletin 2). Few units make it few.
    double freedom = 1e9;
    double together = 1;  ///< variance of the score over what it would be were each row by itself
};

/// The sandwich variance of a change's score with units as clusters (Liang and Zeger 1986, Biometrika 73, eq. 7) over
/// that of the model. Units are those of the group's rows, and of a count of the rows that it is held against. O(rows).
UnitSpread unit_spread(const AlertScope& watch, const Look& look, const WeeklySeries& series, const FoundShift& shift,
                       const Progress& progress);

}  // namespace clientele
