#pragma once

#include <memory>

#include "app/results.h"
#include "core/analysis/analysis.h"

namespace clientele {

/// A project's data and what of it an analysis was asked for, from the arguments PROJECT, ANALYSIS, --set, --filter,
/// --as-of and --seed.
struct Asked {
    SnapshotPtr snapshot;
    const Analysis* analysis = nullptr;
    Request request;
};

/// The analysis of that id; wrong usage that lists the known where there is none.
std::expected<const Analysis*, Failure> analysis_named(const std::string& id);
/// The day of --as-of, where given.
std::expected<std::optional<Date>, Failure> as_of_day(const Arguments& arguments);
/// `place` is that of ANALYSIS. Checks all that can be wrong about the arguments, so that a typing error is told before
/// anything is computed.
std::expected<Asked, Failure> what_is_asked(const Arguments& arguments, Console& console, std::size_t place = 1);
/// A finding as slides: all its charts, and crosstabs as tables.
Outcome write_slides(const Finding& finding, const Snapshot& snapshot, const std::string& file, Console& console);

}  // namespace clientele
