#pragma once

#include "core/analysis/analysis.h"
#include "core/model/mend.h"

namespace clientele {

/// Something that can be mended, with what would come of it.
struct MendOffer {
    std::string name{};       ///< what the analysis knows it by, see FindingTable::mends
    std::string field{};      ///< that is wrong; "" where it is whole rows
    Text words{};             ///< what is wrong, and where
    Text effect{};            ///< what the mend does
    MendPlan plan{};
    FindingTable examples{};  ///< columns key, before, after, against (what it was held to, where there is such): the
                              ///< first rows, at most 20
};

inline constexpr std::size_t most_mend_examples = 20;

/// What an analysis can mend of what its finding for the request tells: that of a name, or all for "". Errors as run().
Result<std::vector<MendOffer>> mend_offers(const Snapshot& snapshot, const Request& request, std::string_view name,
                                           const Progress& progress = {}, const Selections* selections = nullptr);

}  // namespace clientele
