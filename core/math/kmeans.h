#pragma once

#include <cstdint>
#include <vector>

#include "core/base/progress.h"
#include "core/base/result.h"
#include "core/math/points.h"

namespace clientele {

struct KMeansOptions {
    std::size_t clusters = 2;        ///< fewer where there are fewer different points
    int starts = 20;                 ///< the best of so many
    int most_iterations = 300;       ///< of one start
    bool bounds = true;              ///< leave out distances that cannot matter; the clusters are the same without
    bool transfers = true;           ///< move single points as long as that lowers the sum of squares
    std::size_t rows_of_starts = 20'000;  ///< starts run on a sample of so many rows; the best one then on all
    std::uint64_t seed = 1;
};

/// Points parted into clusters around their means.
struct KMeans {
    std::size_t clusters = 0;
    std::vector<std::uint32_t> of;   ///< cluster by row
    Points centres;                  ///< one row a cluster
    std::vector<std::size_t> sizes;  ///< none is 0
    double within = 0;               ///< sum of squared distances to the centres
    int iterations = 0;
    bool converged = false;
};

/// k-means: starts by k-means++ with 2 + ln k candidates each (Arthur and Vassilvitskii 2007), Lloyd's iterations with
/// the bounds of Hamerly (2010, Making k-means even faster), then transfers of single points (Hartigan and Wong 1979,
/// AS 136). An empty cluster gets the point that is farthest from its centre. There is at least one point. The same for
/// the same seed on any number of threads. The error is that it was stopped.
Result<KMeans> kmeans(const Points& points, const KMeansOptions& options, const Progress& progress = {});

/// One run from these centres on.
Result<KMeans> kmeans_from(const Points& points, const Points& centres, const KMeansOptions& options,
                           const Progress& progress = {});

/// The start of one run: that many points, or fewer where there are fewer different ones.
Points kmeans_start(const Points& points, std::size_t clusters, std::uint64_t seed);

/// Moves single points between clusters as long as one of them lowers the sum of squares; at most `passes` times
/// through all points. Sizes, centres and clusters change with each move; answers whether anything moved.
bool transfer_points(const Points& points, KMeans& clusters, int passes);

}  // namespace clientele
