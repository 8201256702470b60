#include "core/analysis/trends/watch/alert_overlap.h"

namespace clientele {

OverlapSums::OverlapSums(const WatchedRows& rows, const WatchedWeeks& weeks, const std::vector<OverlapGroup>& groups)
    : none_(weeks.count) {
    // By dimension and group: which of the numbers it has.
    std::vector<std::vector<std::vector<std::size_t>>> numbers(rows.dimensions.size());
    for (std::size_t d = 0; d < numbers.size(); ++d) numbers[d].resize(rows.dimensions[d].names.size());
    std::vector<std::size_t> of_all;
    for (std::size_t i = 0; i < groups.size(); ++i) {
        if (groups[i].dimension == SIZE_MAX)
            of_all.push_back(i);
        else
            numbers[groups[i].dimension][groups[i].group].push_back(i);
    }
    if (groups.empty()) return;
    std::vector<std::size_t> here;
    for (std::size_t row = 0; row < rows.rows(); ++row) {
        const std::size_t week = weeks.of(rows.day[row]);
        if (week >= weeks.count) continue;
        here = of_all;
        for (std::size_t d = 0; d < numbers.size(); ++d)
            if (const Code code = rows.dimensions[d].of[row]; code != missing_code)
                here.insert(here.end(), numbers[d][code].begin(), numbers[d][code].end());
        for (std::size_t i = 0; i < here.size(); ++i) {
            for (std::size_t j = i + 1; j < here.size(); ++j) {
                const auto pair = std::minmax(here[i], here[j]);
                pairs_.try_emplace({pair.first, pair.second}, weeks.count).first->second.add(rows, row, week);
            }
        }
    }
}

const WeeklySums& OverlapSums::both(std::size_t a, std::size_t b) const {
    const auto pair = std::minmax(a, b);
    const auto found = pairs_.find({pair.first, pair.second});
    return found == pairs_.end() ? none_ : found->second;
}

}  // namespace clientele
