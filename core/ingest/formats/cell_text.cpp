#include "core/ingest/formats/cell_text.h"

#include <array>
#include <charconv>
#include <cmath>
#include <cstdint>
#include <cstdio>
#include <optional>

#include "core/base/date.h"
#include "core/ingest/formats/exact_text.h"

namespace clientele::ingest {
namespace {

constexpr std::int64_t day_seconds = 86'400;
constexpr double last_day = 2'958'466;  // the first that is not before the year 10000

std::string clock_text(std::int64_t seconds) {
    std::array<char, 40> text;
    std::snprintf(text.data(), text.size(), "%02lld:%02lld:%02lld", static_cast<long long>(seconds / 3600),
                  static_cast<long long>(seconds / 60 % 60), static_cast<long long>(seconds % 60));
    return text.data();
}

std::string day_text(std::int64_t serial, Epoch epoch) {
    if (epoch == Epoch::from_1900 && serial == 60) return "1900-02-29";
    const std::int32_t first = epoch == Epoch::from_1904 ? make_date(1904, 1, 1)->days
                               : serial < 60             ? make_date(1899, 12, 31)->days
                                                         : make_date(1899, 12, 30)->days;
    return iso_text(Date{first + static_cast<std::int32_t>(serial)});
}

/// A whole number of a fixed count of digits at the start, or all digits where `digits` is 0.
std::optional<std::int64_t> take_digits(std::string_view& text, std::size_t digits) {
    std::int64_t value = 0;
    const std::string_view part = digits == 0 ? text : text.substr(0, digits);
    const auto [stop, error] = std::from_chars(part.data(), part.data() + part.size(), value);
    const auto used = static_cast<std::size_t>(stop - part.data());
    if (error != std::errc{} || value < 0 || (digits > 0 && used != digits)) return std::nullopt;
    text.remove_prefix(used);
    return value;
}

bool take(std::string_view& text, char sign) {
    if (!text.starts_with(sign)) return false;
    text.remove_prefix(1);
    return true;
}

/// ".25": 1 where it is half or more; nothing where no digits follow the point.
std::optional<int> take_fraction(std::string_view& text) {
    if (!take(text, '.') && !take(text, ',')) return 0;
    const std::size_t digits = std::min(text.find_first_not_of("0123456789"), text.size());
    if (digits == 0) return std::nullopt;
    const bool up = text.front() >= '5';
    text.remove_prefix(digits);
    return up ? 1 : 0;
}

/// "" for what is no finite number.
std::string number_text(double value) {
    std::string text;
    if (std::isfinite(value)) append_exact(value, text);
    return text;
}

}  // namespace

std::string exact_number_text(std::string_view written) {
    constexpr std::size_t longest_whole = 40;
    const std::string_view digits = written.substr(written.starts_with('-') ? 1 : 0);
    const bool whole = !digits.empty() && digits.find_first_not_of("0123456789") == std::string_view::npos;
    if (whole && digits.size() <= longest_whole && (digits.size() == 1 || digits.front() != '0'))
        return std::string(written);
    double value = 0;
    const auto [stop, error] = std::from_chars(written.data(), written.data() + written.size(), value);
    if (error != std::errc{} || stop != written.data() + written.size() || !std::isfinite(value))
        return std::string(written);
    return number_text(value);
}

std::string serial_text(double serial, NumberKind kind, Epoch epoch) {
    if (kind == NumberKind::number || !std::isfinite(serial)) return number_text(serial);
    if (kind == NumberKind::duration) {
        if (std::abs(serial) >= last_day) return number_text(serial);
        const auto seconds = static_cast<std::int64_t>(std::llround(serial * day_seconds));
        return seconds < 0 ? "-" + clock_text(-seconds) : clock_text(seconds);
    }
    const double offset = epoch == Epoch::from_1904 ? 1462 : 0;
    if (serial < 0 || serial + offset >= last_day) return number_text(serial);
    const auto seconds = static_cast<std::int64_t>(std::llround(serial * day_seconds));
    const std::int64_t day = seconds / day_seconds;
    const std::int64_t clock = seconds % day_seconds;
    // In the epoch of 1900 no day has the number 0: a number below 1 is a clock alone.
    const bool no_day = serial < 1 && (epoch == Epoch::from_1900 || kind == NumberKind::time_of_day);
    if (no_day && (kind == NumberKind::time_of_day || serial > 0)) return clock_text(clock);
    if (kind == NumberKind::date && clock == 0) return day_text(day, epoch);
    if (static_cast<double>(day) + offset >= last_day) return number_text(serial);
    return day_text(day, epoch) + ' ' + clock_text(clock);
}

std::string iso_cell_text(std::string_view text) {
    std::string_view rest = text;
    const auto year = take_digits(rest, 4);
    if (!year || !take(rest, '-')) return std::string(text);
    const auto month = take_digits(rest, 2);
    if (!month || !take(rest, '-')) return std::string(text);
    const auto day = take_digits(rest, 2);
    if (!day) return std::string(text);
    if (rest.empty()) return std::string(text);
    if (!take(rest, 'T') && !take(rest, ' ')) return std::string(text);
    const auto hour = take_digits(rest, 2);
    if (!hour || *hour > 24 || !take(rest, ':')) return std::string(text);
    const auto minute = take_digits(rest, 2);
    if (!minute || *minute > 59) return std::string(text);
    std::int64_t second = 0;
    if (take(rest, ':')) {
        const auto given = take_digits(rest, 2);
        if (!given || *given > 60) return std::string(text);
        second = *given;
    }
    const auto up = take_fraction(rest);
    const auto date =
        make_date(static_cast<std::int32_t>(*year), static_cast<std::int32_t>(*month), static_cast<std::int32_t>(*day));
    if (!up || !date) return std::string(text);
    const std::int64_t seconds = *hour * 3600 + *minute * 60 + second + *up;
    std::string written = iso_text(Date{date->days + static_cast<std::int32_t>(seconds / day_seconds)}) + ' ' +
                          clock_text(seconds % day_seconds);
    if (!take(rest, 'Z') || !rest.empty()) written += rest;  // an offset stays for whoever reads the time
    return written;
}

std::string iso_duration_text(std::string_view text) {
    std::string_view rest = text;
    const bool below = take(rest, '-');
    if (!take(rest, 'P')) return std::string(text);
    std::int64_t seconds = 0;
    bool clock = take(rest, 'T');
    while (!rest.empty()) {
        const auto value = take_digits(rest, 0);
        if (!value || *value > 1'000'000'000) return std::string(text);
        const auto up = take_fraction(rest);
        if (!up) return std::string(text);
        if (!clock && take(rest, 'D'))
            seconds += *value * day_seconds;
        else if (clock && take(rest, 'H'))
            seconds += *value * 3600;
        else if (clock && take(rest, 'M'))
            seconds += *value * 60;
        else if (clock && take(rest, 'S'))
            seconds += *value + *up;
        else
            return std::string(text);
        if (!clock) clock = take(rest, 'T');
    }
    return (below && seconds > 0 ? "-" : "") + clock_text(seconds);
}

}  // namespace clientele::ingest
