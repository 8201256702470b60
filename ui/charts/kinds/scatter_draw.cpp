#include <QScatterSeries>
#include <algorithm>
#include <cmath>
#include <map>
#include <numeric>

#include "ui/charts/drawing.h"
#include "ui/charts/kinds/kinds_list.h"
#include "ui/charts/placing.h"

namespace clientele {
namespace {

// Qt Charts has one size and colour a series, so that sizes and shades are drawn in this many steps.
constexpr int shades = 5;

int step_of(double part) { return std::isnan(part) ? -1 : std::clamp(static_cast<int>(part * shades), 0, shades - 1); }

double diameter(int step, std::size_t points) {
    if (step < 0) return points > 800 ? 5 : 7;
    return 5 + 3.5 * step;
}

/// A name beside each dot, to its right or left, wherever it covers no dot and no other name.
void name_points(const ChartData& data, Placing& place) {
    std::vector<QRectF> taken;
    for (const PlacedMark& mark : place.layout.marks)
        taken.push_back(QRectF(-6, -6, 12, 12).translated(mark.anchor));
    const std::size_t dots = taken.size();
    for (std::size_t i = 0; i < dots; ++i) {
        const PlacedMark& mark = place.layout.marks[i];
        const auto& names = data.series[static_cast<std::size_t>(mark.series)].names;
        if (static_cast<std::size_t>(mark.index) >= names.size()) continue;
        const QString& name = names[static_cast<std::size_t>(mark.index)];
        const QSizeF size(place.width(name) + 1, place.row);
        const double apart = diameter(step_of(data.series[static_cast<std::size_t>(mark.series)]
                                                  .marks[static_cast<std::size_t>(mark.index)]
                                                  .size),
                                      dots) / 2 + 4;
        for (const double left : {mark.anchor.x() + apart, mark.anchor.x() - apart - size.width()}) {
            const QRectF area(QPointF(left, mark.anchor.y() - size.height() / 2), size);
            bool free = area.left() >= place.layout.plot.left() && area.right() <= place.layout.plot.right();
            for (std::size_t other = 0; free && other < taken.size(); ++other)
                free = other == i || !taken[other].intersects(area);
            if (!free) continue;
            place.label(area, name, Qt::AlignLeft | Qt::AlignVCenter, {Ink::ink});
            place.layout.labels.back().halo = true;
            taken.push_back(area);
            break;
        }
    }
}

}  // namespace

void place_scatter(const ChartData& data, const Canvas& canvas, ChartLayout& layout) {
    Placing place(data, canvas, layout);
    layout.reach = Reach::nearest;
    if (data.series.size() > 1) {
        place.legend(false);
        for (std::size_t s = 0; s < layout.swatches.size(); ++s) layout.swatches[s].marker = static_cast<int>(s);
    }
    place.notes();
    place.value_title();
    place.room_for_lines(true);
    place.room_below();
    const Range values = value_range(data, false);
    const double air = (values.high - values.low) * 0.03;
    place.upright_values(values.low < 0 || values.low - air >= 0 ? values.low - air : values.low, values.high + air);
    Range along = x_range(data);
    if (!(along.low < along.high)) along = {along.low - 0.5, along.high + 0.5};
    const double side = (along.high - along.low) * 0.03;
    layout.x_first = along.low - side;
    layout.x_last = along.high + side;
    place.finish_upright();
    place.scale_below(true);
    for (std::size_t s = 0; s < data.series.size(); ++s) {
        const std::vector<Mark>& marks = data.series[s].marks;
        std::vector<int> order(marks.size());
        std::iota(order.begin(), order.end(), 0);
        std::ranges::stable_sort(order, {}, [&](int i) { return marks[static_cast<std::size_t>(i)].x; });
        for (std::size_t i = 0; i < order.size(); ++i) {
            const Mark& mark = marks[static_cast<std::size_t>(order[i])];
            layout.marks.push_back({.series = static_cast<int>(s), .index = order[i], .row = mark.row,
                                    .position = static_cast<int>(i), .lane = static_cast<int>(s),
                                    .anchor = layout.at(mark.x, mark.y)});
        }
    }
    name_points(data, place);
    place.lines();
}

void draw_scatter(const ChartData& data, const ChartLayout& layout, const Theme& theme, QChart& chart) {
    static constexpr QScatterSeries::MarkerShape shapes[] = {
        QScatterSeries::MarkerShapeCircle,   QScatterSeries::MarkerShapeRectangle,
        QScatterSeries::MarkerShapeTriangle, QScatterSeries::MarkerShapeRotatedRectangle,
        QScatterSeries::MarkerShapePentagon, QScatterSeries::MarkerShapeCircle};
    for (std::size_t s = data.series.size(); s-- > 0;) {
        const ChartSeries& series = data.series[s];
        std::map<std::pair<int, int>, QList<QPointF>> groups;  // large ones first, so that small ones lie on top
        for (const Mark& mark : series.marks)
            groups[{-step_of(mark.size), step_of(mark.shade)}].append({mark.x, mark.y});
        for (const auto& [key, points] : groups) {
            auto* scatter = new QScatterSeries;
            QColor fill = key.second < 0 ? colour(theme, ink_of(data, static_cast<int>(s), Tone::own))
                                         : shade(theme, 0.25 + 0.75 * key.second / (shades - 1), false);
            fill.setAlphaF(layout.marks.size() > 800 ? 0.5F : 0.75F);
            scatter->setMarkerShape(shapes[std::min<std::size_t>(s, std::size(shapes) - 1)]);
            scatter->setMarkerSize(diameter(key.first > 0 ? -1 : -key.first, layout.marks.size()));
            scatter->setPen(Qt::NoPen);
            scatter->setBrush(fill);
            scatter->replace(points);
            add_series(chart, scatter);
        }
    }
}

}  // namespace clientele
