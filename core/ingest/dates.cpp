#include "core/ingest/dates.h"

#include <algorithm>
#include <utility>

#include "core/ingest/records.h"

namespace clientele::ingest {
namespace {

using namespace std::string_view_literals;

/// Reads from the front of a text.
class Reader {
 public:
    explicit Reader(std::string_view text) : text_(text) {}
    bool done() const { return text_.empty(); }
    std::string_view rest() const { return text_; }
    char peek() const { return text_.empty() ? '\0' : text_.front(); }
    bool take(char c) {
        if (peek() != c || text_.empty()) return false;
        text_.remove_prefix(1);
        return true;
    }
    bool take_word(std::string_view word) {  // small letters
        if (text_.size() < word.size()) return false;
        for (std::size_t i = 0; i < word.size(); ++i)
            if ((text_[i] >= 'A' && text_[i] <= 'Z' ? text_[i] - 'A' + 'a' : text_[i]) != word[i]) return false;
        text_.remove_prefix(word.size());
        return true;
    }
    void skip(std::size_t count) { text_.remove_prefix(count); }
    void skip_any(std::string_view signs) {
        while (!text_.empty() && signs.find(text_.front()) != std::string_view::npos) text_.remove_prefix(1);
    }
    /// From `least` to `most` digits; -1 where there are fewer.
    std::int32_t digits(int least, int most) {
        std::int32_t value = 0;
        int count = 0;
        while (count < most && peek() >= '0' && peek() <= '9') {
            value = value * 10 + (peek() - '0');
            text_.remove_prefix(1);
            ++count;
        }
        return count < least ? -1 : value;
    }

 private:
    std::string_view text_;
};

struct Parts {
    std::int32_t year = -1;
    std::int32_t month = -1;
    std::int32_t day = -1;
};

bool read_year(Reader& in, const DateFormat& format, Parts& parts) {
    const std::size_t before = in.rest().size();
    parts.year = in.digits(format.short_year ? 2 : 4, format.short_year ? 2 : 4);
    if (parts.year < 0 || before - in.rest().size() == 0) return false;
    if (in.peek() >= '0' && in.peek() <= '9' && format.separator != '\0') return false;
    if (format.short_year) parts.year += parts.year >= 69 ? 1900 : 2000;
    return true;
}

bool read_named(Reader& in, const DateFormat& format, Parts& parts) {
    const auto month = [&] {
        const std::size_t length = month_name(in.rest(), parts.month);
        in.skip(length);
        return length > 0;
    };
    const auto day = [&] {
        parts.day = in.digits(1, 2);
        if (!in.take_word("st") && !in.take_word("nd") && !in.take_word("rd") && !in.take_word("th"))
            in.take_word("er");
        return parts.day >= 0;
    };
    const auto gap = [&] {
        in.skip_any(" -./,");
        if (in.take_word("de ") || in.take_word("of ")) in.skip_any(" ");
        return true;
    };
    switch (format.order) {
        case DateOrder::dmy:
            return day() && gap() && month() && gap() && read_year(in, format, parts);
        case DateOrder::mdy:
            return month() && gap() && day() && gap() && read_year(in, format, parts);
        case DateOrder::ymd:
            return read_year(in, format, parts) && gap() && month() && gap() && day();
        case DateOrder::ym:
            break;
    }
    parts.day = 1;
    const Reader start = in;
    if (read_year(in, format, parts) && gap() && month()) return true;
    in = start;
    return month() && gap() && read_year(in, format, parts);
}

bool read_numeric(Reader& in, const DateFormat& format, Parts& parts) {
    const int least = format.separator == '\0' ? 2 : 1;
    const auto part = [&](std::int32_t& value) {
        value = in.digits(least, 2);
        return value >= 0;
    };
    const auto gap = [&] {
        if (format.separator == '\0') return true;
        if (!in.take(format.separator)) return false;
        if (format.separator == '.') in.take(' ');  // 9. 12. 2011
        return true;
    };
    switch (format.order) {
        case DateOrder::dmy:
            return part(parts.day) && gap() && part(parts.month) && gap() && read_year(in, format, parts);
        case DateOrder::mdy:
            return part(parts.month) && gap() && part(parts.day) && gap() && read_year(in, format, parts);
        case DateOrder::ymd:
            return read_year(in, format, parts) && gap() && part(parts.month) && gap() && part(parts.day);
        case DateOrder::ym:
            break;
    }
    parts.day = 1;
    return read_year(in, format, parts) && gap() && part(parts.month);
}

struct Clock {
    std::int32_t hour = 0;
    std::int32_t minute = 0;
    std::int32_t second = 0;
    std::int32_t offset = 0;  // seconds east of UTC
    bool exists() const { return hour < 24 && minute < 60 && second < 60; }
};

/// Zones that spreadsheets and forms write by their letters, in hours east of UTC; only those that mean one thing.
constexpr std::pair<std::string_view, std::int32_t> zones[] = {
    {"cest", 2},  {"cet", 1},   {"mesz", 2},  {"mez", 1},   {"eest", 3},  {"eet", 2},   {"oesz", 3},
    {"oez", 2},   {"west", 1},  {"wet", 0},   {"edt", -4},  {"est", -5},  {"cdt", -5},  {"pdt", -7},
    {"pst", -8},  {"mdt", -6},  {"mst", -7},  {"akdt", -8}, {"akst", -9}, {"hst", -10}, {"aedt", 11},
    {"aest", 10}, {"nzdt", 13}, {"nzst", 12}, {"jst", 9},   {"sgt", 8}};

bool read_offset(Reader& in, Clock& clock, WrittenDate& date) {
    in.skip_any(" ");
    bool named = false;
    if (in.take_word("utc") || in.take_word("gmt") || in.take_word("z")) {
        date.had_offset = named = true;
        if (in.done()) return true;
    }
    for (const auto& [letters, hours] : zones) {
        if (named || !in.take_word(letters)) continue;
        clock.offset = hours * 3600;
        date.had_offset = true;
        return in.done();
    }
    const bool east = in.take('+');
    if (!east && !in.take('-')) return in.done();
    const std::int32_t hours = in.digits(named ? 1 : 2, 2);  // GMT+1
    in.take(':');
    const std::int32_t minutes = in.done() ? 0 : in.digits(2, 2);
    if (hours < 0 || hours > 14 || minutes < 0 || minutes > 59) return false;
    clock.offset = (hours * 3600 + minutes * 60) * (east ? 1 : -1);
    date.had_offset = true;
    return true;
}

bool read_half_day(Reader& in, Clock& clock, WrittenDate& date) {
    in.skip_any(" ");
    const bool afternoon = in.take_word("pm") || in.take_word("p.m.") || in.take_word("p. m.");
    if (!afternoon && !in.take_word("am") && !in.take_word("a.m.") && !in.take_word("a. m.")) return true;
    date.half_day = true;
    if (clock.hour < 1 || clock.hour > 12) return false;
    clock.hour = clock.hour % 12 + (afternoon ? 12 : 0);
    return true;
}

/// 08:26, 8:26:05.123 PM, 08:26:00+02:00, 0826 and 082600 behind compact dates.
bool read_clock(Reader& in, bool compact, Clock& clock, WrittenDate& date) {
    clock.hour = in.digits(compact ? 2 : 1, 2);
    const bool colon = in.take(':') || in.take('h');
    if (clock.hour < 0 || (!colon && !compact)) return false;
    clock.minute = in.digits(2, 2);
    if (clock.minute < 0) return false;
    if (in.take(':') || (compact && in.peek() >= '0' && in.peek() <= '9')) {
        clock.second = in.digits(2, 2);
        if (clock.second < 0) return false;
        if (in.take('.') || in.take(',')) {
            date.had_fraction = in.rest().find_first_not_of('0') < in.rest().find_first_not_of("0123456789");
            in.skip_any("0123456789");
        }
    }
    date.has_time = true;
    if (!read_half_day(in, clock, date)) return false;
    if (in.take_word("uhr")) return in.done();
    return read_offset(in, clock, date) && in.done();
}

bool read_time_of_day(Reader& in, const DateFormat& format, Clock& clock, WrittenDate& date) {
    if (in.done()) return true;
    const bool compact = format.separator == '\0' && !format.month_name;
    const std::string_view before = in.rest();
    if (!in.take('T') && !in.take('t')) in.skip_any(", ");
    if (in.rest().size() == before.size() && !compact) return false;
    if (in.take_word("- ") || in.take_word("um ") || in.take_word("at ")) in.skip_any(" ");
    return read_clock(in, compact, clock, date);
}

}  // namespace

DateFit parse_date(std::string_view cell, const DateFormat& format, WrittenDate& date) {
    date = {};
    Reader in(trimmed(cell));
    Parts parts;
    Clock clock;
    const bool read = format.month_name ? read_named(in, format, parts) : read_numeric(in, format, parts);
    if (!read || !read_time_of_day(in, format, clock, date)) return DateFit::bad;
    const auto day = make_date(parts.year, parts.month, parts.day);
    if (!day || !clock.exists()) return DateFit::no_such_date;
    date.seconds = start_of(*day).seconds + clock.hour * 3600 + clock.minute * 60 + clock.second - clock.offset;
    return DateFit::good;
}

}  // namespace clientele::ingest
