#include "core/analysis/trends/sales_series.h"

#include <algorithm>
#include <optional>

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

/// What a day came to. Its orders are those first met on it, and lines that are an order of their own.
struct DayTotal {
    double revenue = 0;
    std::int64_t orders = 0;
};

struct Part {
    std::vector<double> by_group;  // by group and day, where there are groups
    std::vector<DayTotal> days;
    std::vector<std::int64_t> customers;  // by place
    std::vector<Pair> further;
    std::int64_t lines = 0, without_time = 0, without_amount = 0, without_customer = 0, returns = 0;
};

void fold(Part& total, const Part& part) {
    for (std::size_t cell = 0; cell < part.by_group.size(); ++cell) total.by_group[cell] += part.by_group[cell];
    for (std::size_t day = 0; day < part.days.size(); ++day) {
        total.days[day].revenue += part.days[day].revenue;
        total.days[day].orders += part.days[day].orders;
    }
    std::ranges::transform(total.customers, part.customers, total.customers.begin(), std::plus<>());
    total.further.insert(total.further.end(), part.further.begin(), part.further.end());
    total.lines += part.lines;
    total.without_time += part.without_time;
    total.without_amount += part.without_amount;
    total.without_customer += part.without_customer;
    total.returns += part.returns;
}

/// The stretches of all cuts, one after another: a place each, and a last one for days that are in no stretch.
struct Places {
    std::size_t cuts;
    std::vector<std::size_t> first_of;      // by cut
    std::vector<std::uint32_t> of_element;  // by element, then by cut
    std::size_t count = 1;

    Places(const Elements& elements, Date first, Date last, const std::vector<std::vector<Period>>& all)
        : cuts(all.size()) {
        for (const auto& cut : all) {
            first_of.push_back(count - 1);
            count += cut.size();
        }
        of_element.assign(elements.count * cuts, static_cast<std::uint32_t>(count - 1));
        for (std::size_t c = 0; c < cuts; ++c) {
            const std::vector<std::uint32_t> of_day = stretch_of_day(all[c], first, last);
            for (std::size_t day = 0; day < of_day.size(); ++day)
                if (of_day[day] != missing_code)
                    of_element[elements.of_day[day] * cuts + c] = static_cast<std::uint32_t>(first_of[c] + of_day[day]);
        }
    }
};

/// One pass over the runs of lines for all cuts.
class Pass {
 public:
    Pass(const OrderRuns& runs, Date first, Date last, Date counted_from, const std::vector<std::vector<Period>>& cuts,
         const RunGroups* groups)
        : runs_(runs),
          groups_(groups),
          first_(first.days),
          counted_from_(static_cast<std::uint32_t>(counted_from.days - first.days)),
          days_(static_cast<std::size_t>(last.days - first.days + 1)),
          elements_(first, last, cuts),
          places_(elements_, first, last, cuts),
          orders_(runs.parted_orders()) {}

    /// All parts in one; `pairs` are the days of orders that have several runs.
    Part run(const Selection& rows, DistinctPairs& pairs) {
        // What the parts add up takes no more memory than the runs.
        const std::size_t cells = std::max(days_, groups_ ? groups_->cells() : 0);
        const std::vector<Part> parts = work_on_stretches<Part>(
            runs_.stretches(runs_.count() / cells), [&](std::size_t first, std::size_t last, Part& part) {
                part.days.resize(days_);
                Walk walk(*this, part);
                for (std::size_t block = first; block < last; ++block) {
                    walk.enter(block);
                    runs_.for_each(rows, block, block + 1,
                                   [&](const OrderRun& run, const TakenLines& taken) { walk.add(run, taken); });
                }
                walk.finish();
            });
        Part total;
        total.by_group.resize(groups_ ? groups_->cells() : 0);
        total.days.resize(days_);
        total.customers.resize(places_.count);
        for (const Part& part : parts) fold(total, part);
        pairs = orders_.finish(std::move(total.further), [&](std::uint32_t from, std::uint32_t to) {
            --total.days[from].orders;
            ++total.days[to].orders;
        });
        return total;
    }
    std::int64_t customers(const Part& total, std::size_t cut, std::size_t stretch) const {
        return total.customers[places_.first_of[cut] + stretch];
    }

 private:
    /// Goes through some blocks of runs. What most runs add to lies in locals of the walk: this loop decides how long a
    /// change of filter takes.
    class Walk {
     public:
        Walk(Pass& pass, Part& part)
            : pass_(pass),
              part_(part),
              totals_(part.days.data()),
              element_of_(pass.elements_.of_day.data()),
              place_of_(pass.places_.of_element.data()),
              cuts_(pass.places_.cuts),
              met_(pass.places_.count),
              days_(pass.days_),
              first_(pass.first_),
              counted_from_(pass.counted_from_) {
            if (pass.groups_) by_group_.emplace(*pass.groups_);
        }
        void enter(std::size_t block) {
            if (by_group_) by_group_->enter(block);
        }

        void add(const OrderRun& run, const TakenLines& taken) {
            if (run.day == Date::missing_days) return void(without_time_ += taken.lines);
            const auto day = static_cast<std::uint32_t>(run.day - first_);
            if (day >= days_) return;
            if (day >= counted_from_) count_lines(run, taken);
            DayTotal& total = totals_[day];
            total.revenue += taken.revenue;
            if (by_group_) by_group_->add(run, taken, day);
            if (taken.purchases() == 0) return;
            if (run.order == OrderRun::whole_order)
                ++total.orders;
            else if (run.order == OrderRun::no_order)
                total.orders += taken.purchases();
            else
                total.orders += pass_.orders_.add({run.order, day}, part_.further) ? 1 : 0;
            if (run.customer != missing_code) count_customer(run.customer, element_of_[day]);
        }
        void finish() {
            for (const Met& met : met_) part_.customers.push_back(met.customers);
            if (by_group_) part_.by_group = by_group_->revenue();
            part_.lines = lines_;
            part_.without_time = without_time_;
            part_.without_amount = without_amount_;
            part_.without_customer = without_customer_;
            part_.returns = returns_;
        }

     private:
        struct Met {
            std::int64_t customers = 0;
            Code last = missing_code;
        };

        void count_lines(const OrderRun& run, const TakenLines& taken) {
            lines_ += taken.lines;
            without_amount_ += taken.without_amount;
            without_customer_ += run.customer == missing_code ? taken.lines : 0;
            returns_ += taken.returns;
        }
        /// All runs of a customer follow one another: a stretch need only know whom it met last. Without a branch, for
        /// who comes again follows no pattern.
        void count_customer(Code customer, std::uint32_t element) {
            const std::uint32_t* place = place_of_ + element * cuts_;
            for (std::size_t cut = 0; cut < cuts_; ++cut) {
                Met& met = met_[place[cut]];
                met.customers += met.last != customer ? 1 : 0;
                met.last = customer;
            }
        }

        Pass& pass_;
        Part& part_;
        DayTotal* totals_;
        const std::uint32_t* element_of_;
        const std::uint32_t* place_of_;
        std::size_t cuts_;
        std::vector<Met> met_;  // by place
        std::optional<RunGroups::Part> by_group_;
        std::size_t days_;
        std::int32_t first_;
        std::uint32_t counted_from_;
        std::int64_t lines_ = 0, without_time_ = 0, without_amount_ = 0, without_customer_ = 0, returns_ = 0;
    };

    const OrderRuns& runs_;
    const RunGroups* groups_;
    std::int32_t first_;
    std::uint32_t counted_from_;
    std::size_t days_;
    Elements elements_;
    Places places_;
    PairCollector orders_;
};

/// Orders of each stretch: an order that has lines on several days of a stretch is one order in it.
std::vector<double> orders_in(const std::vector<std::uint32_t>& of_day, std::size_t stretches,
                              const std::vector<DayTotal>& days, const DistinctPairs& pairs) {
    std::vector<double> orders(stretches);
    for (std::size_t day = 0; day < of_day.size(); ++day)
        if (of_day[day] != missing_code) orders[of_day[day]] += static_cast<double>(days[day].orders);
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

SalesSeries sales_series(const Snapshot& snapshot, const Selection& rows, Date first, Date last, Date counted_from,
                         const std::vector<std::vector<Period>>& cuts, const LineGroups* groups) {
    std::optional<RunGroups> by_group;
    if (groups) by_group.emplace(snapshot, *groups, rows, static_cast<std::size_t>(last.days - first.days + 1));
    if (by_group && !by_group->fits()) by_group.reset();
    Pass pass(order_runs_by_customer(snapshot), first, last, counted_from, cuts, by_group ? &*by_group : nullptr);
    DistinctPairs pairs;
    Part part = pass.run(rows, pairs);

    SalesSeries series;
    for (std::size_t c = 0; c < cuts.size(); ++c) {
        const auto& cut = cuts[c];
        const auto of_day = stretch_of_day(cut, first, last);
        std::vector<SalesFigures> figures(cut.size());
        const std::vector<double> orders = orders_in(of_day, figures.size(), part.days, pairs);
        for (std::size_t day = 0; day < of_day.size(); ++day)
            if (of_day[day] != missing_code) figures[of_day[day]].revenue += part.days[day].revenue;
        for (std::size_t s = 0; s < cut.size(); ++s) {
            figures[s].orders = orders[s];
            figures[s].customers = static_cast<double>(pass.customers(part, c, s));
        }
        series.of.push_back(std::move(figures));
    }
    for (const DayTotal& day : part.days) series.revenue_by_day.push_back(day.revenue);
    series.revenue_by_group = std::move(part.by_group);
    series.lines = part.lines;
    series.without_time = part.without_time;
    series.without_amount = part.without_amount;
    series.without_customer = part.without_customer;
    series.returns = part.returns;
    return series;
}

}  // namespace clientele
