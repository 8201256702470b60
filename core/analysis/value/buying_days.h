#pragma once

#include <span>
#include <vector>

#include "core/analysis/order_runs.h"
#include "core/base/result.h"
#include "core/model/period.h"
#include "core/table/parallel.h"

namespace clientele {

/// Calls visit(customer, days, partial) for each customer with a purchase from `days.first` to `days.last`: the
/// different days on which he bought, in order, of all order lines whatever is filtered. In parallel over blocks of
/// customers that depend on the snapshot alone; the partial results come in the order of the blocks. Errors: cancelled.
/// O(orders).
template <class Partial, class Visit>
Result<std::vector<Partial>> for_each_buyer(const Snapshot& snapshot, const Period& days, const Progress& progress,
                                            Visit&& visit);

namespace buying_days_detail {

struct DayOfCustomer {
    Code customer;
    std::int32_t day;
};

/// The purchases of a stretch of blocks by customer and day.
std::vector<DayOfCustomer> days_in(const OrderRuns& runs, std::size_t first, std::size_t last, const Period& days);

}  // namespace buying_days_detail

template <class Partial, class Visit>
Result<std::vector<Partial>> for_each_buyer(const Snapshot& snapshot, const Period& days, const Progress& progress,
                                            Visit&& visit) {
    const OrderRuns& runs = order_runs_by_customer(snapshot);
    auto parts = work_on_stretches<Partial>(runs.stretches(), [&](std::size_t first, std::size_t last, Partial& part) {
        if (progress.cancelled()) return;
        const auto found = buying_days_detail::days_in(runs, first, last, days);
        std::vector<std::int32_t> own;
        for (std::size_t i = 0; i < found.size();) {
            const Code customer = found[i].customer;
            own.clear();
            for (; i < found.size() && found[i].customer == customer; ++i)
                if (own.empty() || own.back() != found[i].day) own.push_back(found[i].day);
            visit(customer, std::span<const std::int32_t>(own), part);
        }
    });
    if (progress.cancelled()) return cancelled();
    return parts;
}

/// The day of each customer's first purchase, by code, of all order lines up to the last observed day whatever is
/// filtered; missing_days of who never bought. Worked out once a snapshot. Errors: cancelled.
Result<const std::vector<std::int32_t>*> first_purchase_days(const Snapshot& snapshot, const Progress& progress);

/// The gap between two purchase days that nineteen in twenty are not longer than, every customer counting the same
/// whatever the number of his gaps: who is silent for longer is probably gone.
struct UsualGap {
    std::int32_t days = 0;      ///< 0: no customer has bought on two days
    double gaps = 0;            ///< how many it was found from
    double repeat_buyers = 0;   ///< customers with a gap
};
Result<UsualGap> usual_gap(const Snapshot& snapshot, const Period& days, double share, const Progress& progress);

}  // namespace clientele
