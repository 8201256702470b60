#include "core/analysis/trends/comparison.h"

#include <algorithm>

namespace clientele {
namespace {

std::int32_t length(const Period& days) { return days.last.days - days.first.days + 1; }

bool may_be_closed(Date day, const std::array<bool, 7>& closed) {
    const YearMonthDay d = civil(day);
    const bool holiday = (d.month == 1 && d.day == 1) || (d.month == 12 && (d.day == 25 || d.day == 26));
    return holiday || closed[static_cast<std::size_t>(iso_weekday(day) - 1)];
}

bool may_be_closed(Date first, Date last, const std::array<bool, 7>& closed) {
    constexpr std::int32_t longest = 7;  // nobody closes for longer without a gap that should be seen
    if (last.days - first.days >= longest) return false;
    for (std::int32_t day = first.days; day <= last.days; ++day)
        if (!may_be_closed(Date{day}, closed)) return false;
    return true;
}

}  // namespace

std::vector<Period> pieces(PeriodUnit unit, const Period& days) {
    std::vector<Period> all;
    for (Date start = period_start(unit, days.first); start <= days.last;) {
        const Date next = period_step(unit, start);
        if (next <= start) break;  // the end of the calendar
        all.push_back({start, Date{next.days - 1}});
        start = next;
    }
    return all;
}

PeriodUnit readable_unit(const Period& days) {
    const std::int32_t count = length(days);
    if (count <= 45) return PeriodUnit::day;
    if (count <= 190) return PeriodUnit::week;
    if (count <= 366 * 5) return PeriodUnit::month;
    if (count <= 366 * 15) return PeriodUnit::quarter;
    return PeriodUnit::year;
}

Period year_before(PeriodUnit unit, const Period& days) {
    if (unit == PeriodUnit::day || unit == PeriodUnit::week)
        return {Date{days.first.days - 364}, Date{days.last.days - 364}};
    const Date next{days.last.days + 1};
    const bool to_month_end = first_of_month(next) == next;
    const Date last = to_month_end ? Date{add_months(next, -12).days - 1} : add_months(days.last, -12);
    return {add_months(days.first, -12), last};
}

bool is_whole(const Period& piece, const Period& covered, const std::array<bool, 7>& closed) {
    const bool from = covered.first <= piece.first || may_be_closed(piece.first, Date{covered.first.days - 1}, closed);
    const bool to = covered.last >= piece.last || may_be_closed(Date{covered.last.days + 1}, piece.last, closed);
    return from && to;
}

std::optional<Comparison> comparison(const Period& shown, const Period& known, const std::array<bool, 7>& closed) {
    Period month{first_of_month(shown.last), Date{add_months(first_of_month(shown.last), 1).days - 1}};
    if (!is_whole(month, shown, closed)) month = {add_months(month.first, -1), Date{month.first.days - 1}};
    const Period both{add_months(month.first, -23), month.last};
    if (is_whole(both, shown, closed)) {
        const Date middle = add_months(both.first, 12);
        return Comparison{{middle, both.last}, {both.first, Date{middle.days - 1}}, true};
    }
    const Period now{std::max(shown.first, add_months(known.first, 12)), shown.last};
    constexpr std::int32_t fewest_days = 7;
    if (length(now) < fewest_days) return std::nullopt;
    return Comparison{now, year_before(PeriodUnit::month, now), false};
}

Period within(const Period& piece, const Period& days) {
    return {std::max(piece.first, days.first), std::min(piece.last, days.last)};
}

}  // namespace clientele
