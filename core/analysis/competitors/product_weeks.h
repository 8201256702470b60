#pragma once

#include <optional>
#include <vector>

#include "core/analysis/analysis.h"
#include "core/math/demand_panel.h"

namespace clientele {

/// As long as revenue is added up, to the last day.
inline constexpr std::int32_t days_of_revenue = 365;

/// What was sold of each product in each week, and at which price: returns are left out.
struct ProductWeeks {
    struct Cell {
        double quantity = 0, value = 0;  ///< value: quantity × unit price, of lines with a price
        double priced = 0;               ///< quantity of these lines
    };
    bool of_stores = false;      ///< lines name no products: what each store sells stands for them
    std::size_t units = 0;       ///< codes of products (or stores)
    std::int32_t first_day = 0;  ///< Monday of the first week
    std::int32_t last_day = 0;   ///< with a line
    std::int32_t days = 7;       ///< of a "week"; more where there are very many products
    std::size_t weeks = 0;
    std::vector<Cell> cells{};  ///< unit × weeks
    /// Revenue in days_of_revenue, by unit, returns subtracted; and of all lines.
    std::vector<double> revenue{};
    double all_revenue = missing_number;  ///< missing where lines have no amounts
    std::size_t odd_prices = 0;           ///< lines of a price three times and more away from what the unit costs
    std::size_t large_lines = 0;          ///< lines of more than three times what 95 of 100 hold, cut to that
    std::size_t lines = 0;                ///< that count

    bool empty() const { return cells.empty(); }
    const Cell& at(std::size_t unit, std::size_t week) const { return cells[unit * weeks + week]; }
    /// Mean unit price in the week of the day, else in the nearest one up to 28 days away, the earlier of two; missing.
    double price(std::size_t unit, std::int32_t day) const;
    std::size_t week_of(std::int32_t day) const { return static_cast<std::size_t>((day - first_day) / days); }
    std::int32_t start_of_week(std::size_t week) const { return first_day + static_cast<std::int32_t>(week) * days; }
};

/// Of the selected order lines within those days (see observed_days; nothing: none); empty where none has a time and a
/// quantity or price. Prices three times and more away from the unit's median (of its first hundred lines) are taken
/// for errors: such a line has no price. Quantities of more than three times what 95 of 100 of these lines hold are cut
/// to that: one bulk order or typing error must not decide how a product sells. O(lines). Errors: cancelled.
Result<ProductWeeks> product_weeks(const Snapshot& snapshot, const Selection& lines, const std::optional<Period>& days,
                                   const Progress& progress);

/// The panel of the units that `wanted` says, from the first week with a sale of each to its last; weeks without a
/// sale have the price of the week before. A unit is in it from eight weeks with sales on.
DemandPanel demand_panel(const ProductWeeks& sold, const std::vector<bool>& wanted);

}  // namespace clientele
