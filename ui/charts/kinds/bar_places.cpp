#include "ui/charts/kinds/bar_places.h"

#include <algorithm>
#include <cmath>
#include <numeric>

namespace clientele {

std::vector<int> names_with_room(const ChartData& data, int most) {
    std::vector<int> all(data.names.size());
    std::iota(all.begin(), all.end(), 0);
    if (static_cast<int>(all.size()) <= most) return all;
    if (data.ranked) {
        all.resize(static_cast<std::size_t>(std::max(1, most)));
        return all;
    }
    std::vector<double> totals(data.names.size(), 0);
    for (const ChartSeries& series : data.series) {
        for (const Mark& mark : series.marks) {
            if (!std::isnan(mark.y)) totals[static_cast<std::size_t>(mark.x)] += std::abs(mark.y);
        }
    }
    std::ranges::stable_sort(all, [&](int a, int b) {
        return totals[static_cast<std::size_t>(a)] > totals[static_cast<std::size_t>(b)];
    });
    all.resize(static_cast<std::size_t>(std::max(1, most)));
    std::ranges::sort(all);
    return all;
}

std::vector<QString> note_of_left_out(const ChartData& data, std::size_t shown, const Format& format) {
    if (shown >= data.names.size()) return {};
    if (data.ranked)
        return {as_qstring(to_string(
            text("Showing the first {0} of {1}; the table has them all.", count(shown), count(data.names.size())),
            format))};
    return {as_qstring(to_string(
        text("Showing the {0} largest of {1}; the table has them all.", count(shown), count(data.names.size())),
        format))};
}

int bars_at_a_name(const ChartData& data) {
    return data.stacked ? 1 : std::max(1, static_cast<int>(data.series.size()));
}

BarSpan span_of(const ChartData& data, double bar_width, int series) {
    const double start = (1 - bar_width) / 2;
    if (data.stacked) return {start, 1 - start};
    const double each = bar_width / bars_at_a_name(data);
    return {start + series * each, start + (series + 1) * each};
}

std::vector<StackTotal> stack_totals(const ChartData& data, const std::vector<int>& shown) {
    if (!data.stacked || data.series.size() < 2) return {};
    std::vector<StackTotal> totals(shown.size());
    for_each_shown(data, shown, [&](int, int, const Mark& mark, int at) {
        StackTotal& total = totals[static_cast<std::size_t>(at)];
        total.sum = (std::isnan(total.sum) ? 0 : total.sum) + mark.y;
        total.end = std::max(total.end, mark.from + mark.y);
    });
    const auto same = [&](const StackTotal& total) {
        return std::abs(total.sum - totals.front().sum) <= 1e-9 * std::abs(totals.front().sum);
    };
    if (totals.size() > 1 && std::ranges::all_of(totals, same)) return {};
    return totals;
}

}  // namespace clientele
