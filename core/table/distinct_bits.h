#pragma once

#include <atomic>
#include <bit>
#include <cstdint>
#include <vector>

#include "core/table/dictionary.h"

namespace clientele {

/// Distinct (group, item) pairs as one bit each, set by several threads at once: for items that have many groups, such
/// as customers and months. Needs groups × items / 8 bytes: see fits.
class DistinctBits {
 public:
    DistinctBits(std::size_t groups, std::size_t items)
        : words_a_group_((items + 63) / 64), words_(groups * words_a_group_) {}

    /// Whether the bits take no more than 128 MiB.
    static bool fits(std::size_t groups, std::size_t items) {
        return groups <= (std::size_t{1} << 30) / (items + 1);
    }

    void set(std::size_t group, Code item) {
        const std::atomic_ref<std::uint64_t> word(words_[group * words_a_group_ + item / 64]);
        const std::uint64_t bit = std::uint64_t{1} << (item % 64);
        if ((word.load(std::memory_order_relaxed) & bit) == 0) word.fetch_or(bit, std::memory_order_relaxed);
    }
    /// Items that the group has.
    std::int64_t count(std::size_t group) const {
        std::int64_t sum = 0;
        for (std::size_t w = 0; w < words_a_group_; ++w) sum += std::popcount(words_[group * words_a_group_ + w]);
        return sum;
    }

 private:
    std::size_t words_a_group_;
    std::vector<std::uint64_t> words_;
};

}  // namespace clientele
