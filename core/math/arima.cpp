#include "core/math/arima.h"

#include <fmt/format.h>

#include <Eigen/Core>
#include <cmath>
#include <limits>
#include <numbers>

#include "core/math/arima_likelihood.h"
#include "core/math/linear_systems.h"
#include "core/math/nonlinear_least_squares.h"

namespace clientele {
namespace {

using Eigen::Index;
using Eigen::MatrixXd;
using Eigen::VectorXd;

constexpr double no_error_known = std::numeric_limits<double>::quiet_NaN();

VectorXd stacked(const ArimaCoefficients& c) {
    VectorXd all(static_cast<Index>(c.ar.size() + c.ma.size() + c.seasonal_ar.size() + c.seasonal_ma.size()));
    Index at = 0;
    for (const auto* group : {&c.ar, &c.ma, &c.seasonal_ar, &c.seasonal_ma})
        for (const double value : *group) all[at++] = value;
    return all;
}

ArimaCoefficients unstacked(const VectorXd& all, const ArimaOrder& order) {
    Index at = 0;
    const auto group = [&](int count) {
        std::vector<double> values;
        for (int i = 0; i < count; ++i) values.push_back(all[at++]);
        return values;
    };
    ArimaCoefficients c;
    c.ar = group(order.p);
    c.ma = group(order.q);
    c.seasonal_ar = group(order.seasonal_p);
    c.seasonal_ma = group(order.seasonal_q);
    return c;
}

/// The likelihood and the regression around the estimates, by central differences.
class Curvature {
 public:
    Curvature(const ArimaProblem& problem, VectorXd at) : problem_(problem), at_(std::move(at)) {}

    /// Standard errors of all coefficients; NaN where the likelihood has no maximum inside.
    std::vector<double> standard_errors(const ArimaProblem::Solution& solution) {
        const Index k = at_.size(), m = solution.regression.size();
        const double variance = solution.sum / static_cast<double>(solution.used);
        MatrixXd hessian(k, k), shift(m, k);
        VectorXd moved = at_;
        const double here = solution.log_likelihood;
        std::vector<double> errors(static_cast<std::size_t>(k + m), no_error_known);
        for (Index i = 0; i < k; ++i) {
            const auto ahead = solved(i, step, i, 0), behind = solved(i, -step, i, 0);
            if (!ahead || !behind) return errors;
            hessian(i, i) = (ahead->log_likelihood - 2 * here + behind->log_likelihood) / (step * step);
            if (m > 0) shift.col(i) = (ahead->regression - behind->regression) / (2 * step);
            for (Index j = 0; j < i; ++j) {
                const auto both = solved(i, step, j, step), neither = solved(i, -step, j, -step);
                const auto one = solved(i, step, j, -step), other = solved(i, -step, j, step);
                if (!both || !neither || !one || !other) return errors;
                hessian(i, j) = hessian(j, i) =
                    (both->log_likelihood + neither->log_likelihood - one->log_likelihood - other->log_likelihood) /
                    (4 * step * step);
            }
        }
        MatrixXd covariance(k, k);
        if (k > 0) {
            const SymmetricSystem information(-hessian);
            if (!information.positive_definite()) return errors;
            covariance = information.inverse();
        }
        for (Index i = 0; i < k; ++i) errors[static_cast<std::size_t>(i)] = std::sqrt(covariance(i, i));
        if (m == 0) return errors;
        MatrixXd spread = variance * solution.regression_covariance;
        if (k > 0) spread += shift * covariance * shift.transpose();
        for (Index i = 0; i < m; ++i)
            errors[static_cast<std::size_t>(k + i)] = spread(i, i) > 0 ? std::sqrt(spread(i, i)) : no_error_known;
        return errors;
    }

 private:
    std::optional<ArimaProblem::Solution> solved(Index i, double by, Index j, double and_by) const {
        VectorXd moved = at_;
        moved[i] += by;
        moved[j] += and_by;
        return problem_.solve(problem_.process(unstacked(moved, problem_.order())));
    }

    static constexpr double step = 1e-3;
    const ArimaProblem& problem_;
    VectorXd at_;
};

void set_criteria(ArimaFit& fit) {
    const auto n = static_cast<double>(fit.used), k = static_cast<double>(fit.parameters);
    fit.aic = -2 * fit.log_likelihood + 2 * k;
    fit.aicc = n > k + 1 ? fit.aic + 2 * k * (k + 1) / (n - k - 1) : std::numeric_limits<double>::infinity();
    fit.bic = fit.aic + (std::log(n) - 2) * k;
}

/// The search for the coefficients: where the conditional sum of squares is least, or those of a fit that is like it;
/// then the least squares of the exact likelihood from there, not too near the unit circle, where all is flat, and from
/// plain noise.
LeastSquares most_likely(const ArimaProblem& problem, const ArimaOptions& options) {
    const auto going_on = [&] { return !(options.stop && options.stop()); };
    const ResidualsAt conditional = [&](const VectorXd& at, VectorXd& errors) {
        return going_on() && problem.conditional_residuals(at, errors);
    };
    const ResidualsAt exact = [&](const VectorXd& at, VectorXd& errors) {
        return going_on() && problem.exact_residuals(at, errors);
    };
    const VectorXd noise = VectorXd::Zero(problem.order().coefficients());
    VectorXd start = noise;
    if (options.like != nullptr)
        start =
            problem.free({options.like->ar, options.like->ma, options.like->seasonal_ar, options.like->seasonal_ma});
    if (options.conditional) return least_squares(conditional, start, {.settled = 1e-7, .quick = options.rough});
    if (options.like == nullptr)
        start = least_squares(conditional, start, {.most_steps = 30, .settled = 1e-3, .quick = true}).parameters;
    constexpr double not_near = 1.5;
    start = start.cwiseMax(-not_near).cwiseMin(not_near);
    if (options.rough) return least_squares(exact, start, {.most_steps = 25, .settled = 1e-5, .quick = true});
    const LeastSquares best = least_squares(exact, start);
    if (problem.order().coefficients() < 2 || options.like != nullptr) return best;
    const LeastSquares other = least_squares(exact, noise);
    return other.sum < best.sum ? other : best;
}

}  // namespace

std::string ArimaOrder::name() const {
    std::string name = fmt::format("ARIMA({},{},{})", p, d, q);
    if (season > 1 && seasonal_p + seasonal_d + seasonal_q > 0)
        name += fmt::format("({},{},{})[{}]", seasonal_p, seasonal_d, seasonal_q, season);
    if (constant) name += d + seasonal_d > 0 ? " with drift" : " with mean";
    return name;
}

std::optional<ArimaFit> fit_arima(std::span<const double> values, const ArimaOrder& order,
                                  const ArimaOptions& options) {
    const auto problem = ArimaProblem::of(values, order, options);
    if (!problem) return std::nullopt;
    const LeastSquares search = most_likely(*problem, options);
    if ((options.stop && options.stop()) || !std::isfinite(search.sum)) return std::nullopt;
    const ArimaCoefficients found = problem->coefficients(search.parameters);
    const ArimaProcess process = problem->process(found);
    const auto solution = options.conditional ? problem->solve_conditional(process) : problem->solve(process);
    if (!solution || !std::isfinite(solution->log_likelihood)) return std::nullopt;
    ArimaFit fit;
    fit.order = order;
    fit.logarithm = options.logarithm;
    fit.ar = found.ar;
    fit.ma = found.ma;
    fit.seasonal_ar = found.seasonal_ar;
    fit.seasonal_ma = found.seasonal_ma;
    fit.regression.assign(solution->regression.begin(), solution->regression.end());
    fit.log_likelihood = solution->log_likelihood;
    fit.used = solution->used;
    const int coefficients = order.coefficients() + problem->regression_rank();
    fit.parameters = coefficients + 1;
    fit.variance = solution->sum / (static_cast<double>(fit.used) - coefficients);
    fit.one_step_error = solution->one_step_error;
    fit.settled = search.settled;
    set_criteria(fit);
    if (options.errors && !options.conditional)
        fit.errors = Curvature(*problem, stacked(found)).standard_errors(*solution);
    return fit;
}

std::optional<double> arima_log_likelihood(std::span<const double> values, const ArimaFit& model,
                                           const MatrixXd& regressors) {
    const auto problem =
        ArimaProblem::of(values, model.order, {.logarithm = model.logarithm, .regressors = regressors});
    if (!problem) return std::nullopt;
    const auto solution = problem->solve(problem->process({model.ar, model.ma, model.seasonal_ar, model.seasonal_ma}));
    if (!solution) return std::nullopt;
    return solution->log_likelihood;
}

MatrixXd fourier_terms(double season, int pairs, Index rows) {
    MatrixXd terms(rows, 2 * pairs);
    Index column = 0;
    for (int k = 1; k <= pairs; ++k) {
        const double turn = 2 * std::numbers::pi * k / season;
        const bool no_sine = std::abs(2.0 * k - season) < 1e-9;
        for (Index t = 0; t < rows; ++t) {
            const double angle = turn * static_cast<double>(t);
            if (!no_sine) terms(t, column) = std::sin(angle);
            terms(t, column + (no_sine ? 0 : 1)) = std::cos(angle);
        }
        column += no_sine ? 1 : 2;
    }
    return terms.leftCols(column);
}

}  // namespace clientele
