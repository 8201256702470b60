#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "core/analysis/segments/cluster_measures.h"

namespace clientele {

/// How clusters compare one measure, as it was when they were made: (x - centre) / spread of the value, or of its
/// logarithm.
struct FrozenMeasure {
    std::string id{};
    bool logged = false;
    double centre = 0, spread = 1;
    double fill =
        missing_number;    ///< stands for values that are missing; missing: who lacks the value is in no cluster
    SteadyShare steady{};  ///< of shares of order lines
    bool operator==(const FrozenMeasure&) const = default;
};

/// Clusters by what described them when they were kept, so that customers who come later fall to the one that fits them
/// best, and a name goes on meaning the same: k-means by the nearest centre, mixtures by the most probable component.
/// Nothing is fitted anew.
struct FrozenClusters {
    std::string made{};                 ///< the last day that counted, as ISO date
    std::vector<std::string> filter{};  ///< expressions: the rows of which customers are measured
    std::vector<FrozenMeasure> measures{};
    std::vector<std::vector<double>> centres{};      ///< by cluster and measure, on the common scale
    std::vector<double> weights{};                   ///< of mixtures by cluster; empty: k-means
    std::vector<std::vector<double>> covariances{};  ///< of mixtures by cluster: the lower triangle, row after row

    std::size_t clusters() const { return centres.size(); }
};

/// One line of text, which read_frozen_clusters reads back; numbers have nine digits.
std::string write_frozen_clusters(const FrozenClusters& clusters);
/// Errors: `bad_value` where it is not whole or contradicts itself.
Result<FrozenClusters> read_frozen_clusters(std::string_view text);

/// The rule of a segment that is one of the clusters, counted from 1: cluster("…")=2.
std::string cluster_rule(const FrozenClusters& clusters, std::size_t number);
/// "cluster 2 of 4 by recency, frequency".
std::string cluster_in_words(std::string_view description, std::size_t number);
/// A rule with its clusters in words, to be read and not to be parsed.
std::string readable_rule(std::string_view rule);

/// By customer code the cluster that fits best, counted from 1; 0: in none, as who did not buy or lacks a measure.
/// `as_of`: only what had happened by then counts. Kept with the snapshot. Errors: `not_found` for measures and fields
/// that there are no more. O(order lines + customers · clusters · measures²).
Result<std::vector<std::uint8_t>> cluster_of_customers(std::string_view description, const Snapshot& snapshot,
                                                       std::optional<Date> as_of, const Progress& progress);

/// Whether segments_to_keep says something of the analysis.
bool offers_segments(std::string_view analysis);
/// What the finding of that request offers to be kept as segments, names proposed, once it was computed for this
/// snapshot; nullptr before.
const std::vector<OwnSegment>* segments_to_keep(const Snapshot& snapshot, const Request& request);
/// Takes note of them for the finding that is computed.
void offer_segments(const Context& context, std::vector<OwnSegment> segments);

/// Segments whose members the description's filter names.
std::vector<std::string> segments_named_by(std::string_view description, const Snapshot& snapshot);

}  // namespace clientele
