#pragma once

#include <cstdint>
#include <vector>

namespace clientele {

/// Purchases of one customer, as models of buying and leaving read them. Days are whole, so that equal ones can be put
/// together; models count time in units of `PurchaseCounts::unit_days`.
struct PurchaseHistory {
    std::uint32_t repeats = 0;  ///< days with a purchase after the first: x
    std::int32_t recency = 0;   ///< days from the first to the last of them: t_x; 0 where there is no repeat
    std::int32_t age = 0;       ///< days from the first to the end of what is known: T, at least the recency
    auto operator<=>(const PurchaseHistory&) const = default;
};

/// Histories that occur, each once, with the number of customers who have it.
struct PurchaseCounts {
    double unit_days = 7;
    std::vector<PurchaseHistory> histories;  ///< in ascending order
    std::vector<double> customers;
    double total = 0;  ///< of the customers
};

/// Puts equal histories together; `place` gets the place of each customer's history in `histories`. O(n log n),
/// parallel.
PurchaseCounts count_histories(const std::vector<PurchaseHistory>& of_customers, double unit_days,
                               std::vector<std::uint32_t>* place = nullptr);

/// At most about `most` histories, evenly from all, for a first look.
PurchaseCounts thinned(const PurchaseCounts& counts, std::size_t most);

}  // namespace clientele
