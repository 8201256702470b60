#include "core/analysis/trends/watch/alert_overlap.h"

#include <algorithm>

namespace clientele {

OverlapSums::OverlapSums(const WatchedRows& rows, const WatchedWeeks& weeks, std::vector<OverlapGroup> groups,
                         const Progress& progress)
    : sums_{WeeklySums(weeks.count)} {
    for (const OverlapGroup& group : groups)
        if (std::ranges::find(groups_, group) == groups_.end()) groups_.push_back(group);
    const std::size_t count = groups_.size();
    place_.assign(count * count, 0);
    if (count == 0) return;
    // By dimension and group: which of the numbers it has.
    struct Numbers {
        const std::vector<Code>* of;
        std::vector<std::vector<std::size_t>> by_group;
        std::vector<std::size_t> any;
    };
    std::vector<Numbers> dimensions;
    for (std::size_t d = 0; d < rows.dimensions.size(); ++d) {
        Numbers own{.of = &rows.dimensions[d].of,
                    .by_group = std::vector<std::vector<std::size_t>>(rows.dimensions[d].names.size()),
                    .any = {}};
        bool used = false;
        for (std::size_t i = 0; i < count; ++i) {
            if (groups_[i].dimension != d) continue;
            used = true;
            (groups_[i].group == any_group ? own.any : own.by_group[groups_[i].group]).push_back(i);
        }
        if (used) dimensions.push_back(std::move(own));
    }
    constexpr std::size_t at_once = std::size_t{1} << 17;
    std::vector<std::size_t> here;
    for (std::size_t row = 0; row < rows.rows(); ++row) {
        if (row % at_once == 0 && progress.cancelled()) return;
        const std::size_t week = weeks.of(rows.day[row]);
        if (week >= weeks.count) continue;
        here.clear();
        for (const Numbers& dimension : dimensions) {
            const Code code = (*dimension.of)[row];
            if (code == missing_code) continue;
            here.insert(here.end(), dimension.any.begin(), dimension.any.end());
            here.insert(here.end(), dimension.by_group[code].begin(), dimension.by_group[code].end());
        }
        for (std::size_t i = 0; i < here.size(); ++i) {
            for (std::size_t j = i; j < here.size(); ++j) {
                const auto pair = std::minmax(here[i], here[j]);
                std::uint32_t& place = place_[pair.first * count + pair.second];
                if (place == 0) {
                    place = static_cast<std::uint32_t>(sums_.size());
                    sums_.emplace_back(weeks.count);
                }
                sums_[place].add(rows, row, week);
            }
        }
    }
}

std::size_t OverlapSums::number_of(const OverlapGroup& group) const {
    return static_cast<std::size_t>(std::ranges::find(groups_, group) - groups_.begin());
}

const WeeklySums& OverlapSums::both(const OverlapGroup& a, const OverlapGroup& b) const {
    const std::size_t first = number_of(a), second = number_of(b), count = groups_.size();
    if (first == count || second == count) return sums_.front();
    return sums_[place_[std::min(first, second) * count + std::max(first, second)]];
}

}  // namespace clientele
