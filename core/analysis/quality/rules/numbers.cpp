#include <algorithm>
#include <cmath>

#include "core/analysis/quality/rules/checks.h"
#include "core/analysis/quality/rules/remedies.h"
#include "core/base/format.h"
#include "core/table/rows_where.h"
#include "core/table/value_counts.h"

namespace clientele::rules {
namespace {

Rule number_rule(DatasetKind kind, std::string_view column, Pattern words, Weight weight = Weight::serious,
                 Dimension dimension = Dimension::validity, std::string_view mend = remedy::clear) {
    Rule rule = rule_of(dimension, kind, column, words, weight, mend);
    // An order line keeps its amount whatever becomes of its price or quantity: such a line is for a person to judge.
    rule.by_hand = kind == DatasetKind::transactions;
    return rule;
}

template <class Holds>
Selection rows_of_numbers(const Column& column, Holds&& holds) {
    const std::span<const double> values = column.numbers();
    return rows_where(values.size(), [&](std::size_t row) { return holds(values[row]); });  // NaN holds for nothing
}

bool is_price_field(std::string_view field) {
    return field == "unit_price" || field == "price" || field == "cost" || field == "own_price";
}

void check_signs(Checks& checks, DatasetKind kind, const DatasetColumn& column) {
    if (is_price_field(column.id)) {
        checks.add(number_rule(kind, column.id, Pattern("negative prices")),
                   rows_of_numbers(column.values, [](double value) { return value < 0; }));
        checks.add(number_rule(kind, column.id, Pattern("prices of zero"), Weight::look, Dimension::plausibility, {}),
                   rows_of_numbers(column.values, [](double value) { return value == 0; }));
    } else if (column.type == FieldType::count || column.type == FieldType::duration) {
        checks.add(number_rule(kind, column.id, Pattern("negative values where none can be")),
                   rows_of_numbers(column.values, [](double value) { return value < 0; }));
    }
}

/// The scale that nearly all ratings are on: the narrowest of the usual ones.
struct Scale {
    double least, most;
};
std::optional<Scale> scale_of(const Column& ratings) {
    static constexpr Scale usual[] = {{1, 3}, {1, 4}, {1, 5}, {0, 5}, {1, 6}, {1, 7}, {1, 10}, {0, 10}, {0, 100}};
    constexpr double nearly_all = 0.97;
    constexpr std::int64_t enough = 30;
    const auto counts = value_counts(ratings.numbers(), Selection::all(ratings.size()));
    std::int64_t all = 0;
    for (const auto& each : counts) all += each.rows;
    if (all < enough) return std::nullopt;
    for (const Scale& scale : usual) {
        std::int64_t within = 0, at_end = 0;
        for (const auto& each : counts) {
            if (each.value < scale.least || each.value > scale.most) continue;
            within += each.rows;
            if (each.value > scale.most - 1) at_end += each.rows;
        }
        if (static_cast<double>(within) >= nearly_all * static_cast<double>(all) && at_end > 0) return scale;
    }
    return std::nullopt;
}

void check_ratings(Checks& checks, DatasetKind kind, const DatasetColumn& column) {
    if (column.id != "rating" && column.id != "satisfaction") return;
    const auto scale = scale_of(column.values);
    if (!scale) return;
    checks.add(
        number_rule(kind, column.id, Pattern("ratings outside the scale")),
        rows_of_numbers(column.values, [&](double value) { return value < scale->least || value > scale->most; }),
        [s = *scale](std::size_t) { return write_exact(s.least) + ".." + write_exact(s.most); });
}

void check_mystery_scores(Checks& checks) {
    constexpr DatasetKind kind = DatasetKind::mystery_visits;
    const Column* scores = checks.column(kind, "score", ColumnType::number);
    if (!scores) return;
    checks.add(number_rule(kind, "score", Pattern("negative values where none can be")),
               rows_of_numbers(*scores, [](double value) { return value < 0; }));
    const Column* limits = checks.column(kind, "max_score", ColumnType::number);
    if (!limits) return;
    const auto score = scores->numbers(), limit = limits->numbers();
    checks.add(number_rule(kind, "score", Pattern("scores above their maximum")),
               rows_where(score.size(), [&](std::size_t row) { return score[row] > limit[row]; }),
               [held = *limits](std::size_t row) { return write_exact(held.numbers()[row]); });
}

void check_quantities(Checks& checks) {
    constexpr DatasetKind kind = DatasetKind::transactions;
    const Column* quantities = checks.column(kind, "quantity", ColumnType::number);
    if (!quantities) return;
    checks.add(number_rule(kind, "quantity", Pattern("quantities of zero"), Weight::look, Dimension::plausibility, {}),
               rows_of_numbers(*quantities, [](double value) { return value == 0; }));
    const Column* amounts = checks.column(kind, "amount", ColumnType::number);
    if (!amounts) return;
    const auto quantity = quantities->numbers(), amount = amounts->numbers();
    checks.add(number_rule(kind, "amount", Pattern("amounts and quantities of opposite signs"), Weight::serious,
                           Dimension::consistency, remedy::compute_amount),
               rows_where(quantity.size(), [&](std::size_t row) { return quantity[row] * amount[row] < 0; }),
               [held = *quantities](std::size_t row) { return write_exact(held.numbers()[row]); });
}

void check_products(Checks& checks) {
    const Column* prices = checks.column(DatasetKind::products, "price", ColumnType::number);
    const Column* costs = checks.column(DatasetKind::products, "cost", ColumnType::number);
    if (!prices || !costs) return;
    const auto price = prices->numbers(), cost = costs->numbers();
    checks.add(number_rule(DatasetKind::products, "cost", Pattern("products that cost more than their price"),
                           Weight::look, Dimension::consistency, {}),
               rows_where(price.size(), [&](std::size_t row) { return price[row] > 0 && cost[row] > price[row]; }),
               [held = *prices](std::size_t row) { return write_exact(held.numbers()[row]); });
}

}  // namespace

void check_numbers(Checks& checks) {
    for (const DatasetSpec& kind : dataset_kinds()) {
        if (checks.dataset(kind.kind).rows == 0) continue;
        for (const DatasetColumn& column : checks.dataset(kind.kind).columns) {
            if (!checks.go_on()) return;
            if (column.values.type() != ColumnType::number || column.attribute) continue;
            check_signs(checks, kind.kind, column);
            check_ratings(checks, kind.kind, column);
        }
    }
    check_mystery_scores(checks);
    check_quantities(checks);
    check_products(checks);
}

}  // namespace clientele::rules
