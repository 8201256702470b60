#pragma once

#include <span>
#include <string>
#include <vector>

#include "core/analysis/analysis.h"

namespace clientele {

/// Fields of customers that part them into groups: texts and identifiers of few values, yes or no, numbers of at most
/// twelve different values. As choices for an option, by the field's id.
std::vector<OptionChoice> customer_group_choices(const Snapshot& snapshot);

/// Which group customers are in by a field of theirs.
struct CustomerGroups {
    std::vector<std::uint32_t> of;   ///< by subject
    std::vector<std::string> names;  ///< the largest first; rest_key and no_value_key last
    std::string dimension;           ///< "customers.Contract", for keys
    Text label;                      ///< of the field
};

/// Of subjects by their row in customers (missing_code: none). The `most` largest groups that
/// have `least` members, and the rest.
CustomerGroups customer_groups(const DatasetColumn& column, std::span<const std::uint32_t> rows, std::size_t most,
                               double least = 0);

/// What a cell of a text, boolean, number or date column says, as a filter would name it; "" where it is missing.
std::string cell_words(const Column& column, std::size_t row);

/// The header in small letters without anything but letters and digits: "Account Length" is "accountlength".
std::string plain_header(std::string_view header);

}  // namespace clientele
