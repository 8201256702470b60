#include <algorithm>
#include <numeric>

#include "core/analysis/sales.h"
#include "core/analysis/trends/watch/row_taking.h"

namespace clientele {
namespace {

/// Order lines with the fields by which sales are watched.
struct SalesRows {
    RowTaking taking;
    Sales sales;
    explicit SalesRows(const WatchedSource& source)
        : taking(source, DatasetKind::transactions), sales(Sales::of(source.snapshot)) {}

    /// Where and by whom was bought.
    void add_buyers(WatchedRows& into) const {
        taking.set_owner(into, {"customer_id"});
        taking.add_field(into, "store", "store_id");
        taking.add_field(into, "channel", "channel");
        taking.add_through(into, "country", DatasetKind::customers, "country");
        taking.add_segments(into);
    }
    /// What was bought.
    void add_articles(WatchedRows& into) const {
        taking.add_through(into, "category", DatasetKind::products, "category");
        taking.add_through(into, "product", DatasetKind::products, "name");
        if (std::ranges::find(into.dimensions, "product", &WatchedDimension::id) == into.dimensions.end())
            taking.add_field(into, "product", "product_name");
    }
};

/// Lines that each stand for a month or longer come in one week of it: how many there are a week says nothing.
bool are_longer_than_weeks(const Snapshot& snapshot) {
    const std::optional<PeriodUnit> points = line_points(snapshot);
    return points && *points > PeriodUnit::week;
}

/// One row an order: its first purchase line that is taken.
WatchedRows order_rows(SalesRows& rows) {
    WatchedRows out{.id = "orders", .title = text("Orders"), .good = Good::higher};
    std::vector<bool> seen(rows.sales.order_count);
    rows.taking.take(out, [&](std::size_t row) {
        if (rows.sales.is_return(row)) return false;
        if (rows.sales.orders.empty() || rows.sales.orders[row] == missing_code) return true;
        const Code order = rows.sales.orders[row];
        if (seen[order]) return false;
        seen[order] = true;
        return true;
    });
    return out;
}

}  // namespace

std::optional<WatchedRows> watched_orders(const WatchedSource& source) {
    SalesRows taken(source);
    if (!taken.taking.possible() || are_longer_than_weeks(source.snapshot)) return std::nullopt;
    WatchedRows out = order_rows(taken);
    taken.add_buyers(out);
    return out;
}

std::optional<WatchedRows> watched_lines(const WatchedSource& source) {
    SalesRows taken(source);
    if (!taken.taking.possible() || are_longer_than_weeks(source.snapshot)) return std::nullopt;
    WatchedRows out{.id = "lines", .title = text("Order lines"), .good = Good::higher, .whole = false};
    taken.taking.take(out, [&](std::size_t row) { return !taken.sales.is_return(row); });
    taken.taking.set_owner(out, {"customer_id"});
    taken.add_articles(out);
    return out;
}

std::optional<WatchedRows> watched_order_value(const WatchedSource& source) {
    SalesRows taken(source);
    // What was added up before it came here is no order.
    if (!taken.taking.possible() || sales_lacking(source.snapshot) || line_points(source.snapshot)) return std::nullopt;
    std::vector<double> totals(taken.sales.order_count);
    if (!taken.sales.orders.empty())
        for (std::size_t row = 0; row < taken.sales.lines; ++row)
            if (const Code order = taken.sales.orders[row]; order != missing_code && !taken.sales.is_return(row))
                if (const double amount = taken.sales.amount(row); !std::isnan(amount)) totals[order] += amount;
    WatchedRows out = order_rows(taken);
    out.id = "order_value";
    out.title = text("Revenue an order");
    out.kind = WatchedRows::Kind::mean;
    out.unit = Unit::ratio;
    out.least_effect = 0.05;
    out.rows_are_effort = true;
    // Logarithms, so that one huge order does not stand for many.
    for (const std::uint32_t row : taken.taking.taken()) {
        const bool alone = taken.sales.orders.empty() || taken.sales.orders[row] == missing_code;
        const double value = alone ? taken.sales.amount(row) : totals[taken.sales.orders[row]];
        out.value.push_back(value > 0 ? std::log(value) : missing_number);
    }
    taken.add_buyers(out);
    return out;
}

std::optional<WatchedRows> watched_returns(const WatchedSource& source) {
    SalesRows taken(source);
    if (!taken.taking.possible()) return std::nullopt;
    WatchedRows out{.id = "returns",
                    .title = text("Share of lines given back"),
                    .kind = WatchedRows::Kind::rate,
                    .good = Good::lower,
                    .unit = Unit::percent};
    double returned = 0;
    taken.taking.take(out, [&](std::size_t row) {
        out.value.push_back(taken.sales.is_return(row) ? 1 : 0);
        returned += out.value.back();
        return true;
    });
    if (returned == 0) return std::nullopt;
    taken.add_buyers(out);
    taken.add_articles(out);
    return out;
}

std::optional<WatchedRows> watched_sign_ups(const WatchedSource& source) {
    const Dataset& customers = source.snapshot.dataset(DatasetKind::customers);
    const DatasetColumn* day = customers.find("signup_date");
    if (!day || day->values.type() != ColumnType::date) return std::nullopt;
    // Customers are no events: their time field is none, so that their days are read here.
    WatchedRows out{.id = "sign_ups", .title = text("New customers"), .good = Good::higher};
    const std::span<const std::int32_t> days = day->values.dates();
    std::vector<std::uint32_t> taken;
    // Who signed up before the first order line is known from elsewhere, and only as far as they are still there.
    const auto sales = observed_days(source.snapshot, {}, {});
    const std::int32_t first = sales ? sales->first.days : INT32_MIN + 1;
    source.rows[DatasetKind::customers].for_each([&](std::size_t row) {
        if (days[row] == Date::missing_days || days[row] < first || days[row] > source.last.days) return;
        out.day.push_back(days[row]);
        taken.push_back(static_cast<std::uint32_t>(row));
    });
    if (const DatasetColumn* column = customers.find("acquisition");
        column && column->values.type() == ColumnType::text) {
        WatchedDimension dimension{.id = "acquisition",
                                   .label = label_of(DatasetKind::customers, *column),
                                   .dimension = "customers.acquisition"};
        for (const std::uint32_t row : taken) dimension.of.push_back(column->values.codes()[row]);
        const Dictionary& names = column->values.dictionary();
        for (Code code = 0; code < names.size(); ++code) dimension.names.emplace_back(names.at(code));
        if (dimension.names.size() <= 1000) out.dimensions.push_back(std::move(dimension));
    }
    return out;
}

}  // namespace clientele
