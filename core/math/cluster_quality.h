#pragma once

#include <cstdint>
#include <functional>
#include <span>
#include <vector>

#include "core/base/progress.h"
#include "core/base/result.h"
#include "core/math/points.h"

namespace clientele {

/// The silhouette of each point (Rousseeuw 1987): how much nearer it is on average to its own cluster than to the next
/// one, from -1 to 1; 0 for the only point of a cluster. Euclidean. `of` has values below `clusters`. O(points²
/// columns), parallel, the same bits on any number of threads. The error is that it was stopped.
Result<std::vector<double>> silhouettes(const Points& points, std::span<const std::uint32_t> of, std::size_t clusters,
                                        const Progress& progress = {});

/// How well two partitions agree, 1 where they are the same and about 0 by chance (Hubert and Arabie 1985, adjusted
/// Rand index).
double adjusted_rand_index(std::span<const std::uint32_t> a, std::span<const std::uint32_t> b);

/// Calinski and Harabasz (1974): variance between clusters over that within, each by its degrees of freedom. Missing
/// where there is one cluster, or as many as points.
double calinski_harabasz(const Points& points, std::span<const std::uint32_t> of, std::size_t clusters);

/// The gap statistic of Tibshirani, Walther and Hastie (2001): how much smaller the dispersion within k clusters is
/// than in points without clusters, spread evenly over a box along the principal axes.
struct GapOptions {
    std::size_t most_clusters = 8;
    int references = 100;
    int starts = 10;
    /// Dispersion from squared distances, as in the paper; else from plain ones, as R's clusGap has it unless told.
    bool squared = true;
    std::uint64_t seed = 1;
};
struct Gap {
    std::vector<double> log_within;  ///< by k − 1
    std::vector<double> expected;    ///< of the reference points
    std::vector<double> gap, error;  ///< error: standard deviation · √(1 + 1/references)

    /// The least k with gap(k) ≥ gap(k + 1) − error(k + 1); the largest k where there is none.
    std::size_t proposed() const;
};
Result<Gap> gap_statistic(const Points& points, const GapOptions& options, const Progress& progress = {});

/// How well clusters are found again when points are drawn anew (Hennig 2007, Cluster-wise assessment of cluster
/// stability): the mean over bootstrap samples of the largest Jaccard similarity with a cluster of the sample. Points
/// drawn more than once count once.
struct StabilityOptions {
    int samples = 100;
    int starts = 10;
    std::uint64_t seed = 1;
};
/// Parts points into clusters, for cluster_stability; called from several threads.
using Clusterer = std::function<Result<std::vector<std::uint32_t>>(const Points&, std::uint64_t seed)>;
Result<std::vector<double>> cluster_stability(const Points& points, std::span<const std::uint32_t> of,
                                              std::size_t clusters, const StabilityOptions& options,
                                              const Clusterer& clusterer, const Progress& progress = {});
/// By cluster; of k-means with as many clusters.
Result<std::vector<double>> cluster_stability(const Points& points, std::span<const std::uint32_t> of,
                                              std::size_t clusters, const StabilityOptions& options,
                                              const Progress& progress = {});

}  // namespace clientele
