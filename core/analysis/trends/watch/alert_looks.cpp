#include "core/analysis/trends/watch/alert_looks.h"

#include <oneapi/tbb/parallel_for.h>

#include <algorithm>
#include <numeric>

#include "core/analysis/trends/watch/yearly_weeks.h"

namespace clientele {
namespace {

/// The two groups of which a pair consists.
std::pair<OverlapGroup, OverlapGroup> parts_of_pair(const WatchedRows& rows, const Look& look) {
    const WatchedDimension& pair = rows.dimensions[look.dimension];
    return {{pair.first.dimension, pair.first.group[look.group]},
            {pair.second.dimension, pair.second.group[look.group]}};
}

double sum_of(const std::vector<double>& values) { return std::accumulate(values.begin(), values.end(), 0.0); }

WeeklySeries with_yearly_weeks(WeeklySeries series) {
    add_yearly_weeks(series);
    return series;
}

/// Whether there is something in nearly all weeks from the first with something to the last.
bool is_steady(const WeeklySums& sums) {
    constexpr double nearly_all = 0.8;
    const auto some = [](double value) { return value > 0; };
    const auto first = std::ranges::find_if(sums.value, some);
    const auto end = std::find_if(sums.value.rbegin(), sums.value.rend(), some).base();
    if (first == sums.value.end()) return false;
    return static_cast<double>(std::count_if(first, end, some)) >= nearly_all * static_cast<double>(end - first);
}

}  // namespace

AlertScope::AlertScope(const WatchedRows& watched, const WatchedWeeks& in, double least, const Progress& progress)
    : rows(watched), weeks(in), least_change(least) {
    all = sums_of_all(rows, weeks);
    variance = variance_of_values(rows);
    by_group.resize(rows.dimensions.size());
    among.resize(rows.dimensions.size());
    levels.resize(rows.dimensions.size());
    usual.resize(rows.dimensions.size());
    within.assign(rows.dimensions.size(), variance);
    tbb::parallel_for(std::size_t{0}, by_group.size(), [&](std::size_t d) {
        const WatchedDimension& dimension = rows.dimensions[d];
        by_group[d] = sums_by_group(rows, weeks, dimension, progress);
        if (dimension.among) {
            among[d] = WeeklySums(weeks.count);
            for (const WeeklySums& one : by_group[d]) among[d] += one;
        }
        if (rows.kind != WatchedRows::Kind::count) find_levels(d);
        if (rows.kind == WatchedRows::Kind::mean) within[d] = std::min(variance, variance_within(rows, dimension));
    });
}

/// The usual of each group is its own over all weeks, and the fewer rows it has the more that of all; rows without a
/// group are one.
void AlertScope::find_levels(std::size_t dimension) {
    constexpr double mixed_with = 50;  // rows
    const WeeklySums& whole = rows.dimensions[dimension].among ? among[dimension] : all;
    const double values = sum_of(whole.base), middle = values > 0 ? sum_of(whole.value) / values : 0;
    const auto level_of = [&](const WeeklySums& of) {
        return (sum_of(of.value) + mixed_with * middle) / (sum_of(of.base) + mixed_with);
    };
    WeeklySums others = whole;
    usual[dimension].resize(weeks.count);
    const auto add = [&](const WeeklySums& of, double level) {
        for (std::size_t week = 0; week < weeks.count; ++week) usual[dimension][week] += level * of.base[week];
    };
    for (const WeeklySums& of : by_group[dimension]) {
        levels[dimension].push_back(level_of(of));
        add(of, levels[dimension].back());
        others -= of;
    }
    add(others, level_of(others));
}

std::vector<Look> AlertScope::looks(const AlertScanOptions& options) const {
    std::vector<Look> found;
    const bool count = rows.kind == WatchedRows::Kind::count;
    const auto events = [&](const WeeklySums& of) { return sum_of(count ? of.value : of.base); };
    if (rows.whole && !(count && rows.rows_are_effort)) found.push_back({SIZE_MAX, 0, events(all)});
    for (std::size_t d = 0; d < by_group.size(); ++d) {
        if (!rows.dimensions[d].watched) continue;
        std::vector<Look> own;
        for (std::size_t at = 0; at < by_group[d].size(); ++at)
            if (const double many = events(by_group[d][at]);
                many >= options.least_events && !rows.dimensions[d].names[at].empty() &&
                (!rows.amounts || rows.dimensions[d].alone || is_steady(by_group[d][at])))
                own.push_back({d, at, many});
        std::ranges::stable_sort(own, [](const Look& a, const Look& b) { return a.events > b.events; });
        if (own.size() > options.most_groups) own.resize(options.most_groups);
        found.insert(found.end(), own.begin(), own.end());
    }
    return found;
}

WatchedRows::Kind AlertScope::kind(const Look& look) const {
    return !look.whole() && share_of_pair(look) ? WatchedRows::Kind::rate : rows.kind;
}

LookSums AlertScope::sums(const Look& look) const {
    if (look.whole()) return {all, all};
    const WeeklySums& own = group(look.group_of());
    if (rows.dimensions[look.dimension].alone) return {own, own};
    if (rows.dimensions[look.dimension].among) return {own, among[look.dimension], usual[look.dimension]};
    if (!share_of_pair(look)) return {own, all, usual[look.dimension]};
    const auto [first, second] = parts_of_pair(rows, look);
    LookSums sums{own, group(second)};
    sums.own.base = group(first).value;
    sums.all.base = all.value;
    return sums;
}

std::vector<OverlapGroup> AlertScope::groups_of(const Look& look) const {
    if (look.whole()) return {};
    std::vector<OverlapGroup> groups{look.group_of()};
    if (rows.dimensions[look.dimension].among) groups.push_back({look.dimension, any_group});
    if (share_of_pair(look)) {
        const auto [first, second] = parts_of_pair(rows, look);
        groups.insert(groups.end(), {first, second});
    }
    return groups;
}

LookSums AlertScope::sums_without(const Look& look, const Look& other, const OverlapSums& overlap) const {
    const OverlapGroup gone = other.group_of();
    const WeeklySums& others = group(gone);
    LookSums left = sums(look);
    const std::vector<double> base_before = left.all.base;
    if (look.whole()) {
        left.own -= others;
        left.all -= others;
    } else if (rows.dimensions[look.dimension].alone) {
        return left;
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
    // What is gone had as many of each group as what is left, but where it is a group of the same dimension.
    for (std::size_t week = 0; week < left.usual.size(); ++week) {
        if (other.dimension == look.dimension)
            left.usual[week] -= level(other) * others.base[week];
        else if (base_before[week] > 0)
            left.usual[week] *= left.all.base[week] / base_before[week];
    }
    return left;
}

WeeklySeries AlertScope::series(const Look& look, const LookSums& sums) const {
    if (look.whole()) return with_yearly_weeks(series_of_all(rows, weeks, sums.own, variance));
    if (rows.dimensions[look.dimension].alone) return with_yearly_weeks(series_of_values(weeks, sums.own));
    std::vector<double> others = sums.usual;
    for (std::size_t week = 0; week < others.size(); ++week) others[week] -= level(look) * sums.own.base[week];
    return with_yearly_weeks(series_of_group({.kind = kind(look),
                                              .variance = within[look.dimension],
                                              .amounts = rows.amounts,
                                              .fading = rows.dimensions[look.dimension].among,
                                              .usual_of_others = std::move(others)},
                                             weeks, sums.own, sums.all));
}

}  // namespace clientele
