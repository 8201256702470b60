#pragma once

#include <cmath>
#include <string>
#include <vector>

#include "core/analysis/trends/change_moments.h"
#include "core/math/normal.h"

namespace clientele {

/// What a group brought to a change. All contributions of a grouping add up to the change.
struct Contribution {
    std::string name;
    std::string called{};        ///< in words, where its name is known (see KeyNames); empty: as `name`
    double before = 0, now = 0;  ///< the group's own value: a sum, or a rate (missing where nothing is below it)
    double change = 0;           ///< its part of the whole change
    /// Of a rate: what its own rate did, and what its weight among the groups did. Both missing of a sum.
    double rate = missing_number, mix = missing_number;
    /// Of a sum: more than it would have brought by changing like the other groups that are there in both periods; of a
    /// rate: `change`.
    double beyond = 0;
    double noise = 0;         ///< standard deviation of `change` where only chance and what is usual are at work
    double beyond_noise = 0;  ///< the same of `beyond`
    double p = 1;             ///< of a `beyond` so large by chance; adjusted over the groups
    bool is_new = false;      ///< of a sum: nothing of it in the period before, nor in any that is known before that
    const std::string& words() const { return called.empty() ? name : called; }
    /// It changed, and otherwise than the others did.
    bool sure() const { return p <= 0.05 && std::abs(change) > normal_z95 * noise; }
    double times_usual() const { return beyond_noise > 0 ? std::abs(beyond) / beyond_noise : 0; }
};

struct Contributions {
    double before = 0, now = 0;
    std::vector<Contribution> groups;  ///< largest contribution first, whatever its sign
    bool usual_known = false;          ///< noise is that of earlier changes; else of chance alone
    double noise = 0;                  ///< of the whole change of a sum, where only chance and what is usual are at
                                       ///< work; 0 of a rate
    /// How far the one that stands out most does so, in standard deviations, beyond what the largest of so many does by
    /// chance.
    double surprise = 0;

    /// The chance of a whole change so large, two-sided, where nothing but chance and the usual ups and downs are at
    /// work; NaN where they are not known.
    double chance() const { return noise > 0 ? normal_two_sided((now - before) / noise) : missing_number; }
};

/// Sums: a group's contribution is its own change. Rates: half the change of its rate by both weights, and half the
/// change of its weight by how far its rate lies from the whole (Kitagawa 1955, J. Am. Stat. Assoc. 50; the two add up
/// exactly). The noise is the larger of two: that of orders coming by chance (ChangeMoments; of rates linearised), and
/// 1.4826 times the median deviation of the relative changes of the same kind before, where six of them are known.
/// Where lines were `added_up` before they came here, they are no orders, and twelve earlier changes tell alone.
/// p-values are two-sided normal, adjusted by Benjamini and Hochberg (1995). Errors: cancelled.
Result<Contributions> contributions(const std::vector<ChangeCell>& cells, const LineGrouping& grouping,
                                    const ComparedPeriods& periods, const ExplainedMeasure& measure,
                                    const ChangeOrders& orders, bool added_up, const Progress& progress);

}  // namespace clientele
