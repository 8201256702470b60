#include "core/analysis/trends/calendar/calendar_result.h"

#include <algorithm>
#include <numeric>

#include "core/analysis/trends/comparison.h"
#include "core/analysis/trends/data_holes.h"
#include "core/analysis/trends/watch/calendar_days.h"

namespace clientele {
namespace {

constexpr double least_share = 0.01;        // of sales, for a country's holidays to be looked at
constexpr double share_for_weekdays = 0.1;  // for its holidays to make a week an unusual one

/// Whole periods one after another, and what was sold in each.
void add_whole_periods(const SalesDays& sold, PeriodUnit unit, const std::array<bool, 7>& closed,
                       std::vector<Period>& periods, std::vector<double>& sums) {
    for (const Period& piece : pieces(unit, sold.days)) {
        if (!is_whole(piece, sold.days, closed)) continue;
        const Period days = within(piece, sold.days);
        const auto begin = sold.all.begin() + (days.first.days - sold.days.first.days);
        periods.push_back(piece);
        sums.push_back(std::accumulate(begin, begin + (days.last.days - days.first.days + 1), 0.0));
    }
}

/// The sums as if something had been sold in holes of the data: by the days that are known where a quarter of the
/// period is, else as in the same part of the years next to it, else as its neighbours.
std::vector<double> without_holes(const std::vector<double>& sums, const std::vector<Period>& periods,
                                  const std::vector<Period>& holes, std::size_t season) {
    std::vector<double> share;
    for (const Period& period : periods)
        share.push_back(1 - static_cast<double>(days_in_holes(holes, period)) /
                                static_cast<double>(period.last.days - period.first.days + 1));
    constexpr double enough = 0.25;
    const auto mean_at = [&](std::size_t i, std::size_t apart) {
        double sum = 0;
        int known = 0;
        const auto add = [&](std::size_t at) {
            if (share[at] < enough) return;
            sum += sums[at] / share[at];
            ++known;
        };
        if (i >= apart) add(i - apart);
        if (i + apart < sums.size()) add(i + apart);
        return known > 0 ? std::optional(sum / known) : std::nullopt;
    };
    std::vector<double> filled = sums;
    for (std::size_t i = 0; i < sums.size(); ++i) {
        if (share[i] >= 1) continue;
        filled[i] =
            share[i] >= enough ? sums[i] / share[i] : mean_at(i, season).value_or(mean_at(i, 1).value_or(sums[i]));
    }
    return filled;
}

/// Days that are unusual in any country that sells much; of the largest alone where they leave nothing.
std::array<WeekdayEffect, 7> usual_weekdays(const SalesDays& sold) {
    std::vector<bool> special = special_days("", sold.days.first, sold.size(), 0);
    std::vector<bool> largest = special;
    for (std::size_t c = 0; c < sold.countries.size(); ++c) {
        if (c > 0 && sold.share[c] < share_for_weekdays) continue;
        const std::vector<bool> of = special_days(sold.countries[c], sold.days.first, sold.size(), 0);
        for (std::size_t i = 0; i < of.size(); ++i) special[i] = special[i] || of[i];
        if (c == 0) largest = special;
    }
    auto effects = weekday_effects(sold.all, sold.days.first, special);
    constexpr std::size_t few = 8;
    if (std::ranges::any_of(effects, [](const WeekdayEffect& each) { return each.days < few; }))
        effects = weekday_effects(sold.all, sold.days.first, largest);
    return effects;
}

/// How many mean days a month comes to: each day by its weekday, and by its holiday where that is sure.
std::vector<double> trading_days_of(const CalendarResult& result) {
    const SalesDays& sold = result.sold;
    std::vector<double> factor(sold.size(), 1);
    for (const HolidayEffect& each : result.holidays) {
        if (!each.sure) continue;
        const auto country = std::ranges::find(sold.countries, each.country) - sold.countries.begin();
        for (const HolidayDate& date : each.dates)
            factor[static_cast<std::size_t>(date.day.days - sold.days.first.days)] +=
                sold.share[static_cast<std::size_t>(country)] * each.on.value;
    }
    std::vector<double> days;
    for (const Period& month : result.months) {
        double sum = 0;
        const Period known = within(month, sold.days);
        for (std::int32_t day = known.first.days; day <= known.last.days; ++day)
            sum += result.weekdays[static_cast<std::size_t>(iso_weekday(Date{day}) - 1)].index.value *
                   factor[static_cast<std::size_t>(day - sold.days.first.days)];
        days.push_back(sum);
    }
    return days;
}

}  // namespace

void work_out(CalendarResult& result, const std::array<bool, 7>& closed) {
    const SalesDays& sold = result.sold;
    add_whole_periods(sold, PeriodUnit::month, closed, result.months, result.month_sums);
    add_whole_periods(sold, result.period, closed, result.periods, result.sums);
    const int season = result.period == PeriodUnit::quarter ? 4 : 12;
    if (!result.periods.empty()) {
        const int place = (civil(result.periods.front().first).month - 1) / (12 / season);
        result.season = year_season(
            without_holes(result.sums, result.periods, result.holes, static_cast<std::size_t>(season)), season, place);
    }
    if (result.points) return;
    result.weekdays = usual_weekdays(sold);
    for (std::size_t c = 0; c < sold.countries.size(); ++c) {
        if (sold.share[c] < least_share) {
            result.left_out.push_back(sold.countries[c]);
            continue;
        }
        for (HolidayEffect& each : holiday_effects(sold.of[c], sold.days.first, sold.countries[c]))
            result.holidays.push_back(std::move(each));
    }
    mark_sure(result.holidays);
    std::ranges::stable_sort(result.holidays, [](const HolidayEffect& a, const HolidayEffect& b) {
        if (a.sure != b.sure) return a.sure;
        return std::abs(a.on.value) > std::abs(b.on.value);
    });
    if (result.weekdays_known()) result.trading_days = trading_days_of(result);
    const std::vector<double> month_sums = without_holes(result.month_sums, result.months, result.holes, 12);
    const bool positive = std::ranges::all_of(month_sums, [](double each) { return each > 0; });
    if (!positive || result.months.empty()) return;
    if (const auto monthly = year_season(month_sums, 12, civil(result.months.front().first).month - 1))
        result.trading =
            trading_day_effects(month_sums, monthly->log_trend, result.months.front().first, monthly->trend_freedom);
}

Pattern country_name(std::string_view letters) {
    return std::ranges::find(known_countries(), letters, &KnownCountry::letters)->called;
}

}  // namespace clientele
