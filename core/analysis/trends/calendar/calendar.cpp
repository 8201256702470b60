#include <algorithm>

#include "core/analysis/period_words.h"
#include "core/analysis/sales.h"
#include "core/analysis/table_building.h"
#include "core/analysis/trends/calendar/calendar_result.h"
#include "core/analysis/trends/data_holes.h"
#include "core/analysis/trends/watch/calendar_days.h"

namespace clientele {
namespace {

std::vector<OptionSpec> calendar_options(const Snapshot&) {
    std::vector<OptionChoice> countries{{"auto", text("Where each sale was made")}};
    for (const KnownCountry& each : known_countries())
        countries.push_back({std::string(each.letters), Text(each.called, {})});
    return {
        {.id = "measure",
         .label = text("Measure"),
         .value = "revenue",
         .choices = {{"revenue", text("Revenue")}, {"orders", text("Orders")}},
         .help = text("What is taken apart.")},
        {.id = "country",
         .label = text("Holidays of"),
         .value = "auto",
         .choices = std::move(countries),
         .help = text("Whose public holidays count: those of the country of each sale’s store, or customer where there "
                      "is no store, or those of one country for all sales.")},
        {.id = "period",
         .label = text("Season of"),
         .value = "month",
         .choices = {{"month", text("Months")}, {"quarter", text("Quarters")}},
         .help = text("The parts of the year that the season is told of.")},
    };
}

const WeekdayEffect& best_weekday(const CalendarResult& result, std::size_t& place) {
    const auto best =
        std::ranges::max_element(result.weekdays, {}, [](const WeekdayEffect& each) { return each.index.value; });
    place = static_cast<std::size_t>(best - result.weekdays.begin());
    return *best;
}

std::size_t best_part(const YearSeason& season) {
    return static_cast<std::size_t>(std::ranges::max_element(season.index, {}, &CalendarEffect::value) -
                                    season.index.begin());
}

Text part_text(const CalendarResult& result, std::size_t place) {
    return result.period == PeriodUnit::quarter ? text("Quarter {0}", count(static_cast<std::int64_t>(place + 1)))
                                                : Text(month_name(place), {});
}

/// The holiday that changes most, of those that are sure.
Text holiday_text(const CalendarResult& result) {
    const HolidayEffect& each = result.holidays.front();
    const Text called = text("{0} ({1})", Text(each.called, {}), Text(country_name(each.country), {}));
    return each.on.value < 0
               ? text("of the public holidays {0} changes most: {1} less than usual", called, percent(-each.on.value))
               : text("of the public holidays {0} changes most: {1} more than usual", called, percent(each.on.value));
}

/// Whether the largest of so many figures is beyond the usual one, their median, by more than chance: its interval,
/// widened for all that it was chosen from (Bonferroni) and for the error of the median (about 1.25 of that of a mean),
/// leaves the median out. A mean would not do: one closed day lifts all others above it. `wide` is how much wider the
/// interval gets than that of 95 %.
bool surely_most(const CalendarEffect& most, std::vector<double> all, double wide) {
    if (!(most.low < most.value) || all.size() < 2) return false;
    std::ranges::sort(all);
    const std::size_t middle = all.size() / 2;
    const double median = all.size() % 2 == 1 ? all[middle] : (all[middle - 1] + all[middle]) / 2;
    wide *= std::sqrt(1 + 1.57 / static_cast<double>(all.size()));
    return most.low > 0 && median > 0 ? std::log(most.value / median) > wide * std::log(most.value / most.low)
                                      : most.value - median > wide * (most.value - most.low);
}

bool surely_best_part(const YearSeason& season, std::size_t part, double wide) {
    std::vector<double> all;
    for (const CalendarEffect& each : season.index) all.push_back(each.value);
    return surely_most(season.index[part], std::move(all), wide);
}

/// Among the days on which the shop is open.
bool surely_best_weekday(const CalendarResult& result, std::size_t day, double wide) {
    std::vector<double> open;
    for (const WeekdayEffect& each : result.weekdays)
        if (!each.closed) open.push_back(each.index.value);
    return surely_most(result.weekdays[day].index, std::move(open), wide);
}

constexpr double wide_of_7 = 1.373, wide_of_12 = 1.465, wide_of_4 = 1.275;  // normal quantiles against that of 95 %

/// Whether any part of the year is beyond chance.
bool season_is_sure(const CalendarResult& result) {
    return result.season && surely_best_part(*result.season, best_part(*result.season),
                                             result.period == PeriodUnit::quarter ? wide_of_4 : wide_of_12);
}

/// What the best part of the year and the best weekday bring, of what is beyond chance; no full stop.
Text best_text(const CalendarResult& result) {
    const bool quarters = result.period == PeriodUnit::quarter;
    const std::size_t part = result.season ? best_part(*result.season) : 0;
    const bool season = season_is_sure(result);
    std::size_t day = 0;
    const WeekdayEffect& best = best_weekday(result, day);
    const bool week = result.weekdays_known() && surely_best_weekday(result, day, wide_of_7);
    const Text weekday(weekday_name(day), {}), of_day = text("{0}", percent(best.index.value));
    if (!season && week)
        return result.season ? text("{0} brings {1} of a mean day; no part of the year surely brings more than another",
                                    weekday, of_day)
                             : text("{0} brings {1} of a mean day", weekday, of_day);
    if (!season)
        return !result.season            ? text("No weekday surely brings more than another")
               : result.weekdays_known() ? text("No part of the year and no weekday surely brings more than another")
                                         : text("No part of the year surely brings more than another");
    const Text most = part_text(result, part), of_part = text("{0}", percent(result.season->index[part].value));
    if (week)
        return quarters
                   ? text("{0} brings {1} of a mean quarter and {2} {3} of a mean day", most, of_part, weekday, of_day)
                   : text("{0} brings {1} of a mean month and {2} {3} of a mean day", most, of_part, weekday, of_day);
    if (!result.weekdays_known())
        return quarters ? text("{0} brings {1} of a mean quarter", most, of_part)
                        : text("{0} brings {1} of a mean month", most, of_part);
    return quarters
               ? text("{0} brings {1} of a mean quarter; no weekday surely brings more than another", most, of_part)
               : text("{0} brings {1} of a mean month; no weekday surely brings more than another", most, of_part);
}

Text calendar_headline(const CalendarResult& result) {
    if (!result.weekdays_known() && !result.season)
        return text("{0} from {1} to {2} is too little to tell what weekdays and seasons bring.", result.label,
                    result.sold.days.first, result.sold.days.last);
    if (!result.holidays.empty() && result.holidays.front().sure)
        return text("{0}; {1}.", best_text(result), holiday_text(result));
    return result.season ? text("{0}.", best_text(result))
                         : text("{0}; no public holiday surely changes sales.", best_text(result));
}

Metric effect_metric(std::string id, Text label, const CalendarEffect& effect) {
    Metric metric{.id = std::move(id), .label = std::move(label), .value = effect.value, .unit = Unit::percent};
    if (!std::isnan(effect.low)) {
        metric.low = effect.low;
        metric.high = effect.high;
    }
    return metric;
}

std::vector<Metric> calendar_metrics(const CalendarResult& result) {
    std::vector<Metric> metrics;
    if (result.season) {
        const std::size_t part = best_part(*result.season);
        metrics.push_back(effect_metric("best_part",
                                        result.period == PeriodUnit::quarter
                                            ? text("{0}, of a mean quarter", part_text(result, part))
                                            : text("{0}, of a mean month", part_text(result, part)),
                                        result.season->index[part]));
    }
    if (result.weekdays_known()) {
        std::size_t day = 0;
        const CalendarEffect best = best_weekday(result, day).index;
        metrics.push_back(effect_metric("best_weekday", text("{0}, of a mean day", Text(weekday_name(day), {})), best));
    }
    if (season_is_sure(result))  // chance alone makes it 0.5 in two years
        metrics.push_back({.id = "season_strength",
                           .label = text("Strength of the season, 0 to 1"),
                           .value = result.season->season_strength,
                           .unit = Unit::none});
    if (result.season)
        metrics.push_back({.id = "trend_strength",
                           .label = text("Strength of the trend, 0 to 1"),
                           .value = result.season->trend_strength,
                           .unit = Unit::none});
    if (!result.holidays.empty())
        metrics.push_back(
            count_metric("sure_holidays", text("Holidays that surely change sales"),
                         static_cast<double>(std::ranges::count_if(result.holidays, &HolidayEffect::sure))));
    return metrics;
}

void add_season_notes(Finding& finding, const CalendarResult& result) {
    const auto note = [&](Text text) { finding.notes.push_back(std::move(text)); };
    if (!result.season) {
        finding.warnings.push_back(
            text("A season of the year needs more than two whole years; {0} whole {0|part is|parts are} known: it is "
                 "not told.",
                 count(result.periods.size())));
        return;
    }
    for (const Period& hole : result.holes)
        finding.warnings.push_back(
            text("No order line is dated from {0} to {1}: a hole in the data, or a time without sales. The season is "
                 "told as if these days had been usual ones.",
                 hole.first, hole.last));
    note(
        text("Trend, season and remainder: seasonal-trend decomposition by loess (STL), robust, with the same season "
             "every year."));
    note(result.season->factors
             ? text("They multiply: a season of 120 % is a fifth above the trend.")
             : text("They add up, since not every part of the year sold something: indices are against the mean "
                    "trend."));
    note(
        text("Strength is the share of the movement that is not remainder (Wang, Smith and Hyndman 2006): 0 none, 1 "
             "all."));
    if (result.sums.size() < 3 * result.season->index.size())
        finding.warnings.push_back(
            text("Less than three whole years are known: what is season and what happened once is hard to tell."));
}

void add_holiday_notes(Finding& finding, const CalendarResult& result) {
    const auto note = [&](Text text) { finding.notes.push_back(std::move(text)); };
    if (result.sold.countries.empty()) {
        finding.warnings.push_back(
            text("The country of the sales is not known, or not its holidays: choose whose holidays count (option "
                 "“Holidays of”)."));
        return;
    }
    if (result.sold.elsewhere >= 0.0005)
        note(
            text("{0} of sales are in countries whose holidays are not known, or in none that is known: they count for "
                 "season and weekdays only.",
                 percent(result.sold.elsewhere)));
    std::vector<Text> small;
    for (const std::string_view each : result.left_out) small.push_back(Text(country_name(each), {}));
    if (!small.empty())
        note(text("Less than a hundredth of sales is in {0}: their holidays are left out.", std::move(small)));
    if (result.holidays.empty()) {
        note(text("No public holiday has enough usual days around it to be held against."));
        return;
    }
    note(
        text("A holiday is held against the same weekday of the usual weeks around it, up to four before and four "
             "after; its limits come from how much usual days are off the same. How much a holiday itself differs "
             "from year to year is not in them."));
    note(
        text("Sure: at a false discovery rate of 5 % over all holidays, before, on and after. Holidays on days on "
             "which nothing is sold anyway are left out."));
    const bool december = std::ranges::any_of(result.holidays, [](const HolidayEffect& each) {
        const std::string_view called = each.called.value();
        return called == "Christmas Day" || called == "Boxing Day" || called == "New Year";
    });
    if (december)
        note(
            text("Around Christmas the level itself changes from week to week: what is usual there is less sure than "
                 "the limits say. Days up to 10 January are held against the weeks after them alone."));
}

void add_calendar_notes(Finding& finding, const CalendarResult& result, const Context& context) {
    const auto note = [&](Text text) { finding.notes.push_back(std::move(text)); };
    add_season_notes(finding, result);
    if (result.weekdays_known()) {
        note(
            text("Weekdays are held against the mean of the seven days around them, in weeks without a public "
                 "holiday, Black Friday or the days from Christmas to New Year."));
        for (std::size_t day = 0; day < 7; ++day)
            if (result.weekdays[day].closed)
                note(text("Nothing was sold on any {0}: the shop is taken to be closed then.",
                          Text(weekday_name(day), {})));
    } else if (result.points) {
        finding.warnings.push_back(
            *result.points == PeriodUnit::week
                ? text("All order lines are of one weekday, as if each stood for a week: they say nothing of weekdays "
                       "and holidays, and a month has four or five of them.")
                : text("Order lines stand on one day a month or less, as if each stood for all of it: they say nothing "
                       "of weekdays and holidays."));
        return;
    } else {
        finding.warnings.push_back(text("There is no whole week without a holiday: what weekdays bring is not told."));
    }
    add_holiday_notes(finding, result);
    if (!result.trading_days.empty())
        note(
            text("Trading days count each day of a month by its weekday, and by its holiday where that is sure: a "
                 "mean day is 1."));
    if (result.trading)
        note(
            text("One day more in a month: regression of the months’ logarithms without their trend on months of the "
                 "year, numbers of weekdays and the leap year (Young 1965), {0} degrees of freedom left. Days tell "
                 "the same more surely.",
                 count(static_cast<std::int64_t>(result.trading->freedom))));
    else
        note(
            text("Months are too few, or not all above 0, to tell from them what one weekday more brings: that needs "
                 "three whole years."));
    if (const auto late = late_lines_warning(context.snapshot)) finding.warnings.push_back(*late);
    if (result.sold.without_time > 0)
        finding.warnings.push_back(
            text("{0} {0|line|lines} without a time {0|is|are} left out.", count(result.sold.without_time)));
    if (result.sold.without_value > 0)
        finding.warnings.push_back(text("{0} {0|line|lines} without an amount {0|adds|add} nothing to revenue.",
                                        count(result.sold.without_value)));
}

Result<Finding> run_calendar(const Context& context) {
    CalendarResult result;
    const bool revenue = context.options.text("measure") == "revenue";
    if (revenue)
        if (const auto lacking = sales_lacking(context.snapshot)) return fail(ErrorCode::missing_data, *lacking);
    result.label = revenue ? text("Revenue") : text("Orders");
    result.unit = revenue ? Unit::amount : Unit::count;
    result.period = context.options.text("period") == "quarter" ? PeriodUnit::quarter : PeriodUnit::month;
    auto sold =
        sales_days(context, revenue ? DayMeasure::revenue : DayMeasure::orders, context.options.text("country"));
    if (!sold) return std::unexpected(sold.error());
    result.sold = std::move(*sold);
    result.points = line_points(context.snapshot);
    for (const Period& hole : data_holes(context.snapshot))
        if (days_in_holes({hole}, result.sold.days) > 0) result.holes.push_back(hole);
    work_out(result, closed_weekdays(context.snapshot));
    Finding finding;
    finding.headline = calendar_headline(result);
    finding.metrics = calendar_metrics(result);
    add_calendar_tables(finding, result);
    add_calendar_notes(finding, result, context);
    if (!context.progress(1)) return cancelled();
    return finding;
}

}  // namespace

Analysis trends_calendar() {
    return {
        .id = "trends.calendar",
        .title = "Season and calendar",
        .question = "What do seasons, weekdays and holidays bring?",
        .page = "trends",
        .needs = {sales_need()},
        .options = calendar_options,
        .run = run_calendar,
        .help =
            "Takes sales apart into trend, season of the year and remainder, says what each weekday brings, which "
            "public holidays of which country raise or lower sales on the day, before and after, and what months come "
            "to with equal trading days."};
}

}  // namespace clientele
