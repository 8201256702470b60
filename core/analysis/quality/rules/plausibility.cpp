#include <algorithm>
#include <cmath>

#include "core/analysis/quality/rules/benford.h"
#include "core/analysis/quality/rules/checks.h"
#include "core/analysis/quality/rules/no_goods.h"
#include "core/analysis/quality/rules/remedies.h"
#include "core/analysis/quality/rules/text_flags.h"
#include "core/base/format.h"
#include "core/table/rows_where.h"
#include "core/table/value_counts.h"

namespace clientele::rules {
namespace {

Rule plausible_rule(DatasetKind kind, std::string_view column, Pattern words, std::string_view mend = {}) {
    return rule_of(Dimension::plausibility, kind, column, words, Weight::look, mend);
}

/// 1 January and the days on which clocks of programs begin, where far more rows have them than the days around.
void check_default_dates(Checks& checks, DatasetKind kind, const DatasetColumn& column) {
    constexpr double days_a_year = 365.25, far_more = 5;
    constexpr std::int64_t enough = 5;
    const std::span<const std::int32_t> days = column.values.dates();
    const auto counts = value_counts(days, Selection::all(days.size()));
    std::int64_t all = 0, new_year = 0;
    for (const auto& each : counts) {
        all += each.rows;
        const YearMonthDay day = civil(Date{each.value});
        if (day.month == 1 && day.day == 1) new_year += each.rows;
    }
    const bool usual_date = column.id == "birth_date" || column.id == "signup_date";
    const bool heaped = usual_date && new_year >= enough &&
                        static_cast<double>(new_year) > far_more * static_cast<double>(all) / days_a_year;
    const auto is_start = [](std::int32_t day) {
        const YearMonthDay date = civil(Date{day});
        return date.month == 1 && date.day == 1 && (date.year == 1900 || date.year == 1901 || date.year == 1970);
    };
    const double per_day = counts.empty() ? 0 : static_cast<double>(all) / static_cast<double>(counts.size());
    const auto is_default = [&](std::int32_t day, std::int64_t rows) {
        const YearMonthDay date = civil(Date{day});
        if (is_start(day)) return rows >= 3 && static_cast<double>(rows) > far_more * per_day;
        return heaped && date.month == 1 && date.day == 1;
    };
    std::vector<std::int32_t> defaults;
    for (const auto& each : counts)
        if (is_default(each.value, each.rows)) defaults.push_back(each.value);
    checks.add(
        plausible_rule(kind, column.id, Pattern("default dates such as 1 January"), remedy::clear),
        rows_where(days.size(), [&](std::size_t row) { return std::ranges::binary_search(defaults, days[row]); }));
}

/// Numbers that people have rounded to tens.
void check_heaping(Checks& checks, DatasetKind kind, const DatasetColumn& column) {
    if (column.type != FieldType::count && column.type != FieldType::duration) return;
    constexpr double of_chance = 0.1, heaped = 0.3;
    const auto counts = value_counts(column.values.numbers(), Selection::all(column.values.size()));
    std::int64_t all = 0, round = 0, large = 0;
    for (const auto& each : counts) {
        if (each.value == 0) continue;
        all += each.rows;
        if (each.value >= 30) large += each.rows;
        if (std::fmod(each.value, 10) == 0) round += each.rows;
    }
    const bool spread = counts.size() >= 30 && all >= 200 && large * 2 > all;
    if (!spread) return;
    const double share = static_cast<double>(round) / static_cast<double>(all);
    const auto values = column.values.numbers();
    const bool rounded = share > heaped;
    checks.add(plausible_rule(kind, column.id, Pattern("values rounded to tens")),
               rows_where(values.size(), [&](std::size_t row) {
                   return rounded && values[row] != 0 && std::fmod(values[row], 10) == 0;
               }));
    if (rounded)
        checks.note(text("{0} of the values of {1} are multiples of 10; by chance {2} would be.", percent(share),
                         verbatim(column.label), percent(of_chance)));
}

void check_first_digits(Checks& checks, DatasetKind kind, const DatasetColumn& column) {
    const bool revenue = (kind == DatasetKind::transactions && column.id == "amount") ||
                         (kind == DatasetKind::purchase_summaries && column.id == "purchased") ||
                         (column.attribute && column.type == FieldType::amount);
    if (!revenue) return;
    const FirstDigits digits = first_digits(column.values.numbers());
    if (!digits.applies()) {
        checks.note(
            text("Benford's law does not apply to {0}: it is for 1,000 values and more that span three powers of "
                 "ten and are no price tags; here are {1} values over {2} powers of ten.",
                 verbatim(column.label), count(digits.all), number(digits.magnitudes, 1)));
        return;
    }
    checks.note(
        text("First digits of {0} against Benford's law: mean absolute deviation {1} (Nigrini 2012: above 0.015 "
             "they do not follow it).",
             verbatim(column.label), number(digits.deviation(), 4)));
    std::vector<std::string> which;
    std::int64_t beyond = 0;
    for (int digit = 1; digit <= 9; ++digit) {
        const double expected = benford_share(digit) * static_cast<double>(digits.all);
        const auto rows = digits.rows[static_cast<std::size_t>(digit - 1)];
        if (static_cast<double>(rows) <= expected) continue;
        beyond += rows - static_cast<std::int64_t>(expected);
        which.push_back(std::to_string(digit));
    }
    checks.add_cases(plausible_rule(kind, column.id, Pattern("first digits that do not follow Benford's law")),
                     digits.deviation() > nonconforming ? beyond : 0, digits.all, which);
}

void check_no_goods(Checks& checks) {
    const Column* products = checks.column(DatasetKind::transactions, "product_id", ColumnType::text);
    const Column* names = checks.column(DatasetKind::transactions, "product_name", ColumnType::text);
    if (!products) return;
    // A lone letter is no goods only where goods have numbers.
    const Dictionary& ids = products->dictionary();
    const TextFlags numbered =
        text_flags(ids, [](std::string_view text) { return std::ranges::any_of(text, is_digit); });
    const bool numbers = std::ranges::count(numbered, std::uint8_t{1}) * 10 > std::ssize(numbered) * 9;
    const TextFlags by_id =
        text_flags(ids, [&](std::string_view text) { return (numbers || text.size() > 1) && is_id_of_no_goods(text); });
    const TextFlags by_name = names ? text_flags(names->dictionary(), is_name_of_no_goods) : TextFlags();
    const auto id = products->codes();
    checks.add(plausible_rule(DatasetKind::transactions, "product_id",
                              Pattern("postage, fees, tests and other lines that are no goods"), remedy::leave_out),
               rows_where(id.size(),
                          [&](std::size_t row) {
                              if (id[row] != missing_code && by_id[id[row]]) return true;
                              return names && names->codes()[row] != missing_code && by_name[names->codes()[row]] != 0;
                          }),
               names ? std::function<std::string(std::size_t)>(
                           [held = *names](std::size_t row) { return std::string(held.text(row)); })
                     : nullptr);
}

}  // namespace

void check_plausibility(Checks& checks) {
    for (const DatasetSpec& kind : dataset_kinds()) {
        if (checks.dataset(kind.kind).rows == 0) continue;
        for (const DatasetColumn& column : checks.dataset(kind.kind).columns) {
            if (!checks.go_on()) return;
            if (column.values.type() == ColumnType::date) check_default_dates(checks, kind.kind, column);
            if (column.values.type() != ColumnType::number) continue;
            check_heaping(checks, kind.kind, column);
            check_first_digits(checks, kind.kind, column);
        }
    }
    check_no_goods(checks);
}

}  // namespace clientele::rules
