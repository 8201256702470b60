#include <algorithm>
#include <cmath>

#include "core/analysis/quality/rules/checks.h"
#include "core/analysis/quality/rules/remedies.h"
#include "core/table/rows_where.h"

namespace clientele::rules {
namespace {

constexpr double usually = 0.98;  // a field that is filled in so many rows is meant to be filled in all

Selection missing_rows(const Column& column) {
    const auto where = [&](auto cells, auto is_missing) {
        return rows_where(cells.size(), [=](std::size_t row) { return is_missing(cells[row]); });
    };
    switch (column.type()) {
        case ColumnType::number:
            return where(column.numbers(), [](double value) { return std::isnan(value); });
        case ColumnType::text:
            return where(column.codes(), [](Code code) { return code == missing_code; });
        case ColumnType::date:
            return where(column.dates(), [](std::int32_t day) { return day == Date::missing_days; });
        case ColumnType::time:
            return where(column.times(), [](std::int64_t time) { return time == DateTime::missing_seconds; });
        case ColumnType::boolean:
            return where(column.booleans(), [](std::int8_t value) { return value == missing_boolean; });
    }
    return Selection::none(column.size());
}

void check_columns(Checks& checks, const DatasetSpec& kind) {
    const Dataset& dataset = checks.dataset(kind.kind);
    for (const DatasetColumn& column : dataset.columns) {
        if (!checks.go_on()) return;
        // Told by itself below, whatever the share: a sale to nobody counts for no customer.
        if (kind.kind == DatasetKind::transactions && column.id == "customer_id") continue;
        const Field* field = column.attribute ? nullptr : find_field(kind, column.id);
        const bool required = (field && field->required) || column.id == kind.key;
        Selection missing = missing_rows(column.values);
        const double filled = 1 - static_cast<double>(missing.count()) / static_cast<double>(dataset.rows);
        if (filled < usually && !(field && field->required)) continue;
        checks.add({.dimension = Dimension::completeness,
                    .dataset = kind.kind,
                    .column = column.id,
                    .words = required ? Pattern("missing values that must be there")
                                      : Pattern("missing values where nearly all rows have one"),
                    .weight = required ? Weight::serious : Weight::look},
                   std::move(missing));
    }
}

/// Customers whom neither an e-mail nor a call nor a letter reaches.
void check_reach(Checks& checks) {
    const Dataset& customers = checks.dataset(DatasetKind::customers);
    std::vector<const DatasetColumn*> ways;
    for (const std::string_view id : {"email", "phone", "address"})
        if (const DatasetColumn* column = customers.find(id)) ways.push_back(column);
    if (customers.rows == 0 || ways.empty()) return;
    Selection nowhere = Selection::all(customers.rows);
    for (const DatasetColumn* way : ways) nowhere = nowhere & missing_rows(way->values);
    checks.add({.dimension = Dimension::completeness,
                .dataset = DatasetKind::customers,
                .words = "customers without e-mail, phone or address"},
               std::move(nowhere));
}

void check_lines(Checks& checks) {
    const Sales& sales = checks.sales;
    if (sales.lines == 0) return;
    if (const Column* customer = checks.column(DatasetKind::transactions, "customer_id", ColumnType::text))
        checks.add({.dimension = Dimension::completeness,
                    .dataset = DatasetKind::transactions,
                    .column = "customer_id",
                    .words = "order lines without a customer"},
                   missing_rows(*customer));
    const bool amounts = !sales.amounts.empty() || (!sales.quantities.empty() && !sales.prices.empty());
    if (amounts)
        checks.add({.dimension = Dimension::completeness,
                    .dataset = DatasetKind::transactions,
                    .column = sales.amounts.empty() ? "unit_price" : "amount",
                    .words = "order lines without an amount",
                    .weight = Weight::serious},
                   rows_where(sales.lines, [&](std::size_t row) { return std::isnan(sales.amount(row)); }));
}

}  // namespace

void check_completeness(Checks& checks) {
    for (const DatasetSpec& kind : dataset_kinds())
        if (checks.dataset(kind.kind).rows > 0) check_columns(checks, kind);
    check_reach(checks);
    check_lines(checks);
}

}  // namespace clientele::rules
