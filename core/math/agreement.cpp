#include "core/math/agreement.h"

#include <cmath>
#include <limits>

namespace clientele {

Agreement cohen_kappa(const Eigen::MatrixXd& counts) {
    const double n = counts.sum();
    const Eigen::MatrixXd share = counts / n;
    const Eigen::VectorXd rows = share.rowwise().sum(), columns = share.colwise().sum();
    const double agreed = share.trace(), chance = rows.dot(columns), rest = 1 - chance;
    constexpr double unknown = std::numeric_limits<double>::quiet_NaN();
    if (!(n > 0) || rest <= 1e-12) return {.kappa = unknown, .error = unknown};
    const double kappa = (agreed - chance) / rest;
    double own = 0, others = 0;
    for (Eigen::Index i = 0; i < share.rows(); ++i)
        for (Eigen::Index j = 0; j < share.cols(); ++j) {
            if (i == j)
                own += share(i, i) * std::pow(1 - (rows[i] + columns[i]) * (1 - kappa), 2);
            else
                others += share(i, j) * std::pow((columns[i] + rows[j]) * (1 - kappa), 2);
        }
    const double variance = (own + others - std::pow(kappa - chance * (1 - kappa), 2)) / (n * rest * rest);
    return {.kappa = kappa, .error = std::sqrt(std::max(0.0, variance))};
}

Agreement fleiss_kappa(const Eigen::MatrixXd& counts) {
    const auto things = static_cast<double>(counts.rows());
    const double raters = counts.rows() > 0 ? counts.row(0).sum() : 0;
    constexpr double unknown = std::numeric_limits<double>::quiet_NaN();
    if (raters < 2) return {.kappa = unknown, .error = unknown};
    const Eigen::VectorXd share = counts.colwise().sum() / (things * raters);
    const double chance = share.squaredNorm(), rest = 1 - chance;
    if (rest <= 1e-12) return {.kappa = unknown, .error = unknown};
    const double agreed = (counts.squaredNorm() - things * raters) / (things * raters * (raters - 1));
    double cubes = 0;
    for (const double p : share) cubes += p * (1 - p) * (1 - 2 * p);
    const double variance = 2 * (rest * rest - cubes) / (things * raters * (raters - 1) * rest * rest);
    return {.kappa = (agreed - chance) / rest, .error = std::sqrt(std::max(0.0, variance))};
}

}  // namespace clientele
