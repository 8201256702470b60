#include "core/analysis/value/cohort_cells.h"

#include <algorithm>

#include "core/analysis/sales.h"
#include "core/analysis/trends/comparison.h"
#include "core/analysis/value/buying_days.h"

namespace clientele {
namespace {

constexpr std::size_t most_periods = 600;  // all pairs of them are held in memory, and nobody reads more
constexpr std::uint32_t none = missing_code;

/// The periods from the first beginning on, so that ages are differences of numbers.
struct Calendar {
    std::vector<Period> pieces;
    std::int32_t first = 0;
    std::vector<std::uint32_t> of_day;  ///< from `first` on

    Calendar(PeriodUnit unit, const Period& days) : pieces(clientele::pieces(unit, days)), first(days.first.days) {
        of_day.resize(static_cast<std::size_t>(days.last.days - days.first.days) + 1, none);
        for (std::uint32_t i = 0; i < pieces.size(); ++i)
            for (std::int32_t day = std::max(first, pieces[i].first.days);
                 day <= std::min(days.last.days, pieces[i].last.days); ++day)
                of_day[static_cast<std::size_t>(day - first)] = i;
    }
    std::uint32_t at(std::int32_t day) const {
        const std::int64_t place = std::int64_t{day} - first;
        return place < 0 || place >= std::ssize(of_day) ? none : of_day[static_cast<std::size_t>(place)];
    }
};

/// The day on which each customer began, by code; missing_days of those who do not count.
std::vector<std::int32_t> beginnings(const Context& context, bool signup, const Period& view,
                                     const std::vector<std::int32_t>& first_purchase, std::int64_t& without) {
    const Snapshot& snapshot = context.snapshot;
    const Dataset& customers = snapshot.dataset(DatasetKind::customers);
    const Selection& chosen = context.rows[DatasetKind::customers];
    const std::vector<std::uint32_t> nobody;
    const std::vector<std::uint32_t>& row_of = customers.rows > 0 ? snapshot.row_of(DatasetKind::customers) : nobody;
    const DatasetColumn* dates = signup ? customers.find("signup_date") : nullptr;
    const OrderRuns& runs = order_runs_by_customer(snapshot);
    std::vector<std::uint8_t> bought;  // in what the filter leaves: for those without a row that could say more
    if (!chosen.is_all()) {
        bought.resize(runs.customer_count());
        runs.for_each_bits(context.rows[DatasetKind::transactions], 0, runs.blocks().size(),
                           [&](const OrderRun& run, std::uint64_t) {
                               if (run.customer != missing_code) bought[run.customer] = 1;
                           });
    }
    std::vector<std::int32_t> begins(first_purchase.size(), Date::missing_days);
    for (std::size_t code = 0; code < begins.size(); ++code) {
        const std::uint32_t row = code < row_of.size() ? row_of[code] : missing_code;
        const bool counts = row != missing_code ? chosen.contains(row) : chosen.is_all() || bought[code] != 0;
        if (!counts) continue;
        const std::int32_t buys = first_purchase[code];
        if (!signup) {
            if (buys != Date::missing_days && buys <= view.last.days) begins[code] = buys;
        } else if (dates && row != missing_code && dates->values.dates()[row] != Date::missing_days) {
            if (dates->values.dates()[row] <= view.last.days) begins[code] = dates->values.dates()[row];
        } else {
            without += buys != Date::missing_days ? 1 : 0;
        }
    }
    return begins;
}

/// The cells of a stretch of customers, cohort by cohort.
struct Part {
    std::vector<CohortCell> cells;
    std::int64_t before_start = 0;
};

struct OrderOfAge {
    std::uint32_t age, order;
    auto operator<=>(const OrderOfAge&) const = default;
};

/// One customer's runs, one after another.
class Customer {
 public:
    Customer(Part& part, std::size_t ages) : part_(part), bought_(ages), ages_(ages) {}

    void begin(Code customer, std::uint32_t cohort) {
        end();
        customer_ = customer;
        cohort_ = cohort;
    }
    bool is(Code customer) const { return customer_ == customer; }
    void add(const OrderRun& run, const TakenLines& taken, std::uint32_t age) {
        CohortCell& cell = part_.cells[cohort_ * ages_ + age];
        cell.revenue += taken.revenue;
        if (taken.purchases() == 0) return;
        if (bought_[age] == 0) met_.push_back(age);
        bought_[age] = 1;
        if (run.one_of_several()) several_.push_back({age, run.order});
        else cell.orders += run.order == OrderRun::whole_order ? 1 : taken.purchases();
    }
    void end() {
        if (customer_ == missing_code) return;
        std::ranges::sort(met_);
        bool back = false;
        for (const std::uint32_t age : met_) {
            CohortCell& cell = part_.cells[cohort_ * ages_ + age];
            cell.customers += 1;
            if (age > 0 && !back) {
                cell.back += 1;
                back = true;
            }
            bought_[age] = 0;
        }
        met_.clear();
        std::ranges::sort(several_);
        const auto repeated = std::ranges::unique(several_);
        several_.erase(repeated.begin(), repeated.end());
        for (const OrderOfAge& each : several_) part_.cells[cohort_ * ages_ + each.age].orders += 1;
        several_.clear();
        customer_ = missing_code;
    }

 private:
    Part& part_;
    std::vector<std::uint8_t> bought_;
    std::size_t ages_;
    std::vector<std::uint32_t> met_;
    std::vector<OrderOfAge> several_;
    Code customer_ = missing_code;
    std::uint32_t cohort_ = 0;
};

Result<Part> counted(const Context& context, const Calendar& calendar, const std::vector<std::uint32_t>& period_of,
                     const std::vector<std::uint32_t>& cohort_of, std::size_t cohorts, const Period& view,
                     const Progress& progress) {
    const OrderRuns& runs = order_runs_by_customer(context.snapshot);
    const Selection& rows = context.rows[DatasetKind::transactions];
    const std::size_t ages = calendar.pieces.size();
    constexpr std::size_t most_parts = 16;  // each has all cells
    auto parts = work_on_stretches<Part>(runs.stretches(most_parts), [&](std::size_t first, std::size_t last,
                                                                         Part& part) {
        part.cells.resize(cohorts * ages);
        Customer customer(part, ages);
        for (std::size_t block = first; block < last; ++block) {
            if (progress.cancelled()) return;
            runs.for_each(rows, block, block + 1, [&](const OrderRun& run, const TakenLines& taken) {
                if (run.customer == missing_code || cohort_of[run.customer] == none) return;
                if (run.day < view.first.days || run.day > view.last.days) return;
                if (!customer.is(run.customer)) customer.begin(run.customer, cohort_of[run.customer]);
                const std::uint32_t now = calendar.at(run.day), start = period_of[run.customer];
                if (now == none || now < start) {
                    part.before_start += taken.purchases() > 0 ? 1 : 0;
                    return;
                }
                customer.add(run, taken, now - start);
            });
        }
        customer.end();
    });
    if (progress.cancelled()) return cancelled();
    Part all;
    all.cells.resize(cohorts * ages);
    for (const Part& part : parts) {
        for (std::size_t i = 0; i < part.cells.size(); ++i) {
            all.cells[i].customers += part.cells[i].customers;
            all.cells[i].back += part.cells[i].back;
            all.cells[i].orders += part.cells[i].orders;
            all.cells[i].revenue += part.cells[i].revenue;
        }
        all.before_start += part.before_start;
    }
    return all;
}

}  // namespace

PeriodUnit readable_cohorts(const Period& view) {
    constexpr std::int32_t year_and_a_half = 550;
    return view.last.days - view.first.days <= year_and_a_half ? PeriodUnit::month : PeriodUnit::quarter;
}

Result<Cohorts> cohorts_of(const Context& context, const CohortOptions& options, const Period& view,
                           const Progress& progress) {
    Cohorts out;
    out.signup = options.signup;
    out.unit = options.unit;
    const auto first = first_purchase_days(context.snapshot, progress);
    if (!first) return std::unexpected(first.error());
    std::vector<std::int32_t> begins = beginnings(context, options.signup, view, **first, out.without_start);
    if (!progress(0.3)) return cancelled();
    std::int32_t earliest = INT32_MAX;
    for (const std::int32_t day : begins)
        if (day != Date::missing_days) earliest = std::min(earliest, day);
    if (earliest == INT32_MAX)
        return fail(ErrorCode::missing_data, text("No customer with a first order or sign-up is left: widen the "
                                                  "filter, or choose the other kind of cohort."));
    constexpr std::int32_t century = 36'525;
    earliest = std::max(earliest, view.last.days - century);
    const Calendar calendar(options.unit, {Date{earliest}, view.last});
    if (calendar.pieces.size() > most_periods)
        return fail(ErrorCode::bad_value,
                    text("From {0} on there are {1} periods, too many to show: choose longer ones, or look for "
                         "wrong dates.",
                         Date{earliest}, count(calendar.pieces.size())));
    const std::size_t periods = calendar.pieces.size();
    std::vector<std::uint32_t> period_of(begins.size(), none), cohort_of(begins.size(), none);
    std::vector<double> members(periods);
    for (std::size_t code = 0; code < begins.size(); ++code) {
        if (begins[code] == Date::missing_days || begins[code] < earliest) continue;
        period_of[code] = calendar.at(begins[code]);
        if (period_of[code] != none) members[period_of[code]] += 1;
    }
    std::vector<std::uint32_t> place(periods, none);
    for (std::uint32_t p = 0; p < periods; ++p) {
        if (members[p] == 0) continue;
        place[p] = static_cast<std::uint32_t>(out.names.size());
        out.names.push_back(period_name(options.unit, calendar.pieces[p].first));
        out.first.push_back(calendar.pieces[p]);
        out.size.push_back(members[p]);
    }
    for (std::size_t code = 0; code < begins.size(); ++code)
        if (period_of[code] != none) cohort_of[code] = place[period_of[code]];
    auto all = counted(context, calendar, period_of, cohort_of, out.names.size(), view, progress.part(0.3, 1));
    if (!all) return std::unexpected(all.error());
    out.before_start = all->before_start;

    // Which periods the view covers whole.
    const auto closed = closed_weekdays(context.snapshot);
    std::size_t known_from = 0;
    while (known_from < periods && calendar.pieces[known_from].last < view.first) ++known_from;
    const bool filtered = context.filter.period && !context.filter.period->first.missing();
    if (filtered && known_from < periods && calendar.pieces[known_from].first < view.first) ++known_from;
    const bool over = is_whole(calendar.pieces.back(), {calendar.pieces.back().first, view.last}, closed);
    const std::size_t known_to = over ? periods : periods - 1;
    if (!over) out.running = period_name(options.unit, calendar.pieces.back().first);
    for (std::size_t p = 0; p < periods; ++p) {
        if (place[p] == none) continue;
        const auto from = std::max(known_from, p) - p;
        const auto to = std::max(known_to, p) - p;
        const auto* row = &all->cells[place[p] * periods];
        out.cells.emplace_back(row, row + periods - p);
        out.from.push_back(std::min(from, to));
        out.to.push_back(to);
        out.ages = std::max(out.ages, to);
    }
    return out;
}

}  // namespace clientele
