#include "core/math/arima_likelihood.h"

#include <Eigen/Core>
#include <algorithm>
#include <cmath>
#include <numbers>

#include "core/math/linear_systems.h"

namespace clientele {
namespace {

using Eigen::Index;
using Eigen::MatrixXd;
using Eigen::VectorXd;

constexpr double nearest_to_one = 0.99999;  // of a partial autocorrelation

/// Gaps filled from what stands a season before and after, or else beside them.
VectorXd bridged(const VectorXd& values, int season) {
    VectorXd filled = values;
    for (const Index step : {static_cast<Index>(season), Index{1}}) {
        if (!filled.hasNaN()) break;
        const VectorXd known = filled;
        for (Index i = 0; i < known.size(); ++i) {
            if (!std::isnan(known[i])) continue;
            Index before = i, after = i;
            while (before >= 0 && std::isnan(known[before])) before -= step;
            while (after < known.size() && std::isnan(known[after])) after += step;
            if (before >= 0 && after < known.size()) {
                const auto share = static_cast<double>(i - before) / static_cast<double>(after - before);
                filled[i] = known[before] + share * (known[after] - known[before]);
            } else if (step == 1) {
                filled[i] = before >= 0 ? known[before] : known[after];
            }
        }
    }
    return filled;
}

MatrixXd differenced(const MatrixXd& columns, const std::vector<double>& lags) {
    const auto back = static_cast<Index>(lags.size());
    MatrixXd w = columns.bottomRows(columns.rows() - back);
    for (Index k = 1; k <= back; ++k)
        if (const double lag = lags[static_cast<std::size_t>(k - 1)]; lag != 0)
            w -= lag * columns.middleRows(back - k, w.rows());
    return w;
}

/// What makes the differences of the columns orthonormal, in their order; columns that depend on those before are left
/// out.
MatrixXd orthonormal_turn(const MatrixXd& differences) {
    constexpr double dependent = 1e-8;
    MatrixXd turn(differences.cols(), 0), basis(differences.rows(), 0);
    for (Index j = 0; j < differences.cols(); ++j) {
        VectorXd column = differences.col(j), way = VectorXd::Unit(differences.cols(), j);
        const double length = column.norm();
        for (int twice = 0; twice < 2 && basis.cols() > 0; ++twice) {
            const VectorXd along = basis.transpose() * column;
            column -= basis * along;
            way -= turn * along;
        }
        const double left = column.norm();
        if (!(left > dependent * length)) continue;
        basis.conservativeResize(Eigen::NoChange, basis.cols() + 1);
        basis.rightCols(1) = column / left;
        turn.conservativeResize(Eigen::NoChange, turn.cols() + 1);
        turn.rightCols(1) = way / left;
    }
    return turn;
}

std::vector<double> minus(std::vector<double> values) {
    for (double& value : values) value = -value;
    return values;
}

struct Lag {
    Index steps;
    double weight;
};
std::vector<Lag> lags_of(const std::vector<double>& weights) {
    std::vector<Lag> lags;
    for (std::size_t i = 0; i < weights.size(); ++i)
        if (weights[i] != 0) lags.push_back({static_cast<Index>(i) + 1, weights[i]});
    return lags;
}

}  // namespace

std::vector<double> without_gaps(std::span<const double> values, int season) {
    if (std::ranges::all_of(values, [](double value) { return std::isnan(value); })) return {};
    const VectorXd filled =
        bridged(Eigen::Map<const VectorXd>(values.data(), static_cast<Index>(values.size())), season);
    return {filled.begin(), filled.end()};
}

struct ArimaProblem::Explained {
    VectorXd rest, regression;  // the latter of the turned columns
    MatrixXd covariance;
};

std::vector<double> differencing_lags(const ArimaOrder& order) {
    std::vector<double> all;  // coefficients of B, B², … in the product
    const std::vector<double> one{-1};
    for (int i = 0; i < order.d; ++i) all = product_of_lags(all, one, 1);
    for (int i = 0; i < order.seasonal_d; ++i) all = product_of_lags(all, one, order.season);
    return minus(std::move(all));
}

MatrixXd arima_regressors(const ArimaOrder& order, const MatrixXd& regressors, Index rows) {
    MatrixXd all(rows, regressors.cols() + (order.constant ? 1 : 0));
    if (regressors.cols() > 0) all.rightCols(regressors.cols()) = regressors.topRows(rows);
    if (!order.constant) return all;
    if (order.d + order.seasonal_d == 0)
        all.col(0).setOnes();
    else
        all.col(0).setLinSpaced(rows, 1, static_cast<double>(rows));
    return all;
}

std::optional<ArimaProblem> ArimaProblem::of(std::span<const double> values, const ArimaOrder& order,
                                             const ArimaOptions& options) {
    ArimaProblem problem;
    problem.order_ = order;
    problem.lags_ = differencing_lags(order);
    const auto rows = static_cast<Index>(values.size()), back = static_cast<Index>(problem.lags_.size());
    if (rows <= back || (options.regressors.cols() > 0 && options.regressors.rows() < rows)) return std::nullopt;
    VectorXd series(rows);
    for (Index i = 0; i < rows; ++i) {
        const double value = values[static_cast<std::size_t>(i)];
        if (std::isinf(value) || (options.logarithm && value <= 0)) return std::nullopt;
        series[i] = options.logarithm ? std::log(value) : value;
    }
    problem.complete_ = !series.hasNaN();
    if (series.array().isNaN().count() == rows) return std::nullopt;
    const MatrixXd regressors = arima_regressors(order, options.regressors, rows);
    if (!regressors.allFinite()) return std::nullopt;
    problem.turn_ = orthonormal_turn(differenced(regressors, problem.lags_));
    problem.columns_.resize(rows, 1 + problem.turn_.cols());
    problem.columns_ << series, regressors * problem.turn_;
    MatrixXd whole = problem.columns_;
    whole.col(0) = bridged(series, order.season);
    problem.differences_ = differenced(whole, problem.lags_);
    const Index known = rows - series.array().isNaN().count() - back;
    if (known < order.coefficients() + problem.turn_.cols() + 2) return std::nullopt;
    const double spread = problem.explain(problem.differences_).rest.norm();
    if (!(spread > 1e-10 * problem.differences_.col(0).norm())) return std::nullopt;
    return problem;
}

ArimaCoefficients ArimaProblem::coefficients(const VectorXd& free) const {
    Index from = 0;
    const auto group = [&](int count) {
        std::vector<double> partial(static_cast<std::size_t>(count));
        for (double& value : partial) value = nearest_to_one * std::tanh(free[from++]);
        return autoregression_of(partial);
    };
    ArimaCoefficients found;
    found.ar = group(order_.p);
    found.ma = minus(group(order_.q));
    found.seasonal_ar = group(order_.seasonal_p);
    found.seasonal_ma = minus(group(order_.seasonal_q));
    return found;
}

VectorXd ArimaProblem::free(const ArimaCoefficients& c) const {
    VectorXd all = VectorXd::Zero(order_.coefficients());
    Index from = 0;
    const auto group = [&](const std::vector<double>& phi, int count) {
        const auto partial = partial_autocorrelations_of(phi);
        for (std::size_t i = 0; partial && i < partial->size() && static_cast<int>(i) < count; ++i)
            all[from + static_cast<Index>(i)] = std::atanh(std::clamp((*partial)[i] / nearest_to_one, -0.999, 0.999));
        from += count;
    };
    group(c.ar, order_.p);
    group(minus(c.ma), order_.q);
    group(c.seasonal_ar, order_.seasonal_p);
    group(minus(c.seasonal_ma), order_.seasonal_q);
    return all;
}

ArimaProcess ArimaProblem::process(const ArimaCoefficients& c) const {
    return {.differences = {.phi = minus(product_of_lags(minus(c.ar), minus(c.seasonal_ar), order_.season)),
                            .theta = product_of_lags(c.ma, c.seasonal_ma, order_.season)},
            .lags = lags_};
}

ArimaProblem::Explained ArimaProblem::explain(const MatrixXd& errors) const {
    Explained found{.rest = errors.col(0), .regression = VectorXd::Zero(turn_.cols()), .covariance = {}};
    if (turn_.cols() == 0) return found;
    const auto others = errors.rightCols(turn_.cols());
    const SymmetricSystem gram(others.transpose() * others);
    found.regression = gram.solve(others.transpose() * found.rest);
    found.rest -= others * found.regression;
    found.covariance = gram.inverse();
    return found;
}

bool ArimaProblem::exact_residuals(const VectorXd& free, VectorXd& residuals) const {
    ArimaProcess given = process(coefficients(free));
    if (complete_) given.lags.clear();
    const auto filtered = filter_arima(given, complete_ ? differences_ : columns_);
    if (!filtered || filtered->used == 0) return false;
    const VectorXd weight = (filtered->variance.array() > 0).select(filtered->variance.array().rsqrt(), 0);
    residuals = explain(weight.asDiagonal() * filtered->errors).rest;
    residuals *= std::exp(filtered->log_determinant / (2 * static_cast<double>(filtered->used)));
    return true;
}

MatrixXd ArimaProblem::conditional_errors(const ArimaProcess& process) const {
    const auto phi = lags_of(process.differences.phi), theta = lags_of(process.differences.theta);
    const auto first = static_cast<Index>(process.differences.phi.size());
    MatrixXd errors = MatrixXd::Zero(differences_.rows(), differences_.cols());
    for (Index c = 0; c < errors.cols(); ++c)
        for (Index t = first; t < errors.rows(); ++t) {
            double error = differences_(t, c);
            for (const Lag& lag : phi) error -= lag.weight * differences_(t - lag.steps, c);
            for (const Lag& lag : theta)
                if (lag.steps <= t) error -= lag.weight * errors(t - lag.steps, c);
            errors(t, c) = error;
        }
    return errors;
}

bool ArimaProblem::conditional_residuals(const VectorXd& free, VectorXd& residuals) const {
    residuals = explain(conditional_errors(process(coefficients(free)))).rest;
    return true;
}

VectorXd ArimaProblem::original(const VectorXd& regression) const { return turn_ * regression; }

namespace {

double concentrated_log_likelihood(double sum, double log_determinant, std::size_t used) {
    const auto n = static_cast<double>(used);
    return -0.5 * (n * (std::log(2 * std::numbers::pi * sum / n) + 1) + log_determinant);
}

}  // namespace

std::optional<ArimaProblem::Solution> ArimaProblem::solve(const ArimaProcess& process, bool with_uncertainty) const {
    auto filtered = filter_arima(process, columns_, with_uncertainty);
    if (!filtered || filtered->used == 0) return std::nullopt;
    const VectorXd weight = (filtered->variance.array() > 0).select(filtered->variance.array().rsqrt(), 0);
    const Explained explained = explain(weight.asDiagonal() * filtered->errors);
    Solution found;
    found.sum = explained.rest.squaredNorm();
    found.used = filtered->used;
    found.log_likelihood = concentrated_log_likelihood(found.sum, filtered->log_determinant, found.used);
    found.regression = original(explained.regression);
    found.regression_covariance = turn_ * explained.covariance * turn_.transpose();
    for (Index i = 0; i < weight.size(); ++i)
        found.one_step_error.push_back(weight[i] > 0 ? explained.rest[i] / weight[i] : std::nan(""));
    VectorXd combination(1 + turn_.cols());
    combination << 1, -explained.regression;
    filtered->state = (filtered->state * combination).eval();
    found.filtered = std::move(*filtered);
    return found;
}

std::optional<ArimaProblem::Solution> ArimaProblem::solve_conditional(const ArimaProcess& process) const {
    const Explained explained = explain(conditional_errors(process));
    const auto skipped = process.differences.phi.size();
    const auto rows = static_cast<std::size_t>(differences_.rows());
    if (rows <= skipped) return std::nullopt;
    Solution found;
    found.used = rows;
    found.sum = explained.rest.squaredNorm() * static_cast<double>(rows) / static_cast<double>(rows - skipped);
    found.log_likelihood = concentrated_log_likelihood(found.sum, 0, rows);
    found.regression = original(explained.regression);
    found.regression_covariance = turn_ * explained.covariance * turn_.transpose();
    return found;
}

}  // namespace clientele
