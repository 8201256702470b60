#include <algorithm>
#include <cmath>

#include "core/analysis/highlights.h"
#include "core/analysis/key_names.h"
#include "core/analysis/period_words.h"
#include "core/analysis/sales.h"
#include "core/analysis/table_building.h"
#include "core/analysis/trends/data_holes.h"
#include "core/analysis/trends/forecast_result.h"
#include "core/analysis/trends/forecast_tables.h"
#include "core/analysis/trends/period_option.h"
#include "core/analysis/trends/series_highlights.h"
#include "core/math/log_rank.h"
#include "core/math/normal.h"

namespace clientele {
namespace {

std::vector<OptionSpec> forecast_options(const Snapshot& snapshot) {
    return {
        {.id = "source",
         .label = text("Source"),
         .value = "auto",
         .choices = source_choices(snapshot),
         .help = text("Whose rows are counted or added up.")},
        {.id = "measure",
         .label = text("Measure"),
         .value = "auto",
         .choices = measure_choices(snapshot),
         .help = text("What is forecast: a number of rows, or the sum or mean of one of their fields.")},
        {.id = "by",
         .label = text("One forecast for each"),
         .type = OptionType::field,
         .value = "none",
         .choices = series_choices(snapshot),
         .help =
             text("A field of the source: each of its values has a forecast of its own. Where they are parts of the "
                  "whole, they add up to it.")},
        period_option("frequency"),
        {.id = "horizon",
         .label = text("Periods ahead"),
         .type = OptionType::whole,
         .value = "0",
         .least = 0,
         .most = 366,
         .help = text("How many periods are forecast. 0 takes a year of months or quarters, 13 weeks, 28 days.")},
        {.id = "outliers",
         .label = text("Outliers"),
         .value = "replace",
         .choices = {{"replace", text("Replace by what is usual")}, {"keep", text("Keep as they are")}},
         .help =
             text("Single values far from their neighbours and their season, such as wrong prices, would come again "
                  "in a forecast.")},
        {.id = "until",
         .label = text("Forget what came after"),
         .type = OptionType::date,
         .value = "",
         .help = text("Forecasts as if it were this day; what came later stands beside the forecast.")},
    };
}

Text figure(const ForecastResult& result, double value) {
    return result.series.of.unit == Unit::amount ? text("{0}", amount(value))
           : result.series.of.unit == Unit::percent
               ? text("{0}", percent(value))
               : text("{0}", number(value, std::abs(value) >= 1000 || result.series.of.unit == Unit::count ? 0 : -1));
}

/// The same number of periods a year before those that are forecast; missing where they are not all known.
double year_earlier(const ForecastResult& result) {
    const int season = result.seasons.empty()                  ? 1
                       : result.series.unit == PeriodUnit::day ? 364
                                                               : result.seasons.front();
    const std::vector<double>& known = result.main().known;
    const int horizon = result.horizon, count_known = static_cast<int>(known.size());
    const int began = static_cast<int>(result.main().begins);
    if (result.series.unit == PeriodUnit::year || horizon > season || count_known < season + began)
        return missing_number;
    double sum = 0;
    for (int step = 0; step < horizon; ++step) sum += known[static_cast<std::size_t>(count_known - season + step)];
    return sum;
}

/// Periods of a year; 0 where they are years.
std::size_t year_of_unit(PeriodUnit unit) {
    switch (unit) {
        case PeriodUnit::day:
            return 365;
        case PeriodUnit::week:
            return 52;
        case PeriodUnit::month:
            return 12;
        case PeriodUnit::quarter:
            return 4;
        case PeriodUnit::year:
            break;
    }
    return 0;
}

/// Whether the forecast can know what the time of the year brings: more than two whole years. Years have none.
bool knows_the_year(const ForecastResult& result) {
    const std::size_t year = year_of_unit(result.series.unit);
    return year == 0 || result.periods_of(result.main()) > 2 * year;
}

Text about(const ForecastResult& result) {
    if (result.has_whole) return result.series.of.label;
    return text("{0} of {1}", result.series.of.label, name(result.main().words()));
}

Text headline_of(const ForecastResult& result) {
    const Forecast& forecast = result.main().of->combined;
    const Date first = result.ahead.front().first, last = result.ahead.back().last;
    const Date first_of_last = result.ahead.back().first;
    if (!result.series.of.adds_up_over_time()) {
        const std::size_t step = forecast.mean.size() - 1;
        return text("{0}: {1} expected in {2}, in four of five cases between {3} and {4}.", about(result),
                    figure(result, forecast.mean[step]), period_words(result.series.unit, first_of_last),
                    figure(result, forecast.band80.low[step]), figure(result, forecast.band80.high[step]));
    }
    const ForecastTotal total = forecast_total(forecast);
    const double low = total.mean - normal_z80 * total.deviation, high = total.mean + normal_z80 * total.deviation;
    const Text between = text("in four of five cases between {0} and {1}",
                              figure(result, result.positive ? std::max(low, 0.0) : low), figure(result, high));
    const double before = year_earlier(result);
    if (!(before > 0))
        return text("{0}: {1} expected from {2} to {3}, {4}.", about(result), figure(result, total.mean), first, last,
                    between);
    if (!knows_the_year(result))
        return text(
            "{0}: {1} expected from {2} to {3} if it goes on as lately, {4}; what the time of the year "
            "brings is not known from less than two years.",
            about(result), figure(result, total.mean), first, last, between);
    const double change = total.mean / before - 1;
    const Text compared = std::abs(change) < 0.0005 ? text("as much as")
                          : change > 0              ? text("{0} more than", percent(change))
                                                    : text("{0} less than", percent(-change));
    return text("{0}: {1} expected from {2} to {3}, {4} a year earlier, and {5}.", about(result),
                figure(result, total.mean), first, last, compared, between);
}

std::vector<Metric> metrics_of(const ForecastResult& result) {
    const Forecast& forecast = result.main().of->combined;
    std::vector<Metric> metrics;
    const Unit unit = result.series.of.unit;
    if (result.series.of.adds_up_over_time()) {
        const ForecastTotal total = forecast_total(forecast);
        Metric metric{.id = "total", .label = text("Expected in all"), .value = total.mean, .unit = unit};
        const double low = total.mean - normal_z95 * total.deviation;
        metric.low = result.positive ? std::max(low, 0.0) : low;
        metric.high = total.mean + normal_z95 * total.deviation;
        if (const double before = year_earlier(result); before > 0 && knows_the_year(result)) {
            metric.change = total.mean / before - 1;
            metric.change_of = text("the same time a year earlier");
        }
        metrics.push_back(std::move(metric));
    }
    metrics.push_back({.id = "next",
                       .label = text("Next period"),
                       .value = forecast.mean.front(),
                       .unit = unit,
                       .low = forecast.band95.low.front(),
                       .high = forecast.band95.high.front()});
    const ForecastAccuracy& backtest = result.main().of->backtest;
    if (result.main().of->origins > 0) {
        metrics.push_back({.id = "mase",
                           .label = text("Error against that of the naive forecast"),
                           .value = backtest.mase,
                           .unit = Unit::ratio,
                           .good = Good::lower});
        metrics.push_back(share_metric("error", text("Usual error"), backtest.smape / 100, Good::lower));
    }
    return metrics;
}

/// Series that began later than the others, and those that have ended.
void add_life_notes(Finding& finding, const ForecastResult& result) {
    const ForecastSeries& series = result.series;
    const auto start = [&](std::size_t period) { return series.periods[period].first; };
    const SeriesForecast& main = result.main();
    if (main.begins > 0)
        finding.notes.push_back(
            text("It begins {0}, with its first rows: what was before counts as nothing known, not "
                 "as 0.",
                 start(main.begins)));
    std::int64_t later = 0;
    std::vector<std::string> ended;
    for (std::size_t i = 1; i < result.forecasts.size(); ++i) {
        later += result.forecasts[i].begins > main.begins ? 1 : 0;
        if (result.forecasts[i].ended) ended.push_back(result.forecasts[i].words());
    }
    if (later > 0)
        finding.notes.push_back(
            text("{0} {0|series begins|series begin} later than the first: what was before counts "
                 "as nothing known, not as 0.",
                 count(later)));
    if (main.ended)
        finding.warnings.push_back(
            text("Nothing has come for so long that it seems to have ended: 0 is expected from now on."));
    if (ended.empty()) return;
    finding.warnings.push_back(
        text("{0} {0|series has|series have} had nothing for so long that {0|it seems|they seem} "
             "to have ended, {1} first: 0 is expected of {0|it|them}.",
             count(static_cast<std::int64_t>(ended.size())), name(ended.front())));
}

/// Values that the forecast is not made from, by period and size.
void add_outlier_notes(Finding& finding, const ForecastResult& result) {
    const SeriesForecast& main = result.main();
    std::int64_t in_parts = 0;
    for (std::size_t i = 1; i < result.forecasts.size(); ++i)
        in_parts += result.forecasts[i].of && !result.forecasts[i].of->outliers.empty() ? 1 : 0;
    const std::vector<Outlier>& found = main.of->outliers;
    constexpr std::size_t most_told = 3;
    for (std::size_t i = 0; i < std::min(most_told, found.size()); ++i)
        finding.notes.push_back(
            text("{1} in {0} stands out and is taken as {2}, as usual then; set Outliers to keep it.",
                 period_words(result.series.unit, result.series.periods[result.from(main) + found[i].at].first),
                 figure(result, found[i].value), figure(result, found[i].usual)));
    if (found.size() > most_told)
        finding.notes.push_back(text("{0} more {0|period|periods} {0|stands|stand} out and {0|is|are} taken as usual.",
                                     count(static_cast<std::int64_t>(found.size() - most_told))));
    if (in_parts > 0)
        finding.notes.push_back(
            text("{0} of the series {0|has|have} periods that stand out; they are taken as usual.", count(in_parts)));
}

/// What is known of closed days and of the time of the year.
void add_season_notes(Finding& finding, const ForecastResult& result) {
    const AutomaticForecast& main = *result.main().of;
    if (main.closed_steps)
        finding.notes.push_back(
            text("Weekdays on which nothing comes are left out: 0 is expected of them, and the others are forecast as "
                 "if they followed one another."));
    if (main.year_pairs > 0)
        finding.notes.push_back(
            text("The time of the year is known from {0} waves, as many as forecast each year best from the others. "
                 "Feasts that move are not.",
                 count(main.year_pairs)));
    if (const std::size_t year = year_of_unit(result.series.unit); year > 0 && knows_the_year(result))
        if (const std::size_t seen = result.periods_of(result.main()) / year; seen < 3)
            finding.notes.push_back(
                text("What comes was seen at this time of the year only {0} {0|time|times}: how far off the bands of "
                     "such a time may be is hardly known.",
                     count(seen)));
    if (main.year_pairs > 0)
        finding.notes.push_back(
            text("Bands are wider at times of the year at which years differ more, and narrower at others: each year "
                 "was forecast from the others."));
    if (result.hurried) finding.notes.push_back(text("So many long series are tried at three moments, without ARIMA."));
}

/// Series most of whose periods hold nothing have methods of their own.
void add_sparse_notes(Finding& finding, const ForecastResult& result) {
    const auto sparse = [](const SeriesForecast& each) { return each.of && each.of->intermittent; };
    const auto parts = std::ranges::count_if(result.forecasts.begin() + 1, result.forecasts.end(), sparse);
    if (sparse(result.main()))
        finding.notes.push_back(
            text("Periods without anything are many: methods for sparse demand are used (Croston, SBA, TSB). They "
                 "expect the same of every period and know no season; what comes is mostly nothing, and then much."));
    if (parts > 0)
        finding.notes.push_back(
            text("{0} of {1} series {0|is|are} sparse: the same is expected of each of {0|its|their} periods, without "
                 "a season.",
                 count(parts), count(static_cast<std::int64_t>(result.forecasts.size() - 1))));
}

void add_notes(Finding& finding, const ForecastResult& result, const Context& context) {
    const auto note = [&](Text text) { finding.notes.push_back(std::move(text)); };
    const ForecastSeries& series = result.series;
    const SeriesForecast& main_series = result.main();
    const AutomaticForecast& main = *main_series.of;
    note(text("From {0} whole periods, {1} to {2}.", count(series.periods.size()), series.periods.front().first,
              series.periods.back().last));
    if (!series.left_out_from.missing())
        note(text("The last period from {0} is left out: its data only goes to {1}.", series.left_out_from,
                  series.left_out_to));
    note(
        text("Exponential smoothing, Theta and other methods are combined; each counts by how well it forecast what is "
             "known by now from the data before, at {0} moments.",
             count(main.origins)));
    note(text(
        "Bands hold the value in 80 and 95 of 100 cases; they are widened by {0} and {1} for what the methods' own "
        "bands did not hold so far.",
        percent(main.widening80 - 1), percent(main.widening95 - 1)));
    if (series.of.measure == PeriodMeasure::customers)
        note(
            text("Who buys in several periods is a customer of each: their numbers cannot be added up, so there is no "
                 "sum."));
    if (series.of.adds_up_over_time())
        note(
            text("The band of the sum takes it that errors of neighbouring periods go together as those of exponential "
                 "smoothing do."));
    add_life_notes(finding, result);
    add_outlier_notes(finding, result);
    add_season_notes(finding, result);
    add_sparse_notes(finding, result);
    if (result.adds_up) {
        note(
            text("Forecasts of the parts and of the whole are made to add up: what they differ by is shared out by how "
                 "sure each is."));
        if (!std::isnan(result.parts_correlation))
            note(
                text("Bands of the parts and of the whole hold together: they are as wide as they are where errors of "
                     "the parts go together with a correlation of {0}.",
                     number(result.parts_correlation, 2)));
    } else if (result.forecasts.size() > 1 && result.has_whole && !series.of.adds_up())
        note(text("The parts do not add up to the whole: means and distinct things do not."));
    if (result.raised > 0)
        note(text("{0} {0|value|values} would have come out below 0 and {0|is|are} 0.", count(result.raised)));
    if (result.below_zero > 0) note(text("Bands end at 0: nothing was below 0 so far."));
    const auto in_holes = static_cast<std::size_t>(std::ranges::count(series.in_hole, true));
    if (in_holes > 0)
        finding.warnings.push_back(text(
            "No order line is dated from {0} to {1}: taken for a hole in the data. {2} {2|period is|periods are} "
            "filled in between the neighbours.",
            data_holes(context.snapshot).front().first, data_holes(context.snapshot).front().last, count(in_holes)));
    const std::size_t empty_ones = series.empty_periods - std::min(series.empty_periods, in_holes);
    const std::size_t before_it = std::min(empty_ones, main_series.begins);
    if (const std::size_t empty = empty_ones - before_it; empty > 0)
        note(series.of.is_mean()
                 ? text("{0} {0|period|periods} without a row {0|is|are} filled in between the neighbours.",
                        count(empty))
                 : text("{0} {0|period|periods} without a row {0|counts|count} as 0.", count(empty)));
    if (series.without_time > 0)
        finding.warnings.push_back(
            text("{0} {0|row|rows} without a time {0|is|are} left out.", count(series.without_time)));
    if (series.without_value > 0)
        finding.warnings.push_back(
            text("{0} {0|row|rows} without a value {0|is|are} left out.", count(series.without_value)));
    if (main.origins < 3)
        finding.warnings.push_back(text("The series is short: how far off the forecast may be is hardly known."));
    if (!result.seasons.empty() &&
        result.periods_of(result.main()) < 2 * static_cast<std::size_t>(result.seasons.front()) + 1)
        finding.warnings.push_back(
            text("Less than two whole rounds of the season are known: the forecast does not know of it."));
    if (main.origins > 0 && main.backtest.mase > 1)
        finding.warnings.push_back(text("So far, the value of a season before was off by less than this forecast."));
    if (series.of.dataset == DatasetKind::transactions)
        if (const auto late = late_lines_warning(context.snapshot)) finding.warnings.push_back(*late);
}

/// That more or less is expected than a year earlier, of revenue. Nothing where the forecast does not know the time of
/// the year: what is left of a high season is no growth.
std::vector<Highlight> forecast_highlights(const ForecastResult& result, const Finding& finding) {
    const double before = year_earlier(result);
    const bool money = result.series.of.unit == Unit::amount && !result.series.of.is_mean() && result.has_whole;
    if (!money || result.series.of.dataset != DatasetKind::transactions || !(before > 0) || !knows_the_year(result))
        return {};
    const ForecastTotal total = forecast_total(result.main().of->combined);
    const double change = total.mean - before;
    if (!(total.deviation > 0) || std::abs(change) < 0.02 * before) return {};
    const double a_year = 365.25 / (result.ahead.back().last.days - result.ahead.front().first.days + 1);
    const double half = normal_z95 * total.deviation;
    Highlight told{.id = "ahead", .sentence = finding.headline};
    told.why = change > 0 ? text("More is to come than a year earlier: stock and staff have to be ready for it.")
                          : text("Less is to come than a year earlier, if nothing is done.");
    told.tidings = change > 0 ? Tidings::good : Tidings::bad;
    told.worth = std::abs(change) * a_year;
    told.worth_low = std::max(0.0, std::abs(change) - half) * a_year;
    told.worth_high = (std::abs(change) + half) * a_year;
    told.p_value = normal_two_sided(change / total.deviation);
    told.stories = {std::string(story_sales)};
    told.chart = "fan";
    return {told};
}

std::string only_series(const Snapshot& snapshot) {
    const DatasetColumn* series = snapshot.dataset(DatasetKind::market_series).find("series");
    return series && series->values.dictionary().size() == 1 ? std::string(series->values.dictionary().at(0)) : "";
}

Result<Finding> run_forecast(const Context& context) {
    SeriesRequest request{.source = context.options.text("source"),
                          .measure = context.options.text("measure"),
                          .by = context.options.text("by"),
                          .frequency = context.options.text("frequency"),
                          .until = context.options.date("until")};
    auto series = forecast_series(context, request);
    if (!series) return std::unexpected(series.error());
    auto result = forecast_result(context, std::move(*series), static_cast<int>(context.options.whole("horizon")),
                                  context.options.text("outliers") == "replace");
    if (!result) return std::unexpected(result.error());
    const KeyNames names(context.snapshot);
    for (SeriesForecast& one : result->forecasts) one.called = names.called(result->series.group_field, one.name);
    Finding finding;
    finding.headline = headline_of(*result);
    finding.metrics = metrics_of(*result);
    add_forecast_tables(finding, *result);
    add_notes(finding, *result, context);
    if (result->series.of.dataset == DatasetKind::market_series)
        finding.highlights = series_highlights(*result, only_series(context.snapshot));
    else
        finding.highlights = forecast_highlights(*result, finding);
    if (!context.progress(1)) return cancelled();
    return finding;
}

}  // namespace

Analysis trends_forecast() {
    return {.id = "trends.forecast",
            .title = "Forecast",
            .question = "What comes next, and how sure is that?",
            .page = "trends",
            .needs = {{DatasetKind::transactions,
                       {"time"},
                       {{DatasetKind::market_series, {"time", "value"}},
                        {DatasetKind::purchase_summaries, {"period"}},
                        {DatasetKind::visits, {"time"}},
                        {DatasetKind::contacts, {"time"}},
                        {DatasetKind::web_events, {"time"}},
                        {DatasetKind::responses, {"time"}}}}},
            .options = forecast_options,
            .run = run_forecast,
            .help =
                "Forecasts revenue, orders, visitors or any other figure by day, week, month, quarter or year, for the "
                "whole and for each store, category or product, with bands that say how far off it may be. Several "
                "methods are combined by how well they would have forecast what is known by now."};
}

}  // namespace clientele
