#pragma once

#include <cstdint>
#include <limits>
#include <vector>

#include "core/analysis/order_runs.h"

namespace clientele {

/// What each customer bought over some order lines.
struct CustomerSales {
    struct Bought {
        double revenue = 0;                          ///< returns subtracted, where they are
        std::int32_t last_day = Date::missing_days;  ///< of the last purchase, days from 1970-01-01
        std::uint32_t purchases = 0;                 ///< lines that are no returns
        std::uint32_t orders = 0;  ///< distinct order numbers with a purchase; a line without one is one
        bool seen = false;         ///< any line that was counted
        bool has_amount = false;   ///< any amount went into the revenue
    };
    std::vector<Bought> of;  ///< by code of the customer
    /// Days with a purchase, by code of the customer: of purchase summaries that hold them; else empty.
    std::vector<double> days;
    std::int64_t without_customer = 0;
    std::int64_t without_time = 0;  ///< of customers; only where such lines are left out
    std::int64_t too_late = 0;      ///< purchase summaries that reach beyond the last day, and are left out
};

struct CustomerSalesOptions {
    bool subtract_returns = true;     ///< else they are left out
    bool leave_out_timeless = false;  ///< lines without a time
    Date last_day{std::numeric_limits<std::int32_t>::max()};  ///< lines after it do not count
};

/// What customers bought is known from: order lines, or, where the project has none of them, purchase summaries.
DatasetKind purchases_of(const Snapshot& snapshot);

/// Adds up the selected order lines or purchase summaries (see purchases_of) by customer. O(runs + customers),
/// parallel; the same to the last bit on any number of threads.
CustomerSales customer_sales(const Snapshot& snapshot, const Selections& rows,
                             const CustomerSalesOptions& options = {});

// One file each.
CustomerSales sales_of_lines(const Snapshot& snapshot, const Selection& rows, const CustomerSalesOptions& options);
CustomerSales sales_of_summaries(const Snapshot& snapshot, const Selection& rows, const CustomerSalesOptions& options);

}  // namespace clientele
