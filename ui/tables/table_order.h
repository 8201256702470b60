#pragma once

#include <cstdint>
#include <vector>

#include "core/analysis/finding.h"
#include "core/base/progress.h"
#include "core/base/result.h"

namespace clientele {

/// The rows of a table in the order of one of its columns: missing values last in both directions, equal ones as they
/// stand in the table. Texts are in the reader's alphabet, with numbers in them by their value ("store 9" before
/// "store 14"). O(n log n); safe on any thread.
Result<std::vector<std::uint32_t>> order_of(const Column& column, bool descending, const Progress& progress = {});

/// Whether order_of is quick enough (some 20 ms) for the window's thread.
bool orders_quickly(const Column& column);

}  // namespace clientele
