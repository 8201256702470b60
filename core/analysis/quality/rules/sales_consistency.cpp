#include <algorithm>
#include <cmath>

#include "core/analysis/quality/rules/amount_formula.h"
#include "core/analysis/quality/rules/checks.h"
#include "core/analysis/quality/rules/currency_column.h"
#include "core/analysis/quality/rules/purchases_before.h"
#include "core/analysis/quality/rules/remedies.h"
#include "core/base/format.h"
#include "core/table/group_by.h"
#include "core/table/rows_where.h"

namespace clientele::rules {
namespace {

Rule line_rule(std::string_view column, Pattern words, Weight weight, std::string_view mend = {}) {
    return rule_of(Dimension::consistency, DatasetKind::transactions, column, words, weight, mend);
}

void check_amounts(Checks& checks) {
    const Sales& sales = checks.sales;
    if (sales.amounts.empty() || sales.quantities.empty() || sales.prices.empty()) return;
    constexpr double applies = 0.8;  // of the lines with all of it
    const AmountFormula formula = amount_formula(sales);
    if (formula.lines == 0) return;
    if (formula.share() < applies) {
        checks.note(
            text("Amounts are not compared with quantity × price: they agree in {0} of the lines only, so "
                 "something else is in them (tax, delivery, discounts of the whole order).",
                 percent(formula.share())));
        return;
    }
    checks.add(line_rule("amount", Pattern("amounts that are not quantity × price less discount"), Weight::serious,
                         remedy::compute_amount),
               rows_where(sales.lines, [&](std::size_t row) { return formula.breaks(sales, row); }),
               [sales, formula](std::size_t row) {
                   return write_exact(std::round(formula.computed(sales, row) * 1e4) / 1e4);
               });
}

/// The day of a reference row that a row of the dataset points to, by the code of the pointing column.
class ReferenceDays {
 public:
    ReferenceDays(const Checks& checks, DatasetKind target, std::string_view field)
        : days_(checks.column(target, field, ColumnType::date)), row_of_(nullptr) {
        if (days_) row_of_ = &checks.snapshot.row_of(target);
    }
    bool any() const { return days_ != nullptr; }
    std::int32_t at(Code code) const {
        if (code == missing_code || code >= row_of_->size() || (*row_of_)[code] == missing_code)
            return Date::missing_days;
        return days_->dates()[(*row_of_)[code]];
    }

 private:
    const Column* days_;
    const std::vector<std::uint32_t>* row_of_;
};

/// Rows that happened before the day of what they point to.
void check_before(Checks& checks, const Rule& rule, std::string_view pointing, DatasetKind target,
                  std::string_view field) {
    const Column* codes = checks.column(rule.dataset, pointing, ColumnType::text);
    const DatasetColumn* time = checks.dataset(rule.dataset).find(spec(rule.dataset).time_field);
    const ReferenceDays since(checks, target, field);
    if (!codes || !time || !since.any() || !Days(time->values).any()) return;
    const Days days(time->values);
    checks.add(rule,
               rows_where(days.size(),
                          [&](std::size_t row) {
                              const std::int32_t day = days.at(row), first = since.at(codes->codes()[row]);
                              return day != Date::missing_days && first != Date::missing_days && day < first;
                          }),
               [held = *codes, since](std::size_t row) { return iso_text(Date{since.at(held.codes()[row])}); });
}

void check_against_references(Checks& checks) {
    check_before(checks, line_rule("time", Pattern("purchases before the customer signed up"), Weight::look),
                 "customer_id", DatasetKind::customers, "signup_date");
    if (!checks.go_on()) return;
    for (const DatasetKind kind : {DatasetKind::transactions, DatasetKind::visits, DatasetKind::mystery_visits}) {
        Rule rule = line_rule("time", Pattern("rows from before the store opened"), Weight::look);
        rule.dataset = kind;
        check_before(checks, rule, "store_id", DatasetKind::stores, "opened");
    }
    Rule points = line_rule("time", Pattern("loyalty events before the customer signed up"), Weight::look);
    points.dataset = DatasetKind::loyalty_events;
    check_before(checks, points, "customer_id", DatasetKind::customers, "signup_date");
}

void check_returns(Checks& checks) {
    if (checks.sales.customers.empty() || checks.sales.seconds.empty()) return;
    checks.add(line_rule("", Pattern("returns of what the customer had not bought before"), Weight::look),
               returns_without_purchase(checks.snapshot, checks.last_day, [&] { return checks.go_on(); }));
}

void check_currencies(Checks& checks) {
    for (const DatasetSpec& kind : dataset_kinds()) {
        if (checks.dataset(kind.kind).rows == 0) continue;
        for (const DatasetColumn& column : checks.dataset(kind.kind).columns) {
            if (!column.attribute || column.values.type() != ColumnType::text || !checks.go_on()) continue;
            if (!names_currencies(column.id)) continue;
            const auto rows = count_by(column.values.codes(), column.values.dictionary().size(),
                                       Selection::all(column.values.size()));
            const auto usual = static_cast<Code>(std::ranges::max_element(rows) - rows.begin());
            const auto codes = column.values.codes();
            checks.add({.dimension = Dimension::consistency,
                        .dataset = kind.kind,
                        .column = column.id,
                        .words = "amounts in another currency than most rows",
                        .weight = Weight::serious},
                       rows_where(codes.size(),
                                  [&](std::size_t row) { return codes[row] != missing_code && codes[row] != usual; }));
        }
    }
}

}  // namespace

void check_sales_consistency(Checks& checks) {
    check_amounts(checks);
    if (!checks.go_on()) return;
    check_against_references(checks);
    if (!checks.go_on()) return;
    check_returns(checks);
    check_currencies(checks);
}

}  // namespace clientele::rules
