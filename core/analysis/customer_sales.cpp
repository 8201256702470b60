#include "core/analysis/customer_sales.h"

#include <algorithm>
#include <array>

#include "core/table/distinct_pairs.h"

namespace clientele {
namespace {

using Bought = CustomerSales::Bought;
using Pair = DistinctPairs::Pair;

struct Part {
    std::vector<Bought> of;
    std::vector<Pair> further;  // customers of orders that several have
    std::int64_t without_customer = 0;
    std::int64_t without_time = 0;
};

void add(Bought& sum, const Bought& part) {
    sum.revenue += part.revenue;
    sum.last_day = std::max(sum.last_day, part.last_day);
    sum.purchases += part.purchases;
    sum.orders += part.orders;
    sum.seen |= part.seen;
    sum.has_amount |= part.has_amount;
}

/// Goes through lines in order. The lines of an order stand together in nearly all data: they are added up before they
/// go to their customer, whose figures lie anywhere in memory.
class Walk {
 public:
    Walk(const Sales& sales, const CustomerSalesOptions& options, PairCollector& orders, Part& part)
        : sales_(sales), options_(options), orders_(orders), part_(part) {}

    void add_line(std::size_t row) {
        const Code customer = sales_.customers[row];
        if (customer == missing_code) return void(++without_customer_);
        if (!take_day(row)) return void(++without_time_);
        if (day_ > options_.last_day.days) return;
        if (customer != customer_) {
            finish_customer();
            customer_ = customer;
        }
        run_.seen = true;
        const double amount = sales_.amount(row);
        const bool is_return = amount < 0 || (!sales_.quantities.empty() && sales_.quantities[row] < 0);
        if (is_return && !options_.subtract_returns) return;
        if (!std::isnan(amount)) {
            run_.revenue += amount;
            run_.has_amount = true;
        }
        if (is_return) return;
        ++run_.purchases;
        run_.last_day = std::max(run_.last_day, day_);
        const Code order = sales_.orders.empty() ? missing_code : sales_.orders[row];
        if (order == missing_code) {
            ++run_.orders;
        } else if (order != order_) {
            run_.orders += orders_.add({order, customer}, part_.further) ? 1 : 0;
            order_ = order;
        }
    }
    void finish() {
        finish_customer();
        for (std::size_t i = 0; i < waiting_.size(); ++i) deliver((next_ + i) % waiting_.size());
        part_.without_customer = without_customer_;
        part_.without_time = without_time_;
    }

 private:
    /// False where the line has no time and shall be left out.
    bool take_day(std::size_t row) {
        if (sales_.seconds.empty()) return !options_.leave_out_timeless;
        // Neighbouring lines are mostly of the same day: no division then.
        const std::int64_t seconds = sales_.seconds[row];
        if (static_cast<std::uint64_t>(seconds) - static_cast<std::uint64_t>(day_start_) < 86'400) return true;
        if (!sales_.has_time(row)) {
            day_ = Date::missing_days;
            day_start_ = no_day;
            return !options_.leave_out_timeless;
        }
        day_ = sales_.day(row);
        day_start_ = std::int64_t{day_} * 86'400;
        return true;
    }
    /// A customer's figures take long to come from memory: they are asked for when they are due, and a few others later
    /// the run is added to them. Runs of one customer stay in their order.
    void finish_customer() {
        if (customer_ != missing_code) {
            deliver(next_);
            __builtin_prefetch(&part_.of[customer_], 1);
            waiting_[next_] = {customer_, run_};
            next_ = (next_ + 1) % waiting_.size();
        }
        run_ = {};
        order_ = missing_code;
    }
    void deliver(std::size_t place) {
        Waiting& waiting = waiting_[place];
        if (waiting.customer != missing_code) add(part_.of[waiting.customer], waiting.run);
        waiting.customer = missing_code;
    }

    struct Waiting {
        Code customer = missing_code;
        Bought run;
    };

    static constexpr std::int64_t no_day = INT64_MAX / 2;
    const Sales sales_;
    const CustomerSalesOptions options_;
    PairCollector& orders_;
    Part& part_;
    Bought run_;
    std::array<Waiting, 16> waiting_;
    std::size_t next_ = 0;  // the one that has waited longest
    Code customer_ = missing_code, order_ = missing_code;
    std::int32_t day_ = Date::missing_days;
    std::int64_t day_start_ = no_day;
    std::int64_t without_customer_ = 0, without_time_ = 0;
};

/// Adds up the parts in their order, so that sums do not depend on the threads.
std::vector<Bought> folded(std::vector<Part>& parts, std::size_t customers) {
    std::vector<Bought> total = std::move(parts.front().of);
    tbb::parallel_for(tbb::blocked_range<std::size_t>(0, customers, 1 << 14), [&](const auto& range) {
        for (std::size_t part = 1; part < parts.size(); ++part)
            for (std::size_t c = range.begin(); c != range.end(); ++c) add(total[c], parts[part].of[c]);
    });
    return total;
}

}  // namespace

CustomerSales customer_sales(const Sales& sales, const Selection& rows, const CustomerSalesOptions& options) {
    PairCollector orders(sales.order_count);
    std::vector<Part> parts = work_on_stretches<Part>(
        rows.even_stretches(std::max(rows_a_block / 2, sales.customer_count * 2)),
        [&](std::size_t first, std::size_t last, Part& part) {
            part.of.resize(sales.customer_count);
            Walk walk(sales, options, orders, part);
            rows.for_each(first, last, [&](std::size_t row) { walk.add_line(row); });
            walk.finish();
        });
    CustomerSales found;
    std::vector<Pair> further;
    for (const Part& part : parts) {
        found.without_customer += part.without_customer;
        found.without_time += part.without_time;
        further.insert(further.end(), part.further.begin(), part.further.end());
    }
    found.of = folded(parts, sales.customer_count);
    // Each pair beside an order's first is an order of one more customer. Which customer came first depends on the
    // threads, how many orders each has does not.
    std::ranges::sort(further);
    further.erase(std::unique(further.begin(), further.end()), further.end());
    for (const Pair& pair : further) ++found.of[pair.group].orders;
    return found;
}

}  // namespace clientele
