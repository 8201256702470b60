#pragma once

#include <cstdint>

#include "core/model/filter.h"

namespace clientele {

/// How much data a filter leaves, for the line beside a page's title.
struct SelectionCounts {
    std::int64_t customers = 0;   ///< distinct ones among the order lines; reference rows where there are no lines
    std::int64_t orders = 0;      ///< distinct order numbers; order lines where none has a number
    bool lines = false;           ///< `orders` are order lines
};

/// O(rows), parallel.
SelectionCounts count_selection(const Snapshot& snapshot, const Selections& rows);

/// "18,204 customers · 96,311 orders"; empty where there is neither.
Text in_words(const SelectionCounts& counts);

}  // namespace clientele
