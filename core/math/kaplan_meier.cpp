#include "core/math/kaplan_meier.h"

#include <algorithm>
#include <cmath>
#include <limits>
#include <numeric>

#include "core/math/normal.h"

namespace clientele {
namespace {

constexpr double nothing = std::numeric_limits<double>::quiet_NaN();

void set_bounds(SurvivalStep& step, SurvivalInterval interval) {
    const double s = step.survival;
    const double error = std::sqrt(step.log_variance);
    if (s <= 0) {
        step.low = step.high = nothing;
        return;
    }
    switch (interval) {
        case SurvivalInterval::log:
            step.low = s * std::exp(-normal_z95 * error);
            step.high = std::min(1.0, s * std::exp(normal_z95 * error));
            return;
        case SurvivalInterval::log_log: {
            if (s >= 1) {
                step.low = step.high = 1;
                return;
            }
            const double width = normal_z95 * error / std::log(s);
            const double middle = std::log(-std::log(s));
            step.low = std::exp(-std::exp(middle - width));
            step.high = std::exp(-std::exp(middle + width));
            return;
        }
        case SurvivalInterval::plain:
            step.low = std::max(0.0, s - normal_z95 * error * s);
            step.high = std::min(1.0, s + normal_z95 * error * s);
            return;
    }
}

/// The first time at which a line is at or below the share; between two steps where it runs exactly along it.
template <class Line>
double comes_down(const std::vector<SurvivalStep>& curve, double share, Line&& line) {
    constexpr double tolerance = 1.5e-8;
    double found = nothing, level = 0;
    for (const SurvivalStep& step : curve) {
        const double value = line(step);
        if (std::isnan(value)) continue;
        if (std::isnan(found)) {
            if (value >= share + tolerance) continue;
            found = step.time;
            level = value;
            if (std::abs(value - share) >= tolerance) return found;
        } else if (value < level) {
            return (found + step.time) / 2;
        }
    }
    return found;
}

}  // namespace

std::vector<SurvivalStep> kaplan_meier(const Lifetimes& lives, std::span<const std::uint32_t> of,
                                       SurvivalInterval interval) {
    std::vector<std::uint32_t> order(of.begin(), of.end());
    std::ranges::sort(order, [&](std::uint32_t a, std::uint32_t b) {
        return lives.time[a] != lives.time[b] ? lives.time[a] < lives.time[b] : a < b;
    });
    std::vector<double> entries;
    for (const std::uint32_t i : order)
        if (!lives.entry.empty()) entries.push_back(lives.entry[i]);
    std::ranges::sort(entries);

    std::vector<SurvivalStep> curve;
    double survival = 1, log_variance = 0;
    std::size_t entered = 0;
    for (std::size_t at = 0; at < order.size();) {
        SurvivalStep step{.time = lives.time[order[at]]};
        while (entered < entries.size() && entries[entered] < step.time) ++entered;
        step.at_risk = static_cast<double>((entries.empty() ? order.size() : entered) - at);
        for (; at < order.size() && lives.time[order[at]] == step.time; ++at)
            (lives.left[order[at]] != 0 ? step.events : step.censored) += 1;
        if (step.events > 0) {
            const double rest = step.at_risk - step.events;
            survival *= rest / step.at_risk;
            log_variance += rest > 0 ? step.events / (step.at_risk * rest) : std::numeric_limits<double>::infinity();
        }
        step.survival = survival;
        step.log_variance = log_variance;
        set_bounds(step, interval);
        curve.push_back(step);
    }
    return curve;
}

std::vector<SurvivalStep> kaplan_meier(const Lifetimes& lives, SurvivalInterval interval) {
    std::vector<std::uint32_t> all(lives.size());
    std::iota(all.begin(), all.end(), 0U);
    return kaplan_meier(lives, all, interval);
}

const SurvivalStep* step_at(const std::vector<SurvivalStep>& curve, double time) {
    const auto after = std::ranges::upper_bound(curve, time, {}, &SurvivalStep::time);
    return after == curve.begin() ? nullptr : &*(after - 1);
}

SurvivalTime time_of_survival(const std::vector<SurvivalStep>& curve, double share) {
    return {comes_down(curve, share, [](const SurvivalStep& step) { return step.survival; }),
            comes_down(curve, share, [](const SurvivalStep& step) { return step.low; }),
            comes_down(curve, share, [](const SurvivalStep& step) { return step.high; })};
}

RestrictedMean restricted_mean(const std::vector<SurvivalStep>& curve, double until) {
    std::vector<double> areas;  // under the curve from each step on to the next
    double from = 0, level = 1, before = 0;
    for (const SurvivalStep& step : curve) {
        const double to = std::min(step.time, until);
        const double area = level * std::max(0.0, to - from);
        (areas.empty() ? before : areas.back()) += area;
        areas.push_back(0);
        from = to;
        level = step.survival;
    }
    (areas.empty() ? before : areas.back()) += level * std::max(0.0, until - from);
    RestrictedMean out;
    double variance = 0, later = 0;
    for (std::size_t i = curve.size(); i-- > 0;) {
        later += areas[i];
        const SurvivalStep& step = curve[i];
        if (step.time >= until || step.events == 0 || step.at_risk <= step.events) continue;
        variance += later * later * step.events / (step.at_risk * (step.at_risk - step.events));
    }
    out.mean = before + later;
    out.error = std::sqrt(variance);
    return out;
}

}  // namespace clientele
