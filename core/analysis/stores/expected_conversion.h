#pragma once

#include <string>
#include <vector>

#include "core/analysis/stores/door_counts.h"

namespace clientele {

/// What conversion is to be expected of a store in its circumstances, against what it has.
struct ExpectedConversion {
    struct Of {
        double visitors = 0, purchases = 0, expected = 0;  ///< expected: purchases
        double difference = missing_number;                ///< of the conversions, in shares
        double low = missing_number, high = missing_number;
        double p = missing_number, p_adjusted = missing_number;  ///< Benjamini and Hochberg over the stores
        std::size_t days = 0;
    };
    /// What went into the regression besides the calendar.
    struct Effect {
        Text label{};
        double odds = 1;         ///< ratio; of numbers that of one standard deviation more
        bool of_stores = false;  ///< differs between stores only
        /// 95 % with days as clusters (cluster_errors): what makes a day better or worse is alike all day; and with
        /// stores as clusters where there are enough of them: the larger error counts. What differs between stores
        /// only has that of stores alone. Missing where there are too few stores, or fewer days than columns.
        double low = missing_number, high = missing_number, p = missing_number;
        double p_adjusted = missing_number;  ///< Holm, over all effects that are told
    };
    std::vector<Of> stores{};  ///< by code of the stores' dictionary
    std::vector<Effect> effects{};
    std::vector<std::string> formats_of_one{};  ///< formats that one store alone has: no part of what is expected
    double dispersion = missing_number;
    std::size_t used = 0, incomplete = 0;  ///< cells that were fitted; left out for a missing value of a column
    bool by_stores = false;                ///< there are stores enough to be clusters
    bool thinned = false;                  ///< only every so many cells were fitted
    bool converged = false;
};

/// Binomial regression with over-dispersion (binomial_regression) of the cells' purchases on weekday, hour, how busy
/// the store is against its own average at that hour (log), the store's format where several stores share it, and every
/// further column of the visits that is a number or has at most eight values (staff on duty, weather). Stores
/// themselves are no part of it: what is left of a store's days is its own. Intervals of what is left have the error of
/// error_of_sum. Nothing for fewer than two stores or 50 cells. O(cells · columns²). Errors: cancelled.
Result<ExpectedConversion> expected_conversion(const Context& context, const DoorCounts& doors);

}  // namespace clientele
