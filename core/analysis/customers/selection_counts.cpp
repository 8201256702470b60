#include "core/analysis/customers/selection_counts.h"

#include <oneapi/tbb/enumerable_thread_specific.h>

#include <algorithm>

#include "core/analysis/customer_sales.h"
#include "core/analysis/order_runs.h"
#include "core/table/parallel.h"

namespace clientele {
namespace {

struct TakenOrders {
    std::int64_t orders = 0;            // of one run each
    std::vector<std::uint32_t> parted;  // orders with several runs
};

SelectionCounts counted(const OrderRuns& runs, const Selection& rows) {
    using Bits = std::vector<bool>;
    tbb::enumerable_thread_specific<Bits> customers([&] { return Bits(runs.customer_count()); });
    const auto count = [&](std::size_t first, std::size_t last, TakenOrders& part) {
        Bits& met = customers.local();
        runs.for_each_bits(rows, first, last, [&](const OrderRun& run, std::uint64_t) {
            if (run.customer != missing_code) met[run.customer] = true;
            if (run.one_of_several())
                part.parted.push_back(run.order);
            else if (run.order == OrderRun::whole_order)
                ++part.orders;
        });
    };
    SelectionCounts all;
    Bits met(runs.parted_orders());
    for (const TakenOrders& part : work_on_stretches<TakenOrders>(runs.stretches(), count)) {
        all.orders += part.orders;
        for (const std::uint32_t order : part.parted) {
            all.orders += met[order] ? 0 : 1;
            met[order] = true;
        }
    }
    for (std::size_t customer = 0; customer < runs.customer_count(); ++customer)
        all.customers += std::ranges::any_of(customers, [&](const Bits& bits) { return bits[customer]; }) ? 1 : 0;
    return all;
}

SelectionCounts counted_in_summaries(const Snapshot& snapshot, const Selection& rows) {
    SelectionCounts all;
    for (const CustomerSales::Bought& bought : sales_of_summaries(snapshot, rows, {}).of) {
        all.customers += bought.seen ? 1 : 0;
        all.orders += bought.orders;
    }
    return all;
}

}  // namespace

SelectionCounts count_selection(const Snapshot& snapshot, const Selections& rows) {
    SelectionCounts counts;
    if (const DatasetKind kind = purchases_of(snapshot); kind == DatasetKind::purchase_summaries)
        return counted_in_summaries(snapshot, rows[kind]);
    const Dataset& lines = snapshot.dataset(DatasetKind::transactions);
    const Selection& selected = rows[DatasetKind::transactions];
    const SelectionCounts found = counted(order_runs(snapshot), selected);
    counts.lines = !lines.find("order_id");
    counts.orders = counts.lines ? static_cast<std::int64_t>(selected.count()) : found.orders;
    counts.customers =
        lines.find("customer_id") ? found.customers : static_cast<std::int64_t>(rows[DatasetKind::customers].count());
    return counts;
}

Text in_words(const SelectionCounts& counts) {
    const Text customers = text("{0} {0|customer|customers}", count(counts.customers));
    if (counts.orders == 0) return counts.customers == 0 ? Text() : customers;
    const Text orders = counts.lines ? text("{0} order {0|line|lines}", count(counts.orders))
                                     : text("{0} {0|order|orders}", count(counts.orders));
    if (counts.customers == 0) return orders;
    return text("{0} · {1}", customers, orders);
}

}  // namespace clientele
