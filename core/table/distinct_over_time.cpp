#include "core/table/distinct_over_time.h"

#include <oneapi/tbb/parallel_for.h>
#include <oneapi/tbb/parallel_sort.h>

#include <algorithm>

namespace clientele {

DistinctOverTime::DistinctOverTime(std::size_t groups, std::size_t items) {
    if (DistinctBits::fits(groups, items)) bits_.emplace(groups, items);
}

void DistinctOverTime::finish(std::vector<Pairs> pairs) {
    tbb::parallel_for(std::size_t{0}, pairs.size(), [&](std::size_t i) {
        std::ranges::sort(pairs[i]);
        pairs[i].erase(std::unique(pairs[i].begin(), pairs[i].end()), pairs[i].end());
    });
    std::size_t size = 0;
    for (const Pairs& each : pairs) size += each.size();
    pairs_.reserve(size);
    for (Pairs& each : pairs) {
        pairs_.insert(pairs_.end(), each.begin(), each.end());
        each = {};
    }
    tbb::parallel_sort(pairs_.begin(), pairs_.end());
    pairs_.erase(std::unique(pairs_.begin(), pairs_.end()), pairs_.end());
}

std::vector<std::int64_t> DistinctOverTime::count(const std::vector<std::uint32_t>& run_of, std::size_t runs) const {
    std::vector<std::int64_t> counts(runs);
    if (!bits_) {
        std::uint64_t item = UINT64_MAX;
        std::uint32_t counted = missing_code;
        for (const std::uint64_t pair : pairs_) {
            if (pair >> 32 != item) {
                item = pair >> 32;
                counted = missing_code;
            }
            const std::uint32_t run = run_of[static_cast<std::uint32_t>(pair)];
            if (run == missing_code || run == counted) continue;
            ++counts[run];
            counted = run;
        }
        return counts;
    }
    std::vector<std::size_t> first(runs), end(runs);
    for (std::size_t group = run_of.size(); group-- > 0;) {
        if (run_of[group] == missing_code) continue;
        first[run_of[group]] = group;
        end[run_of[group]] = std::max(end[run_of[group]], group + 1);
    }
    tbb::parallel_for(std::size_t{0}, runs, [&](std::size_t run) { counts[run] = bits_->count(first[run], end[run]); });
    return counts;
}

}  // namespace clientele
