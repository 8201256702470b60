#pragma once

#include <string>
#include <vector>

#include "core/analysis/segments/cluster_points.h"

namespace clientele {

/// How far the mean of each cluster is from that of all points, in standard deviations: [cluster][column].
std::vector<std::vector<double>> cluster_differences(const Points& points, const std::vector<std::uint32_t>& of,
                                                     std::size_t clusters);

/// The standard error of these, from how the points of the cluster differ: [cluster][column]; missing of a single
/// point, 0 of what is the same everywhere. O(points · columns).
std::vector<std::vector<double>> cluster_difference_errors(const Points& points, const std::vector<std::uint32_t>& of,
                                                           std::size_t clusters);

/// A name for each cluster from what sets it apart most: "frequent, high spend"; at most three measures with a
/// difference of half a standard deviation or more, "average" where there is none. No two are the same: a number is
/// added where words do not tell them apart.
std::vector<std::string> cluster_names(const std::vector<std::vector<double>>& differences,
                                       const std::vector<ClusterMeasure>& measures);

/// Two coordinates of each point in which the clusters lie apart as far as they can: the first discriminant axes
/// (Fisher 1936, Rao 1948); where there are two clusters, the second is the longest axis within them.
struct DiscriminantAxes {
    std::vector<double> first, second;
    double shown = 0;  ///< share of the variance between the clusters that the two show
};
DiscriminantAxes discriminant_axes(const Points& points, const std::vector<std::uint32_t>& of, std::size_t clusters);

}  // namespace clientele
