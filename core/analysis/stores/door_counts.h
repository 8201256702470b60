#pragma once

#include <cmath>
#include <functional>
#include <optional>
#include <set>
#include <vector>

#include "core/analysis/analysis.h"
#include "core/analysis/stores/store_names.h"

namespace clientele {

/// Who came to a store in an hour or on a day, and who of them bought.
struct DoorCell {
    static constexpr std::int8_t whole_day = -1;

    Code store = missing_code;
    std::int32_t day = 0;
    std::int8_t hour = whole_day;
    double visitors = 0;
    double purchases = missing_number;  ///< missing where nobody knows; never more than the visitors
    std::uint32_t row = 0;              ///< of the visits: the first that it is made of

    bool known() const { return visitors > 0 && !std::isnan(purchases); }
    double lost() const { return visitors - purchases; }
};

/// Traffic of the selected visits, each visitor once. A store that has counts is known by its counts, and rows of
/// single visits are interviews with some of those who were counted; a store without any is known by its rows.
struct DoorCounts {
    std::vector<DoorCell> cells{};      ///< by store, day and hour
    std::size_t count_rows = 0;         ///< rows with a number of visitors
    std::size_t visit_rows = 0;         ///< rows of single visits that stand for the traffic
    std::size_t interview_rows = 0;     ///< rows of single visits in stores that have counts: not counted again
    std::size_t day_totals = 0;         ///< totals of days that have hours as well: left out
    std::size_t without_store = 0;      ///< rows that name no store, or no time
    std::size_t more_bought = 0;        ///< cells with more purchases than visitors, taken as all having bought
    std::size_t without_purchases = 0;  ///< cells of which nobody knows the purchases
    std::size_t leavers = 0;    ///< rows of stores without counts of whom nobody bought and some said why: asked
                                ///< because they left, so they are no traffic
    std::set<Code> unlisted{};  ///< numbers of stores that are none (unlisted_stores), with rows: left out
    bool from_orders = false;   ///< purchases are the orders of the store and hour
    bool hourly = false;        ///< any cell is an hour

    std::optional<Period> days() const;
};
/// O(rows log rows). Errors: cancelled.
Result<DoorCounts> door_counts(const Context& context);

/// A share of visitors who bought, with its 95 % interval.
struct Conversion {
    double visitors = 0, purchases = 0;
    double share = missing_number, error = missing_number, low = missing_number, high = missing_number;
    std::size_t days = 0;             ///< of one store each
    double freedom = missing_number;  ///< of the error, for Student's t; missing of Wilson's intervals

    /// The error that gives a normal 95 % interval the width of Student's.
    double normal_error() const;
};

/// Conversion by group: the ratio of sums with the error of error_of_sum, which holds however unlike the days are, and
/// where weeks that follow on one another are alike (Cochran 1977, Sampling Techniques, eq. 6.13, over weeks), and
/// Student's t; by Wilson for fewer than ten days. `group_of` gives -1 for a cell that is in none. Cells without
/// purchases do not count. O(cells log cells).
std::vector<Conversion> conversions_by(const std::vector<DoorCell>& cells, std::size_t groups,
                                       const std::function<std::int64_t(const DoorCell&)>& group_of);

}  // namespace clientele
