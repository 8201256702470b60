#include "core/math/ets_likelihood.h"

#include <cmath>
#include <limits>

namespace clientele {

EtsRecursion::EtsRecursion(std::span<const double> values, const EtsModel& model, int season)
    : values_(values),
      model_(model),
      season_(model.season == EtsPart::none ? 1 : static_cast<std::size_t>(season)),
      steps_(values.size()) {}

template <EtsPart season>
bool EtsRecursion::forward(const EtsPoint& at) {
    const auto [alpha, beta, gamma, phi] = at.smoothing;
    const bool relative = model_.error == EtsPart::multiplicative;
    end_ = at.start;
    double level = end_.level, trend = end_.trend;
    squares_ = logs_ = 0;
    double product = 1;
    std::size_t position = 0;
    for (std::size_t t = 0; t < values_.size(); ++t) {
        const double carried = phi * trend, expected = level + carried;
        double index = 0, forecast = expected;
        if constexpr (season != EtsPart::none) {
            index = end_.season[position];
            forecast = season == EtsPart::additive ? expected + index : expected * index;
        }
        if (relative && !(forecast > 0)) return false;
        const double off = values_[t] - forecast;
        const double error = relative ? off / forecast : off;
        steps_[t] = {level, trend, index, expected, forecast, error};
        squares_ += error * error;
        if (relative) {
            product *= forecast;
            if (product > 1e100 || product < 1e-100) {
                logs_ += std::log(product);
                product = 1;
            }
        }
        double taken = off;
        if constexpr (season == EtsPart::multiplicative) {
            if (!(expected > 0) || !(index > 0)) return false;
            taken = off / index;
            end_.season[position] = index + gamma * off / expected;
        } else if constexpr (season == EtsPart::additive) {
            end_.season[position] = index + gamma * off;
        }
        level = expected + alpha * taken;
        trend = carried + beta * taken;
        if (++position == season_) position = 0;
    }
    logs_ += std::log(product);
    end_.level = level;
    end_.trend = trend;
    return std::isfinite(squares_) && squares_ > 0;
}

template <EtsPart season>
void EtsRecursion::backward(const EtsPoint& at, EtsPoint& derivatives) const {
    const auto [alpha, beta, gamma, phi] = at.smoothing;
    const bool relative = model_.error == EtsPart::multiplicative;
    const double of_error = 2 * static_cast<double>(values_.size()) / squares_;
    derivatives.smoothing = {0, 0, 0, 0};
    derivatives.start.season.assign(at.start.season.size(), 0.0);
    EtsSmoothing& by = derivatives.smoothing;
    double by_level = 0, by_trend = 0;
    std::size_t position = values_.size() % season_;
    for (std::size_t t = values_.size(); t-- > 0;) {
        position = (position == 0 ? season_ : position) - 1;
        const Step& step = steps_[t];
        const double off = values_[t] - step.forecast;
        const double by_taken = alpha * by_level + beta * by_trend;
        double by_expected = by_level, by_carried = by_trend, by_off = 0, by_index = 0;
        double taken = off;
        if constexpr (season == EtsPart::multiplicative) {
            by_index = derivatives.start.season[position];
            taken = off / step.season;
            const double moved = off / step.expected, by_moved = gamma * by_index;
            by.gamma += moved * by_index;
            by_off += by_taken / step.season + by_moved / step.expected;
            by_expected -= by_moved * moved / step.expected;
            by_index -= by_taken * taken / step.season;
        } else if constexpr (season == EtsPart::additive) {
            by_index = derivatives.start.season[position];
            by.gamma += off * by_index;
            by_off += by_taken + gamma * by_index;
        } else {
            by_off += by_taken;
        }
        by.alpha += taken * by_level;
        by.beta += taken * by_trend;
        double by_forecast = 0;
        if (relative) {
            const double by_error = of_error * step.error;
            by_off += by_error / step.forecast;
            by_forecast = (2 - by_error * step.error) / step.forecast;
        } else {
            by_off += of_error * step.error;
        }
        by_forecast -= by_off;
        if constexpr (season == EtsPart::none) {
            by_expected += by_forecast;
        } else if constexpr (season == EtsPart::additive) {
            by_expected += by_forecast;
            derivatives.start.season[position] = by_index + by_forecast;
        } else {
            by_expected += by_forecast * step.season;
            derivatives.start.season[position] = by_index + by_forecast * step.expected;
        }
        by_carried += by_expected;
        by.phi += by_carried * step.trend;
        by_level = by_expected;
        by_trend = by_carried * phi;
    }
    derivatives.start.level = by_level;
    derivatives.start.trend = by_trend;
}

double EtsRecursion::value(const EtsPoint& at) {
    const bool ran = model_.season == EtsPart::none       ? forward<EtsPart::none>(at)
                     : model_.season == EtsPart::additive ? forward<EtsPart::additive>(at)
                                                          : forward<EtsPart::multiplicative>(at);
    if (!ran) return std::numeric_limits<double>::infinity();
    return static_cast<double>(values_.size()) * std::log(squares_) + 2 * logs_;
}

double EtsRecursion::value(const EtsPoint& at, EtsPoint& derivatives) {
    const double found = value(at);
    if (!std::isfinite(found)) return found;
    if (model_.season == EtsPart::none)
        backward<EtsPart::none>(at, derivatives);
    else if (model_.season == EtsPart::additive)
        backward<EtsPart::additive>(at, derivatives);
    else
        backward<EtsPart::multiplicative>(at, derivatives);
    return found;
}

std::vector<double> EtsRecursion::fitted() const {
    std::vector<double> out;
    for (const Step& step : steps_) out.push_back(step.forecast);
    return out;
}

std::vector<double> EtsRecursion::errors() const {
    std::vector<double> out;
    for (const Step& step : steps_) out.push_back(step.error);
    return out;
}

}  // namespace clientele
