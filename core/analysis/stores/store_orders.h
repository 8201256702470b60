#pragma once

#include <vector>

#include "core/analysis/analysis.h"
#include "core/analysis/stores/sum_errors.h"
#include "core/analysis/trends/comparison.h"

namespace clientele {

/// What a store sold in a stretch of time.
struct StoreOrders {
    double revenue = 0;          ///< returns subtracted
    double orders = 0;           ///< with a purchase; a line without an order number is one
    double bought = 0;           ///< what orders came to, without what was given back
    double squares = 0;          ///< of the orders
    std::vector<double> days{};  ///< revenue by day of the period, where asked for

    double average() const { return orders > 0 ? bought / orders : missing_number; }
    /// Standard error of the average; missing for fewer than two orders.
    double average_error() const;
    /// Standard error of the revenue: how far weeks like these would let it vary (error_of_sum, of the days between the
    /// first and the last with sales). Of fewer than ten days it is that of a compound Poisson number of orders, the
    /// root of the sum of their squares; missing for fewer than two.
    SumError revenue_error(const Period& period) const;
};

/// By code of the stores' dictionary, of these order lines within each of the periods. Empty where the project
/// has no lines with a store. O(lines + orders). Errors: cancelled.
Result<std::vector<std::vector<StoreOrders>>> store_orders(const Context& context, const Selection& rows,
                                                           const std::vector<Period>& periods, bool by_day = false);

}  // namespace clientele
