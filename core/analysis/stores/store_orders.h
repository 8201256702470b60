#pragma once

#include <vector>

#include "core/analysis/analysis.h"

namespace clientele {

/// What a store sold in a stretch of time.
struct StoreOrders {
    double revenue = 0;  ///< returns subtracted
    double orders = 0;   ///< with a purchase; a line without an order number is one
    double bought = 0;   ///< what orders came to, without what was given back
    double squares = 0;  ///< of the orders

    double average() const { return orders > 0 ? bought / orders : missing_number; }
    /// Standard error of the average; missing for fewer than two orders.
    double average_error() const;
};

/// By code of the stores' dictionary, of these order lines within each of the periods. Empty where the project
/// has no lines with a store. O(lines + orders). Errors: cancelled.
Result<std::vector<std::vector<StoreOrders>>> store_orders(const Context& context, const Selection& rows,
                                                           const std::vector<Period>& periods);

}  // namespace clientele
