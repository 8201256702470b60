#include <algorithm>
#include <cmath>

#include "core/analysis/highlights.h"
#include "core/analysis/sales.h"
#include "core/analysis/table_building.h"
#include "core/analysis/value/cohort_cells.h"

namespace clientele {
namespace {

enum class CohortMeasure { retention, customers, orders, revenue, revenue_per_customer };

struct MeasureWords {
    std::string_view id;
    CohortMeasure measure;
    Pattern label, cumulated;
    Unit unit;
};
constexpr MeasureWords measures[] = {
    {"retention", CohortMeasure::retention, Pattern("Share who buy"), Pattern("Share who have come back"),
     Unit::percent},
    {"customers", CohortMeasure::customers, Pattern("Customers who buy"), Pattern("Customers who have come back"),
     Unit::count},
    {"orders", CohortMeasure::orders, Pattern("Orders"), Pattern("Orders so far"), Unit::count},
    {"revenue", CohortMeasure::revenue, Pattern("Revenue"), Pattern("Revenue so far"), Unit::amount},
    {"revenue_per_customer", CohortMeasure::revenue_per_customer, Pattern("Revenue a customer"),
     Pattern("Revenue a customer so far"), Unit::amount},
};
constexpr std::string_view all_key = "all";
constexpr double few_in_cohort = 30;

std::vector<OptionSpec> cohort_options(const Snapshot& snapshot) {
    std::vector<OptionChoice> begins{{"first_order", text("First order")}};
    if (snapshot.dataset(DatasetKind::customers).find("signup_date")) begins.push_back({"signup", text("Sign-up")});
    std::vector<OptionChoice> measure;
    for (const MeasureWords& each : measures) measure.push_back({std::string(each.id), Text(each.label, {})});
    return {
        {.id = "measure",
         .label = text("Measure"),
         .value = "retention",
         .choices = std::move(measure),
         .help = text("What is shown of each group of customers in each period after their beginning.")},
        {.id = "cohort",
         .label = text("Groups by"),
         .value = "first_order",
         .choices = std::move(begins),
         .help = text("When a customer began. It is fixed by all order lines, whatever is filtered.")},
        {.id = "period",
         .label = text("Period"),
         .value = "auto",
         .choices = {{"auto", text("What fits")},
                     {"week", text("Weeks")},
                     {"month", text("Months")},
                     {"quarter", text("Quarters")}},
         .help = text("How time is cut. Weeks start on Monday.")},
        {.id = "cumulative",
         .label = text("Added up"),
         .type = OptionType::boolean,
         .value = "no",
         .help = text("From the beginning up to each period, instead of each period alone.")},
    };
}

/// Sums over cohorts, with the customers whom they are about.
struct Sum {
    double value = 0, customers = 0;
};

/// The figures of a finding about cohorts.
class Figures {
 public:
    Figures(const Cohorts& cohorts, CohortMeasure measure, bool cumulative)
        : cohorts_(cohorts), measure_(measure), cumulative_(cumulative) {}

    bool known(std::size_t cohort, std::size_t age) const {
        // Sums from the beginning need all of it, and nobody can come back in the period of the beginning.
        if (cumulative_ && cohorts_.from[cohort] > 0) return false;
        if (cumulative_ && counts_people() && age == 0) return false;
        return age >= cohorts_.from[cohort] && age < cohorts_.to[cohort];
    }
    /// What is counted, before it is divided by customers.
    double count(std::size_t cohort, std::size_t age) const {
        double sum = 0;
        for (std::size_t a = cumulative_ ? 0 : age; a <= age; ++a) {
            const CohortCell& cell = cohorts_.cells[cohort][a];
            switch (measure_) {
                case CohortMeasure::retention:
                case CohortMeasure::customers:
                    sum += cumulative_ ? cell.back : cell.customers;
                    break;
                case CohortMeasure::orders:
                    sum += cell.orders;
                    break;
                case CohortMeasure::revenue:
                case CohortMeasure::revenue_per_customer:
                    sum += cell.revenue;
                    break;
            }
        }
        return sum;
    }
    bool counts_people() const { return measure_ == CohortMeasure::retention || measure_ == CohortMeasure::customers; }
    bool divides() const {
        return measure_ == CohortMeasure::retention || measure_ == CohortMeasure::revenue_per_customer;
    }
    double value(const Sum& sum) const { return divides() ? quotient(sum.value, sum.customers) : sum.value; }

    /// All cohorts of which the age is known, from one on.
    Sum at_age(std::size_t age, std::size_t first = 0) const {
        Sum sum;
        for (std::size_t c = first; c < cohorts_.names.size(); ++c) add(sum, c, age);
        return sum;
    }
    /// All ages of a cohort after its beginning: shares as their mean, what was added up as the last. The period of the
    /// beginning, in which everybody buys, is no coming back.
    Sum of_cohort(std::size_t cohort) const {
        Sum sum;
        if (cumulative_) {
            for (std::size_t age = cohorts_.to[cohort]; age-- > 0;)
                if (known(cohort, age)) return {count(cohort, age), cohorts_.size[cohort]};
            return sum;
        }
        const bool all_ages = !counts_people();
        for (std::size_t age = all_ages ? 0 : 1; age < cohorts_.to[cohort]; ++age) {
            if (!known(cohort, age)) continue;
            sum.value += count(cohort, age);
            sum.customers =
                measure_ == CohortMeasure::retention ? sum.customers + cohorts_.size[cohort] : cohorts_.size[cohort];
        }
        return sum;
    }
    void add(Sum& sum, std::size_t cohort, std::size_t age) const {
        if (age >= cohorts_.to[cohort] || !known(cohort, age)) return;
        sum.value += count(cohort, age);
        sum.customers += cohorts_.size[cohort];
    }

 private:
    const Cohorts& cohorts_;
    CohortMeasure measure_;
    bool cumulative_;
};

/// A table of cells as it grows.
struct CellRows {
    std::vector<std::string> cohort, age, period;
    std::vector<double> size, customers, orders, revenue, value, low, high;

    void add(std::string of, std::string at, std::string when, const CohortCell& cell, const Sum& sum,
             const Figures& figures, bool share) {
        cohort.push_back(std::move(of));
        age.push_back(std::move(at));
        period.push_back(std::move(when));
        size.push_back(sum.customers);
        customers.push_back(cell.customers);
        orders.push_back(cell.orders);
        revenue.push_back(cell.revenue);
        value.push_back(figures.value(sum));
        const Interval interval =
            share ? share_interval(sum.value, sum.customers) : Interval{missing_number, missing_number};
        low.push_back(interval.low);
        high.push_back(interval.high);
    }
};

void add_to(CohortCell& all, const CohortCell& cell) {
    all.customers += cell.customers;
    all.orders += cell.orders;
    all.revenue += cell.revenue;
}

FindingTable cells_table(const Cohorts& cohorts, const Figures& figures, const MeasureWords& measure, bool cumulative,
                         bool money) {
    CellRows rows;
    const bool share = measure.measure == CohortMeasure::retention;
    // A mean over ages counts customers again and again: it has no interval.
    const auto row = [&](std::size_t c) {
        CohortCell sum;
        for (std::size_t age = cohorts.from[c]; age < cohorts.to[c]; ++age) add_to(sum, cohorts.cells[c][age]);
        Sum all = figures.of_cohort(c);
        rows.add(cohorts.names[c], std::string(all_key), {}, sum, all, figures, share && cumulative);
        rows.size.back() = cohorts.size[c];
        rows.customers.back() = missing_number;  // who buys in several periods would count in each
    };
    Sum all;
    CohortCell all_cells;
    for (std::size_t c = 0; c < cohorts.names.size(); ++c) {
        const Sum sum = figures.of_cohort(c);
        all.value += sum.value;
        all.customers += sum.customers;
        for (std::size_t age = cohorts.from[c]; age < cohorts.to[c]; ++age) add_to(all_cells, cohorts.cells[c][age]);
    }
    rows.add(std::string(all_key), std::string(all_key), {}, all_cells, all, figures, false);
    rows.size.back() = 0;
    for (const double size : cohorts.size) rows.size.back() += size;
    rows.customers.back() = missing_number;
    for (std::size_t age = 0; age < cohorts.ages; ++age) {
        const Sum sum = figures.at_age(age);
        if (sum.customers == 0) continue;
        CohortCell cell;
        for (std::size_t c = 0; c < cohorts.names.size(); ++c)
            if (age < cohorts.to[c] && figures.known(c, age)) add_to(cell, cohorts.cells[c][age]);
        rows.add(std::string(all_key), std::to_string(age), {}, cell, sum, figures, share);
    }
    for (std::size_t c = 0; c < cohorts.names.size(); ++c) {
        row(c);
        for (std::size_t age = 0; age < cohorts.to[c]; ++age) {
            if (!figures.known(c, age)) continue;
            Sum sum;
            figures.add(sum, c, age);
            rows.add(cohorts.names[c], std::to_string(age),
                     period_name(cohorts.unit,
                                 period_step(cohorts.unit, cohorts.first[c].first, static_cast<std::int32_t>(age))),
                     cohorts.cells[c][age], sum, figures, share);
        }
    }
    FindingTable table{
        .id = "cohorts", .title = text("Cohorts"), .columns = {}, .key_column = "period", .key_dimension = "period"};
    table.columns.push_back(
        text_column("cohort", cohorts.signup ? text("Signed up") : text("First order"), rows.cohort));
    table.columns.push_back(text_column("age", text("Periods later"), rows.age));
    table.columns.push_back(text_column("period", text("Period"), rows.period));
    table.columns.push_back(number_column("size", text("Customers of the cohort"), Unit::count, std::move(rows.size)));
    table.columns.push_back(
        number_column("customers", text("Customers who buy"), Unit::count, std::move(rows.customers)));
    table.columns.push_back(number_column("orders", text("Orders"), Unit::count, std::move(rows.orders)));
    if (money)
        table.columns.push_back(number_column("revenue", text("Revenue"), Unit::amount, std::move(rows.revenue)));
    table.columns.push_back(number_column("value", Text(cumulative ? measure.cumulated : measure.label, {}),
                                          measure.unit, std::move(rows.value)));
    if (share) {
        table.columns.push_back(number_column("low", text("Low"), Unit::percent, std::move(rows.low)));
        table.columns.push_back(number_column("high", text("High"), Unit::percent, std::move(rows.high)));
    }
    return table;
}

FindingTable ages_table(const Cohorts& cohorts, const Figures& figures, const MeasureWords& measure, bool cumulative) {
    std::vector<double> ages, size, value, low, high;
    const bool share = measure.measure == CohortMeasure::retention;
    for (std::size_t age = 0; age < cohorts.ages; ++age) {
        const Sum sum = figures.at_age(age);
        if (sum.customers == 0) continue;
        ages.push_back(static_cast<double>(age));
        size.push_back(sum.customers);
        value.push_back(figures.value(sum));
        const Interval interval = share_interval(sum.value, sum.customers);
        low.push_back(interval.low);
        high.push_back(interval.high);
    }
    FindingTable table =
        table_of("ages", text("All cohorts by time since the beginning"),
                 {number_column("age", text("Periods later"), Unit::count, std::move(ages)),
                  number_column("size", text("Customers of whom it is known"), Unit::count, std::move(size)),
                  number_column("value", Text(cumulative ? measure.cumulated : measure.label, {}), measure.unit,
                                std::move(value))});
    if (share) {
        table.columns.push_back(number_column("low", text("Low"), Unit::percent, std::move(low)));
        table.columns.push_back(number_column("high", text("High"), Unit::percent, std::move(high)));
    }
    return table;
}

Text periods_words(PeriodUnit unit, std::size_t periods) {
    switch (unit) {
        case PeriodUnit::week:
            return text("{0} {0|week|weeks}", count(periods));
        case PeriodUnit::quarter:
            return text("{0} {0|quarter|quarters}", count(periods));
        default:
            return text("{0} {0|month|months}", count(periods));
    }
}

Text age_title(const Cohorts& cohorts) {
    switch (cohorts.unit) {
        case PeriodUnit::week:
            return cohorts.signup ? text("Weeks since sign-up") : text("Weeks since the first order");
        case PeriodUnit::quarter:
            return cohorts.signup ? text("Quarters since sign-up") : text("Quarters since the first order");
        default:
            return cohorts.signup ? text("Months since sign-up") : text("Months since the first order");
    }
}

Metric share_with_interval(std::string id, Text label, const Sum& sum) {
    return share_of_metric(std::move(id), std::move(label), sum.value, sum.customers, Good::higher);
}

/// A year of periods, or as many as are known of at least a tenth of the customers.
std::size_t later_age(const Cohorts& cohorts, const Figures& figures, std::size_t first) {
    std::size_t age = cohorts.unit == PeriodUnit::week ? 52 : cohorts.unit == PeriodUnit::quarter ? 4 : 12;
    double all = 0;
    for (std::size_t c = first; c < cohorts.size.size(); ++c) all += cohorts.size[c];
    age = std::min(age, cohorts.ages == 0 ? 0 : cohorts.ages - 1);
    while (age > 1 && figures.at_age(age, first).customers < 0.1 * all) --age;
    return age;
}

/// Share who come back in the first period, of the newer half of the cohorts less that of the older half, with its 95 %
/// interval. By first order without the cohorts of the first third of the data, in which old customers look new.
struct Drift {
    double by = missing_number, low = missing_number, high = missing_number;
};
Drift drift_of(const Cohorts& cohorts, const Figures& figures, const Period& days) {
    std::vector<std::size_t> known;
    const Date from{days.first.days + (days.last.days - days.first.days) / 3};
    for (std::size_t c = 0; c < cohorts.names.size(); ++c)
        if (cohorts.to[c] > 1 && figures.known(c, 1) && (cohorts.signup || cohorts.first[c].first >= from))
            known.push_back(c);
    if (known.size() < 4) return {};
    Sum older, newer;
    for (std::size_t i = 0; i < known.size(); ++i) figures.add(i < known.size() / 2 ? older : newer, known[i], 1);
    const double a = quotient(older.value, older.customers), b = quotient(newer.value, newer.customers);
    const Interval before = share_interval(older.value, older.customers),
                   now = share_interval(newer.value, newer.customers);
    // Newcombe (1998), method 10: from the intervals of both shares.
    return {b - a, b - a - std::hypot(b - now.low, before.high - a), b - a + std::hypot(now.high - b, a - before.low)};
}

/// That newer customers come back more, or less, than older ones did.
std::vector<Highlight> cohorts_highlights(const Finding& finding, const Cohorts& cohorts, const Drift& drift) {
    if (!(drift.high < 0 || drift.low > 0)) return {};
    Highlight told{.id = "drift", .sentence = finding.headline};
    told.why = drift.by < 0 ? text("Whom we win now is lost sooner: winning customers brings less than it did.")
                            : text("Whom we win now stays better: winning customers brings more than it did.");
    told.action = text("See which cohorts differ, and what was done otherwise when they came.");
    told.tidings = drift.by < 0 ? Tidings::bad : Tidings::good;
    told.customer_share = std::abs(drift.by);
    told.p_value = chance_of({drift.by, drift.low, drift.high});
    told.since = cohorts.first[cohorts.first.size() / 2].first;
    told.stories = {std::string(story_new)};
    told.chart = "cohorts";
    told.table = "cohorts";
    return {told};
}

/// When the first later period is.
Text period_after_start(const Cohorts& cohorts) {
    switch (cohorts.unit) {
        case PeriodUnit::week:
            return cohorts.signup ? text("in the week after they signed up")
                                  : text("in the week after their first order");
        case PeriodUnit::quarter:
            return cohorts.signup ? text("in the quarter after they signed up")
                                  : text("in the quarter after their first order");
        default:
            return cohorts.signup ? text("in the month after they signed up")
                                  : text("in the month after their first order");
    }
}

/// Of new customers, or of those who signed up, most of whom have not bought before.
Text retention_headline(const Cohorts& cohorts, const Drift& drift, const Sum& next, const Sum& end,
                        std::size_t later) {
    const Percent share = percent(quotient(next.value, next.customers));
    const Text when = period_after_start(cohorts);
    if (drift.high < 0)
        return cohorts.signup
                   ? text(
                         "{0} of those who sign up buy {1}; of newer cohorts fewer do than of older ones ({2} points).",
                         share, when, number(100 * drift.by, 1))
                   : text(
                         "{0} of new customers buy again {1}; newer cohorts come back less than older ones ({2} "
                         "points).",
                         share, when, number(100 * drift.by, 1));
    if (drift.low > 0)
        return cohorts.signup
                   ? text(
                         "{0} of those who sign up buy {1}; of newer cohorts more do than of older ones (+{2} points).",
                         share, when, number(100 * drift.by, 1))
                   : text(
                         "{0} of new customers buy again {1}; newer cohorts come back more than older ones (+{2} "
                         "points).",
                         share, when, number(100 * drift.by, 1));
    const Percent share_later = percent(quotient(end.value, end.customers));
    return cohorts.signup ? text("{0} of those who sign up buy {1}, and {2} buy {3} later.", share, when, share_later,
                                 periods_words(cohorts.unit, later))
                          : text("{0} of new customers buy again {1}, and {2} buy {3} later.", share, when, share_later,
                                 periods_words(cohorts.unit, later));
}

/// The first cohort that figures speak of: by first order without that with which the data begin, for it holds
/// everybody who had bought before, unless hardly any other is there.
std::size_t first_of_new(const Cohorts& cohorts, const Figures& retention, const Period& days) {
    const bool begins = !cohorts.signup && cohorts.names.size() >= 3 && cohorts.first.front().first <= days.first;
    return begins && retention.at_age(1, 1).customers > 0 ? 1 : 0;
}

void add_figures(Finding& finding, const Cohorts& cohorts, const MeasureWords& measure, bool money,
                 const Period& days) {
    const Figures retention(cohorts, CohortMeasure::retention, false), back(cohorts, CohortMeasure::retention, true),
        worth(cohorts, CohortMeasure::revenue_per_customer, true);
    const std::size_t first = first_of_new(cohorts, retention, days);
    const std::size_t later = later_age(cohorts, retention, first);
    const Sum next = retention.at_age(1, first), end = retention.at_age(later, first),
              come_back = back.at_age(later, first);
    double customers = 0;
    for (const double size : cohorts.size) customers += size;
    const bool known = cohorts.ages > 1 && next.customers > 0;
    if (known) {
        finding.metrics.push_back(
            share_with_interval("retention_1", text("buy {0}", period_after_start(cohorts)), next));
        if (later > 1)
            finding.metrics.push_back(
                share_with_interval("retention_later", text("buy {0} later", periods_words(cohorts.unit, later)), end));
        if (come_back.customers > 0)
            finding.metrics.push_back(share_with_interval(
                "come_back", text("have come back within {0}", periods_words(cohorts.unit, later)), come_back));
    }
    const Sum spent = worth.at_age(later, first);
    if (money && spent.customers > 0)
        finding.metrics.push_back(
            {.id = "revenue_per_customer",
             .label = text("revenue a customer within {0}, the first included", periods_words(cohorts.unit, later + 1)),
             .value = quotient(spent.value, spent.customers),
             .unit = Unit::amount,
             .good = Good::higher});
    finding.metrics.push_back(
        count_metric("customers", text("customers in {0} {0|cohort|cohorts}", count(cohorts.names.size())), customers));
    const bool of_money = measure.unit == Unit::amount && money && spent.customers > 0;
    if (!known && !of_money)
        finding.headline = text("{0} {0|customer has|customers have} begun; no later period is over yet.",
                                count(static_cast<std::int64_t>(customers)));
    else if (of_money)
        finding.headline = text("A new customer brings {0} in the first period and {1} within {2}.",
                                amount(quotient(worth.at_age(0, first).value, worth.at_age(0, first).customers)),
                                amount(quotient(spent.value, spent.customers)), periods_words(cohorts.unit, later + 1));
    else {
        const Drift drift = drift_of(cohorts, retention, days);
        finding.headline = retention_headline(cohorts, drift, next, end, later);
        finding.highlights = cohorts_highlights(finding, cohorts, drift);
    }
    if (first > 0)
        finding.notes.push_back(
            text("Headline and figures leave out the cohort {0}, with which the data begin: it holds everybody who had "
                 "bought before. "
                 "The totals of tables and charts hold it.",
                 name(cohorts.names.front())));
}

void add_charts(Finding& finding, const Cohorts& cohorts, const MeasureWords& measure, bool cumulative) {
    const Text title(cumulative ? measure.cumulated : measure.label, {});
    ChartSpec map = chart_of(ChartKind::heat_map, "cohorts", text("{0} by cohort", title), {"cohorts", "age", "value"});
    map.series = "cohort";
    map.x_title = age_title(cohorts);
    map.y_title = title;
    map.muted = {std::string(all_key)};  // totals stand apart and have no shade
    ChartSpec ages =
        chart_of(ChartKind::line, "ages", text("{0} since the beginning", title), {"ages", "age", "value"});
    ages.x_title = age_title(cohorts);
    ages.y_title = title;
    if (measure.measure == CohortMeasure::retention) {
        ages.low = "low";
        ages.high = "high";
    }
    finding.charts = {std::move(map), std::move(ages)};
}

void add_notes(Finding& finding, const Context& context, const Cohorts& cohorts, const Period& view,
               const MeasureWords& measure, bool cumulative) {
    const auto note = [&](Text words) { finding.notes.push_back(std::move(words)); };
    note(cohorts.signup ? text("A cohort is made of the customers who signed up in the same period, whether they ever "
                               "bought or not.")
                        : text("A cohort is made of the customers whose first order of all was in the same period. The "
                               "filter does not change who is in "
                               "which: conditions on customers choose whose cohorts are shown, conditions on order "
                               "lines what counts as buying."));
    note(text("Each column is a period of the calendar, counted from that of the beginning, which is 0."));
    if (!cohorts.running.empty())
        note(text("{0} is not over: nothing is shown of it but who began in it.", name(cohorts.running)));
    if (measure.measure == CohortMeasure::retention)
        note(cumulative ? text("Who has come back has bought in a later period than that of the beginning. 95% "
                               "intervals after Wilson (1927).")
                        : text("Totals are weighted by customers: all who buy by all who could. That of a cohort "
                               "leaves out period 0. 95% "
                               "intervals after Wilson (1927)."));
    if (!cohorts.signup)
        note(
            text("The data begin on {0}: who had bought before then is taken for a new customer, so that the first "
                 "cohorts are not all new.",
                 observed_days(context.snapshot, {}, {})->first));
    if (context.filter.period)
        note(text("Periods outside of {0} to {1} are left out, cohorts are not.", view.first, view.last));
    if (cohorts.without_start > 0)
        note(text("{0} {0|customer|customers} who bought and whose sign-up date is not known {0|is|are} left out.",
                  count(cohorts.without_start)));
    if (cohorts.before_start > 0)
        note(text("{0} {0|purchase|purchases} before the period of sign-up {0|is|are} left out.",
                  count(cohorts.before_start)));
    note(order_rule(Sales::of(context.snapshot)));
    double customers = 0;
    for (const double size : cohorts.size) customers += size;
    if (customers < few_in_cohort)
        finding.warnings.push_back(text("Only {0} {0|customer|customers}: shares of so few say little.",
                                        count(static_cast<std::int64_t>(customers))));
    if (const auto late = late_lines_warning(context.snapshot)) finding.warnings.push_back(*late);
}

PeriodUnit unit_of(const std::string& option, const Period& view) {
    if (option == "week") return PeriodUnit::week;
    if (option == "month") return PeriodUnit::month;
    if (option == "quarter") return PeriodUnit::quarter;
    return readable_cohorts(view);
}

Result<Finding> run_cohorts(const Context& context) {
    const MeasureWords& measure = *std::ranges::find(measures, context.options.text("measure"), &MeasureWords::id);
    const auto lacking = sales_lacking(context.snapshot);
    if (measure.unit == Unit::amount && lacking) return fail(ErrorCode::missing_data, *lacking);
    const auto view = observed_days(context.snapshot, context.filter, context.as_of);
    if (!view)
        return fail(ErrorCode::missing_data, text("No order line has a time within the filter: widen the period."));
    const bool signup = context.options.text("cohort") == "signup";
    if (signup && !context.snapshot.dataset(DatasetKind::customers).find("signup_date"))
        return fail(ErrorCode::missing_data,
                    text("Needs the day of sign-up: import customers with it, or take cohorts by first order."));
    const bool cumulative = context.options.yes("cumulative");
    const auto cohorts = cohorts_of(context, {.signup = signup, .unit = unit_of(context.options.text("period"), *view)},
                                    *view, context.progress.part(0, 0.9));
    if (!cohorts) return std::unexpected(cohorts.error());
    const Figures figures(*cohorts, measure.measure, cumulative);
    Finding finding;
    finding.tables.push_back(cells_table(*cohorts, figures, measure, cumulative, !lacking));
    finding.tables.push_back(ages_table(*cohorts, figures, measure, cumulative));
    add_figures(finding, *cohorts, measure, !lacking, *observed_days(context.snapshot, {}, {}));
    add_charts(finding, *cohorts, measure, cumulative);
    add_notes(finding, context, *cohorts, *view, measure, cumulative);
    if (!context.progress(1)) return cancelled();
    return finding;
}

}  // namespace

Analysis value_cohorts() {
    return {.id = "value.cohorts",
            .title = "Cohorts",
            .question = "How many of those who begin together come back, and what do they bring?",
            .page = "value",
            .needs = {{DatasetKind::transactions, {"time", "customer_id"}}},
            .options = cohort_options,
            .run = run_cohorts,
            .help =
                "Puts customers together by the month, quarter or week in which they began, and shows for each such "
                "cohort how many of "
                "them buy in each period after, or what they order and bring. Use it to see whether newer customers "
                "stay as well as "
                "older ones did, and how long a customer takes to pay."};
}

}  // namespace clientele
