#include "core/analysis/stores/sum_errors.h"

#include <algorithm>
#include <cmath>
#include <map>
#include <vector>

namespace clientele {
namespace {

/// Day 0 is a Thursday.
std::int32_t monday_week(std::int32_t day) {
    const std::int32_t since_monday = day + 3;
    return since_monday >= 0 ? since_monday / 7 : -((6 - since_monday) / 7);
}

/// Of stretches that follow on one another: weeks, or days.
SumError error_of_stretches(const std::map<std::int32_t, double>& off) {
    std::vector<double> stretches;
    for (const auto& [at, sum] : off) stretches.push_back(sum);
    const auto n = static_cast<double>(stretches.size());
    const auto lags = static_cast<std::size_t>(4 * std::pow(n / 100, 2.0 / 9));
    const auto window = static_cast<double>(lags + 1);
    double variance = 0, alone = 0;
    for (std::size_t lag = 0; lag <= lags; ++lag) {
        double product = 0;
        for (std::size_t i = lag; i < stretches.size(); ++i) product += stretches[i] * stretches[i - lag];
        variance += (lag == 0 ? 1 : 2 * (1 - static_cast<double>(lag) / window)) * product;
        if (lag == 0) alone = product;
    }
    return {.error = std::sqrt(std::max(variance * n / (n - window), alone * n / (n - 1))),
            .freedom = 1.5 * n / window - 1};
}

}  // namespace

SumError error_of_sum(std::span<const DayOff> days) {
    std::map<std::int32_t, double> of_weeks, of_days;
    double squares = 0, rounding = 0;
    for (const DayOff& day : days) {
        rounding += 1e-24 * day.of * day.of;
        of_weeks[monday_week(day.day)] += day.off;
        of_days[day.day] += day.off;
        squares += day.off * day.off;
    }
    if (!(squares > rounding)) return {};
    if (of_weeks.size() >= weeks_for_error) return error_of_stretches(of_weeks);
    return of_days.size() >= days_for_error ? error_of_stretches(of_days) : SumError{};
}

}  // namespace clientele
