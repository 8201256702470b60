#include "core/analysis/trends/sales_series.h"

#include <algorithm>

#include "core/table/distinct_over_time.h"
#include "core/table/distinct_pairs.h"

namespace clientele {
namespace {

using Pair = DistinctPairs::Pair;

/// The days between any two neighbouring ends of stretches: every stretch is a run of them.
struct Elements {
    std::vector<std::uint32_t> of_day;
    std::uint32_t count = 0;

    Elements(Date first, Date last, const std::vector<std::vector<Period>>& cuts)
        : of_day(static_cast<std::size_t>(last.days - first.days + 1)) {
        const auto days = static_cast<std::int32_t>(of_day.size());
        std::vector<bool> starts(of_day.size() + 1);
        const auto mark = [&](std::int32_t day) {
            if (day >= 0 && day <= days) starts[static_cast<std::size_t>(day)] = true;
        };
        for (const auto& cut : cuts) {
            for (const Period& stretch : cut) {
                mark(stretch.first.days - first.days);
                mark(stretch.last.days + 1 - first.days);
            }
        }
        std::uint32_t element = 0;
        for (std::size_t day = 0; day < of_day.size(); ++day) {
            if (day > 0 && starts[day]) ++element;
            of_day[day] = element;
        }
        count = element + 1;
    }
};

struct Part {
    std::vector<double> revenue;       // by day
    std::vector<std::int64_t> orders;  // by day: those first met on it, and lines that are an order of their own
    std::vector<Pair> further;
    DistinctOverTime::Pairs customers;
    std::int64_t lines = 0, without_time = 0, without_amount = 0, without_customer = 0, returns = 0;
};

void fold(Part& total, const Part& part) {
    for (std::size_t day = 0; day < part.revenue.size(); ++day) {
        total.revenue[day] += part.revenue[day];
        total.orders[day] += part.orders[day];
    }
    total.further.insert(total.further.end(), part.further.begin(), part.further.end());
    total.lines += part.lines;
    total.without_time += part.without_time;
    total.without_amount += part.without_amount;
    total.without_customer += part.without_customer;
    total.returns += part.returns;
}

/// One pass over the runs of lines for all cuts.
class Pass {
 public:
    Pass(const OrderRuns& runs, Date first, Date last, Date counted_from, const std::vector<std::vector<Period>>& cuts)
        : runs_(runs),
          first_(first.days),
          counted_from_(static_cast<std::uint32_t>(counted_from.days - first.days)),
          days_(static_cast<std::size_t>(last.days - first.days + 1)),
          elements_(first, last, cuts),
          orders_(runs.parted_orders()),
          customers_(elements_.count, runs.customer_count()) {}

    /// All parts in one; `pairs` are the days of orders that have several runs.
    Part run(const Selection& rows, DistinctPairs& pairs) {
        std::vector<Part> parts = work_on_stretches<Part>(
            runs_.stretches(runs_.count() / days_), [&](std::size_t first, std::size_t last, Part& part) {
                part.revenue.resize(days_);
                part.orders.resize(days_);
                Walk walk(*this, part);
                runs_.for_each(rows, first, last,
                               [&](const OrderRun& run, const TakenLines& taken) { walk.add(run, taken); });
                walk.finish();
            });
        Part total;
        total.revenue.resize(days_);
        total.orders.resize(days_);
        std::vector<DistinctOverTime::Pairs> customers;
        for (Part& part : parts) {
            fold(total, part);
            customers.push_back(std::move(part.customers));
        }
        customers_.finish(std::move(customers));
        pairs = orders_.finish(std::move(total.further), [&](std::uint32_t from, std::uint32_t to) {
            --total.orders[from];
            ++total.orders[to];
        });
        return total;
    }

    /// Distinct customers of each stretch of a cut; `of_day` as stretch_of_day gives it.
    std::vector<std::int64_t> customers(const std::vector<std::uint32_t>& of_day, std::size_t stretches) const {
        std::vector<std::uint32_t> of_element(elements_.count, missing_code);
        for (std::size_t day = 0; day < days_; ++day) of_element[elements_.of_day[day]] = of_day[day];
        return customers_.count(of_element, stretches);
    }

 private:
    /// Goes through some blocks of runs. What most runs add to lies in locals of the walk: this loop decides how long a
    /// change of filter takes.
    class Walk {
     public:
        Walk(Pass& pass, Part& part)
            : pass_(pass),
              part_(part),
              revenue_(part.revenue.data()),
              orders_(part.orders.data()),
              element_of_(pass.elements_.of_day.data()),
              days_(pass.days_),
              first_(pass.first_),
              counted_from_(pass.counted_from_) {}

        void add(const OrderRun& run, const TakenLines& taken) {
            if (run.day == Date::missing_days) return void(without_time_ += taken.lines);
            const auto day = static_cast<std::uint32_t>(run.day - first_);
            if (day >= days_) return;
            if (day >= counted_from_) count_lines(run, taken);
            revenue_[day] += taken.revenue;
            if (taken.purchases() == 0) return;
            if (run.order == OrderRun::whole_order)
                ++orders_[day];
            else if (run.order == OrderRun::no_order)
                orders_[day] += taken.purchases();
            else
                orders_[day] += pass_.orders_.add({run.order, day}, part_.further) ? 1 : 0;
            if (run.customer != missing_code) pass_.customers_.add(element_of_[day], run.customer, part_.customers);
        }
        void finish() {
            part_.lines = lines_;
            part_.without_time = without_time_;
            part_.without_amount = without_amount_;
            part_.without_customer = without_customer_;
            part_.returns = returns_;
        }

     private:
        void count_lines(const OrderRun& run, const TakenLines& taken) {
            lines_ += taken.lines;
            without_amount_ += taken.without_amount;
            without_customer_ += run.customer == missing_code ? taken.lines : 0;
            returns_ += taken.returns;
        }

        Pass& pass_;
        Part& part_;
        double* revenue_;
        std::int64_t* orders_;
        const std::uint32_t* element_of_;
        std::size_t days_;
        std::int32_t first_;
        std::uint32_t counted_from_;
        std::int64_t lines_ = 0, without_time_ = 0, without_amount_ = 0, without_customer_ = 0, returns_ = 0;
    };

    const OrderRuns& runs_;
    std::int32_t first_;
    std::uint32_t counted_from_;
    std::size_t days_;
    Elements elements_;
    PairCollector orders_;
    DistinctOverTime customers_;
};

/// Orders of each stretch: an order that has lines on several days of a stretch is one order in it.
std::vector<double> orders_in(const std::vector<std::uint32_t>& of_day, std::size_t stretches,
                              const std::vector<std::int64_t>& by_first_day, const DistinctPairs& pairs) {
    std::vector<double> orders(stretches);
    for (std::size_t day = 0; day < of_day.size(); ++day)
        if (of_day[day] != missing_code) orders[of_day[day]] += static_cast<double>(by_first_day[day]);
    Code item = missing_code;
    std::uint32_t counted = missing_code;
    for (const Pair& pair : pairs.further) {
        if (pair.item != item) {
            item = pair.item;
            counted = of_day[pairs.group_of[item]];
        }
        const std::uint32_t stretch = of_day[pair.group];
        if (stretch == missing_code || stretch == counted) continue;
        orders[stretch] += 1;
        counted = stretch;
    }
    return orders;
}

}  // namespace

std::vector<std::uint32_t> stretch_of_day(const std::vector<Period>& stretches, Date first, Date last) {
    std::vector<std::uint32_t> of_day(static_cast<std::size_t>(last.days - first.days + 1), missing_code);
    for (std::size_t s = 0; s < stretches.size(); ++s)
        for (std::int32_t day = std::max(stretches[s].first, first).days; day <= std::min(stretches[s].last, last).days;
             ++day)
            of_day[static_cast<std::size_t>(day - first.days)] = static_cast<std::uint32_t>(s);
    return of_day;
}

SalesSeries sales_series(const OrderRuns& runs, const Selection& rows, Date first, Date last, Date counted_from,
                         const std::vector<std::vector<Period>>& cuts) {
    Pass pass(runs, first, last, counted_from, cuts);
    DistinctPairs pairs;
    Part part = pass.run(rows, pairs);

    SalesSeries series;
    for (const auto& cut : cuts) {
        const auto of_day = stretch_of_day(cut, first, last);
        std::vector<SalesFigures> figures(cut.size());
        const std::vector<double> orders = orders_in(of_day, figures.size(), part.orders, pairs);
        for (std::size_t day = 0; day < of_day.size(); ++day)
            if (of_day[day] != missing_code) figures[of_day[day]].revenue += part.revenue[day];
        const std::vector<std::int64_t> customers = pass.customers(of_day, cut.size());
        for (std::size_t s = 0; s < cut.size(); ++s) {
            figures[s].orders = orders[s];
            figures[s].customers = static_cast<double>(customers[s]);
        }
        series.of.push_back(std::move(figures));
    }
    series.revenue_by_day = std::move(part.revenue);
    series.lines = part.lines;
    series.without_time = part.without_time;
    series.without_amount = part.without_amount;
    series.without_customer = part.without_customer;
    series.returns = part.returns;
    return series;
}

}  // namespace clientele
