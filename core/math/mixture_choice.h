#pragma once

#include <optional>

#include "core/math/gaussian_mixture.h"

namespace clientele {

/// First clusters for the fit of mixtures: by k-means, of the points as they are, of columns of equal variance and of
/// directions without correlation.
struct MixtureStarts {
    std::vector<std::vector<std::uint32_t>> of;
};
Result<MixtureStarts> mixture_starts(const Points& points, std::size_t components, std::uint64_t seed,
                                     const Progress& progress = {});

/// The most likely of the fits from several starts; one that is not degenerate where there is one.
Result<GaussianMixture> best_mixture(const Points& points, Covariance model, std::size_t components,
                                     const MixtureOptions& options, std::uint64_t seed = 1,
                                     const Progress& progress = {});
Result<GaussianMixture> best_mixture(const Points& points, Covariance model, const MixtureStarts& starts,
                                     std::size_t components, const MixtureOptions& options,
                                     const Progress& progress = {});

}  // namespace clientele
