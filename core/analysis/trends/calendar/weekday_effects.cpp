#include "core/analysis/trends/calendar/weekday_effects.h"

#include <algorithm>

namespace clientele {

std::array<WeekdayEffect, 7> weekday_effects(std::span<const double> values, Date first,
                                             const std::vector<bool>& special) {
    struct Pair {
        double day, mean;
    };
    std::array<std::vector<Pair>, 7> pairs;
    std::array<bool, 7> sold{};
    for (std::size_t i = 0; i < values.size(); ++i) {
        const auto weekday = static_cast<std::size_t>(iso_weekday(Date{first.days + static_cast<std::int32_t>(i)}) - 1);
        sold[weekday] = sold[weekday] || values[i] != 0;
        if (i < 3 || i + 3 >= values.size()) continue;
        double mean = 0;
        bool usual = true;
        for (std::size_t near = i - 3; near <= i + 3; ++near) {
            mean += values[near] / 7;
            usual = usual && !special[near];
        }
        if (usual && mean > 0) pairs[weekday].push_back({values[i], mean});
    }
    std::array<WeekdayEffect, 7> effects;
    double sum = 0;
    bool complete = true;
    for (std::size_t weekday = 0; weekday < 7; ++weekday) {
        WeekdayEffect& effect = effects[weekday];
        effect.days = pairs[weekday].size();
        effect.closed = !sold[weekday];
        complete = complete && effect.days > 0;
        double day = 0, mean = 0, squares = 0;
        for (const Pair& each : pairs[weekday]) {
            day += each.day;
            mean += each.mean;
        }
        const auto n = static_cast<double>(effect.days);
        if (n == 0) continue;
        const double index = day / mean;
        for (const Pair& each : pairs[weekday]) squares += std::pow(each.day - index * each.mean, 2);
        const double error = n < 2 ? std::numeric_limits<double>::quiet_NaN() : std::sqrt(squares * n / (n - 1)) / mean;
        effect.index = CalendarEffect::of(index, error, n - 1);
        sum += index;
    }
    if (complete && sum > 0)
        for (WeekdayEffect& each : effects)
            for (double* figure : {&each.index.value, &each.index.low, &each.index.high, &each.index.error})
                *figure *= 7 / sum;
    return effects;
}

}  // namespace clientele
