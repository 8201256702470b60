#pragma once

#include <memory>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "core/analysis/analysis.h"

namespace clientele {

/// Which group each order line is in, by a text field of its own or of its customer, product or store.
class LineGroups {
 public:
    /// Group of a line: a code of names(), or missing_code where it has no value.
    Code of(std::size_t row) const {
        return through_.empty() ? codes_[row] : through_[static_cast<Code>(codes_[row] + 1)];
    }
    const Dictionary& names() const { return *names_; }
    const std::string& field() const { return field_; }  ///< its id, such as "transactions.country"

 private:
    friend Result<LineGroups> row_groups(const Snapshot& snapshot, DatasetKind of, std::string_view field);
    std::string field_;
    std::span<const Code> codes_;
    std::vector<Code> through_;  // by code of the reference + 1; empty: the line's own codes
    std::shared_ptr<const Dictionary> names_;
};

/// The fields that order lines can be grouped by: texts with 2 to 1,000 different values. Ids are
/// "transactions.Country", "customers.country"...: also the dimension of the groups' keys.
std::vector<OptionChoice> line_group_choices(const Snapshot& snapshot);
Result<LineGroups> line_groups(const Snapshot& snapshot, std::string_view field);

/// The same of the rows of any dataset; fields with more than `most` values are left out.
std::vector<OptionChoice> row_group_choices(const Snapshot& snapshot, DatasetKind of, std::size_t most = 1000);
Result<LineGroups> row_groups(const Snapshot& snapshot, DatasetKind of, std::string_view field);

}  // namespace clientele
