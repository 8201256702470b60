#include "core/math/theta.h"

#include <algorithm>
#include <cmath>

#include "core/math/classical_decomposition.h"
#include "core/math/ets.h"

namespace clientele {
namespace {

/// Slope of the least squares line through values at 0, 1, 2...
double least_squares_slope(std::span<const double> values) {
    const double middle = (static_cast<double>(values.size()) - 1) / 2;
    double products = 0, squares = 0;
    for (std::size_t i = 0; i < values.size(); ++i) {
        const double off = static_cast<double>(i) - middle;
        products += off * values[i];
        squares += off * off;
    }
    return squares > 0 ? products / squares : 0;
}

/// Standard deviation of simple exponential smoothing h steps ahead, with the season's factor.
std::vector<double> smoothing_deviations(double variance, double alpha, std::size_t from, std::size_t horizon,
                                         const SeasonalPattern& pattern) {
    std::vector<double> deviations;
    for (std::size_t h = 0; h < horizon; ++h) {
        const double factor = pattern.multiplicative ? pattern.at(from + h) : 1;
        deviations.push_back(factor * std::sqrt(variance * (1 + static_cast<double>(h) * alpha * alpha)));
    }
    return deviations;
}

}  // namespace

std::optional<Forecast> theta_forecast(const Series& series, int horizon, const StopAsked& stop) {
    const std::size_t n = series.size(), steps = static_cast<std::size_t>(horizon);
    if (n < 4 || (stop && stop())) return std::nullopt;
    const SeasonalPattern pattern = tested_pattern(series.values, series.season());
    const std::vector<double> plain = adjusted(series.values, pattern);
    const auto smoothed = fit_ets({.values = plain}, simple_smoothing);
    if (!smoothed) return std::nullopt;
    const double alpha = std::max(1e-10, smoothed->smoothing.alpha), drift = least_squares_slope(plain) / 2;
    Forecast forecast{.model = "Theta"};
    const double behind = (1 - std::pow(1 - alpha, static_cast<double>(n))) / alpha;
    for (std::size_t h = 0; h < steps; ++h)
        forecast.mean.push_back(pattern.with(smoothed->end.level + drift * (static_cast<double>(h) + behind), n + h));
    set_normal_bands(forecast, smoothing_deviations(smoothed->variance, alpha, n, steps, pattern));
    for (std::size_t i = 0; i < n; ++i) {
        const double so_far = drift * (1 - std::pow(1 - alpha, static_cast<double>(i))) / alpha;
        forecast.fitted.push_back(pattern.with(smoothed->fitted[i] + so_far, i));
        forecast.residuals.push_back(series.values[i] - forecast.fitted[i]);
    }
    forecast.log_likelihood = smoothed->log_likelihood;
    forecast.parameters = smoothed->parameters + 1;
    forecast.variance = smoothed->variance;
    return forecast;
}

namespace {

/// The least squares line through the values so far, one value more at a time (Fiorucci et al. 2016, eq. 13 to 15).
struct GrowingLine {
    double start = 0, slope = 0, mean = 0;  // A, B and the mean
    double count = 0;

    void add(double value) {
        count += 1;
        if (count == 1) {
            start = mean = value;
            return;
        }
        slope = ((count - 2) * slope + 6 / count * (value - mean)) / (count + 1);
        mean = ((count - 1) * mean + value) / count;
        start = mean - (count + 1) / 2 * slope;
    }
    /// What one step ahead is worth besides the level, for 1 − 1/θ = 1.
    double ahead(double alpha) const {
        const double left = std::pow(1 - alpha, count);
        return left * start + (1 - left * (1 - alpha)) / alpha * slope;
    }
};

/// The model for one α, the rest by least squares: errors are linear in the first level and in 1 − 1/θ.
struct DynamicTheta {
    double alpha = 0.5, level = 0, share = 0;  // share = 1 − 1/θ
    double squares = 0;

    DynamicTheta(double alpha_, std::span<const double> values) : alpha(alpha_) {
        double dd = 0, dc = 0, cc = 0, dy = 0, cy = 0, yy = 0;
        run(values, 0, [&](double value, double known, double by_level, double by_share) {
            const double off = value - known;
            dd += by_level * by_level;
            dc += by_level * by_share;
            cc += by_share * by_share;
            dy += by_level * off;
            cy += by_share * off;
            yy += off * off;
        });
        const double determinant = dd * cc - dc * dc;
        share = determinant > 1e-12 * dd * cc ? (dd * cy - dc * dy) / determinant : 0;
        share = std::clamp(share, 0.0, 0.99);
        level = dd > 0 ? (dy - share * dc) / dd : values.front();
        squares = yy - 2 * (level * dy + share * cy) + level * level * dd + 2 * level * share * dc + share * share * cc;
    }

    /// Tells each value but the first, its forecast by what is known of the level, and by how much the first level and
    /// the share count in it. Gives the level after the last value and the line.
    template <class Tell>
    std::pair<double, GrowingLine> run(std::span<const double> values, double first_level, Tell&& tell) const {
        GrowingLine line;
        double now = first_level, left = 1;
        for (const double value : values) {
            if (line.count > 0) tell(value, now, left, line.ahead(alpha));
            now = alpha * value + (1 - alpha) * now;
            left *= 1 - alpha;
            line.add(value);
        }
        return {now, line};
    }
};

/// The α between 0.05 and 0.99 with the smallest squares: a grid, then golden sections around its best.
DynamicTheta best_dynamic_theta(std::span<const double> values) {
    constexpr double step = 0.0855, low = 0.05, high = 0.99;
    DynamicTheta best(low, values);
    for (double alpha = low + step; alpha < high + 1e-9; alpha += step)
        if (DynamicTheta tried(alpha, values); tried.squares < best.squares) best = tried;
    double from = std::max(low, best.alpha - step), to = std::min(high, best.alpha + step);
    const double ratio = (std::sqrt(5.0) - 1) / 2;
    for (int i = 0; i < 12; ++i) {
        const DynamicTheta left(to - ratio * (to - from), values), right(from + ratio * (to - from), values);
        for (const DynamicTheta& each : {left, right})
            if (each.squares < best.squares) best = each;
        if (left.squares < right.squares)
            to = right.alpha;
        else
            from = left.alpha;
    }
    return best;
}

}  // namespace

namespace {

/// The fitted model on its way along a series and beyond.
struct DynamicPath {
    double alpha, level, share;
    GrowingLine line{};

    explicit DynamicPath(const DynamicTheta& model) : alpha(model.alpha), level(model.level), share(model.share) {}
    double expected() const { return level + share * line.ahead(alpha); }
    void add(double value) {
        level = alpha * value + (1 - alpha) * level;
        line.add(value);
    }
};

/// Standard deviation by step ahead: forecasts are linear in the values, so what an error does to later ones is what a
/// value that is off by one does.
std::vector<double> dynamic_deviations(DynamicPath path, double variance, std::size_t horizon) {
    std::vector<double> deviations;
    DynamicPath off = path;
    double sum = 1;
    for (std::size_t h = 0; h < horizon; ++h) {
        deviations.push_back(std::sqrt(variance * sum));
        off.add(off.expected() + (h == 0 ? 1 : 0));
        path.add(path.expected());
        const double weight = off.expected() - path.expected();
        sum += weight * weight;
    }
    return deviations;
}

}  // namespace

std::optional<Forecast> dynamic_theta_forecast(const Series& series, int horizon, const StopAsked& stop) {
    const std::size_t n = series.size(), steps = static_cast<std::size_t>(horizon);
    if (n < 5 || (stop && stop())) return std::nullopt;
    const SeasonalPattern pattern = tested_pattern(series.values, series.season());
    const std::vector<double> plain = adjusted(series.values, pattern);
    const auto [least, most] = std::ranges::minmax(plain);
    if (least == most) return std::nullopt;
    const DynamicTheta model = best_dynamic_theta(plain);
    Forecast forecast{.model = "DOTM"};
    forecast.fitted.push_back(std::numeric_limits<double>::quiet_NaN());
    DynamicPath path(model);
    DynamicPath end = path;
    for (std::size_t i = 0; i < n; ++i) {
        if (i > 0) forecast.fitted.push_back(pattern.with(path.expected(), i));
        path.add(plain[i]);
    }
    end = path;
    for (std::size_t h = 0; h < steps; ++h) {
        forecast.mean.push_back(pattern.with(path.expected(), n + h));
        path.add(path.expected());
    }
    for (std::size_t i = 0; i < n; ++i) forecast.residuals.push_back(series.values[i] - forecast.fitted[i]);
    forecast.parameters = 4;
    forecast.variance = std::max(model.squares, 0.0) / static_cast<double>(n - 4);
    std::vector<double> deviations = dynamic_deviations(end, forecast.variance, steps);
    for (std::size_t h = 0; h < steps; ++h) deviations[h] *= pattern.multiplicative ? pattern.at(n + h) : 1;
    set_normal_bands(forecast, deviations);
    return forecast;
}

}  // namespace clientele
