#pragma once

#include <cstdint>
#include <limits>
#include <string>
#include <vector>

#include "core/math/share_interval.h"

namespace clientele {

/// What a store was like in a round, and what came of it: one cell of a panel.
struct PanelCell {
    std::uint32_t store = 0, round = 0;  ///< from 0
    double x = 0, y = 0;
    double weight = 1;  ///< how much is known of y
};

/// How x goes with y within stores and rounds: what lasts in a store, and what all stores share in a round, is taken
/// out of both (two-way fixed effects), where there are several rounds; else only what all share.
struct PanelAssociation {
    double r = std::numeric_limits<double>::quiet_NaN();  ///< correlation of what is left
    double r_low = -1, r_high = 1;                        ///< 95 %
    double slope = std::numeric_limits<double>::quiet_NaN(), slope_low = 0, slope_high = 0;  ///< y a unit of x
    double p = std::numeric_limits<double>::quiet_NaN();
    /// The chance of a correlation as near to zero where it is `bound` or more, either way (two one-sided tests,
    /// Schuirmann 1987, J. Pharmacokinet. Biopharm. 15): small where there surely is no more than that.
    double p_nothing = std::numeric_limits<double>::quiet_NaN();
    std::size_t cells = 0, stores = 0;
    bool within_stores = false;  ///< what lasts in a store was taken out
};

/// Fewer stores or cells say nothing.
inline constexpr std::size_t least_panel_stores = 5, least_panel_cells = 15;

/// Weighted correlation and slope of the cells; y beyond 2.5 robust standard deviations counts as that far (Huber 1981,
/// Robust Statistics). Stores are the clusters: errors are those of the jackknife that leaves
/// out one store after the other (Fisher's z for r; Efron and Tibshirani 1993, chapter 11), in forty groups as even as
/// can be where there are more, with Student's t on one degree less than there are. Within stores p is that
/// of circular shifts: what is left of each store's x, moved on by a random number of rounds, keeps what neighbouring
/// rounds have in common, and goes with y by chance alone (at most 9999 draws, fewer once 30 went with y as much, Besag
/// and Clifford 1991, Biometrika 78). Of one round it is the jackknife's, so that a single odd store makes a result
/// unsure. The same for the same seed. NaN where there are too few stores or cells, or nothing varies. O(stores ×
/// cells).
PanelAssociation panel_association(const std::vector<PanelCell>& cells, double bound, std::uint64_t seed);

/// x and y of the cells with the effects of rounds, and of stores where there are several rounds, taken out.
struct PanelResiduals {
    std::vector<double> x{}, y{};
    bool within_stores = false;
};
PanelResiduals panel_residuals(const std::vector<PanelCell>& cells);

}  // namespace clientele
