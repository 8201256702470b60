#pragma once

#include <span>

#include "core/analysis/finding.h"
#include "core/base/progress.h"
#include "core/base/result.h"
#include "core/model/filter.h"

namespace clientele {

/// The customers that a filter leaves, a row each, by revenue from the highest; without revenue in the order of their
/// codes.
///
/// Who is listed: customers with a selected row in each dataset that a condition names; where conditions name none
/// (a period, customers, products, stores), customers with any selected row in a dataset that the conditions can be
/// about, or a selected reference row (under a period only where no dataset but the records knows customers). A
/// customer without a reference row is listed too, with what the facts tell.
///
/// Columns: customer_id; name, city, country (those that the project has); orders, last_order, revenue of the selected
/// order lines; segment (where `segments` is given: see customer_segments); email; other_ids (where
/// customers were merged: the ids that the customer stands for). Orders are distinct order
/// numbers with a purchase, a line without number counting as one; revenue subtracts returns; missing where there is
/// none. The key is customer_id, of dimension "customers.customer_id". O(rows + customers log customers),
/// deterministic.
Result<FindingTable> customer_list(const Snapshot& snapshot, const Selections& rows, const Filter& filter,
                                   const Column* segments = nullptr, const Progress& progress = {});

/// The table with only these rows, in this order.
FindingTable with_rows(const FindingTable& table, std::span<const std::uint32_t> rows);

}  // namespace clientele
