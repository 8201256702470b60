#include "core/math/control_charts.h"

#include <Eigen/Core>
#include <algorithm>
#include <cmath>
#include <limits>
#include <numbers>
#include <numeric>

#include "core/math/linear_systems.h"

namespace clientele {
namespace {

constexpr double sigmas = 3;
constexpr double distance_of_neighbours = 1.128379167095513;  // expected, of two normal values: 2/√π
constexpr double no_limit = std::numeric_limits<double>::quiet_NaN();

double normal_below(double z) { return 0.5 * std::erfc(-z / std::numbers::sqrt2); }

double mean_between_neighbours(std::span<const double> values) {
    double sum = 0;
    for (std::size_t i = 1; i < values.size(); ++i) sum += std::abs(values[i] - values[i - 1]);
    return values.size() < 2 ? 0 : sum / static_cast<double>(values.size() - 1);
}

void find_points_out(ControlLimits& limits, std::span<const double> values) {
    for (std::size_t i = 0; i < values.size(); ++i)
        if (values[i] < limits.low[i] || values[i] > limits.high[i]) limits.out.push_back(i);
}

double mean_of_points(std::span<const double> values) {
    return values.empty() ? 0 : std::accumulate(values.begin(), values.end(), 0.0) / static_cast<double>(values.size());
}

}  // namespace

ShareChart share_chart(std::span<const double> events, std::span<const double> sizes, bool overdispersed) {
    ShareChart chart;
    const double all = std::accumulate(sizes.begin(), sizes.end(), 0.0);
    if (!(all > 0)) {
        chart.limits.low.assign(sizes.size(), no_limit);
        chart.limits.high = chart.z = chart.limits.low;
        return chart;
    }
    const double center = std::accumulate(events.begin(), events.end(), 0.0) / all;
    chart.limits.center = center;
    std::vector<double> shares, deviations, known;
    for (std::size_t i = 0; i < sizes.size(); ++i) {
        shares.push_back(sizes[i] > 0 ? events[i] / sizes[i] : no_limit);
        deviations.push_back(sizes[i] > 0 ? std::sqrt(center * (1 - center) / sizes[i]) : no_limit);
        chart.z.push_back(deviations[i] > 0 ? (shares[i] - center) / deviations[i] : 0);
        if (sizes[i] > 0) known.push_back(chart.z[i]);
    }
    if (overdispersed) chart.spread = std::max(1.0, mean_between_neighbours(known) / distance_of_neighbours);
    for (std::size_t i = 0; i < sizes.size(); ++i) {
        const double reach = sigmas * deviations[i] * chart.spread;
        chart.limits.low.push_back(std::isnan(reach) ? no_limit : std::max(center - reach, 0.0));
        chart.limits.high.push_back(std::isnan(reach) ? no_limit : std::min(center + reach, 1.0));
        chart.z[i] = std::isnan(reach) ? no_limit : chart.z[i] / chart.spread;
    }
    find_points_out(chart.limits, shares);
    return chart;
}

RareEventChart cases_between_chart(std::span<const double> cases) {
    RareEventChart chart;
    const double mean = mean_of_points(cases);
    const double reach = sigmas * std::sqrt(mean * (mean + 1));
    chart.limits.center = mean;
    chart.limits.low.assign(cases.size(), std::max(mean - reach, 0.0));
    chart.limits.high.assign(cases.size(), mean + reach);
    find_points_out(chart.limits, cases);
    const double no_event = mean / (mean + 1);  // of a case
    for (const double between : cases) {
        chart.chance_of_less.push_back(1 - std::pow(no_event, between + 1));
        chart.chance_of_more.push_back(std::pow(no_event, between));
    }
    return chart;
}

RareEventChart time_between_chart(std::span<const double> times) {
    constexpr double to_normal = 3.6;
    RareEventChart chart;
    std::vector<double> roots;
    for (const double time : times) roots.push_back(std::pow(time, 1 / to_normal));
    const double middle = mean_of_points(roots);
    const double reach = sigmas * mean_between_neighbours(roots) / distance_of_neighbours;
    chart.limits.center = std::pow(middle, to_normal);
    chart.limits.low.assign(times.size(), std::pow(std::max(middle - reach, 0.0), to_normal));
    chart.limits.high.assign(times.size(), std::pow(middle + reach, to_normal));
    find_points_out(chart.limits, times);
    const double mean = mean_of_points(times);
    for (const double time : times) {
        const double longer = mean > 0 ? std::exp(-time / mean) : 1;
        chart.chance_of_less.push_back(mean > 0 ? -std::expm1(-time / mean) : 1);
        chart.chance_of_more.push_back(longer);
    }
    return chart;
}

Cusum cusum(std::span<const double> values, double target, double deviation, const CusumOptions& options) {
    Cusum sums;
    double up = 0, down = 0;
    for (std::size_t i = 0; i < values.size(); ++i) {
        const double z = deviation > 0 ? (values[i] - target) / deviation : 0;
        up = std::max(0.0, up + z - options.slack);
        down = std::max(0.0, down - z - options.slack);
        sums.up.push_back(up);
        sums.down.push_back(down);
        if (up > options.limit) sums.above.push_back(i);
        if (down > options.limit) sums.below.push_back(i);
    }
    return sums;
}

std::size_t Cusum::since(std::span<const double> sums, std::size_t point) {
    while (point > 0 && sums[point - 1] > 0) --point;
    return point;
}

double cusum_run_length(const CusumOptions& options, double shift, int states) {
    // State j stands for sums within half a width of j widths, state 0 for 0 as well.
    const double width = 2 * options.limit / (2.0 * states - 1);
    Eigen::MatrixXd stays = Eigen::MatrixXd::Identity(states, states);
    for (int i = 0; i < states; ++i)
        for (int j = 0; j < states; ++j) {
            const double middle = (j - i) * width + options.slack - shift;
            const double below = j == 0 ? 0 : normal_below(middle - width / 2);
            stays(i, j) -= normal_below(middle + width / 2) - below;
        }
    return lu_solution(stays, Eigen::VectorXd::Ones(states))(0, 0);
}

double cusum_run_length_of_both(const CusumOptions& options, double shift, int states) {
    return 1 / (1 / cusum_run_length(options, shift, states) + 1 / cusum_run_length(options, -shift, states));
}

double cusum_limit(double slack, double run_length) {
    constexpr int states = 100, halvings = 40;
    double low = 0.01, high = 50;
    for (int i = 0; i < halvings; ++i) {
        const double middle = (low + high) / 2;
        const double length = cusum_run_length({.slack = slack, .limit = middle}, 0, states) / 2;
        // Where runs are so long that the solution loses its figures, the limit is too high anyway.
        if (length > 0 && length < run_length)
            low = middle;
        else
            high = middle;
    }
    return (low + high) / 2;
}

}  // namespace clientele
