#include <algorithm>

#include "core/analysis/period_words.h"
#include "core/analysis/table_building.h"
#include "core/analysis/trends/calendar/calendar_result.h"

namespace clientele {
namespace {

/// Value, low and high of effects, as the columns of a table grow.
struct EffectColumns {
    std::vector<double> value{}, low{}, high{};

    void add(const CalendarEffect& effect) {
        value.push_back(effect.value);
        low.push_back(effect.low);
        high.push_back(effect.high);
    }
    /// Three columns: "id", "id_low" and "id_high".
    void put(FindingTable& table, const std::string& id, Text title, Unit unit, Good good = Good::neither) && {
        table.columns.push_back(number_column(id, title, unit, std::move(value), -1, good));
        table.columns.push_back(number_column(id + "_low", text("{0}, low", title), unit, std::move(low)));
        table.columns.push_back(number_column(id + "_high", text("{0}, high", title), unit, std::move(high)));
    }
};

void put_periods(FindingTable& table, PeriodUnit unit, const std::vector<Period>& periods) {
    std::vector<std::string> names;
    std::vector<std::int32_t> starts;
    for (const Period& each : periods) {
        names.push_back(period_name(unit, each.first));
        starts.push_back(each.first.days);
    }
    table.key_column = table.key_dimension = "period";
    table.columns = {text_column("period", text("Period"), names),
                     column_of("start", text("From"), Column::of_dates(std::move(starts)))};
}

FindingTable components_table(const CalendarResult& result) {
    const YearSeason& parts = *result.season;
    const Unit rest = parts.factors ? Unit::percent : result.unit;
    FindingTable table{.id = "components", .title = text("Trend, season and remainder")};
    put_periods(table, result.period, result.periods);
    table.columns.push_back(number_column("actual", result.label, result.unit, result.sums));
    table.columns.push_back(number_column("trend", text("Trend"), result.unit, parts.trend));
    table.columns.push_back(
        number_column("season", text("Season"), parts.factors ? Unit::percent : result.unit, parts.season));
    table.columns.push_back(number_column("remainder", text("Remainder"), rest, parts.remainder));
    table.columns.push_back(number_column("adjusted", text("Without the season"), result.unit, parts.adjusted));
    return table;
}

std::string quarter_name(std::size_t place) { return "Q" + std::to_string(place + 1); }

FindingTable season_table(const CalendarResult& result) {
    std::vector<std::string> names;
    EffectColumns index;
    std::vector<double> off;
    for (std::size_t place = 0; place < result.season->index.size(); ++place) {
        names.push_back(result.period == PeriodUnit::quarter ? quarter_name(place)
                                                             : std::string(month_name(place).value()));
        index.add(result.season->index[place]);
        off.push_back(result.season->index[place].value - 1);
    }
    FindingTable table{.id = "season", .title = text("Season of the year")};
    table.columns = {text_column("season_part", text("Part of the year"), names)};
    std::move(index).put(table, "index", text("Of a mean period"), Unit::percent);
    table.columns.push_back(number_column("off", text("Against a mean period"), Unit::percent, std::move(off)));
    return table;
}

FindingTable weekdays_table(const CalendarResult& result) {
    std::vector<std::string> names;
    EffectColumns index;
    std::vector<double> share, days;
    for (std::size_t day = 0; day < 7; ++day) {
        const WeekdayEffect& each = result.weekdays[day];
        names.emplace_back(weekday_name(day).value());
        index.add(each.index);
        share.push_back(each.share());
        days.push_back(static_cast<double>(each.days));
    }
    FindingTable table{.id = "weekdays", .title = text("Days of the week")};
    table.columns = {text_column("weekday", text("Weekday"), names)};
    std::move(index).put(table, "index", text("Of a mean day"), Unit::percent);
    table.columns.push_back(number_column("share", text("Share of a week"), Unit::percent, std::move(share)));
    table.columns.push_back(number_column("days", text("Days it is from"), Unit::count, std::move(days)));
    return table;
}

std::vector<std::string> holiday_names(const CalendarResult& result) {
    std::vector<std::string> names;
    for (const HolidayEffect& each : result.holidays) names.emplace_back(each.called.value());
    return names;
}

FindingTable holidays_table(const CalendarResult& result) {
    std::vector<std::string> countries;
    std::vector<double> times;
    std::vector<std::int8_t> sure, sure_before, sure_after;
    EffectColumns on, before, after, extra;
    for (const HolidayEffect& each : result.holidays) {
        countries.emplace_back(country_name(each.country).value());
        times.push_back(static_cast<double>(each.dates.size()));
        on.add(each.on);
        before.add(each.before);
        after.add(each.after);
        extra.add(each.extra);
        sure.push_back(each.sure ? 1 : 0);
        sure_before.push_back(each.sure_before ? 1 : 0);
        sure_after.push_back(each.sure_after ? 1 : 0);
    }
    FindingTable table{.id = "holidays", .title = text("Public holidays")};
    table.columns = {text_column("holiday", text("Holiday"), holiday_names(result)),
                     text_column("calendar_country", text("Country"), countries),
                     number_column("times", text("Times"), Unit::count, std::move(times))};
    std::move(on).put(table, "effect", text("On the day"), Unit::percent);
    table.columns.push_back(column_of("sure", text("Sure"), Column::of_booleans(std::move(sure))));
    std::move(before).put(table, "before", text("Three days before"), Unit::percent);
    table.columns.push_back(column_of("sure_before", text("Sure before"), Column::of_booleans(std::move(sure_before))));
    std::move(after).put(table, "after", text("Three days after"), Unit::percent);
    table.columns.push_back(column_of("sure_after", text("Sure after"), Column::of_booleans(std::move(sure_after))));
    std::move(extra).put(table, "extra", text("More or less in the seven days"), result.unit);
    return table;
}

/// A row for each holiday and day around it.
FindingTable around_table(const CalendarResult& result) {
    std::vector<std::string> names, countries, offsets;
    EffectColumns effect;
    for (const HolidayEffect& each : result.holidays) {
        for (int offset = -days_around; offset <= days_around; ++offset) {
            names.emplace_back(each.called.value());
            countries.emplace_back(country_name(each.country).value());
            offsets.push_back((offset > 0 ? "+" : "") + std::to_string(offset));
            effect.add(each.around[static_cast<std::size_t>(offset + days_around)]);
        }
    }
    FindingTable table{.id = "around", .title = text("Days around holidays")};
    table.columns = {text_column("holiday", text("Holiday"), names),
                     text_column("calendar_country", text("Country"), countries),
                     text_column("offset", text("Days from the holiday"), offsets)};
    std::move(effect).put(table, "effect", text("Effect"), Unit::percent);
    return table;
}

/// Each holiday of each year, as it was.
FindingTable dates_table(const CalendarResult& result) {
    struct Row {
        const HolidayEffect* holiday;
        HolidayDate date;
    };
    std::vector<Row> rows;
    for (const HolidayEffect& each : result.holidays)
        for (const HolidayDate& date : each.dates) rows.push_back({&each, date});
    std::ranges::stable_sort(rows, {}, [](const Row& row) { return row.date.day; });
    std::vector<std::string> periods, names, countries;
    std::vector<double> sold, expected, effect;
    for (const Row& row : rows) {
        periods.push_back(iso_text(row.date.day));
        names.emplace_back(row.holiday->called.value());
        countries.emplace_back(country_name(row.holiday->country).value());
        sold.push_back(row.date.sales);
        expected.push_back(row.date.expected);
        effect.push_back(row.date.sales / row.date.expected - 1);
    }
    FindingTable table{
        .id = "dates", .title = text("Holidays as they were"), .key_column = "period", .key_dimension = "period"};
    table.columns = {text_column("period", text("Day"), periods),
                     text_column("holiday", text("Holiday"), names),
                     text_column("calendar_country", text("Country"), countries),
                     number_column("sales", result.label, result.unit, std::move(sold)),
                     number_column("expected", text("On a usual day"), result.unit, std::move(expected)),
                     number_column("effect", text("Effect"), Unit::percent, std::move(effect))};
    return table;
}

/// Relative change against twelve months earlier.
std::vector<double> year_changes(const std::vector<double>& values) {
    std::vector<double> changes(values.size(), missing_number);
    for (std::size_t i = 12; i < values.size(); ++i)
        if (values[i - 12] > 0) changes[i] = values[i] / values[i - 12] - 1;
    return changes;
}

FindingTable months_table(const CalendarResult& result) {
    double mean = 0;
    for (const double each : result.trading_days) mean += each / static_cast<double>(result.trading_days.size());
    std::vector<double> a_day, adjusted;
    for (std::size_t i = 0; i < result.months.size(); ++i) {
        a_day.push_back(quotient(result.month_sums[i], result.trading_days[i]));
        adjusted.push_back(a_day.back() * mean);
    }
    FindingTable table{.id = "months", .title = text("Months by trading days")};
    put_periods(table, PeriodUnit::month, result.months);
    table.columns.push_back(number_column("actual", result.label, result.unit, result.month_sums));
    table.columns.push_back(number_column("trading_days", text("Trading days"), Unit::none, result.trading_days, 2));
    table.columns.push_back(number_column("a_day", text("A trading day"), result.unit, a_day));
    table.columns.push_back(number_column("adjusted", text("With equal trading days"), result.unit, adjusted));
    table.columns.push_back(number_column("change", text("Against a year earlier"), Unit::percent,
                                          year_changes(result.month_sums), -1, Good::higher));
    table.columns.push_back(number_column("change_adjusted", text("The same with equal trading days"), Unit::percent,
                                          year_changes(adjusted), -1, Good::higher));
    return table;
}

/// What months say of one day more, beside what days say.
FindingTable trading_table(const CalendarResult& result) {
    constexpr double days_a_month = 30.4375;
    std::vector<std::string> names;
    EffectColumns effect;
    std::vector<double> of_days;
    for (std::size_t day = 0; day < 7; ++day) {
        names.emplace_back(weekday_name(day).value());
        effect.add(result.trading->of[day]);
        of_days.push_back((result.weekdays[day].index.value - 1) / days_a_month);
    }
    if (result.trading->leap) {
        names.emplace_back("29 February");
        effect.add(*result.trading->leap);
        of_days.push_back(missing_number);
    }
    FindingTable table{.id = "trading", .title = text("One day more in a month")};
    table.columns = {text_column("weekday", text("One more"), names)};
    std::move(effect).put(table, "effect", text("Effect on the month"), Unit::percent);
    table.columns.push_back(
        number_column("of_days", text("Expected from the days"), Unit::percent, std::move(of_days)));
    return table;
}

void with_band(ChartSpec& chart, const std::string& id) {
    chart.low = id + "_low";
    chart.high = id + "_high";
}

void add_season(Finding& finding, const CalendarResult& result) {
    finding.tables.push_back(components_table(result));
    finding.tables.push_back(season_table(result));
    ChartSpec season =
        chart_of(ChartKind::columns, "season", text("Season of the year"), {"season", "season_part", "index"});
    with_band(season, "index");
    season.y_title = text("Of a mean period");
    season.lines.push_back({.value = 1, .vertical = false, .label = text("mean")});
    finding.charts.push_back(std::move(season));
    ChartSpec trend =
        chart_of(ChartKind::line, "trend", text("{0} and its trend", result.label), {"components", "start", "trend"});
    trend.y = {"trend", "actual"};
    trend.muted = {"actual"};
    trend.y_title = result.label;
    finding.charts.push_back(std::move(trend));
}

void add_holidays(Finding& finding, const CalendarResult& result) {
    finding.tables.push_back(holidays_table(result));
    finding.tables.push_back(around_table(result));
    finding.tables.push_back(dates_table(result));
    // One country a chart: names of holidays come in several.
    const std::string_view first = result.sold.countries.front();
    FindingTable shown{.id = "largest", .title = text("Public holidays of {0}", Text(country_name(first), {}))};
    std::vector<std::string> names;
    EffectColumns on;
    ChartSpec bars = ranked_bars("holidays", shown.title, {"largest", "holiday", "effect"}, text("On the day"));
    for (const HolidayEffect& each : result.holidays) {
        if (each.country != first) continue;
        names.emplace_back(each.called.value());
        on.add(each.on);
        if (!each.sure) bars.muted.emplace_back(each.called.value());
    }
    if (names.empty()) return;
    shown.columns = {text_column("holiday", text("Holiday"), names)};
    std::move(on).put(shown, "effect", text("On the day"), Unit::percent);
    finding.tables.push_back(std::move(shown));
    with_band(bars, "effect");
    bars.kind = ChartKind::dots;
    bars.lines.push_back({.value = 0, .vertical = false, .label = text("as usual")});
    finding.charts.push_back(std::move(bars));
}

}  // namespace

void add_calendar_tables(Finding& finding, const CalendarResult& result) {
    if (result.season) add_season(finding, result);
    if (!result.points) finding.tables.push_back(weekdays_table(result));
    if (result.weekdays_known()) {
        ChartSpec week =
            chart_of(ChartKind::columns, "weekdays", text("Days of the week"), {"weekdays", "weekday", "index"});
        with_band(week, "index");
        week.y_title = text("Of a mean day");
        week.lines.push_back({.value = 1, .vertical = false, .label = text("mean")});
        finding.charts.push_back(std::move(week));
    }
    if (!result.holidays.empty()) add_holidays(finding, result);
    if (!result.trading_days.empty() && !result.months.empty()) {
        finding.tables.push_back(months_table(result));
        ChartSpec adjusted = chart_of(ChartKind::line, "months", text("{0} with equal trading days", result.label),
                                      {"months", "start", "adjusted"});
        adjusted.y = {"adjusted", "actual"};
        adjusted.muted = {"actual"};
        adjusted.y_title = result.label;
        finding.charts.push_back(std::move(adjusted));
    }
    if (result.trading) {
        finding.tables.push_back(trading_table(result));
        ChartSpec bars =
            chart_of(ChartKind::dots, "trading", text("One day more in a month"), {"trading", "weekday", "effect"});
        with_band(bars, "effect");
        bars.lines.push_back({.value = 0, .vertical = false, .label = text("as a mean day")});
        finding.charts.push_back(std::move(bars));
    }
}

}  // namespace clientele
