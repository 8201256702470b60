#pragma once

#include "core/analysis/competitors/panel_association.h"
#include "core/analysis/competitors/store_outcomes.h"

namespace clientele {

/// What is said of a criterion and an outcome.
enum class DriverVerdict { goes_with, goes_against, predicts_nothing, open, untested };
/// "goes with it"...: what the table says, and how it is translated.
std::string_view id(DriverVerdict verdict);

/// How a criterion goes with an outcome, store by store and round by round.
struct MysteryDriverResult {
    std::size_t criterion = 0, outcome = 0;
    PanelAssociation found{};
    double p_adjusted = missing_number;          ///< Holm, over all criteria and outcomes
    double p_nothing_adjusted = missing_number;  ///< Benjamini and Hochberg, likewise
    /// Share of the outcome's differences within stores, beside all other criteria, with its 95 % interval (Johnson's
    /// relative weights); NaN where there are too few cells.
    double importance = missing_number, importance_low = missing_number, importance_high = missing_number;
    DriverVerdict verdict = DriverVerdict::untested;
};

/// All criteria with each outcome. `bound` is the share of the outcome's variance that counts as nothing. Errors:
/// cancelled.
Result<std::vector<MysteryDriverResult>> mystery_drivers(const MysteryVisits& visits, const StoreOutcomes& outcomes,
                                                         double bound, std::uint64_t seed, const Progress& progress);

/// The outcome a `step` of the criterion's maximum more goes with: points of a scale, or a share of sales.
double outcome_of_step(const StoreOutcome& outcome, double slope, double step);

}  // namespace clientele
