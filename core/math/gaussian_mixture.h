#pragma once

#include <Eigen/Core>
#include <array>
#include <cstdint>
#include <string_view>
#include <vector>

#include "core/base/progress.h"
#include "core/base/result.h"
#include "core/math/points.h"

namespace clientele {

/// How the covariances of the components are alike: volume, shape and orientation each equal (E) or varying (V), or the
/// identity (I), in the names of Scrucca, Fop, Murphy and Raftery (2016, mclust 5).
enum class Covariance { EII, VII, EEI, VEI, EVI, VVI, EEE, VEE, EVE, VVE, EEV, VEV, EVV, VVV };
inline constexpr std::array<std::string_view, 14> covariance_names{
    "EII", "VII", "EEI", "VEI", "EVI", "VVI", "EEE", "VEE", "EVE", "VVE", "EEV", "VEV", "EVV", "VVV"};

/// Free parameters of a mixture: weights, means and covariances.
std::size_t mixture_parameters(Covariance model, std::size_t components, std::size_t columns);

/// A mixture of normal distributions.
struct GaussianMixture {
    Covariance model = Covariance::VVV;
    std::vector<double> weights;               ///< by component
    std::vector<Eigen::VectorXd> means;        ///< by component
    std::vector<Eigen::MatrixXd> covariances;  ///< by component
    std::vector<double> probabilities;         ///< by point and component: that the point is of it
    double log_likelihood = 0;
    std::vector<double> course;  ///< the log-likelihood after each iteration: never falls
    std::size_t parameters = 0;
    bool converged = false;
    bool degenerate = false;  ///< a component shrank to fewer dimensions or vanished: the likelihood means nothing

    std::size_t components() const { return weights.size(); }
    /// 2 log L − parameters · ln n: higher is better, as mclust has it.
    double bic(std::size_t rows) const;
    /// The component of which each point is most probably.
    std::vector<std::uint32_t> most_probable(std::size_t rows) const;
};

struct MixtureOptions {
    int most_iterations = 1000;
    double tolerance = 1e-8;  ///< of the log-likelihood between iterations, relative to its size
    /// No variance of a component falls below this part of the mean variance of the columns.
    double least_variance = 1e-7;
};

/// Fits by EM from a first cluster of each point: maximum likelihood in all fourteen models (Celeux and Govaert 1995,
/// Gaussian parsimonious clustering models; EVE and VVE by Browne and McNicholas 2014). There is at least one point,
/// and `of` has values below `components`. Deterministic on any number of threads. The error is that it was stopped.
Result<GaussianMixture> fit_mixture(const Points& points, Covariance model, std::size_t components,
                                    const std::vector<std::uint32_t>& of, const MixtureOptions& options = {},
                                    const Progress& progress = {});

/// The same from the mixture's parameters on, over other points.
Result<GaussianMixture> continue_mixture(const Points& points, GaussianMixture from, const MixtureOptions& options = {},
                                         const Progress& progress = {});

/// Covariances of a model that make these scatter matrices (about the components' means) most likely; `weights` of the
/// components in points. `before` are those of the last iteration, for models that are fitted in steps; or empty.
std::vector<Eigen::MatrixXd> most_likely_covariances(Covariance model, const std::vector<Eigen::MatrixXd>& scatter,
                                                     const std::vector<double>& weights,
                                                     const std::vector<Eigen::MatrixXd>& before);

}  // namespace clientele
