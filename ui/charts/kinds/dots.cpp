#include <algorithm>
#include <cmath>

#include "ui/charts/cells.h"
#include "ui/charts/kinds/kinds_list.h"
#include "ui/charts/kinds/row_places.h"

namespace clientele {
namespace {

constexpr double dot_size = 9;

/// Middles of the series' dots within a row, in rows from its upper edge.
double across(const ChartData& data, int series, double step) {
    const auto count = static_cast<double>(data.series.size());
    if (count < 2) return 0.5;
    const double apart = std::min(0.8 / count, 13 / step);
    return 0.5 + (series - (count - 1) / 2) * apart;
}

bool has_intervals(const ChartData& data) {
    return std::ranges::any_of(data.series, [](const ChartSeries& series) {
        return std::ranges::any_of(series.marks,
                                   [](const Mark& mark) { return !std::isnan(mark.low) && !std::isnan(mark.high); });
    });
}

/// Values and how they differ, where there is one dot in a row.
std::vector<SideColumn> value_column(const ChartData& data, const Format& format) {
    if (data.series.size() != 1) return {};
    const ChartSeries& series = data.series.front();
    SideColumn column{.texts = std::vector<QString>(data.names.size()), .signs = {}};
    if (!series.signs.empty()) column.signs.resize(data.names.size());
    for (std::size_t i = 0; i < series.marks.size(); ++i) {
        const auto name = static_cast<std::size_t>(series.marks[i].x);
        column.texts[name] = write(series.marks[i].y, series.measure, format);
        if (!series.signs.empty()) column.signs[name] = series.signs[i];
    }
    return {std::move(column)};
}

QPainterPath bar(QPointF from, QPointF to, double thick) {
    QPainterPath path;
    path.addRect(QRectF(QPointF(from.x(), from.y() - thick / 2), QPointF(to.x(), to.y() + thick / 2)));
    return path;
}

void put_interval(ChartLayout& layout, Ink ink, double low, double high, double y, double thick, double alpha) {
    if (std::isnan(low) || std::isnan(high)) return;
    layout.shapes.push_back(
        {.path = bar({layout.at(low, 0).x(), y}, {layout.at(high, 0).x(), y}, thick), .ink = ink, .alpha = alpha});
}

/// From the first to the last dot of each row: before and after.
void join_dots(const ChartData& data, ChartLayout& layout, double step) {
    std::vector<Range> ends(layout.names.size(), {no_value, no_value});
    for_each_shown(data, layout.names, [&](int, int, const Mark& mark, int at) {
        Range& end = ends[static_cast<std::size_t>(at)];
        if (!(end.low <= mark.y)) end.low = mark.y;
        if (!(end.high >= mark.y)) end.high = mark.y;
    });
    for (std::size_t at = 0; at < ends.size(); ++at) {
        const double y = layout.plot.top() + step * (static_cast<double>(at) + 0.5);
        put_interval(layout, {Ink::muted}, ends[at].low, ends[at].high, y, 2, 0.6);
    }
}

/// The values that dots, intervals and lines need, with a little air; ranks in whole steps from the first.
void set_values(const ChartData& data, ChartLayout& layout) {
    const Range range = value_range(data, false);
    if (data.ranks) {
        layout.x_first = 0.5;
        layout.x_last = std::max(std::ceil(range.high), 1.0) + 0.5;
        return;
    }
    double span = range.high - range.low;
    if (!(span > 0)) span = range.low == 0 ? 1 : std::abs(range.low) * 0.2;
    layout.x_first = range.low - 0.04 * span;
    layout.x_last = range.high + 0.04 * span;
}

}  // namespace

void collect_dots(const FindingTable& table, const ChartSpec& spec, const Format& format, ChartData& data) {
    collect_bars(table, spec, format, data);
    data.ranks = spec.ranks && spec.kind == ChartKind::dots;
    if (data.ranks) data.y_measure = {Unit::count, -1};  // whole steps, whatever the column's unit
    const Cells inner_low(table, spec.inner_low), inner_high(table, spec.inner_high), sign(table, spec.mark);
    const bool long_form = static_cast<bool>(Cells(table, spec.series));
    for (std::size_t s = 0; s < data.series.size(); ++s) {
        for (Mark& mark : data.series[s].marks) {
            const auto row = static_cast<std::size_t>(mark.row);
            if (mark.row >= 0 && (s == 0 || long_form)) {
                mark.inner_low = inner_low.number(row);
                mark.inner_high = inner_high.number(row);
            }
            if (sign && data.series.size() == 1)
                data.series[s].signs.push_back(mark.row >= 0 ? sign.text(row, format) : QString());
        }
    }
    if (spec.kind == ChartKind::dots) read_bases(table, spec, format, data);
}

void place_dots(const ChartData& data, const Canvas& canvas, ChartLayout& layout) {
    Placing place(data, canvas, layout);
    layout.upright = false;
    layout.reach = Reach::category_row;
    if (data.series.size() > 1) {
        place.legend(false);
        for (std::size_t s = 0; s < layout.swatches.size(); ++s) layout.swatches[s].marker = static_cast<int>(s);
    }
    place.room_for_lines(false);
    std::vector<SideColumn> columns = value_column(data, canvas.format);
    for (SideColumn& each : base_column(data, canvas.format)) columns.push_back(std::move(each));
    const auto many = static_cast<double>(data.series.size());
    const double least = std::max(place.row + 1, many * 8.0 + 4), most = std::max(34.0, many * 14 + 14);
    const double step = place_rows(place, {least, std::max(most, 2 * place.row)}, columns);
    set_values(data, layout);
    for (std::size_t at = 0; at < layout.names.size(); ++at) {  // what leads the eye from a name to its dot
        const double y = std::floor(layout.plot.top() + step * (static_cast<double>(at) + 0.5));
        layout.behind.push_back({.line = {layout.plot.left(), y, layout.plot.right(), y}, .ink = {Ink::grid}});
    }
    place.values_below(layout.x_first, layout.x_last);
    if (data.series.size() > 1 && !has_intervals(data)) join_dots(data, layout, step);
    const bool joined = data.series.size() > 1 && !has_intervals(data);
    for_each_shown(data, layout.names, [&](int series, int index, const Mark& mark, int at) {
        const Ink ink = ink_of(data, series, mark.tone);
        const double y = layout.plot.top() + step * (at + (joined ? 0.5 : across(data, series, step)));
        put_interval(layout, ink, mark.low, mark.high, y, 2, 0.75);
        put_interval(layout, ink, mark.inner_low, mark.inner_high, y, 5, 0.45);
        const QRectF box =
            QRectF(-dot_size / 2, -dot_size / 2, dot_size, dot_size).translated(layout.at(mark.y, 0).x(), y);
        layout.shapes.push_back({.path = marker_path(series, box), .ink = ink, .outline = 1, .edge = {Ink::panel}});
        layout.marks.push_back({.series = series,
                                .index = index,
                                .row = mark.row,
                                .position = at,
                                .lane = series,
                                .box = box,
                                .anchor = box.center()});
    });
    place.lines();
}

}  // namespace clientele
