#pragma once

#include "core/analysis/competitors/mystery_tasks.h"

namespace clientele {

/// Where a store's visits changed most, and for good: a step of a section's criteria that lasts until the latest visit.
struct StoreStep {
    Code store = missing_code;
    Code section = missing_code;  ///< whose step is the strongest
    bool whole = true;            ///< or all sections together
    Date since{};                 ///< the day of the first visit after the step
    std::size_t visits = 0;       ///< from then on
    VisitScore now{};             ///< from then on, as they count
    double step = missing_number, low = missing_number, high = missing_number;  ///< in shares of the maximum, 95 %
    double p = missing_number;                                                  ///< of the store, whatever the section
    bool felt = false;                   ///< what its customers say of it changed as well
    double p_adjusted = missing_number;  ///< Holm over the stores, weighted
};

/// The strongest step of each store that begins in the rounds from `first_round` on (at the earliest with the second
/// round), over all visits from which on it may begin, all sections, and all of them together.
///
/// The criteria of a section are put together by generalised least squares: a level of a store in a criterion is drawn
/// from that of all stores, a round's from the store's, a visit's from the round's (variance components by moments;
/// Searle, Casella and McCulloch 1992, Variance Components, chapter 3), and a step is what all its criteria share. A
/// criterion that varies much so counts little, and what the other stores are like stands in for few visits before.
///
/// p is the chance of a step as strong somewhere in a store whose rounds come in any order: blocks of rounds of *all*
/// stores in random orders show it, with all that was searched, and with what neighbouring rounds share. The store
/// itself is among them: without it the tail would rest on the few others, and be too thin wherever the store varies
/// more than they do; for the same reason a step counts by how large the store's steps are by chance, half-way between
/// its own and those of all. The stores' p-values are adjusted together (Holm 1979, Scand. J. Statistics 6) with
/// weights (Genovese, Roeder and Wasserman 2006, Biometrika 93): four fifths go to the stores by how likely it is that
/// their customers became more or less satisfied since (`stores`, another source). NaN without visits on both sides.
/// The ends of the interval know nothing of the search. Errors: cancelled. O(orders × points).
Result<std::vector<StoreStep>> store_steps(const MysteryVisits& visits, const StoreOutcomes& stores,
                                           std::uint32_t first_round, std::uint64_t seed, const Progress& progress);

}  // namespace clientele
