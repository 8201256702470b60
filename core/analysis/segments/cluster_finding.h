#pragma once

#include "core/analysis/segments/cluster_points.h"
#include "core/analysis/customer_sales.h"
#include "core/analysis/segments/cluster_search.h"

namespace clientele {

/// Everything that the finding tells.
struct ClusterStory {
    const Context& context;
    const MeasuredCustomers& measured;
    const ClusterPoints& points;
    const FoundClusters& found;
    const ClusterSearchOptions& options;
};

/// Tables clusters, profile, members and choice with their charts, headline, metrics, notes and warnings.
Finding cluster_finding(const ClusterStory& story);

/// The verdict of Hennig (help of fpc::clusterboot) on a stability: "highly stable" from 0.85, "stable" from 0.75,
/// "doubtful" from 0.6, "do not trust".
std::string_view stability_verdict(double stability);

}  // namespace clientele
