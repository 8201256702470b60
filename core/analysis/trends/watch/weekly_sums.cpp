#include "core/analysis/trends/watch/weekly_sums.h"

#include <algorithm>
#include <cmath>
#include <numbers>
#include <numeric>

#include "core/analysis/trends/watch/calendar_days.h"

namespace clientele {
namespace {

constexpr double events_for_a_wave = 40, events_for_seasons = 300, events_for_holidays = 2000;
constexpr std::size_t quarter_on_a_side = 6;  // weeks

/// Sums over the weeks around each.
std::vector<double> smoothed(const std::vector<double>& values) {
    std::vector<double> sums(values.size() + 1), out(values.size());
    for (std::size_t i = 0; i < values.size(); ++i) sums[i + 1] = sums[i] + values[i];
    for (std::size_t i = 0; i < values.size(); ++i) {
        const std::size_t from = i > quarter_on_a_side ? i - quarter_on_a_side : 0;
        const std::size_t to = std::min(values.size(), i + quarter_on_a_side + 1);
        out[i] = sums[to] - sums[from];
    }
    return out;
}

double logit(double hits, double all) { return std::log((hits + 0.5) / (all - hits + 0.5)); }

/// How closely the time of the year is told: a wave over the year, months, months and holidays.
struct Calendar {
    bool wave = false, months = false, holidays = false;
};

/// The columns that tell what time of the year a week is.
void add_calendar(WeeklySeries& series, const WatchedWeeks& weeks, const Calendar& calendar) {
    const auto size = static_cast<Eigen::Index>(series.week.size());
    std::vector<Eigen::VectorXd> columns{Eigen::VectorXd::Ones(size)};
    const auto add = [&](auto&& part) {
        Eigen::VectorXd column(size);
        for (Eigen::Index i = 0; i < size; ++i) column[i] = part(weeks.start(series.week[static_cast<std::size_t>(i)]));
        if ((column.array() - column.mean()).abs().maxCoeff() > 1e-9) columns.push_back(std::move(column));
    };
    if (calendar.wave) {
        const auto turn = [](Date monday) { return 2 * std::numbers::pi * (monday.days + 3) / 365.2425; };
        add([&](Date monday) { return std::cos(turn(monday)); });
        add([&](Date monday) { return std::sin(turn(monday)); });
    }
    if (calendar.months)
        for (std::int32_t month = 2; month <= 12; ++month)
            add([&](Date monday) {
                double days = 0;
                for (std::int32_t day = 0; day < 7; ++day)
                    days += civil(Date{monday.days + day}).month == month ? 1 : 0;
                return days / 7;
            });
    if (calendar.holidays) {
        for (const CalendarSpell spell : {CalendarSpell::black_friday, CalendarSpell::before_christmas,
                                          CalendarSpell::christmas, CalendarSpell::easter, CalendarSpell::closed})
            add([&](Date monday) {
                double days = 0;
                for (std::int32_t day = 0; day < 7; ++day) days += in_spell(spell, Date{monday.days + day}) ? 1 : 0;
                return days / 7;
            });
    }
    series.scanned.columns.resize(size, static_cast<Eigen::Index>(columns.size()));
    for (std::size_t c = 0; c < columns.size(); ++c)
        series.scanned.columns.col(static_cast<Eigen::Index>(c)) = columns[c];
}

/// Takes the weeks with something below the line.
void fill(WeeklySeries& series, const std::vector<double>& y, const std::vector<double>& n,
          const std::vector<double>& offset) {
    for (std::size_t week = 0; week < n.size(); ++week)
        if (n[week] > 0) series.week.push_back(week);
    const auto size = static_cast<Eigen::Index>(series.week.size());
    ScannedSeries& out = series.scanned;
    out.y.resize(size);
    out.n.resize(size);
    out.offset.resize(size);
    for (Eigen::Index i = 0; i < size; ++i) {
        const std::size_t week = series.week[static_cast<std::size_t>(i)];
        out.y[i] = y[week];
        out.n[i] = n[week];
        out.offset[i] = offset[week];
    }
}

/// How much the series can be asked: events of the rarer kind, or values.
double events_of(const ScannedSeries& series) {
    if (series.kind == ScannedSeries::Kind::counts) return series.y.sum();
    if (series.kind == ScannedSeries::Kind::shares) return std::min(series.y.sum(), (series.n - series.y).sum());
    return series.n.sum() / 4;
}

/// What is held against others within a quarter has their season already.
void finish(WeeklySeries& series, const WatchedWeeks& weeks, bool has_season = false) {
    const double events = events_of(series.scanned);
    const bool long_enough = series.week.size() >= weeks_for_seasons;
    // Ten events for each thing that is estimated (Peduzzi and others 1996, Journal of Clinical Epidemiology 49).
    add_calendar(series, weeks,
                 {.wave = !has_season && long_enough && events >= events_for_a_wave && events < events_for_seasons,
                  .months = long_enough && events >= events_for_seasons,
                  .holidays = long_enough && events >= events_for_holidays});
}

}  // namespace

WatchedWeeks weeks_of(const WatchedRows& rows, Date last) {
    WatchedWeeks weeks;
    if (rows.rows() == 0) return weeks;
    std::vector<std::int32_t> days = rows.day;
    const std::size_t stray = days.size() / 500;
    std::ranges::nth_element(days, days.begin() + static_cast<std::ptrdiff_t>(stray));
    const std::int32_t first = days[stray];
    // One or two rows behind the others do not make a week whole.
    constexpr std::size_t most_behind = 2;
    const std::size_t behind = days.size() - 1 - std::min(stray, most_behind);
    std::ranges::nth_element(days, days.begin() + static_cast<std::ptrdiff_t>(behind));
    const std::int32_t end = std::min(last.days, days[behind]);
    Date monday = first_of_week(Date{first});
    if (monday.days < first) monday.days += 7;
    const std::int32_t count = (end + 1 - monday.days) / 7;
    if (count <= 0) return weeks;
    weeks.count = std::min(most_weeks, static_cast<std::size_t>(count));
    weeks.first = Date{monday.days + 7 * (count - static_cast<std::int32_t>(weeks.count))};
    return weeks;
}

WeeklySums& WeeklySums::operator-=(const WeeklySums& other) {
    for (std::size_t week = 0; week < value.size(); ++week) {
        value[week] -= other.value[week];
        base[week] -= other.base[week];
    }
    return *this;
}
WeeklySums& WeeklySums::operator+=(const WeeklySums& other) {
    for (std::size_t week = 0; week < value.size(); ++week) {
        value[week] += other.value[week];
        base[week] += other.base[week];
    }
    return *this;
}
WeeklySums operator-(WeeklySums a, const WeeklySums& b) { return a -= b; }

void WeeklySums::add(const WatchedRows& rows, std::size_t row, std::size_t week) {
    const double own = rows.value_of(row);
    if (std::isnan(own)) return;
    value[week] += own;
    base[week] += rows.kind == WatchedRows::Kind::rate ? rows.base_of(row) : 1;
}

std::vector<WeeklySums> sums_by_group(const WatchedRows& rows, const WatchedWeeks& weeks,
                                      const WatchedDimension& dimension, const Progress& progress) {
    constexpr std::size_t at_once = std::size_t{1} << 18;
    std::vector<WeeklySums> sums(dimension.names.size(), WeeklySums(weeks.count));
    for (std::size_t row = 0; row < rows.rows(); ++row) {
        if (row % at_once == 0 && progress.cancelled()) return sums;
        const std::size_t week = weeks.of(rows.day[row]);
        if (week < weeks.count && dimension.of[row] != missing_code) sums[dimension.of[row]].add(rows, row, week);
    }
    return sums;
}

WeeklySums sums_of_all(const WatchedRows& rows, const WatchedWeeks& weeks) {
    WeeklySums sums(weeks.count);
    for (std::size_t row = 0; row < rows.rows(); ++row)
        if (const std::size_t week = weeks.of(rows.day[row]); week < weeks.count) sums.add(rows, row, week);
    return sums;
}

double variance_of_values(const WatchedRows& rows) {
    if (rows.kind != WatchedRows::Kind::mean) return 1;
    double n = 0, sum = 0, squares = 0;
    for (const double value : rows.value) {
        if (std::isnan(value)) continue;
        n += 1;
        sum += value;
        squares += value * value;
    }
    return n > 1 ? std::max(1e-12, squares / n - sum * sum / n / n) : 1;
}

double variance_within(const WatchedRows& rows, const WatchedDimension& dimension) {
    struct Sums {
        double n = 0, sum = 0;
    };
    std::vector<Sums> groups(dimension.names.size());
    double n = 0, squares = 0;
    for (std::size_t row = 0; row < rows.rows(); ++row) {
        const double value = rows.value[row];
        if (std::isnan(value) || dimension.of[row] == missing_code) continue;
        Sums& sums = groups[dimension.of[row]];
        sums.n += 1;
        sums.sum += value;
        n += 1;
        squares += value * value;
    }
    double freedom = n;
    for (const Sums& sums : groups) {
        if (sums.n == 0) continue;
        squares -= sums.sum * sums.sum / sums.n;
        freedom -= 1;
    }
    return freedom > 0 ? std::max(1e-12, squares / freedom) : variance_of_values(rows);
}

namespace {

/// The share of the sum that stands on the other side, over all weeks.
double part_of_rest(const WeeklySums& own, const WeeklySums& rest) {
    const double a = std::accumulate(own.base.begin(), own.base.end(), 0.0);
    const double b = std::accumulate(rest.base.begin(), rest.base.end(), 0.0);
    return a > 0 && b > 0 ? b / (a + b) : 1;
}

/// Who was chosen for what they did fades into the usual, first fast and then slowly.
void add_fading(WeeklySeries& series) {
    add_trend(series);
    Eigen::MatrixXd& columns = series.scanned.columns;
    columns.conservativeResize(Eigen::NoChange, columns.cols() + 1);
    for (std::size_t i = 0; i < series.week.size(); ++i)
        columns(static_cast<Eigen::Index>(i), columns.cols() - 1) =
            std::log1p(static_cast<double>(series.week[i] - series.week.front())) / 5;
    series.fading = true;
}

}  // namespace

WeeklySeries series_of_group(const GroupFrame& frame, const WatchedWeeks& weeks, const WeeklySums& own,
                             const WeeklySums& all) {
    WeeklySeries series;
    ScannedSeries& out = series.scanned;
    out.amounts = frame.amounts;
    const WeeklySums rest = all - own;
    std::vector<double> offset(weeks.count), y = own.value, n = own.base;
    switch (frame.kind) {
        case WatchedRows::Kind::count:
            out.kind = ScannedSeries::Kind::shares;
            n = all.value;
            break;
        case WatchedRows::Kind::rate: {
            out.kind = ScannedSeries::Kind::shares;
            const std::vector<double> hits = smoothed(rest.value), tries = smoothed(rest.base);
            const std::vector<double> usual = smoothed(frame.usual_of_others);
            series.against = part_of_rest(own, rest);
            for (std::size_t week = 0; week < weeks.count; ++week) {
                offset[week] = logit(hits[week], tries[week]);
                if (!usual.empty()) offset[week] -= logit(std::clamp(usual[week], 0.0, tries[week]), tries[week]);
                y[week] *= series.against;
                n[week] *= series.against;
            }
            break;
        }
        case WatchedRows::Kind::mean: {
            out.kind = ScannedSeries::Kind::means;
            out.variance = frame.variance;
            const std::vector<double> sum = smoothed(rest.value), values = smoothed(rest.base);
            const std::vector<double> usual = smoothed(frame.usual_of_others);
            series.against = part_of_rest(own, rest);
            double others = 0;
            for (std::size_t week = 0; week < weeks.count; ++week) {
                if (values[week] > 0) others = (sum[week] - (usual.empty() ? 0 : usual[week])) / values[week];
                offset[week] = others;
                y[week] = n[week] > 0 ? own.value[week] / n[week] : 0;
                n[week] *= series.against;
            }
            break;
        }
    }
    // What is new has no level before: it is watched from its first row on.
    if (frame.kind == WatchedRows::Kind::count)
        for (std::size_t week = 0; week < weeks.count && own.value[week] <= 0; ++week) n[week] = 0;
    fill(series, y, n, offset);
    finish(series, weeks, frame.kind != WatchedRows::Kind::count);
    if (frame.fading && series.week.size() > 2) add_fading(series);
    return series;
}

WeeklySeries series_of_values(const WatchedWeeks& weeks, const WeeklySums& own) {
    WeeklySeries series;
    series.whole = true;
    series.scanned.amounts = true;
    std::vector<double> n(weeks.count);
    for (std::size_t week = 0; week < weeks.count; ++week) n[week] = own.base[week] > 0 ? 1 : 0;
    fill(series, own.value, n, std::vector<double>(weeks.count));
    if (series.week.size() < 2) return series;
    finish(series, weeks);
    add_trend(series);
    return series;
}

WeeklySeries series_of_own(const GroupFrame& frame, const WatchedWeeks& weeks, const WeeklySums& own) {
    WeeklySeries series;
    series.scanned.amounts = frame.amounts;
    std::vector<double> n(weeks.count, 1.0);
    for (std::size_t week = 0; week < weeks.count && own.value[week] <= 0; ++week) n[week] = 0;
    fill(series, own.value, n, std::vector<double>(weeks.count));
    if (!series.week.empty()) finish(series, weeks);
    if (frame.fading && series.week.size() > 2) add_fading(series);
    return series;
}

WeeklySeries series_of_all(const WatchedRows& rows, const WatchedWeeks& weeks, const WeeklySums& all, double variance) {
    WeeklySeries series;
    series.whole = true;
    ScannedSeries& out = series.scanned;
    out.amounts = rows.amounts;
    std::vector<double> offset(weeks.count), y = all.value, n = all.base;
    switch (rows.kind) {
        case WatchedRows::Kind::count:
            out.kind = ScannedSeries::Kind::counts;
            std::ranges::fill(n, 1.0);
            break;
        case WatchedRows::Kind::rate:
            out.kind = ScannedSeries::Kind::shares;
            break;
        case WatchedRows::Kind::mean:
            out.kind = ScannedSeries::Kind::means;
            out.variance = variance;
            for (std::size_t week = 0; week < weeks.count; ++week) y[week] = n[week] > 0 ? y[week] / n[week] : 0;
            break;
    }
    fill(series, y, n, offset);
    finish(series, weeks);
    if (rows.kind == WatchedRows::Kind::count) add_trend(series);
    return series;
}

void add_trend(WeeklySeries& series) {
    Eigen::MatrixXd& columns = series.scanned.columns;
    columns.conservativeResize(Eigen::NoChange, columns.cols() + 1);
    const double middle = static_cast<double>(series.week.front() + series.week.back()) / 2;
    const double span = std::max(1.0, static_cast<double>(series.week.back() - series.week.front()));
    for (std::size_t i = 0; i < series.week.size(); ++i)
        columns(static_cast<Eigen::Index>(i), columns.cols() - 1) =
            (static_cast<double>(series.week[i]) - middle) / span;
}

}  // namespace clientele
