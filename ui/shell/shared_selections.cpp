#include "ui/shell/shared_selections.h"

#include <chrono>

#include "core/analysis/analysis.h"

namespace clientele {

Result<std::shared_ptr<const Selections>> SharedSelections::get(const Progress& progress) {
    std::unique_lock lock(mutex_, std::defer_lock);
    while (!lock.try_lock_for(std::chrono::milliseconds(50)))
        if (progress.cancelled()) return cancelled();
    if (rows_) return rows_;
    auto rows = select(*snapshot_, filter_, in_segments, progress);
    if (!rows) return std::unexpected(rows.error());
    rows_ = std::make_shared<const Selections>(std::move(*rows));
    return rows_;
}

}  // namespace clientele
