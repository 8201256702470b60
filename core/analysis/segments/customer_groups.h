#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "core/analysis/analysis.h"

namespace clientele {

/// Some customers, by what an option says of them: the name of a segment, or filter expressions parted by semicolons,
/// all of which must hold. A condition on customers or a segment is about the customer; one on products or stores about
/// what they bought; one on another dataset holds for who has such a row in it, among those that the filter leaves.
struct CustomerGroup {
    std::vector<std::uint8_t> in{};          ///< by code of the customer
    Text title{};                            ///< in a sentence: "Champions", "Country: France"
    std::vector<Condition> conditions{};     ///< what was said; empty for everyone else
    bool by_segment() const;  ///< by one of RFM
    /// What a click on it would filter by, where one condition says it ("segment", "customers.country"); else "".
    std::string dimension() const;
    std::string key() const;
};

/// Errors: expressions that cannot be read, datasets that name no customers, no order lines where segments are asked
/// for.
Result<CustomerGroup> customer_group(const Context& context, const std::string& said, const Progress& progress);

/// All whom the filter leaves: customers with a row of their own, and those who are known from purchases alone.
std::vector<std::uint8_t> customers_left(const Context& context);

}  // namespace clientele
