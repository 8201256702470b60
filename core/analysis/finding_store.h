#pragma once

#include <mutex>
#include <optional>
#include <vector>

#include "core/analysis/analysis.h"

namespace clientele {

/// Findings of one snapshot that were asked for with default options, so that the overview and the card of an analysis
/// do not compute the same twice. Whoever has the snapshot has the store, and a new one for the next snapshot or
/// filter; columns are shared, so a kept finding costs little more than the one that is shown. Thread-safe; two threads
/// that ask at once may both work it out.
class FindingStore {
 public:
    std::optional<Finding> find(const Request& request) const;
    /// Keeps nothing that was asked with options of its own: those change too often.
    void keep(const Request& request, const Finding& finding);

 private:
    struct Kept {
        Request request;
        Finding finding;
    };
    mutable std::mutex mutex_;
    std::vector<Kept> kept_;
};

/// The same as without a store, for several findings of one snapshot.
Result<Finding> run_with_quality(const Snapshot& snapshot, const Request& request, const Progress& progress,
                                 const Selections* selections, FindingStore& store);

}  // namespace clientele
