#pragma once

#include <optional>

#include "core/analysis/stores/exit_reasons.h"
#include "core/analysis/stores/expected_conversion.h"
#include "core/analysis/trends/comparison.h"

namespace clientele {

/// How a store's conversion changed against what the other stores' did.
struct StoreChange {
    Conversion now{}, before{};
    double relative = missing_number;  ///< 0.1: a tenth more
    double points() const { return 100 * (now.share - before.share); }
    double against_others = missing_number;  ///< the logarithm of its quotient less that of all others together
    double p = missing_number, p_adjusted = missing_number;  ///< that it changed as the others did
};

/// What a run of stores.visits found out, for its tables and words. Vectors are by code of the stores' dictionary.
struct VisitRun {
    StoreNames names{};
    DoorCounts doors{};
    Conversion all{};
    std::vector<Conversion> stores{};
    std::optional<Comparison> compared{};
    std::vector<StoreChange> changes{};  ///< empty without a comparison
    ExpectedConversion expected{};
    ExitInterviews interviews{};
    std::vector<ExitReason> reasons{};
    std::vector<double> average_order{};  ///< missing where not known; empty without order lines
    double all_average = missing_number, average_error = missing_number;
    double years = 0;   ///< of the interviews
    double least = 30;  ///< a smaller base is suppressed

    /// Whether reasons are of other days than the counts: then figures of both name their days.
    bool asked_apart() const {
        const std::optional<Period> counted = doors.days();
        return counted && !interviews.all.empty() && !(interviews.asked == *counted);
    }
    std::vector<std::size_t> listed() const;  ///< stores with visitors, the busiest first
};

inline double years_of(const Period& days) { return (days.last.days - days.first.days + 1) / 365.25; }

/// A reason that a store's visitors name more often than those of all others.
struct OutstandingReason {
    std::size_t store = 0, reason = 0;
    double share = 0, elsewhere = 0, p_adjusted = 1;
};
/// Those with an adjusted p below .05 (Benjamini and Hochberg over stores and reasons), the surest first.
std::vector<OutstandingReason> outstanding_reasons(const VisitRun& run);

FindingTable conversion_table(const VisitRun& run);
FindingTable expected_table(const VisitRun& run);
FindingTable effects_table(const VisitRun& run);
FindingTable hours_table(const VisitRun& run);
FindingTable weekdays_table(const VisitRun& run);
FindingTable hours_of_weekdays_table(const VisitRun& run);
FindingTable conversion_over_time_table(const VisitRun& run);

FindingTable reasons_table(const VisitRun& run);
FindingTable reasons_by_store_table(const VisitRun& run);
/// By who asked, and by what people came for: `by` is the column of the visits.
FindingTable reasons_by_column_table(const VisitRun& run, std::string id, Text title, const DatasetColumn& by,
                                     const std::vector<Code>& group_of);

/// What is to be known of counts, interviews and the regression, and warnings.
void add_visit_notes(Finding& finding, const VisitRun& run);
std::vector<Highlight> visit_highlights(const VisitRun& run);

}  // namespace clientele
