#include "core/analysis/trends/watch/alert_looks.h"

#include <oneapi/tbb/parallel_for.h>

#include <algorithm>
#include <numeric>

namespace clientele {
namespace {

/// The two groups of which a pair consists.
std::pair<OverlapGroup, OverlapGroup> parts_of_pair(const WatchedRows& rows, const Look& look) {
    const WatchedDimension& pair = rows.dimensions[look.dimension];
    return {{pair.first.dimension, pair.first.group[look.group]},
            {pair.second.dimension, pair.second.group[look.group]}};
}

}  // namespace

AlertWatch::AlertWatch(const WatchedRows& watched, const WatchedWeeks& in, double least, const Progress& progress)
    : rows(watched), weeks(in), least_change(least) {
    all = sums_of_all(rows, weeks);
    variance = variance_of_values(rows);
    by_group.resize(rows.dimensions.size());
    among.resize(rows.dimensions.size());
    tbb::parallel_for(std::size_t{0}, by_group.size(), [&](std::size_t d) {
        const WatchedDimension& dimension = rows.dimensions[d];
        by_group[d] = sums_by_group(rows, weeks, dimension, progress);
        if (!dimension.among) return;
        among[d] = WeeklySums(weeks.count);
        for (const WeeklySums& one : by_group[d]) among[d] += one;
    });
}

std::vector<Look> AlertWatch::looks(const AlertScanOptions& options) const {
    std::vector<Look> found;
    const bool count = rows.kind == WatchedRows::Kind::count;
    const auto events = [&](const WeeklySums& of) {
        const std::vector<double>& counted = count ? of.value : of.base;
        return std::accumulate(counted.begin(), counted.end(), 0.0);
    };
    if (rows.whole && !(count && rows.rows_are_effort)) found.push_back({SIZE_MAX, 0, events(all)});
    for (std::size_t d = 0; d < by_group.size(); ++d) {
        if (!rows.dimensions[d].watched) continue;
        std::vector<Look> own;
        for (std::size_t at = 0; at < by_group[d].size(); ++at)
            if (const double many = events(by_group[d][at]);
                many >= options.least_events && !rows.dimensions[d].names[at].empty())
                own.push_back({d, at, many});
        std::ranges::stable_sort(own, [](const Look& a, const Look& b) { return a.events > b.events; });
        if (own.size() > options.most_groups) own.resize(options.most_groups);
        found.insert(found.end(), own.begin(), own.end());
    }
    return found;
}

WatchedRows::Kind AlertWatch::kind(const Look& look) const {
    return !look.whole() && share_of_pair(look) ? WatchedRows::Kind::rate : rows.kind;
}

LookSums AlertWatch::sums(const Look& look) const {
    if (look.whole()) return {all, all};
    const WeeklySums& own = group(look.group_of());
    if (rows.dimensions[look.dimension].among) return {own, among[look.dimension]};
    if (!share_of_pair(look)) return {own, all};
    const auto [first, second] = parts_of_pair(rows, look);
    LookSums sums{own, group(second)};
    sums.own.base = group(first).value;
    sums.all.base = all.value;
    return sums;
}

std::vector<OverlapGroup> AlertWatch::groups_of(const Look& look) const {
    if (look.whole()) return {};
    std::vector<OverlapGroup> groups{look.group_of()};
    if (rows.dimensions[look.dimension].among) groups.push_back({look.dimension, any_group});
    if (share_of_pair(look)) {
        const auto [first, second] = parts_of_pair(rows, look);
        groups.insert(groups.end(), {first, second});
    }
    return groups;
}

LookSums AlertWatch::sums_without(const Look& look, const Look& other, const OverlapSums& overlap) const {
    const OverlapGroup gone = other.group_of();
    const WeeklySums& others = group(gone);
    LookSums left = sums(look);
    if (look.whole()) {
        left.own -= others;
        left.all -= others;
    } else if (rows.dimensions[look.dimension].among) {
        left.own -= overlap.both(look.group_of(), gone);
        left.all -= overlap.both({look.dimension, any_group}, gone);
    } else if (share_of_pair(look)) {
        const auto [first, second] = parts_of_pair(rows, look);
        WeeklySums own = overlap.both(look.group_of(), gone), all_of = overlap.both(second, gone);
        own.base = overlap.both(first, gone).value;
        all_of.base = others.value;
        left.own -= own;
        left.all -= all_of;
    } else {
        left.own -= overlap.both(look.group_of(), gone);
        left.all -= others;
    }
    return left;
}

WeeklySeries AlertWatch::series(const Look& look, const LookSums& sums) const {
    if (look.whole()) return series_of_all(rows, weeks, sums.own, variance);
    return series_of_group({.kind = kind(look), .variance = variance, .fading = rows.dimensions[look.dimension].among},
                           weeks, sums.own, sums.all);
}

}  // namespace clientele
