#pragma once

#include <optional>
#include <set>
#include <vector>

#include "core/analysis/stores/store_measures.h"
#include "core/math/fair_ranks.h"

namespace clientele {

/// Where the stores stand in one measure, chance taken into account.
struct MeasureRanks {
    const StoreMeasure* measure = nullptr;  ///< nullptr: all ranked measures together
    std::vector<double> fair{},
        errors{};                   ///< by store: drawn to what is usual; of all together: mean of standard scores
    std::vector<FairRank> ranks{};  ///< by store
};

/// How a measure of a store changed, against how it did in all others.
struct MeasureChange {
    double difference = missing_number, low = missing_number, high = missing_number;
    /// The difference less that of the others; of sums that grow with the store less what the others' growth comes to.
    double against_others = missing_number;
    double p = missing_number, p_adjusted = missing_number;  ///< that it changed as the others did
};

/// What a run of stores.scorecard found out. Vectors are by code of the stores' dictionary.
struct ScorecardRun {
    StoreNames names{};
    Period now{};
    std::optional<Period> before{};
    StoreMeasures measures{};
    std::vector<MeasureRanks> ranks{};                  ///< beside those of the measures that are ranked; last: all
    std::vector<std::vector<MeasureChange>> changes{};  ///< by measure, then store; empty without a period before
    std::size_t first = SIZE_MAX, second = SIZE_MAX;    ///< the stores that are compared
    std::set<Code> unlisted{};                          ///< numbers that measures had and that are no stores

    bool compares() const { return first != SIZE_MAX && second != SIZE_MAX; }

    std::size_t stores_known() const;
    bool known(std::size_t store) const;  ///< has any measure
    /// Whether a measure of a store clearly got better (1) or worse (-1), both than before and than it did in the other
    /// stores; 0 where either is not so.
    int clear_change(std::size_t measure, std::size_t store) const;
    const MeasureRanks* overall() const { return ranks.empty() || ranks.back().measure ? nullptr : &ranks.back(); }
};

/// Fair ranks of every ranked measure with two stores or more, and of all together: the mean of standard scores (value
/// less mean over the standard deviation among stores), for stores that have at least half of the measures.
std::vector<MeasureRanks> measure_ranks(const StoreMeasures& measures, std::size_t stores, std::uint64_t seed);
/// Degrees of freedom of the difference of two measures by Welch (1947) and Satterthwaite.
double freedom_of_difference(const MeasuredStore& a, const MeasuredStore& b);
/// p-values are adjusted over stores and measures (Benjamini and Hochberg).
std::vector<std::vector<MeasureChange>> measure_changes(const StoreMeasures& measures, std::size_t stores);

FindingTable scorecard_table(const ScorecardRun& run);
/// The stores that have the measure, the best first, with its 95 % interval (Student's t; shares within 0 and 1) where
/// it is an estimate.
FindingTable measure_table(const ScorecardRun& run, const StoreMeasure& measure);
FindingTable ranks_table(const ScorecardRun& run);
FindingTable overall_ranks_table(const ScorecardRun& run);
FindingTable changes_table(const ScorecardRun& run);
/// How the two stores that are compared differ in a measure; p by Holm over the ranked measures, NaN of the others.
struct StoreDifference {
    const StoreMeasure* measure = nullptr;
    double difference = missing_number, error = missing_number, freedom = 1e9, p = missing_number;
    int sure() const;  ///< 1: the first is better, -1: worse, 0: it could be chance
};
std::vector<StoreDifference> store_differences(const ScorecardRun& run);
Text pair_headline(const ScorecardRun& run);
/// Every ranked measure of the two stores with the interval of the difference; p by Holm over the measures.
FindingTable store_differences_table(const ScorecardRun& run);

std::vector<Highlight> scorecard_highlights(const ScorecardRun& run);

}  // namespace clientele
