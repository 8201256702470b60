#pragma once

#include <string>
#include <vector>

#include "core/analysis/finding.h"
#include "core/analysis/segments/cluster_measures.h"
#include "core/analysis/segments/cluster_points.h"
#include "core/analysis/value/estimate.h"

namespace clientele {

/// Which cluster each point is in, with the measures that the points were made of.
struct ClusteredCustomers {
    const MeasuredCustomers& measured;
    const ClusterPoints& points;
    const std::vector<std::uint32_t>& of;  ///< by point
    std::size_t clusters = 0;

    const ClusterMeasure& measure(std::size_t column) const { return measured.measures[points.measure[column]]; }
};

/// What the measure of a column of points usually is in a cluster, as it was measured: the median, with the interval of
/// median_interval; of what is yes or no the share of yes, with that of share_interval. Customers without a value do
/// not count; missing where nobody has one, without ends where too few have. O(points).
Estimate typical_value(const ClusteredCustomers& customers, std::size_t column, std::size_t cluster);

/// One row a cluster and measure: how many standard deviations of all customers the cluster's mean is from theirs, on
/// the scale of the points, and what is typical; all with 95 % intervals, of the members as a sample (missing of a
/// single one).
FindingTable cluster_profile(const ClusteredCustomers& customers, const std::vector<std::vector<double>>& differences,
                             const std::vector<std::string>& names);

}  // namespace clientele
