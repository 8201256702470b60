#include "ui/charts/fold.h"

#include <algorithm>
#include <cmath>
#include <map>
#include <numeric>

namespace clientele {
namespace {

double total(const ChartSeries& series) {
    double sum = 0;
    for (const Mark& mark : series.marks) sum += std::isnan(mark.y) ? 0 : std::abs(mark.y);
    return sum;
}

/// Which series keep their colours, by index.
std::vector<bool> largest(const std::vector<ChartSeries>& series, std::size_t count) {
    std::vector<double> totals;
    for (const ChartSeries& one : series) totals.push_back(total(one));
    std::vector<std::size_t> order(series.size());
    std::iota(order.begin(), order.end(), 0U);
    std::ranges::stable_sort(order, [&](std::size_t a, std::size_t b) { return totals[a] > totals[b]; });
    std::vector<bool> kept(series.size(), false);
    for (std::size_t i = 0; i < count; ++i) kept[order[i]] = true;
    return kept;
}

ChartSeries sum_of(const std::vector<ChartSeries>& series) {
    ChartSeries sum;
    std::map<double, std::size_t> places;
    for (const ChartSeries& one : series) {
        sum.measure = one.measure;
        for (const Mark& mark : one.marks) {
            if (std::isnan(mark.y)) continue;
            const auto [place, fresh] = places.emplace(mark.x, sum.marks.size());
            if (fresh) {
                Mark first = mark;
                first.row = -1;
                first.low = first.high = no_value;
                sum.marks.push_back(first);
            } else {
                sum.marks[place->second].y += mark.y;
            }
        }
    }
    std::ranges::stable_sort(sum.marks, {}, &Mark::x);
    return sum;
}

}  // namespace

void fold_series(ChartData& data, Fold fold, const Format& format) {
    const auto most = static_cast<std::size_t>(most_series);
    const std::size_t all = data.series.size();
    if (all <= most) return;
    const std::size_t kept_count = fold == Fold::leave_out ? most : most - 1;
    const std::vector<bool> kept = largest(data.series, kept_count);
    std::vector<ChartSeries> shown, rest;
    for (std::size_t i = 0; i < all; ++i) (kept[i] ? shown : rest).push_back(std::move(data.series[i]));
    const auto note = [&](const Text& text) { data.notes.push_back(as_qstring(to_string(text, format))); };
    switch (fold) {
        case Fold::add_up: {
            ChartSeries sum = sum_of(rest);
            sum.name = as_qstring(to_string(text("The rest ({0})", count(rest.size())), format));
            sum.rest = true;
            shown.push_back(std::move(sum));
            break;
        }
        case Fold::grey:
            note(text("Grey: {0} more {0|series|series} with smaller values.", count(rest.size())));
            for (ChartSeries& one : rest) {
                one.rest = true;
                shown.push_back(std::move(one));
            }
            break;
        case Fold::leave_out:
            note(text("Showing the {0} largest of {1} series; the table has them all.", count(shown.size()),
                      count(all)));
            break;
    }
    data.series = std::move(shown);
}

void stack_series(ChartData& data) {
    std::map<double, double> up, down;
    for (ChartSeries& series : data.series) {
        for (Mark& mark : series.marks) {
            if (std::isnan(mark.y)) continue;
            double& level = (mark.y < 0 ? down : up)[mark.x];
            mark.from = level;
            level += mark.y;
        }
    }
}

}  // namespace clientele
