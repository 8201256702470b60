#include "core/analysis/trends/group_series.h"

#include <algorithm>
#include <numeric>

#include "core/analysis/table_building.h"
#include "core/analysis/trends/sales_series.h"
#include "core/table/distinct_bits.h"
#include "core/table/distinct_pairs.h"

namespace clientele {
namespace {

/// Maps lines to cells of a table of slots by stretches.
struct Cells {
    const Sales& sales;
    const LineGroups& groups;
    Date first;
    std::vector<std::uint32_t> stretch_of;  // by day
    std::size_t stretches;
    std::vector<std::uint32_t> slot_of;  // by group; the last entry is for lines without a value
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

std::vector<double> distinct(const Cells& cells, const Selection& rows, std::span<const Code> items,
                             std::size_t count) {
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

std::vector<double> customers(const Cells& cells, const Selection& rows) {
    const Sales& sales = cells.sales;
    if (sales.customers.empty()) return std::vector<double>(cells.size());
    if (!DistinctBits::fits(cells.size(), sales.customer_count))
        return distinct(cells, rows, sales.customers, sales.customer_count);
    DistinctBits bits(cells.size(), sales.customer_count);
    tbb::parallel_for(tbb::blocked_range<std::size_t>(0, sales.lines, rows_a_block), [&](const auto& range) {
        rows.for_each(range.begin(), range.end(), [&](std::size_t row) {
            if (sales.customers[row] == missing_code) return;
            if (const std::uint32_t cell = cells.of_purchase(row); cell != missing_code)
                bits.set(cell, sales.customers[row]);
        });
    });
    std::vector<double> found(cells.size());
    for (std::size_t cell = 0; cell < found.size(); ++cell)
        found[cell] = static_cast<double>(bits.count(cell));
    return found;
}

/// Sums of the cells of a cut from sums by group and day.
std::vector<double> folded(std::span<const double> by_day, std::size_t days, const Cells& cells) {
    std::vector<double> sums(cells.size());
    for (std::size_t group = 0; group < cells.slot_of.size(); ++group)
        for (std::size_t day = 0; day < days; ++day)
            if (cells.stretch_of[day] != missing_code)
                sums[cells.slot_of[group] * cells.stretches + cells.stretch_of[day]] += by_day[group * days + day];
    return sums;
}

/// The measure in the cells of several cuts. `by_day` is the revenue by group and day; without it the lines are read.
class Measurer {
 public:
    Measurer(const Sales& sales, const Selection& rows, const LineGroups& groups, const Period& days,
             std::span<const double> by_day)
        : sales_(sales),
          rows_(rows),
          groups_(groups),
          days_(days),
          by_day_(by_day),
          own_slot_(groups.names().size() + 1) {
        std::iota(own_slot_.begin(), own_slot_.end(), 0U);
    }

    const std::vector<std::uint32_t>& own_slots() const { return own_slot_; }

    std::vector<double> operator()(SalesMeasure measure, const std::vector<Period>& cut,
                                   const std::vector<std::uint32_t>& slot_of, std::size_t slots) const {
        const Cells cells{sales_,     groups_, days_.first, stretch_of_day(cut, days_.first, days_.last),
                          cut.size(), slot_of, slots};
        switch (measure) {
            case SalesMeasure::revenue:
                return revenue_of(cells);
            case SalesMeasure::orders:
                return orders(cells, rows_);
            case SalesMeasure::customers:
                return customers(cells, rows_);
            case SalesMeasure::average_order:
                break;
        }
        std::vector<double> averages = revenue_of(cells);
        const std::vector<double> counts = orders(cells, rows_);
        std::ranges::transform(averages, counts, averages.begin(), quotient);
        return averages;
    }

 private:
    std::vector<double> revenue_of(const Cells& cells) const {
        return by_day_.empty() ? revenue(cells, rows_) : folded(by_day_, cells.stretch_of.size(), cells);
    }

    const Sales& sales_;
    const Selection& rows_;
    const LineGroups& groups_;
    Period days_;
    std::span<const double> by_day_;
    std::vector<std::uint32_t> own_slot_;
};

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
                         const Period& days, const std::vector<std::vector<Period>>& cuts, std::size_t most,
                         std::span<const double> by_day) {
    const Measurer measured(sales, rows, groups, days, by_day);
    const std::vector<std::uint32_t>& own_slot = measured.own_slots();
    const SalesMeasure size = measure == SalesMeasure::average_order ? SalesMeasure::revenue : measure;
    const auto sizes = measured(size, {cuts.back().front()}, own_slot, own_slot.size());
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
        const std::vector<double> values = measured(measure, cut, slot_of, shown + 1);
        std::vector<std::vector<double>> by_group;
        for (std::size_t slot = 0; slot < series.names.size(); ++slot)
            by_group.emplace_back(values.begin() + static_cast<std::ptrdiff_t>(slot * cut.size()),
                                  values.begin() + static_cast<std::ptrdiff_t>((slot + 1) * cut.size()));
        series.of.push_back(std::move(by_group));
    }
    return series;
}

}  // namespace clientele
