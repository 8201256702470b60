#pragma once

#include <string>
#include <vector>

#include "core/analysis/competitors/mystery_visits.h"

namespace clientele {

/// What came of a store in a round.
struct StoreOutcome {
    std::string id{};  ///< "satisfaction" or "sales"
    Text label{};
    std::vector<double> value{};   ///< by store × rounds + round; NaN where not known
    std::vector<double> weight{};  ///< how much is known of it; likewise
    bool logarithm = false;        ///< the value is a natural logarithm
    std::string question{};        ///< of satisfaction
};

/// Our stores, and what came of them in each round.
struct StoreOutcomes {
    std::vector<Code> stores{};          ///< visited ones of ours, in the order of their ids
    std::vector<std::uint32_t> place{};  ///< by code of the store its index there, or UINT32_MAX
    std::vector<StoreOutcome> outcomes{};
    std::vector<Text> notes{};
};

/// Satisfaction: the mean of the judgement on the whole (else of the recommendation or another scale, or of the
/// question that is named) over those who answered for the store within the days that the round stands for. Its weight
/// is what a mean of so many answers says beside the differences between stores (the inverse of the sum of both
/// variances). Sales: the logarithm of revenue a day there, of order lines that name the store; at least two weeks of
/// each round. Both of what the filter leaves. Errors: `not_found` for another question; cancelled.
Result<StoreOutcomes> store_outcomes(const Context& context, const MysteryVisits& visits, const std::string& question);

}  // namespace clientele
