#pragma once

#include <cstdint>
#include <vector>

#include "core/analysis/analysis.h"
#include "core/math/gamma_gamma.h"
#include "core/math/purchase_counts.h"

namespace clientele {

/// A day on which a customer bought: all purchases of the day together.
struct PurchaseDay {
    std::int32_t day = 0;
    double amount = 0;  ///< without what was given back; missing where no line of it has an amount
};

/// Who bought when, of the selected order lines up to a day.
struct PurchaseDays {
    std::vector<Code> customer;      ///< those with a purchase, in the order of their codes
    std::vector<std::size_t> begin;  ///< where the days of each begin in `days`; one more at the end
    std::vector<PurchaseDay> days;   ///< of each customer in the order of time
    std::int64_t without_customer = 0, without_time = 0;  ///< lines left out
    std::int64_t with_returns_only = 0;                   ///< customers left out
    std::int64_t without_worth = 0;      ///< days whose purchases come to nothing, or to no known amount
    double purchased = 0, returned = 0;  ///< amounts up to `known_until`, both positive

    std::size_t size() const { return customer.size(); }
    std::int32_t first_day(std::size_t i) const { return days[begin[i]].day; }
};

/// Up to the last day; what is given back only counts as far as it is known then. O(runs + purchase days log of a
/// customer's), parallel; the same on any number of threads.
PurchaseDays purchase_days(const Snapshot& snapshot, const Selection& lines, Date last_day, Date known_until);

/// The customers who had bought by the end of a day, as models of buying read them.
struct CustomersAt {
    Date end;
    std::vector<std::uint32_t> who;  ///< places in PurchaseDays
    std::vector<PurchaseHistory> histories;
    /// Repeat purchases of known worth, and their mean; 0 purchases where there is none or their mean is not above 0.
    std::vector<MeanSpend> spends;
    std::int64_t worthless = 0;  ///< customers whose repeat purchases came to nothing
    double mean_spend = 0;       ///< of all purchase days that are worth something, the first ones as well

    std::size_t size() const { return who.size(); }
};
CustomersAt customers_at(const PurchaseDays& bought, Date end);

/// Repeat purchases of a customer after `from` up to and with `to`.
std::uint32_t purchases_between(const PurchaseDays& bought, std::size_t customer, Date from, Date to);

}  // namespace clientele
