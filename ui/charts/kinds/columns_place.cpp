#include <algorithm>
#include <cmath>

#include "ui/charts/kinds/bar_places.h"
#include "ui/charts/kinds/kinds_list.h"

namespace clientele {
namespace {

void whisker(ChartLayout& layout, const Mark& mark, double middle, double half) {
    if (std::isnan(mark.low) || std::isnan(mark.high)) return;
    const double low = layout.at(0, mark.low).y(), high = layout.at(0, mark.high).y();
    const double x = std::floor(middle) + 0.5;
    layout.above.push_back({.line = {x, low, x, high}, .ink = {Ink::ink}});
    for (const double y : {low, high}) layout.above.push_back({.line = {x - half, y, x + half, y}, .ink = {Ink::ink}});
}

/// Values above the columns where every one of them fits its column's room.
bool labels_fit(const Placing& place, double room) {
    return std::ranges::all_of(place.data.series, [&](const ChartSeries& series) {
        return std::ranges::all_of(series.marks, [&](const Mark& mark) {
            return std::isnan(mark.y) || place.width(write(mark.y, series.measure, place.canvas.format)) + 6 <= room;
        });
    });
}

void label_column(Placing& place, int series, const Mark& mark, const QRectF& box, double room) {
    const QString text =
        write(mark.y, place.data.series[static_cast<std::size_t>(series)].measure, place.canvas.format);
    if (place.data.stacked) {
        if (box.height() < place.row || box.width() < place.width(text) + 4) return;
        place.label(box, text, Qt::AlignCenter, ink_of(place.data, series, mark.tone));
        place.layout.labels.back().on_mark = true;
        return;
    }
    const bool below = mark.y < 0;
    double end = below ? box.bottom() : box.top();
    if (!std::isnan(mark.low) && !std::isnan(mark.high)) {
        end =
            below ? std::max(end, place.layout.at(0, mark.low).y()) : std::min(end, place.layout.at(0, mark.high).y());
    }
    place.label({box.center().x() - room / 2, below ? end + 1 : end - place.row - 1, room, place.row}, text,
                Qt::AlignCenter, {Ink::ink});
    place.layout.labels.back().halo = true;
}

/// The sums above stacked columns, where every one of them fits its column's room.
std::vector<StackTotal> totals_with_room(const Placing& place, const std::vector<int>& shown, double room) {
    std::vector<StackTotal> totals = stack_totals(place.data, shown);
    const bool fit = std::ranges::all_of(totals, [&](const StackTotal& total) {
        return std::isnan(total.sum) ||
               place.width(write(total.sum, place.data.y_measure, place.canvas.format)) + 6 <= room;
    });
    if (!fit) totals.clear();
    return totals;
}

}  // namespace

void place_columns(const ChartData& data, const Canvas& canvas, ChartLayout& layout) {
    Placing place(data, canvas, layout);
    layout.reach = Reach::category_column;
    if (data.series.size() > 1) place.legend(false);
    const int side_by_side = bars_at_a_name(data);
    const double least = std::max(4.0, side_by_side * 4.0 + 2);
    const int most = std::max(1, static_cast<int>((canvas.size.width() - 60) / least));
    const std::vector<int> shown = names_with_room(data, most);
    place.notes(note_of_left_out(data, shown.size(), canvas.format));
    place.value_title();
    place.room_for_lines(true);
    place.room_below();
    const Range range = value_range(data, true);
    const double room = (canvas.size.width() - 60) / static_cast<double>(shown.size());
    const bool labelled = data.stacked || labels_fit(place, side_by_side > 1 ? room * 0.8 / side_by_side : room);
    place.upright_values(range.low, range.high > range.low ? range.high : range.low + 1);
    const auto count = static_cast<double>(shown.size());
    const double step = std::max(1.0, std::min(120.0, std::floor((place.free.width() - 4) / count)));
    place.free.setWidth(std::max(count * step, place.free.width() * 0.6));
    const std::vector<StackTotal> totals = totals_with_room(place, shown, room);
    if ((labelled && !data.stacked) || !totals.empty()) {  // keep a row above the highest column for its label
        const double need = place.row * (layout.y_last - layout.y_first) / std::max(1.0, place.free.height());
        if (range.high > 0) layout.y_last = std::max(layout.y_last, range.high + need);
        if (range.low < 0) layout.y_first = std::min(layout.y_first, range.low - need);
    }
    layout.x_first = -0.5;
    layout.x_last = count - 0.5;
    place.finish_upright();
    layout.names = shown;
    layout.rounded = !data.stacked;
    place.names_below(shown);

    const double wide = layout.plot.width() / count;
    double thick = std::floor(std::min(wide * (side_by_side > 1 ? 0.8 : 0.68), 64.0 * side_by_side) / side_by_side);
    thick = std::max(1.0, thick) * side_by_side;
    if (side_by_side == 1 && thick > 2 && static_cast<int>(std::lround(wide) - std::lround(thick)) % 2 != 0) thick -= 1;
    layout.bar_width = std::min(1.0, thick / wide);
    for_each_shown(data, shown, [&](int series, int index, const Mark& mark, int at) {
        const BarSpan span = span_of(data, layout.bar_width, series);
        const double left = layout.plot.left() + wide * at;
        const double from = layout.at(0, mark.from).y(), to = layout.at(0, mark.from + mark.y).y();
        const QRectF box =
            QRectF(QPointF(left + span.low * wide, from), QPointF(left + span.high * wide, to)).normalized();
        layout.marks.push_back({.series = series, .index = index, .row = mark.row, .position = at, .lane = series,
                                .box = box, .anchor = {box.center().x(), to}});
        whisker(layout, mark, box.center().x(), std::min(4.0, box.width() / 3));
        if (labelled) label_column(place, series, mark, box, side_by_side > 1 ? box.width() + 4 : wide);
    });
    for (std::size_t i = 0; i < totals.size(); ++i) {
        if (std::isnan(totals[i].sum)) continue;
        const double left = layout.plot.left() + wide * static_cast<double>(i);
        place.label({left, layout.at(0, totals[i].end).y() - place.row - 1, wide, place.row},
                    write(totals[i].sum, data.y_measure, canvas.format), Qt::AlignCenter, {Ink::ink});
        layout.labels.back().halo = true;
    }
    place.lines();
    place.pointers(shown);
}

}  // namespace clientele
