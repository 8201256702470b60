#include <QBoxPlotSeries>
#include <QBoxSet>
#include <algorithm>
#include <cmath>

#include "ui/charts/cells.h"
#include "ui/charts/drawing.h"
#include "ui/charts/kinds/bar_places.h"
#include "ui/charts/kinds/box_rows.h"
#include "ui/charts/kinds/kinds_list.h"

namespace clientele {

void collect_box(const FindingTable& table, const ChartSpec& spec, const Format& format, ChartData& data) {
    if (spec.y.size() != 5) return;
    const Cells x(table, spec.x);
    const Cells parts[] = {
        {table, spec.y[0]}, {table, spec.y[1]}, {table, spec.y[2]}, {table, spec.y[3]}, {table, spec.y[4]}};
    if (!x || !std::ranges::all_of(parts, [](const Cells& part) { return static_cast<bool>(part); })) return;
    data.x_scale = XScale::names;
    data.y_measure = parts[2].measure();
    ChartSeries series{.name = parts[2].title(format), .measure = data.y_measure};
    for (std::size_t row = 0; row < table.rows(); ++row) {
        const QString name = x.text(row, format);
        data.names.push_back(name.isEmpty() ? as_qstring(format.missing) : name);
        Mark mark{
            .row = static_cast<int>(row), .tone = tone_of(spec, x.key(row, format)), .x = static_cast<double>(row)};
        mark.low = parts[0].number(row);
        mark.from = parts[1].number(row);
        mark.y = parts[2].number(row);
        mark.to = parts[3].number(row);
        mark.high = parts[4].number(row);
        // Half a box says nothing that can be relied on.
        if (std::isnan(mark.low + mark.from + mark.to + mark.high)) mark.y = no_value;
        series.marks.push_back(mark);
    }
    data.series.push_back(std::move(series));
}

void place_box(const ChartData& data, const Canvas& canvas, ChartLayout& layout) {
    if (wants_rows(data, canvas)) return place_box_rows(data, canvas, layout);
    Placing place(data, canvas, layout);
    layout.reach = Reach::category_column;
    const int most = std::max(1, static_cast<int>((canvas.size.width() - 60) / 12));
    const std::vector<int> shown = names_with_room(data, most);
    place.notes(note_of_left_out(data, shown.size(), canvas.format));
    place.value_title();
    place.room_for_lines(true);
    place.room_below();
    const Range range = value_range(data, false);
    const bool zero = range.low >= 0 && range.low < 0.5 * range.high;
    place.upright_values(zero ? 0 : range.low, range.high);
    const auto count = static_cast<double>(shown.size());
    // The label of the last box's median may reach beyond its step.
    double widest = 0;
    for (const Mark& mark : data.series.front().marks) {
        if (!std::isnan(mark.y)) widest = std::max(widest, place.width(write(mark.y, data.y_measure, canvas.format)));
    }
    const double step = place.free.width() / count;
    const double spill = widest + 8 + std::min(0.19 * step, 24.0) - step / 2;
    if (spill > 0 && spill < step / 2) place.free.setRight(place.free.right() - spill);
    layout.x_first = -0.5;
    layout.x_last = count - 0.5;
    place.finish_upright();
    layout.names = shown;
    place.names_below(shown);
    const double wide = layout.plot.width() / count;
    layout.bar_width = std::min(0.38, 48 / wide);
    for_each_shown(data, shown, [&](int series, int index, const Mark& mark, int at) {
        const double middle = layout.plot.left() + wide * (at + 0.5), half = wide * layout.bar_width / 2;
        const QRectF box(QPointF(middle - half, layout.at(0, mark.high).y()),
                         QPointF(middle + half, layout.at(0, mark.low).y()));
        const double median = layout.at(0, mark.y).y();
        layout.marks.push_back({.series = series, .index = index, .row = mark.row, .position = at, .box = box,
                                .anchor = {middle, median}});
        const QString text = write(mark.y, data.y_measure, canvas.format);
        if (half + place.width(text) + 8 > wide - half) return;  // the next box begins there
        place.label({middle + half + 4, median - place.row / 2, place.width(text) + 2, place.row}, text,
                    Qt::AlignLeft | Qt::AlignVCenter, {Ink::ink});
        layout.labels.back().halo = true;
    });
    place.lines();
    place.pointers(shown);
}

void draw_box(const ChartData& data, const ChartLayout& layout, const Theme& theme, QChart& chart) {
    if (!layout.upright) return draw_box_rows(data, layout, theme, chart);
    auto* boxes = new QBoxPlotSeries;
    boxes->setBoxWidth(layout.bar_width);
    for (const int name : layout.names) {
        const Mark& mark = data.series.front().marks[static_cast<std::size_t>(name)];
        auto* set = new QBoxSet;
        if (!std::isnan(mark.y)) {
            set->append({mark.low, mark.from, mark.y, mark.to, mark.high});
        }
        const QColor edge = colour(theme, ink_of(data, 0, mark.tone));
        QColor fill = edge;
        fill.setAlphaF(0.25F);
        set->setPen(std::isnan(mark.y) ? QPen(Qt::NoPen) : QPen(edge, 1.5));
        set->setBrush(std::isnan(mark.y) ? QBrush(Qt::NoBrush) : QBrush(fill));
        boxes->append(set);
    }
    add_series(chart, boxes);
}

}  // namespace clientele
