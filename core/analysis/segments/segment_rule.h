#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "core/base/progress.h"
#include "core/base/result.h"
#include "core/model/filter.h"

namespace clientele {

/// A figure of one customer's rows in one dataset of events.
struct CustomerMeasure {
    enum class Of { rows, days, distinct, sum, mean, least, most, since_first, since_last };
    Of of = Of::rows;
    DatasetKind dataset = DatasetKind::transactions;
    std::string field{};                ///< of distinct, sum, mean, least and most
    Filter where{};                     ///< the rows that count
    std::optional<std::int32_t> last{};    ///< only those of so many days up to the day of the analysis
    std::optional<std::int32_t> within{};  ///< the most that comes together in any so many days
    bool operator==(const CustomerMeasure&) const = default;
};

/// Who belongs to a segment: conditions, nested with and, or, not.
///
///     customers.country=France,Spain and not segment=Lost
///     orders(where products.category=Coffee within 90 days)>=2 and any(responses where question=delivery and answer<3)
///     sum(transactions.amount in last 365 days)>500 or since_last(contacts)<30
///
/// A condition is about a field of customers, a segment, or a measure: count, days (with a row), distinct, sum, mean,
/// least, most, since_last, since_first (days up to the day of the analysis), orders (distinct order numbers of
/// purchases and returns), any. A condition on a field of events holds for customers with any such row. Who has no row
/// has 0 of them, a sum of 0, and no mean, least, most or day: these satisfy no comparison. cluster("…")=2 holds for
/// customers who fall to that one of the clusters that were kept.
struct SegmentRule {
    enum class Kind { all, any, none, measure, field, cluster };
    Kind kind = Kind::all;
    std::vector<SegmentRule> parts{};           ///< of all, any and none
    CustomerMeasure measure{};                  ///< compared with `value`
    Operator op = Operator::more;
    double value = 0;                           ///< of a measure; of a cluster its number, from 1
    Condition condition{};                      ///< of a field of customers, or a segment
    std::string clusters{};                     ///< the description of the clusters (see frozen_clusters.h)
    std::string written{};                      ///< as it was typed, for who explains it
    bool operator==(const SegmentRule&) const = default;
};

/// Reads a rule. Errors (`bad_value`, `not_found`, `ambiguous`) name the part that cannot be meant and what is known
/// instead.
Result<SegmentRule> parse_segment_rule(std::string_view text, const Snapshot& snapshot);

/// Customers with a row in any dataset, by their code in the customers' dictionary.
const Selection& known_customers(const Snapshot& snapshot);

/// The code of the customer with that id, or of the one who stands for it since people were merged. Errors:
/// `not_found`.
Result<Code> known_customer(const Snapshot& snapshot, const std::string& id);

/// The last day on which anything believable happened; missing where nothing has a day.
Date last_known_day(const Snapshot& snapshot);

/// Who belongs to the segment, by code; a bit for each of the known customers. `as_of`: only what happened up to that
/// day counts, which leaves out rows without a time; nothing: all rows, and the last known day is today. Segments that
/// it names are those of that day as well; fields of customers are what they are now. O(rows) a condition.
Result<Selection> customers_who(const SegmentRule& rule, const Snapshot& snapshot, std::optional<Date> as_of,
                                const Progress& progress);

/// Whether a customer satisfies a part of a rule, and by what.
struct SegmentReason {
    std::string written{};    ///< the part; of all, any and none "and", "or", "not"
    std::size_t depth = 0;    ///< how deep it is nested
    bool holds = false;
    std::string has{};        ///< the customer's value: a number, a text, segments, or "" where there is none
};
/// Why the customer with that code is in or out: the rule first, then its parts in order. `as_of`: see customers_who.
/// O(rows) a condition.
Result<std::vector<SegmentReason>> reasons_for(const SegmentRule& rule, const Snapshot& snapshot, Code customer,
                                               const Progress& progress, std::optional<Date> as_of = {});

}  // namespace clientele
