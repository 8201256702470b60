#include "core/math/logistic.h"

#include <algorithm>
#include <cmath>
#include <limits>

#include "core/math/linear_systems.h"

namespace clientele {
namespace {

double deviance_of(const Eigen::VectorXd& linear, std::span<const std::uint8_t> outcomes) {
    double sum = 0;
    for (std::size_t i = 0; i < outcomes.size(); ++i) {
        const double eta = linear[static_cast<Eigen::Index>(i)];
        // −log p without cancellation: log(1 + e^∓eta).
        const double away = outcomes[i] != 0 ? -eta : eta;
        sum += away > 0 ? away + std::log1p(std::exp(-away)) : std::log1p(std::exp(away));
    }
    return 2 * sum;
}

}  // namespace

double logistic(double x) {
    if (x >= 0) return 1 / (1 + std::exp(-x));
    const double e = std::exp(x);
    return e / (1 + e);
}

double logit(double p) {
    constexpr double least = 1e-12;
    p = std::clamp(p, least, 1 - least);
    return std::log(p) - std::log1p(-p);
}

LogisticFit logistic_regression(const Eigen::MatrixXd& x, std::span<const std::uint8_t> outcomes) {
    constexpr int most_steps = 50;
    const Eigen::Index n = x.rows(), columns = x.cols() + 1;
    Eigen::MatrixXd design(n, columns);
    design.col(0).setOnes();
    design.rightCols(x.cols()) = x;
    LogisticFit fit{.coefficients = Eigen::VectorXd::Zero(columns), .errors = Eigen::VectorXd::Zero(columns)};
    Eigen::VectorXd linear = Eigen::VectorXd::Zero(n), root(n), response(n);
    fit.deviance = deviance_of(linear, outcomes);
    for (fit.steps = 1; fit.steps <= most_steps; ++fit.steps) {
        for (Eigen::Index i = 0; i < n; ++i) {
            const double p = logistic(linear[i]), weight = std::max(p * (1 - p), 1e-12);
            root[i] = std::sqrt(weight);
            response[i] = root[i] * (linear[i] + ((outcomes[static_cast<std::size_t>(i)] != 0 ? 1 : 0) - p) / weight);
        }
        const LinearLeastSquares weighted(root.asDiagonal() * design);
        fit.coefficients = weighted.solve(response);
        fit.errors = weighted.unit_errors();
        linear = design * fit.coefficients;
        const double deviance = deviance_of(linear, outcomes), change = std::abs(deviance - fit.deviance);
        fit.deviance = deviance;
        if (change < 1e-10 * (deviance + 0.1)) {
            fit.converged = true;
            break;
        }
    }
    return fit;
}

PlattScaling platt_scaling(std::span<const double> scores, std::span<const std::uint8_t> outcomes) {
    double hits = 0;
    for (const std::uint8_t each : outcomes) hits += each != 0 ? 1 : 0;
    const double others = static_cast<double>(outcomes.size()) - hits;
    const double high = (hits + 1) / (hits + 2), low = 1 / (others + 2);
    double a = 0, b = std::log((hits + 1) / (others + 1));
    const auto loss_of = [&](double slope, double intercept) {
        double sum = 0;
        for (std::size_t i = 0; i < scores.size(); ++i) {
            const double eta = slope * scores[i] + intercept, target = outcomes[i] != 0 ? high : low;
            const double softplus = eta > 0 ? eta + std::log1p(std::exp(-eta)) : std::log1p(std::exp(eta));
            sum += softplus - target * eta;
        }
        return sum;
    };
    double loss = loss_of(a, b);
    for (int step = 0; step < 100; ++step) {
        double ga = 0, gb = 0, haa = 1e-12, hab = 0, hbb = 1e-12;
        for (std::size_t i = 0; i < scores.size(); ++i) {
            const double p = logistic(a * scores[i] + b), weight = p * (1 - p);
            const double away = p - (outcomes[i] != 0 ? high : low);
            ga += away * scores[i];
            gb += away;
            haa += weight * scores[i] * scores[i];
            hab += weight * scores[i];
            hbb += weight;
        }
        const double determinant = haa * hbb - hab * hab;
        // Scores that are all alike say nothing: the intercept alone moves.
        const bool flat = !(determinant > 1e-12 * haa * hbb);
        const double da = flat ? 0 : -(hbb * ga - hab * gb) / determinant;
        const double db = flat ? -gb / hbb : -(haa * gb - hab * ga) / determinant;
        double size = 1, next = loss_of(a + da, b + db);
        for (; next > loss + 1e-4 * size * (ga * da + gb * db) && size > 1e-10;
             next = loss_of(a + size * da, b + size * db))
            size /= 2;
        a += size * da;
        b += size * db;
        const double gained = loss - next;
        loss = next;
        if (gained < 1e-12 * (std::abs(loss) + 1)) break;
    }
    return {a, b};
}

}  // namespace clientele
