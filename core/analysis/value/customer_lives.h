#pragma once

#include <vector>

#include "core/analysis/analysis.h"
#include "core/math/kaplan_meier.h"

namespace clientele {

/// How long customers have stayed, and who of them has left.
struct CustomerLives {
    Lifetimes lives;
    std::vector<Code> customer;      ///< by subject
    std::vector<std::uint32_t> row;  ///< in customers; missing_code without a reference row
    /// By subject the day from which time is counted, where leaving is worked out from purchases; else empty.
    std::vector<std::int32_t> start;
    Unit unit = Unit::days;  ///< of time: days, or none where it is months, weeks or years
    double year = 365;       ///< a year in that unit
    Text time_title;         ///< "Days since sign-up"
    std::string unit_id = "days";
    std::string event_field, time_field;  ///< columns of customers that were read; "" where none was
    std::int32_t gap = 0;                 ///< days without a purchase that tell that somebody has gone; 0: not so
    std::vector<Text> notes, warnings;
};

/// The options that say what leaving is: event, value of the event, tenure, its unit, the gap and the start.
std::vector<OptionSpec> life_options(const Snapshot& snapshot);

/// By those options. Leaving is what a column of customers says, with the time from another or from the sign-up date;
/// or, without such a column, that nothing was bought for `gap` days, dated on the last purchase before. In that case
/// all purchases of the customers whom the filter leaves count, from the first to the last day that it leaves: who
/// bought before comes into view with the first purchase in it, and everybody is followed up to `gap` days before the
/// last day, for of later purchases it is not known whether they were the last. Errors: missing_data where nobody's
/// time is known, bad_value where an option names no value that means leaving, cancelled.
Result<CustomerLives> customer_lives(const Context& context);

/// "35 months", to the nearest whole one.
Text time_words(const CustomerLives& lives, double time);

// One file each.
Result<CustomerLives> lives_by_column(const Context& context, const DatasetColumn& event);
Result<CustomerLives> lives_by_purchases(const Context& context);
/// The column of customers whose header says that it tells who has left; nullptr where there is none.
const DatasetColumn* churn_column(const Snapshot& snapshot);
/// Columns of customers that could tell it: yes or no in any writing, or the day.
std::vector<const DatasetColumn*> event_columns(const Snapshot& snapshot);

}  // namespace clientele
