#pragma once

#include <oneapi/tbb/parallel_for.h>

#include <algorithm>
#include <array>
#include <atomic>
#include <cstddef>
#include <optional>
#include <vector>

#include "core/math/maximum_likelihood.h"

namespace clientele {

/// Adds add(i, sums) of all i below `count` into `size` sums, in parallel over fixed blocks whose sums are added in
/// order: the same to the last bit on any number of threads. Nothing when the work shall stop; asked once a block.
template <std::size_t size, class Add>
std::optional<std::array<double, size>> block_sums(std::size_t count, const StopAsked& stop, Add&& add) {
    constexpr std::size_t block = 8192;
    const std::size_t blocks = (count + block - 1) / block;
    std::vector<std::array<double, size>> parts(blocks, std::array<double, size>{});
    std::atomic<bool> stopped = false;
    tbb::parallel_for(std::size_t{0}, blocks, [&](std::size_t b) {
        if (stopped) return;
        if (stop && stop()) {
            stopped = true;
            return;
        }
        const std::size_t last = std::min(count, (b + 1) * block);
        for (std::size_t i = b * block; i < last; ++i) add(i, parts[b]);
    });
    if (stopped) return std::nullopt;
    std::array<double, size> total{};
    for (const auto& part : parts)
        for (std::size_t k = 0; k < size; ++k) total[k] += part[k];
    return total;
}

}  // namespace clientele
