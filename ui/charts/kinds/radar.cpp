#include <algorithm>
#include <cmath>
#include <numbers>

#include "ui/charts/kinds/bar_places.h"
#include "ui/charts/kinds/kinds_list.h"

namespace clientele {
namespace {

constexpr std::size_t fewest_axes = 3, most_axes = 16;
constexpr double corner_size = 7;

/// Where values lie: axes go round from the top like the hours of a clock.
struct Rose {
    QPointF centre = {};
    double radius = 0, low = 0, high = 1;
    std::size_t axes = 3;
    QPointF way(std::size_t axis) const {
        const double angle = 2 * std::numbers::pi * static_cast<double>(axis) / static_cast<double>(axes);
        return {std::sin(angle), -std::cos(angle)};
    }
    QPointF at(std::size_t axis, double value) const {
        return centre + way(axis) * (radius * (value - low) / (high - low));
    }
};

/// Rings at round values, with their labels along the upright axis, and the axes with their names.
void put_rings(Placing& place, const Rose& rose, const std::vector<Tick>& ticks, double side) {
    ChartLayout& layout = place.layout;
    for (const Tick& tick : ticks) {
        QPainterPath ring;
        for (std::size_t axis = 0; axis <= rose.axes; ++axis) {
            const QPointF to = rose.at(axis % rose.axes, tick.value);
            axis == 0 ? ring.moveTo(to) : ring.lineTo(to);
        }
        layout.shapes.push_back({.path = ring, .alpha = 0, .outline = 1, .edge = {Ink::grid}});
        const QPointF up = rose.at(0, tick.value);
        const double need = place.width(tick.text) + 2;
        place.label({up.x() - need - 3, up.y() - place.row / 2, need, place.row}, tick.text,
                    Qt::AlignRight | Qt::AlignVCenter);
        layout.labels.back().halo = true;
    }
    for (std::size_t axis = 0; axis < rose.axes; ++axis) {
        const QPointF end = rose.at(axis, rose.high), way = rose.way(axis);
        layout.behind.push_back({.line = {rose.centre, end}, .ink = {Ink::grid}});
        const QString& name = place.data.names[axis];
        const bool above = std::abs(way.x()) < 0.05;
        const double room = above ? 2 * side : place.canvas.size.width() / 2 - std::abs(end.x() - rose.centre.x()) - 8;
        const QString text = place.elided(name, room);
        const double need = place.width(text) + 2;
        const double left = above ? end.x() - need / 2 : way.x() > 0 ? end.x() + 6 : end.x() - 6 - need;
        const double top = end.y() - place.row / 2 + way.y() * (above ? place.row : place.row / 3);
        place.label({left, top, need, place.row}, text, Qt::AlignLeft | Qt::AlignVCenter, {Ink::ink});
        if (text != name) layout.labels.back().full = name;
    }
}

/// The line of one series, with its marks; gaps where values are missing.
void put_series(const ChartData& data, ChartLayout& layout, const Rose& rose, int s) {
    const ChartSeries& series = data.series[static_cast<std::size_t>(s)];
    const Ink ink = ink_of(data, s, Tone::own);
    std::vector<QPointF> corners(rose.axes, {no_value, no_value});
    for (std::size_t i = 0; i < series.marks.size(); ++i) {
        const Mark& mark = series.marks[i];
        const auto axis = static_cast<std::size_t>(mark.x);
        if (axis >= rose.axes || std::isnan(mark.y)) continue;
        corners[axis] = rose.at(axis, mark.y);
        const QRectF box =
            QRectF(-corner_size / 2, -corner_size / 2, corner_size, corner_size).translated(corners[axis]);
        layout.marks.push_back({.series = s,
                                .index = static_cast<int>(i),
                                .row = mark.row,
                                .position = static_cast<int>(axis),
                                .lane = s,
                                .box = box,
                                .anchor = box.center()});
    }
    QPainterPath line;
    bool whole = true;
    for (std::size_t axis = 0; axis <= rose.axes; ++axis) {
        const QPointF to = corners[axis % rose.axes], before = corners[(axis + rose.axes - 1) % rose.axes];
        if (std::isnan(to.x()))
            whole = false;
        else if (axis == 0 || std::isnan(before.x()))
            line.moveTo(to);
        else
            line.lineTo(to);
    }
    layout.shapes.push_back({.path = line,
                             .ink = ink,
                             .alpha = whole && data.series.size() < 3 ? 0.10 : 0,
                             .outline = 2,
                             .edge = ink,
                             .dashed = data.series.size() > 1});
    for (const QPointF& at : corners)
        if (!std::isnan(at.x()))
            layout.shapes.push_back(
                {.path = marker_path(
                     s, QRectF(-corner_size / 2, -corner_size / 2, corner_size, corner_size).translated(at)),
                 .ink = ink});
}

}  // namespace

void place_radar(const ChartData& data, const Canvas& canvas, ChartLayout& layout) {
    if (data.names.size() < fewest_axes) return place_dots(data, canvas, layout);
    Placing place(data, canvas, layout);
    layout.reach = Reach::nearest;
    if (data.series.size() > 1) {
        place.legend(false);
        for (std::size_t s = 0; s < layout.swatches.size(); ++s) layout.swatches[s].marker = static_cast<int>(s);
    }
    Rose rose{.axes = std::min(data.names.size(), most_axes)};
    place.notes(note_of_left_out(data, rose.axes, canvas.format));
    const Range range = value_range(data, false);
    const Steps steps = nice_steps(range.low < 0 ? range.low : 0, range.high, 5);
    rose.low = steps.first;
    rose.high = steps.last;
    for (std::size_t axis = 0; axis < rose.axes; ++axis) layout.names.push_back(static_cast<int>(axis));
    layout.plot = place.free.adjusted(0, place.row, 0, -place.row);
    double widest = 0;
    for (std::size_t axis = 0; axis < rose.axes; ++axis) widest = std::max(widest, place.width(data.names[axis]));
    const double side = std::min(widest + 12, layout.plot.width() * 0.3);
    rose.centre = layout.plot.center();
    rose.radius = std::max(10.0, std::min(layout.plot.height() / 2 - 2, layout.plot.width() / 2 - side));
    put_rings(place, rose, write_ticks(steps, data.y_measure, canvas.format), side);
    for (int s = 0; s < static_cast<int>(data.series.size()); ++s) put_series(data, layout, rose, s);
}

}  // namespace clientele
