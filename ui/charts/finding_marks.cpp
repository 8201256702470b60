#include <algorithm>
#include <cmath>

#include "ui/charts/layout.h"

namespace clientele {
namespace {

constexpr double reach_of_points = 14, reach_of_edges = 8;

double distance(const ChartLayout& layout, const PlacedMark& mark, QPointF point) {
    const QPointF away = point - mark.anchor;
    switch (layout.reach) {
        case Reach::inside:
            if (!mark.wedge.isEmpty()) return mark.wedge.contains(point) ? 0 : 1e9;
            return mark.box.contains(point) ? 0 : 1e9;
        case Reach::touching: {
            const QRectF& box = mark.box;
            if (mark.wedge.isEmpty() ? box.contains(point) : mark.wedge.contains(point)) return 0;
            const double across = std::max({0.0, box.left() - point.x(), point.x() - box.right()});
            const double along = std::max({0.0, box.top() - point.y(), point.y() - box.bottom()});
            const double apart =
                mark.wedge.isEmpty() ? std::hypot(across, along) : std::hypot(away.x(), away.y()) - box.width() / 2;
            return apart <= reach_of_edges ? apart : 1e9;
        }
        case Reach::category_row:
        case Reach::category_column: {
            // The bar itself first, then the nearest bar of the row or column that the pointer is in.
            if (mark.box.contains(point)) return -1;
            const QPointF centre = mark.box.center();
            const bool rows = layout.reach == Reach::category_row;
            const double across = std::abs(rows ? point.y() - centre.y() : point.x() - centre.x());
            const double from = rows ? mark.box.left() : mark.box.top(),
                         to = rows ? mark.box.right() : mark.box.bottom();
            const double along = rows ? point.x() : point.y();
            return across * 1000 + std::max({0.0, from - along, along - to});
        }
        case Reach::nearest_x: return std::abs(away.x()) * 1000 + std::abs(away.y());
        case Reach::nearest: {
            const double length = std::hypot(away.x(), away.y());
            return length <= reach_of_points ? length : 1e9;
        }
    }
    return 1e9;
}

}  // namespace

int mark_at(const ChartLayout& layout, QPointF point) {
    const bool wide = layout.reach == Reach::category_row || layout.reach == Reach::category_column;
    const QRectF plot = wide ? QRectF(QPointF(0, layout.plot.top()), QPointF(layout.size.width(), layout.plot.bottom()))
                             : layout.plot.adjusted(-8, -8, 8, 8);
    if (!plot.contains(point)) return -1;
    int best = -1;
    double least = 1e8;
    for (std::size_t i = 0; i < layout.marks.size(); ++i) {
        const double away = distance(layout, layout.marks[i], point);
        if (away < least) {
            least = away;
            best = static_cast<int>(i);
        }
    }
    return best;
}

int next_mark(const ChartLayout& layout, int from, int key) {
    const int count = static_cast<int>(layout.marks.size());
    if (count == 0) return -1;
    const auto mark = [&](int i) -> const PlacedMark& { return layout.marks[static_cast<std::size_t>(i)]; };
    const auto extreme = [&](auto better) {
        int best = from < 0 ? 0 : from;
        for (int i = 0; i < count; ++i) {
            if ((from < 0 || mark(i).lane == mark(from).lane) && better(mark(i).position, mark(best).position))
                best = i;
        }
        return best;
    };
    if (from < 0 || from >= count) return 0;
    if (key == Qt::Key_Home) return extreme(std::less());
    if (key == Qt::Key_End) return extreme(std::greater());
    const bool horizontal = key == Qt::Key_Left || key == Qt::Key_Right;
    const bool forward = key == Qt::Key_Right || key == Qt::Key_Down;
    const bool one_lane =
        std::ranges::all_of(layout.marks, [&](const PlacedMark& m) { return m.lane == mark(0).lane; });
    if (horizontal == layout.upright || one_lane) {
        int best = from;
        for (int i = 0; i < count; ++i) {
            const int step = forward ? mark(i).position - mark(from).position : mark(from).position - mark(i).position;
            if (mark(i).lane != mark(from).lane || step <= 0) continue;
            if (best == from || step < std::abs(mark(best).position - mark(from).position)) best = i;
        }
        return best;
    }
    // To the next series: the mark there that is nearest along the axis.
    int best = from;
    double least = 1e18;
    for (int i = 0; i < count; ++i) {
        const int step = forward ? mark(i).lane - mark(from).lane : mark(from).lane - mark(i).lane;
        if (step <= 0) continue;
        const QPointF away = mark(i).anchor - mark(from).anchor;
        const double along = std::abs(layout.upright ? away.x() : mark(i).position - mark(from).position);
        const double cost = step * 1e9 + along;
        if (cost < least) {
            least = cost;
            best = i;
        }
    }
    return best;
}

}  // namespace clientele
