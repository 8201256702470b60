#include <algorithm>

#include "core/analysis/quality/rules/checks.h"
#include "core/analysis/quality/rules/remedies.h"
#include "core/table/rows_where.h"

namespace clientele::rules {
namespace {

constexpr std::int32_t oldest_age = 120, youngest_age = 5;
constexpr double newer_file = 0.02;  // so many after the last day: the file is newer than all others

template <class Holds>
Selection rows_of_days(const Column& column, Holds&& holds) {
    const Days days(column);
    return rows_where(days.size(), [&](std::size_t row) {
        const std::int32_t day = days.at(row);
        return day != Date::missing_days && holds(day);
    });
}

Rule date_rule(DatasetKind kind, std::string_view column, Pattern words, Weight weight = Weight::serious) {
    Rule rule = rule_of(Dimension::validity, kind, column, words, weight, remedy::clear);
    rule.by_hand = weight == Weight::look;
    return rule;
}

/// Fields that tell of something that has happened.
bool is_past(const DatasetSpec& kind, std::string_view column) {
    static constexpr std::string_view past[] = {"birth_date",     "signup_date",   "opened",
                                                "first_purchase", "last_purchase", "last_line"};
    return column == kind.time_field || std::ranges::find(past, column) != std::end(past);
}

void check_future(Checks& checks, const DatasetSpec& kind, const DatasetColumn& column) {
    if (checks.last_day.missing() || !is_past(kind, column.id)) return;
    // Months and weeks are often named by their last day.
    const std::int32_t last = checks.last_day.days + (column.id == "period" || kind.id == "market_series" ? 366 : 0);
    Selection after = rows_of_days(column.values, [=](std::int32_t day) { return day > last; });
    const double share = static_cast<double>(after.count()) / static_cast<double>(column.values.size());
    if (is_reference(kind.kind) && column.id != "birth_date" && share > newer_file)
        after = Selection::none(column.values.size());
    checks.add(date_rule(kind.kind, column.id, Pattern("dates after the data's last day")), std::move(after),
               [day = checks.last_day](std::size_t) { return iso_text(day); });
}

void check_ages(Checks& checks) {
    const Column* births = checks.column(DatasetKind::customers, "birth_date", ColumnType::date);
    if (!births || checks.last_day.missing()) return;
    const std::int32_t century = make_date(1900, 1, 1)->days, last = checks.last_day.days;
    const std::int32_t oldest = add_months(checks.last_day, -12 * oldest_age).days;
    const std::int32_t youngest = add_months(checks.last_day, -12 * youngest_age).days;
    checks.add(date_rule(DatasetKind::customers, "birth_date", Pattern("customers older than 120 years")),
               rows_of_days(*births, [=](std::int32_t day) { return day >= century && day < oldest; }));
    checks.add(date_rule(DatasetKind::customers, "birth_date", Pattern("customers younger than 5 years"), Weight::look),
               rows_of_days(*births, [=](std::int32_t day) { return day > youngest && day <= last; }));
    const Column* signups = checks.column(DatasetKind::customers, "signup_date", ColumnType::date);
    if (!signups) return;
    const auto born = births->dates(), signed_up = signups->dates();
    checks.add({.dimension = Dimension::consistency,
                .dataset = DatasetKind::customers,
                .column = "signup_date",
                .words = "sign-ups before the customer was born",
                .weight = Weight::serious},
               rows_where(born.size(),
                          [=](std::size_t row) {
                              return born[row] != Date::missing_days && signed_up[row] != Date::missing_days &&
                                     born[row] <= last && signed_up[row] < born[row];
                          }),
               [days = *births](std::size_t row) { return iso_text(Date{days.dates()[row]}); });
}

}  // namespace

void check_dates(Checks& checks) {
    const std::int32_t century = make_date(1900, 1, 1)->days;
    for (const DatasetSpec& kind : dataset_kinds()) {
        if (checks.dataset(kind.kind).rows == 0) continue;
        for (const DatasetColumn& column : checks.dataset(kind.kind).columns) {
            if (!checks.go_on()) return;
            if (!Days(column.values).any()) continue;
            checks.add(date_rule(kind.kind, column.id, Pattern("dates before 1900")),
                       rows_of_days(column.values, [=](std::int32_t day) { return day < century; }));
            check_future(checks, kind, column);
        }
    }
    check_ages(checks);
}

}  // namespace clientele::rules
