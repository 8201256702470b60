#pragma once

#include <vector>

#include "core/analysis/competitors/mystery_drivers.h"

namespace clientele {

/// What a store is to put right.
struct MysteryTask {
    Code store = missing_code;
    std::size_t criterion = 0;
    double score = missing_number;  ///< mean share of the maximum in the rounds that count
    double truly = missing_number;  ///< the same drawn towards our other stores, as far as visits are few
    double target = missing_number;
    double chance = missing_number;  ///< that the store's level really is below the target
    std::size_t visits = 0;
    std::size_t zeros = 0;                 ///< of them without any point
    Date since{};                          ///< its first visit of the round since which it falls short
    bool fell = false;                     ///< it reached the target before
    double gain = missing_number;          ///< of the store's total score, in shares of the maximum
    double outcome_gain = missing_number;  ///< of the outcome that the criterion goes with, where it does
    std::size_t outcome = 0;
};

/// How sure it has to be that a store falls short.
inline constexpr double sure_task = 0.9;

/// Store by criterion what falls short of the target in the rounds from `first_round` on, by what it would bring. The
/// target is our stores' mean in the criterion, or that of `rival` (index of a company) where it is higher and has two
/// visits; how sure a store falls short of it then knows the errors of both means. Levels are
/// drawn towards one another (shrunken_means), so that a bad day of few visits is no
/// task. Since when: where the shortfall adds up to most, counted back from the latest round (cumulative sums, Page
/// 1954). O(points · log).
std::vector<MysteryTask> mystery_tasks(const MysteryVisits& visits, const StoreOutcomes& stores,
                                       const std::vector<MysteryDriverResult>& drivers, std::uint32_t first_round,
                                       std::size_t rival);

/// A store's score in all criteria or one section: in the rounds that count, and before them. The error of its change
/// is that of rounds within stores, of all stores together: visits of one round share what is special to it.
struct StoreStanding {
    Code store = missing_code;
    Code section = missing_code;
    bool whole = true;  ///< all sections
    VisitScore now{}, before{};
    ScoreGap change{};
    double p_adjusted = missing_number;  ///< Benjamini and Hochberg, over stores and sections
};
std::vector<StoreStanding> store_standings(const MysteryVisits& visits, const StoreOutcomes& stores,
                                           std::uint32_t first_round);

/// Criteria of a section, in their order; all where `whole`.
std::vector<std::size_t> criteria_of(const MysteryVisits& visits, bool whole, Code section = missing_code);
/// The sections in their order; empty where the data has only one.
std::vector<Code> sections_of(const MysteryVisits& visits);

}  // namespace clientele
