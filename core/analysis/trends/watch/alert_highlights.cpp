#include "core/analysis/trends/watch/alert_highlights.h"

#include <algorithm>
#include <cmath>

#include "core/analysis/highlights.h"
#include "core/analysis/segments/segments_on_day.h"
#include "core/analysis/table_building.h"

namespace clientele {
namespace {

constexpr std::size_t most_told = 8;

bool of_sales(const Alert& alert) {
    return alert.rows == "orders" || alert.rows == "lines" || alert.rows == "revenue" || alert.rows == "quantity" ||
           alert.rows == "order_value" || alert.rows == "returns";
}

/// What a year of the group's sales comes to; missing where the group is no value of a field that sales have, or where
/// all rows are no sales.
double revenue_of_group(const Alert& alert, const Context& context, Date last) {
    const Selection& all = context.rows[DatasetKind::transactions];
    if (alert.dimension.empty())
        return of_sales(alert) ? revenue_of_last_year(context.snapshot, all, last) : missing_number;
    if (alert.key_dimension.empty()) return missing_number;
    const auto filter = with_key({}, alert.key_dimension, alert.group, true);
    if (!filter || filter->conditions.empty()) return missing_number;
    const DatasetKind of = filter->conditions.front().dataset;
    if (of != DatasetKind::transactions && of != DatasetKind::products && of != DatasetKind::stores)
        return missing_number;
    const auto rows = select(context.snapshot, *filter, in_segments_on(context.as_of), context.progress.part(1, 1));
    if (!rows) return missing_number;
    return revenue_of_last_year(context.snapshot, all & (*rows)[DatasetKind::transactions], last);
}

/// The part of its revenue that an alert of sales gained or lost: of a rise by a tenth an eleventh of what is there
/// now; of a share of lines given back that went from 2 to 3 of a hundred a hundredth.
double part_of_sales(const Alert& alert, double change) {
    if (alert.sort >= AlertSort::outlier) return missing_number;  // over again
    if (alert.rows == "returns" && alert.kind == WatchedRows::Kind::rate) return change * alert.before;
    if (!of_sales(alert)) return missing_number;
    const double relative = alert.unit == Unit::ratio ? std::exp(change) - 1 : change;
    return std::max(relative, -1.0) / (1 + std::max(relative, 0.0));
}

void add_worth(Highlight& told, const Alert& alert, double revenue) {
    const double part = part_of_sales(alert, alert.change), low = part_of_sales(alert, alert.low),
                 high = part_of_sales(alert, alert.high);
    if (std::isnan(part) || !(revenue > 0)) return;
    told.worth = std::abs(part) * revenue;
    const auto [least, most] = std::minmax({std::abs(low), std::abs(high)});
    told.worth_low = low * high > 0 ? least * revenue : 0;
    told.worth_high = most * revenue;
}

Text why_of(const Highlight& told, const AlertCase& one, double revenue, double all) {
    if (told.worth > 0)
        return text("About {0} a year, reckoned from {1} of sales in the last twelve months.", amount(told.worth),
                    amount(revenue));
    if (revenue > 0 && all > 0)
        return text("It concerns {0} of the sales of the last twelve months.", percent(revenue / all));
    if (!one.further.empty())
        return text("{0} other {0|series shows|series show} the same.", count(one.further.size()));
    return text("It is far beyond the usual ups and downs.");
}

void add_picture(Highlight& told, const Alert& alert) {
    std::vector<std::int32_t> weeks;
    for (const Date week : alert.weeks) weeks.push_back(week.days);
    std::vector<double> actual = alert.actual, expected = alert.expected;
    if (alert.kind == WatchedRows::Kind::mean && alert.unit == Unit::ratio)
        for (std::vector<double>* values : {&actual, &expected})
            for (double& value : *values) value = std::exp(value);
    const Unit unit = alert.kind == WatchedRows::Kind::rate || alert.unit == Unit::percent ? Unit::percent
                      : alert.kind == WatchedRows::Kind::count                             ? Unit::count
                                                                                           : Unit::none;
    told.drawn_from = table_of("weeks", subject_of(alert),
                               {column_of("start", text("From"), Column::of_dates(std::move(weeks))),
                                number_column("actual", text("Actual"), unit, std::move(actual)),
                                number_column("expected", text("Expected without it"), unit, std::move(expected))});
    ChartSpec chart = chart_of(ChartKind::line, "weeks", subject_of(alert), {"weeks", "start", "actual"});
    chart.y.emplace_back("expected");
    chart.muted = {"expected"};
    told.drawn = std::move(chart);
}

void add_stories(Highlight& told, const Alert& alert) {
    if (alert.dimension.empty()) {
        const bool sales = of_sales(alert) && alert.rows != "returns";
        told.stories.emplace_back(sales                      ? std::string(story_sales)
                                  : alert.rows == "sign_ups" ? std::string(story_new)
                                                             : "all of " + alert.rows);
        return;
    }
    static constexpr std::string_view between = " · ";
    for (std::string_view rest = alert.group; !rest.empty();) {
        const std::size_t end = rest.find(between);
        told.stories.push_back(story_of_group(rest.substr(0, end)));
        rest = end == rest.npos ? std::string_view() : rest.substr(end + between.size());
    }
}

}  // namespace

std::vector<Highlight> alert_highlights(const std::vector<AlertCase>& cases, const Context& context, Date last) {
    std::vector<Highlight> all;
    const double sales = revenue_of_last_year(context.snapshot, context.rows[DatasetKind::transactions], last);
    for (std::size_t i = 0; i < cases.size() && all.size() < most_told; ++i) {
        const AlertCase& one = cases[i];
        if (one.explained || one.seen) continue;
        if (context.progress.cancelled()) return all;
        const Alert& alert = one.lead;
        Highlight told{.id = one.name};
        told.sentence =
            alert.sort == AlertSort::day
                ? text("{0} {1} on {2}.", subject_of(alert), change_of_alert(alert), alert.since)
            : alert.sort == AlertSort::outlier && alert.until.days - alert.since.days > 6
                ? text("{0} {1} from {2} to {3}.", subject_of(alert), change_of_alert(alert), alert.since, alert.until)
            : alert.sort == AlertSort::outlier
                ? text("{0} {1} in the week of {2}.", subject_of(alert), change_of_alert(alert), alert.since)
                : text("{0} {1} since {2}.", subject_of(alert), change_of_alert(alert), alert.since);
        const double revenue = revenue_of_group(alert, context, last);
        add_worth(told, alert, revenue);
        told.why = why_of(told, one, revenue, sales);
        told.action = text("Find out what happened then; mark the alert as seen when you know.");
        const bool up = alert.change > 0;
        told.tidings = alert.good == Good::neither          ? Tidings::neither
                       : (alert.good == Good::higher) == up ? Tidings::good
                                                            : Tidings::bad;
        if (revenue > 0 && sales > 0) told.revenue_share = std::min(1.0, revenue / sales);
        told.p_value = alert.adjusted;
        told.since = alert.since;
        add_stories(told, alert);
        told.chart = "weeks";
        told.table = "alerts";
        add_picture(told, alert);
        told.options = {{"alert", one.name}};
        all.push_back(std::move(told));
    }
    return all;
}

}  // namespace clientele
