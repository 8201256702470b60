#include "core/math/nonlinear_least_squares.h"

#include <Eigen/Core>
#include <algorithm>
#include <cmath>
#include <limits>

#include "core/math/linear_systems.h"

namespace clientele {
namespace {

using Eigen::Index;
using Eigen::MatrixXd;
using Eigen::VectorXd;

/// Derivatives of the residuals by parameter; a column is 0 where no step is possible.
MatrixXd derivatives(const ResidualsAt& residuals, const VectorXd& at, const VectorXd& here, int& evaluations) {
    constexpr double h = 1e-6;
    MatrixXd jacobian = MatrixXd::Zero(here.size(), at.size());
    VectorXd moved = at, there(here.size());
    for (Index j = 0; j < at.size(); ++j) {
        for (const double step : {h, -h}) {
            moved[j] = at[j] + step;
            ++evaluations;
            if (!residuals(moved, there) || !there.allFinite()) continue;
            jacobian.col(j) = (there - here) / step;
            break;
        }
        moved[j] = at[j];
    }
    return jacobian;
}

}  // namespace

LeastSquares least_squares(const ResidualsAt& residuals, const VectorXd& start, const LeastSquaresOptions& options) {
    constexpr double longest_step = 2, hardest = 1e9, softest = 1e-9, as_foreseen = 0.25;
    LeastSquares found{.parameters = start};
    VectorXd here, there;
    const auto sum_at = [&](const VectorXd& at, VectorXd& values) {
        ++found.evaluations;
        const bool possible = residuals(at, values) && values.allFinite();
        return possible ? values.squaredNorm() : std::numeric_limits<double>::infinity();
    };
    found.sum = sum_at(start, here);
    found.settled = start.size() == 0;
    MatrixXd jacobian;
    bool fresh = false, wanted = true;  // whether the derivatives are those of here, and whether they have to be
    double damping = 1e-3;
    for (int step = 0; step < options.most_steps && !found.settled && std::isfinite(found.sum); ++step) {
        if (wanted) jacobian = derivatives(residuals, found.parameters, here, found.evaluations);
        fresh = wanted;
        const MatrixXd curvature = jacobian.transpose() * jacobian;
        const VectorXd gradient = jacobian.transpose() * here;
        const double least = 1e-9 * std::max(found.sum, curvature.diagonal().maxCoeff());
        bool descended = false;
        while (!descended && damping < hardest) {
            MatrixXd damped = curvature;
            damped.diagonal() += (damping * curvature.diagonal()).cwiseMax(least);
            VectorXd move = -SymmetricSystem(damped).solve(gradient);
            if (!move.allFinite()) break;
            if (const double longest = move.cwiseAbs().maxCoeff(); longest > longest_step)
                move *= longest_step / longest;
            const double foreseen = -2 * move.dot(gradient) - (jacobian * move).squaredNorm();
            const double sum = sum_at(found.parameters + move, there);
            if (sum < found.sum) {
                descended = true;
                const double gained = found.sum - sum;
                found.settled = gained <= options.settled * found.sum && (fresh || options.quick);
                wanted = gained < as_foreseen * foreseen || (gained <= options.settled * found.sum && !found.settled);
                if (!wanted && !found.settled)
                    jacobian += (there - here - jacobian * move) * move.transpose() / move.squaredNorm();
                found.parameters += move;
                found.sum = sum;
                here.swap(there);
                damping = std::max(damping / 5, softest);
            } else {
                if (!fresh || -move.dot(gradient) <= options.settled * found.sum) break;
                damping *= 4;
            }
        }
        if (descended) continue;
        found.settled = fresh;
        wanted = true;
    }
    return found;
}

}  // namespace clientele
