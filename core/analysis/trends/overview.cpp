#include <algorithm>

#include "core/analysis/highlights.h"
#include "core/analysis/line_groups.h"
#include "core/analysis/segments/segments_on_day.h"
#include "core/analysis/table_building.h"
#include "core/analysis/trends/comparison.h"
#include "core/analysis/trends/data_holes.h"
#include "core/analysis/trends/group_series.h"
#include "core/analysis/trends/period_option.h"
#include "core/analysis/trends/sales_series.h"
#include "core/math/signed_ranks.h"

namespace clientele {
namespace {

constexpr std::size_t groups_shown = 5;
constexpr std::size_t most_pieces = 5000;

struct MeasureWords {
    std::string_view id;
    SalesMeasure measure;
    Pattern label;
    Unit unit;
};
constexpr MeasureWords measures[] = {
    {"revenue", SalesMeasure::revenue, Pattern("Revenue"), Unit::amount},
    {"orders", SalesMeasure::orders, Pattern("Orders"), Unit::count},
    {"customers", SalesMeasure::customers, Pattern("Customers"), Unit::count},
    {"average_order", SalesMeasure::average_order, Pattern("Average order"), Unit::amount},
};

std::vector<OptionSpec> overview_options(const Snapshot& snapshot) {
    std::vector<OptionChoice> by{{"none", text("Nothing")}};
    std::ranges::move(line_group_choices(snapshot), std::back_inserter(by));
    std::vector<OptionChoice> measure;
    for (const MeasureWords& each : measures) measure.push_back({std::string(each.id), Text(each.label, {})});
    return {
        {.id = "measure",
         .label = text("Measure"),
         .value = "revenue",
         .choices = std::move(measure),
         .help = text("What the charts show and the sentence is about.")},
        period_option("period"),
        {.id = "by",
         .label = text("Split by"),
         .type = OptionType::field,
         .value = "none",
         .choices = std::move(by),
         .help = text("Shows the five largest groups and the rest.")},
    };
}

double value_of(const SalesFigures& figures, SalesMeasure measure) {
    switch (measure) {
        case SalesMeasure::revenue:
            return figures.revenue;
        case SalesMeasure::orders:
            return figures.orders;
        case SalesMeasure::customers:
            return figures.customers;
        case SalesMeasure::average_order:
            return figures.average_order();
    }
    return missing_number;
}

/// Relative change; missing where there is nothing positive to compare with.
double change_of(double now, double before) { return before > 0 ? now / before - 1 : missing_number; }

/// All that the finding is made from.
struct Overview {
    Sales sales;
    Period shown;  ///< days of the filter that have data
    Period known;  ///< the same and a year before, where there is one
    Selection rows = Selection::none(0);
    bool widened = false;  ///< `rows` are of any day, with or without a time
    PeriodUnit unit = PeriodUnit::month;
    std::array<bool, 7> closed{};
    std::vector<Period> periods;            ///< as the calendar has them
    std::vector<std::vector<Period>> cuts;  ///< days of each period; the comparison's two stretches; all shown days
    std::optional<Comparison> compared;
    MeasureWords measure = measures[0];
    std::optional<LineGroups> groups;
    SalesSeries series;

    const std::vector<SalesFigures>& by_period() const { return series.of[0]; }
    const SalesFigures& before() const { return series.of[1][0]; }
    const SalesFigures& now() const { return series.of[1][1]; }
    const SalesFigures& all() const { return series.of[2][0]; }
    bool whole(std::size_t period) const { return is_whole(periods[period], shown, closed); }
};

/// With a period in the filter, the year before it is needed as well. The series leaves out the days that are not
/// known, so the filter's conditions are enough.
Result<void> take_known_rows(Overview& overview, const Context& context) {
    overview.rows = context.rows[DatasetKind::transactions];
    overview.known = overview.shown;
    if (!context.filter.period || context.filter.period->first.missing()) return {};
    Filter wider = context.filter;
    wider.period->first = add_months(overview.shown.first, -13);
    wider.period->last = overview.shown.last;
    const auto days = observed_days(context.snapshot, wider, context.as_of);
    if (!days || days->first >= overview.shown.first) return {};
    wider.period.reset();
    const auto rows = select(context.snapshot, wider, in_segments_on(context.as_of), context.progress.part(0, 0.2));
    if (!rows) return std::unexpected(rows.error());
    overview.rows = (*rows)[DatasetKind::transactions];
    overview.known = *days;
    overview.widened = true;
    return {};
}

Result<Overview> overview_of(const Context& context) {
    Overview overview;
    overview.sales = Sales::of(context.snapshot);
    const auto shown = observed_days(context.snapshot, context.filter, context.as_of);
    if (!shown)
        return fail(ErrorCode::missing_data, text("No order line has a time within the filter: widen the period."));
    overview.shown = *shown;
    if (auto taken = take_known_rows(overview, context); !taken) return std::unexpected(taken.error());
    overview.unit = period_unit_named(context.options.text("period")).value_or(readable_unit(overview.shown));
    overview.closed = closed_weekdays(context.snapshot);
    overview.measure = *std::ranges::find(measures, context.options.text("measure"), &MeasureWords::id);
    overview.periods = pieces(overview.unit, overview.shown);
    if (overview.periods.size() > most_pieces && overview.unit != PeriodUnit::year) {
        return fail(ErrorCode::bad_value,
                    text("The data would make {0} periods: choose longer ones, or a shorter stretch of time.",
                         count(overview.periods.size())));
    }
    overview.compared = comparison(overview.shown, overview.known, overview.closed);
    std::vector<Period> days;
    for (const Period& period : overview.periods) days.push_back(within(period, overview.shown));
    const Comparison compared = overview.compared.value_or(Comparison{});
    // An empty stretch stands for a comparison that cannot be made.
    constexpr Period nothing{Date{0}, Date{-1}};
    overview.cuts = {std::move(days),
                     {overview.compared ? compared.before : nothing, overview.compared ? compared.now : nothing},
                     {overview.shown}};
    if (const std::string& by = context.options.text("by"); by != "none") {
        auto groups = line_groups(context.snapshot, by);
        if (!groups) return std::unexpected(groups.error());
        overview.groups = std::move(*groups);
    }
    if (!context.progress(0.3, text("Adding up sales"))) return cancelled();
    const bool money =
        overview.measure.measure == SalesMeasure::revenue || overview.measure.measure == SalesMeasure::average_order;
    overview.series =
        sales_series(context.snapshot, overview.rows, overview.known.first, overview.known.last, overview.shown.first,
                     overview.cuts, overview.groups && money ? &*overview.groups : nullptr);
    if (overview.widened) overview.series.without_time = 0;  // the period leaves them out
    if (!context.progress(0.7, text("Adding up sales"))) return cancelled();
    return overview;
}

/// Revenue of the same days a year earlier; missing where the data does not reach back so far.
double revenue_before(const Overview& overview, std::size_t period) {
    const Period before = year_before(overview.unit, overview.cuts[0][period]);
    if (!is_whole(before, overview.known, overview.closed)) return missing_number;
    double revenue = 0;
    const Period days = within(before, overview.known);
    for (std::int32_t day = days.first.days; day <= days.last.days; ++day)
        revenue += overview.series.revenue_by_day[static_cast<std::size_t>(day - overview.known.first.days)];
    return revenue;
}

FindingTable periods_table(const Overview& overview) {
    std::vector<std::string> names;
    std::vector<std::int32_t> starts;
    std::vector<double> revenue, orders, customers, average, before, change;
    std::vector<std::int8_t> whole;
    for (std::size_t i = 0; i < overview.periods.size(); ++i) {
        const SalesFigures& figures = overview.by_period()[i];
        names.push_back(period_name(overview.unit, overview.periods[i].first));
        starts.push_back(overview.periods[i].first.days);
        revenue.push_back(figures.revenue);
        orders.push_back(figures.orders);
        customers.push_back(figures.customers);
        average.push_back(figures.average_order());
        before.push_back(revenue_before(overview, i));
        change.push_back(change_of(figures.revenue, before.back()));
        whole.push_back(overview.whole(i) ? 1 : 0);
    }
    FindingTable table{
        .id = "periods", .title = text("Sales by period"), .key_column = "period", .key_dimension = "period"};
    table.columns = {
        text_column("period", text("Period"), names),
        column_of("start", text("From"), Column::of_dates(std::move(starts))),
        number_column("revenue", text("Revenue"), Unit::amount, std::move(revenue)),
        number_column("orders", text("Orders"), Unit::count, std::move(orders)),
        number_column("customers", text("Customers"), Unit::count, std::move(customers)),
        number_column("average_order", text("Average order"), Unit::amount, std::move(average)),
        number_column("revenue_year_before", text("Revenue a year earlier"), Unit::amount, std::move(before)),
        number_column("change", text("Change in revenue"), Unit::percent, std::move(change), -1, Good::higher),
        column_of("complete", text("Whole period"), Column::of_booleans(std::move(whole))),
    };
    return table;
}

Text figure_text(const Overview& overview, const SalesFigures& figures) {
    const double value = value_of(figures, overview.measure.measure);
    switch (overview.measure.measure) {
        case SalesMeasure::revenue:
            return text("Revenue was {0}", amount(value));
        case SalesMeasure::orders:
            return text("There were {0} {0|order|orders}", count(static_cast<std::int64_t>(value)));
        case SalesMeasure::customers:
            return text("{0} {0|customer|customers} bought", count(static_cast<std::int64_t>(value)));
        case SalesMeasure::average_order:
            return text("The average order was {0}", amount(value));
    }
    return {};
}

Text change_text(double change) {
    if (std::abs(change) < 0.0005) return text("as much as");
    return change > 0 ? text("{0} more than", percent(change)) : text("{0} less than", percent(-change));
}

/// Against a year earlier; missing where nothing was sold then, or the data does not reach back.
double change_of(const Overview& overview) {
    const SalesMeasure measure = overview.measure.measure;
    return overview.compared ? change_of(value_of(overview.now(), measure), value_of(overview.before(), measure))
                             : missing_number;
}

Text headline_of(const Overview& overview) {
    const double change = change_of(overview);
    if (std::isnan(change)) {
        const bool short_data = !overview.compared;
        const double before = short_data ? 0 : value_of(overview.before(), overview.measure.measure);
        if (before < 0)
            return text("{0} from {1} to {2}; in the same days a year earlier returns came to {3} more than sales.",
                        figure_text(overview, overview.now()), overview.compared->now.first,
                        overview.compared->now.last, amount(-before));
        const Text all = text("{0} from {1} to {2}", figure_text(overview, overview.all()), overview.shown.first,
                              overview.shown.last);
        if (!short_data) return text("{0}; there were no sales a year earlier to compare it with.", all);
        return overview.known.first <= add_months(overview.shown.first, -12)
                   ? text("{0}; less than a week is not compared with a year earlier, as weekdays do not meet.", all)
                   : text("{0}; the data does not reach back far enough to compare it with a year earlier.", all);
    }
    if (overview.compared->twelve_months)
        return text("{0} in the 12 months to {1}, {2} in the 12 months before.", figure_text(overview, overview.now()),
                    overview.compared->now.last, change_text(change));
    if (overview.compared->now == overview.shown)
        return text("{0} from {1} to {2}, {3} in the same days a year earlier.", figure_text(overview, overview.now()),
                    overview.shown.first, overview.shown.last, change_text(change));
    return text("{0} from {1} to {2}; from {3} on it was {4} in the same days a year earlier.",
                figure_text(overview, overview.all()), overview.shown.first, overview.shown.last,
                overview.compared->now.first, change_text(change));
}

std::vector<Metric> metrics_of(const Overview& overview) {
    // Figures of the stretch that is compared where it is a year or all that is shown; a few days would mislead. The
    // sentence speaks of the same stretch.
    const bool comparable = !std::isnan(change_of(overview)) &&
                            (overview.compared->twelve_months || overview.compared->now == overview.shown);
    const SalesFigures& figures = comparable ? overview.now() : overview.all();
    std::vector<Metric> metrics;
    for (const MeasureWords& each : measures) {
        if (each.measure == SalesMeasure::customers && overview.sales.customers.empty()) continue;
        Metric metric{.id = std::string(each.id),
                      .label = Text(each.label, {}),
                      .value = value_of(figures, each.measure),
                      .unit = each.unit,
                      .good = Good::higher};
        if (comparable) {
            const double change = change_of(metric.value, value_of(overview.before(), each.measure));
            if (!std::isnan(change)) metric.change = change;
            metric.change_of =
                overview.compared->twelve_months ? text("the 12 months before") : text("the same days a year earlier");
        }
        metrics.push_back(std::move(metric));
    }
    return metrics;
}

void add_period_charts(Finding& finding, const Overview& overview) {
    const std::string id(overview.measure.id);
    ChartSpec line{.id = "over_time",
                   .kind = ChartKind::line,
                   .title = text("{0} over time", Text(overview.measure.label, {})),
                   .table = "periods",
                   .x = "start",
                   .y = {id}};
    line.y_title = Text(overview.measure.label, {});
    const Column& before = finding.tables.front().find("revenue_year_before")->values;
    const bool has_before = std::ranges::any_of(before.numbers(), [](double each) { return !std::isnan(each); });
    if (overview.measure.measure == SalesMeasure::revenue && has_before) {
        line.y.emplace_back("revenue_year_before");
        line.muted = {"revenue_year_before"};
    }
    const std::size_t last = overview.periods.size() - 1;
    if (!overview.whole(last))
        line.annotations.push_back({iso_text(overview.periods[last].first), text("only to {0}", overview.shown.last)});
    if (last > 0 && !overview.whole(0))
        line.annotations.push_back({iso_text(overview.periods[0].first), text("only from {0}", overview.shown.first)});
    finding.charts.push_back(std::move(line));
    ChartSpec columns{.id = "by_period",
                      .kind = ChartKind::columns,
                      .title = text("{0} by period", Text(overview.measure.label, {})),
                      .table = "periods",
                      .x = "period",
                      .y = {id}};
    columns.y_title = Text(overview.measure.label, {});
    for (std::size_t i = 0; i < overview.periods.size(); ++i)
        if (!overview.whole(i)) columns.muted.push_back(period_name(overview.unit, overview.periods[i].first));
    finding.charts.push_back(std::move(columns));
}

FindingTable groups_table(const Overview& overview, const GroupSeries& groups, const std::string& dimension) {
    std::vector<std::string> periods, names;
    std::vector<std::int32_t> starts;
    std::vector<double> values;
    for (std::size_t p = 0; p < overview.periods.size(); ++p) {
        for (std::size_t g = 0; g < groups.names.size(); ++g) {
            periods.push_back(period_name(overview.unit, overview.periods[p].first));
            starts.push_back(overview.periods[p].first.days);
            names.push_back(groups.names[g]);
            values.push_back(groups.of[0][g][p]);
        }
    }
    FindingTable table{
        .id = "groups", .title = text("Groups by period"), .key_column = "group", .key_dimension = dimension};
    table.columns = {
        text_column("period", text("Period"), periods),
        column_of("start", text("From"), Column::of_dates(std::move(starts))),
        text_column("group", text("Group"), names),
        number_column("value", Text(overview.measure.label, {}), overview.measure.unit, std::move(values)),
    };
    return table;
}

FindingTable totals_table(const Overview& overview, const GroupSeries& groups, const std::string& dimension) {
    std::vector<double> values, share, now, before, change;
    const double all = value_of(overview.all(), overview.measure.measure);
    for (std::size_t g = 0; g < groups.names.size(); ++g) {
        values.push_back(groups.of[2][g][0]);
        share.push_back(quotient(values.back(), all));
        before.push_back(overview.compared ? groups.of[1][g][0] : missing_number);
        now.push_back(overview.compared ? groups.of[1][g][1] : missing_number);
        change.push_back(change_of(now.back(), before.back()));
    }
    FindingTable table{
        .id = "totals", .title = text("Groups in all"), .key_column = "group", .key_dimension = dimension};
    table.columns.push_back(text_column("group", text("Group"), groups.names));
    table.columns.push_back(
        number_column("value", Text(overview.measure.label, {}), overview.measure.unit, std::move(values)));
    if (overview.measure.measure != SalesMeasure::average_order)
        table.columns.push_back(number_column("share", text("Share of all"), Unit::percent, std::move(share)));
    table.columns.push_back(number_column("now", text("Days compared"), overview.measure.unit, std::move(now)));
    table.columns.push_back(
        number_column("year_before", text("Days before"), overview.measure.unit, std::move(before)));
    table.columns.push_back(
        number_column("change", text("Change"), Unit::percent, std::move(change), -1, Good::higher));
    return table;
}

void add_groups(Finding& finding, const Overview& overview) {
    const std::string& field = overview.groups->field();
    const GroupSeries groups =
        group_series(overview.sales, overview.rows, *overview.groups, overview.measure.measure, overview.known,
                     overview.cuts, groups_shown, overview.series.revenue_by_group);
    finding.tables.push_back(groups_table(overview, groups, field));
    finding.tables.push_back(totals_table(overview, groups, field));
    const bool adds_up = overview.measure.measure == SalesMeasure::revenue;
    constexpr std::size_t most_columns = 40;
    ChartSpec stacked{.id = "groups",
                      .kind = adds_up && overview.periods.size() <= most_columns ? ChartKind::columns : ChartKind::line,
                      .title = text("{0} by group over time", Text(overview.measure.label, {})),
                      .table = "groups"};
    stacked.x = stacked.kind == ChartKind::columns ? "period" : "start";
    stacked.y = {"value"};
    stacked.series = "group";
    stacked.stacked = stacked.kind == ChartKind::columns;
    stacked.y_title = Text(overview.measure.label, {});
    ChartSpec totals{.id = "totals",
                     .kind = ChartKind::bars,
                     .title = text("{0} by group", Text(overview.measure.label, {})),
                     .table = "totals",
                     .x = "group",
                     .y = {"value"}};
    totals.y_title = Text(overview.measure.label, {});
    totals.muted = {std::string(rest_key), std::string(no_value_key)};
    finding.charts.insert(finding.charts.begin(), {std::move(stacked), std::move(totals)});
    if (!adds_up && overview.measure.measure != SalesMeasure::average_order)
        finding.notes.push_back(
            text("An order or customer can be in several groups: the groups can add up to more than all."));
}

void add_notes(Finding& finding, const Overview& overview, const Snapshot& snapshot) {
    const auto note = [&](Text text) { finding.notes.push_back(std::move(text)); };
    note(
        text("Revenue is the sum of the order lines' amounts; returns are subtracted. The average order is revenue by "
             "orders."));
    note(order_rule(overview.sales));
    if (overview.unit == PeriodUnit::day || overview.unit == PeriodUnit::week)
        note(text("A year earlier means 364 days earlier, so that weekdays meet weekdays."));
    const std::size_t last = overview.periods.size() - 1;
    if (!overview.whole(0) || !overview.whole(last))
        note(
            text("Data from {0} to {1}: a first or last period that is not whole is compared with the same days a year "
                 "earlier.",
                 overview.shown.first, overview.shown.last));
    const SalesSeries& series = overview.series;
    if (series.returns > 0) note(text("{0} {0|line gives|lines give} back.", count(series.returns)));
    if (!overview.sales.customers.empty() && series.without_customer > 0)
        note(text("{0} {0|line|lines} without a customer {0|counts|count} for revenue and orders, but for no customer.",
                  count(series.without_customer)));
    constexpr std::int32_t century = 36'525;
    if (overview.shown.last.days - overview.shown.first.days > century)
        finding.warnings.push_back(
            text("Order lines are dated from {0} to {1}: some dates are probably wrong. Set a period.",
                 overview.shown.first, overview.shown.last));
    if (overview.compared)
        for (const Period& hole : data_holes(snapshot))
            if (days_in_holes({hole}, overview.compared->now) + days_in_holes({hole}, overview.compared->before) > 0)
                finding.warnings.push_back(
                    text("No order line is dated from {0} to {1}: a hole in the data, or a time without sales. What is "
                         "compared with a year earlier is not alike.",
                         hole.first, hole.last));
    if (const auto late = late_lines_warning(snapshot)) finding.warnings.push_back(*late);
    if (series.without_time > 0)
        finding.warnings.push_back(
            text("{0} {0|line|lines} without a time {0|is|are} left out.", count(series.without_time)));
    if (series.without_amount > 0)
        finding.warnings.push_back(text("{0} {0|line|lines} without an amount {0|adds|add} nothing to revenue.",
                                        count(series.without_amount)));
}

double revenue_of_days(const Overview& overview, const Period& days) {
    const Period known = within(days, overview.known);
    double revenue = 0;
    for (std::int32_t day = known.first.days; day <= known.last.days; ++day)
        revenue += overview.series.revenue_by_day[static_cast<std::size_t>(day - overview.known.first.days)];
    return revenue;
}

/// The chance that revenue changed so evenly against the year before by nothing but ups and downs: its twelve months,
/// or runs of four weeks where it is less than a year, are held against those a year earlier; NaN where they are few.
double chance_of_change(const Overview& overview) {
    constexpr std::int32_t run = 28;
    if (!overview.compared) return missing_number;
    const Period &now = overview.compared->now, &before = overview.compared->before;
    std::vector<double> changes;
    const auto add = [&](const Period& is, const Period& was) {
        changes.push_back(revenue_of_days(overview, is) - revenue_of_days(overview, was));
    };
    if (overview.compared->twelve_months)
        for (int month = 0; month < 12; ++month)
            add({add_months(now.first, month), Date{add_months(now.first, month + 1).days - 1}},
                {add_months(before.first, month), Date{add_months(before.first, month + 1).days - 1}});
    else
        for (std::int32_t day = 0; now.first.days + day + run - 1 <= now.last.days; day += run)
            add({Date{now.first.days + day}, Date{now.first.days + day + run - 1}},
                {Date{before.first.days + day}, Date{before.first.days + day + run - 1}});
    return signed_rank_chance(changes);
}

Result<Finding> run_overview(const Context& context) {
    if (const auto lacking = sales_lacking(context.snapshot)) return fail(ErrorCode::missing_data, *lacking);
    const auto overview = overview_of(context);
    if (!overview) return std::unexpected(overview.error());
    Finding finding;
    finding.headline = headline_of(*overview);
    finding.metrics = metrics_of(*overview);
    finding.tables.push_back(periods_table(*overview));
    add_period_charts(finding, *overview);
    add_notes(finding, *overview, context.snapshot);
    if (overview->groups) add_groups(finding, *overview);
    finding.highlights = overview_highlights(finding, chance_of_change(*overview));
    if (!context.progress(1)) return cancelled();
    return finding;
}

}  // namespace

Analysis trends_overview() {
    return {
        .id = "trends.overview",
        .title = "Sales overview",
        .question = "How are revenue, orders and customers developing?",
        .page = "trends",
        .needs = {sales_need()},
        .options = overview_options,
        .run = run_overview,
        .help =
            "Adds up revenue, orders, customers and the average order by day, week, month, quarter or year, compares "
            "them with the same time a year earlier, and splits them by any category of the order lines, customers, "
            "products or stores."};
}

}  // namespace clientele
