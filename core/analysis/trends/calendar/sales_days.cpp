#include "core/analysis/trends/calendar/sales_days.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <numeric>

#include "core/analysis/line_groups.h"
#include "core/analysis/sales.h"
#include "core/analysis/trends/watch/calendar_days.h"
#include "core/table/group_by.h"
#include "core/table/parallel.h"

namespace clientele {
namespace {

constexpr std::int32_t most_days = 36'525;
constexpr std::string_view country_fields[] = {"stores.country", "customers.country", "transactions.country",
                                               "transactions.Country"};

/// Where the country of a line is known from, and which of the known ones each of its values is.
struct CountrySource {
    LineGroups groups;
    std::vector<std::uint8_t> slot_of;  // by value; number of known countries where it is none
};

std::vector<CountrySource> country_sources(const Snapshot& snapshot) {
    const auto known = known_countries();
    std::vector<CountrySource> sources;
    for (const std::string_view field : country_fields) {
        auto groups = line_groups(snapshot, field);
        if (!groups) continue;
        CountrySource source{std::move(*groups), {}};
        for (Code code = 0; code < source.groups.names().size(); ++code) {
            const std::string_view letters = country_letters(source.groups.names().at(code));
            const auto found = std::ranges::find(known, letters, &KnownCountry::letters);
            source.slot_of.push_back(static_cast<std::uint8_t>(found - known.begin()));
        }
        sources.push_back(std::move(source));
    }
    return sources;
}

/// Of the first source that has a value for the line.
std::uint8_t country_slot(const std::vector<CountrySource>& sources, std::size_t row, std::uint8_t none) {
    for (const CountrySource& source : sources)
        if (const Code code = source.groups.of(row); code != missing_code) return source.slot_of[code];
    return none;
}

/// Orders of each cell: distinct numbers with a purchase, and purchase lines without one.
std::vector<double> orders_by_cell(std::vector<Code> cells, std::size_t count, const Sales& sales,
                                   const Selection& rows) {
    for (std::size_t row = 0; row < cells.size(); ++row)
        if (cells[row] != missing_code && sales.is_return(row)) cells[row] = missing_code;
    std::vector<double> found(count);
    if (!sales.orders.empty()) {
        const auto distinct = count_distinct_by(cells, count, sales.orders, sales.order_count, rows);
        std::ranges::copy(distinct, found.begin());
        for (std::size_t row = 0; row < cells.size(); ++row)
            if (sales.orders[row] != missing_code) cells[row] = missing_code;
    }
    const auto alone = count_by(cells, count, rows);
    for (std::size_t cell = 0; cell < count; ++cell) found[cell] += static_cast<double>(alone[cell]);
    return found;
}

/// The countries with sales, the largest first; their shares.
void rank_countries(SalesDays& sold, const std::vector<double>& cells) {
    const auto known = known_countries();
    const std::size_t days = sold.size();
    std::vector<double> totals(known.size() + 1);
    for (std::size_t slot = 0; slot < totals.size(); ++slot)
        for (std::size_t day = 0; day < days; ++day) totals[slot] += std::max(0.0, cells[slot * days + day]);
    const double all = std::accumulate(totals.begin(), totals.end(), 0.0);
    std::vector<std::size_t> order(known.size());
    std::iota(order.begin(), order.end(), std::size_t{0});
    std::ranges::stable_sort(order, std::ranges::greater{}, [&](std::size_t slot) { return totals[slot]; });
    for (const std::size_t slot : order) {
        if (!(totals[slot] > 0)) break;
        sold.countries.push_back(known[slot].letters);
        sold.share.push_back(totals[slot] / all);
        sold.of.emplace_back(cells.begin() + static_cast<std::ptrdiff_t>(slot * days),
                             cells.begin() + static_cast<std::ptrdiff_t>((slot + 1) * days));
    }
    sold.elsewhere = all > 0 ? totals.back() / all : 0;
}

}  // namespace

Result<SalesDays> sales_days(const Context& context, DayMeasure measure, std::string_view country) {
    const auto observed = observed_days(context.snapshot, context.filter, context.as_of);
    if (!observed)
        return fail(ErrorCode::missing_data, text("No order line has a time within the filter: widen the period."));
    if (observed->last.days - observed->first.days >= most_days)
        return fail(ErrorCode::bad_value,
                    text("Order lines are dated from {0} to {1}: some dates are probably wrong. Set a period.",
                         observed->first, observed->last));
    const Sales sales = Sales::of(context.snapshot);
    const Selection& rows = context.rows[DatasetKind::transactions];
    SalesDays sold;
    sold.days = *observed;
    const auto days = static_cast<std::size_t>(observed->last.days - observed->first.days + 1);
    const auto none = static_cast<std::uint8_t>(known_countries().size());
    const auto given = std::ranges::find(known_countries(), country, &KnownCountry::letters);
    const auto fixed = static_cast<std::uint8_t>(given - known_countries().begin());
    const std::vector<CountrySource> sources =
        fixed == none ? country_sources(context.snapshot) : std::vector<CountrySource>();
    std::vector<Code> cells(sales.lines, missing_code);
    std::vector<double> values(measure == DayMeasure::revenue ? sales.lines : 0);
    tbb::parallel_for(tbb::blocked_range<std::size_t>(0, sales.lines, rows_a_block), [&](const auto& range) {
        for (std::size_t row = range.begin(); row < range.end(); ++row) {
            if (!values.empty()) values[row] = sales.amount(row);
            if (!sales.has_time(row)) continue;
            const std::int32_t day = sales.day(row) - observed->first.days;
            if (day < 0 || day >= static_cast<std::int32_t>(days)) continue;
            const std::uint8_t slot = fixed == none ? country_slot(sources, row, none) : fixed;
            cells[row] = static_cast<Code>(slot * days + static_cast<std::size_t>(day));
        }
    });
    if (!context.progress(0.4, text("Adding up sales"))) return cancelled();
    const std::size_t count = days * (known_countries().size() + 1);
    const std::vector<double> by_cell =
        measure == DayMeasure::revenue ? sum_by(cells, count, values, rows) : orders_by_cell(cells, count, sales, rows);
    rows.for_each([&](std::size_t row) {
        sold.without_time += sales.has_time(row) ? 0 : 1;
        sold.without_value += !values.empty() && cells[row] != missing_code && std::isnan(values[row]) ? 1 : 0;
    });
    if (measure == DayMeasure::orders) {  // an order with lines of two countries is one order
        for (Code& cell : cells)
            if (cell != missing_code) cell = static_cast<Code>(cell % days);
        sold.all = orders_by_cell(std::move(cells), days, sales, rows);
    } else {
        sold.all.assign(days, 0);
        for (std::size_t cell = 0; cell < count; ++cell) sold.all[cell % days] += by_cell[cell];
    }
    rank_countries(sold, by_cell);
    if (std::ranges::all_of(sold.all, [](double each) { return each == 0; }))
        return fail(ErrorCode::missing_data, text("Nothing was sold within the filter: widen it."));
    if (!context.progress(0.6, text("Adding up sales"))) return cancelled();
    return sold;
}

}  // namespace clientele
