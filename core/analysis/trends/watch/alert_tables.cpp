#include "core/analysis/trends/watch/alert_tables.h"

#include <algorithm>
#include <cmath>
#include <numeric>

#include "core/analysis/table_building.h"

namespace clientele {
namespace {

std::string_view sort_name(const Alert& alert) {
    constexpr std::int32_t three_weeks = 20;  // days from the first to the last
    switch (alert.sort) {
        case AlertSort::shift:
            return "level shift";
        case AlertSort::bend:
            return "trend break";
        case AlertSort::outlier:
            return alert.until.days - alert.since.days < three_weeks ? "single weeks" : "weeks in a row";
        case AlertSort::day:
            return "single days";
    }
    return "";
}

/// What groups are values of: a field, or two of them.
std::string field_of(const Alert& alert) {
    if (!alert.key_dimension.empty()) return alert.key_dimension;
    if (alert.dimension == "page_device") return "Page and device";
    if (alert.dimension == "company_category") return "Company and category";
    return alert.dimension;
}

/// Words for the time of an alert that are a period: the day, or the week in which it began.
std::string period_of(const Alert& alert) {
    const bool one_day = alert.sort == AlertSort::day && alert.since == alert.until;
    return period_name(one_day ? PeriodUnit::day : PeriodUnit::week, alert.since);
}

/// Columns that say what an alert is about; the same for the list and for what shows the same.
struct AlertColumns {
    std::vector<double> number, change, low, high, against, before, after, z, chance;
    std::vector<std::string> what, field, group, called, kind;
    std::vector<std::int32_t> since, earliest, latest;
    std::vector<std::string> week, label;

    void add(std::size_t at, const Alert& alert) {
        number.push_back(static_cast<double>(at + 1));
        what.emplace_back(alert.title.pattern());
        label.push_back(std::to_string(at + 1) + ". " +
                        (alert.group.empty()    ? std::string(alert.title.pattern())
                         : alert.called.empty() ? alert.group
                                                : alert.called));
        field.push_back(field_of(alert));
        group.push_back(alert.group);
        called.push_back(alert.called.empty() ? alert.group : alert.called);
        kind.emplace_back(sort_name(alert));
        since.push_back(alert.since.days);
        earliest.push_back(alert.earliest.days);
        latest.push_back(alert.latest.days);
        week.push_back(period_of(alert));
        // A mean of logarithms is a ratio; other means change by points, which stand in their own column.
        const bool ratio = alert.kind == WatchedRows::Kind::mean && alert.unit == Unit::ratio;
        const bool points = alert.kind == WatchedRows::Kind::mean && !ratio;
        const auto relative = [&](double by) { return points ? missing_number : ratio ? std::exp(by) - 1 : by; };
        change.push_back(relative(alert.change));
        low.push_back(relative(alert.low));
        high.push_back(relative(alert.high));
        against.push_back(alert.against);
        before.push_back(ratio ? std::exp(alert.before) : alert.before);
        after.push_back(ratio ? std::exp(alert.after) : alert.after);
        z.push_back(std::abs(alert.z));
        chance.push_back(alert.adjusted);
    }
    std::vector<TableColumn> columns() {
        return {number_column("number", text("No."), Unit::count, std::move(number)),
                text_column("what", text("What"), what),
                text_column("field", text("Field"), field),
                text_column("group", text("Group"), group),
                text_column("sort", text("Kind"), kind),
                column_of("since", text("Since"), Column::of_dates(std::move(since))),
                number_column("change", text("Change"), Unit::percent, std::move(change)),
                number_column("low", text("At least"), Unit::percent, std::move(low)),
                number_column("high", text("At most"), Unit::percent, std::move(high)),
                number_column("against", text("Against the others"), Unit::percent, std::move(against)),
                number_column("expected", text("Expected"), Unit::none, std::move(before)),
                number_column("actual", text("Actual"), Unit::none, std::move(after)),
                number_column("strength", text("Times chance"), Unit::ratio, std::move(z), 1),
                number_column("chance", text("By chance"), Unit::none, std::move(chance), 6),
                column_of("earliest", text("Earliest start"), Column::of_dates(std::move(earliest))),
                column_of("latest", text("Latest start"), Column::of_dates(std::move(latest))),
                text_column("week", text("First week"), week),
                text_column("label", text("Alert"), label),
                text_column("called", text("Called"), called)};
    }
};

/// A literal, or words out of an option.
std::string words_of(const Text& text) {
    if (text.arguments().empty()) return std::string(text.pattern());
    const auto* own = std::get_if<Name>(&text.arguments().front());
    return own ? own->value : std::string(text.pattern());
}

FindingTable list_table(const std::vector<AlertCase>& cases) {
    AlertColumns main;
    std::vector<double> also;
    std::vector<std::string> ids, explained, states;
    std::vector<std::int32_t> until;
    for (std::size_t i = 0; i < cases.size(); ++i) {
        const Alert& alert = cases[i].lead;
        main.add(i, alert);
        also.push_back(static_cast<double>(cases[i].further.size()));
        until.push_back(alert.until.missing() ? Date::missing_days : alert.until.days);
        explained.push_back(cases[i].explained ? words_of(*cases[i].explained) : std::string());
        states.emplace_back(cases[i].explained ? "explained" : cases[i].seen ? "seen" : "new");
        ids.push_back(cases[i].name);
    }
    FindingTable table{.id = "alerts", .title = text("Alerts"), .key_column = "week", .key_dimension = "period"};
    table.columns = main.columns();
    table.columns.push_back(number_column("also", text("Also seen in"), Unit::count, std::move(also)));
    table.columns.push_back(column_of("until", text("Until"), Column::of_dates(std::move(until))));
    table.columns.push_back(text_column("state", text("State"), states));
    table.columns.push_back(text_column("event", text("Because"), explained));
    table.columns.push_back(text_column("alert", text("Name of the alert"), ids));
    return table;
}

FindingTable evidence_table(const std::vector<AlertCase>& cases) {
    AlertColumns columns;
    for (std::size_t i = 0; i < cases.size(); ++i) {
        columns.add(i, cases[i].lead);
        for (const Alert& other : cases[i].further) columns.add(i, other);
    }
    FindingTable table{
        .id = "evidence", .title = text("What shows each alert"), .key_column = "week", .key_dimension = "period"};
    table.columns = columns.columns();
    return table;
}

/// The weeks of one alert, actual and expected.
void add_weeks_of(Finding& finding, const Alert& alert) {
    std::vector<std::int32_t> weeks;
    std::vector<std::string> names;
    const bool days = alert.sort == AlertSort::day;
    for (const Date week : alert.weeks) {
        weeks.push_back(week.days);
        names.push_back(period_name(days ? PeriodUnit::day : PeriodUnit::week, week));
    }
    const Unit unit = alert.kind == WatchedRows::Kind::rate    ? Unit::percent
                      : alert.kind == WatchedRows::Kind::count ? alert.unit
                      : alert.unit == Unit::percent            ? Unit::percent
                                                               : Unit::none;
    std::vector<double> actual = alert.actual, expected = alert.expected;
    if (alert.kind == WatchedRows::Kind::mean && alert.unit == Unit::ratio)
        for (std::vector<double>* values : {&actual, &expected})
            for (double& value : *values) value = std::exp(value);
    FindingTable table{.id = "weeks",
                       .title = days ? text("Days about the alert shown") : text("Weeks of the alert shown"),
                       .key_column = "week",
                       .key_dimension = "period"};
    table.columns = {text_column("week", days ? text("Day") : text("Week"), names),
                     column_of("start", text("From"), Column::of_dates(std::move(weeks))),
                     number_column("actual", text("Actual"), unit, std::move(actual)),
                     number_column("expected", text("Expected without it"), unit, std::move(expected))};
    ChartSpec chart{.id = "weeks",
                    .kind = ChartKind::line,
                    .title = subject_of(alert),
                    .table = "weeks",
                    .x = "start",
                    .y = {"actual", "expected"}};
    chart.muted = {"expected"};
    chart.y_title = alert.title;
    chart.annotations = {{.x = iso_text(alert.since), .label = change_of_alert(alert)}};
    finding.tables.push_back(std::move(table));
    finding.charts.push_back(std::move(chart));
}

void add_notes(Finding& finding, const std::vector<WatchedKind>& watched, double share) {
    const std::size_t series =
        std::accumulate(watched.begin(), watched.end(), std::size_t{0},
                        [](std::size_t all, const WatchedKind& kind) { return all + kind.series; });
    const auto note = [&](Text words) { finding.notes.push_back(std::move(words)); };
    note(
        text("{0} {0|series was|series were} watched week by week, and those with ten a day day by day. At most {1} of "
             "the alerts are to be expected to be chance (Benjamini and Hochberg 1995).",
             count(series), percent(share)));
    note(
        text("How many of a group there are is held against the other groups: what moves all alike is no alert of a "
             "group, but one of the whole. Seasons, holidays and a steady trend are expected where two years are "
             "known; overdispersion, memory from week to week and that rows of one customer, visit or visitor come "
             "together count as chance."));
    note(
        text("How large a change of a group's number is, is told against its own seasons and drift; what it is against "
             "the others stands beside it. Weeks and days that were out of line alike in the same weeks of the year "
             "before or after are the season. Amounts are judged by how they usually vary from week to week, so that a "
             "few huge ones are no news."));
    note(
        text("Segments are those of two years ago, or of the first half year: who is in which follows from purchases, "
             "so that membership of today would make changes of its own."));
    note(
        text("An alert that is gone without the rows of another is not listed. What concerns the same store, product "
             "or other group and "
             "began within ten weeks is one alert; “What shows each alert” has all of it."));
    std::vector<std::string> names;
    std::vector<double> counts;
    for (const WatchedKind& kind : watched) {
        names.emplace_back(kind.title.pattern());
        counts.push_back(static_cast<double>(kind.series));
    }
    finding.tables.push_back(table_of("watched", text("What is watched"),
                                      {text_column("what", text("What"), names),
                                       number_column("series", text("Series"), Unit::count, std::move(counts))}));
    finding.charts.push_back(
        ranked_bars("watched", text("Series watched"), {"watched", "what", "series"}, text("Series")));
}

/// "Orders (Store: S01) stood 80% below what was to be expected in the week of 2026-03-02"
Text told_with_time(const Alert& alert) {
    const Text what = subject_of(alert), change = change_of_alert(alert);
    if (alert.sort < AlertSort::outlier) return text("{0} {1} since {2}", what, change, alert.since);
    const bool day = alert.sort == AlertSort::day;
    if (alert.until.days - alert.since.days > (day ? 0 : 6))
        return text("{0} {1} from {2} to {3}", what, change, alert.since, alert.until);
    return day ? text("{0} {1} on {2}", what, change, alert.since)
               : text("{0} {1} in the week of {2}", what, change, alert.since);
}

Text told_of_case(const AlertCase& one) {
    const Alert* revenue = revenue_beside(one);
    return revenue ? text("{0}; revenue {1}", told_with_time(one.lead), change_of_alert(*revenue))
                   : told_with_time(one.lead);
}

/// Of the alert that is asked for, where it is not the first one.
Text headline_of(const std::vector<AlertCase>& cases, std::size_t series, std::size_t shown) {
    if (shown > 1 && !cases.empty()) {
        const std::size_t number = std::min(shown, cases.size());
        return text("Alert {0} of {1}: {2}.", count(number), count(cases.size()), told_of_case(cases[number - 1]));
    }
    const auto is_open = [](const AlertCase& one) { return !one.explained && !one.seen; };
    const auto open = static_cast<std::size_t>(std::ranges::count_if(cases, is_open));
    if (open == 0)
        return cases.empty() ? text("Nothing unusual in {0} series.", count(series))
                             : text("Nothing unusual in {0} series that is not seen or explained.", count(series));
    const Text first = told_of_case(*std::ranges::find_if(cases, is_open));
    return open == 1 ? text("One thing stands out: {0}.", first)
                     : text("{0} things stand out, first of all: {1}.", count(open), first);
}

}  // namespace

Finding alerts_finding(const std::vector<AlertCase>& cases, const std::vector<WatchedKind>& watched, std::size_t shown,
                       double share) {
    Finding finding;
    std::size_t series = 0;
    for (const WatchedKind& kind : watched) series += kind.series;
    finding.headline = headline_of(cases, series, shown);
    const auto explained = std::ranges::count_if(cases, [](const AlertCase& one) { return one.explained.has_value(); });
    const auto fresh = std::ranges::count_if(cases, [](const AlertCase& one) { return !one.explained && !one.seen; });
    finding.metrics = {count_metric("alerts", text("New alerts"), static_cast<double>(fresh), Good::lower),
                       count_metric("explained", text("Explained"), static_cast<double>(explained)),
                       count_metric("series", text("Series watched"), static_cast<double>(series))};
    finding.tables.push_back(list_table(cases));
    if (!cases.empty()) {
        const std::size_t at = std::min(shown, cases.size()) - 1;
        add_weeks_of(finding, cases[at].lead);
        finding.tables.push_back(evidence_table(cases));
        ChartSpec bars = ranked_bars("strength", text("How far each alert is from chance"),
                                     {"alerts", "label", "strength"}, text("Times chance"));
        finding.charts.push_back(std::move(bars));
    }
    if (shown > std::max<std::size_t>(1, cases.size()))
        finding.notes.push_back(text("There are only {0} {0|alert|alerts}: the last is shown.", count(cases.size())));
    add_notes(finding, watched, share);
    return finding;
}

}  // namespace clientele
