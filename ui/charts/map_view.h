#pragma once

#include <QPainterPath>
#include <QPointF>
#include <QRectF>
#include <memory>
#include <optional>
#include <span>
#include <vector>

#include "core/base/geography.h"

namespace clientele {

/// Which part of the map a picture shows: what lies in its middle, and how wide the world is.
struct MapView {
    double x = 0.5, y = 0.5;  ///< of Mercator's square (see MapPoint); x goes round the earth
    double world = 512;       ///< logical pixels
    bool operator==(const MapView&) const = default;

    QPointF at(MapPoint point, const QRectF& plot) const;  ///< of the copies of the point, that nearest to the middle
    MapPoint point(QPointF at, const QRectF& plot) const;  ///< x may lie beyond 0 and 1
};

/// A rectangle of the map; it may reach across the 180th meridian: then x_last is over 1.
struct MapBox {
    double x_first = 0, x_last = 1, y_first = 0, y_last = 1;
    bool operator==(const MapBox&) const = default;
};
/// The smallest that holds all points, the shorter way round the earth. The world where there are none.
MapBox box_of(std::span<const MapPoint> points);

/// The view that shows the box with some air around it.
MapView fitted(const MapBox& box, QSizeF size);
/// What lies under `fixed` stays there. Between the whole world and about a metre a pixel.
MapView zoomed(const MapView& view, double factor, QPointF fixed, const QRectF& plot);
MapView panned(const MapView& view, QPointF by, const QRectF& plot);
/// What a rectangle of the picture shows, rounded outwards to few digits. Of one that lies across the 180th meridian,
/// the larger part.
Area area_in(const MapView& view, const QRectF& rectangle, const QRectF& plot);

/// The outlines, projected once.
struct MapLand {
    struct Ring {
        std::vector<MapPoint> points{};
        std::vector<bool> seam{};  ///< the line to the next point is no coast but where the source cuts the earth open
        MapBox box{};
        bool region = false;
        std::size_t area = 0;  ///< whose it is
    };
    std::vector<Ring> rings{};  ///< those of an area beside one another
};
/// The outlines that the program carries; read when first asked for, which takes some ten milliseconds: ask in the
/// background. Safe from any thread.
std::shared_ptr<const MapLand> map_land();

/// Land and borders as a view draws them: only what is seen, without points that lie closer together than a pixel.
struct MapPicture {
    MapView view{};
    std::vector<QPainterPath> land{};  ///< by country: all in one would take ten times as long to fill
    QPainterPath borders{}, regions{};
};
MapPicture picture_of(const MapLand& land, const MapView& view, const QRectF& plot);

}  // namespace clientele
