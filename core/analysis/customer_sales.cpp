#include "core/analysis/customer_sales.h"

#include <algorithm>

#include "core/table/parallel.h"

namespace clientele {
namespace {

using Bought = CustomerSales::Bought;

struct SalesPart {
    std::int64_t without_customer = 0;
    std::int64_t without_time = 0;
};

/// Goes through runs customer by customer.
class Walk {
 public:
    Walk(const CustomerSalesOptions& options, std::vector<Bought>& of, SalesPart& part)
        : options_(options), of_(of), part_(part) {}

    void add(const OrderRun& run, const TakenLines& taken) {
        if (run.customer == missing_code) return void(part_.without_customer += taken.lines);
        if (run.day == Date::missing_days && options_.leave_out_timeless)
            return void(part_.without_time += taken.lines);
        if (run.day > options_.last_day.days) return;
        if (run.customer != customer_) {
            finish();
            customer_ = run.customer;
        }
        bought_.seen = true;
        add_revenue(taken);
        if (taken.purchases() == 0) return;
        bought_.purchases += taken.purchases();
        bought_.last_day = std::max(bought_.last_day, run.day);
        if (run.order == OrderRun::whole_order)
            ++bought_.orders;
        else if (run.order == OrderRun::no_order)
            bought_.orders += taken.purchases();
        else
            parted_.push_back(run.order);
    }
    /// Puts down what the customer bought; after the last run as well.
    void finish() {
        if (customer_ == missing_code) return;
        if (!parted_.empty()) {
            std::ranges::sort(parted_);
            bought_.orders += static_cast<std::uint32_t>(std::ranges::unique(parted_).begin() - parted_.begin());
            parted_.clear();
        }
        of_[customer_] = bought_;
        bought_ = {};
        customer_ = missing_code;
    }

 private:
    void add_revenue(const TakenLines& taken) {
        const bool all = options_.subtract_returns;
        const std::uint32_t lines = all ? taken.lines : taken.purchases();
        const std::uint32_t without = taken.without_amount - (all ? 0 : taken.returns_without_amount);
        if (lines == without) return;
        bought_.revenue += all ? taken.revenue : taken.purchased;
        bought_.has_amount = true;
    }

    const CustomerSalesOptions options_;
    std::vector<Bought>& of_;
    SalesPart& part_;
    Bought bought_;
    Code customer_ = missing_code;
    std::vector<std::uint32_t> parted_;  // orders with several runs
};

}  // namespace

DatasetKind purchases_of(const Snapshot& snapshot) {
    const bool lines = snapshot.dataset(DatasetKind::transactions).rows > 0;
    const bool summaries = snapshot.dataset(DatasetKind::purchase_summaries).rows > 0;
    return !lines && summaries ? DatasetKind::purchase_summaries : DatasetKind::transactions;
}

CustomerSales customer_sales(const Snapshot& snapshot, const Selections& rows, const CustomerSalesOptions& options) {
    const DatasetKind kind = purchases_of(snapshot);
    return (kind == DatasetKind::transactions ? sales_of_lines : sales_of_summaries)(snapshot, rows[kind], options);
}

CustomerSales sales_of_lines(const Snapshot& snapshot, const Selection& rows, const CustomerSalesOptions& options) {
    const OrderRuns& runs = order_runs_by_customer(snapshot);
    CustomerSales found;
    found.of.resize(runs.customer_count());
    const std::vector<SalesPart> parts =
        work_on_stretches<SalesPart>(runs.stretches(), [&](std::size_t first, std::size_t last, SalesPart& part) {
            Walk walk(options, found.of, part);
            runs.for_each(rows, first, last,
                          [&](const OrderRun& run, const TakenLines& taken) { walk.add(run, taken); });
            walk.finish();
        });
    for (const SalesPart& part : parts) {
        found.without_customer += part.without_customer;
        found.without_time += part.without_time;
    }
    return found;
}

}  // namespace clientele
