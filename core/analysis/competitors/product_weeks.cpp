#include "core/analysis/competitors/product_weeks.h"

#include <algorithm>
#include <cmath>

#include "core/analysis/sales.h"

namespace clientele {
namespace {

constexpr std::size_t most_cells = 6'000'000;
constexpr std::int32_t near_days = 28;
constexpr std::size_t least_weeks_sold = 8;

struct SoldLines {
    Sales sales;
    std::span<const Code> unit;
    Period days;

    bool counts(std::size_t row) const {
        return unit[row] != missing_code && sales.has_time(row) && sales.day(row) >= days.first.days &&
               sales.day(row) <= days.last.days;
    }
    double quantity(std::size_t row) const {
        const double given = sales.quantities.empty() ? 1.0 : sales.quantities[row];
        return std::isnan(given) ? 1.0 : given;
    }
    double price(std::size_t row) const {
        if (!sales.prices.empty() && !std::isnan(sales.prices[row])) return sales.prices[row];
        return sales.amount(row) / quantity(row);
    }
};

/// What each unit usually costs, and how much of it a line usually holds, as its first lines have it.
class UsualLines {
 public:
    explicit UsualLines(std::size_t units)
        : prices_(units), quantities_(units), price_(units, missing_number), most_(units, missing_number) {}
    void add(Code unit, double price, double quantity) {
        constexpr std::size_t enough = 101;
        if (price > 0 && prices_[unit].size() < enough) prices_[unit].push_back(static_cast<float>(price));
        if (quantity > 0 && quantities_[unit].size() < enough)
            quantities_[unit].push_back(static_cast<float>(quantity));
    }
    void settle() {
        for (std::size_t unit = 0; unit < prices_.size(); ++unit) {
            price_[unit] = at_share(prices_[unit], 0.5);
            most_[unit] = times * at_share(quantities_[unit], 0.95);
        }
    }
    bool is_odd(Code unit, double price) const { return price > times * price_[unit] || price * times < price_[unit]; }
    /// The quantity as far as lines of the unit usually go.
    double usual(Code unit, double quantity) const { return quantity > most_[unit] ? most_[unit] : quantity; }

 private:
    static constexpr double times = 3;
    /// The value that such a share of them does not exceed.
    static double at_share(std::vector<float>& values, double share) {
        if (values.empty()) return missing_number;
        const auto rank = static_cast<std::ptrdiff_t>(share * static_cast<double>(values.size()));
        std::ranges::nth_element(values, values.begin() + rank);
        return static_cast<double>(values[static_cast<std::size_t>(rank)]);
    }
    std::vector<std::vector<float>> prices_, quantities_;
    std::vector<double> price_, most_;
};

/// Calls visit(row) for the lines that count; false when stopped.
template <class Visit>
bool each_line(const SoldLines& of, const Selection& lines, const Progress& progress, Visit&& visit) {
    bool stopped = false;
    std::size_t seen = 0;
    lines.for_each([&](std::size_t row) {
        if ((++seen & 0x3FFFF) == 0 && progress.cancelled()) stopped = true;
        if (!stopped && of.counts(row)) visit(row);
    });
    return !stopped;
}

}  // namespace

double ProductWeeks::price(std::size_t unit, std::int32_t day) const {
    if (empty() || unit >= units) return missing_number;
    const auto known = [&](std::int32_t on) {
        if (on < first_day || week_of(on) >= weeks) return missing_number;
        const Cell& cell = at(unit, week_of(on));
        return cell.priced > 0 ? cell.value / cell.priced : missing_number;
    };
    for (std::int32_t away = 0; away <= near_days; away += days) {
        if (const double before = known(day - away); !std::isnan(before)) return before;
        if (const double after = known(day + away); !std::isnan(after)) return after;
    }
    return missing_number;
}

Result<ProductWeeks> product_weeks(const Snapshot& snapshot, const Selection& lines, const std::optional<Period>& days,
                                   const Progress& progress) {
    ProductWeeks out;
    const Dataset& data = snapshot.dataset(DatasetKind::transactions);
    const DatasetColumn *product = data.find("product_id"), *store = data.find("store_id");
    SoldLines of{.sales = Sales::of(snapshot), .unit = {}, .days = days.value_or(Period{})};
    out.of_stores = product == nullptr;
    const DatasetColumn* unit = product ? product : store;
    const bool priced = !of.sales.prices.empty() || !of.sales.amounts.empty();
    if (data.rows == 0 || !days || !unit || !priced || of.sales.seconds.empty()) return out;
    of.unit = unit->values.codes();
    std::int32_t first_day = std::numeric_limits<std::int32_t>::max();
    std::int32_t last_day = std::numeric_limits<std::int32_t>::min();
    UsualLines usual(unit->values.dictionary().size());
    const bool read = each_line(of, lines, progress, [&](std::size_t row) {
        if (!of.sales.is_return(row)) usual.add(of.unit[row], of.price(row), of.quantity(row));
        first_day = std::min(first_day, of.sales.day(row));
        last_day = std::max(last_day, of.sales.day(row));
        ++out.lines;
    });
    if (!read) return cancelled();
    if (out.lines == 0) return out;
    usual.settle();
    out.units = unit->values.dictionary().size();
    out.first_day = first_of_week(Date{first_day}).days;
    const auto span = static_cast<std::size_t>(last_day - out.first_day + 1);
    while (out.units * ((span + static_cast<std::size_t>(out.days) - 1) / static_cast<std::size_t>(out.days)) >
               most_cells &&
           out.days < 100'000)
        out.days *= 2;
    out.last_day = last_day;
    out.weeks = out.week_of(last_day) + 1;
    out.cells.resize(out.units * out.weeks);
    out.revenue.resize(out.units);
    double all = 0;
    const bool added = each_line(of, lines, progress, [&](std::size_t row) {
        const std::int32_t day = of.sales.day(row);
        const double amount = of.sales.amount(row);
        if (day > last_day - days_of_revenue && !std::isnan(amount)) {
            out.revenue[of.unit[row]] += amount;
            all += amount;
        }
        const double given = of.quantity(row), price = of.price(row);
        if (of.sales.is_return(row) || !(given > 0)) return;
        const double quantity = usual.usual(of.unit[row], given);
        out.large_lines += quantity < given;
        ProductWeeks::Cell& cell = out.cells[of.unit[row] * out.weeks + out.week_of(day)];
        cell.quantity += quantity;
        if (!(price > 0)) return;
        if (usual.is_odd(of.unit[row], price)) {
            ++out.odd_prices;
            return;
        }
        cell.value += quantity * price;
        cell.priced += quantity;
    });
    if (!added) return cancelled();
    if (all > 0) out.all_revenue = all;
    return out;
}

DemandPanel demand_panel(const ProductWeeks& sold, const std::vector<bool>& wanted) {
    DemandPanel panel;
    std::uint32_t number = 0;
    for (std::size_t unit = 0; unit < sold.units; ++unit) {
        if (!wanted[unit]) continue;
        std::size_t first = sold.weeks, last = 0, weeks = 0;
        for (std::size_t week = 0; week < sold.weeks; ++week) {
            if (!(sold.at(unit, week).priced > 0)) continue;
            first = std::min(first, week);
            last = week;
            ++weeks;
        }
        if (weeks < least_weeks_sold) continue;
        double price = 0;
        for (std::size_t week = first; week <= last; ++week) {
            const ProductWeeks::Cell& cell = sold.at(unit, week);
            if (cell.priced > 0) price = std::log(cell.value / cell.priced);
            panel.unit.push_back(number);
            panel.period.push_back(static_cast<std::uint32_t>(week));
            panel.quantity.push_back(cell.quantity);
            panel.log_price.push_back(price);
        }
        ++number;
    }
    return panel;
}

}  // namespace clientele
