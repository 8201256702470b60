#pragma once

#include <set>
#include <string>
#include <vector>

#include "core/analysis/analysis.h"

namespace clientele {

/// Stores as the data names them and as people do, by code of the stores' dictionary.
struct StoreNames {
    std::vector<std::string> ids{};
    std::vector<std::string> labels{};  ///< the name where the stores' rows have one, with the id where two are alike
    /// Of the keys: "stores.store_id", without such rows that of the first dataset that names stores: visits, order
    /// lines, responses, mystery visits.
    std::string dimension{};
    std::size_t size() const { return ids.size(); }
};
StoreNames store_names(const Snapshot& snapshot);

/// Numbers that rows name and the list of stores does not have: slips of the pen, closed tills. They are no stores.
/// None where there is no such list, or one that lacks more than half of what is named: then it is the list that is
/// wrong.
std::set<Code> unlisted_stores(const Snapshot& snapshot);
/// Says so, where any of them is of rows that were read: "S77, S99". Empty otherwise.
Text unlisted_note(const StoreNames& names, const std::set<Code>& unlisted);

/// A text of each store (its format, its region) by code of the stores' dictionary; missing_code where it has none.
/// Empty without such a column.
struct StoreTexts {
    std::vector<Code> of{};
    std::shared_ptr<const Dictionary> names{};
};
StoreTexts store_texts(const Snapshot& snapshot, std::string_view field);

}  // namespace clientele
