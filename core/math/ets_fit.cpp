#include <algorithm>
#include <cmath>
#include <numeric>

#include "core/math/bfgs.h"
#include "core/math/classical_decomposition.h"
#include "core/math/ets_likelihood.h"

namespace clientele {
namespace {

constexpr double least_smoothing = 1e-4, most_smoothing = 0.9999, least_phi = 0.8, most_phi = 0.98;

double logistic_of(double x) { return 1 / (1 + std::exp(-x)); }
double logit_of(double share) {
    const double inside = std::clamp(share, 1e-6, 1 - 1e-6);
    return std::log(inside / (1 - inside));
}
/// Where a value is between two limits, from 0 to 1.
double place_between(double value, double low, double high) { return high > low ? (value - low) / (high - low) : 0.5; }

/// Starting states by hand, and how much each of them may well be off by.
struct RoughStart {
    EtsState state;
    double level_scale = 1, trend_scale = 1, season_scale = 1;
};

/// The seasonal pattern, and a line through the first ten values or two seasons without it (Hyndman et al. 2008, sec.
/// 2.6.1).
RoughStart rough_start(const Series& series, const EtsModel& model) {
    RoughStart rough;
    std::vector<double> plain(series.values.begin(), series.values.end());
    const int season = series.season();
    if (model.season != EtsPart::none) {
        const bool factors = model.season == EtsPart::multiplicative;
        SeasonalPattern pattern = seasonal_pattern(series.values, season, factors);
        plain = adjusted(series.values, pattern);
        rough.state.season = std::move(pattern.indices);
    }
    const auto first = std::min<std::size_t>(plain.size(), static_cast<std::size_t>(std::max(10, 2 * season)));
    const double n = static_cast<double>(first), middle = (n + 1) / 2;
    double mean = 0, slope = 0, squares = 0, spread = 0;
    for (std::size_t i = 0; i < first; ++i) mean += plain[i] / n;
    for (std::size_t i = 0; i < first; ++i) {
        const double off = static_cast<double>(i + 1) - middle;
        slope += off * plain[i];
        squares += off * off;
    }
    slope /= squares;
    for (std::size_t i = 1; i < plain.size(); ++i) spread += std::abs(plain[i] - plain[i - 1]);
    spread /= static_cast<double>(plain.size() - 1);
    if (!(spread > 0)) spread = std::max(std::abs(mean) * 1e-3, 1e-3);
    const bool trend = model.trend != EtsPart::none;
    rough.state.trend = trend ? slope : 0;
    rough.state.level = trend ? mean - slope * middle : mean;
    const bool positive = model.error == EtsPart::multiplicative || model.season == EtsPart::multiplicative;
    if (positive && rough.state.level + std::min(0.0, rough.state.trend) <= 0) {
        rough.state.level = plain.front();
        rough.state.trend = 0;
    }
    rough.level_scale = spread;
    rough.trend_scale = spread / 4;
    rough.season_scale = model.season == EtsPart::multiplicative ? spread / std::max(std::abs(mean), spread) : spread;
    return rough;
}

/// Between the variables of the optimiser, all free and of the order of one, and a point of the likelihood.
class Parameters {
 public:
    Parameters(const EtsModel& model, RoughStart rough) : model_(model), rough_(std::move(rough)) {}

    std::vector<double> start(const EtsSmoothing& at, const EtsState& state) const {
        std::vector<double> free{logit_of(place_between(at.alpha, least_smoothing, most_smoothing))};
        if (trend()) free.push_back(logit_of(place_between(at.beta, least_smoothing, at.alpha)));
        if (seasonal()) free.push_back(logit_of(place_between(at.gamma, least_smoothing, 1 - at.alpha)));
        if (model_.damped) free.push_back(logit_of(place_between(at.phi, least_phi, most_phi)));
        free.push_back((state.level - rough_.state.level) / rough_.level_scale);
        if (trend()) free.push_back((state.trend - rough_.state.trend) / rough_.trend_scale);
        if (seasonal())
            for (std::size_t i = 0; i + 1 < state.season.size(); ++i)
                free.push_back((state.season[i] - rough_.state.season[i]) / rough_.season_scale);
        return free;
    }

    void point(std::span<const double> free, EtsPoint& point) const {
        std::size_t i = 0;
        EtsSmoothing& at = point.smoothing;
        at = {};
        at.alpha = least_smoothing + (most_smoothing - least_smoothing) * logistic_of(free[i++]);
        if (trend()) at.beta = least_smoothing + (at.alpha - least_smoothing) * logistic_of(free[i++]);
        if (seasonal()) at.gamma = least_smoothing + (1 - at.alpha - least_smoothing) * logistic_of(free[i++]);
        if (model_.damped) at.phi = least_phi + (most_phi - least_phi) * logistic_of(free[i++]);
        point.start.level = rough_.state.level + rough_.level_scale * free[i++];
        point.start.trend = trend() ? rough_.state.trend + rough_.trend_scale * free[i++] : 0;
        if (!seasonal()) return;
        const std::size_t season = rough_.state.season.size();
        point.start.season.resize(season);
        double sum = 0;
        for (std::size_t k = 0; k + 1 < season; ++k) {
            point.start.season[k] = rough_.state.season[k] + rough_.season_scale * free[i++];
            sum += point.start.season[k];
        }
        point.start.season.back() = (model_.season == EtsPart::multiplicative ? static_cast<double>(season) : 0) - sum;
    }

    /// The chain rule through point().
    void gradient(std::span<const double> free, const EtsPoint& at, const EtsPoint& by, std::span<double> out) const {
        const auto slope = [](double x) { return logistic_of(x) * (1 - logistic_of(x)); };
        std::size_t i = 1;
        double by_alpha = by.smoothing.alpha;
        if (trend()) {
            by_alpha += by.smoothing.beta * logistic_of(free[i]);
            out[i] = by.smoothing.beta * (at.smoothing.alpha - least_smoothing) * slope(free[i]);
            ++i;
        }
        if (seasonal()) {
            by_alpha -= by.smoothing.gamma * logistic_of(free[i]);
            out[i] = by.smoothing.gamma * (1 - at.smoothing.alpha - least_smoothing) * slope(free[i]);
            ++i;
        }
        if (model_.damped) {
            out[i] = by.smoothing.phi * (most_phi - least_phi) * slope(free[i]);
            ++i;
        }
        out[0] = by_alpha * (most_smoothing - least_smoothing) * slope(free[0]);
        out[i++] = by.start.level * rough_.level_scale;
        if (trend()) out[i++] = by.start.trend * rough_.trend_scale;
        if (!seasonal()) return;
        const double last = by.start.season.back();
        for (std::size_t k = 0; k + 1 < at.start.season.size(); ++k)
            out[i++] = (by.start.season[k] - last) * rough_.season_scale;
    }

    /// What a pull adds to the value, and to the gradient.
    double pulled(double pull, std::span<const double> free, std::span<double> gradient) const {
        const std::size_t smoothing = 1 + (trend() ? 1 : 0) + (seasonal() ? 1 : 0) + (model_.damped ? 1 : 0);
        const std::size_t states = smoothing + (trend() ? 2 : 1);
        double sum = 0;
        for (std::size_t i = 0; i < free.size(); ++i) {
            if (i >= smoothing && i < states) continue;
            sum += pull * free[i] * free[i];
            gradient[i] += 2 * pull * free[i];
        }
        return sum;
    }

    const EtsState& state() const { return rough_.state; }

 private:
    bool trend() const { return model_.trend != EtsPart::none; }
    bool seasonal() const { return model_.season != EtsPart::none; }

    EtsModel model_;
    RoughStart rough_;
};

bool can_be_fitted(const Series& series, const EtsModel& model, int parameters) {
    if (static_cast<int>(series.size()) <= parameters + 1) return false;
    if (model.season != EtsPart::none &&
        (series.season() < 2 || series.size() < 2 * static_cast<std::size_t>(series.season())))
        return false;
    const auto [least, most] = std::ranges::minmax(series.values);
    if (least == most) return false;
    const bool positive = model.error == EtsPart::multiplicative || model.season == EtsPart::multiplicative;
    return !positive || least > 0;
}

int parameters_of(const EtsModel& model, int season) {
    const int trend = model.trend == EtsPart::none ? 0 : model.damped ? 3 : 2;
    return 3 + trend + (model.season == EtsPart::none ? 0 : season);
}

}  // namespace

std::string name(const EtsModel& model) {
    const auto letter = [](EtsPart part) {
        return part == EtsPart::none ? "N" : part == EtsPart::additive ? "A" : "M";
    };
    return std::string("ETS(") + letter(model.error) + "," + letter(model.trend) + (model.damped ? "d" : "") + "," +
           letter(model.season) + ")";
}

std::optional<EtsFit> fit_ets(const Series& series, const EtsModel& model, const EtsOptions& options,
                              const EtsFit* near) {
    const int count = parameters_of(model, series.season());
    if (!can_be_fitted(series, model, count)) return std::nullopt;
    const Parameters parameters(model, rough_start(series, model));
    EtsRecursion recursion(series.values, model, series.season());
    EtsPoint point, by;
    const SmoothFunction function = [&](std::span<const double> free, std::span<double> gradient) {
        parameters.point(free, point);
        const double value = recursion.value(point, by);
        if (!std::isfinite(value)) return value;
        parameters.gradient(free, point, by, gradient);
        return value + parameters.pulled(options.pull, free, gradient);
    };
    std::vector<std::vector<double>> starts;
    if (near && near->model == model && near->start.season.size() == parameters.state().season.size()) {
        starts.push_back(parameters.start(near->smoothing, near->start));
    } else {
        const double season = series.season();
        starts.push_back(parameters.start({0.2 / season + 0.05, 0.02, 0.05, 0.97}, parameters.state()));
        starts.push_back(parameters.start({0.6, 0.1, 0.02, 0.93}, parameters.state()));
    }
    BfgsMinimum best;
    best.value = std::numeric_limits<double>::infinity();
    for (std::vector<double>& start : starts) {
        BfgsMinimum found = minimise(function, std::move(start), {.most_steps = 150, .tolerance = 1e-4});
        if (found.value < best.value) best = std::move(found);
    }
    if (!std::isfinite(best.value)) return std::nullopt;
    parameters.point(best.at, point);
    const double likelihood = recursion.value(point);
    const double n = static_cast<double>(series.size()), k = count;
    EtsFit fit{.model = model, .smoothing = point.smoothing, .start = point.start, .end = recursion.end()};
    fit.log_likelihood = -likelihood / 2;
    fit.parameters = count;
    fit.aic = best.value + 2 * k;
    fit.aicc = fit.aic + 2 * k * (k + 1) / (n - k - 1);
    fit.variance = recursion.squares() / (n - k + 1);
    fit.fitted = recursion.fitted();
    fit.errors = recursion.errors();
    return fit;
}

std::vector<EtsModel> admissible_ets(const Series& series) {
    std::vector<EtsModel> models;
    using enum EtsPart;
    for (const EtsPart season : {none, additive, multiplicative}) {
        if (season != none && series.season() > 24) continue;
        for (const EtsPart error : {additive, multiplicative}) {
            if (error == additive && season == multiplicative) continue;
            models.push_back({error, none, false, season});
            models.push_back({error, additive, false, season});
            models.push_back({error, additive, true, season});
        }
    }
    std::erase_if(models, [&](const EtsModel& model) {
        return !can_be_fitted(series, model, parameters_of(model, series.season()));
    });
    return models;
}

std::vector<EtsFit> fit_every_ets(const Series& series, const EtsOptions& options, const StopAsked& stop,
                                  const std::vector<EtsFit>& near) {
    std::vector<EtsFit> fits;
    for (const EtsModel& model : admissible_ets(series)) {
        if (stop && stop()) return {};
        const auto found = std::ranges::find(near, model, &EtsFit::model);
        if (auto fit = fit_ets(series, model, options, found == near.end() ? nullptr : &*found))
            fits.push_back(std::move(*fit));
    }
    std::ranges::stable_sort(fits, {}, &EtsFit::aicc);
    return fits;
}

}  // namespace clientele
