#pragma once

#include <array>
#include <cmath>
#include <optional>
#include <span>

#include "core/analysis/analysis.h"

namespace clientele {

/// Order lines as every analysis of sales reads them, so that all of them mean the same by revenue, return and order.
/// Spans are empty where the snapshot has no such field.
struct Sales {
    std::size_t lines = 0;
    std::span<const std::int64_t> seconds;  ///< wall-clock time; may be missing
    std::span<const double> amounts, quantities, prices, discounts;
    std::span<const Code> orders, customers;
    std::size_t order_count = 0;     ///< codes of orders
    std::size_t customer_count = 0;  ///< codes of customers: those without any line as well

    static Sales of(const Snapshot& snapshot);

    /// What the line brought: its amount, else quantity × unit price less discount; missing where neither is known.
    double amount(std::size_t row) const {
        if (!amounts.empty() && !std::isnan(amounts[row])) return amounts[row];
        if (quantities.empty() || prices.empty()) return missing_number;
        const double gross = quantities[row] * prices[row];
        return discounts.empty() || std::isnan(discounts[row]) ? gross : gross - discounts[row];
    }
    /// A line that gives money or goods back: negative amount or quantity.
    bool is_return(std::size_t row) const { return (!quantities.empty() && quantities[row] < 0) || amount(row) < 0; }
    bool has_time(std::size_t row) const { return seconds[row] != DateTime::missing_seconds; }
    /// Days from 1970-01-01; only where has_time.
    std::int32_t day(std::size_t row) const {
        constexpr std::int64_t shift = 100'000 * std::int64_t{366};  // makes all times positive: division rounds down
        return static_cast<std::int32_t>(static_cast<std::uint64_t>(seconds[row] + shift * 86'400) / 86'400 -
                                         static_cast<std::uint64_t>(shift));
    }
};

/// What analyses of sales need: order lines with a time and amounts.
Need sales_need();
/// Why revenue cannot be computed from what is known of purchases; nothing where it can.
std::optional<Text> sales_lacking(const Snapshot& snapshot);

/// The stretch of time that each date of the order lines stands for, where they were added up before they came here:
/// weeks where all of them are of one weekday; months, quarters or years where they are of the same day of different
/// months, or of their ends. Nothing where they are dated by day, or of fewer than six days. O(lines) where it is so.
std::optional<PeriodUnit> line_points(const Snapshot& snapshot);

/// First and last day on which the data could have order lines: of all order lines, whatever else is filtered, but for
/// the few in a thousand that stand more than a year after nearly all others; cut to the filter's period and as-of day.
/// Nothing where no line has a time. Where a line stands for a month and more (see line_points), all of that is known.
/// Of purchase summaries, where these stand for the lines, the days of what they add up.
std::optional<Period> observed_days(const Snapshot& snapshot, const Filter& filter, std::optional<Date> as_of);

/// That order lines are dated after observed_days and so are left out, and how many; nothing where there are none.
std::optional<Text> late_lines_warning(const Snapshot& snapshot);

/// Weekdays (Monday first) on which no order line was made, in at least four weeks of data: the shop is closed then.
/// Found from a fixed sample of the lines where there are many.
std::array<bool, 7> closed_weekdays(const Snapshot& snapshot);

/// How orders are counted on this data, for the notes of an analysis.
Text order_rule(const Sales& sales);

}  // namespace clientele
