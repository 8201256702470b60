#include "core/analysis/trends/forecast_result.h"

#include <oneapi/tbb/parallel_for.h>

#include <algorithm>
#include <atomic>
#include <cmath>

#include "core/math/normal.h"
#include "core/math/reconcile.h"
#include "core/math/sparse_demand.h"

namespace clientele {
namespace {

constexpr std::size_t fewest_periods = 5, most_work = 8000;
constexpr double days_a_year = 365.25;

/// The year of days is the shape of the year (YearShape), not a season.
std::vector<int> seasons_of(PeriodUnit unit) {
    switch (unit) {
        case PeriodUnit::day:
            return {7};
        case PeriodUnit::week:
            return {52};
        case PeriodUnit::month:
            return {12};
        case PeriodUnit::quarter:
            return {4};
        case PeriodUnit::year:
            break;
    }
    return {};
}

int usual_horizon(PeriodUnit unit) {
    switch (unit) {
        case PeriodUnit::day:
            return 28;
        case PeriodUnit::week:
            return 13;
        case PeriodUnit::month:
            return 12;
        case PeriodUnit::quarter:
            return 4;
        case PeriodUnit::year:
            break;
    }
    return 3;
}

/// Periods without anything that may be a pause: a quarter of a year, and never only one.
std::size_t longest_pause(PeriodUnit unit) {
    switch (unit) {
        case PeriodUnit::day:
            return 90;
        case PeriodUnit::week:
            return 13;
        case PeriodUnit::month:
            return 3;
        case PeriodUnit::quarter:
        case PeriodUnit::year:
            break;
    }
    return 2;
}

/// Gaps between two values lie on the line between them, those at the ends are as their neighbour. Empty where there is
/// no value.
std::vector<double> without_gaps(std::vector<double> values, std::size_t& filled) {
    const auto known = [](double each) { return !std::isnan(each); };
    std::size_t before = values.size();
    for (std::size_t i = 0; i < values.size(); ++i) {
        if (!known(values[i])) continue;
        for (std::size_t gap = before == values.size() ? 0 : before + 1; gap < i; ++gap) {
            ++filled;
            if (before == values.size()) {
                values[gap] = values[i];
                continue;
            }
            const double part = static_cast<double>(gap - before) / static_cast<double>(i - before);
            values[gap] = values[before] + part * (values[i] - values[before]);
        }
        before = i;
    }
    if (before == values.size()) return {};
    for (std::size_t i = before + 1; i < values.size(); ++i, ++filled) values[i] = values[before];
    return values;
}

std::vector<Period> periods_ahead(const ForecastSeries& series, int horizon) {
    std::vector<Period> ahead;
    for (Date start = series.periods.back().first; static_cast<int>(ahead.size()) < horizon;) {
        start = period_step(series.unit, start);
        ahead.push_back({start, Date{period_step(series.unit, start).days - 1}});
    }
    return ahead;
}

double deviation_at(const Forecast& forecast, std::size_t step) {
    return (forecast.band80.high[step] - forecast.band80.low[step]) / (2 * normal_z80);
}

void move_to(Forecast& forecast, std::size_t step, double mean) {
    const double moved = mean - forecast.mean[step];
    forecast.mean[step] = mean;
    for (ForecastBand* band : {&forecast.band80, &forecast.band95}) {
        band->low[step] += moved;
        band->high[step] += moved;
    }
}

double half_width(const ForecastBand& band, std::size_t step) { return (band.high[step] - band.low[step]) / 2; }

void widen(ForecastBand& band, std::size_t step, double factor) {
    const double middle = (band.high[step] + band.low[step]) / 2, half = half_width(band, step) * factor;
    band.low[step] = middle - half;
    band.high[step] = middle + half;
}

/// Makes bands of one step such that they can hold together. The whole's can be as wide as the parts' together, where
/// all errors go the same way, and no narrower than the widest part's less all others', where they go against it;
/// otherwise what is too narrow is widened. Between the two the correlation of the parts' errors settles it: returns
/// the mean one that the widths mean; missing for a single part.
double fit_bands(const std::vector<Forecast*>& parts, Forecast& whole, std::size_t step, ForecastBand Forecast::*of) {
    double sum = 0, largest = 0, squares = 0;
    for (const Forecast* part : parts) {
        const double half = half_width(part->*of, step);
        sum += half;
        squares += half * half;
        largest = std::max(largest, half);
    }
    const double half = half_width(whole.*of, step);
    if (sum > 0 && half > sum)
        for (Forecast* part : parts) widen(part->*of, step, half / sum);
    if (const double least = 2 * largest - sum; half > 0 && half < least) widen(whole.*of, step, least / half);
    if (sum > 0 && half > sum) return 1;
    const double now = half_width(whole.*of, step), crossed = sum * sum - squares;
    return crossed > 0 ? (now * now - squares) / crossed : missing_number;
}

/// Parts that have a forecast and the whole, step by step.
void add_up(ForecastResult& result) {
    std::vector<Forecast*> parts;
    for (std::size_t i = 1; i < result.forecasts.size(); ++i)
        if (result.forecasts[i].of) parts.push_back(&result.forecasts[i].of->combined);
    if (parts.empty() || !result.forecasts[0].of) return;
    Forecast& whole = result.forecasts[0].of->combined;
    for (std::size_t step = 0; step < whole.mean.size(); ++step) {
        std::vector<double> means, variances;
        for (const Forecast* part : parts) {
            means.push_back(part->mean[step]);
            variances.push_back(std::pow(deviation_at(*part, step), 2));
        }
        const Reconciled found =
            reconcile(whole.mean[step], std::pow(deviation_at(whole, step), 2), means, variances, result.positive);
        for (std::size_t i = 0; i < parts.size(); ++i) move_to(*parts[i], step, found.parts[i]);
        move_to(whole, step, found.whole);
        result.raised += found.raised;
        fit_bands(parts, whole, step, &Forecast::band95);
        result.parts_correlation +=
            fit_bands(parts, whole, step, &Forecast::band80) / static_cast<double>(whole.mean.size());
    }
    result.adds_up = true;
}

void keep_above_zero(ForecastResult& result) {
    for (SeriesForecast& each : result.forecasts) {
        if (!each.of) continue;
        Forecast& forecast = each.of->combined;
        for (std::size_t step = 0; step < forecast.mean.size(); ++step) {
            if (forecast.mean[step] < 0) {
                move_to(forecast, step, 0);
                ++result.raised;
            }
            for (ForecastBand* band : {&forecast.band80, &forecast.band95}) {
                if (band->low[step] >= 0) continue;
                band->low[step] = 0;
                ++result.below_zero;
            }
        }
    }
}

/// Values of a series over the known periods, from when it began on; a store is no store before its opening.
SeriesForecast series_known(const ForecastSeries& series, std::span<const double> values, std::string name) {
    SeriesForecast one{.name = std::move(name)};
    if (series.of.is_mean()) {
        const auto known = std::ranges::find_if(values, [](double each) { return !std::isnan(each); });
        if (known != values.end()) one.begins = static_cast<std::size_t>(known - values.begin());
    }
    one.known = without_gaps({values.begin(), values.end()}, one.filled);
    if (one.known.empty() || series.of.is_mean()) return one;
    one.begins = demand_begin(one.known);
    if (one.begins == one.known.size()) one.begins = 0;
    one.ended = demand_ended(one.known, longest_pause(series.unit));
    return one;
}

/// Nothing expected of a group that never had anything, or has ended.
AutomaticForecast nothing(std::size_t horizon) {
    AutomaticForecast none;
    none.combined.model = "0";
    none.combined.mean.assign(horizon, 0);
    none.combined.band80 = none.combined.band95 = {std::vector<double>(horizon), std::vector<double>(horizon)};
    return none;
}

/// What all series can be given: many long ones are tried at fewer moments, and without the slowest method.
AutomaticOptions options_for(ForecastResult& result, bool replace_outliers) {
    AutomaticOptions options{.replace_outliers = replace_outliers};
    const std::size_t season = result.seasons.empty() ? 1 : static_cast<std::size_t>(result.seasons.front());
    const std::size_t each = std::min(result.series.periods.size(), options.longest);
    result.hurried = season != 12 && result.forecasts.size() * each > most_work;
    if (!result.hurried) return options;
    options.origins = 3;
    options.arima = false;
    options.longest = 300;
    return options;
}

/// What a forecast is made from.
Series series_of(const ForecastResult& result, const SeriesForecast& one) {
    const PeriodUnit unit = result.series.unit;
    return {.values = std::span(one.known).subspan(result.from(one)),
            .seasons = result.seasons,
            .year = unit == PeriodUnit::day    ? days_a_year
                    : unit == PeriodUnit::week ? days_a_year / 7
                                               : 0};
}

/// Exponential smoothing with such errors: the variance of the first step, and the weight of the last value.
struct SmoothedErrors {
    double first = 0, alpha = 0;
};

/// The smoothing whose variances grow by step ahead as these do: v (1 + h α²). Of many steps the growth is that of the
/// line through them, as weekdays go up and down.
SmoothedErrors smoothing_of(std::span<const double> variances) {
    constexpr std::size_t enough_for_a_line = 13;
    const std::size_t steps = variances.size();
    if (steps < 2) return {variances[0], 0};
    if (steps < enough_for_a_line)
        return {variances[0], std::sqrt(std::clamp(variances[1] / variances[0] - 1, 0.0, 1.0))};
    const double middle = static_cast<double>(steps - 1) / 2;
    double mean = 0, slope = 0, squares = 0;
    for (std::size_t h = 0; h < steps; ++h) {
        const double from_middle = static_cast<double>(h) - middle;
        mean += variances[h] / static_cast<double>(steps);
        slope += from_middle * variances[h];
        squares += from_middle * from_middle;
    }
    slope /= squares;
    const double first = mean - slope * middle;
    return first > 0 ? SmoothedErrors{first, std::sqrt(std::clamp(slope / first, 0.0, 1.0))} : SmoothedErrors{0, 1};
}

}  // namespace

Result<ForecastResult> forecast_result(const Context& context, ForecastSeries series, int horizon,
                                       bool replace_outliers) {
    ForecastResult result{.series = std::move(series)};
    result.has_whole = result.series.of.dataset != DatasetKind::market_series || result.series.names.empty();
    const std::size_t count_known = result.series.periods.size();
    result.horizon = horizon > 0 ? horizon : usual_horizon(result.series.unit);
    result.seasons = seasons_of(result.series.unit);
    result.ahead = periods_ahead(result.series, result.horizon);
    for (std::size_t i = result.has_whole ? 0 : 1; i < result.series.values.size(); ++i) {
        const std::vector<double>& all = result.series.values[i];
        result.forecasts.push_back(series_known(result.series, std::span(all).first(count_known),
                                                i == 0 ? std::string() : result.series.names[i - 1]));
    }
    if (count_known < fewest_periods || result.forecasts.empty() || result.main().known.empty())
        return fail(
            ErrorCode::missing_data,
            text("Only {0} {0|period is|periods are} whole and known: a forecast needs {1}. Choose shorter ones.",
                 count(count_known), count(fewest_periods)));
    result.positive = std::ranges::all_of(result.forecasts, [](const SeriesForecast& each) {
        return std::ranges::all_of(each.known, [](double value) { return value >= 0; });
    });
    const AutomaticOptions options = options_for(result, replace_outliers);
    std::atomic<std::size_t> done{0};
    const StopAsked stop = [&] { return context.progress.cancelled(); };
    tbb::parallel_for(std::size_t{0}, result.forecasts.size(), std::size_t{1}, [&](std::size_t i) {
        SeriesForecast& one = result.forecasts[i];
        const bool never = !one.known.empty() && std::ranges::all_of(one.known, [](double each) { return each == 0; });
        if (never || one.ended)
            one.of = nothing(static_cast<std::size_t>(result.horizon));
        else
            one.of = automatic_forecast(series_of(result, one), result.horizon, options, stop);
        context.progress(0.2 + 0.7 * static_cast<double>(++done) / static_cast<double>(result.forecasts.size()),
                         text("Forecasting"));
    });
    if (context.progress.cancelled()) return cancelled();
    if (!result.main().of)
        return fail(ErrorCode::missing_data, text("The series cannot be forecast: it has too few values."));
    if (result.series.of.adds_up() && result.has_whole && result.forecasts.size() > 1) add_up(result);
    if (result.positive) keep_above_zero(result);
    return result;
}

ForecastTotal forecast_total(const Forecast& forecast) {
    ForecastTotal total;
    const std::size_t steps = forecast.mean.size();
    std::vector<double> variances, scales;
    for (std::size_t h = 0; h < steps; ++h) {
        total.mean += forecast.mean[h];
        const double deviation = (forecast.band80.high[h] - forecast.mean[h]) / normal_z80;
        if (!(deviation > 0)) continue;  // closed: nothing is expected, and that is sure
        scales.push_back(forecast.scale.empty() ? 1 : forecast.scale[h]);
        variances.push_back(std::pow(deviation / scales.back(), 2));
    }
    if (variances.empty()) return total;
    const auto [first, alpha] = smoothing_of(variances);
    double sum = 0;
    for (std::size_t i = 0; i < variances.size(); ++i) {
        sum += variances[i] * scales[i] * scales[i];
        const double shared = std::min(variances[i], first * alpha + std::max(variances[i] - first, 0.0));
        double later = 0;
        for (std::size_t k = i + 1; k < variances.size(); ++k) later += scales[k];
        sum += 2 * shared * scales[i] * later;
    }
    total.deviation = std::sqrt(sum);
    return total;
}

}  // namespace clientele
