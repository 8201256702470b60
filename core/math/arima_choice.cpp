#include "core/math/arima_choice.h"

#include <Eigen/Core>
#include <algorithm>
#include <array>
#include <cmath>
#include <limits>

#include "core/math/arima_likelihood.h"
#include "core/math/arma_process.h"
#include "core/math/differencing.h"
#include "core/math/linear_systems.h"

namespace clientele {
namespace {

using Eigen::Index;

/// Whether no root of 1 − Σ c_i z^(step·i) is within 1.01 of the unit circle.
bool far_from_unit(std::vector<double> c, int step, double sign) {
    constexpr double margin = 1.01;
    for (std::size_t i = 0; i < c.size(); ++i) c[i] *= sign * std::pow(margin, step * static_cast<int>(i + 1));
    return partial_autocorrelations_of(c).has_value();
}

bool roots_are_far(const ArimaFit& fit) {
    return far_from_unit(fit.ar, 1, 1) && far_from_unit(fit.ma, 1, -1) &&
           far_from_unit(fit.seasonal_ar, fit.order.season, 1) && far_from_unit(fit.seasonal_ma, fit.order.season, -1);
}

class OrderSearch {
 public:
    OrderSearch(std::span<const double> values, ArimaOrder differences, const ArimaChoiceOptions& options)
        : values_(values), options_(options), plain_(differences) {
        const int size = static_cast<int>(values.size());
        const int third = size / 3;
        most_ = {std::min(options.most_p, third), std::min(options.most_q, third),
                 plain_.season > 1 ? std::min(options.most_seasonal_p, third / plain_.season) : 0,
                 plain_.season > 1 ? std::min(options.most_seasonal_q, third / plain_.season) : 0};
        may_have_constant_ = options.constant && plain_.d + plain_.seasonal_d < 2;
        fit_options_ = options.fit;
        fit_options_.errors = false;
        fit_options_.rough = true;
        fit_options_.conditional =
            options.fit.conditional || values.size() > options.long_series || plain_.season > options.long_season;
    }

    /// All that were tried, the best first; empty when none can be fitted or when stopped.
    std::vector<ArimaFit> run() {
        best_ = plain_;
        const bool constant = may_have_constant_;
        for (const std::array<int, 4> begin : {std::array{2, 2, 1, 1}, {0, 0, 0, 0}, {1, 0, 1, 0}, {0, 1, 0, 1}})
            improve(capped(begin, constant));
        if (constant) improve(capped({0, 0, 0, 0}, false));
        while (!stopped() && static_cast<int>(tried_.size()) < options_.most_models && step()) {
        }
        if (stopped()) return {};
        std::ranges::stable_sort(fits_, {}, &ArimaFit::aicc);
        return std::move(fits_);
    }

 private:
    ArimaOrder capped(const std::array<int, 4>& orders, bool constant) const {
        ArimaOrder order = plain_;
        order.p = std::min(orders[0], most_[0]);
        order.q = std::min(orders[1], most_[1]);
        order.seasonal_p = std::min(orders[2], most_[2]);
        order.seasonal_q = std::min(orders[3], most_[3]);
        order.constant = constant;
        return order;
    }

    bool possible(const ArimaOrder& order) const {
        const std::array orders{order.p, order.q, order.seasonal_p, order.seasonal_q};
        for (std::size_t i = 0; i < orders.size(); ++i)
            if (orders[i] < 0 || orders[i] > most_[i]) return false;
        return may_have_constant_ || !order.constant;
    }

    /// Fits an order that was not tried yet; whether it is the best so far.
    bool improve(const ArimaOrder& order) {
        if (!possible(order) || std::ranges::find(tried_, order) != tried_.end() || stopped()) return false;
        tried_.push_back(order);
        // Where both sides of the equation grow, what they grow by looks the same from the old fit.
        const bool grows_twice = (order.p > best_.p && order.q > best_.q) ||
                                 (order.seasonal_p > best_.seasonal_p && order.seasonal_q > best_.seasonal_q);
        fit_options_.like = best_fit_ && !grows_twice ? &*best_fit_ : nullptr;
        auto fit = fit_arima(values_, order, fit_options_);
        if (!fit || !std::isfinite(fit->aicc) || !roots_are_far(*fit)) return false;
        fits_.push_back(std::move(*fit));
        if (!(fits_.back().aicc < least_)) return false;
        least_ = fits_.back().aicc;
        best_ = order;
        best_fit_ = fits_.back();
        return true;
    }

    /// To the first neighbour that is better; false where none is.
    bool step() {
        constexpr std::array<std::array<int, 2>, 8> moves{
            {{-1, 0}, {0, -1}, {1, 0}, {0, 1}, {-1, -1}, {-1, 1}, {1, -1}, {1, 1}}};
        for (const auto& [ar, ma] : moves) {
            ArimaOrder next = best_;
            next.seasonal_p += ar;
            next.seasonal_q += ma;
            if (improve(next)) return true;
        }
        for (const auto& [ar, ma] : moves) {
            ArimaOrder next = best_;
            next.p += ar;
            next.q += ma;
            if (improve(next)) return true;
        }
        ArimaOrder next = best_;
        next.constant = !next.constant;
        return improve(next);
    }

    bool stopped() const { return fit_options_.stop && fit_options_.stop(); }

    std::span<const double> values_;
    const ArimaChoiceOptions& options_;
    ArimaOptions fit_options_;
    ArimaOrder plain_, best_;
    std::array<int, 4> most_{};
    bool may_have_constant_ = false;
    std::optional<ArimaFit> best_fit_;
    double least_ = std::numeric_limits<double>::infinity();
    std::vector<ArimaOrder> tried_;
    std::vector<ArimaFit> fits_;
};

/// What regressors do not explain of values on the scale of the model.
std::vector<double> unexplained(std::span<const double> values, const ArimaOptions& options) {
    std::vector<double> left(values.begin(), values.end());
    if (options.logarithm)
        for (double& value : left) value = std::log(value);
    if (options.regressors.cols() == 0) return left;
    Eigen::Map<Eigen::VectorXd> series(left.data(), static_cast<Index>(left.size()));
    const Eigen::MatrixXd x = arima_regressors({.constant = true}, options.regressors, static_cast<Index>(left.size()));
    series -= (x * LinearLeastSquares(x).solve(series)).eval();
    return left;
}

ArimaOrder chosen_differences(std::span<const double> values, int season, const ArimaChoiceOptions& options) {
    ArimaOrder order{.season = std::max(season, 1)};
    std::vector<double> left = unexplained(values, options.fit);
    if (season > 1) {
        order.seasonal_d = options.seasonal_d.value_or(
            options.most_seasonal_d > 0 && seasonal_strength(left, season) > strong_season ? 1 : 0);
        for (int i = 0; i < order.seasonal_d; ++i) {
            auto next = differenced_at(left, season);
            if (!options.seasonal_d && (next.empty() || all_equal(next))) {
                order.seasonal_d = i;
                break;
            }
            left = std::move(next);
        }
    }
    order.d = options.d.value_or(differences_wanted(left, options.most_d));
    if (!options.d && order.d > 0) {  // a straight line is a drift
        const auto before = order.d == 1 ? left : differenced_at(left, 1);
        if (all_equal(differenced_at(before, 1))) --order.d;
    }
    return order;
}

}  // namespace

std::optional<ArimaFit> choose_arima(std::span<const double> values, int season, const ArimaChoiceOptions& options) {
    const std::vector<double> whole = without_gaps(values, std::max(season, 1));
    if (whole.empty() || (options.fit.logarithm && std::ranges::min(whole) <= 0)) return std::nullopt;
    if (std::ranges::adjacent_find(whole, std::ranges::not_equal_to{}) == whole.end()) return std::nullopt;
    const ArimaOrder differences = chosen_differences(whole, season, options);
    auto candidates = OrderSearch(whole, differences, options).run();
    constexpr std::size_t tries = 5;
    candidates.resize(std::min(candidates.size(), tries));
    ArimaOptions last = options.fit;
    std::optional<ArimaFit> nearly;  // the likeliest of those that only the exact fit brings near the unit circle
    for (const ArimaFit& candidate : candidates) {
        auto fit = fit_arima(values, candidate.order, last);
        if (last.stop && last.stop()) return std::nullopt;
        if (fit && roots_are_far(*fit)) return fit;
        if (fit && (!nearly || fit->aicc < nearly->aicc)) nearly = std::move(fit);
    }
    return nearly ? nearly : fit_arima(values, differences, last);
}

}  // namespace clientele
