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

/// A value at the end of a bar, or the sum at the end of stacked ones.
struct EndLabel {
    QString text;
    double end = 0;
    bool leftwards = false;
    int place = 0;        ///< of the name
    double middle = 0.5;  ///< across the bars, in steps
};

/// The labels that stand outside the bars.
std::vector<EndLabel> end_labels(const Placing& place, const std::vector<int>& shown, double bar_width) {
    std::vector<EndLabel> out;
    const ChartData& data = place.data;
    if (data.stacked) {
        const std::vector<StackTotal> totals = stack_totals(data, shown);
        for (std::size_t i = 0; i < totals.size(); ++i)
            if (!std::isnan(totals[i].sum))
                out.push_back({write(totals[i].sum, data.y_measure, place.canvas.format), totals[i].end, false,
                               static_cast<int>(i)});
        return out;
    }
    for_each_shown(data, shown, [&](int s, int, const Mark& mark, int at) {
        const BarSpan span = span_of(data, bar_width, s);
        const Measure measure = data.series[static_cast<std::size_t>(s)].measure;
        out.push_back(
            {write(mark.y, measure, place.canvas.format), far_end(mark), mark.y < 0, at, (span.low + span.high) / 2});
    });
    return out;
}

/// Widens [x_first, x_last] until the labels at the bars' ends fit into the plot.
void make_room_for(const std::vector<EndLabel>& labels, Placing& place) {
    ChartLayout& layout = place.layout;
    const double plot = place.free.width();
    for (int round = 0; round < 3; ++round) {
        const double per_pixel = (layout.x_last - layout.x_first) / plot;
        double first = layout.x_first, last = layout.x_last;
        for (const EndLabel& label : labels) {
            const double need = (place.width(label.text) + label_gap + 4) * per_pixel;
            if (label.leftwards) first = std::min(first, label.end - need);
            else last = std::max(last, label.end + need);
        }
        layout.x_first = first;
        layout.x_last = last;
    }
}

void put(const std::vector<EndLabel>& labels, double step, Placing& place) {
    for (const EndLabel& label : labels) {
        const double end = place.layout.at(label.end, 0).x(), need = place.width(label.text);
        const double left = label.leftwards ? end - label_gap - need : end + label_gap;
        const double middle = place.layout.plot.top() + step * (label.place + label.middle);
        place.label({left, middle - place.row / 2, need + 2, place.row}, label.text, Qt::AlignLeft | Qt::AlignVCenter,
                    {Ink::ink});
        place.layout.labels.back().halo = true;
    }
}

/// The value within a stacked bar that has room for it.
void label_within(Placing& place, int series, const Mark& mark, const QRectF& box) {
    const QString text =
        write(mark.y, place.data.series[static_cast<std::size_t>(series)].measure, place.canvas.format);
    if (box.width() < place.width(text) + 6 || box.height() < place.metrics.ascent()) return;
    place.label({box.left(), box.center().y() - place.row / 2, box.width(), place.row}, text, Qt::AlignCenter,
                ink_of(place.data, series, mark.tone));
    place.layout.labels.back().on_mark = true;
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
    if (shown.size() < data.names.size())
        shown = names_with_room(data, fits(place.free.height() - axis - place.row - 2));
    place.notes(note_of_left_out(data, shown.size(), canvas.format));

    double names = 0;
    for (const int name : shown) names = std::max(names, place.width(data.names[static_cast<std::size_t>(name)]));
    // Long names need words enough to be told apart, also on a small card.
    const double most_for_names =
        std::max(canvas.size.width() * 0.38, std::min(canvas.size.width() * 0.5, 20 * place.row));
    const double left = std::ceil(std::min(names, most_for_names) + 9);
    place.free.setLeft(left);
    place.free.setRight(place.free.right() - 2);
    const auto count = static_cast<double>(shown.size());
    const double most = side_by_side > 1 ? 20.0 * side_by_side + 14 : std::clamp(place.free.height() / 8, 40.0, 72.0);
    const double step = std::max(1.0, std::floor(std::min((place.free.height() - axis) / count, most)));

    const Range range = value_range(data, !data.points);
    layout.x_first = range.low;
    layout.x_last = range.high > range.low ? range.high : range.low + 1;
    if (data.points) layout.x_first -= 0.03 * (layout.x_last - layout.x_first);
    // A whole number of pixels for the bars and as many above as below them, so that their edges are crisp.
    double thick = std::floor(step * (side_by_side > 1 ? 0.8 : 0.68) / side_by_side) * side_by_side;
    if (static_cast<int>(step - thick) % 2 != 0) thick += side_by_side == 1 ? 1 : 0;
    layout.bar_width = std::max(1.0, thick) / step;
    // Values beside bars that are thinner than figures are high would stand on one another.
    const bool legible = data.stacked || thick / side_by_side >= place.metrics.capHeight() + 2;
    const std::vector<EndLabel> ends = legible ? end_labels(place, shown, layout.bar_width) : std::vector<EndLabel>{};
    make_room_for(ends, place);
    layout.plot = QRectF(left, std::round(place.free.top()), std::floor(place.free.width()), step * count);
    layout.y_first = -0.5;
    layout.y_last = count - 0.5;
    layout.names = shown;
    layout.rounded = !data.stacked && !data.points;

    place.values_below(layout.x_first, layout.x_last);
    place.names_beside(shown, step);
    for_each_shown(data, shown, [&](int series, int index, const Mark& mark, int at) {
        const BarSpan span = span_of(data, layout.bar_width, series);
        const double top = layout.plot.top() + step * at;
        const double from = layout.at(mark.from, 0).x(), to = layout.at(mark.from + mark.y, 0).x();
        QRectF box = QRectF(QPointF(from, top + span.low * step), QPointF(to, top + span.high * step)).normalized();
        if (data.points) box = QRectF(to - point_size / 2, box.center().y() - point_size / 2, point_size, point_size);
        layout.marks.push_back({.series = series, .index = index, .row = mark.row, .position = at, .lane = series,
                                .box = box, .anchor = {to, box.center().y()}});
        whisker(layout, mark, box.center().y(), std::min(4.0, box.height() / 3));
        if (data.stacked) label_within(place, series, mark, box);
    });
    put(ends, step, place);
    place.lines();
}

}  // namespace clientele
