#include "core/math/demand_panel.h"

#include <algorithm>
#include <cmath>
#include <limits>

#include "core/math/distributions.h"

namespace clientele {
namespace {

constexpr std::size_t least_units = 3;
constexpr double still = 1e-9;  // prices that move less are constant but for rounding

/// Takes the weighted means of units and of periods out of `values` until both are gone, or until stopped.
void sweep(const DemandPanel& panel, const std::vector<double>& weights, std::vector<double>& values,
           const Progress& progress) {
    const std::size_t units = panel.unit.empty() ? 0 : std::ranges::max(panel.unit) + std::size_t{1};
    const std::size_t periods = panel.period.empty() ? 0 : std::ranges::max(panel.period) + std::size_t{1};
    std::vector<double> sums, all;
    const auto take_out = [&](const std::vector<std::uint32_t>& group, std::size_t groups) {
        sums.assign(groups, 0);
        all.assign(groups, 0);
        for (std::size_t i = 0; i < values.size(); ++i) {
            sums[group[i]] += weights[i] * values[i];
            all[group[i]] += weights[i];
        }
        double largest = 0;
        for (std::size_t g = 0; g < groups; ++g) {
            sums[g] = all[g] > 0 ? sums[g] / all[g] : 0;
            largest = std::max(largest, std::abs(sums[g]));
        }
        for (std::size_t i = 0; i < values.size(); ++i) values[i] -= sums[group[i]];
        return largest;
    };
    constexpr int most_sweeps = 2000;
    for (int i = 0; i < most_sweeps && !progress.cancelled(); ++i) {
        take_out(panel.unit, units);
        if (take_out(panel.period, periods) < 1e-11) return;
    }
}

std::size_t different(std::vector<std::uint32_t> values) {
    std::ranges::sort(values);
    return static_cast<std::size_t>(std::ranges::distance(values.begin(), std::ranges::unique(values).begin()));
}

/// The rows that `keep` says.
template <class Keep>
DemandPanel kept_rows(const DemandPanel& panel, Keep&& keep) {
    DemandPanel out;
    for (std::size_t i = 0; i < panel.rows(); ++i) {
        if (!keep(i)) continue;
        out.unit.push_back(panel.unit[i]);
        out.period.push_back(panel.period[i]);
        out.quantity.push_back(panel.quantity[i]);
        out.log_price.push_back(panel.log_price[i]);
    }
    return out;
}

double deviation(const std::vector<double>& values) {
    double squares = 0;
    for (const double value : values) squares += value * value;
    return values.empty() ? 0 : std::sqrt(squares / static_cast<double>(values.size()));
}

/// From swept prices, what is left of the quantities, and the weights.
DemandElasticity estimate(const DemandPanel& panel, double value, const std::vector<double>& prices,
                          const std::vector<double>& scores, double information) {
    DemandElasticity out{.value = value};
    out.units = different(panel.unit);
    out.periods = different(panel.period);
    out.rows = panel.rows();
    out.moves = deviation(prices);
    std::vector<double> by_unit(std::ranges::max(panel.unit) + std::size_t{1});
    for (std::size_t i = 0; i < scores.size(); ++i) by_unit[panel.unit[i]] += scores[i];
    double squares = 0;
    for (const double sum : by_unit) squares += sum * sum;
    const auto units = static_cast<double>(out.units);
    out.error = std::sqrt(squares * units / (units - 1)) / information;
    const double half = t_factor(units - 1) * out.error;
    out.low = value - half;
    out.high = value + half;
    return out;
}

}  // namespace

double price_moves(const DemandPanel& panel, const Progress& progress) {
    std::vector<double> prices = panel.log_price;
    sweep(panel, std::vector<double>(panel.rows(), 1.0), prices, progress);
    return deviation(prices);
}

double price_occasions(const DemandPanel& panel, std::uint32_t periods_each) {
    if (panel.rows() == 0) return 0;
    const std::size_t periods = std::ranges::max(panel.period) + std::size_t{1};
    std::vector<double> sums(periods), many(periods);
    const auto each_change = [&](auto&& visit) {
        for (std::size_t i = 1; i < panel.rows(); ++i)
            if (panel.unit[i] == panel.unit[i - 1]) visit(panel.period[i], panel.log_price[i] - panel.log_price[i - 1]);
    };
    each_change([&](std::uint32_t period, double change) {
        sums[period] += change;
        many[period] += 1;
    });
    std::vector<double> squares(periods / periods_each + 1);
    each_change([&](std::uint32_t period, double change) {
        squares[period / periods_each] += std::pow(change - sums[period] / many[period], 2);
    });
    double all = 0, of_squares = 0;
    for (const double each : squares) {
        all += each;
        of_squares += each * each;
    }
    return all > still * still ? all * all / of_squares : 0;
}

std::optional<DemandElasticity> log_elasticity(const DemandPanel& all, const Progress& progress) {
    const DemandPanel panel = kept_rows(all, [&](std::size_t i) { return all.quantity[i] > 0; });
    if (different(panel.unit) < least_units) return std::nullopt;
    const std::vector<double> weights(panel.rows(), 1.0);
    std::vector<double> prices = panel.log_price, logs(panel.rows());
    for (std::size_t i = 0; i < logs.size(); ++i) logs[i] = std::log(panel.quantity[i]);
    sweep(panel, weights, prices, progress);
    sweep(panel, weights, logs, progress);
    if (deviation(prices) < still || progress.cancelled()) return std::nullopt;
    double both = 0, squares = 0;
    for (std::size_t i = 0; i < logs.size(); ++i) {
        both += prices[i] * logs[i];
        squares += prices[i] * prices[i];
    }
    const double value = both / squares;
    std::vector<double> scores(logs.size());
    for (std::size_t i = 0; i < logs.size(); ++i) scores[i] = prices[i] * (logs[i] - value * prices[i]);
    return estimate(panel, value, prices, scores, squares);
}

std::optional<DemandElasticity> poisson_elasticity(const DemandPanel& all, const Progress& progress) {
    std::vector<double> of_unit, of_period;
    for (std::size_t i = 0; i < all.rows(); ++i) {
        of_unit.resize(std::max<std::size_t>(of_unit.size(), all.unit[i] + std::size_t{1}));
        of_period.resize(std::max<std::size_t>(of_period.size(), all.period[i] + std::size_t{1}));
        of_unit[all.unit[i]] += all.quantity[i];
        of_period[all.period[i]] += all.quantity[i];
    }
    const DemandPanel panel =
        kept_rows(all, [&](std::size_t i) { return of_unit[all.unit[i]] > 0 && of_period[all.period[i]] > 0; });
    if (different(panel.unit) < least_units) return std::nullopt;
    const std::size_t n = panel.rows();
    double mean = 0;
    for (const double quantity : panel.quantity) mean += quantity / static_cast<double>(n);
    std::vector<double> fitted(n), expected(n), working(n), prices(n), scores(n);
    for (std::size_t i = 0; i < n; ++i) {
        expected[i] = (panel.quantity[i] + mean) / 2;
        fitted[i] = std::log(expected[i]);
    }
    double value = 0, information = 0;
    bool converged = false;
    constexpr int most_steps = 100;
    for (int step = 0; step < most_steps && !converged; ++step) {
        if (progress.cancelled()) return std::nullopt;
        for (std::size_t i = 0; i < n; ++i) {
            working[i] = fitted[i] + (panel.quantity[i] - expected[i]) / expected[i];
            prices[i] = panel.log_price[i];
        }
        std::vector<double> swept = working;
        sweep(panel, expected, prices, progress);
        sweep(panel, expected, swept, progress);
        if (step == 0 && deviation(prices) < still) return std::nullopt;
        double both = 0;
        information = 0;
        for (std::size_t i = 0; i < n; ++i) {
            both += expected[i] * prices[i] * swept[i];
            information += expected[i] * prices[i] * prices[i];
        }
        const double before = value;
        value = both / information;
        for (std::size_t i = 0; i < n; ++i) {
            // Far out at first steps: a mean of e^30 would overflow the next.
            fitted[i] = std::clamp(working[i] - (swept[i] - value * prices[i]), -30.0, 30.0);
            expected[i] = std::exp(fitted[i]);
            scores[i] = prices[i] * (panel.quantity[i] - expected[i]);
        }
        converged = step > 0 && std::abs(value - before) < 1e-9 * (1 + std::abs(value));
    }
    DemandElasticity out = estimate(panel, value, prices, scores, information);
    out.poisson = true;
    out.converged = converged;
    return out;
}

}  // namespace clientele
