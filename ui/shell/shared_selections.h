#pragma once

#include <memory>
#include <mutex>

#include "core/model/filter.h"

namespace clientele {

/// The rows of one filter on one snapshot, computed by whoever asks first; the others wait for it. Safe from any
/// thread.
class SharedSelections {
 public:
    SharedSelections(SnapshotPtr snapshot, Filter filter)
        : snapshot_(std::move(snapshot)), filter_(std::move(filter)) {}

    /// A caller that is stopped gets `cancelled` and leaves the work to the next one.
    Result<std::shared_ptr<const Selections>> get(const Progress& progress);

 private:
    const SnapshotPtr snapshot_;
    const Filter filter_;
    std::timed_mutex mutex_;
    std::shared_ptr<const Selections> rows_;
};

}  // namespace clientele
