#include "core/math/gaussian_mixture.h"

#include <Eigen/Core>
#include <cmath>
#include <numbers>

#include "core/math/linear_systems.h"
#include "core/math/point_blocks.h"
#include "core/math/symmetric_eigen.h"

namespace clientele {
namespace {

using Eigen::MatrixXd;
using Eigen::VectorXd;

/// A component ready for densities: the inverse of the lower Cholesky factor and the constant of the log density.
struct Density {
    MatrixXd whiten;
    double constant = 0;
};

/// What the points of a block add to the next step: of each component its weight, sum and products about the origin.
struct Step {
    std::vector<double> weights;
    std::vector<VectorXd> sums;
    std::vector<MatrixXd> products;
    double log_likelihood = 0;

    void prepare(std::size_t components, Eigen::Index columns) {
        weights.assign(components, 0.0);
        sums.assign(components, VectorXd::Zero(columns));
        products.assign(components, MatrixXd::Zero(columns, columns));
    }
    void fold(const Step& more) {
        log_likelihood += more.log_likelihood;
        for (std::size_t k = 0; k < weights.size(); ++k) {
            weights[k] += more.weights[k];
            sums[k] += more.sums[k];
            products[k] += more.products[k];
        }
    }
    void add(std::size_t k, double weight, const Eigen::Map<const VectorXd>& x) {
        weights[k] += weight;
        sums[k] += weight * x;
        products[k].selfadjointView<Eigen::Lower>().rankUpdate(x, weight);
    }
};

/// Expectation and maximisation by turns. Points are moved to their mean, so that products lose no digits.
class Fit {
 public:
    Fit(const Points& points, const MixtureOptions& options)
        : points_(points), options_(options), columns_(static_cast<Eigen::Index>(points.columns)) {
        mean_ = VectorXd::Zero(columns_);
        for (std::size_t i = 0; i < points.rows; ++i) mean_ += Eigen::Map<const VectorXd>(points[i], columns_);
        mean_ /= static_cast<double>(points.rows);
        double variance = 0;
        for (std::size_t i = 0; i < points_.rows; ++i) {
            double* row = points_[i];
            for (Eigen::Index j = 0; j < columns_; ++j) row[j] -= mean_[j], variance += row[j] * row[j];
        }
        least_ = options.least_variance * variance / static_cast<double>(points.rows * points.columns) + 1e-300;
    }

    void start(Covariance model, std::size_t components, const std::vector<std::uint32_t>& of) {
        mixture_.model = model;
        mixture_.weights.assign(components, 0.0);
        Step step;
        step.prepare(components, columns_);
        for (std::size_t i = 0; i < points_.rows; ++i)
            step.add(of[i], 1, Eigen::Map<const VectorXd>(points_[i], columns_));
        maximise(step);
    }
    void start(GaussianMixture from) {
        mixture_ = std::move(from);
        mixture_.course.clear();
        mixture_.converged = false;
        for (VectorXd& each : mixture_.means) each -= mean_;
    }

    Result<GaussianMixture> run(const Progress& progress) {
        mixture_.parameters = mixture_parameters(mixture_.model, mixture_.components(), points_.columns);
        mixture_.probabilities.resize(points_.rows * mixture_.components());
        for (int iteration = 0;; ++iteration) {
            if (progress.cancelled()) return cancelled();
            const Step step = expect();
            const double before =
                mixture_.course.empty() ? -std::numeric_limits<double>::infinity() : mixture_.log_likelihood;
            mixture_.log_likelihood = step.log_likelihood;
            mixture_.course.push_back(step.log_likelihood);
            mixture_.converged =
                step.log_likelihood - before <= options_.tolerance * (1 + std::abs(step.log_likelihood));
            if (mixture_.converged || mixture_.degenerate || iteration >= options_.most_iterations) break;
            maximise(step);
        }
        for (VectorXd& each : mixture_.means) each += mean_;
        return std::move(mixture_);
    }

 private:
    std::vector<Density> densities() const {
        std::vector<Density> all;
        for (std::size_t k = 0; k < mixture_.components(); ++k) {
            const MatrixXd whiten = whitening(mixture_.covariances[k]);
            all.push_back({.whiten = whiten,
                           .constant = std::log(mixture_.weights[k]) + whiten.diagonal().array().log().sum() -
                                       0.5 * static_cast<double>(columns_) * std::log(2 * std::numbers::pi)});
        }
        return all;
    }
    Step expect() {
        const std::vector<Density> density = densities();
        return over_blocks<Step>(
            points_.rows,
            [&](std::size_t first, std::size_t last, Step& part) {
                part.prepare(density.size(), columns_);
                for (std::size_t i = first; i < last; ++i) expect_point(i, density, part);
            },
            [](Step& all, const Step& part) { all.fold(part); });
    }
    void expect_point(std::size_t i, const std::vector<Density>& density, Step& part) {
        const Eigen::Map<const VectorXd> x(points_[i], columns_);
        double* logs = mixture_.probabilities.data() + i * density.size();
        double most = -std::numeric_limits<double>::infinity();
        for (std::size_t k = 0; k < density.size(); ++k) {
            const VectorXd& mean = mixture_.means[k];
            double squared = 0;
            for (Eigen::Index row = 0; row < columns_; ++row) {
                double sum = 0;
                for (Eigen::Index j = 0; j <= row; ++j) sum += density[k].whiten(row, j) * (x[j] - mean[j]);
                squared += sum * sum;
            }
            logs[k] = density[k].constant - 0.5 * squared;
            most = std::max(most, logs[k]);
        }
        double sum = 0;
        for (std::size_t k = 0; k < density.size(); ++k) sum += std::exp(logs[k] - most);
        const double whole = most + std::log(sum);
        part.log_likelihood += whole;
        for (std::size_t k = 0; k < density.size(); ++k) {
            logs[k] = std::exp(logs[k] - whole);
            if (logs[k] > 0) part.add(k, logs[k], x);
        }
    }
    void maximise(const Step& step) {
        const std::size_t components = mixture_.components();
        mixture_.means.assign(components, VectorXd::Zero(columns_));
        std::vector<MatrixXd> scatter(components);
        for (std::size_t k = 0; k < components; ++k) {
            // Less than one point and a half is no component any more.
            if (!(step.weights[k] > 1.5)) mixture_.degenerate = true;
            mixture_.weights[k] = std::max(step.weights[k], 1e-10) / static_cast<double>(points_.rows);
            if (step.weights[k] > 0) mixture_.means[k] = step.sums[k] / step.weights[k];
            scatter[k] = step.products[k].selfadjointView<Eigen::Lower>();
            scatter[k] -= step.weights[k] * mixture_.means[k] * mixture_.means[k].transpose();
        }
        mixture_.covariances = most_likely_covariances(mixture_.model, scatter, step.weights, mixture_.covariances);
        for (MatrixXd& each : mixture_.covariances) keep_above(each);
    }
    void keep_above(MatrixXd& covariance) {
        const SymmetricEigen solved = symmetric_eigen(covariance);
        if (solved.values.minCoeff() >= least_) return;
        mixture_.degenerate = true;
        covariance = solved.vectors * solved.values.cwiseMax(least_).asDiagonal() * solved.vectors.transpose();
    }

    Points points_;
    const MixtureOptions& options_;
    Eigen::Index columns_;
    VectorXd mean_;
    double least_ = 0;
    GaussianMixture mixture_;
};

}  // namespace

double GaussianMixture::bic(std::size_t rows) const {
    return 2 * log_likelihood - static_cast<double>(parameters) * std::log(static_cast<double>(rows));
}

std::vector<std::uint32_t> GaussianMixture::most_probable(std::size_t rows) const {
    std::vector<std::uint32_t> of(rows);
    for (std::size_t i = 0; i < rows; ++i) {
        const double* row = probabilities.data() + i * components();
        of[i] = static_cast<std::uint32_t>(std::max_element(row, row + components()) - row);
    }
    return of;
}

Result<GaussianMixture> fit_mixture(const Points& points, Covariance model, std::size_t components,
                                    const std::vector<std::uint32_t>& of, const MixtureOptions& options,
                                    const Progress& progress) {
    Fit fit(points, options);
    fit.start(model, components, of);
    return fit.run(progress);
}

Result<GaussianMixture> continue_mixture(const Points& points, GaussianMixture from, const MixtureOptions& options,
                                         const Progress& progress) {
    Fit fit(points, options);
    fit.start(std::move(from));
    return fit.run(progress);
}

}  // namespace clientele
