#include "core/math/stl.h"

#include <algorithm>
#include <cmath>

#include "core/math/ets.h"

namespace clientele {
namespace {

/// Next odd number from x on.
int odd_from(double x) {
    const int whole = static_cast<int>(std::ceil(x));
    return whole % 2 == 0 ? whole + 1 : whole;
}

/// Loess at position `at` (from 1, may be 0 or n + 1) over the values from left to right, which count from 1.
struct Loess {
    std::span<const double> values;
    std::span<const double> weights;  ///< of robustness; empty: all 1
    int window;
    int degree;

    /// Nothing where all weights are 0.
    std::optional<double> operator()(double at, int left, int right) const {
        const int n = static_cast<int>(values.size());
        double reach = std::max(at - left, right - at);
        if (window > n) reach += (window - n) / 2;
        const double far = 0.999 * reach, near = 0.001 * reach;
        std::vector<double> counts(static_cast<std::size_t>(right - left + 1));
        double sum = 0;
        for (int j = left; j <= right; ++j) {
            const double distance = std::abs(j - at);
            if (distance > far) continue;
            double count = 1;
            if (distance > near) count = std::pow(1 - std::pow(distance / reach, 3), 3);
            if (!weights.empty()) count *= weights[static_cast<std::size_t>(j - 1)];
            counts[static_cast<std::size_t>(j - left)] = count;
            sum += count;
        }
        if (sum <= 0) return std::nullopt;
        for (double& each : counts) each /= sum;
        if (reach > 0 && degree > 0) tilt(counts, at, left, n);
        double fitted = 0;
        for (int j = left; j <= right; ++j)
            fitted += counts[static_cast<std::size_t>(j - left)] * values[static_cast<std::size_t>(j - 1)];
        return fitted;
    }

 private:
    /// From a weighted mean to a weighted line.
    static void tilt(std::vector<double>& counts, double at, int left, int n) {
        double mean = 0, squares = 0;
        for (std::size_t k = 0; k < counts.size(); ++k) mean += counts[k] * (left + static_cast<double>(k));
        for (std::size_t k = 0; k < counts.size(); ++k)
            squares += counts[k] * std::pow(left + static_cast<double>(k) - mean, 2);
        if (std::sqrt(squares) <= 0.001 * (n - 1)) return;
        const double slope = (at - mean) / squares;
        for (std::size_t k = 0; k < counts.size(); ++k) counts[k] *= slope * (left + static_cast<double>(k) - mean) + 1;
    }
};

/// Loess at each position; at every `jump`-th, on lines between.
std::vector<double> smooth(const Loess& loess, int jump) {
    const int n = static_cast<int>(loess.values.size());
    std::vector<double> out(loess.values.begin(), loess.values.end());
    if (n < 2) return out;
    const int step = std::min(jump, n - 1), half = (loess.window + 1) / 2;
    const auto at = [&](int i) {
        int left = 1, right = n;
        if (loess.window < n) {
            left = std::clamp(i - half + 1, 1, n - loess.window + 1);
            right = left + loess.window - 1;
        }
        return loess(i, left, right).value_or(loess.values[static_cast<std::size_t>(i - 1)]);
    };
    std::vector<int> known;
    for (int i = 1; i <= n; i += step) known.push_back(i);
    if (known.back() != n) known.push_back(n);
    for (const int i : known) out[static_cast<std::size_t>(i - 1)] = at(i);
    for (std::size_t k = 1; k < known.size(); ++k) {
        const int from = known[k - 1], to = known[k];
        const double low = out[static_cast<std::size_t>(from - 1)], high = out[static_cast<std::size_t>(to - 1)];
        for (int i = from + 1; i < to; ++i)
            out[static_cast<std::size_t>(i - 1)] = low + (high - low) * (i - from) / (to - from);
    }
    return out;
}

std::vector<double> moving_average(const std::vector<double>& values, std::size_t window) {
    std::vector<double> out;
    double sum = 0;
    for (std::size_t i = 0; i < values.size(); ++i) {
        sum += values[i];
        if (i >= window) sum -= values[i - window];
        if (i + 1 >= window) out.push_back(sum / static_cast<double>(window));
    }
    return out;
}

/// One series at work.
class StlRounds {
 public:
    StlRounds(std::span<const double> values, int season, const StlOptions& options)
        : values_(values), season_(static_cast<std::size_t>(season)), n_(values.size()) {
        seasonal_window_ = options.periodic ? 10 * static_cast<int>(n_) + 1 : options.seasonal_window;
        seasonal_degree_ = 0;
        trend_window_ =
            options.trend_window > 0 ? options.trend_window : odd_from(1.5 * season / (1 - 1.5 / seasonal_window_));
        low_pass_window_ = options.low_pass_window > 0 ? options.low_pass_window : odd_from(season);
        out_.seasonal.assign(n_, 0);
        out_.trend.assign(n_, 0);
        out_.weights.assign(n_, 1);
        const int inner = options.robust ? 1 : 2, outer = options.robust ? 15 : 0;
        for (int round = 0; round <= outer; ++round) {
            for (int i = 0; i < inner; ++i) improve(round > 0);
            if (round < outer) weigh();
        }
        if (options.periodic) make_periodic();
        for (std::size_t i = 0; i < n_; ++i) out_.remainder.push_back(values_[i] - out_.seasonal[i] - out_.trend[i]);
    }
    Decomposition take() { return std::move(out_); }

 private:
    static int jump(int window) { return (window + 9) / 10; }

    /// Each position of the season through the rounds, one round more at either end.
    std::vector<double> cycles(const std::vector<double>& plain, bool weighted) const {
        std::vector<double> out(n_ + 2 * season_);
        for (std::size_t position = 0; position < season_; ++position) {
            std::vector<double> rounds, weights;
            for (std::size_t i = position; i < n_; i += season_) {
                rounds.push_back(plain[i]);
                if (weighted) weights.push_back(out_.weights[i]);
            }
            const Loess loess{rounds, weights, seasonal_window_, seasonal_degree_};
            const std::vector<double> smoothed = smooth(loess, jump(seasonal_window_));
            const int k = static_cast<int>(rounds.size());
            const int right = std::min(seasonal_window_, k), left = std::max(1, k - seasonal_window_ + 1);
            out[position] = loess(0, 1, right).value_or(smoothed.front());
            for (std::size_t i = 0; i < smoothed.size(); ++i) out[position + (i + 1) * season_] = smoothed[i];
            out[position + (smoothed.size() + 1) * season_] = loess(k + 1, left, k).value_or(smoothed.back());
        }
        return out;
    }
    void improve(bool weighted) {
        std::vector<double> plain(n_);
        for (std::size_t i = 0; i < n_; ++i) plain[i] = values_[i] - out_.trend[i];
        const std::vector<double> cycle = cycles(plain, weighted);
        const std::vector<double> low = smooth(
            {moving_average(moving_average(moving_average(cycle, season_), season_), 3), {}, low_pass_window_, 1},
            jump(low_pass_window_));
        for (std::size_t i = 0; i < n_; ++i) {
            out_.seasonal[i] = cycle[i + season_] - low[i];
            plain[i] = values_[i] - out_.seasonal[i];
        }
        out_.trend = smooth(
            {plain, weighted ? std::span<const double>(out_.weights) : std::span<const double>(), trend_window_, 1},
            jump(trend_window_));
    }
    /// Bisquare of the remainder over six medians of its size.
    void weigh() {
        std::vector<double> sizes;
        for (std::size_t i = 0; i < n_; ++i) sizes.push_back(std::abs(values_[i] - out_.seasonal[i] - out_.trend[i]));
        std::vector<double> sorted = sizes;
        std::ranges::sort(sorted);
        const double limit = 3 * (sorted[n_ / 2] + sorted[n_ - n_ / 2 - 1]);
        for (std::size_t i = 0; i < n_; ++i) {
            const double part = limit > 0 ? sizes[i] / limit : 0;
            out_.weights[i] = part <= 0.001 ? 1 : part <= 0.999 ? std::pow(1 - part * part, 2) : 0;
        }
    }
    void make_periodic() {
        for (std::size_t position = 0; position < season_; ++position) {
            double sum = 0, count = 0;
            for (std::size_t i = position; i < n_; i += season_, count += 1) sum += out_.seasonal[i];
            for (std::size_t i = position; i < n_; i += season_) out_.seasonal[i] = sum / count;
        }
    }

    std::span<const double> values_;
    std::size_t season_, n_;
    int seasonal_window_ = 7, seasonal_degree_ = 0, trend_window_ = 0, low_pass_window_ = 0;
    Decomposition out_;
};

}  // namespace

Decomposition stl(std::span<const double> values, int season, const StlOptions& options) {
    return StlRounds(values, season, options).take();
}

std::optional<Forecast> stl_ets_forecast(const Series& series, int horizon, const StopAsked& stop) {
    const std::size_t n = series.size();
    std::vector<double> plain(series.values.begin(), series.values.end()), seasonal(n),
        ahead(static_cast<std::size_t>(horizon));
    bool any = false;
    for (const int season : series.seasons) {
        const auto length = static_cast<std::size_t>(season);
        if (season < 2 || n <= 2 * length) continue;
        const Decomposition parts = stl(plain, season);
        for (std::size_t i = 0; i < n; ++i) {
            plain[i] -= parts.seasonal[i];
            seasonal[i] += parts.seasonal[i];
        }
        for (std::size_t h = 0; h < ahead.size(); ++h) ahead[h] += parts.seasonal[n - length + h % length];
        any = true;
    }
    if (!any || (stop && stop())) return std::nullopt;
    const std::vector<EtsFit> fits = fit_every_ets({.values = plain}, {.pull = 1}, stop);
    if (fits.empty()) return std::nullopt;
    Forecast forecast = ets_forecast(fits.front(), {.values = plain}, horizon);
    forecast.model = "STL + " + forecast.model;
    for (std::size_t h = 0; h < ahead.size(); ++h)
        for (double* each : {&forecast.mean[h], &forecast.band80.low[h], &forecast.band80.high[h],
                             &forecast.band95.low[h], &forecast.band95.high[h]})
            *each += ahead[h];
    for (std::size_t i = 0; i < n; ++i) forecast.fitted[i] += seasonal[i];
    return forecast;
}

}  // namespace clientele
