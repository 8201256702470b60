#pragma once

#include <optional>

#include "core/base/progress.h"
#include "core/base/result.h"
#include "core/math/gaussian_mixture.h"
#include "core/math/points.h"

namespace clientele {

enum class ClusterMethod { kmeans, mixture };

struct ClusterSearchOptions {
    ClusterMethod method = ClusterMethod::kmeans;
    std::size_t clusters = 0;         ///< 0: as many as are proposed
    std::size_t most_clusters = 8;    ///< that are tried
    std::optional<Covariance> model{};  ///< of mixtures; nothing: that with the best BIC
    int starts = 20;
    std::uint64_t seed = 1;
};

/// What speaks for so many clusters.
struct ClusterCount {
    std::size_t clusters = 1;
    double within = 0;      ///< share of the sum of squares that stays within the clusters (k-means)
    double silhouette = 0;  ///< mean; missing for one cluster
    double bic = 0;         ///< of the best mixture; missing where all are degenerate
    Covariance model = Covariance::EII;
    double gap = 0, gap_error = 0;
    double stability = 0;   ///< of the least stable of its k-means clusters; 1 for one cluster
};

/// Clusters of all points, and how the number was found.
struct FoundClusters {
    std::size_t clusters = 0;
    std::vector<std::uint32_t> of;           ///< by point
    std::vector<double> certainty;           ///< by point: silhouette, or the probability of its component (mixtures)
    std::vector<double> silhouette;          ///< by point; missing for those beyond the sample
    std::size_t silhouettes = 0;             ///< points whose silhouette is known
    std::vector<double> stability;           ///< by cluster
    std::size_t stability_rows = 0;          ///< points that stability was worked out from
    double explained = 0;                    ///< share of the sum of squares between clusters
    std::vector<ClusterCount> counts;        ///< of 1, 2, … clusters, on a sample where there are many points
    std::size_t counted_rows = 0;            ///< points that the counts come from
    std::size_t by_bic = 0, by_silhouette = 0, by_gap = 0;  ///< proposed numbers
    Covariance model = Covariance::EII;      ///< of mixtures
    GaussianMixture mixture{};               ///< of mixtures: weights, means and covariances by cluster
    bool converged = true, degenerate = false;
};

/// Parts the points. The number of clusters is the largest, up to the highest that BIC, silhouette or gap propose, of
/// which all are stable; of k-means none that cuts groups which lie clearly apart; where there is none the middle
/// proposal; at least 2. There are at least 3 different points. Deterministic on any number of threads. The error is
/// that it was stopped.
Result<FoundClusters> find_clusters(const Points& points, const ClusterSearchOptions& options,
                                    const Progress& progress);

}  // namespace clientele
