#pragma once

#include <oneapi/tbb/parallel_sort.h>

#include <atomic>
#include <cstdint>
#include <span>
#include <vector>

#include "core/table/column.h"
#include "core/table/parallel.h"
#include "core/table/selection.h"

namespace clientele {

/// The distinct (item, group) pairs of rows where an item nearly always has one group: an order has one day, one
/// customer, one country. Then one array of groups by item holds nearly all of them, and counting is one pass.
struct DistinctPairs {
    struct Pair {
        Code item;
        std::uint32_t group;
        auto operator<=>(const Pair&) const = default;
    };
    std::vector<std::uint32_t> group_of;  ///< the least group of each item; missing_code for items that do not occur
    std::vector<Pair> further;            ///< the other groups of items that have several, sorted

    template <class Visit>
    void for_each(Visit&& visit) const {
        for (std::size_t item = 0; item < group_of.size(); ++item)
            if (group_of[item] != missing_code) visit(static_cast<Code>(item), group_of[item]);
        for (const Pair& pair : further) visit(pair.item, pair.group);
    }
};

/// Collects pairs from several threads at once. Each thread brings its own list for the pairs that do not fit.
class PairCollector {
 public:
    using Pair = DistinctPairs::Pair;
    explicit PairCollector(std::size_t items) : group_of_(items, missing_code) {}

    /// True where the item had no group yet: each item has that once, whatever the threads do.
    bool add(Pair pair, std::vector<Pair>& others) {
        const std::atomic_ref<std::uint32_t> known(group_of_[pair.item]);
        std::uint32_t group = known.load(std::memory_order_relaxed);
        if (group == missing_code && known.compare_exchange_strong(group, pair.group, std::memory_order_relaxed))
            return true;
        if (group != pair.group) others.push_back(pair);
        return false;
    }

    /// Which group came first depends on the threads; the least does not: so the result is the same on any number of
    /// them. `moved(from, to)` is called where another group takes the place of the first.
    template <class Moved>
    DistinctPairs finish(std::vector<Pair> others, Moved&& moved) {
        for (Pair& pair : others) {
            std::uint32_t& first = group_of_[pair.item];
            if (pair.group >= first) continue;
            moved(first, pair.group);
            std::swap(pair.group, first);
        }
        tbb::parallel_sort(others.begin(), others.end());
        others.erase(std::unique(others.begin(), others.end()), others.end());
        std::erase_if(others, [&](const Pair& pair) { return pair.group == group_of_[pair.item]; });
        return {std::move(group_of_), std::move(others)};
    }
    DistinctPairs finish(std::vector<Pair> others) {
        return finish(std::move(others), [](std::uint32_t, std::uint32_t) {});
    }

 private:
    std::vector<std::uint32_t> group_of_;
};

/// Collects the pairs over the selected rows; rows without item, or whose group_of_row(row) is missing_code, are left
/// out. The same on any number of threads. O(rows), parallel.
template <class GroupOfRow>
DistinctPairs distinct_pairs(std::span<const Code> items, std::size_t item_count, const Selection& rows,
                             GroupOfRow&& group_of_row) {
    using Pair = DistinctPairs::Pair;
    PairCollector collector(item_count);
    auto others = reduce_blocks<std::vector<Pair>>(
        rows.rows(), rows_a_block,
        [&](std::size_t first, std::size_t last, std::vector<Pair>& part) {
            Pair before{missing_code, missing_code};  // lines of an order stand together
            rows.for_each(first, last, [&](std::size_t row) {
                if (items[row] == missing_code) return;
                const Pair pair{items[row], group_of_row(row)};
                if (pair.group == missing_code || pair == before) return;
                before = pair;
                collector.add(pair, part);
            });
        },
        [](std::vector<Pair>& all, const std::vector<Pair>& part) { all.insert(all.end(), part.begin(), part.end()); });
    return collector.finish(std::move(others));
}

}  // namespace clientele
