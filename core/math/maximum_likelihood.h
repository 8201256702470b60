#pragma once

#include <Eigen/Core>
#include <functional>
#include <optional>
#include <vector>

namespace clientele {

/// Asked from long loops, on any thread: whether the work shall stop.
using StopAsked = std::function<bool()>;

/// A log-likelihood of the logarithms of positive parameters: its value, and its gradient by those logarithms in
/// `gradient`, which has their size already. Nothing when the work shall stop. Not finite where it cannot be computed.
using LogLikelihood = std::function<std::optional<double>(const Eigen::VectorXd& logs, Eigen::VectorXd& gradient)>;

/// What is to be fitted.
struct LikelihoodProblem {
    LogLikelihood likelihood;
    double observations = 1;              ///< how many things the likelihood is of
    std::vector<Eigen::VectorXd> starts;  ///< at least one
    /// Where a penalty pulls to, and the middle of what parameters can be: factors of e^±9 away from it count as
    /// infinite.
    Eigen::VectorXd centre;
    /// Ridge on the logarithms: `penalty` times the squared distance from the centre is taken off the log-likelihood.
    double penalty = 0;
};

/// Estimates of positive parameters.
struct LikelihoodFit {
    enum class Outcome {
        found,    ///< a maximum inside, with a covariance
        flat,     ///< no maximum that has a curvature in every direction, or it was not reached in the steps allowed
        runaway,  ///< a parameter grew or shrank without end
    };
    Outcome outcome = Outcome::flat;
    Eigen::VectorXd logs;
    double log_likelihood = 0;   ///< without the penalty
    Eigen::MatrixXd covariance;  ///< of the logarithms, by the observed information; empty unless found
    double penalty = 0;          ///< that was used
    int evaluations = 0;

    double parameter(Eigen::Index i) const { return std::exp(logs[i]); }
    /// Of the parameter itself (delta method); missing unless found.
    double standard_error(Eigen::Index i) const;
};

/// Maximises by BFGS from each start (Nocedal and Wright 2006, Numerical Optimization, ch. 6), finishes the best with
/// Newton steps on the differences of the gradient, and takes the covariance from the same. Nothing when stopped.
/// Deterministic as far as the likelihood is.
std::optional<LikelihoodFit> fit_likelihood(const LikelihoodProblem& problem);

}  // namespace clientele
