#include <algorithm>
#include <array>

#include "core/ingest/dates.h"
#include "core/ingest/records.h"

namespace clientele::ingest {
namespace {

bool is_digit(char c) { return c >= '0' && c <= '9'; }

/// What decides between formats is kept small: a file with thousands of odd values must not slow the search.
constexpr std::size_t most_candidates = 24;
constexpr std::uint64_t most_proposals = 4000;

}  // namespace

std::string_view id(DateOrder order) {
    switch (order) {
        case DateOrder::ymd:
            return "ymd";
        case DateOrder::dmy:
            return "dmy";
        case DateOrder::mdy:
            return "mdy";
        case DateOrder::ym:
            return "ym";
    }
    return "ymd";
}

std::optional<DateOrder> order_of(std::string_view word) {
    for (const DateOrder order : {DateOrder::ymd, DateOrder::dmy, DateOrder::mdy, DateOrder::ym})
        if (word == id(order)) return order;
    return std::nullopt;
}

std::string pattern_of(const DateFormat& format, bool with_time, bool half_day) {
    const std::string year = format.short_year ? "yy" : "yyyy";
    const std::string month = format.month_name ? "MMM" : "MM";
    const std::string gap = format.month_name ? " " : std::string(format.separator == '\0' ? 0 : 1, format.separator);
    std::string pattern;
    switch (format.order) {
        case DateOrder::ymd:
            pattern = year + gap + month + gap + "dd";
            break;
        case DateOrder::dmy:
            pattern = "dd" + gap + month + gap + year;
            break;
        case DateOrder::mdy:
            pattern = month + gap + "dd" + gap + year;
            break;
        case DateOrder::ym:
            pattern = year + gap + month;
            break;
    }
    if (with_time) pattern += half_day ? " hh:mm:ss a" : format.separator == '\0' ? "HHmmss" : " HH:mm:ss";
    return pattern;
}

std::optional<DateFormat> format_of(std::string_view pattern) {
    DateFormat format;
    std::string order;
    std::size_t at = 0;
    format.separator = '\0';
    while (at < pattern.size()) {
        const char letter = pattern[at] == 'D' ? 'd' : pattern[at] == 'Y' ? 'y' : pattern[at];
        if (letter == 'd' || letter == 'M' || letter == 'y') {
            const std::size_t end = std::min(pattern.find_first_not_of(pattern[at], at), pattern.size());
            if (order.contains(letter)) return std::nullopt;
            order.push_back(letter);
            if (letter == 'y') format.short_year = end - at == 2;
            if (letter == 'M') format.month_name = end - at >= 3;
            at = end;
            continue;
        }
        if (order.size() == 3 || letter == 'T' || letter == 'H' || letter == 'h') break;
        if (format.separator == '\0') format.separator = letter;
        ++at;
    }
    if (format.month_name) format.separator = ' ';
    if (order == "yMd")
        format.order = DateOrder::ymd;
    else if (order == "dMy")
        format.order = DateOrder::dmy;
    else if (order == "Mdy")
        format.order = DateOrder::mdy;
    else if (order == "yM" || (order == "My" && format.month_name))
        format.order = DateOrder::ym;
    else
        return std::nullopt;
    return format;
}

void DateEvidence::propose(std::string_view cell) {
    ++proposals_;
    const auto add = [&](const DateFormat& format) {
        if (candidates_.size() >= most_candidates) return;
        if (std::ranges::find(candidates_, format, &Candidate::format) == candidates_.end())
            candidates_.push_back({format});
    };
    const bool letters = std::ranges::any_of(cell.substr(0, 14), [](char c) {
        return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z' && c != 'T') || (c & 0x80) != 0;
    });
    if (letters)
        for (const bool short_year : {false, true})
            for (const DateOrder order : {DateOrder::dmy, DateOrder::mdy, DateOrder::ymd, DateOrder::ym})
                add({order, ' ', short_year, true});
    std::size_t run = 0;
    while (run < cell.size() && is_digit(cell[run])) ++run;
    if (run == 8 || run == 12 || run == 14) add({DateOrder::ymd, '\0'});
    if (run == 0 || run >= cell.size()) return;
    const char separator = cell[run];
    if (separator != '-' && separator != '/' && separator != '.' && separator != ' ') return;
    if (run == 4) {
        add({DateOrder::ymd, separator});
        add({DateOrder::ym, separator});
    } else if (run <= 2) {
        for (const bool short_year : {false, true})
            for (const DateOrder order : {DateOrder::dmy, DateOrder::mdy}) add({order, separator, short_year});
        add({DateOrder::ymd, separator, true});
    }
}

void DateEvidence::add(std::string_view cell) {
    cell = trimmed(cell);
    if (cell.size() < 6 || cell.size() > 40) return;
    ++seen_;
    bool fits = false;
    const auto count_fits = [&] {
        std::int64_t first = 0;
        bool differs = false;
        for (Candidate& candidate : candidates_) {
            WrittenDate date;
            if (parse_date(cell, candidate.format, date) != DateFit::good) continue;
            // A compact date must be of our time: other numbers have eight digits as well.
            if (candidate.format.separator == '\0') {
                const std::int32_t year = civil(date_of({date.seconds})).year;
                if (year < 1900 || year > 2099) continue;
            }
            if (!fits) first = date.seconds;
            differs = differs || date.seconds != first;
            fits = true;
            ++candidate.fits;
            with_time_ = with_time_ || date.has_time;
            half_day_ = half_day_ || date.half_day;
            loses_ = loses_ || date.had_offset || date.had_fraction || candidate.format.short_year;
        }
        if (differs) ++order_matters_;
    };
    count_fits();
    if (!fits && proposals_ < most_proposals && candidates_.size() < most_candidates) {
        propose(cell);
        count_fits();
    }
}

std::vector<DateFormat> DateEvidence::best() const {
    std::uint64_t most = 0;
    for (const Candidate& candidate : candidates_) most = std::max(most, candidate.fits);
    std::vector<DateFormat> found;
    if (most == 0) return found;
    for (const Candidate& candidate : candidates_)
        if (candidate.fits == most) found.push_back(candidate.format);
    // A year first with two digits is rare: only where no other order fits as well.
    const auto short_first = [](const DateFormat& format) {
        return format.order == DateOrder::ymd && format.short_year;
    };
    if (!std::ranges::all_of(found, short_first)) std::erase_if(found, short_first);
    if (order_matters_ == 0) found.resize(1);
    return found;
}

std::vector<DateFormat> DateEvidence::of_order(DateOrder order) const {
    std::vector<DateFormat> found;
    for (const Candidate& candidate : candidates_)
        if (candidate.format.order == order) found.push_back(candidate.format);
    std::ranges::stable_sort(found, std::ranges::greater{},
                             [this](const DateFormat& format) { return fitting(format); });
    return found;
}

std::uint64_t DateEvidence::fitting(const DateFormat& format) const {
    const auto found = std::ranges::find(candidates_, format, &Candidate::format);
    return found == candidates_.end() ? 0 : found->fits;
}

}  // namespace clientele::ingest
