#include "core/analysis/sales.h"

#include "core/analysis/customer_sales.h"
#include "core/table/parallel.h"

namespace clientele {
namespace {

std::span<const double> numbers_of(const Dataset& dataset, std::string_view field) {
    const DatasetColumn* column = dataset.find(field);
    return column ? column->values.numbers() : std::span<const double>();
}

using Times = std::span<const std::int64_t>;  // seconds; may be missing

struct Extent {
    std::int64_t first = INT64_MAX;
    std::int64_t last = INT64_MIN;
};

/// The last time with order lines but for those that stand more than a year after nearly all (999 of 1000): a year that
/// was mistyped would make the last days of the data years of nothing. quality.profile reports them by the same rule.
/// Nearly all is found from a fixed sample of the lines where there are many.
std::int64_t last_believable(Times times, std::int64_t last) {
    constexpr std::int64_t year = std::int64_t{366} * 86'400;
    std::vector<std::int64_t> some;
    const std::size_t step = std::max<std::size_t>(1, times.size() / 200'000);
    for (std::size_t row = 0; row < times.size(); row += step)
        if (times[row] != DateTime::missing_seconds) some.push_back(times[row]);
    if (some.size() < 1000) return last;
    const auto nearly = some.end() - 1 - static_cast<std::ptrdiff_t>(some.size() / 1000);
    std::nth_element(some.begin(), nearly, some.end());
    const std::int64_t most = *nearly;
    if (last <= most + year) return last;
    std::int64_t latest = most;
    for (const std::int64_t time : times)
        if (time != DateTime::missing_seconds && time <= most + year) latest = std::max(latest, time);
    return latest;
}

std::optional<Period> all_days(Times times) {
    const auto extent = reduce_blocks<Extent>(
        times.size(), rows_a_block,
        [&](std::size_t first, std::size_t last, Extent& part) {
            for (std::size_t row = first; row < last; ++row) {
                if (times[row] == DateTime::missing_seconds) continue;
                part.first = std::min(part.first, times[row]);
                part.last = std::max(part.last, times[row]);
            }
        },
        [](Extent& all, const Extent& part) {
            all.first = std::min(all.first, part.first);
            all.last = std::max(all.last, part.last);
        });
    if (extent.first > extent.last) return std::nullopt;
    return Period{date_of(DateTime{extent.first}), date_of(DateTime{last_believable(times, extent.last)})};
}

/// Of purchase summaries, by the lines that they add up.
std::optional<Period> days_of_summaries(const Dataset& summaries) {
    const auto days = [&](std::string_view field) {
        const DatasetColumn* column = summaries.find(field);
        return column ? all_days(column->values.times()) : std::nullopt;
    };
    std::optional<Period> all;
    for (const std::string_view field : {"last_line", "last_purchase", "first_purchase"}) {
        const std::optional<Period> some = days(field);
        if (!some) continue;
        all = all ? Period{std::min(all->first, some->first), std::max(all->last, some->last)} : *some;
    }
    return all;
}

std::int64_t lines_after(const Sales& sales, Date day) {
    return reduce_blocks<std::int64_t>(
        sales.lines, rows_a_block,
        [&](std::size_t first, std::size_t last, std::int64_t& late) {
            for (std::size_t row = first; row < last; ++row) late += sales.has_time(row) && sales.day(row) > day.days;
        },
        [](std::int64_t& all, std::int64_t late) { all += late; });
}

std::array<bool, 7> weekdays_without_lines(const Sales& sales) {
    std::array<bool, 7> closed;
    closed.fill(true);
    std::int32_t first = INT32_MAX, last = INT32_MIN;
    const std::size_t step = std::max<std::size_t>(1, sales.lines / 200'000);
    for (std::size_t row = 0; row < sales.lines; row += step) {
        if (!sales.has_time(row)) continue;
        const std::int32_t day = sales.day(row);
        closed[static_cast<std::size_t>(iso_weekday(Date{day}) - 1)] = false;
        first = std::min(first, day);
        last = std::max(last, day);
    }
    if (last < first || last - first < 28) closed.fill(false);
    return closed;
}

/// The different days of the lines, where all are of one weekday, or of one day of the month or its end; otherwise
/// empty, as soon as that is seen.
std::vector<std::int32_t> regular_days(const Sales& sales) {
    std::vector<std::int32_t> days;
    bool weekly = true, monthly = true, ends = true;
    for (std::size_t row = 0; row < sales.lines; ++row) {
        if (!sales.has_time(row)) continue;
        const std::int32_t day = sales.day(row);
        if (!days.empty() && days.back() == day) continue;
        if (!days.empty()) {
            weekly = weekly && (day - days.front()) % 7 == 0;
            monthly = monthly && civil(Date{day}).day == civil(Date{days.front()}).day;
        }
        ends = ends && civil(Date{day + 1}).day == 1;
        if (!weekly && !monthly && !ends) return {};
        days.push_back(day);
    }
    std::ranges::sort(days);
    days.erase(std::ranges::unique(days).begin(), days.end());
    return days;
}

std::optional<PeriodUnit> points_of(const Sales& sales) {
    constexpr std::size_t fewest_days = 6;
    const std::vector<std::int32_t> days = regular_days(sales);
    if (days.size() < fewest_days) return std::nullopt;
    std::vector<std::int32_t> gaps;
    for (std::size_t i = 1; i < days.size(); ++i) gaps.push_back(days[i] - days[i - 1]);
    std::ranges::sort(gaps);
    const std::int32_t least = gaps.front(), usual = gaps[gaps.size() / 2];
    if (least < 28) return least % 7 == 0 ? std::optional(PeriodUnit::week) : std::nullopt;
    if (std::ranges::all_of(gaps, [](std::int32_t gap) { return gap % 7 == 0; })) return PeriodUnit::week;
    return usual >= 300 ? PeriodUnit::year : usual >= 80 ? PeriodUnit::quarter : PeriodUnit::month;
}

}  // namespace

Sales Sales::of(const Snapshot& snapshot) {
    const Dataset& lines = snapshot.dataset(DatasetKind::transactions);
    Sales sales;
    sales.lines = lines.rows;
    if (const DatasetColumn* time = lines.find("time")) sales.seconds = time->values.times();
    sales.amounts = numbers_of(lines, "amount");
    sales.quantities = numbers_of(lines, "quantity");
    sales.prices = numbers_of(lines, "unit_price");
    sales.discounts = numbers_of(lines, "discount");
    if (const DatasetColumn* order = lines.find("order_id")) {
        sales.orders = order->values.codes();
        sales.order_count = order->values.dictionary().size();
    }
    if (const DatasetColumn* customer = lines.find("customer_id")) {
        sales.customers = customer->values.codes();
        sales.customer_count = customer->values.dictionary().size();
    }
    return sales;
}

Need sales_need() { return {DatasetKind::transactions, {"time"}}; }

std::optional<Text> sales_lacking(const Snapshot& snapshot) {
    if (purchases_of(snapshot) == DatasetKind::purchase_summaries) return std::nullopt;
    const Sales sales = Sales::of(snapshot);
    if (!sales.amounts.empty() || (!sales.quantities.empty() && !sales.prices.empty())) return std::nullopt;
    return text(
        "Needs what each order line brought: import order lines with an amount, or with quantity and unit price.");
}

std::optional<PeriodUnit> line_points(const Snapshot& snapshot) {
    return snapshot.derived("what a date of order lines stands for", [&] { return points_of(Sales::of(snapshot)); });
}

std::optional<Period> observed_days(const Snapshot& snapshot, const Filter& filter, std::optional<Date> as_of) {
    const std::optional<Period>& all = snapshot.derived("days with order lines", [&] {
        const DatasetKind kind = purchases_of(snapshot);
        if (kind == DatasetKind::purchase_summaries) return days_of_summaries(snapshot.dataset(kind));
        std::optional<Period> lines = all_days(Sales::of(snapshot).seconds);
        const std::optional<PeriodUnit> points = lines ? line_points(snapshot) : std::nullopt;
        if (!points || *points == PeriodUnit::week) return lines;
        lines->first = period_start(*points, lines->first);
        lines->last.days = period_step(*points, period_start(*points, lines->last)).days - 1;
        return lines;
    });
    if (!all) return std::nullopt;
    Period days = *all;
    if (filter.period && !filter.period->first.missing()) days.first = std::max(days.first, filter.period->first);
    if (filter.period && !filter.period->last.missing()) days.last = std::min(days.last, filter.period->last);
    if (as_of) days.last = std::min(days.last, *as_of);
    if (days.last < days.first) return std::nullopt;
    return days;
}

std::optional<Text> late_lines_warning(const Snapshot& snapshot) {
    const auto days = observed_days(snapshot, {}, {});
    if (!days) return std::nullopt;
    const std::int64_t late = snapshot.derived("order lines after the days with order lines",
                                               [&] { return lines_after(Sales::of(snapshot), days->last); });
    if (late == 0) return std::nullopt;
    return text(
        "{0} order {0|line|lines} dated after {1}, more than a year after nearly all others, {0|is|are} left out: "
        "the {0|date is|dates are} probably wrong.",
        count(late), days->last);
}

std::array<bool, 7> closed_weekdays(const Snapshot& snapshot) {
    return snapshot.derived("weekdays without order lines",
                            [&] { return weekdays_without_lines(Sales::of(snapshot)); });
}

Text order_rule(const Sales& sales) {
    if (sales.orders.empty()) return text("The data has no order numbers: each order line counts as one order.");
    return text(
        "Lines with the same order number are one order; a line without one counts as an order of its own. "
        "Orders that only give back are not counted.");
}

}  // namespace clientele
