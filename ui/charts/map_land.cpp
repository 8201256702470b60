#include <QFile>
#include <algorithm>
#include <cmath>

#include "core/base/map_outlines.h"
#include "ui/charts/map_view.h"

namespace clientele {
namespace {

bool is_seam(Place a, Place b) {
    const bool meridian = std::abs(a.longitude) >= 179.99 && std::abs(b.longitude) >= 179.99;
    return meridian || (a.latitude <= -85 && b.latitude <= -85);
}

MapLand::Ring projected(const OutlineRing& outline, bool region, std::size_t area) {
    MapLand::Ring ring{.region = region, .area = area};
    ring.box = {2, -1, 2, -1};
    const std::size_t count = outline.places.size();
    for (std::size_t i = 0; i < count; ++i) {
        const MapPoint point = mercator(outline.places[i]);
        ring.points.push_back(point);
        ring.seam.push_back(is_seam(outline.places[i], outline.places[(i + 1) % count]));
        ring.box = {std::min(ring.box.x_first, point.x), std::max(ring.box.x_last, point.x),
                    std::min(ring.box.y_first, point.y), std::max(ring.box.y_last, point.y)};
    }
    return ring;
}

MapLand read_land() {
    MapLand land;
    QFile file(QStringLiteral(":/map/outlines.txt"));
    if (!file.open(QIODevice::ReadOnly)) return land;
    const QByteArray text = file.readAll();
    const auto outlines = read_outlines({text.data(), static_cast<std::size_t>(text.size())});
    if (!outlines) return land;
    for (std::size_t i = 0; i < outlines->areas.size(); ++i)
        for (const OutlineRing& ring : outlines->areas[i].rings)
            land.rings.push_back(projected(ring, outlines->areas[i].region, i));
    return land;
}

/// A polygon cut off at one side of a rectangle (Sutherland and Hodgman 1974, Communications of the ACM 17).
template <class Inside, class Cross>
std::vector<QPointF> cut(const std::vector<QPointF>& points, Inside&& inside, Cross&& cross) {
    std::vector<QPointF> kept;
    for (std::size_t i = 0; i < points.size(); ++i) {
        const QPointF &from = points[i == 0 ? points.size() - 1 : i - 1], &to = points[i];
        if (inside(from) != inside(to)) kept.push_back(cross(from, to));
        if (inside(to)) kept.push_back(to);
    }
    return kept;
}

std::vector<QPointF> cut_to(std::vector<QPointF> points, const QRectF& area) {
    const auto at_x = [](double x) {
        return
            [x](QPointF a, QPointF b) { return QPointF(x, a.y() + (b.y() - a.y()) * (x - a.x()) / (b.x() - a.x())); };
    };
    const auto at_y = [](double y) {
        return
            [y](QPointF a, QPointF b) { return QPointF(a.x() + (b.x() - a.x()) * (y - a.y()) / (b.y() - a.y()), y); };
    };
    points = cut(
        points, [&](QPointF p) { return p.x() >= area.left(); }, at_x(area.left()));
    points = cut(
        points, [&](QPointF p) { return p.x() <= area.right(); }, at_x(area.right()));
    points = cut(
        points, [&](QPointF p) { return p.y() >= area.top(); }, at_y(area.top()));
    return cut(
        points, [&](QPointF p) { return p.y() <= area.bottom(); }, at_y(area.bottom()));
}

/// One ring, moved by `shift` worlds.
class RingDrawing {
 public:
    RingDrawing(const MapView& view, const QRectF& plot, MapPicture& picture)
        : view_(view), plot_(plot), around_(plot.adjusted(-20, -20, 20, 20)), picture_(picture) {}

    void add(const MapLand::Ring& ring, double shift) {
        const QRectF box(place({ring.box.x_first, ring.box.y_first}, shift),
                         place({ring.box.x_last, ring.box.y_last}, shift));
        if (!box.adjusted(-1, -1, 1, 1).intersects(around_) || std::max(box.width(), box.height()) < 1) return;
        project(ring, shift);
        if (points_.size() < 2) return;
        if (!ring.region) add_land(ring.area, around_.contains(box));
        add_lines(ring.region ? picture_.regions : picture_.borders);
    }

 private:
    QPointF place(MapPoint point, double shift) const {
        return plot_.center() + QPointF(point.x + shift - view_.x, point.y - view_.y) * view_.world;
    }
    void project(const MapLand::Ring& ring, double shift) {
        points_.clear();
        seam_.clear();
        for (std::size_t i = 0; i < ring.points.size(); ++i) {
            const QPointF at = place(ring.points[i], shift);
            const bool close = !points_.empty() && std::abs(at.x() - points_.back().x()) < 0.7 &&
                               std::abs(at.y() - points_.back().y()) < 0.7;
            if (close && !ring.seam[i] && !seam_.back()) continue;
            points_.push_back(at);
            seam_.push_back(ring.seam[i]);
        }
    }
    void add_land(std::size_t area, bool whole) {
        const std::vector<QPointF> cut = whole ? points_ : cut_to(points_, around_);
        if (cut.size() < 3) return;
        if (area_ != area) picture_.land.emplace_back();
        area_ = area;
        QPainterPath& land = picture_.land.back();
        land.moveTo(cut.front());
        for (std::size_t i = 1; i < cut.size(); ++i) land.lineTo(cut[i]);
        land.closeSubpath();
    }
    bool beside(QPointF a, QPointF b) const {
        return std::max(a.x(), b.x()) < around_.left() || std::min(a.x(), b.x()) > around_.right() ||
               std::max(a.y(), b.y()) < around_.top() || std::min(a.y(), b.y()) > around_.bottom();
    }
    void add_lines(QPainterPath& path) const {
        bool down = false;
        for (std::size_t i = 0; i < points_.size(); ++i) {
            const QPointF from = points_[i], to = points_[(i + 1) % points_.size()];
            if (seam_[i] || beside(from, to)) {
                down = false;
                continue;
            }
            if (!down) path.moveTo(from);
            path.lineTo(to);
            down = true;
        }
    }

    const MapView& view_;
    QRectF plot_, around_;
    MapPicture& picture_;
    std::optional<std::size_t> area_;  // of the last land
    std::vector<QPointF> points_;
    std::vector<bool> seam_;
};

}  // namespace

std::shared_ptr<const MapLand> map_land() {
    static const auto land = std::make_shared<const MapLand>(read_land());
    return land;
}

MapPicture picture_of(const MapLand& land, const MapView& view, const QRectF& plot) {
    MapPicture picture{.view = view};
    RingDrawing drawing(view, plot, picture);
    const double half = plot.width() / 2 / view.world;
    // The earth goes on beside itself: as many copies as the picture is wide.
    const int first = static_cast<int>(std::floor(view.x - half)), last = static_cast<int>(std::floor(view.x + half));
    for (int copy = first; copy <= last; ++copy)
        for (const MapLand::Ring& ring : land.rings) drawing.add(ring, copy);
    return picture;
}

}  // namespace clientele
