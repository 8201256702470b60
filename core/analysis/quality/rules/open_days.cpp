#include "core/analysis/quality/rules/open_days.h"

namespace clientele::rules {
namespace {

constexpr double by_chance = 1e-6;
constexpr std::int64_t least_weeks = 6;  // of a series from which its weekdays can be learnt

}  // namespace

std::vector<Gap> gaps(std::int32_t first, std::span<const std::uint8_t> busy, std::span<const std::uint8_t> closed) {
    if (std::ssize(busy) < 7 * least_weeks) return {};
    std::array<double, 7> full{}, all{};
    const auto weekday = [&](std::size_t i) {
        return static_cast<std::size_t>(iso_weekday(Date{first + static_cast<std::int32_t>(i)}) - 1);
    };
    const auto unknown = [&](std::size_t i) { return !closed.empty() && closed[i]; };
    for (std::size_t i = 0; i < busy.size(); ++i) {
        if (unknown(i)) continue;
        all[weekday(i)] += 1;
        full[weekday(i)] += busy[i];
    }
    std::array<double, 7> empty{};  // the chance that a day is empty, never 0
    for (std::size_t w = 0; w < 7; ++w) empty[w] = 1 - (full[w] + 0.5) / (all[w] + 1);
    std::vector<Gap> found;
    for (std::size_t i = 0; i < busy.size();) {
        if (busy[i]) {
            ++i;
            continue;
        }
        Gap gap{.first = first + static_cast<std::int32_t>(i)};
        double chance = 1;
        for (; i < busy.size() && !busy[i]; ++i) {
            if (unknown(i)) continue;
            chance *= empty[weekday(i)];
            gap.open += empty[weekday(i)] < 0.5 ? 1 : 0;
        }
        gap.last = first + static_cast<std::int32_t>(i) - 1;
        if (chance < by_chance && gap.open >= 2) found.push_back(gap);
    }
    return found;
}

}  // namespace clientele::rules
