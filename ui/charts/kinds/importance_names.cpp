#include "ui/charts/kinds/importance_names.h"

#include <algorithm>
#include <cmath>
#include <numbers>

namespace clientele {
namespace {

constexpr double widest_name = 0.42;  // of the plot

/// A name of that size, so many pixels away from its dot in that direction.
QRectF name_beside(QPointF point, QSizeF size, double angle, double away) {
    const double x = std::cos(angle), y = std::sin(angle);
    const QPointF near = point + QPointF(x, y) * away;
    // The side or corner of the name that faces the dot lies there.
    return {QPointF(near.x() - size.width() * (1 - x) / 2, near.y() - size.height() * (1 - y) / 2), size};
}

bool is_name_free(const QRectF& area, const QRectF& plot, const std::vector<QRectF>& taken) {
    return plot.contains(area) &&
           std::ranges::none_of(taken, [&](const QRectF& other) { return other.intersects(area); });
}

}  // namespace

void name_apart(const ChartData& data, Placing& place) {
    ChartLayout& layout = place.layout;
    std::vector<QRectF> taken;
    for (const PlacedMark& mark : layout.marks) taken.push_back(mark.box.adjusted(-1, -1, 1, 1));
    for (const ChartLabel& label : layout.labels)
        if (layout.plot.intersects(label.area)) taken.push_back(label.area);
    const double pi = std::numbers::pi;
    // Right, left, above, below, then between them.
    const double ways[] = {0,           pi,         -pi / 2, pi / 2, -pi / 4,     pi / 4,
                           -3 * pi / 4, 3 * pi / 4, -pi / 8, pi / 8, -7 * pi / 8, 7 * pi / 8};
    for (const PlacedMark& mark : layout.marks) {
        const auto& names = data.series[static_cast<std::size_t>(mark.series)].names;
        const QString& name = names[static_cast<std::size_t>(mark.index)];
        if (name.isEmpty()) continue;
        const QString text = place.elided(name, layout.plot.width() * widest_name);
        const QSizeF size(place.width(text) + 4, place.row - 2);
        for (const double away : {8.0, 22.0, 40.0, 62.0, 88.0}) {
            const auto fits = [&](double way) {
                return is_name_free(name_beside(mark.anchor, size, way, away), layout.plot, taken);
            };
            const auto way = std::ranges::find_if(ways, fits);
            if (way == std::end(ways)) continue;
            const QRectF area = name_beside(mark.anchor, size, *way, away);
            if (away > 10) {
                const QPointF from = mark.anchor + QPointF(std::cos(*way), std::sin(*way)) * 6;
                const QPointF to = mark.anchor + QPointF(std::cos(*way), std::sin(*way)) * (away - 1);
                layout.above.push_back({.line = {from, to}, .ink = {Ink::muted}});
            }
            place.label(area.adjusted(2, 0, 2, 0), text, Qt::AlignLeft | Qt::AlignVCenter, {Ink::ink});
            layout.labels.back().halo = true;
            if (text != name) layout.labels.back().full = name;
            taken.push_back(area);
            break;
        }
    }
}

}  // namespace clientele
