#include "core/analysis/trends/data_holes.h"

#include <algorithm>

#include "core/analysis/sales.h"

namespace clientele {
namespace {

constexpr std::int32_t shortest_hole = 14, whole_year = 364, most_hole_days = 150 * 366;
constexpr std::size_t fewest_sold_days = 30;

std::vector<bool> sold_days(const Sales& sales, const Period& known) {
    std::vector<bool> sold(static_cast<std::size_t>(known.last.days - known.first.days) + 1);
    for (std::size_t row = 0; row < sales.lines; ++row) {
        if (!sales.has_time(row)) continue;
        const std::int32_t day = sales.day(row);
        if (day >= known.first.days && day <= known.last.days)
            sold[static_cast<std::size_t>(day - known.first.days)] = true;
    }
    return sold;
}

struct SilentDays {
    std::int32_t first = 0, length = 0;  // in days from the first
};

/// What lies between one day with lines and the next.
std::vector<SilentDays> silences(const std::vector<bool>& sold) {
    std::vector<SilentDays> all;
    std::int32_t before = -1;
    for (std::int32_t day = 0; day < static_cast<std::int32_t>(sold.size()); ++day) {
        if (!sold[static_cast<std::size_t>(day)]) continue;
        if (before >= 0) all.push_back({before + 1, day - before - 1});
        before = day;
    }
    return all;
}

/// In half of the other years that are known as good as silent: with a fifth of the days that usually have lines.
bool is_habit(const std::vector<bool>& sold, const SilentDays& silence) {
    const auto size = static_cast<std::int32_t>(sold.size());
    const double usual = static_cast<double>(std::ranges::count(sold, true)) / size;
    std::int32_t years = 0, silent = 0;
    for (std::int32_t shift = -(silence.first / whole_year) * whole_year;
         silence.first + shift + silence.length <= size; shift += whole_year) {
        if (shift == 0) continue;
        ++years;
        const auto begin = sold.begin() + silence.first + shift;
        const auto days = static_cast<double>(std::count(begin, begin + silence.length, true));
        silent += 5 * days <= usual * silence.length;
    }
    return years > 0 && 2 * silent >= years;
}

std::vector<Period> holes_of(const Snapshot& snapshot) {
    const auto known = observed_days(snapshot, {}, {});
    if (!known || known->last.days - known->first.days > most_hole_days) return {};
    const std::vector<bool> sold = sold_days(Sales::of(snapshot), *known);
    const std::vector<SilentDays> all = silences(sold);
    if (all.size() < fewest_sold_days) return {};
    std::vector<std::int32_t> lengths;
    for (const SilentDays& each : all) lengths.push_back(each.length);
    std::ranges::sort(lengths);
    const std::int32_t least = std::max(shortest_hole, 3 * lengths[(lengths.size() - 1) * 49 / 50]);
    std::vector<Period> holes;
    for (const SilentDays& each : all)
        if (each.length >= least && !is_habit(sold, each))
            holes.push_back(
                {Date{known->first.days + each.first}, Date{known->first.days + each.first + each.length - 1}});
    return holes;
}

}  // namespace

const std::vector<Period>& data_holes(const Snapshot& snapshot) {
    return snapshot.derived("holes in the order lines", [&] { return holes_of(snapshot); });
}

std::int32_t days_in_holes(const std::vector<Period>& holes, const Period& days) {
    std::int32_t count = 0;
    for (const Period& hole : holes)
        count += std::max(0, std::min(hole.last.days, days.last.days) - std::max(hole.first.days, days.first.days) + 1);
    return count;
}

}  // namespace clientele
