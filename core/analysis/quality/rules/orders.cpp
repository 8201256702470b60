#include <algorithm>
#include <cmath>

#include "core/analysis/quality/rules/checks.h"
#include "core/analysis/quality/rules/group_firsts.h"
#include "core/base/format.h"
#include "core/table/rows_where.h"

namespace clientele::rules {
namespace {

/// What all rows with one number should have in common.
struct Together {
    DatasetKind kind;
    std::string_view number, column;
    Pattern words;
};

constexpr double no_number = 0.1;  // so many numbers with several values: they are no numbers of one thing

/// The rows that differ from the first with the same number: a breach, unless they are too many for the number to be
/// one.
void add_differing(Checks& checks, const Together& together, Weight weight, Selection rows,
                   std::function<std::string(std::size_t)> against) {
    if (static_cast<double>(rows.count()) > no_number * static_cast<double>(rows.rows()))
        return checks.note(text("Rows with the same {0} are not compared: too many of them differ to be one thing.",
                                name(together.number)));
    checks.add(rule_of(Dimension::consistency, together.kind, together.column, together.words, weight), std::move(rows),
               std::move(against));
}

/// Rows whose text differs from that of the first row with the same number.
void check_one_text(Checks& checks, const Together& together) {
    const Column* numbers = checks.column(together.kind, together.number, ColumnType::text);
    const Column* texts = checks.column(together.kind, together.column, ColumnType::text);
    if (!numbers || !texts) return;
    const auto number = numbers->codes(), value = texts->codes();
    const auto counts = [&](std::size_t row) { return number[row] != missing_code && value[row] != missing_code; };
    std::vector<std::uint32_t> first = first_rows(number, numbers->dictionary().size(), counts);
    Selection rows = rows_where(
        number.size(), [&](std::size_t row) { return counts(row) && value[row] != value[first[number[row]]]; });
    add_differing(checks, together, Weight::serious, std::move(rows),
                  [first = std::move(first), n = *numbers, v = *texts](std::size_t row) {
                      return std::string(v.text(first[n.codes()[row]]));
                  });
}

/// Rows more than a day away from the first row with the same number; returns come later by nature.
void check_one_day(Checks& checks, const Together& together) {
    constexpr std::int64_t a_day = 86'400;
    const Column* numbers = checks.column(together.kind, together.number, ColumnType::text);
    const Column* times = checks.column(together.kind, together.column, ColumnType::time);
    if (!numbers || !times) return;
    const auto number = numbers->codes();
    const auto time = times->times();
    const bool lines = together.kind == DatasetKind::transactions;
    const auto counts = [&](std::size_t row) {
        return number[row] != missing_code && time[row] != DateTime::missing_seconds &&
               !(lines && checks.sales.is_return(row));
    };
    std::vector<std::uint32_t> first = first_rows(number, numbers->dictionary().size(), counts);
    Selection rows = rows_where(number.size(), [&](std::size_t row) {
        return counts(row) && std::abs(time[row] - time[first[number[row]]]) > a_day;
    });
    add_differing(checks, together, Weight::look, std::move(rows),
                  [first = std::move(first), n = *numbers, t = *times](std::size_t row) {
                      return iso_text(DateTime{t.times()[first[n.codes()[row]]]});
                  });
}

}  // namespace

void check_orders(Checks& checks) {
    const Together texts[] = {
        {DatasetKind::transactions, "order_id", "customer_id", Pattern("orders of two customers")},
        {DatasetKind::transactions, "order_id", "store_id", Pattern("orders from two stores")},
        {DatasetKind::mystery_visits, "visit_id", "store_id", Pattern("visits to two stores")},
        {DatasetKind::mystery_visits, "visit_id", "company", Pattern("visits to two companies")},
        {DatasetKind::web_events, "session", "visitor", Pattern("sessions of two visitors")},
        {DatasetKind::responses, "respondent", "customer_id", Pattern("respondents who are two customers")},
    };
    const Together days[] = {
        {DatasetKind::transactions, "order_id", "time", Pattern("orders with lines of several days")},
        {DatasetKind::mystery_visits, "visit_id", "time", Pattern("visits on several days")},
        {DatasetKind::web_events, "session", "time", Pattern("sessions of several days")},
    };
    for (const Together& each : texts)
        if (checks.go_on()) check_one_text(checks, each);
    for (const Together& each : days)
        if (checks.go_on()) check_one_day(checks, each);
}

}  // namespace clientele::rules
