#include "core/analysis/quality/rules/open_days.h"

#include <algorithm>

namespace clientele::rules {
namespace {

constexpr double by_chance = 1e-6;
constexpr std::size_t least_days = 42;  // of a series from which its weekdays can be learnt
constexpr std::size_t around = 91;      // days before and after a run that say how busy that time of year was

/// How likely a day is to be empty, by its weekday; never 0.
class EmptyDays {
 public:
    void add(std::size_t weekday, bool busy) {
        all_[weekday] += 1;
        full_[weekday] += busy ? 1 : 0;
    }
    double chance(std::size_t weekday) const { return 1 - (full_[weekday] + 0.5) / (all_[weekday] + 1); }

 private:
    std::array<double, 7> full_{}, all_{};
};

class DaySeries {
 public:
    DaySeries(std::int32_t first, std::span<const std::uint8_t> busy, std::span<const std::uint8_t> closed)
        : first_(first), busy_(busy), closed_(closed), always_(learnt(0, busy.size(), busy.size(), busy.size())) {}

    /// The run of empty days from `begin` up to but not including `end`, and whether it comes up by chance.
    Gap gap(std::size_t begin, std::size_t end) const {
        const EmptyDays then =
            learnt(begin > around ? begin - around : 0, std::min(busy_.size(), end + around), begin, end);
        Gap gap{.first = day(end), .last = day(begin)};
        double chance = 1;
        for (std::size_t i = begin; i < end; ++i) {
            if (unknown(i)) continue;
            const double empty = std::max(always_.chance(weekday(i)), then.chance(weekday(i)));
            if (empty >= 0.5) continue;  // says little, and many such days would seem to say much
            chance *= empty;
            ++gap.open;
            gap.first = std::min(gap.first, day(i));
            gap.last = day(i);
        }
        if (chance >= by_chance) gap.open = 0;
        return gap;
    }

 private:
    std::int32_t day(std::size_t i) const { return first_ + static_cast<std::int32_t>(i); }
    std::size_t weekday(std::size_t i) const { return static_cast<std::size_t>(iso_weekday(Date{day(i)}) - 1); }
    bool unknown(std::size_t i) const { return !closed_.empty() && closed_[i]; }
    /// From the days `from` up to but not including `to`, without those of the run itself.
    EmptyDays learnt(std::size_t from, std::size_t to, std::size_t begin, std::size_t end) const {
        EmptyDays days;
        for (std::size_t i = from; i < to; ++i)
            if (!unknown(i) && (i < begin || i >= end)) days.add(weekday(i), busy_[i] != 0);
        return days;
    }

    std::int32_t first_;
    std::span<const std::uint8_t> busy_, closed_;
    EmptyDays always_;
};

}  // namespace

std::vector<Gap> gaps(std::int32_t first, std::span<const std::uint8_t> busy, std::span<const std::uint8_t> closed) {
    if (busy.size() < least_days) return {};
    const DaySeries series(first, busy, closed);
    std::vector<Gap> found;
    for (std::size_t i = 0; i < busy.size();) {
        if (busy[i]) {
            ++i;
            continue;
        }
        const std::size_t begin = i;
        while (i < busy.size() && !busy[i]) ++i;
        if (i - begin < 2) continue;
        if (const Gap gap = series.gap(begin, i); gap.open >= 2) found.push_back(gap);
    }
    return found;
}

}  // namespace clientele::rules
