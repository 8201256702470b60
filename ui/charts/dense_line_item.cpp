#include "ui/charts/dense_line_item.h"

#include <QPainter>
#include <algorithm>
#include <cmath>

namespace clientele {

DenseLineItem::DenseLineItem(QGraphicsItem* parent, QPolygonF points, const QPen& pen)
    : QGraphicsItem(parent), points_(std::move(points)), pen_(pen) {
    setZValue(1);  // in front of areas
}

QRectF DenseLineItem::boundingRect() const {
    const qreal air = pen_.widthF() + 1;
    return points_.boundingRect().adjusted(-air, -air, air, air);
}

void DenseLineItem::paint(QPainter* painter, const QStyleOptionGraphicsItem*, QWidget*) {
    const QTransform to_device = painter->deviceTransform();
    const QTransform from_device = to_device.inverted();
    const qreal half = pen_.widthF() / 2;
    painter->setRenderHint(QPainter::Antialiasing, false);
    qreal before = points_.front().y();  // where the line came from
    for (qsizetype i = 0; i < points_.size();) {
        const qreal column = std::floor(to_device.map(points_[i]).x());
        qreal top = before, bottom = before;
        for (; i < points_.size() && std::floor(to_device.map(points_[i]).x()) == column; ++i) {
            before = points_[i].y();
            top = std::min(top, before);
            bottom = std::max(bottom, before);
        }
        // Columns without a point of their own belong to the one before.
        const qreal next = i < points_.size() ? std::floor(to_device.map(points_[i]).x()) : column + 1;
        const qreal left = from_device.map(QPointF(column, 0)).x(), right = from_device.map(QPointF(next, 0)).x();
        painter->fillRect(QRectF(QPointF(left, top - half), QPointF(right, bottom + half)), pen_.color());
    }
    painter->setRenderHint(QPainter::Antialiasing);
}

}  // namespace clientele
