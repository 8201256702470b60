#pragma once

#include <compare>
#include <cstdint>
#include <limits>
#include <optional>
#include <string>
#include <string_view>

namespace clientele {

/// A calendar day in the proleptic Gregorian calendar, counted from 1970-01-01. Has no time zone.
struct Date {
    /// Stands for "missing" wherever days lie in a column.
    static constexpr std::int32_t missing_days = std::numeric_limits<std::int32_t>::min();

    std::int32_t days = missing_days;

    constexpr bool missing() const { return days == missing_days; }
    constexpr auto operator<=>(const Date&) const = default;
};

/// A wall-clock time, in seconds from 1970-01-01T00:00:00. The zone rule: times are kept as the source wrote them (the
/// clock on the wall of the shop); a source that writes an offset (…Z, …+02:00) is converted to UTC, and the import
/// says so.
struct DateTime {
    static constexpr std::int64_t missing_seconds = std::numeric_limits<std::int64_t>::min();

    std::int64_t seconds = missing_seconds;

    constexpr bool missing() const { return seconds == missing_seconds; }
    constexpr auto operator<=>(const DateTime&) const = default;
};

struct YearMonthDay {
    std::int32_t year = 1970;
    std::int32_t month = 1;  ///< 1 to 12
    std::int32_t day = 1;    ///< 1 to 31
};

/// The day, or nothing when the calendar has no such day (30 February) or the year is outside 1 to 9999.
std::optional<Date> make_date(std::int32_t year, std::int32_t month, std::int32_t day);

YearMonthDay civil(Date date);

/// 1 = Monday to 7 = Sunday (ISO 8601).
std::int32_t iso_weekday(Date date);

Date date_of(DateTime time);
DateTime start_of(Date date);

/// The same day of another month or year; the last day of the month where that month is shorter.
Date add_months(Date date, std::int32_t months);

Date first_of_month(Date date);
/// The Monday on or before the day.
Date first_of_week(Date date);

/// "2011-12-09"; "" for a missing date.
std::string iso_text(Date date);
/// "2011-12-09T08:26:00"; "" for a missing time.
std::string iso_text(DateTime time);

/// Reads "2011-12-09" and nothing else.
std::optional<Date> parse_iso_date(std::string_view text);
/// Reads "2011-12-09", "2011-12-09T08:26" and "2011-12-09T08:26:00" (a blank for the T as well).
std::optional<DateTime> parse_iso_time(std::string_view text);

}  // namespace clientele
