#pragma once

#include "core/analysis/segments/cluster_measures.h"
#include "core/math/points.h"

namespace clientele {

enum class ClusterScale { robust, deviations, none };

struct ClusterPointOptions {
    ClusterScale scale = ClusterScale::deviations;
    bool logs = true;     ///< of measures that are skewed to the right
    bool medians = false; ///< in place of values that are missing; else the customer is left out
};

/// Customers as points: the measures, with logarithms of those that are skewed, on a common scale.
struct ClusterPoints {
    Points points;
    std::vector<std::uint32_t> row;       ///< by point: place of its customer in MeasuredCustomers
    std::vector<std::size_t> measure;     ///< by column: place in MeasuredCustomers::measures
    std::vector<bool> logged;             ///< by column
    std::vector<double> centre, spread;   ///< by column: points hold (value - centre) / spread
    std::vector<double> fill;             ///< by column what stands for missing values; missing: nothing
    std::vector<std::size_t> equal;       ///< measures that are the same for all customers: left out
    std::vector<std::size_t> unknown;     ///< measures of which no customer has a value: left out
    std::size_t left_out = 0;             ///< customers who lack a measure
    std::size_t filled = 0;               ///< values that are medians
};

/// Logarithms where the skewness is above 1 and shares are not meant: sign(x) · ln(1 + |x|), so that a customer who
/// gave back more than was bought stays. Scales: median and interquartile range over 1.349 (the standard deviation,
/// where half of the values are the same), mean and standard deviation, or none. O(customers · measures).
ClusterPoints cluster_points(const MeasuredCustomers& measured, const ClusterPointOptions& options);

}  // namespace clientele
