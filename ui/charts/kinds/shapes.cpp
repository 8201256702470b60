#include <QGraphicsItem>
#include <QPainter>
#include <cmath>

#include "ui/charts/drawing.h"
#include "ui/charts/kinds/kinds_list.h"

namespace clientele {
namespace {

/// All shapes of a layout, as one item.
class ShapesItem : public QGraphicsItem {
 public:
    ShapesItem(QGraphicsItem* parent, const ChartLayout& layout, const Theme& theme)
        : QGraphicsItem(parent), layout_(layout), theme_(theme) {}
    QRectF boundingRect() const override { return {QPointF(0, 0), layout_.size}; }
    void paint(QPainter* painter, const QStyleOptionGraphicsItem*, QWidget*) override {
        painter->setRenderHint(QPainter::Antialiasing);
        painter->save();
        if (layout_.clipped) painter->setClipRect(layout_.plot.adjusted(-1, -1, 1, 1));
        for (const ChartShape& shape : layout_.shapes) paint_shape(*painter, shape);
        painter->restore();
    }

 private:
    void paint_shape(QPainter& painter, const ChartShape& shape) const {
        QColor fill = std::isnan(shape.shade) ? colour(theme_, shape.ink) : clientele::shade(theme_, shape.shade, true);
        fill.setAlphaF(static_cast<float>(shape.alpha));
        painter.setBrush(shape.alpha > 0 ? QBrush(fill) : QBrush(Qt::NoBrush));
        QPen pen(Qt::NoPen);
        if (shape.outline > 0) {
            pen = QPen(colour(theme_, shape.edge), shape.outline);
            pen.setCapStyle(Qt::FlatCap);
            pen.setJoinStyle(Qt::MiterJoin);
            if (shape.dashed && !dashes_of(shape.edge.index).isEmpty()) pen.setDashPattern(dashes_of(shape.edge.index));
        }
        painter.setPen(pen);
        painter.drawPath(shape.path);
    }

    const ChartLayout& layout_;
    Theme theme_;
};

}  // namespace

void draw_shapes(const ChartData&, const ChartLayout& layout, const Theme& theme, QChart& chart) {
    new ShapesItem(&chart, layout, theme);  // owned by the chart
}

}  // namespace clientele
