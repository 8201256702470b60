#pragma once

#include <oneapi/tbb/parallel_for.h>

#include <atomic>
#include <cstdint>
#include <span>
#include <vector>

#include "core/table/column.h"

namespace clientele::rules {

/// The first row of each code for which counts(row) is true; missing_code where there is none. The same on any number
/// of threads. O(rows + codes), parallel.
template <class Counts>
std::vector<std::uint32_t> first_rows(std::span<const Code> codes, std::size_t count, Counts&& counts) {
    std::vector<std::uint32_t> first(count, missing_code);
    tbb::parallel_for(tbb::blocked_range<std::size_t>(0, codes.size(), 16'384), [&](const auto& range) {
        for (std::size_t row = range.begin(); row != range.end(); ++row) {
            if (codes[row] == missing_code || !counts(row)) continue;
            const std::atomic_ref<std::uint32_t> known(first[codes[row]]);
            std::uint32_t before = known.load(std::memory_order_relaxed);
            const auto here = static_cast<std::uint32_t>(row);
            while (here < before && !known.compare_exchange_weak(before, here, std::memory_order_relaxed)) continue;
        }
    });
    return first;
}

}  // namespace clientele::rules
