#pragma once

#include <oneapi/tbb/blocked_range.h>
#include <oneapi/tbb/parallel_for.h>

#include "core/table/selection.h"

namespace clientele {

/// The rows from 0 up to but not including `rows` for which passes(row) is true. O(rows), parallel.
template <class Passes>
Selection rows_where(std::size_t rows, Passes&& passes) {
    std::vector<std::uint64_t> words((rows + 63) / 64);
    tbb::parallel_for(tbb::blocked_range<std::size_t>(0, words.size(), 1024), [&](const auto& range) {
        for (std::size_t w = range.begin(); w != range.end(); ++w) {
            const std::size_t first = w * 64;
            const std::size_t last = std::min(rows, first + 64);
            std::uint64_t word = 0;
            for (std::size_t row = first; row < last; ++row)
                word |= static_cast<std::uint64_t>(passes(row)) << (row - first);
            words[w] = word;
        }
    });
    return {std::move(words), rows};
}

}  // namespace clientele
