#pragma once

#include <optional>
#include <string>
#include <vector>

#include "core/analysis/value/customer_fields.h"
#include "core/analysis/value/customer_lives.h"
#include "core/math/log_rank.h"

namespace clientele {

/// The survival of one group of customers, or of all.
struct GroupSurvival {
    std::string name;
    double customers = 0, left = 0;
    std::vector<SurvivalStep> curve;
    SurvivalTime median{};
    double expected = missing_number;  ///< who would have left if all groups were alike
};

/// All curves: of all customers first, then of each group.
struct Survival {
    GroupSurvival all;
    std::vector<GroupSurvival> groups;      ///< none where nothing parts the customers
    std::optional<LogRank> log_rank, peto;  ///< of groups of ten or more that have a value of the field
    std::size_t untested = 0;               ///< groups that the tests leave out
    double horizon = 0;                     ///< a year, or less where nobody is followed so long
};

/// Curves by group, tests between groups. Errors: cancelled.
Result<Survival> survival_of(const CustomerLives& lives, const std::optional<CustomerGroups>& groups,
                             SurvivalInterval interval, const Progress& progress);

/// What the curve is at the horizon; nothing where it is not known so far.
const SurvivalStep* at_horizon(const GroupSurvival& group, double horizon);

FindingTable curve_table(const Survival& survival, const CustomerLives& lives,
                         const std::optional<CustomerGroups>& groups);
FindingTable groups_table(const Survival& survival, const CustomerLives& lives,
                          const std::optional<CustomerGroups>& groups);
FindingTable log_rank_table(const Survival& survival);

}  // namespace clientele
