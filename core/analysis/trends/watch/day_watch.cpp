#include "core/analysis/trends/watch/day_watch.h"

#include <oneapi/tbb/parallel_for.h>

#include <algorithm>
#include <cmath>

#include "core/analysis/trends/watch/calendar_days.h"
#include "core/analysis/trends/watch/weekly_sums.h"
#include "core/math/day_bursts.h"
#include "core/math/normal.h"

namespace clientele {
namespace {

constexpr std::size_t most_groups_by_day = 60;
constexpr double least_a_day = 10;
constexpr std::int32_t days_shown = 56;  // on either side
constexpr double weak_rest = 3;          // standard deviations of all rows without those of a group
constexpr CalendarSpell spells_of_days[] = {CalendarSpell::closed, CalendarSpell::black_friday,
                                            CalendarSpell::christmas, CalendarSpell::before_christmas,
                                            CalendarSpell::easter};

/// The season of presents begins with December, before the weeks that are a spell of their own.
constexpr auto early_december = static_cast<std::int8_t>(std::size(spells_of_days));
bool is_early_december(Date day) { return civil(day).month == 12 && civil(day).day <= 7; }

/// Days of the whole rows or of a group.
struct DayLook {
    std::size_t dimension = SIZE_MAX, group = 0;
    Eigen::ArrayXd y{};
    double rows = 0;
    bool whole() const { return dimension == SIZE_MAX; }
};
struct SeenDays {
    DayBursts bursts;
    Eigen::ArrayXd expected;
};

DaySeries series_of_days(Date first, Eigen::ArrayXd y) {
    DaySeries series{.y = std::move(y)};
    for (Eigen::Index i = 0; i < series.size(); ++i) {
        const Date day{first.days + static_cast<std::int32_t>(i)};
        series.weekday.push_back(static_cast<std::int8_t>(iso_weekday(day) - 1));
        const auto* spell = std::ranges::find_if(spells_of_days, [&](CalendarSpell one) { return in_spell(one, day); });
        const bool named = spell != std::end(spells_of_days);
        series.spell.push_back(named                    ? static_cast<std::int8_t>(spell - spells_of_days)
                               : is_early_december(day) ? early_december
                                                        : std::int8_t{-1});
    }
    return series;
}

/// The days of the whole and of every group that has enough a day.
std::vector<DayLook> looks_by_day(const WatchedRows& rows, Date first, Eigen::Index size, const Progress& progress) {
    std::vector<DayLook> looks{{.y = Eigen::ArrayXd::Zero(size)}};
    struct Sums {
        std::size_t dimension;
        std::vector<Eigen::ArrayXd> of;
    };
    std::vector<Sums> sums;
    for (std::size_t d = 0; d < rows.dimensions.size(); ++d) {
        const WatchedDimension& dimension = rows.dimensions[d];
        const bool place = dimension.id == "store" || dimension.id == "channel";
        if (place && dimension.watched && dimension.names.size() <= most_groups_by_day)
            sums.push_back({d, std::vector<Eigen::ArrayXd>(dimension.names.size(), Eigen::ArrayXd::Zero(size))});
    }
    constexpr std::size_t at_once = std::size_t{1} << 18;
    for (std::size_t row = 0; row < rows.rows(); ++row) {
        if (row % at_once == 0 && progress.cancelled()) return {};
        const Eigen::Index day = rows.day[row] - first.days;
        const double value = rows.value_of(row);
        if (day < 0 || day >= size || std::isnan(value)) continue;
        looks.front().y[day] += value;
        for (Sums& own : sums)
            if (const Code code = rows.dimensions[own.dimension].of[row]; code != missing_code)
                own.of[code][day] += value;
    }
    for (Sums& own : sums)
        for (std::size_t group = 0; group < own.of.size(); ++group)
            if (own.of[group].sum() >= least_a_day * static_cast<double>(size))
                looks.push_back({.dimension = own.dimension, .group = group, .y = std::move(own.of[group])});
    for (DayLook& look : looks) look.rows = look.y.sum();
    return looks;
}

/// What the other rows did on a day is to be expected of the group as well.
void hold_against_rest(DaySeries& series, Date first, const Eigen::ArrayXd& rest_of_day) {
    constexpr double enough = 20;
    const DaySeries rest = series_of_days(first, rest_of_day);
    const DayFit fit = usual_days(rest, std::vector<bool>(series.spell.size()));
    series.exposure = Eigen::ArrayXd::Ones(series.size());
    series.exposure_variance = Eigen::ArrayXd::Zero(series.size());
    for (Eigen::Index i = 0; i < series.size(); ++i) {
        const double expected = fit.expected[i];
        if (!(expected >= enough) || rest_of_day[i] <= 0) continue;
        series.exposure[i] = std::clamp(rest_of_day[i] / expected, 0.05, 20.0);
        series.exposure_variance[i] = 1 / rest_of_day[i];
    }
}

SeenDays look_at_days(const DayLook& look, const Eigen::ArrayXd& all, Date first) {
    DaySeries series = series_of_days(first, look.y);
    if (!look.whole()) hold_against_rest(series, first, all - look.y);
    SeenDays seen{.bursts = day_bursts(series), .expected = {}};
    seen.expected = seen.bursts.fit.expected;
    return seen;
}

Alert alert_of(const WatchedRows& rows, const DayLook& look, const SeenDays& seen, const DayBurst& burst, Date first) {
    const auto date = [&](Eigen::Index at) { return Date{first.days + static_cast<std::int32_t>(at)}; };
    Alert alert{.rows = rows.id, .title = rows.title, .kind = rows.kind, .good = rows.good, .unit = rows.unit};
    if (!look.whole()) {
        const WatchedDimension& dimension = rows.dimensions[look.dimension];
        alert.dimension = dimension.id;
        alert.dimension_label = dimension.label;
        alert.key_dimension = dimension.dimension;
        alert.group = dimension.names[look.group];
    }
    alert.sort = AlertSort::day;
    alert.since = alert.earliest = alert.latest = date(burst.from);
    alert.until = date(burst.from + burst.count - 1);
    alert.before = burst.expected;
    alert.after = burst.actual;
    alert.change = burst.actual / burst.expected - 1;
    const double half =
        normal_z95 * std::sqrt(std::max(burst.actual, 1.0) * seen.bursts.fit.dispersion) / burst.expected;
    alert.low = std::max(-1.0, alert.change - half);
    alert.high = alert.change + half;
    alert.z = burst.z;
    alert.p = burst.p;
    const Eigen::Index size = look.y.size();
    for (Eigen::Index i = std::max<Eigen::Index>(0, burst.from - days_shown);
         i < std::min(size, burst.from + burst.count + days_shown); ++i) {
        alert.weeks.push_back(date(i));
        alert.actual.push_back(look.y[i]);
        alert.expected.push_back(seen.expected[i]);
    }
    return alert;
}

/// All rows stand out because a group does: without its rows they are as usual.
bool group_is_why(const DayLook& all, const SeenDays& of_all, const DayBurst& burst, const DayLook& part,
                  const SeenDays& of_part) {
    double actual = 0, expected = 0;
    for (Eigen::Index i = burst.from; i < burst.from + burst.count; ++i) {
        actual += all.y[i] - part.y[i];
        if (!std::isnan(of_all.expected[i]) && !std::isnan(of_part.expected[i]))
            expected += std::max(0.0, of_all.expected[i] - of_part.expected[i]);
    }
    return expected > 0 && std::abs(actual - expected) < weak_rest * std::sqrt(expected * of_all.bursts.fit.dispersion);
}

/// Whether the same days of the year before or after, by their date or by their weekday, were out of line alike: less
/// than twice as far.
bool is_of_each_year(const DayBurst& burst, const std::vector<DayBurst>& all) {
    constexpr Eigen::Index year = 365, margin = 7;
    const auto off = [](const DayBurst& one) { return std::log((one.actual + 0.5) / (one.expected + 0.5)); };
    return std::ranges::any_of(all, [&](const DayBurst& other) {
        const Eigen::Index apart = std::abs(other.from - burst.from);
        const double alike = off(other) / off(burst);
        return std::abs(apart - year) <= margin && alike > 0.5 && alike < 2;
    });
}

}  // namespace

Result<void> watch_days(const WatchedRows& rows, Date last, AlertsFound& found, const Progress& progress) {
    if (rows.kind != WatchedRows::Kind::count || rows.rows_are_effort || rows.amounts) return {};
    const WatchedWeeks weeks = weeks_of(rows, last);
    if (weeks.count == 0) return {};
    const std::int32_t end = std::min(last.days, *std::ranges::max_element(rows.day));  // itself left out
    const Eigen::Index size = end - weeks.first.days;
    const std::vector<DayLook> looks = looks_by_day(rows, weeks.first, size, progress);
    if (progress.cancelled()) return cancelled();
    std::vector<SeenDays> seen(looks.size());
    const bool whole = rows.whole && looks.front().rows >= least_a_day * static_cast<double>(size);
    tbb::parallel_for(std::size_t{0}, looks.size(), [&](std::size_t i) {
        if (!progress.cancelled() && (i > 0 || whole)) seen[i] = look_at_days(looks[i], looks.front().y, weeks.first);
    });
    if (progress.cancelled()) return cancelled();
    const auto touch = [](const DayBurst& a, const DayBurst& b) {
        return a.from < b.from + b.count && b.from < a.from + a.count;
    };
    for (std::size_t i = 0; i < looks.size(); ++i) {
        if (i == 0 && !whole) continue;
        found.series += 1;
        found.looks.push_back(seen[i].bursts.next_p);
        for (const DayBurst& burst : seen[i].bursts.bursts) {
            bool because = is_of_each_year(burst, seen[i].bursts.bursts);
            for (std::size_t part = 1; i == 0 && !because && part < looks.size(); ++part)
                because = std::ranges::any_of(
                              seen[part].bursts.bursts,
                              [&](const DayBurst& other) { return touch(burst, other) && burst.z * other.z > 0; }) &&
                          group_is_why(looks[0], seen[0], burst, looks[part], seen[part]);
            if (because)
                found.looks.push_back(burst.p);
            else
                found.alerts.push_back(alert_of(rows, looks[i], seen[i], burst, weeks.first));
        }
    }
    return {};
}

}  // namespace clientele
