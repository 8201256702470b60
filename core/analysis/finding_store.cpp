#include "core/analysis/finding_store.h"

#include <algorithm>

namespace clientele {

std::optional<Finding> FindingStore::find(const Request& request) const {
    const std::scoped_lock lock(mutex_);
    const auto found = std::ranges::find(kept_, request, &Kept::request);
    return found == kept_.end() ? std::nullopt : std::optional<Finding>(found->finding);
}

void FindingStore::keep(const Request& request, const Finding& finding) {
    if (!request.options.empty()) return;
    const std::scoped_lock lock(mutex_);
    if (std::ranges::find(kept_, request, &Kept::request) == kept_.end()) kept_.push_back({request, finding});
}

}  // namespace clientele
