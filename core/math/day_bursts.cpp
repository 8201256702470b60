#include "core/math/day_bursts.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <limits>
#include <numbers>

#include "core/math/normal.h"
#include "core/math/order_statistics.h"

namespace clientele {
namespace {

using Eigen::ArrayXd;
using Eigen::Index;

constexpr double unknown = std::numeric_limits<double>::quiet_NaN();
constexpr Index half_window = 28;
constexpr Index least_days = 70;
constexpr double least_level = 1e-9;
constexpr std::array<Index, 4> lengths{1, 2, 3, 5};
constexpr double normal_z99 = 2.5758293035489004;
/// Of the level: a median of 57 values (1.57 / 57), in variances of a day.
constexpr double level_variance = 0.028;

double quantile_of(std::vector<double>& values, double share) {
    const auto at = values.begin() + static_cast<std::ptrdiff_t>(share * static_cast<double>(values.size() - 1));
    std::ranges::nth_element(values, at);
    return *at;
}

std::size_t place(Index i) { return static_cast<std::size_t>(i); }

/// The factors of which a usual day is the product.
struct DayFactors {
    ArrayXd level;
    std::array<double, 7> weekday{1, 1, 1, 1, 1, 1, 1};
    std::vector<double> spell;

    double season(const DaySeries& series, Index i) const {
        const std::int8_t kind = series.spell[place(i)];
        return weekday[place(series.weekday[place(i)])] * (kind < 0 ? 1 : spell[place(kind)]);
    }
};

double exposure_of(const DaySeries& series, Index i) { return series.exposure.size() == 0 ? 1 : series.exposure[i]; }

/// Medians of what is around each day, without its season. Days without one tell nothing.
ArrayXd running_level(const DaySeries& series, const std::vector<bool>& left_out, const DayFactors& factors) {
    const Index size = series.size();
    ArrayXd ratio(size), level(size);
    for (Index i = 0; i < size; ++i) {
        const double season = factors.season(series, i) * exposure_of(series, i);
        ratio[i] = left_out[place(i)] || !(season > 0.02) ? unknown : series.y[i] / season;
    }
    std::vector<double> around;
    for (Index i = 0; i < size; ++i) {
        around.clear();
        for (Index j = std::max<Index>(0, i - half_window); j <= std::min(size - 1, i + half_window); ++j)
            if (!std::isnan(ratio[j])) around.push_back(ratio[j]);
        const double middle = median(around);
        level[i] = std::isnan(middle) ? (i > 0 ? level[i - 1] : 0) : middle;
    }
    return level;
}

/// By weekday the median of the days over their level; 1 on average.
void set_weekdays(const DaySeries& series, const std::vector<bool>& left_out, DayFactors& factors) {
    std::array<std::vector<double>, 7> ratios;
    for (Index i = 0; i < series.size(); ++i) {
        const double level = factors.level[i] * exposure_of(series, i);
        if (!left_out[place(i)] && series.spell[place(i)] < 0 && level > least_level)
            ratios[place(series.weekday[place(i)])].push_back(series.y[i] / level);
    }
    double sum = 0;
    for (std::size_t day = 0; day < 7; ++day) {
        const double middle = median(ratios[day]);
        factors.weekday[day] = std::isnan(middle) ? 1 : middle;
        sum += factors.weekday[day];
    }
    if (sum > 0)
        for (double& factor : factors.weekday) factor *= 7 / sum;
}

/// By spell the same over level and weekday, of those that occurred twice or more.
void set_spells(const DaySeries& series, const std::vector<bool>& left_out, DayFactors& factors) {
    std::vector<std::vector<double>> ratios(factors.spell.size());
    std::vector<Index> times(factors.spell.size()), seen(factors.spell.size(), -1000);
    for (Index i = 0; i < series.size(); ++i) {
        const std::int8_t kind = series.spell[place(i)];
        if (kind < 0) continue;
        if (i - seen[place(kind)] > 180) ++times[place(kind)];
        seen[place(kind)] = i;
        const double usual =
            factors.level[i] * factors.weekday[place(series.weekday[place(i)])] * exposure_of(series, i);
        if (!left_out[place(i)] && usual > least_level) ratios[place(kind)].push_back(series.y[i] / usual);
    }
    for (std::size_t kind = 0; kind < ratios.size(); ++kind)
        factors.spell[kind] = times[kind] >= 2 && ratios[kind].size() >= 2 ? median(ratios[kind]) : unknown;
}

double signed_root(double actual, double expected) {
    const double log_part = actual > 0 ? actual * std::log(actual / expected) : 0;
    return std::copysign(std::sqrt(std::max(0.0, 2 * (log_part - actual + expected))), actual - expected);
}

/// The residuals of single days that are judged, NaN of the others.
ArrayXd day_residuals(const DaySeries& series, const ArrayXd& expected, const std::vector<bool>& left_out) {
    ArrayXd residuals = ArrayXd::Constant(series.size(), unknown);
    for (Index i = 0; i < series.size(); ++i)
        if (!left_out[place(i)] && expected[i] > 0.5) residuals[i] = signed_root(series.y[i], expected[i]);
    return residuals;
}

void set_spread(const ArrayXd& residuals, DayFit& fit) {
    std::vector<double> sizes;
    for (const double residual : residuals)
        if (!std::isnan(residual)) sizes.push_back(std::abs(residual));
    if (sizes.empty()) return;
    const double spread = std::max(
        {1.0, 1.4826 * median(sizes), quantile_of(sizes, 0.95) / normal_z95, quantile_of(sizes, 0.99) / normal_z99});
    fit.dispersion = spread * spread;
    double products = 0, squares = 0;
    for (Index i = 0; i < residuals.size(); ++i) {
        if (std::isnan(residuals[i])) continue;
        const double capped = std::clamp(residuals[i], -3 * spread, 3 * spread);
        squares += capped * capped;
        if (i > 0 && !std::isnan(residuals[i - 1]))
            products += capped * std::clamp(residuals[i - 1], -3 * spread, 3 * spread);
    }
    if (squares > 0) fit.memory = std::clamp(products / squares, 0.0, 0.8);
}

/// How much more a sum of days varies than the days alone would have it.
double memory_factor(double memory, Index length) {
    double factor = 1, power = 1;
    for (Index apart = 1; apart < length; ++apart) {
        power *= memory;
        factor += 2 * (1 - static_cast<double>(apart) / static_cast<double>(length)) * power;
    }
    return factor;
}

/// The farthest stretch that is large enough.
DayBurst farthest(const DaySeries& series, const DayFit& fit, const std::vector<bool>& left_out,
                  const DayBurstOptions& options) {
    DayBurst best;
    double places = 0;
    for (const Index length : lengths) {
        const double memory = memory_factor(fit.memory, length);
        for (Index from = 0; from + length <= series.size(); ++from) {
            double actual = 0, expected = 0, outside = 0;
            bool whole = true;
            for (Index i = from; i < from + length; ++i) {
                if (left_out[place(i)] || std::isnan(fit.expected[i])) {
                    whole = false;
                    break;
                }
                actual += series.y[i];
                expected += fit.expected[i];
                if (series.exposure_variance.size() > 0)
                    outside += series.exposure_variance[i] * fit.expected[i] * fit.expected[i];
            }
            if (!whole || expected <= 0.5) continue;
            places += 1;
            const double off = std::abs(actual - expected);
            if (off < options.least_count || off < options.least_share * expected) continue;
            const double variance =
                fit.dispersion * (memory + static_cast<double>(length) * level_variance) + outside / expected;
            const double z = signed_root(actual, expected) / std::sqrt(variance);
            // A longer stretch has to say more than its strongest part.
            if (std::abs(z) > std::abs(best.z) + (length > best.count && best.count > 0 ? 0.3 : 0.0))
                best = {.from = from, .count = length, .actual = actual, .expected = expected, .z = z};
        }
    }
    if (best.count > 0) best.p = std::min(1.0, normal_two_sided(best.z) * places);
    return best;
}

/// Stretches that touch and go the same way are one.
void join_touching(std::vector<DayBurst>& bursts) {
    std::ranges::sort(bursts, {}, &DayBurst::from);
    std::vector<DayBurst> joined;
    for (const DayBurst& burst : bursts) {
        if (!joined.empty() && burst.from <= joined.back().from + joined.back().count &&
            burst.z * joined.back().z > 0) {
            DayBurst& before = joined.back();
            before.count = burst.from + burst.count - before.from;
            before.actual += burst.actual;
            before.expected += burst.expected;
            before.p = std::min(before.p, burst.p);
            if (std::abs(burst.z) > std::abs(before.z)) before.z = burst.z;
        } else
            joined.push_back(burst);
    }
    bursts = std::move(joined);
}

}  // namespace

DayFit usual_days(const DaySeries& series, const std::vector<bool>& left_out) {
    const std::int8_t spells = series.spell.empty() ? std::int8_t{-1} : *std::ranges::max_element(series.spell);
    DayFactors factors{.level = {}, .spell = std::vector<double>(static_cast<std::size_t>(spells + 1), unknown)};
    constexpr int rounds = 3;
    for (int round = 0; round < rounds; ++round) {
        factors.level = running_level(series, left_out, factors);
        set_weekdays(series, left_out, factors);
        set_spells(series, left_out, factors);
    }
    DayFit fit{.expected = ArrayXd(series.size())};
    double actual = 0, expected = 0;
    for (Index i = 0; i < series.size(); ++i) {
        fit.expected[i] = factors.level[i] * factors.season(series, i) * exposure_of(series, i);
        if (left_out[place(i)] || std::isnan(fit.expected[i])) continue;
        // Medians of counts lie below their means.
        const double bound = 3 * std::sqrt(fit.expected[i]) + 1;
        actual += std::clamp(series.y[i], fit.expected[i] - bound, fit.expected[i] + bound);
        expected += fit.expected[i];
    }
    if (expected > 0) fit.expected *= actual / expected;
    set_spread(day_residuals(series, fit.expected, left_out), fit);
    return fit;
}

DayBursts day_bursts(const DaySeries& series, const DayBurstOptions& options) {
    DayBursts found;
    if (series.size() < least_days) return found;
    std::vector<bool> left_out(place(series.size()));
    found.fit = usual_days(series, left_out);
    while (found.bursts.size() < options.most) {
        const DayBurst burst = farthest(series, found.fit, left_out, options);
        found.next_p = burst.p;
        if (burst.count == 0 || burst.p > options.least_p) break;
        found.bursts.push_back(burst);
        for (Index i = burst.from; i < burst.from + burst.count; ++i) left_out[place(i)] = true;
        found.fit = usual_days(series, left_out);
    }
    join_touching(found.bursts);
    return found;
}

}  // namespace clientele
