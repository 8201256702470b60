#include "ui/charts/map_view.h"

#include <algorithm>
#include <cmath>

namespace clientele {
namespace {

constexpr double widest_world = 3e7;  // pixels: 1.3 m a pixel at the equator

MapView kept_on_earth(MapView view, const QRectF& plot) {
    const double least = std::max(64.0, std::min(plot.width(), plot.height()));
    view.world = std::clamp(view.world, least, std::max(least, widest_world));
    const double half = plot.height() / 2 / view.world;
    view.y = half >= 0.5 ? 0.5 : std::clamp(view.y, half, 1 - half);
    view.x -= std::floor(view.x);
    return view;
}

}  // namespace

QPointF MapView::at(MapPoint point, const QRectF& plot) const {
    return plot.center() + QPointF(std::remainder(point.x - x, 1), point.y - y) * world;
}

MapPoint MapView::point(QPointF at, const QRectF& plot) const {
    const QPointF away = (at - plot.center()) / world;
    return {x + away.x(), y + away.y()};
}

MapBox box_of(std::span<const MapPoint> points) {
    if (points.empty()) return {};
    std::vector<double> along;
    MapBox box{.y_first = 1, .y_last = 0};
    for (const MapPoint& point : points) {
        along.push_back(point.x - std::floor(point.x));
        box.y_first = std::min(box.y_first, point.y);
        box.y_last = std::max(box.y_last, point.y);
    }
    std::ranges::sort(along);
    // The widest gap between neighbours round the earth is what the box leaves out.
    double widest = along.front() + 1 - along.back();
    std::size_t after = 0;
    for (std::size_t i = 1; i < along.size(); ++i) {
        if (along[i] - along[i - 1] <= widest) continue;
        widest = along[i] - along[i - 1];
        after = i;
    }
    box.x_first = along[after];
    box.x_last = after == 0 ? along.back() : along[after - 1] + 1;
    return box;
}

MapView fitted(const MapBox& box, QSizeF size) {
    constexpr double air = 1.16, least = 1.0 / 3600;  // a tenth of a degree
    const double wide = std::max(least, box.x_last - box.x_first), high = std::max(least, box.y_last - box.y_first);
    const QRectF plot(QPointF(0, 0), size);
    const MapView view{(box.x_first + box.x_last) / 2, (box.y_first + box.y_last) / 2,
                       std::min(size.width() / wide, size.height() / high) / air};
    return kept_on_earth(view, plot);
}

MapView zoomed(const MapView& view, double factor, QPointF fixed, const QRectF& plot) {
    const MapPoint before = view.point(fixed, plot);
    MapView next = view;
    next.world *= factor;
    next = kept_on_earth(next, plot);
    const MapPoint now = next.point(fixed, plot);
    next.x += before.x - now.x;
    next.y += before.y - now.y;
    return kept_on_earth(next, plot);
}

MapView panned(const MapView& view, QPointF by, const QRectF& plot) {
    MapView next = view;
    next.x -= by.x() / view.world;
    next.y -= by.y() / view.world;
    return kept_on_earth(next, plot);
}

Area area_in(const MapView& view, const QRectF& rectangle, const QRectF& plot) {
    const QRectF within = rectangle.normalized() & plot;
    const MapPoint upper = view.point(within.topLeft(), plot), lower = view.point(within.bottomRight(), plot);
    const double north = from_mercator({0.5, std::clamp(upper.y, 0.0, 1.0)}).latitude;
    const double south = from_mercator({0.5, std::clamp(lower.y, 0.0, 1.0)}).latitude;
    double first = upper.x - std::floor(upper.x), last = first + std::min(1.0, lower.x - upper.x);
    if (last > 1) {
        if (1 - first >= last - 1)
            last = 1;
        else {
            first = 0;
            last -= 1;
        }
    }
    return rounded_out({south, north, first * 360 - 180, last * 360 - 180});
}

}  // namespace clientele
