#include "core/base/date.h"

#include <fmt/format.h>

#include <charconv>
#include <chrono>

namespace clientele {
namespace {

using std::chrono::day;
using std::chrono::days;
using std::chrono::month;
using std::chrono::sys_days;
using std::chrono::year;
using std::chrono::year_month_day;

constexpr std::int64_t seconds_a_day = 86'400;

std::optional<std::int32_t> number(std::string_view digits) {
    std::int32_t value = 0;
    const char* end = digits.data() + digits.size();
    const auto [stop, error] = std::from_chars(digits.data(), end, value);
    if (error != std::errc{} || stop != end || digits.front() == '-') return std::nullopt;
    return value;
}

}  // namespace

std::optional<Date> make_date(std::int32_t y, std::int32_t m, std::int32_t d) {
    if (y < 1 || y > 9999 || m < 1 || m > 12 || d < 1 || d > 31) return std::nullopt;
    const year_month_day date{year{y}, month{static_cast<unsigned>(m)}, day{static_cast<unsigned>(d)}};
    if (!date.ok()) return std::nullopt;
    return Date{static_cast<std::int32_t>(sys_days{date}.time_since_epoch().count())};
}

YearMonthDay civil(Date date) {
    const year_month_day ymd{sys_days{days{date.days}}};
    return {int{ymd.year()}, static_cast<std::int32_t>(unsigned{ymd.month()}),
            static_cast<std::int32_t>(unsigned{ymd.day()})};
}

std::int32_t iso_weekday(Date date) {
    const std::int32_t from_thursday = date.days % 7;  // 1970-01-01 was a Thursday
    return (from_thursday + 3 + 7) % 7 + 1;
}

Date date_of(DateTime time) {
    if (time.missing()) return {};
    std::int64_t day_count = time.seconds / seconds_a_day;
    if (time.seconds % seconds_a_day < 0) --day_count;
    return Date{static_cast<std::int32_t>(day_count)};
}

DateTime start_of(Date date) {
    return date.missing() ? DateTime{} : DateTime{std::int64_t{date.days} * seconds_a_day};
}

Date add_months(Date date, std::int32_t months) {
    const YearMonthDay from = civil(date);
    const std::int32_t month_count = from.year * 12 + from.month - 1 + months;
    const std::int32_t y = month_count / 12;
    const std::int32_t m = month_count % 12 + 1;
    for (std::int32_t d = from.day;; --d) {
        if (const auto found = make_date(y, m, d)) return *found;
        if (d <= 1) return date;
    }
}

Date first_of_month(Date date) { return Date{date.days - civil(date).day + 1}; }

Date first_of_week(Date date) { return Date{date.days - iso_weekday(date) + 1}; }

std::string iso_text(Date date) {
    if (date.missing()) return {};
    const YearMonthDay d = civil(date);
    return fmt::format("{:04}-{:02}-{:02}", d.year, d.month, d.day);
}

std::string iso_text(DateTime time) {
    if (time.missing()) return {};
    const Date date = date_of(time);
    const std::int64_t s = time.seconds - start_of(date).seconds;
    return fmt::format("{}T{:02}:{:02}:{:02}", iso_text(date), s / 3600, s / 60 % 60, s % 60);
}

std::optional<Date> parse_iso_date(std::string_view text) {
    if (text.size() != 10 || text[4] != '-' || text[7] != '-') return std::nullopt;
    const auto y = number(text.substr(0, 4));
    const auto m = number(text.substr(5, 2));
    const auto d = number(text.substr(8, 2));
    if (!y || !m || !d) return std::nullopt;
    return make_date(*y, *m, *d);
}

std::optional<DateTime> parse_iso_time(std::string_view text) {
    const auto date = parse_iso_date(text.substr(0, 10));
    if (!date) return std::nullopt;
    if (text.size() == 10) return start_of(*date);
    if ((text.size() != 16 && text.size() != 19) || (text[10] != 'T' && text[10] != ' ') || text[13] != ':')
        return std::nullopt;
    const auto hours = number(text.substr(11, 2));
    const auto minutes = number(text.substr(14, 2));
    const auto seconds = text.size() == 19 && text[16] == ':' ? number(text.substr(17, 2)) : std::optional{0};
    if (!hours || !minutes || !seconds || *hours > 23 || *minutes > 59 || *seconds > 59) return std::nullopt;
    if (text.size() == 19 && text[16] != ':') return std::nullopt;
    return DateTime{start_of(*date).seconds + *hours * 3600 + *minutes * 60 + *seconds};
}

}  // namespace clientele
