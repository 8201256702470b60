#include "core/analysis/quality/duplicates/date_texts.h"

#include <algorithm>
#include <charconv>

#include "core/base/blanks.h"
#include "core/base/folded.h"

namespace clientele {
namespace {

constexpr double most_others = 0.1;
constexpr int months = 12, days = 31;

/// The three numbers of "9.4.1956", "09/04/1956" or "09-04-1956".
struct DateParts {
    int first = 0, second = 0, year = 0;
};

bool take_number(std::string_view& rest, std::size_t least, std::size_t most, int& number) {
    const auto [end, error] = std::from_chars(rest.data(), rest.data() + rest.size(), number);
    const auto length = static_cast<std::size_t>(end - rest.data());
    if (error != std::errc{} || rest.starts_with('-') || length < least || length > most) return false;
    rest.remove_prefix(length);
    return true;
}

std::optional<DateParts> parts_of(std::string_view date) {
    DateParts parts;
    std::string_view rest = without_blanks(date);
    if (!take_number(rest, 1, 2, parts.first) || rest.empty()) return std::nullopt;
    const char separator = rest.front();
    if (separator != '.' && separator != '/' && separator != '-') return std::nullopt;
    rest.remove_prefix(1);
    if (!take_number(rest, 1, 2, parts.second) || !rest.starts_with(separator)) return std::nullopt;
    rest.remove_prefix(1);
    if (!take_number(rest, 4, 4, parts.year) || !rest.empty()) return std::nullopt;
    const int most = std::max(parts.first, parts.second), least = std::min(parts.first, parts.second);
    if (least < 1 || least > months || most > days) return std::nullopt;
    return parts;
}

}  // namespace

std::optional<DayOrder> day_order(std::span<const std::string_view> texts) {
    double fitting = 0, others = 0;
    bool day_first = false, month_first = false;
    for (const std::string_view each : texts) {
        if (const auto parts = parts_of(each)) {
            ++fitting;
            day_first |= parts->first > months;
            month_first |= parts->second > months;
        } else if (!stands_for_nothing(folded(each))) {
            ++others;
        }
    }
    if (fitting == 0 || others > most_others * (fitting + others) || (day_first && month_first)) return std::nullopt;
    return month_first ? DayOrder::month_first : DayOrder::day_first;
}

PersonValue date_value(std::string_view date, DayOrder order) {
    const auto parts = parts_of(date);
    if (!parts) return person_value(PersonField::birth_date, date);
    const bool day_first = order == DayOrder::day_first;
    const int month = day_first ? parts->second : parts->first, day = day_first ? parts->first : parts->second;
    std::u16string digits;
    for (const int sign :
         {parts->year / 1000, parts->year / 100, parts->year / 10, parts->year, month / 10, month, day / 10, day})
        digits.push_back(static_cast<char16_t>(u'0' + sign % 10));
    return {digits, {}};
}

}  // namespace clientele
