#include "ui/charts/area_item.h"

#include <QPainter>
#include <algorithm>
#include <cmath>

namespace clientele {
namespace {

/// Behind Qt Charts' series.
constexpr qreal depth = 0;
constexpr qsizetype points_at_once = 4;

QRectF around(const QPolygonF& points, const QPen& pen) {
    const qreal air = pen.style() == Qt::NoPen ? 1 : pen.widthF() + 1;
    return points.boundingRect().adjusted(-air, -air, air, air);
}

QPolygonF outline(const QPolygonF& upper, const QPolygonF& lower) {
    QPolygonF points = upper;
    points.reserve(upper.size() + lower.size());
    std::copy(lower.crbegin(), lower.crend(), std::back_inserter(points));
    return points;
}

/// Fills strips that meet between two columns of the device's pixels, where no seam can show.
void fill_in_strips(QPainter& painter, const QPolygonF& upper, const QPolygonF& lower) {
    const QTransform to_device = painter.deviceTransform();
    QPolygonF above, below;
    qreal cut = 0;
    for (qsizetype i = 0; i < upper.size(); ++i) {
        const qreal column = to_device.map(upper[i]).x();
        if (above.size() >= points_at_once && column > cut) {
            const qreal before = to_device.map(above.back()).x();
            const qreal part = (cut - before) / (column - before);
            const QPointF high = above.back() + (upper[i] - above.back()) * part;
            const QPointF low = below.back() + (lower[i] - below.back()) * part;
            painter.drawPolygon(outline(above << high, below << low));
            above = {high};
            below = {low};
        }
        above << upper[i];
        below << lower[i];
        if (above.size() <= points_at_once) cut = std::ceil(column);
    }
    painter.drawPolygon(outline(above, below));
}

/// With several points in most columns of pixels: each column filled once, between the middles of what each line passes
/// there. The lines cover the rest.
void fill_columns(QPainter& painter, const QPolygonF& upper, const QPolygonF& lower, const QColor& fill) {
    const QTransform to_device = painter.deviceTransform();
    const QTransform from_device = to_device.inverted();
    const auto column_of = [&](qsizetype i) { return std::floor(to_device.map(upper[i]).x()); };
    painter.setRenderHint(QPainter::Antialiasing, false);
    for (qsizetype i = 0; i < upper.size();) {
        const qreal column = column_of(i);
        auto [highest, high] = std::pair(upper[i].y(), upper[i].y());
        auto [lowest, low] = std::pair(lower[i].y(), lower[i].y());
        for (++i; i < upper.size() && column_of(i) == column; ++i) {
            highest = std::min(highest, upper[i].y());
            high = std::max(high, upper[i].y());
            lowest = std::min(lowest, lower[i].y());
            low = std::max(low, lower[i].y());
        }
        // Columns without a point of their own belong to the one before.
        const qreal next = i < upper.size() ? column_of(i) : column + 1;
        const qreal left = from_device.map(QPointF(column, 0)).x(), right = from_device.map(QPointF(next, 0)).x();
        painter.fillRect(QRectF(QPointF(left, (highest + high) / 2), QPointF(right, (lowest + low) / 2)), fill);
    }
    painter.setRenderHint(QPainter::Antialiasing);
}

}  // namespace

AreaItem::AreaItem(QGraphicsItem* parent, QPolygonF upper, QPolygonF lower, QColor fill, QPen edge, bool vectors)
    : QGraphicsItem(parent), upper_(std::move(upper)), lower_(std::move(lower)), fill_(fill), edge_(std::move(edge)),
      vectors_(vectors) {
    setZValue(depth);
}

QRectF AreaItem::boundingRect() const { return around(upper_, edge_) | around(lower_, edge_); }

void AreaItem::paint(QPainter* painter, const QStyleOptionGraphicsItem*, QWidget*) {
    painter->setRenderHint(QPainter::Antialiasing);
    painter->setBrush(fill_);
    if (vectors_ || upper_.size() <= 2 * points_at_once) {
        painter->setPen(edge_);
        painter->drawPolygon(outline(upper_, lower_));
        return;
    }
    painter->setPen(Qt::NoPen);
    const qreal columns = painter->deviceTransform().mapRect(upper_.boundingRect()).width();
    static_cast<qreal>(upper_.size()) > 1.5 * columns ? fill_columns(*painter, upper_, lower_, fill_)
                                                      : fill_in_strips(*painter, upper_, lower_);
    if (edge_.style() == Qt::NoPen) return;
    painter->setPen(edge_);
    for (const QPolygonF* edge : {&upper_, &lower_})
        for (qsizetype i = 1; i < edge->size(); ++i) painter->drawLine((*edge)[i - 1], (*edge)[i]);
}

}  // namespace clientele
