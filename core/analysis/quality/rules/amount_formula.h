#pragma once

#include <cmath>

#include "core/analysis/sales.h"

namespace clientele::rules {

/// How the amount of a line follows from quantity, price and discount in this data: systems mean different things by a
/// discount. The formula that holds for most lines.
struct AmountFormula {
    enum class Discount { of_line, none, of_piece, share, percentage };
    Discount discount = Discount::of_line;
    std::int64_t lines = 0;  ///< with amount, quantity and price
    std::int64_t agree = 0;
    double share() const { return lines == 0 ? 0 : static_cast<double>(agree) / static_cast<double>(lines); }

    /// What the amount should be; missing where something of it is.
    double computed(const Sales& sales, std::size_t row) const {
        const double quantity = sales.quantities[row], price = sales.prices[row];
        double less = sales.discounts.empty() ? 0 : sales.discounts[row];
        if (std::isnan(less)) less = 0;
        switch (discount) {
            case Discount::of_line:
                return quantity * price - less;
            case Discount::none:
                return quantity * price;
            case Discount::of_piece:
                return quantity * (price - less);
            case Discount::share:
                return quantity * price * (1 - less);
            case Discount::percentage:
                return quantity * price * (1 - less / 100);
        }
        return missing_number;
    }
    /// Whether the amount differs by more than rounding to hundredths: of the price, for each piece, and of the amount.
    bool breaks(const Sales& sales, std::size_t row) const {
        const double difference = std::abs(computed(sales, row) - sales.amounts[row]);
        return difference > 0.0101 + std::min(0.005 * std::abs(sales.quantities[row]), 0.5);
    }
};

/// Amounts, quantities and prices must be there. O(lines), parallel.
AmountFormula amount_formula(const Sales& sales);

}  // namespace clientele::rules
