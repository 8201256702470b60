#pragma once

#include <functional>
#include <map>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "core/table/dictionary.h"

namespace clientele {

/// Customers who are one person, as it was decided.
struct MergedCustomer {
    std::string customer_id{};          ///< the one that stands for all
    std::vector<std::string> others{};  ///< original ids, in the order in which they were named
    std::vector<std::string>
        filled{};  ///< fields of the reference row that came from the others, since its own were missing
};

/// What was decided about who is who, as a snapshot shows it: its rows name the customers that stand for others alone.
struct SamePeople {
    std::vector<MergedCustomer> merged{};  ///< those of whom several ids occur in the data
    /// Original ids that are different people however alike they look, and those put off until later.
    std::vector<std::pair<std::string, std::string>> different{}, later{};
    /// By code of the customer dictionary the code of who stands for it; empty where nobody is merged.
    std::vector<Code> stands_for{};
    std::map<std::string, std::size_t, std::less<>> person_of{};  ///< by id, its place in `merged`

    Code code_of(Code original) const { return original < stands_for.size() ? stands_for[original] : original; }
    /// The merged customer that the id belongs to, or nullptr.
    const MergedCustomer* find(std::string_view id) const {
        const auto found = person_of.find(id);
        return found == person_of.end() ? nullptr : &merged[found->second];
    }
};

}  // namespace clientele
