#pragma once

#include <vector>

#include "core/analysis/sales.h"
#include "core/analysis/trends/comparison.h"

namespace clientele {

/// Two stretches of time of which one is explained by the other, and the pairs like them that went before.
struct ComparedPeriods {
    Period now, before;
    std::string now_name, before_name;  ///< "2026-05", "2026-W20", "2026-05-04 – 2026-05-17"
    /// What the data is cut into: `before` and `now` are among them, in order of time, not overlapping.
    std::vector<Period> stretches;
    std::size_t now_at = 0, before_at = 0;
    /// Earlier pairs (first the one compared with), latest first: what changes like this one usually come to.
    struct Pair {
        std::size_t before, now;
    };
    std::vector<Pair> earlier;
    /// Names of the periods that were asked for, where the data knows a part of them only; else empty.
    std::string cut_from, cut_before;
    bool uneven = false;     ///< the periods are not of one length: sums cannot be held against one another
    bool fell_back = false;  ///< a year earlier is not known: the period before stands in for it
};

/// What an analyst asks for: the options `period`, `against`, `now` and `before`.
struct PeriodsWished {
    PeriodUnit unit = PeriodUnit::month;
    bool year_before = true;  ///< else the period directly before
    std::string now, before;  ///< in words; empty: as unit and year_before say
};

/// The last whole piece of the calendar that the data covers (or the stretch that is shown, where `shown` is set by a
/// filter), and what it is to be compared with. Where the data covers only a part of one of the two, both are cut to
/// that part. Errors: words that name no period, periods without data, a `before` that is not over when `now` begins. A
/// stretch without sales of up to `silence` days at an end of the data is taken for known.
Result<ComparedPeriods> compared_periods(const PeriodsWished& wished, const std::optional<Period>& shown,
                                         const Period& known, const std::array<bool, 7>& closed,
                                         std::int32_t silence = 0);

}  // namespace clientele
