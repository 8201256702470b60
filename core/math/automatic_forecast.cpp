#include "core/math/automatic_forecast.h"

#include <algorithm>
#include <cmath>
#include <limits>
#include <map>
#include <memory>

#include "core/math/arima_choice.h"
#include "core/math/ets.h"
#include "core/math/naive_forecast.h"
#include "core/math/open_steps.h"
#include "core/math/sparse_demand.h"
#include "core/math/stl.h"
#include "core/math/theta.h"
#include "core/math/year_shape.h"

namespace clientele {
namespace {

constexpr double missing_value = std::numeric_limits<double>::quiet_NaN();
constexpr int longest_arima_season = 24, longest_ets_season = 24;
constexpr double too_far_behind = 2;  // a method with this many times the error of the best does not count

/// A method of the portfolio while a series is at work: it may begin from what it found for the shorter series.
struct Candidate {
    std::string id;
    bool baseline;  ///< shown for comparison; counts only where it does better than all others
    ForecastMethod forecast;
};

ForecastMethod ets_method() {
    const auto near = std::make_shared<std::vector<EtsFit>>();
    return [near](const Series& series, int horizon, const StopAsked& stop) -> std::optional<Forecast> {
        *near = fit_every_ets(series, {.pull = 1}, stop, *near);
        if (near->empty()) return std::nullopt;
        return ets_forecast(near->front(), series, horizon);
    };
}

/// Its order is chosen for the shortest series and kept for those a little longer, until the whole series has its own.
ForecastMethod arima_method(std::size_t whole) {
    const auto known = std::make_shared<std::optional<ArimaFit>>();
    return [known, whole](const Series& series, int horizon, const StopAsked& stop) -> std::optional<Forecast> {
        const bool short_season = series.season() <= longest_arima_season && series.seasons.size() < 2;
        if (!short_season) return arima_forecast(series, horizon, stop);
        ArimaChoiceOptions options;
        options.fit.stop = stop;
        if (!*known || series.size() == whole) {
            *known = choose_arima(series.values, series.season(), options);
        } else {
            options.fit.like = &**known;
            if (auto again = fit_arima(series.values, (*known)->order, options.fit)) *known = std::move(again);
            options.fit.like = nullptr;
        }
        if (!*known) return std::nullopt;
        return forecast_arima(series.values, **known, horizon, options.fit);
    };
}

std::vector<Candidate> sparse_portfolio() {
    const auto croston = [](SparseRate rate) {
        return [rate](const Series& series, int horizon, const StopAsked&) {
            return croston_forecast(series, horizon, rate);
        };
    };
    return {{"croston", false, croston(SparseRate::croston)},
            {"sba", false, croston(SparseRate::sba)},
            {"tsb", false,
             [](const Series& series, int horizon, const StopAsked&) { return tsb_forecast(series, horizon); }},
            {"naive", true, [](const Series& series, int horizon, const StopAsked& stop) {
                 return seasonal_naive({series.values, {}}, horizon, stop);
             }}};
}

/// The method on the last values only.
ForecastMethod of_recent(ForecastMethod method, std::size_t longest) {
    return [=](const Series& series, int horizon, const StopAsked& stop) -> std::optional<Forecast> {
        if (series.size() <= longest) return method(series, horizon, stop);
        // Whole rounds are left out, so that a place in the season stays what it is.
        const auto season = static_cast<std::size_t>(series.season());
        const std::size_t before = (series.size() - longest) / season * season;
        auto forecast = method({series.values.subspan(before), series.seasons, series.year}, horizon, stop);
        if (!forecast) return forecast;
        for (std::vector<double>* each : {&forecast->fitted, &forecast->residuals})
            each->insert(each->begin(), before, missing_value);
        return forecast;
    };
}

/// What was known of the year when a series was so long, and how sure each time of it was.
struct KnownYear {
    std::optional<YearShape> shape;
    std::optional<YearSpread> spread;
};
using YearShapes = std::map<std::size_t, KnownYear>;

/// What errors of the steps ahead are multiplied by for the time of the year.
std::vector<double> scale_ahead(const KnownYear& known, std::size_t size, std::size_t horizon) {
    std::vector<double> scale;
    if (!known.shape) return scale;
    for (std::size_t h = 0; h < horizon; ++h)
        scale.push_back((known.shape->factors ? known.shape->at(size + h) : 1) *
                        (known.spread ? known.spread->at(size + h) : 1));
    return scale;
}

/// Bands as far apart as the time of the year asks for.
void spread_bands(Forecast& forecast, const YearSpread& spread, std::size_t size) {
    for (std::size_t h = 0; h < forecast.mean.size(); ++h) {
        const double factor = spread.at(size + h), mean = forecast.mean[h];
        for (ForecastBand* band : {&forecast.band80, &forecast.band95}) {
            band->low[h] = mean - factor * (mean - band->low[h]);
            band->high[h] = mean + factor * (band->high[h] - mean);
        }
    }
}

/// The method on the series without the shape of the year, which is put back after; of a series that is too short to
/// have one as it is.
ForecastMethod without_year(ForecastMethod method, int pairs, std::shared_ptr<YearShapes> shapes) {
    return [=](const Series& series, int horizon, const StopAsked& stop) -> std::optional<Forecast> {
        auto known = shapes->find(series.size());
        if (known == shapes->end())
            known =
                shapes->emplace(series.size(), KnownYear{fit_year_shape(series, pairs), fit_year_spread(series, pairs)})
                    .first;
        const auto& [shape, spread] = known->second;
        if (!shape) return method(series, horizon, stop);
        std::vector<double> plain;
        for (std::size_t i = 0; i < series.size(); ++i) plain.push_back(shape->without(series.values[i], i));
        auto forecast = method({plain, series.seasons}, horizon, stop);
        if (!forecast) return forecast;
        if (spread) spread_bands(*forecast, *spread, series.size());
        for (std::vector<double>* each : {&forecast->mean, &forecast->band80.low, &forecast->band80.high,
                                          &forecast->band95.low, &forecast->band95.high})
            for (std::size_t h = 0; h < each->size(); ++h) (*each)[h] = shape->with((*each)[h], series.size() + h);
        for (std::size_t i = 0; i < series.size() && i < forecast->fitted.size(); ++i) {
            forecast->fitted[i] = shape->with(forecast->fitted[i], i);
            forecast->residuals[i] = series.values[i] - forecast->fitted[i];
        }
        forecast->model = "Year + " + forecast->model;
        return forecast;
    };
}

std::vector<Candidate> portfolio(const Series& series, const AutomaticOptions& options) {
    if (is_sparse(series.values)) return sparse_portfolio();
    // What never changed goes on: there is nothing to fit.
    if (std::ranges::adjacent_find(series.values, std::ranges::not_equal_to{}) == series.values.end())
        return {{"naive", false, seasonal_naive}};
    std::vector<Candidate> all;
    all.push_back({"ets", false, ets_method()});
    all.push_back({"theta", false, theta_forecast});
    all.push_back({"dynamic_theta", false, dynamic_theta_forecast});
    if (options.arima) all.push_back({"arima", false, arima_method(series.size())});
    if (series.season() > longest_ets_season || series.seasons.size() > 1)
        all.push_back({"stl_ets", false, stl_ets_forecast});
    all.push_back({series.season() > 1 ? "seasonal_naive" : "naive", true, seasonal_naive});
    return all;
}

/// Where the series is cut, the earliest first, and how many steps are forecast from there.
struct Origins {
    std::vector<std::size_t> at;
    std::size_t steps = 0;
};

Origins origins_of(const Series& series, int horizon, int most, int pairs) {
    const std::size_t n = series.size(), season = static_cast<std::size_t>(series.season());
    std::size_t least = std::max<std::size_t>({8, season > 1 ? 2 * season + 2 : 0, n / 3});
    // What knows the year is judged where it knows it.
    if (const auto years = static_cast<std::size_t>(std::ceil(2 * series.year)); pairs > 0 && n >= years + 2)
        least = std::max(least, years);
    if (n < least + 2 || most < 1) return {};
    Origins origins;
    origins.steps = std::min<std::size_t>(static_cast<std::size_t>(horizon), std::max<std::size_t>((n - least) / 2, 1));
    const std::size_t room = n - origins.steps - least;  // between the first cut and the last
    const std::size_t count = std::min<std::size_t>(static_cast<std::size_t>(most), room + 1);
    const std::size_t apart = count > 1 ? std::max<std::size_t>(1, std::min(room / (count - 1), origins.steps)) : 1;
    for (std::size_t i = count; i-- > 0;) origins.at.push_back(n - origins.steps - i * apart);
    return origins;
}

/// What the methods forecast at one origin; methods that could not be fitted have none.
struct OriginTrial {
    std::vector<std::optional<Forecast>> by_method;
    std::span<const double> actual;
    double scale = 0;
};

/// The mean of forecasts by weights, which need not add up to 1; those without a forecast are left out.
Forecast mixed(const std::vector<const Forecast*>& forecasts, const std::vector<double>& weights) {
    Forecast mix;
    double total = 0;
    for (std::size_t i = 0; i < forecasts.size(); ++i)
        if (forecasts[i]) total += weights[i];
    const auto add = [](std::vector<double>& sum, const std::vector<double>& part, double weight) {
        sum.resize(part.size());
        for (std::size_t h = 0; h < part.size(); ++h) sum[h] += weight * part[h];
    };
    for (std::size_t i = 0; i < forecasts.size(); ++i) {
        if (!forecasts[i] || weights[i] == 0) continue;
        const Forecast& each = *forecasts[i];
        const double weight = weights[i] / total;
        add(mix.mean, each.mean, weight);
        add(mix.band80.low, each.band80.low, weight);
        add(mix.band80.high, each.band80.high, weight);
        add(mix.band95.low, each.band95.low, weight);
        add(mix.band95.high, each.band95.high, weight);
        add(mix.fitted, each.fitted, weight);
        add(mix.residuals, each.residuals, weight);
        mix.parameters += each.parameters;
        mix.model += (mix.model.empty() ? "" : " + ") + each.model;
    }
    return mix;
}

std::vector<const Forecast*> pointers(const std::vector<std::optional<Forecast>>& forecasts) {
    std::vector<const Forecast*> out;
    for (const auto& each : forecasts) out.push_back(each ? &*each : nullptr);
    return out;
}

/// Weights of the methods by their backtests; equal ones where there are none.
std::vector<double> weights_of(const std::vector<Candidate>& candidates, const std::vector<MethodForecast>& methods,
                               std::size_t origins) {
    double best = std::numeric_limits<double>::infinity();
    for (std::size_t i = 0; i < methods.size(); ++i)
        if (!candidates[i].baseline && !methods[i].forecast.mean.empty())
            best = std::min(best, methods[i].backtest.mase);
    std::vector<double> counts(methods.size()), inverse(methods.size());
    double count = 0, total = 0;
    for (std::size_t i = 0; i < methods.size(); ++i) {
        const bool there = !methods[i].forecast.mean.empty();
        const double error = methods[i].backtest.mase;
        if (!there || (candidates[i].baseline && !(error < best))) continue;
        if (origins > 1 && error > too_far_behind * best) continue;
        counts[i] = 1;
        inverse[i] = std::isnan(error) ? 1 : 1 / std::max(error * error, 1e-12);
        count += 1;
        total += inverse[i];
    }
    if (count == 0) {  // only the baseline could be fitted
        for (std::size_t i = 0; i < methods.size(); ++i) counts[i] = methods[i].forecast.mean.empty() ? 0 : 1;
        return counts;
    }
    const double trust = static_cast<double>(origins) / (static_cast<double>(origins) + 4);
    std::vector<double> weights(methods.size());
    for (std::size_t i = 0; i < methods.size(); ++i)
        weights[i] = (1 - trust) * counts[i] / count + trust * inverse[i] / total;
    return weights;
}

/// The factor by which a band has to grow so that it had held the share of the values that it promises.
double widening(std::vector<double> ratios, double share, std::size_t origins, double widest) {
    if (ratios.empty()) return 1;
    std::ranges::sort(ratios);
    const double rank = std::ceil(share * static_cast<double>(ratios.size() + 1)) - 1;
    const std::size_t at = std::min(ratios.size() - 1, static_cast<std::size_t>(rank));
    const double trust = static_cast<double>(origins) / (static_cast<double>(origins) + 4);
    return std::clamp(std::pow(std::max(ratios[at], 1.0), trust), 1.0, widest);
}

void widen(ForecastBand& band, const std::vector<double>& mean, double factor) {
    for (std::size_t h = 0; h < mean.size(); ++h) {
        band.low[h] = mean[h] - factor * (mean[h] - band.low[h]);
        band.high[h] = mean[h] + factor * (band.high[h] - mean[h]);
    }
}

/// How far each value was off, in half widths of the band on its side.
void add_ratios(std::vector<double>& ratios, const Forecast& forecast, const ForecastBand& band,
                std::span<const double> actual) {
    for (std::size_t h = 0; h < actual.size(); ++h) {
        const double off = actual[h] - forecast.mean[h];
        const double width = off > 0 ? band.high[h] - forecast.mean[h] : forecast.mean[h] - band.low[h];
        if (width > 0) ratios.push_back(std::abs(off) / width);
    }
}

std::vector<OriginTrial> trials_at(const Origins& origins, const Series& series,
                                   const std::vector<Candidate>& candidates, const StopAsked& stop) {
    std::vector<OriginTrial> trials;
    for (const std::size_t at : origins.at) {
        const Series before{series.values.first(at), series.seasons, series.year};
        OriginTrial trial{.by_method = {},
                          .actual = series.values.subspan(at, origins.steps),
                          .scale = naive_scale(before.values, series.season())};
        for (const Candidate& candidate : candidates)
            trial.by_method.push_back(candidate.forecast(before, static_cast<int>(origins.steps), stop));
        trials.push_back(std::move(trial));
        if (stop && stop()) return {};
    }
    return trials;
}

/// Bands and backtest of the combination, by what its forecasts at the origins would have been.
void calibrate(AutomaticForecast& found, const std::vector<OriginTrial>& trials, const std::vector<double>& weights,
               double widest) {
    std::vector<Forecast> mixes;
    std::vector<double> ratios80, ratios95;
    for (const OriginTrial& trial : trials) {
        mixes.push_back(mixed(pointers(trial.by_method), weights));
        if (mixes.back().mean.empty()) continue;
        add_ratios(ratios80, mixes.back(), mixes.back().band80, trial.actual);
        add_ratios(ratios95, mixes.back(), mixes.back().band95, trial.actual);
    }
    found.widening80 = widening(std::move(ratios80), 0.8, trials.size(), widest);
    found.widening95 = std::max(1.0, widening(std::move(ratios95), 0.95, trials.size(), widest));
    widen(found.combined.band80, found.combined.mean, found.widening80);
    widen(found.combined.band95, found.combined.mean, found.widening95);
    std::vector<ForecastAccuracy> each;
    for (std::size_t i = 0; i < trials.size(); ++i) {
        if (mixes[i].mean.empty()) continue;
        widen(mixes[i].band80, mixes[i].mean, found.widening80);
        widen(mixes[i].band95, mixes[i].mean, found.widening95);
        each.push_back(accuracy(mixes[i], trials[i].actual, trials[i].scale));
    }
    found.backtest = mean_accuracy(each);
}

/// The values as methods see them: without outliers.
std::vector<double> without_outliers(const Series& series, int pairs, std::vector<Outlier>& outliers) {
    std::vector<double> values(series.values.begin(), series.values.end()), plain = values;
    const std::optional<YearShape> shape = fit_year_shape(series, pairs);
    if (shape)
        for (std::size_t i = 0; i < plain.size(); ++i) plain[i] = shape->without(plain[i], i);
    outliers = find_outliers({plain, series.seasons, series.year});
    for (Outlier& each : outliers) {
        each.value = values[each.at];
        if (shape) each.usual = shape->with(each.usual, each.at);
        values[each.at] = each.usual;
    }
    return values;
}

/// What methods make of a series that has no closed steps.
std::optional<AutomaticForecast> combined_forecast(const Series& series, int horizon, const AutomaticOptions& options,
                                                   int pairs, const StopAsked& stop) {
    std::vector<Candidate> candidates = portfolio(series, options);
    const auto shapes = std::make_shared<YearShapes>();
    for (Candidate& each : candidates) {
        each.forecast = of_recent(std::move(each.forecast), options.longest);
        if (pairs > 0) each.forecast = without_year(std::move(each.forecast), pairs, shapes);
    }
    const Origins origins = origins_of(series, horizon, options.origins, pairs);
    const std::vector<OriginTrial> trials = trials_at(origins, series, candidates, stop);
    std::vector<MethodForecast> methods;
    for (std::size_t i = 0; i < candidates.size(); ++i) {
        MethodForecast method{.id = candidates[i].id};
        if (auto forecast = candidates[i].forecast(series, horizon, stop)) method.forecast = std::move(*forecast);
        std::vector<ForecastAccuracy> each;
        for (const OriginTrial& trial : trials)
            if (trial.by_method[i]) each.push_back(accuracy(*trial.by_method[i], trial.actual, trial.scale));
        method.backtest = mean_accuracy(each);
        methods.push_back(std::move(method));
    }
    if (stop && stop()) return std::nullopt;
    const std::vector<double> weights = weights_of(candidates, methods, trials.size());
    std::vector<const Forecast*> forecasts;
    double total = 0;
    for (std::size_t i = 0; i < methods.size(); ++i) {
        forecasts.push_back(methods[i].forecast.mean.empty() ? nullptr : &methods[i].forecast);
        total += weights[i];
    }
    if (total == 0) return std::nullopt;
    AutomaticForecast found;
    found.combined = mixed(forecasts, weights);
    if (const auto known = shapes->find(series.size()); known != shapes->end())
        found.combined.scale = scale_ahead(known->second, series.size(), found.combined.mean.size());
    found.intermittent = is_sparse(series.values);
    found.year_pairs = pairs;
    found.origins = static_cast<int>(trials.size());
    found.tested_steps = static_cast<int>(origins.steps);
    calibrate(found, trials, weights, options.widest);
    for (std::size_t i = 0; i < methods.size(); ++i) methods[i].weight = weights[i] / total;
    std::erase_if(methods, [](const MethodForecast& method) { return method.forecast.mean.empty(); });
    found.methods = std::move(methods);
    return found;
}

std::optional<AutomaticForecast> open_forecast(const Series& series, int horizon, const AutomaticOptions& options,
                                               const StopAsked& stop) {
    if (series.size() < 3) return std::nullopt;
    const bool sparse = is_sparse(series.values);
    const int pairs = sparse ? 0 : year_pairs(series);
    std::vector<Outlier> outliers;
    std::vector<double> values;
    Series clean{series.values, series.seasons, series.year};
    if (options.replace_outliers && !sparse) {
        values = without_outliers(series, pairs, outliers);
        clean.values = values;
    }
    if (pairs > 0) std::erase_if(clean.seasons, [](int season) { return season > longest_ets_season; });
    auto found = combined_forecast(clean, horizon, options, pairs, stop);
    if (found) found->outliers = std::move(outliers);
    return found;
}

/// Forecasts of the open steps among closed ones.
void put_back(AutomaticForecast& found, const OpenSteps& open, std::size_t size, std::size_t horizon) {
    found.combined = open.with_closed(found.combined, size, horizon);
    for (MethodForecast& each : found.methods) each.forecast = open.with_closed(each.forecast, size, horizon);
    for (Outlier& each : found.outliers) each.at = open.step_of(each.at);
    found.closed_steps = true;
}

}  // namespace

std::optional<AutomaticForecast> automatic_forecast(const Series& series, int horizon, const AutomaticOptions& options,
                                                    const StopAsked& stop) {
    if (series.size() < 3 || horizon < 1) return std::nullopt;
    const std::optional<OpenSteps> open = open_steps(series);
    if (!open) return open_forecast(series, horizon, options, stop);
    const std::size_t size = series.size(), steps = static_cast<std::size_t>(horizon);
    const std::vector<double> values = open->values(series.values);
    const std::size_t ahead = std::max<std::size_t>(1, open->within(size, size + steps));
    auto found = open_forecast(open->series(values, series), static_cast<int>(ahead), options, stop);
    if (found) put_back(*found, *open, size, steps);
    return found;
}

}  // namespace clientele
