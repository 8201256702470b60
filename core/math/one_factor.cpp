#include "core/math/one_factor.h"

#include <cmath>
#include <limits>

#include "core/math/bfgs.h"
#include "core/math/linear_systems.h"
#include "core/math/logistic.h"
#include "core/math/symmetric_eigen.h"

namespace clientele {
namespace {

constexpr double least_uniqueness = 0.005;

Eigen::VectorXd uniqueness_at(std::span<const double> at) {
    Eigen::VectorXd unique(static_cast<Eigen::Index>(at.size()));
    for (Eigen::Index i = 0; i < unique.size(); ++i)
        unique[i] = least_uniqueness + (1 - least_uniqueness) * logistic(at[static_cast<std::size_t>(i)]);
    return unique;
}

/// Correlations in units of what is each item's own.
SymmetricEigen scaled_solution(const Eigen::MatrixXd& correlations, const Eigen::VectorXd& unique) {
    const Eigen::VectorXd scale = unique.cwiseSqrt().cwiseInverse();
    return symmetric_eigen(scale.asDiagonal() * correlations * scale.asDiagonal());
}

Eigen::VectorXd loadings_of(const SymmetricEigen& solved, const Eigen::VectorXd& unique) {
    const Eigen::Index last = unique.size() - 1;
    return unique.cwiseSqrt().cwiseProduct(solved.vectors.col(last)) *
           std::sqrt(std::max(0.0, solved.values[last] - 1));
}

}  // namespace

OneFactor one_factor(const Eigen::MatrixXd& correlations) {
    const Eigen::Index p = correlations.cols();
    OneFactor factor{.loadings = Eigen::VectorXd::Zero(p), .uniqueness = Eigen::VectorXd::Ones(p)};
    if (p < 3) return factor;
    const std::optional<Eigen::MatrixXd> inverse = inverse_of(correlations);
    if (!inverse) return factor;
    const Eigen::VectorXd alone = inverse->diagonal().cwiseInverse();
    std::vector<double> start;
    for (Eigen::Index i = 0; i < p; ++i) start.push_back(logit(std::clamp(0.75 * alone[i], 0.02, 0.98)));
    // The profile of the likelihood over the uniquenesses: all roots but the largest shall be 1.
    const SmoothFunction misfit = [&](std::span<const double> at, std::span<double> gradient) {
        const Eigen::VectorXd unique = uniqueness_at(at);
        const auto solved = scaled_solution(correlations, unique);
        double sum = 0;
        for (Eigen::Index i = 0; i + 1 < p; ++i) {
            const double root = solved.values[i];
            if (!(root > 0)) return std::numeric_limits<double>::infinity();
            sum += root - 1 - std::log(root);
        }
        const Eigen::VectorXd loadings = loadings_of(solved, unique);
        for (Eigen::Index i = 0; i < p; ++i) {
            const double slope = (loadings[i] * loadings[i] + unique[i] - correlations(i, i)) / (unique[i] * unique[i]);
            const double share = logistic(at[static_cast<std::size_t>(i)]);
            gradient[static_cast<std::size_t>(i)] = slope * (1 - least_uniqueness) * share * (1 - share);
        }
        return sum;
    };
    const BfgsMinimum minimum = minimise(misfit, std::move(start), {.most_steps = 500, .tolerance = 1e-13});
    factor.uniqueness = uniqueness_at(minimum.at);
    factor.loadings = loadings_of(scaled_solution(correlations, factor.uniqueness), factor.uniqueness);
    if (factor.loadings.sum() < 0) factor.loadings = -factor.loadings;
    factor.at_bound = factor.uniqueness.minCoeff() < 2 * least_uniqueness;
    std::vector<double> gradient(static_cast<std::size_t>(p));
    factor.converged = std::isfinite(misfit(minimum.at, gradient));
    for (const double each : gradient) factor.converged = factor.converged && std::abs(each) < 1e-3;
    return factor;
}

double omega(const OneFactor& factor, const Eigen::VectorXd& deviations) {
    const double common = std::pow(factor.loadings.dot(deviations), 2);
    return common / (common + factor.uniqueness.dot(deviations.cwiseAbs2()));
}

}  // namespace clientele
