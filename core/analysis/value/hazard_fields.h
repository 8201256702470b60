#pragma once

#include <string>
#include <vector>

#include "core/analysis/value/customer_lives.h"

namespace clientele {

/// Which columns of customers go into a model of leaving.
struct HazardFields {
    std::vector<const DatasetColumn*> columns;
    std::vector<std::string> too_close;       ///< numbers that only say how long somebody has been here
    std::vector<std::string> of_leavers;      ///< columns that have values for those who left alone
    std::vector<std::string> told_by_others;  ///< columns whose value another one all but settles: "language (country)"
};

/// Those that suit: of few values, or numbers that are no measure of time itself, filled for those who stay as well,
/// and not settled by another of them; the `group` first. Or the chosen ones: ids parted by commas, none for "none".
/// Errors: not_found.
Result<HazardFields> hazard_fields(const Snapshot& snapshot, const CustomerLives& lives, const std::string& chosen,
                                   const std::string& group);

}  // namespace clientele
