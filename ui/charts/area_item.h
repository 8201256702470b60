#pragma once

#include <QGraphicsItem>
#include <QPen>
#include <QPolygonF>

namespace clientele {

/// The area between two lines of the scene that share their positions along x, filled in strips. Qt's rasteriser looks
/// through the edges in a row of pixels for each edge that it adds, so that the time of one long outline grows with the
/// square of its points: as an area of Qt Charts, 5,000 jagged points took 20 s in a picture for print.
class AreaItem : public QGraphicsItem {
   public:
    /// `vectors`: the outline as one shape.
    AreaItem(QGraphicsItem* parent, QPolygonF upper, QPolygonF lower, QColor fill, QPen edge, bool vectors);
    QRectF boundingRect() const override;
    void paint(QPainter* painter, const QStyleOptionGraphicsItem*, QWidget*) override;

   private:
    QPolygonF upper_, lower_;
    QColor fill_;
    QPen edge_;
    bool vectors_;
};

}  // namespace clientele
