#include "core/analysis/trends/group_series.h"

#include <algorithm>
#include <numeric>

#include "core/analysis/table_building.h"
#include "core/analysis/trends/sales_series.h"
#include "core/table/distinct_pairs.h"
#include "core/table/group_by.h"

namespace clientele {
namespace {

/// Maps lines to cells of a table of slots by stretches.
struct Cells {
    const Sales& sales;
    const LineGroups& groups;
    Date first;
    std::vector<std::uint32_t> stretch_of;   // by day
    std::size_t stretches;
    std::vector<std::uint32_t> slot_of;      // by group; the last entry is for lines without a value
    std::size_t slots;

    std::size_t size() const { return slots * stretches; }
    std::uint32_t of(std::size_t row) const {
        if (!sales.has_time(row)) return missing_code;
        const auto day = static_cast<std::uint32_t>(sales.day(row) - first.days);
        if (day >= stretch_of.size() || stretch_of[day] == missing_code) return missing_code;
        const Code group = groups.of(row);
        const std::uint32_t slot = group == missing_code ? slot_of.back() : slot_of[group];
        return static_cast<std::uint32_t>(slot * stretches + stretch_of[day]);
    }
    std::uint32_t of_purchase(std::size_t row) const { return sales.is_return(row) ? missing_code : of(row); }
};

template <class Value>
std::vector<double> summed(const Cells& cells, const Selection& rows, Value&& value) {
    auto total = reduce_blocks<std::vector<double>>(
        cells.sales.lines, std::max({rows_a_block, cells.size() * 4, cells.sales.lines / 64 + 1}),
        [&](std::size_t first, std::size_t last, std::vector<double>& part) {
            part.resize(cells.size());
            rows.for_each(first, last, [&](std::size_t row) { value(row, part); });
        },
        [&](std::vector<double>& all, const std::vector<double>& part) {
            all.resize(cells.size());
            for (std::size_t i = 0; i < part.size(); ++i) all[i] += part[i];
        });
    total.resize(cells.size());
    return total;
}

std::vector<double> revenue(const Cells& cells, const Selection& rows) {
    return summed(cells, rows, [&](std::size_t row, std::vector<double>& part) {
        const double amount = cells.sales.amount(row);
        if (std::isnan(amount)) return;
        if (const std::uint32_t cell = cells.of(row); cell != missing_code) part[cell] += amount;
    });
}

std::vector<double> distinct(const Cells& cells, const Selection& rows, std::span<const Code> items, std::size_t count) {
    std::vector<double> found(cells.size());
    const auto pairs = distinct_pairs(items, count, rows, [&](std::size_t row) { return cells.of_purchase(row); });
    pairs.for_each([&](Code, std::uint32_t cell) { found[cell] += 1; });
    return found;
}

std::vector<double> orders(const Cells& cells, const Selection& rows) {
    const Sales& sales = cells.sales;
    std::vector<double> found = summed(cells, rows, [&](std::size_t row, std::vector<double>& part) {
        if (!sales.orders.empty() && sales.orders[row] != missing_code) return;
        if (const std::uint32_t cell = cells.of_purchase(row); cell != missing_code) part[cell] += 1;
    });
    if (sales.orders.empty()) return found;
    const std::vector<double> numbered = distinct(cells, rows, sales.orders, sales.order_count);
    std::ranges::transform(found, numbered, found.begin(), std::plus<>());
    return found;
}

std::vector<double> measured(const Cells& cells, const Selection& rows, SalesMeasure measure) {
    switch (measure) {
        case SalesMeasure::revenue: return revenue(cells, rows);
        case SalesMeasure::orders: return orders(cells, rows);
        case SalesMeasure::customers:
            return cells.sales.customers.empty() ? std::vector<double>(cells.size())
                                                 : distinct(cells, rows, cells.sales.customers, cells.sales.customer_count);
        case SalesMeasure::average_order: {
            std::vector<double> averages = revenue(cells, rows);
            const std::vector<double> counts = orders(cells, rows);
            std::ranges::transform(averages, counts, averages.begin(), quotient);
            return averages;
        }
    }
    return {};
}

/// Groups that have lines, largest first; equal ones in order of their names.
std::vector<std::uint32_t> ranked(const std::vector<double>& sizes, const Dictionary& names) {
    std::vector<std::uint32_t> order(sizes.size());
    std::iota(order.begin(), order.end(), 0U);
    std::erase_if(order, [&](std::uint32_t group) { return sizes[group] == 0; });
    const auto name = [&](std::uint32_t group) { return group < names.size() ? names.at(group) : std::string_view(); };
    std::ranges::sort(order, [&](std::uint32_t a, std::uint32_t b) {
        return sizes[a] != sizes[b] ? sizes[a] > sizes[b] : name(a) < name(b);
    });
    return order;
}

}  // namespace

GroupSeries group_series(const Sales& sales, const Selection& rows, const LineGroups& groups, SalesMeasure measure,
                         const Period& days, const std::vector<std::vector<Period>>& cuts, std::size_t most) {
    const auto cells_for = [&](const std::vector<Period>& cut, std::vector<std::uint32_t> slot_of, std::size_t slots) {
        return Cells{sales, groups, days.first, stretch_of_day(cut, days.first, days.last), cut.size(), std::move(slot_of),
                     slots};
    };
    std::vector<std::uint32_t> own_slot(groups.names().size() + 1);
    std::iota(own_slot.begin(), own_slot.end(), 0U);
    const SalesMeasure size = measure == SalesMeasure::average_order ? SalesMeasure::revenue : measure;
    const auto sizes = measured(cells_for({cuts.back().front()}, own_slot, own_slot.size()), rows, size);
    const std::vector<std::uint32_t> order = ranked(sizes, groups.names());

    GroupSeries series;
    const std::size_t shown = order.size() <= most + 1 ? order.size() : most;
    std::vector<std::uint32_t> slot_of(own_slot.size(), static_cast<std::uint32_t>(shown));
    for (std::size_t slot = 0; slot < shown; ++slot) {
        slot_of[order[slot]] = static_cast<std::uint32_t>(slot);
        const bool named = order[slot] < groups.names().size();
        series.names.emplace_back(named ? groups.names().at(order[slot]) : no_value_key);
    }
    if (order.size() > shown) series.names.emplace_back(rest_key);
    for (const std::vector<Period>& cut : cuts) {
        const std::vector<double> values = measured(cells_for(cut, slot_of, shown + 1), rows, measure);
        std::vector<std::vector<double>> by_group;
        for (std::size_t slot = 0; slot < series.names.size(); ++slot)
            by_group.emplace_back(values.begin() + static_cast<std::ptrdiff_t>(slot * cut.size()),
                                  values.begin() + static_cast<std::ptrdiff_t>((slot + 1) * cut.size()));
        series.of.push_back(std::move(by_group));
    }
    return series;
}

}  // namespace clientele
