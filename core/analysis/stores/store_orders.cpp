#include "core/analysis/stores/store_orders.h"

#include <algorithm>
#include <cmath>

#include "core/analysis/sales.h"

namespace clientele {
namespace {

/// What an order came to so far, in the store of its first line.
struct RunningOrder {
    Code store = missing_code;
    std::uint8_t period = 0;
    double bought = 0;
};

}  // namespace

double StoreOrders::average_error() const {
    if (orders < 2) return missing_number;
    const double mean = average();
    return std::sqrt(std::max(0.0, squares - orders * mean * mean) / (orders - 1) / orders);
}

SumError StoreOrders::revenue_error(const Period& period) const {
    const auto sells = [](double of_day) { return of_day != 0; };
    const auto first = std::ranges::find_if(days, sells);
    const auto last = std::find_if(days.rbegin(), days.rend(), sells).base();
    SumError error;
    if (first < last) {
        const double mean = revenue / static_cast<double>(last - first);
        std::vector<DayOff> off;
        for (auto day = first; day < last; ++day)
            off.push_back({period.first.days + static_cast<std::int32_t>(day - days.begin()), *day - mean, *day});
        error = error_of_sum(off);
    }
    constexpr double normal = 1e9;  // degrees of freedom
    if (error.error > 0) return error;
    return {.error = orders < 2 ? missing_number : std::sqrt(squares), .freedom = normal};
}

Result<std::vector<std::vector<StoreOrders>>> store_orders(const Context& context, const Selection& rows,
                                                           const std::vector<Period>& periods, bool by_day) {
    std::vector<std::vector<StoreOrders>> all;
    const Dataset& lines = context.snapshot.dataset(DatasetKind::transactions);
    const DatasetColumn *column = lines.find("store_id"), *numbers = lines.find("order_id");
    if (!column || !lines.find("time")) return all;
    const Sales sales = Sales::of(context.snapshot);
    const std::span<const Code> stores = column->values.codes();
    all.assign(periods.size(), std::vector<StoreOrders>(column->values.dictionary().size()));
    std::vector<RunningOrder> orders(numbers ? numbers->values.dictionary().size() : 0);
    const auto add_order = [&](std::size_t period, Code store, double bought) {
        StoreOrders& sum = all[period][store];
        ++sum.orders;
        sum.bought += bought;
        sum.squares += bought * bought;
    };
    bool stopped = false;
    rows.for_each([&](std::size_t row) {
        if (row % 1'000'000 == 0 && context.progress.cancelled()) stopped = true;
        if (stopped || stores[row] == missing_code || !sales.has_time(row)) return;
        const double amount = sales.amount(row);
        if (std::isnan(amount)) return;
        const Date day{sales.day(row)};
        const auto period = static_cast<std::size_t>(
            std::ranges::find_if(periods, [&](const Period& p) { return p.first <= day && day <= p.last; }) -
            periods.begin());
        if (period == periods.size()) return;
        StoreOrders& of = all[period][stores[row]];
        of.revenue += amount;
        if (by_day) {
            if (of.days.empty())
                of.days.resize(static_cast<std::size_t>(periods[period].last.days - periods[period].first.days + 1));
            of.days[static_cast<std::size_t>(day.days - periods[period].first.days)] += amount;
        }
        if (sales.is_return(row)) return;
        if (!numbers || numbers->values.codes()[row] == missing_code) {
            add_order(period, stores[row], amount);
            return;
        }
        RunningOrder& order = orders[numbers->values.codes()[row]];
        if (order.store == missing_code) order = {stores[row], static_cast<std::uint8_t>(period), 0};
        order.bought += amount;
    });
    if (stopped) return cancelled();
    for (const RunningOrder& order : orders)
        if (order.store != missing_code) add_order(order.period, order.store, order.bought);
    return all;
}

}  // namespace clientele
