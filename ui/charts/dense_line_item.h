#pragma once

#include <QGraphicsItem>
#include <QPen>
#include <QPolygonF>

namespace clientele {

/// A line of the scene with several points in a column of pixels: each column filled once, from the lowest to the
/// highest place that the line passes there, so that no extreme is lost. As a stroke of thousands of long pieces the
/// same picture took seventy times as long.
class DenseLineItem : public QGraphicsItem {
   public:
    DenseLineItem(QGraphicsItem* parent, QPolygonF points, const QPen& pen);
    QRectF boundingRect() const override;
    void paint(QPainter* painter, const QStyleOptionGraphicsItem*, QWidget*) override;

   private:
    QPolygonF points_;
    QPen pen_;
};

}  // namespace clientele
