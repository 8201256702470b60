#pragma once

#include <string>
#include <vector>

#include "core/analysis/finding.h"
#include "core/model/snapshot.h"

namespace clientele {

/// One customer: what the reference row says, what they bought, and their last order lines. Of all data, whatever is
/// filtered.
struct CustomerRecord {
    struct Line {
        Text label;
        Cell value;
        Unit unit = Unit::none;
    };
    std::string id;
    std::vector<Line> fields;    ///< of the reference row, attributes too; filled ones only
    std::vector<Line> totals;    ///< orders, first and last order, revenue, average order
    FindingTable recent;         ///< order lines, the last first; at most 50
};

/// Of an id that was merged: the customer that stands for it. Errors: not_found where no dataset knows the customer.
/// O(order lines).
Result<CustomerRecord> customer_record(const Snapshot& snapshot, std::string_view asked);

}  // namespace clientele
