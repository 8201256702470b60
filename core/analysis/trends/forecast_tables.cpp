#include "core/analysis/trends/forecast_tables.h"

#include <algorithm>
#include <cmath>
#include <ranges>

#include "core/analysis/table_building.h"
#include "core/math/normal.h"
#include "core/math/stl.h"

namespace clientele {
namespace {

/// Columns of rows that are periods, with what was and what is expected.
struct PeriodRows {
    std::vector<std::string> series, names;
    std::vector<std::int32_t> starts;
    std::vector<double> actual, value, low80, high80, low95, high95;

    void add(const std::string& of, PeriodUnit unit, Date start, double was) {
        series.push_back(of);
        names.push_back(period_name(unit, start));
        starts.push_back(start.days);
        actual.push_back(was);
        for (std::vector<double>* each : {&value, &low80, &high80, &low95, &high95}) each->push_back(missing_number);
    }
    void expect(const Forecast& forecast, std::size_t step) {
        value.back() = forecast.mean[step];
        low80.back() = forecast.band80.low[step];
        high80.back() = forecast.band80.high[step];
        low95.back() = forecast.band95.low[step];
        high95.back() = forecast.band95.high[step];
    }
};

/// What came in a period that was to be forgotten; missing where it is not known.
double came(const ForecastResult& result, std::size_t series, std::size_t step) {
    if (step >= result.series.later.size()) return missing_number;
    return result.series.values[series + (result.has_whole ? 0 : 1)][result.series.periods.size() + step];
}

std::vector<TableColumn> columns_of(PeriodRows rows, const ForecastResult& result, bool with_series, bool with_actual) {
    const Unit unit = result.series.of.unit;
    std::vector<TableColumn> columns;
    if (with_series) columns.push_back(text_column("series", text("Series"), rows.series));
    columns.push_back(text_column("period", text("Period"), rows.names));
    columns.push_back(column_of("start", text("From"), Column::of_dates(std::move(rows.starts))));
    if (with_actual) columns.push_back(number_column("actual", result.series.of.label, unit, std::move(rows.actual)));
    columns.push_back(number_column("value", text("Forecast"), unit, std::move(rows.value)));
    columns.push_back(number_column("low80", text("Low, 80 %"), unit, std::move(rows.low80)));
    columns.push_back(number_column("high80", text("High, 80 %"), unit, std::move(rows.high80)));
    columns.push_back(number_column("low95", text("Low, 95 %"), unit, std::move(rows.low95)));
    columns.push_back(number_column("high95", text("High, 95 %"), unit, std::move(rows.high95)));
    return columns;
}

/// Name of a series in tables of several.
std::string shown_name(const ForecastResult& result, std::size_t series) {
    return result.has_whole && series == 0 ? "All" : result.forecasts[series].name;
}

FindingTable forecast_table(const ForecastResult& result) {
    PeriodRows rows;
    for (std::size_t series = 0; series < result.forecasts.size(); ++series) {
        if (!result.forecasts[series].of) continue;
        for (std::size_t step = 0; step < result.ahead.size(); ++step) {
            rows.add(shown_name(result, series), result.series.unit, result.ahead[step].first,
                     came(result, series, step));
            rows.expect(result.forecasts[series].of->combined, step);
        }
    }
    const bool several = !result.series.names.empty();
    FindingTable table{.id = "forecast", .title = text("Forecast")};
    table.columns = columns_of(std::move(rows), result, several, !result.series.later.empty());
    table.key_column = several ? "series" : "period";
    table.key_dimension = several ? result.series.group_field : "period";
    return table;
}

FindingTable course_table(const ForecastResult& result) {
    PeriodRows rows;
    const SeriesForecast& main = result.main();
    for (std::size_t i = 0; i < result.series.periods.size(); ++i)
        rows.add({}, result.series.unit, result.series.periods[i].first,
                 i < result.series.in_hole.size() && result.series.in_hole[i] ? missing_number : main.known[i]);
    for (std::size_t step = 0; step < result.ahead.size(); ++step) {
        rows.add({}, result.series.unit, result.ahead[step].first, missing_number);
        rows.expect(main.of->combined, step);
        rows.actual.back() = came(result, 0, step);
    }
    FindingTable table{.id = "course",
                       .title = text("What was and what is expected"),
                       .key_column = "period",
                       .key_dimension = "period"};
    table.columns = columns_of(std::move(rows), result, false, true);
    return table;
}

/// Methods by the names that the literature has for them.
std::string method_name(const std::string& id) {
    static constexpr std::pair<std::string_view, std::string_view> names[] = {
        {"ets", "ETS"},
        {"theta", "Theta"},
        {"dynamic_theta", "Dynamic Theta"},
        {"arima", "ARIMA"},
        {"stl_ets", "STL + ETS"},
        {"naive", "Naive"},
        {"seasonal_naive", "Seasonal naive"},
        {"croston", "Croston"},
        {"sba", "SBA"},
        {"tsb", "TSB"},
        {"mean", "Mean"},
    };
    const auto found = std::ranges::find(names, id, &std::pair<std::string_view, std::string_view>::first);
    return found == std::end(names) ? id : std::string(found->second);
}

FindingTable backtest_table(const AutomaticForecast& of) {
    std::vector<std::string> methods, models;
    std::vector<double> weights, smape, mase, coverage80, coverage95, msis;
    const auto add = [&](const std::string& method, const std::string& model, double weight,
                         const ForecastAccuracy& backtest) {
        methods.push_back(method);
        models.push_back(model);
        weights.push_back(weight);
        smape.push_back(backtest.smape);
        mase.push_back(backtest.mase);
        coverage80.push_back(backtest.coverage80);
        coverage95.push_back(backtest.coverage95);
        msis.push_back(backtest.msis);
    };
    add("Combination", of.combined.model, 1, of.backtest);
    for (const MethodForecast& method : of.methods)
        add(method_name(method.id), method.forecast.model, method.weight, method.backtest);
    return table_of("backtest", text("How the methods did so far"),
                    {text_column("method", text("Method"), methods), text_column("fit", text("Model"), models),
                     number_column("weight", text("Weight"), Unit::percent, weights),
                     number_column("smape", text("sMAPE"), Unit::none, smape, 2, Good::lower),
                     number_column("mase", text("MASE"), Unit::ratio, mase, 3, Good::lower),
                     number_column("coverage80", text("In the 80 % band"), Unit::percent, coverage80),
                     number_column("coverage95", text("In the 95 % band"), Unit::percent, coverage95),
                     number_column("msis", text("MSIS"), Unit::none, msis, 2, Good::lower)});
}

/// A row for each series: what is expected in all, against the same time a year earlier.
FindingTable series_table(const ForecastResult& result) {
    std::vector<std::string> names, best;
    std::vector<double> totals, lows, highs, mase, last;
    for (std::size_t i = 0; i < result.forecasts.size(); ++i) {
        const SeriesForecast& each = result.forecasts[i];
        if (!each.of) continue;
        names.push_back(shown_name(result, i));
        const ForecastTotal total = forecast_total(each.of->combined);
        const double by = result.series.of.adds_up_over_time() ? 1 : static_cast<double>(result.horizon);
        totals.push_back(total.mean / by);
        const double low = (total.mean - normal_z80 * total.deviation) / by;
        lows.push_back(result.positive ? std::max(low, 0.0) : low);
        highs.push_back((total.mean + normal_z80 * total.deviation) / by);
        last.push_back(each.known.back());
        mase.push_back(each.of->origins > 0 ? each.of->backtest.mase : missing_number);
        const auto heaviest = std::ranges::max_element(each.of->methods, {}, &MethodForecast::weight);
        best.push_back(heaviest == each.of->methods.end() ? each.of->combined.model : heaviest->forecast.model);
    }
    const Unit unit = result.series.of.unit;
    FindingTable table{.id = "series", .title = text("Series")};
    const Text all = result.series.of.adds_up_over_time() ? text("Expected in all") : text("Mean of the forecast");
    table.columns = {text_column("series", text("Series"), names),
                     number_column("expected", all, unit, totals),
                     number_column("low80", text("Low, 80 %"), unit, lows),
                     number_column("high80", text("High, 80 %"), unit, highs),
                     number_column("last", text("Last known period"), unit, last),
                     number_column("mase", text("MASE"), Unit::ratio, mase, 3, Good::lower),
                     text_column("fit", text("Weightiest model"), best)};
    table.key_column = "series";
    table.key_dimension = result.series.group_field;
    return table;
}

/// The main series as trend, season and the rest; only with two rounds of a season and more.
std::optional<FindingTable> decomposition_table(const ForecastResult& result) {
    const std::size_t begins = result.main().begins;
    const std::vector<double> known(result.main().known.begin() + static_cast<std::ptrdiff_t>(begins),
                                    result.main().known.end());
    if (result.seasons.empty() || known.size() <= 2 * static_cast<std::size_t>(result.seasons.front())) return {};
    Decomposition parts = stl(known, result.seasons.front());
    std::vector<std::string> names;
    std::vector<std::int32_t> starts;
    for (const Period& period : result.series.periods | std::views::drop(begins)) {
        names.push_back(period_name(result.series.unit, period.first));
        starts.push_back(period.first.days);
    }
    const Unit unit = result.series.of.unit;
    FindingTable table{
        .id = "decomposition", .title = text("Trend and season"), .key_column = "period", .key_dimension = "period"};
    table.columns = {text_column("period", text("Period"), names),
                     column_of("start", text("From"), Column::of_dates(std::move(starts))),
                     number_column("actual", result.series.of.label, unit, known),
                     number_column("trend", text("Trend"), unit, std::move(parts.trend)),
                     number_column("season", text("Season"), unit, std::move(parts.seasonal)),
                     number_column("remainder", text("Remainder"), unit, std::move(parts.remainder))};
    return table;
}

ChartSpec fan_chart(const ForecastResult& result) {
    ChartSpec fan{
        .id = "fan", .kind = ChartKind::fan, .title = text("{0}, forecast", result.series.of.label), .table = "course"};
    if (!result.has_whole)
        fan.title = text("{0} of {1}, forecast", result.series.of.label, name(result.main().words()));
    fan.x = "start";
    fan.y = {"actual", "value"};
    fan.low = "low95";
    fan.high = "high95";
    fan.inner_low = "low80";
    fan.inner_high = "high80";
    fan.y_title = result.series.of.label;
    return fan;
}

}  // namespace

void add_forecast_tables(Finding& finding, const ForecastResult& result) {
    finding.tables.push_back(forecast_table(result));
    finding.tables.push_back(course_table(result));
    finding.tables.push_back(backtest_table(*result.main().of));
    finding.charts.push_back(fan_chart(result));
    if (!result.series.names.empty()) {
        finding.tables.push_back(series_table(result));
        ChartSpec bars = ranked_bars("expected", text("{0} expected", result.series.of.label),
                                     {"series", "series", "expected"}, result.series.of.label);
        bars.low = "low80";
        bars.high = "high80";
        bars.muted = {"All", std::string(rest_key), std::string(no_value_key)};
        finding.charts.push_back(std::move(bars));
        ChartSpec lines =
            chart_of(ChartKind::line, "by_series", text("Forecast by series"), {"forecast", "start", "value"});
        lines.series = "series";
        finding.charts.push_back(std::move(lines));
    }
    if (auto decomposition = decomposition_table(result)) {
        finding.tables.push_back(std::move(*decomposition));
        ChartSpec trend = chart_of(ChartKind::line, "trend", text("{0} without the season", result.series.of.label),
                                   {"decomposition", "start", "trend"});
        trend.y = {"trend", "actual"};
        trend.muted = {"actual"};
        trend.y_title = result.series.of.label;
        finding.charts.push_back(std::move(trend));
    }
    ChartSpec errors =
        chart_of(ChartKind::bars, "errors", text("Error of each method so far"), {"backtest", "method", "mase"});
    errors.y_title = text("Error against that of the naive forecast");
    errors.muted = {"Seasonal naive", "Naive"};
    finding.charts.push_back(std::move(errors));
}

}  // namespace clientele
