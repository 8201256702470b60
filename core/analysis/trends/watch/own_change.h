#pragma once

#include <optional>

#include "core/analysis/trends/watch/alert_looks.h"

namespace clientele {

/// A change that a series had before another one.
struct KnownChange {
    ShiftKind kind = ShiftKind::step;
    std::size_t week = 0;
};

/// By how much the number of a group changed against what its own seasons and drift had it to come to.
struct OwnChange {
    double before = 0, after = 0;          ///< a week, without and with the change
    double change = 0, low = 0, high = 0;  ///< relative
    std::vector<std::size_t> week{};
    Eigen::ArrayXd actual{}, expected{};  ///< by week
};

/// Where others of few groups take over what one loses, its share falls by more than its number: shares find a change,
/// this is how large it is. Before it stood `earlier` ones; the interval is `wider` by what units have in common. A
/// drift is among what was to be expected where it describes the series better (Schwarz 1978). With less than two years
/// neither season nor drift is known, so that the interval reaches to the change against the others; and nothing is
/// said of a group of less than a tenth. Nothing of pairs, of rows that tell how much was asked, and where the change
/// is at the first week.
std::optional<OwnChange> own_change(const AlertScope& watch, const Look& look, const KnownChange& change,
                                    const std::vector<KnownChange>& earlier, double wider, double against);

}  // namespace clientele
