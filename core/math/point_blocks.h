#pragma once

#include <oneapi/tbb/parallel_for.h>

#include <algorithm>
#include <cstddef>
#include <vector>

namespace clientele {

/// Splits [0, rows) into fixed blocks, runs work(first, last, partial) on each in parallel, then folds the partial
/// results into that of the first block, in order: the same bits on any number of threads.
template <class Partial, class Work, class Fold>
Partial over_blocks(std::size_t rows, Work&& work, Fold&& fold) {
    constexpr std::size_t block = 1 << 14;
    const std::size_t blocks = std::max<std::size_t>(1, (rows + block - 1) / block);
    std::vector<Partial> partials(blocks);
    if (blocks == 1)
        work(std::size_t{0}, rows, partials[0]);
    else
        tbb::parallel_for(std::size_t{0}, blocks, [&](std::size_t i) {
            work(i * block, std::min(rows, (i + 1) * block), partials[i]);
        });
    for (std::size_t i = 1; i < blocks; ++i) fold(partials[0], partials[i]);
    return std::move(partials[0]);
}

}  // namespace clientele
