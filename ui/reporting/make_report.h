#pragma once

#include <string>
#include <vector>

#include "core/analysis/chosen_findings.h"
#include "ui/reporting/report.h"

namespace clientele {

/// What a person wants in a report.
struct ReportRequest {
    std::string title;                    ///< "": "Customer report"
    std::vector<ChosenFinding> findings;  ///< in this order; empty: every analysis that the data can answer
    Filter filter;
    std::string store;  ///< id of one store: only what belongs to it; "": all
    std::optional<Date> as_of;
    std::uint64_t seed = 1;
    Date written;  ///< see Report::written
    bool operator==(const ReportRequest&) const = default;
};

/// Computes the findings, one after another. Analyses that lack data are listed in Report::left_out, not failures.
/// Errors: unknown analysis or option, unknown store, nothing that could be computed (missing_data), cancelled.
Result<Report> make_report(const Snapshot& snapshot, const ReportRequest& request, const Progress& progress = {});

/// The filter narrowed to one store: by the store list where the project has one, else by the store of each order line.
/// Error not_found where nothing of the project belongs to that store.
Result<Filter> for_store(Filter filter, const Snapshot& snapshot, const std::string& store);

}  // namespace clientele
