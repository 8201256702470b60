#include <algorithm>
#include <cmath>

#include "ui/charts/kinds/bar_places.h"
#include "ui/charts/kinds/kinds_list.h"

namespace clientele {
namespace {

constexpr double label_gap = 6;

/// The end of a bar and its whisker on one side, where its label may start.
double far_end(const Mark& mark) {
    const double tip = mark.from + mark.y;
    if (std::isnan(mark.low) || std::isnan(mark.high)) return tip;
    return mark.y < 0 ? std::min(tip, mark.low) : std::max(tip, mark.high);
}

/// Widens [x_first, x_last] until the labels at the bars' ends fit into the plot.
void make_room_for_labels(Placing& place, const std::vector<int>& shown) {
    ChartLayout& layout = place.layout;
    const double plot = place.free.width();
    for (int round = 0; round < 3; ++round) {
        const double per_pixel = (layout.x_last - layout.x_first) / plot;
        double first = layout.x_first, last = layout.x_last;
        for_each_shown(place.data, shown, [&](int s, int, const Mark& mark, int) {
            const Measure measure = place.data.series[static_cast<std::size_t>(s)].measure;
            const double need = (place.width(write(mark.y, measure, place.canvas.format)) + label_gap + 4) * per_pixel;
            const double end = far_end(mark);
            if (mark.y < 0) first = std::min(first, end - need);
            else last = std::max(last, end + need);
        });
        layout.x_first = first;
        layout.x_last = last;
    }
}

void value_ticks_below(Placing& place, double low, double high) {
    ChartLayout& layout = place.layout;
    const QRectF plot = layout.plot;
    const int most = std::clamp(static_cast<int>(plot.width() / 60), 2, 7);
    const Measure measure = place.data.y_measure;
    const Steps steps = nice_steps_within(low, high, most, measure.unit == Unit::count && high - low >= 1);
    double end = plot.left();
    for (const Tick& tick : write_ticks(steps, measure, place.canvas.format)) {
        const double x = std::round(layout.at(tick.value, 0).x());
        if (x < plot.left() - 1 || x > plot.right() + 1) continue;
        const bool base = tick.value == 0;
        layout.behind.push_back({.line = {x, plot.top(), x, plot.bottom()}, .ink = {base ? Ink::line : Ink::grid}});
        const double need = place.width(tick.text) + 1;
        const double left = std::clamp(x - need / 2, 0.0, place.canvas.size.width() - need);
        place.label({left, plot.bottom() + 4, need, place.row}, tick.text, Qt::AlignLeft | Qt::AlignVCenter);
        end = left + need;
    }
    // The axis' title follows its last label where there is room, as one reads it: "40% of revenue".
    const QString& title = place.data.y_title;
    if (title.isEmpty()) return;
    const double need = place.width(title) + 1;
    const double right = place.canvas.size.width();
    const bool same_row = end + 5 + need <= right;
    const double left = same_row ? end + 5 : std::max(plot.left(), right - need);
    place.label({left, plot.bottom() + 4 + (same_row ? 0 : place.row), right - left, place.row},
                place.elided(title, right - left), Qt::AlignLeft | Qt::AlignVCenter);
}

void label_bar(Placing& place, int series, const Mark& mark, const QRectF& box) {
    const QString text = write(mark.y, place.data.series[static_cast<std::size_t>(series)].measure, place.canvas.format);
    const double need = place.width(text);
    const double middle = box.center().y();
    if (place.data.stacked) {
        if (box.width() < need + 6 || box.height() < place.metrics.ascent()) return;
        place.label({box.left(), middle - place.row / 2, box.width(), place.row}, text, Qt::AlignCenter,
                    ink_of(place.data, series, mark.tone));
        place.layout.labels.back().on_mark = true;
        return;
    }
    const double end = place.layout.at(far_end(mark), 0).x();
    const double left = mark.y < 0 ? end - label_gap - need : end + label_gap;
    place.label({left, middle - place.row / 2, need + 2, place.row}, text, Qt::AlignLeft | Qt::AlignVCenter, {Ink::ink});
    place.layout.labels.back().halo = true;
}

void whisker(ChartLayout& layout, const Mark& mark, double middle, double half) {
    if (std::isnan(mark.low) || std::isnan(mark.high)) return;
    const double low = layout.at(mark.low, 0).x(), high = layout.at(mark.high, 0).x();
    const double y = std::floor(middle) + 0.5;
    layout.above.push_back({.line = {low, y, high, y}, .ink = {Ink::ink}});
    for (const double x : {low, high})
        layout.above.push_back({.line = {x, y - half, x, y + half}, .ink = {Ink::ink}});
}

}  // namespace

void place_bars(const ChartData& data, const Canvas& canvas, ChartLayout& layout) {
    Placing place(data, canvas, layout);
    layout.upright = false;
    layout.reach = Reach::category_row;
    if (data.series.size() > 1) place.legend(false);
    place.room_for_lines(false);
    const int side_by_side = bars_at_a_name(data);
    const double least = std::max(place.row + 2, side_by_side * 9.0 + 6);
    const double axis = place.row + 4 + (data.y_title.isEmpty() ? 0 : place.row);
    const auto fits = [&](double height) { return std::max(1, static_cast<int>(height / least)); };
    std::vector<int> shown = names_with_room(data, fits(place.free.height() - axis));
    if (shown.size() < data.names.size()) shown = names_with_room(data, fits(place.free.height() - axis - place.row - 2));
    place.notes(note_of_left_out(data, shown.size(), canvas.format));

    double names = 0;
    for (const int name : shown) names = std::max(names, place.width(data.names[static_cast<std::size_t>(name)]));
    const double left = std::ceil(std::min(names, canvas.size.width() * 0.38) + 9);
    place.free.setLeft(left);
    place.free.setRight(place.free.right() - 2);
    const auto count = static_cast<double>(shown.size());
    const double most = side_by_side > 1 ? 20.0 * side_by_side + 14 : std::clamp(place.free.height() / 8, 40.0, 72.0);
    const double step = std::max(1.0, std::floor(std::min((place.free.height() - axis) / count, most)));

    const Range range = value_range(data, true);
    layout.x_first = range.low;
    layout.x_last = range.high > range.low ? range.high : range.low + 1;
    const bool labelled = !data.stacked;
    if (labelled) make_room_for_labels(place, shown);
    layout.plot = QRectF(left, std::round(place.free.top()), std::floor(place.free.width()), step * count);
    layout.y_first = -0.5;
    layout.y_last = count - 0.5;
    layout.names = shown;
    layout.rounded = !data.stacked;
    // A whole number of pixels for the bars and as many above as below them, so that their edges are crisp.
    double thick = std::floor(step * (side_by_side > 1 ? 0.8 : 0.68) / side_by_side) * side_by_side;
    if (static_cast<int>(step - thick) % 2 != 0) thick += side_by_side == 1 ? 1 : 0;
    layout.bar_width = std::max(1.0, thick) / step;

    value_ticks_below(place, layout.x_first, layout.x_last);
    for (std::size_t i = 0; i < shown.size(); ++i) {
        const QString& name = data.names[static_cast<std::size_t>(shown[i])];
        const QString text = place.elided(name, left - 8);
        place.label({0, layout.plot.top() + step * static_cast<double>(i), left - 8, step}, text,
                    Qt::AlignRight | Qt::AlignVCenter, {Ink::ink});
        if (text != name) layout.labels.back().full = name;
    }
    for_each_shown(data, shown, [&](int series, int index, const Mark& mark, int at) {
        const BarSpan span = span_of(data, layout.bar_width, series);
        const double top = layout.plot.top() + step * at;
        const double from = layout.at(mark.from, 0).x(), to = layout.at(mark.from + mark.y, 0).x();
        const QRectF box = QRectF(QPointF(from, top + span.low * step), QPointF(to, top + span.high * step)).normalized();
        layout.marks.push_back({.series = series, .index = index, .row = mark.row, .position = at, .lane = series,
                                .box = box, .anchor = {to, box.center().y()}});
        whisker(layout, mark, box.center().y(), std::min(4.0, box.height() / 3));
        label_bar(place, series, mark, box);
    });
    place.lines();
}

}  // namespace clientele
