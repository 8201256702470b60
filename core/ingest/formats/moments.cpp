#include "core/ingest/formats/moments.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <optional>

#include "core/base/date.h"
#include "core/ingest/formats/exact_text.h"
#include "core/ingest/words.h"

namespace clientele::ingest {
namespace {

using Meaning = Moment::Meaning;

constexpr std::int32_t spss_epoch = -141'428;  // 1582-10-14
constexpr std::int32_t epoch_1960 = -3'653;
constexpr double day_seconds = 86'400;
constexpr std::int64_t day_milliseconds = 86'400'000;
/// Where milliseconds still fit into a number by far; about 30,000 years.
constexpr double most_seconds = 1e12;

/// Days before which a leap second was put in (IERS Bulletin C), from 1970-01-01.
constexpr std::array leap_days{912,  1096, 1461, 1826, 2191, 2557, 2922,  3287,  3652,  4199,  4564,  4929,  5660, 6574,
                               7305, 7670, 8217, 8582, 8947, 9496, 10043, 10592, 13149, 14245, 15522, 16617, 17167};

/// The format's name in capitals without width and decimals: "DATETIME22.3" -> "DATETIME".
std::string base_name(std::string_view format) {
    const auto strip = [&](std::string_view signs) {
        while (!format.empty() && signs.contains(format.back())) format.remove_suffix(1);
    };
    strip(" ");
    if (const std::size_t point = format.find('.'); point != format.npos) format = format.substr(0, point);
    strip("0123456789");
    std::string name(format);
    std::ranges::transform(name, name.begin(), [](unsigned char c) { return static_cast<char>(std::toupper(c)); });
    return name;
}

bool starts_with_any(std::string_view name, auto... starts) { return (name.starts_with(starts) || ...); }

void append_padded(std::int64_t value, int width, std::string& out) {
    const std::string digits = std::to_string(value);
    out.append(static_cast<std::size_t>(std::max(0, width - static_cast<int>(digits.size()))), '0');
    out += digits;
}

void append_clock(std::int64_t milliseconds, std::string& out) {
    append_padded(milliseconds / 3'600'000, 2, out);
    out += ':';
    append_padded(milliseconds / 60'000 % 60, 2, out);
    out += ':';
    append_padded(milliseconds / 1'000 % 60, 2, out);
    if (milliseconds % 1'000 == 0) return;
    out += '.';
    append_padded(milliseconds % 1'000, 3, out);
}

std::int64_t leap_milliseconds(std::int64_t milliseconds) {
    std::int64_t passed = 0;
    for (const std::int64_t day : leap_days)
        if (milliseconds - passed * 1'000 >= day * day_milliseconds + 1'000) ++passed;
    return passed * 1'000;
}

bool append_time(double value, const Moment& moment, std::string& out) {
    const double seconds = value * moment.unit;
    if (!(std::fabs(seconds) < most_seconds)) return false;
    std::int64_t milliseconds = std::llround(seconds * 1'000) + moment.epoch * day_milliseconds;
    if (moment.with_leap_seconds) milliseconds -= leap_milliseconds(milliseconds);
    const std::int64_t within = (milliseconds % day_milliseconds + day_milliseconds) % day_milliseconds;
    const std::int64_t days = (milliseconds - within) / day_milliseconds;
    static const std::int32_t first = make_date(1, 1, 1)->days;
    static const std::int32_t last = make_date(9999, 12, 31)->days;
    if (days < first || days > last) return false;
    out += iso_text(Date{static_cast<std::int32_t>(days)});
    if (moment.meaning == Meaning::date && within == 0) return true;
    out += ' ';
    append_clock(within, out);
    return true;
}

bool append_duration(double value, const Moment& moment, std::string& out) {
    const double seconds = value * moment.unit;
    if (!(std::fabs(seconds) < most_seconds)) return false;
    const std::int64_t milliseconds = std::llround(seconds * 1'000);
    if (milliseconds < 0) out += '-';
    append_clock(std::abs(milliseconds), out);
    return true;
}

bool append_period(double value, Meaning meaning, std::string& out) {
    if (std::floor(value) != value || std::fabs(value) > 1e6) return false;
    const auto number = static_cast<std::int32_t>(value);
    const std::int32_t in_a_year = meaning == Meaning::half      ? 2
                                   : meaning == Meaning::quarter ? 4
                                   : meaning == Meaning::month   ? 12
                                                                 : 52;
    const std::int32_t within = (number % in_a_year + in_a_year) % in_a_year;
    const std::int32_t year = 1960 + (number - within) / in_a_year;
    const auto start = make_date(year, meaning == Meaning::week ? 1 : 1 + within * (12 / in_a_year), 1);
    if (!start) return false;
    out += iso_text(Date{start->days + (meaning == Meaning::week ? 7 * within : 0)});
    return true;
}

}  // namespace

Moment spss_moment(std::string_view format) {
    static constexpr std::array<std::string_view, 8> dates{"DATE",  "ADATE", "EDATE", "SDATE",
                                                           "JDATE", "QYR",   "MOYR",  "WKYR"};
    static constexpr std::array<std::string_view, 3> clocks{"TIME", "DTIME", "MTIME"};
    const std::string name = base_name(format);
    if (is_one_of(dates, name)) return {Meaning::date, 1, spss_epoch};
    if (name == "DATETIME" || name == "YMDHMS") return {Meaning::time, 1, spss_epoch};
    if (is_one_of(clocks, name)) return {Meaning::clock, 1, 0};
    return {};
}

Moment stata_moment(std::string_view format) {
    if (format.starts_with('%')) format.remove_prefix(1);
    if (format.starts_with('-')) format.remove_prefix(1);
    if (format.starts_with('d')) return {Meaning::date, day_seconds, epoch_1960};
    if (format.size() < 2 || format.front() != 't') return {};
    switch (format[1]) {
        case 'd':
            return {Meaning::date, day_seconds, epoch_1960};
        case 'c':
            return {Meaning::time, 0.001, epoch_1960};
        case 'C':
            return {Meaning::time, 0.001, epoch_1960, true};
        case 'h':
            return {Meaning::half};
        case 'q':
            return {Meaning::quarter};
        case 'm':
            return {Meaning::month};
        case 'w':
            return {Meaning::week};
        default:
            return {};  // %ty is the year itself; business calendars (%tb) stand in files of their own
    }
}

Moment sas_moment(std::string_view format) {
    static constexpr std::array<std::string_view, 15> dates{"DATE",    "DAY",      "DOWNAME",  "MONNAME",  "MONTH",
                                                            "MONYY",   "QTR",      "QTRR",     "WEEKDATE", "WEEKDATX",
                                                            "WEEKDAY", "WORDDATE", "WORDDATX", "YEAR",     "YYMON"};
    static constexpr std::array<std::string_view, 5> clocks{"TIME", "TIMEAMPM", "HHMM", "HOUR", "MMSS"};
    const std::string name = base_name(format);
    const std::string_view tail = name.size() >= 7 ? std::string_view(name).substr(5, 2) : std::string_view();
    const bool iso = starts_with_any(name, "E8601", "B8601") && name.size() == 7;
    if ((iso && (tail == "DT" || tail == "DZ" || tail == "DN" || tail == "DX")) || name == "IS8601DT" ||
        name == "MDYAMPM" || name == "TOD" ||
        starts_with_any(name, "DATETIME", "DATEAMPM", "DTDATE", "DTMONYY", "DTWKDATX", "DTYEAR", "DTYYQC", "NLDATM"))
        return {Meaning::time, 1, epoch_1960};
    if ((iso && (tail == "TM" || tail == "TZ" || tail == "LZ")) || name == "IS8601TM" || is_one_of(clocks, name) ||
        starts_with_any(name, "NLTIM"))
        return {Meaning::clock, 1, 0};
    if ((iso && tail == "DA") || name == "IS8601DA" || is_one_of(dates, name) ||
        starts_with_any(name, "DDMMYY", "MMDDYY", "YYMM", "MMYY", "YYQ", "YYWEEK", "WEEKU", "WEEKV", "WEEKW", "JULIAN",
                        "JULDAY", "PDJUL", "EURDF", "NLDATE", "MINGUO", "NENGO"))
        return {Meaning::date, day_seconds, epoch_1960};
    return {};
}

bool counts_periods(const Moment& moment) {
    return moment.meaning == Meaning::half || moment.meaning == Meaning::quarter || moment.meaning == Meaning::month ||
           moment.meaning == Meaning::week;
}

void append_moment(double value, const Moment& moment, std::string& out) {
    bool written = false;
    switch (moment.meaning) {
        case Meaning::number:
            break;
        case Meaning::date:
        case Meaning::time:
            written = append_time(value, moment, out);
            break;
        case Meaning::clock:
            written = append_duration(value, moment, out);
            break;
        default:
            written = append_period(value, moment.meaning, out);
    }
    if (!written) append_exact(value, out);
}

}  // namespace clientele::ingest
