#include <algorithm>
#include <cmath>

#include "core/math/logistic.h"

namespace clientele {
namespace {

/// The columns with mean 0 and, with 1/n, variance 1; a constant one is 0.
struct Standardised {
    Eigen::MatrixXd x;
    Eigen::VectorXd means, scales;

    explicit Standardised(const Eigen::MatrixXd& from) : x(from), means(from.cols()), scales(from.cols()) {
        const auto n = static_cast<double>(from.rows());
        for (Eigen::Index j = 0; j < from.cols(); ++j) {
            means[j] = from.col(j).mean();
            x.col(j).array() -= means[j];
            scales[j] = std::sqrt(x.col(j).squaredNorm() / n);
            if (scales[j] > 1e-10 * std::max(1.0, std::abs(means[j])))
                x.col(j) /= scales[j];
            else
                x.col(j).setZero(), scales[j] = 0;
        }
    }
};

double shrunk(double value, double by) { return value > by ? value - by : value < -by ? value + by : 0; }

/// The state of the descent: coefficients on the standardised scale, the first of them the intercept.
class Descent {
 public:
    Descent(const Eigen::MatrixXd& x, std::span<const std::uint8_t> outcomes, double mixing, double tolerance)
        : x_(x), y_(x.rows()), mixing_(mixing), tolerance_(tolerance), b_(Eigen::VectorXd::Zero(x.cols() + 1)) {
        for (std::size_t i = 0; i < outcomes.size(); ++i) y_[static_cast<Eigen::Index>(i)] = outcomes[i] != 0 ? 1 : 0;
        b_[0] = logit(y_.mean());
    }
    const Eigen::VectorXd& coefficients() const { return b_; }
    /// The least λ at which every coefficient is 0; for the ridge that of a mixing of 0.001.
    double largest_lambda() const {
        const Eigen::VectorXd gradient = x_.transpose() * (y_.array() - y_.mean()).matrix() / rows();
        return gradient.size() == 0 ? 1 : gradient.cwiseAbs().maxCoeff() / std::max(mixing_, 1e-3);
    }
    /// Newton steps at this λ; false where they do not settle. The curvature is that of an earlier λ for as long as
    /// that gets there in a few steps, for it costs most: what is reached is the same, as the slope is always the
    /// present one.
    Result<bool> descend(double lambda, const Progress& progress) {
        constexpr int most_steps = 60, few_steps = 4;
        for (int step = 0; step < most_steps; ++step) {
            if (progress.cancelled()) return cancelled();
            weigh(gram_.size() == 0 || step >= few_steps);
            const Eigen::VectorXd before = b_;
            solve(lambda);
            double moved = 0;
            for (Eigen::Index j = 0; j < b_.size(); ++j)
                moved = std::max(moved, gram_(j, j) * (b_[j] - before[j]) * (b_[j] - before[j]));
            if (moved < tolerance_ * tolerance_) return true;
        }
        return false;
    }

 private:
    double rows() const { return static_cast<double>(x_.rows()); }

    /// The quadratic that stands for the likelihood at the present coefficients: gram_ = A'WA/n and pull_ = A'Wz/n,
    /// with A the columns after one of ones.
    void weigh(bool curvature) {
        const Eigen::Index n = x_.rows(), p = x_.cols();
        Eigen::VectorXd linear = (x_ * b_.tail(p)).array() + b_[0];
        Eigen::VectorXd root(n), residual(n);
        for (Eigen::Index i = 0; i < n; ++i) {
            const double probability = logistic(linear[i]);
            root[i] = std::sqrt(std::max(probability * (1 - probability), 1e-5));
            residual[i] = y_[i] - probability;
        }
        if (curvature) curve(root);
        pull_.resize(p + 1);
        pull_[0] = residual.sum() / rows();
        pull_.tail(p) = x_.transpose() * residual / rows();
        pull_ += gram_ * b_;
    }
    void curve(const Eigen::VectorXd& root) {
        const Eigen::Index p = x_.cols();
        const Eigen::MatrixXd weighted = root.asDiagonal() * x_;
        gram_.setZero(p + 1, p + 1);
        Eigen::MatrixXd inner = Eigen::MatrixXd::Zero(p, p);
        inner.selfadjointView<Eigen::Lower>().rankUpdate(weighted.transpose());
        gram_.bottomRightCorner(p, p) = inner.selfadjointView<Eigen::Lower>();
        gram_.col(0).tail(p) = weighted.transpose() * root;
        gram_.row(0).tail(p) = gram_.col(0).tail(p).transpose();
        gram_(0, 0) = root.squaredNorm();
        gram_ /= rows();
    }

    void solve(double lambda) {
        constexpr int most_rounds = 10'000;
        Eigen::VectorXd slope = pull_ - gram_ * b_;
        for (int round = 0; round < most_rounds; ++round) {
            double moved = 0;
            for (Eigen::Index k = 1; k <= b_.size(); ++k) {  // the intercept last
                const Eigen::Index j = k % b_.size();
                const double own = gram_(j, j);
                if (own <= 0) continue;
                const double pulled = slope[j] + own * b_[j];
                const double next =
                    j == 0 ? pulled / own : shrunk(pulled, lambda * mixing_) / (own + lambda * (1 - mixing_));
                const double change = next - b_[j];
                if (change == 0) continue;
                slope -= change * gram_.col(j);
                b_[j] = next;
                moved = std::max(moved, own * change * change);
            }
            if (moved < 0.01 * tolerance_ * tolerance_) return;
        }
    }

    const Eigen::MatrixXd& x_;
    Eigen::VectorXd y_;
    double mixing_, tolerance_;
    Eigen::VectorXd b_, pull_;
    Eigen::MatrixXd gram_;
};

}  // namespace

Result<std::vector<ElasticNetFit>> elastic_net(const Eigen::MatrixXd& x, std::span<const std::uint8_t> outcomes,
                                               const ElasticNetOptions& options, const Progress& progress) {
    const Standardised columns(x);
    Descent descent(columns.x, outcomes, options.mixing, options.tolerance);
    std::vector<double> lambdas = options.lambdas;
    for (std::size_t i = 0; options.lambdas.empty() && i < options.steps; ++i)
        lambdas.push_back(
            descent.largest_lambda() *
            std::pow(options.smallest, static_cast<double>(i) / std::max(1.0, static_cast<double>(options.steps - 1))));
    std::vector<ElasticNetFit> path;
    for (const double lambda : lambdas) {
        if (!progress(static_cast<double>(path.size()) / static_cast<double>(lambdas.size()))) return cancelled();
        const auto converged = descent.descend(lambda, progress);
        if (!converged) return std::unexpected(converged.error());
        ElasticNetFit fit{
            .lambda = lambda, .coefficients = descent.coefficients().tail(x.cols()), .converged = *converged};
        for (Eigen::Index j = 0; j < x.cols(); ++j)
            fit.coefficients[j] = columns.scales[j] > 0 ? fit.coefficients[j] / columns.scales[j] : 0;
        fit.intercept = descent.coefficients()[0] - fit.coefficients.dot(columns.means);
        path.push_back(std::move(fit));
    }
    return path;
}

}  // namespace clientele
