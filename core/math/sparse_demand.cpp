#include "core/math/sparse_demand.h"

#include <algorithm>
#include <cmath>

namespace clientele {
namespace {

constexpr double unknown = std::numeric_limits<double>::quiet_NaN();

/// Where the first demand is; the size where there is none or a value is below 0.
std::size_t first_demand(std::span<const double> values) {
    if (std::ranges::any_of(values, [](double each) { return each < 0; })) return values.size();
    return static_cast<std::size_t>(std::ranges::find_if(values, [](double each) { return each > 0; }) -
                                    values.begin());
}

/// A flat forecast, with bands by how far the one-step forecasts were off.
Forecast flat(const char* model, const Series& series, int horizon, double rate, std::vector<double> fitted) {
    Forecast forecast{.model = model};
    forecast.mean.assign(static_cast<std::size_t>(horizon), rate);
    forecast.fitted = std::move(fitted);
    double squares = 0, known = 0;
    for (std::size_t i = 0; i < series.size(); ++i) {
        forecast.residuals.push_back(series.values[i] - forecast.fitted[i]);
        if (std::isnan(forecast.residuals.back())) continue;
        squares += forecast.residuals.back() * forecast.residuals.back();
        known += 1;
    }
    forecast.parameters = 2;
    forecast.variance = known > 0 ? squares / known : rate * rate;
    const std::vector<double> deviations(forecast.mean.size(), std::sqrt(forecast.variance));
    set_normal_bands(forecast, deviations);
    for (ForecastBand* band : {&forecast.band80, &forecast.band95})
        for (double& low : band->low) low = std::max(low, 0.0);
    return forecast;
}

}  // namespace

bool is_sparse(std::span<const double> values) {
    const auto demands = std::ranges::count_if(values, [](double each) { return each > 0; });
    if (demands == 0 || std::ranges::any_of(values, [](double each) { return each < 0; })) return false;
    return static_cast<double>(values.size()) > 1.32 * static_cast<double>(demands);
}

std::size_t demand_begin(std::span<const double> values) {
    const auto demanded = [](double each) { return each != 0; };
    const auto first = static_cast<std::size_t>(std::ranges::find_if(values, demanded) - values.begin());
    const std::span<const double> since = values.subspan(first);
    if (!is_sparse(since)) return first;
    const double demands = static_cast<double>(std::ranges::count_if(since, demanded));
    const auto interval = static_cast<std::size_t>(std::lround(static_cast<double>(since.size()) / demands));
    return first - std::min(first, interval - 1);
}

bool demand_ended(std::span<const double> values, std::size_t least) {
    const std::size_t first = demand_begin(values);
    std::size_t gap = 0, longest = 0, zeros = 0;
    for (std::size_t i = first; i < values.size(); ++i) {
        if (values[i] != 0) {
            longest = std::max(longest, gap);
            gap = 0;
            continue;
        }
        ++gap;
        ++zeros;
    }
    if (gap < least || gap <= 2 * longest || gap == values.size()) return false;
    const auto until = static_cast<double>(values.size() - first - gap), within = static_cast<double>(zeros - gap);
    const double chance = (within + 1) / (until + 2);
    return static_cast<double>(gap) * std::log(chance) < std::log(0.001);
}

std::optional<Forecast> croston_forecast(const Series& series, int horizon, SparseRate rate, double alpha) {
    const std::size_t first = first_demand(series.values);
    if (first == series.size()) return std::nullopt;
    const double factor = rate == SparseRate::croston ? 1
                          : rate == SparseRate::sba   ? 1 - alpha / 2
                                                      : 1 - alpha / (2 - alpha);
    double demand = series.values[first], interval = static_cast<double>(first + 1), since = 0;
    std::vector<double> fitted(first + 1, unknown);
    for (std::size_t i = first + 1; i < series.size(); ++i) {
        fitted.push_back(factor * demand / interval);
        since += 1;
        if (!(series.values[i] > 0)) continue;
        demand += alpha * (series.values[i] - demand);
        interval += alpha * (since - interval);
        since = 0;
    }
    const char* model = rate == SparseRate::croston ? "Croston" : rate == SparseRate::sba ? "SBA" : "SBJ";
    return flat(model, series, horizon, factor * demand / interval, std::move(fitted));
}

std::optional<Forecast> tsb_forecast(const Series& series, int horizon, double alpha_demand, double alpha_probability) {
    const std::size_t first = first_demand(series.values);
    if (first == series.size()) return std::nullopt;
    double demand = series.values[first], probability = 1 / static_cast<double>(first + 1);
    std::vector<double> fitted(first + 1, unknown);
    for (std::size_t i = first + 1; i < series.size(); ++i) {
        fitted.push_back(demand * probability);
        const bool any = series.values[i] > 0;
        if (any) demand += alpha_demand * (series.values[i] - demand);
        probability += alpha_probability * ((any ? 1 : 0) - probability);
    }
    return flat("TSB", series, horizon, demand * probability, std::move(fitted));
}

}  // namespace clientele
