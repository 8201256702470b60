#include "core/math/binomial_regression.h"

#include <cmath>
#include <limits>

#include "core/math/linear_systems.h"
#include "core/math/logistic.h"

namespace clientele {
namespace {

/// Minus twice the log-likelihood, but for a constant.
double minus_twice_likelihood(const Eigen::VectorXd& linear, std::span<const double> hits,
                              std::span<const double> all) {
    double sum = 0;
    for (std::size_t i = 0; i < hits.size(); ++i) {
        const double eta = linear[static_cast<Eigen::Index>(i)];
        const double log_one_plus = eta > 0 ? eta + std::log1p(std::exp(-eta)) : std::log1p(std::exp(eta));
        sum += all[i] * log_one_plus - hits[i] * eta;
    }
    return 2 * sum;
}

}  // namespace

double BinomialFit::expected(const Eigen::Ref<const Eigen::VectorXd>& row) const {
    return logistic(coefficients[0] + coefficients.tail(coefficients.size() - 1).dot(row));
}

BinomialFit binomial_regression(const Eigen::MatrixXd& x, std::span<const double> hits, std::span<const double> all) {
    constexpr int most_steps = 40;
    const Eigen::Index n = x.rows(), columns = x.cols() + 1;
    Eigen::MatrixXd design(n, columns);
    design.col(0).setOnes();
    design.rightCols(x.cols()) = x;
    BinomialFit fit{.coefficients = Eigen::VectorXd::Zero(columns), .errors = Eigen::VectorXd::Zero(columns)};
    Eigen::VectorXd linear = Eigen::VectorXd::Zero(n), weight(n), response(n);
    double before = minus_twice_likelihood(linear, hits, all);
    Eigen::Index rank = columns;
    for (int step = 0; step < most_steps && !fit.converged; ++step) {
        for (Eigen::Index i = 0; i < n; ++i) {
            const auto at = static_cast<std::size_t>(i);
            const double p = logistic(linear[i]);
            weight[i] = std::max(all[at] * p * (1 - p), 1e-12);
            response[i] = linear[i] + (hits[at] - all[at] * p) / weight[i];
        }
        const Eigen::MatrixXd weighted = weight.asDiagonal() * design;
        const LinearLeastSquares normal(design.transpose() * weighted, 1e-10);
        rank = normal.rank();
        fit.coefficients = normal.solve(weighted.transpose() * response);
        const Eigen::MatrixXd inverse = normal.solve_columns(Eigen::MatrixXd::Identity(columns, columns));
        fit.errors = inverse.diagonal().cwiseMax(0).cwiseSqrt();
        for (const Eigen::Index dropped : normal.dropped()) {
            fit.coefficients[dropped] = 0;
            fit.errors[dropped] = std::numeric_limits<double>::quiet_NaN();
        }
        linear = design * fit.coefficients;
        const double now = minus_twice_likelihood(linear, hits, all), change = std::abs(now - before);
        before = now;
        fit.converged = change < 1e-10 * (std::abs(now) + 0.1);
    }
    double pearson = 0;
    for (Eigen::Index i = 0; i < n; ++i) {
        const auto at = static_cast<std::size_t>(i);
        const double p = logistic(linear[i]), off = hits[at] - all[at] * p;
        pearson += off * off / std::max(all[at] * p * (1 - p), 1e-12);
    }
    fit.dispersion = n > rank ? pearson / static_cast<double>(n - rank) : std::numeric_limits<double>::quiet_NaN();
    if (n > rank) fit.errors *= std::sqrt(fit.dispersion);
    return fit;
}

}  // namespace clientele
