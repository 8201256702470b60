#pragma once

#include <optional>
#include <vector>

#include "core/analysis/competitors/company_ranks.h"
#include "core/analysis/competitors/mystery_steps.h"
#include "core/analysis/stores/store_names.h"

namespace clientele {

/// An order is sure where its adjusted p is below this.
inline constexpr double sure_order_p = 0.05;

/// A company with all its figures of one part of the checklist.
struct CompanyStanding {
    std::size_t company = 0;
    bool whole = true;
    Code section = missing_code;
    VisitScore now{};     ///< in the rounds that count
    VisitScore latest{};  ///< in the latest round
    ScoreGap change{};    ///< of the latest round against the one before
    ScoreGap to_focus{};  ///< against ours (the focus), in the rounds that count
    double change_adjusted = missing_number, to_focus_adjusted = missing_number;
};

/// A criterion of ours against the best rival.
struct CriterionStanding {
    std::size_t criterion = 0;
    VisitScore now{};
    ScoreGap change{};
    double change_adjusted = missing_number;
    std::size_t rival = SIZE_MAX;  ///< who scores highest of the others, or none
    VisitScore theirs{};
    ScoreGap gap{};  ///< ours less theirs
    double gap_adjusted = missing_number;
    std::size_t zeros = 0;  ///< visits without any point
};

/// All that the finding tells of.
struct MysteryRun {
    const Snapshot& snapshot;
    const MysteryVisits& visits;
    StoreNames names{};
    std::size_t focus = 0;          ///< index of our company, or of the one that is looked at where none is ours
    std::uint32_t first_round = 0;  ///< of those that count; the last is the latest
    std::vector<CompanyStanding> standings{};   ///< company by company, all first, then section by section
    std::vector<CriterionStanding> criteria{};  ///< of the focus, worst first
    std::vector<std::size_t> ranked{};          ///< companies in the order of their scores, those with two visits
    CompanyRanks ranks{};                       ///< in that order
    /// By two companies in that order: p of their difference (Welch), adjusted over all pairs (Holm), as the order is
    /// told of all of them; NaN where it has no error.
    std::vector<std::vector<double>> order_p{};
    StoreOutcomes outcomes{};
    std::vector<MysteryDriverResult> drivers{};
    std::vector<StoreStanding> stores{};
    std::vector<StoreStep> steps{};  ///< by place of the store
    std::vector<MysteryTask> tasks{};
    double bound = 0.05;

    std::uint32_t latest() const { return static_cast<std::uint32_t>(visits.rounds.size() - 1); }
    bool own() const { return visits.own_known; }
    const std::string& company(std::size_t i) const { return visits.companies[i].name; }
    const CompanyStanding* standing(std::size_t company) const;  ///< of all sections
    /// Whether the order of two companies (by their place in `ranked`) is more than chance makes of so many.
    bool sure(std::size_t a, std::size_t b) const { return order_p[a][b] < sure_order_p; }
    const std::string& store_name(Code store) const { return names.labels[store]; }
    const std::string& store_id(Code store) const { return names.ids[store]; }
    std::string section_name(Code section) const;
};

/// Works out the standings, criteria and ranks. Errors: cancelled.
Result<void> put_standings(MysteryRun& run, std::uint64_t seed, const Progress& progress);

FindingTable mystery_scores_table(const MysteryRun& run);
FindingTable mystery_criteria_table(const MysteryRun& run);
FindingTable mystery_rounds_table(const MysteryRun& run);
FindingTable mystery_ranks_table(const MysteryRun& run);
FindingTable mystery_stores_table(const MysteryRun& run);
FindingTable mystery_steps_table(const MysteryRun& run);
FindingTable mystery_drivers_table(const MysteryRun& run, std::size_t outcome);
/// "drivers" of satisfaction, "drivers_sales" of sales.
std::string drivers_table_id(const StoreOutcome& outcome);
FindingTable mystery_critical_table(const MysteryRun& run);
FindingTable mystery_tasks_table(const MysteryRun& run);
std::vector<ChartSpec> mystery_charts(const MysteryRun& run, const Finding& finding);

}  // namespace clientele
