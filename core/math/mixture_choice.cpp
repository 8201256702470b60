#include "core/math/mixture_choice.h"

#include <Eigen/Core>

#include "core/math/kmeans.h"
#include "core/math/symmetric_eigen.h"

namespace clientele {
namespace {

using Rows = Eigen::Matrix<double, Eigen::Dynamic, Eigen::Dynamic, Eigen::RowMajor>;

/// The points with columns of variance 1, and with uncorrelated columns of variance 1 (as hc() of mclust begins).
Points transformed(const Points& points, bool uncorrelated) {
    const auto rows = static_cast<Eigen::Index>(points.rows), columns = static_cast<Eigen::Index>(points.columns);
    Points result(points.rows, points.columns);
    const Eigen::Map<const Rows> from(points.values.data(), rows, columns);
    Eigen::Map<Rows> to(result.values.data(), rows, columns);
    const Eigen::MatrixXd centred = from.rowwise() - from.colwise().mean();
    const Eigen::VectorXd lengths = centred.colwise().norm().array().max(1e-300);
    to = centred * lengths.cwiseInverse().asDiagonal();
    if (!uncorrelated) return result;
    const SymmetricEigen solved = symmetric_eigen(to.transpose() * to);
    const Eigen::VectorXd scales = solved.values.cwiseMax(1e-9 * solved.values.maxCoeff()).cwiseSqrt();
    const Eigen::MatrixXd turned = to * solved.vectors * scales.cwiseInverse().asDiagonal();
    to = turned;
    return result;
}

}  // namespace

Result<MixtureStarts> mixture_starts(const Points& points, std::size_t components, std::uint64_t seed,
                                     const Progress& progress) {
    MixtureStarts starts;
    const KMeansOptions options{.clusters = components, .starts = 10, .seed = seed};
    for (const Points& each : {points, transformed(points, false), transformed(points, true)}) {
        auto found = kmeans(each, options, progress);
        if (!found) return std::unexpected(found.error());
        starts.of.push_back(std::move(found->of));
    }
    return starts;
}

Result<GaussianMixture> best_mixture(const Points& points, Covariance model, const MixtureStarts& starts,
                                     std::size_t components, const MixtureOptions& options, const Progress& progress) {
    std::optional<GaussianMixture> best;
    for (const auto& of : starts.of) {
        auto fitted = fit_mixture(points, model, components, of, options, progress);
        if (!fitted) return fitted;
        const bool better = !best || (best->degenerate && !fitted->degenerate) ||
                            (best->degenerate == fitted->degenerate && fitted->log_likelihood > best->log_likelihood);
        if (better) best = std::move(*fitted);
    }
    return std::move(*best);
}

Result<GaussianMixture> best_mixture(const Points& points, Covariance model, std::size_t components,
                                     const MixtureOptions& options, std::uint64_t seed, const Progress& progress) {
    const auto starts = mixture_starts(points, components, seed, progress);
    if (!starts) return std::unexpected(starts.error());
    return best_mixture(points, model, *starts, components, options, progress);
}

}  // namespace clientele
