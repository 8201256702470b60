#include <algorithm>
#include <cmath>
#include <map>

#include "ui/charts/cells.h"
#include "ui/charts/kinds/kinds_list.h"

namespace clientele {
namespace {

constexpr int most_levels = 14;

/// A value of zero is the smallest area; the largest is 1. Missing where nothing has a size.
void give_sizes(ChartSeries& series) {
    double largest = 0;
    for (const Mark& mark : series.marks)
        if (!std::isnan(mark.low)) largest = std::max(largest, mark.low);
    if (largest <= 0) return;
    for (Mark& mark : series.marks)
        if (!std::isnan(mark.low)) mark.size = std::clamp(mark.low / largest, 0.0, 1.0);
}

/// From the least to the most; the square root of what adds up, from zero; about zero where there are both signs.
void give_shades(ChartSeries& series, bool adds_up, bool diverging) {
    double low = no_value, high = no_value;
    for (const Mark& mark : series.marks) {
        if (std::isnan(mark.high)) continue;
        if (!(low <= mark.high)) low = mark.high;
        if (!(high >= mark.high)) high = mark.high;
    }
    const double furthest = std::max(std::abs(low), std::abs(high));
    for (Mark& mark : series.marks) {
        if (std::isnan(mark.high)) continue;
        if (diverging)
            mark.shade = furthest > 0 ? mark.high / furthest : 0;
        else if (adds_up)
            mark.shade = high > 0 ? std::sqrt(std::max(0.0, mark.high) / high) : 0;
        else
            mark.shade = high > low ? (mark.high - low) / (high - low) : 1;
    }
}

/// The cells of a lower level: four are one. They stand for no row of the table, even where only one of the four has
/// anything: a click is on what is drawn.
ChartSeries coarser_cells(const ChartSeries& fine, int level, bool adds_up) {
    struct Merged {
        Mark mark{};
        double weight = 0, weighted = 0;
    };
    std::map<MapCell, Merged> cells;
    for (const Mark& mark : fine.marks) {
        const MapCell cell = cell_of({mark.y, mark.x}, level);
        auto [at, fresh] = cells.try_emplace(cell);
        Merged& merged = at->second;
        const double weight = std::isnan(mark.low) ? 1 : mark.low;
        if (fresh) {
            const Place middle = middle_of(cell);
            merged.mark = {.lane = level, .x = middle.longitude, .y = middle.latitude, .low = 0};
        }
        merged.mark.low += weight;
        if (std::isnan(mark.high)) continue;
        merged.weight += weight;
        merged.weighted += adds_up ? mark.high : mark.high * weight;
    }
    ChartSeries coarse{.name = fine.name, .measure = fine.measure};
    for (auto& [cell, merged] : cells) {
        if (merged.weight > 0) merged.mark.high = adds_up ? merged.weighted : merged.weighted / merged.weight;
        coarse.marks.push_back(merged.mark);
    }
    return coarse;
}

/// The value below which a part of the weight lies.
double weighted_quantile(std::vector<std::pair<double, double>>& values, double part) {
    std::ranges::sort(values);
    double all = 0, below = 0;
    for (const auto& [value, weight] : values) all += weight;
    for (const auto& [value, weight] : values) {
        below += weight;
        if (below > part * all) return value;
    }
    return values.back().first;
}

/// All points, and of cells those that hold at least 98 % of the weight; everything where that is not much larger, so
/// that a few who live far away do not shrink the rest to a speck.
MapBox bulk_of(const MapBox& all, const ChartSeries& points, const ChartSeries& cells) {
    constexpr double left_out = 0.005, much_larger = 1.5;  // at each of four sides
    if (cells.marks.empty()) return all;
    const auto along = [&](const Mark& mark) {  // eastwards from the side where the earth is cut open
        const double x = mercator({mark.y, mark.x}).x - all.x_first;
        return all.x_first + x - std::floor(x);
    };
    std::vector<std::pair<double, double>> x, y;
    for (const Mark& mark : cells.marks) {
        const double weight = std::isnan(mark.low) ? 1 : mark.low;
        x.emplace_back(along(mark), weight);
        y.emplace_back(mercator({mark.y, mark.x}).y, weight);
    }
    MapBox bulk{weighted_quantile(x, left_out), weighted_quantile(x, 1 - left_out), weighted_quantile(y, left_out),
                weighted_quantile(y, 1 - left_out)};
    for (const Mark& mark : points.marks) {
        const double y_at = mercator({mark.y, mark.x}).y;
        bulk = {std::min(bulk.x_first, along(mark)), std::max(bulk.x_last, along(mark)), std::min(bulk.y_first, y_at),
                std::max(bulk.y_last, y_at)};
    }
    const auto longest = [](const MapBox& box) { return std::max(box.x_last - box.x_first, box.y_last - box.y_first); };
    return longest(all) > much_larger * longest(bulk) ? bulk : all;
}

bool both_signs(const std::vector<ChartSeries>& all) {
    bool below = false, above = false;
    for (const ChartSeries& series : all)
        for (const Mark& mark : series.marks) {
            below = below || mark.high < 0;
            above = above || mark.high > 0;
        }
    return below && above;
}

}  // namespace

/// The first series has the points, each further one the cells of a level, the finest last. `low` of a mark is what
/// its size shows (of cells: their weight), `high` what its colour shows, `lane` the level of a cell and 0 of a point.
void collect_map(const FindingTable& table, const ChartSpec& spec, const Format& format, ChartData& data) {
    const Cells x(table, spec.x), y(table, spec.y.empty() ? std::string() : spec.y.front());
    const Cells size(table, spec.size), colour(table, spec.colour), level(table, spec.x_end);
    const Cells label(table, spec.label.empty() ? table.key_column : spec.label);
    const Cells kind(table, spec.series);
    if (!x || !y || x.is_text() || y.is_text()) return;
    data.x_scale = XScale::number;
    data.land = map_land();
    data.adds_up = spec.stacked;
    data.size_title = size.title(format);
    data.size_measure = size.measure();
    data.shade_title = colour.title(format);
    data.shade_measure = colour.measure();
    data.one_measure = spec.size == spec.colour;
    ChartSeries points, finest;
    std::vector<MapPoint> all;
    int finest_level_there = 0;
    for (std::size_t row = 0; row < table.rows(); ++row) {
        const Place place{y.number(row), x.number(row)};
        if (!on_earth(place)) continue;
        const double cell = level.number(row);
        Mark mark{.row = static_cast<int>(row), .x = place.longitude, .y = place.latitude};
        mark.low = size.number(row);
        mark.high = colour.number(row);
        all.push_back(mercator(place));
        if (std::isnan(cell)) {
            points.marks.push_back(mark);
            points.names.push_back(label.text(row, format));
        } else {
            mark.lane = std::clamp(static_cast<int>(cell), 1, finest_level);
            finest_level_there = std::max(finest_level_there, mark.lane);
            finest.marks.push_back(mark);
        }
    }
    data.box = box_of(all);
    data.bulk = bulk_of(data.box, points, finest);
    give_sizes(points);
    data.series.push_back(std::move(points));
    if (!finest.marks.empty()) {
        std::vector<ChartSeries> levels{std::move(finest)};
        for (int at = finest_level_there - 1; at > std::max(1, finest_level_there - most_levels); --at)
            levels.push_back(coarser_cells(levels.back(), at, data.adds_up));
        std::ranges::move(levels.rbegin(), levels.rend(), std::back_inserter(data.series));
    }
    data.diverging = !data.adds_up && both_signs(data.series);
    for (ChartSeries& series : data.series) give_shades(series, data.adds_up, data.diverging);
}

}  // namespace clientele
