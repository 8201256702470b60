#include "core/math/maximum_likelihood.h"

#include <cmath>
#include <limits>

#include "core/math/linear_systems.h"
#include "core/math/symmetric_eigen.h"

namespace clientele {
namespace {

using Eigen::MatrixXd;
using Eigen::VectorXd;

constexpr double far_away = 9;      // of a logarithm from the centre
constexpr double longest_step = 2;  // of a logarithm
constexpr int most_newton_steps = 200;
constexpr double flat_enough = 1e-8;  // of the gradient an observation

/// A place with the mean penalised negative log-likelihood there.
struct Place {
    VectorXd at, gradient;
    double value = std::numeric_limits<double>::infinity();
};

class Search {
 public:
    explicit Search(const LikelihoodProblem& problem) : problem_(problem) {}

    /// False when stopped.
    bool look(const VectorXd& at, Place& place) {
        place.at = at;
        place.gradient.setZero(at.size());
        const auto value = problem_.likelihood(at, place.gradient);
        ++evaluations;
        if (!value) return false;
        const VectorXd away = at - problem_.centre;
        place.value = (problem_.penalty * away.squaredNorm() - *value) / problem_.observations;
        place.gradient = (2 * problem_.penalty * away - place.gradient) / problem_.observations;
        if (!std::isfinite(place.value) || !place.gradient.allFinite())
            place.value = std::numeric_limits<double>::infinity();
        return true;
    }

    bool outside(const VectorXd& at) const { return (at - problem_.centre).cwiseAbs().maxCoeff() > far_away; }

    /// BFGS from a place; false when stopped.
    bool descend(Place& place) {
        const Eigen::Index size = place.at.size();
        MatrixXd inverse = MatrixXd::Identity(size, size);
        bool fresh = true;
        for (int step = 0; step < most_newton_steps; ++step) {
            if (place.gradient.cwiseAbs().maxCoeff() < flat_enough || outside(place.at)) return true;
            VectorXd direction = -inverse * place.gradient;
            if (direction.dot(place.gradient) >= 0) {
                inverse.setIdentity();
                direction = -place.gradient;
                fresh = true;
            }
            if (const double longest = direction.cwiseAbs().maxCoeff(); longest > longest_step)
                direction *= longest_step / longest;
            Place next;
            if (!step_along(place, direction, next)) return false;
            if (!(next.value < place.value)) {
                if (fresh) return true;
                inverse.setIdentity();
                fresh = true;
                continue;
            }
            update(inverse, next.at - place.at, next.gradient - place.gradient, fresh);
            fresh = false;
            place = std::move(next);
        }
        return true;
    }

    /// The matrix of second derivatives by central differences of the gradient; false when stopped.
    bool curvature(const VectorXd& at, MatrixXd& hessian) {
        constexpr double h = 1e-4;
        hessian.resize(at.size(), at.size());
        for (Eigen::Index i = 0; i < at.size(); ++i) {
            Place ahead, behind;
            VectorXd moved = at;
            moved[i] = at[i] + h;
            if (!look(moved, ahead)) return false;
            moved[i] = at[i] - h;
            if (!look(moved, behind)) return false;
            hessian.col(i) = (ahead.gradient - behind.gradient) / (2 * h);
        }
        hessian = (0.5 * (hessian + hessian.transpose())).eval();
        return true;
    }

    int evaluations = 0;

 private:
    /// Halves the step until it descends enough (Armijo). Where it never does, `next` is not below `place`.
    bool step_along(const Place& place, const VectorXd& direction, Place& next) {
        constexpr double enough = 1e-4;
        constexpr int halvings = 40;
        const double slope = direction.dot(place.gradient);
        double length = 1;
        for (int i = 0; i < halvings; ++i, length /= 2) {
            if (!look(place.at + length * direction, next)) return false;
            if (next.value <= place.value + enough * length * slope) return true;
        }
        return true;
    }

    static void update(MatrixXd& inverse, const VectorXd& step, const VectorXd& change, bool first) {
        const double curve = step.dot(change);
        if (!(curve > 1e-14 * step.norm() * change.norm())) return;
        if (first) inverse *= curve / change.squaredNorm();
        const MatrixXd keep = MatrixXd::Identity(step.size(), step.size()) - step * change.transpose() / curve;
        inverse = (keep * inverse * keep.transpose() + step * step.transpose() / curve).eval();
    }

    const LikelihoodProblem& problem_;
};

}  // namespace

double LikelihoodFit::standard_error(Eigen::Index i) const {
    return covariance.size() == 0 ? std::numeric_limits<double>::quiet_NaN()
                                  : parameter(i) * std::sqrt(covariance(i, i));
}

std::optional<LikelihoodFit> fit_likelihood(const LikelihoodProblem& problem) {
    Search search(problem);
    Place best;
    for (const VectorXd& start : problem.starts) {
        Place place;
        if (!search.look(start, place)) return std::nullopt;
        if (!std::isfinite(place.value)) continue;
        if (!search.descend(place)) return std::nullopt;
        if (best.at.size() == 0 || place.value < best.value) best = std::move(place);
    }
    LikelihoodFit fit;
    fit.penalty = problem.penalty;
    fit.logs = best.at.size() == 0 ? problem.starts.front() : best.at;
    fit.log_likelihood =
        -best.value * problem.observations + problem.penalty * (fit.logs - problem.centre).squaredNorm();
    if (best.at.size() == 0 || search.outside(best.at)) {
        fit.outcome = best.at.size() == 0 ? LikelihoodFit::Outcome::flat : LikelihoodFit::Outcome::runaway;
        fit.evaluations = search.evaluations;
        return fit;
    }
    MatrixXd hessian;
    constexpr int newton_steps = 3;
    for (int step = 0; step < newton_steps; ++step) {
        if (!search.curvature(best.at, hessian)) return std::nullopt;
        const SymmetricSystem system(hessian);
        if (!system.positive_definite()) break;
        const VectorXd move = -system.solve(best.gradient);
        constexpr double small = 1e-7;
        if (move.cwiseAbs().maxCoeff() < small || move.cwiseAbs().maxCoeff() > longest_step) break;
        Place next;
        if (!search.look(best.at + move, next)) return std::nullopt;
        if (!(next.value <= best.value + 1e-14 * std::abs(best.value))) break;
        best = std::move(next);
    }
    fit.logs = best.at;
    fit.log_likelihood =
        -best.value * problem.observations + problem.penalty * (best.at - problem.centre).squaredNorm();
    fit.evaluations = search.evaluations;
    constexpr double least_curvature = 1e-7;  // an observation, along any direction
    if (search.outside(best.at)) {
        fit.outcome = LikelihoodFit::Outcome::runaway;
    } else if (symmetric_eigen(hessian).values[0] > least_curvature && best.gradient.cwiseAbs().maxCoeff() < 1e-5) {
        fit.outcome = LikelihoodFit::Outcome::found;
        fit.covariance = SymmetricSystem(hessian).inverse() / problem.observations;
    }
    return fit;
}

}  // namespace clientele
