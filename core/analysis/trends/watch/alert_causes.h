#pragma once

#include "core/analysis/trends/watch/alert_looks.h"

namespace clientele {

/// A candidate: what was found where, and by what its strength was divided because groups wander (see alert_scan.h).
struct AlertCandidate {
    Alert alert;
    Look look;
    double usual = 1;
    double wander = 0;  ///< how far the level wanders (see ShiftScanOptions)
};

/// Weeks far from the median of the weeks around them are set to it, so that one or two that are over again stand for
/// no change of level (Hampel 1974, Journal of the American Statistical Association 69).
void even_out_lone_weeks(WeeklySeries& series);

/// From the median of what they are without sign.
double robust_spread(const Eigen::ArrayXd& residuals);

/// The strongest change of a series, in which it may also be a straight drift. The columns of the series take the drift
/// in.
std::optional<FoundShift> look_for_shift(WeeklySeries& series, bool first);

/// Which candidates only show that another of them happened: what is gone without the rows of the other.
std::vector<bool> put_aside(const AlertScope& watch, const std::vector<AlertCandidate>& candidates,
                            const Progress& progress);

inline constexpr Eigen::Index three_years = 150;  ///< weeks, from which on no season stands in for a change of level
inline constexpr std::size_t least_watched_weeks = 16;
inline constexpr Eigen::Index least_weeks_on_a_side = 4;
inline constexpr double worth_keeping = 3e-3;  ///< p of a candidate

}  // namespace clientele
