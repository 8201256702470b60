#include <algorithm>
#include <array>
#include <cmath>

#include "ui/charts/measure.h"

namespace clientele {
namespace {

constexpr double day = 86400;

enum class Step { hours, days, weeks, months, years };
struct DateStep {
    Step step;
    int count;
    double seconds;  // about
};
constexpr std::array<DateStep, 18> date_steps{{{Step::hours, 1, 3600},
                                               {Step::hours, 3, 3 * 3600},
                                               {Step::hours, 6, 6 * 3600},
                                               {Step::hours, 12, 12 * 3600},
                                               {Step::days, 1, day},
                                               {Step::days, 2, 2 * day},
                                               {Step::weeks, 1, 7 * day},
                                               {Step::weeks, 2, 14 * day},
                                               {Step::months, 1, 30.4 * day},
                                               {Step::months, 2, 60.8 * day},
                                               {Step::months, 3, 91.3 * day},
                                               {Step::months, 6, 182.6 * day},
                                               {Step::years, 1, 365.25 * day},
                                               {Step::years, 2, 2 * 365.25 * day},
                                               {Step::years, 5, 5 * 365.25 * day},
                                               {Step::years, 10, 10 * 365.25 * day},
                                               {Step::years, 25, 25 * 365.25 * day},
                                               {Step::years, 100, 100 * 365.25 * day}}};

Date day_of(double seconds) { return Date{static_cast<std::int32_t>(std::floor(seconds / day))}; }
double seconds_of(Date date) { return static_cast<double>(date.days) * day; }

/// The first position of the step at or before `low`.
double start(const DateStep& step, double low) {
    const Date date = day_of(low);
    const YearMonthDay parts = civil(date);
    switch (step.step) {
        case Step::hours: return std::floor(low / step.seconds) * step.seconds;
        case Step::days: return std::floor(low / step.seconds) * step.seconds;
        case Step::weeks: return seconds_of(first_of_week(date));
        case Step::months:
            return seconds_of(*make_date(parts.year, (parts.month - 1) / step.count * step.count + 1, 1));
        case Step::years: return seconds_of(*make_date(std::max(1, parts.year / step.count * step.count), 1, 1));
    }
    return low;
}

double next(const DateStep& step, double at) {
    switch (step.step) {
        case Step::hours:
        case Step::days: return at + step.seconds;
        case Step::weeks: return at + step.count * 7 * day;
        case Step::months: return seconds_of(add_months(day_of(at), step.count));
        case Step::years: return seconds_of(add_months(day_of(at), 12 * step.count));
    }
    return at;
}

QString label(const DateStep& step, double at, bool name_year, const Format& format) {
    const auto written = [&](Pattern pattern) {
        Format part = format;
        part.date_pattern = format.translate ? format.translate(pattern.value()) : std::string(pattern.value());
        return as_qstring(write_date(day_of(at), part));
    };
    const YearMonthDay parts = civil(day_of(at));
    switch (step.step) {
        case Step::hours: {
            const int hour = static_cast<int>(std::lround((at - seconds_of(day_of(at))) / 3600));
            if (hour == 0) return written(Pattern("d MMM"));
            return QStringLiteral("%1:00").arg(hour, 2, 10, QLatin1Char('0'));
        }
        case Step::days:
        case Step::weeks: return name_year ? written(Pattern("d MMM yyyy")) : written(Pattern("d MMM"));
        case Step::months: return name_year ? written(Pattern("MMM yyyy")) : written(Pattern("MMM"));
        case Step::years: return QString::number(parts.year);
    }
    return {};
}

}  // namespace

std::vector<Tick> date_ticks(double low, double high, int most, bool hours, const Format& format) {
    most = std::max(most, 2);
    const DateStep* chosen = &date_steps.back();
    for (const DateStep& step : date_steps) {
        if (step.step == Step::hours && !hours) continue;
        if ((high - low) / step.seconds <= most - 0.5) {
            chosen = &step;
            break;
        }
    }
    std::vector<Tick> ticks;
    int year = -1;
    for (double at = start(*chosen, low); at <= high && ticks.size() < 200; at = next(*chosen, at)) {
        if (at < low) continue;
        const int this_year = civil(day_of(at)).year;
        ticks.push_back({at, label(*chosen, at, this_year != year, format)});
        year = this_year;
    }
    return ticks;
}

}  // namespace clientele
