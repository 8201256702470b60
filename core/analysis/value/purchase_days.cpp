#include "core/analysis/value/purchase_days.h"

#include <algorithm>

#include "core/analysis/order_runs.h"
#include "core/table/parallel.h"

namespace clientele {
namespace {

/// What one stretch of runs gives.
struct DaysPart {
    std::vector<Code> customer;
    std::vector<std::size_t> count;
    std::vector<PurchaseDay> days;
    std::int64_t without_customer = 0, without_time = 0, with_returns_only = 0, without_worth = 0;
    double purchased = 0, returned = 0;
};

/// Goes through runs customer by customer.
class Walk {
 public:
    Walk(Date last_day, Date known_until, DaysPart& part)
        : last_day_(last_day), known_until_(known_until), part_(part) {}

    void add(const OrderRun& run, const TakenLines& taken) {
        if (run.customer == missing_code) return void(part_.without_customer += taken.lines);
        if (run.day == Date::missing_days) return void(part_.without_time += taken.lines);
        if (run.day > last_day_.days) return;
        if (run.customer != customer_) {
            finish();
            customer_ = run.customer;
        }
        if (run.day <= known_until_.days) {
            part_.purchased += taken.purchased;
            part_.returned += taken.purchased - taken.revenue;
        }
        if (taken.purchases() == 0) return;
        const bool known = taken.purchases() > taken.without_amount - taken.returns_without_amount;
        days_.push_back({run.day, known ? taken.purchased : missing_number});
    }
    void finish() {
        if (customer_ == missing_code) return;
        if (days_.empty()) {
            ++part_.with_returns_only;
        } else {
            std::ranges::stable_sort(days_, {}, &PurchaseDay::day);
            const std::size_t before = part_.days.size();
            for (const PurchaseDay& each : days_) {
                if (part_.days.size() == before || part_.days.back().day != each.day)
                    part_.days.push_back(each);
                else if (std::isnan(part_.days.back().amount))
                    part_.days.back().amount = each.amount;
                else if (!std::isnan(each.amount))
                    part_.days.back().amount += each.amount;
            }
            for (std::size_t i = before; i < part_.days.size(); ++i) part_.without_worth += !(part_.days[i].amount > 0);
            part_.customer.push_back(customer_);
            part_.count.push_back(part_.days.size() - before);
        }
        days_.clear();
        customer_ = missing_code;
    }

 private:
    const Date last_day_, known_until_;
    DaysPart& part_;
    Code customer_ = missing_code;
    std::vector<PurchaseDay> days_;
};

}  // namespace

PurchaseDays purchase_days(const Snapshot& snapshot, const Selection& lines, Date last_day, Date known_until) {
    const OrderRuns& runs = order_runs_by_customer(snapshot);
    const std::vector<DaysPart> parts =
        work_on_stretches<DaysPart>(runs.stretches(), [&](std::size_t first, std::size_t last, DaysPart& part) {
            Walk walk(last_day, known_until, part);
            runs.for_each(lines, first, last,
                          [&](const OrderRun& run, const TakenLines& taken) { walk.add(run, taken); });
            walk.finish();
        });
    PurchaseDays all;
    std::vector<std::size_t> count;
    for (const DaysPart& part : parts) {
        all.customer.insert(all.customer.end(), part.customer.begin(), part.customer.end());
        count.insert(count.end(), part.count.begin(), part.count.end());
        all.days.insert(all.days.end(), part.days.begin(), part.days.end());
        all.without_customer += part.without_customer;
        all.without_time += part.without_time;
        all.with_returns_only += part.with_returns_only;
        all.without_worth += part.without_worth;
        all.purchased += part.purchased;
        all.returned += part.returned;
    }
    all.begin.push_back(0);
    for (const std::size_t each : count) all.begin.push_back(all.begin.back() + each);
    return all;
}

CustomersAt customers_at(const PurchaseDays& bought, Date end) {
    CustomersAt found{.end = end, .who = {}, .histories = {}, .spends = {}};
    double worth = 0, days = 0;
    for (std::size_t i = 0; i < bought.size(); ++i) {
        const std::size_t first = bought.begin[i];
        if (bought.days[first].day > end.days) continue;
        PurchaseHistory history{.age = end.days - bought.days[first].day};
        MeanSpend spend;
        for (std::size_t d = first; d < bought.begin[i + 1] && bought.days[d].day <= end.days; ++d) {
            const double amount = bought.days[d].amount;
            if (amount > 0) worth += amount, days += 1;
            if (d == first) continue;
            ++history.repeats;
            history.recency = bought.days[d].day - bought.days[first].day;
            if (std::isnan(amount)) continue;
            spend.purchases += 1;
            spend.mean += amount;
        }
        if (spend.purchases > 0) spend.mean /= spend.purchases;
        if (spend.purchases > 0 && !(spend.mean > 0)) {
            ++found.worthless;
            spend = {};
        }
        found.who.push_back(static_cast<std::uint32_t>(i));
        found.histories.push_back(history);
        found.spends.push_back(spend);
    }
    found.mean_spend = days > 0 ? worth / days : 0;
    return found;
}

std::uint32_t purchases_between(const PurchaseDays& bought, std::size_t customer, Date from, Date to) {
    std::uint32_t count = 0;
    for (std::size_t d = bought.begin[customer]; d < bought.begin[customer + 1]; ++d)
        count += bought.days[d].day > from.days && bought.days[d].day <= to.days;
    return count;
}

}  // namespace clientele
