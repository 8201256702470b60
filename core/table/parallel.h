#pragma once

#include <oneapi/tbb/blocked_range.h>
#include <oneapi/tbb/parallel_for.h>

#include <algorithm>
#include <cstddef>
#include <vector>

namespace clientele {

/// Rows a block of deterministic parallel work holds. Blocks depend on the data alone, never on the number of threads.
inline constexpr std::size_t rows_a_block = std::size_t{1} << 19;

/// Splits [0, rows) into fixed blocks, runs work(first, last, partial) on each in parallel, then folds the partial
/// results in block order, so that sums are the same to the last bit on any number of threads.
/// `Partial` is default-constructible; fold(Partial& total, const Partial& part).
template <class Partial, class Work, class Fold>
Partial reduce_blocks(std::size_t rows, std::size_t block, Work&& work, Fold&& fold) {
    const std::size_t blocks = (rows + block - 1) / block;
    std::vector<Partial> partials(blocks);
    tbb::parallel_for(std::size_t{0}, blocks, [&](std::size_t i) {
        work(i * block, std::min(rows, (i + 1) * block), partials[i]);
    });
    Partial total{};
    for (Partial& part : partials) fold(total, part);
    return total;
}

/// Runs work(first, last, partial) in parallel on each stretch between two neighbouring bounds (see
/// Selection::even_stretches); the partial results come in the order of the stretches.
template <class Partial, class Work>
std::vector<Partial> work_on_stretches(const std::vector<std::size_t>& bounds, Work&& work) {
    std::vector<Partial> partials(bounds.size() - 1);
    tbb::parallel_for(
        std::size_t{0}, partials.size(), std::size_t{1},
        [&](std::size_t i) { work(bounds[i], bounds[i + 1], partials[i]); }, tbb::simple_partitioner());
    return partials;
}

}  // namespace clientele
