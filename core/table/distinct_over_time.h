#pragma once

#include <cstdint>
#include <optional>
#include <vector>

#include "core/table/distinct_bits.h"

namespace clientele {

/// Distinct items, such as customers, of runs of neighbouring groups, such as the days of a month; collected by several
/// threads at once. Bits where they take little memory, else the pairs themselves: never more than eight bytes a pair
/// that is added.
class DistinctOverTime {
 public:
    /// What one thread adds where bits would take too much.
    using Pairs = std::vector<std::uint64_t>;

    DistinctOverTime(std::size_t groups, std::size_t items);

    void add(std::uint32_t group, Code item, Pairs& pairs) {
        if (bits_)
            bits_->set(group, item);
        else
            pairs.push_back(std::uint64_t{item} << 32 | group);
    }
    /// After the last add: takes what the threads have added.
    void finish(std::vector<Pairs> pairs);

    /// Distinct items of each run. `run_of` says for each group which run it is in, missing_code for none; the groups of
    /// a run are neighbours and runs come in the order of their groups.
    std::vector<std::int64_t> count(const std::vector<std::uint32_t>& run_of, std::size_t runs) const;

 private:
    std::optional<DistinctBits> bits_;
    Pairs pairs_;  // by item, then by group
};

}  // namespace clientele
