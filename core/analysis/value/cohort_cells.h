#pragma once

#include <string>
#include <vector>

#include "core/analysis/analysis.h"

namespace clientele {

/// What the customers of a cohort did in one period of their lives.
struct CohortCell {
    double customers = 0;  ///< who bought
    double back = 0;       ///< of them, who bought for the first time after the period that they began in
    double orders = 0;
    double revenue = 0;  ///< returns subtracted
};

/// Customers by the period in which they began, and what they did in each period from then on.
struct Cohorts {
    bool signup = false;
    PeriodUnit unit = PeriodUnit::month;
    std::vector<std::string> names;  ///< of the cohorts that have customers, in order of time
    std::vector<Period> first;       ///< the period of each
    std::vector<double> size;        ///< customers of each
    std::size_t ages = 0;            ///< periods of the longest life, the one of the beginning included
    /// By cohort, then by age. What the data, the filter's period and the day of the analysis do not cover whole has no
    /// entry: ages below `from`, and those from `to` on.
    std::vector<std::vector<CohortCell>> cells;
    std::vector<std::size_t> from, to;
    std::int64_t before_start = 0;  ///< purchases before the period of sign-up, left out
    std::int64_t without_start = 0;  ///< customers whose sign-up is not known, left out
    std::string running;             ///< name of the last period where it is not over; "" where it is
};

struct CohortOptions {
    bool signup = false;
    PeriodUnit unit = PeriodUnit::month;
};

/// A customer's cohort is that of the first purchase of all, or of the sign-up date, whatever is filtered; a filter on
/// customers says whose cohorts these are, and what they did is counted of the order lines that the filter leaves.
/// Errors: missing_data where nobody is left, bad_value where there are too many periods, cancelled. O(orders +
/// customers).
Result<Cohorts> cohorts_of(const Context& context, const CohortOptions& options, const Period& view,
                           const Progress& progress);

/// Months for up to a year and a half of data, quarters for more.
PeriodUnit readable_cohorts(const Period& view);

}  // namespace clientele
