#pragma once

#include <QGraphicsItem>

#include "ui/charts/layout.h"

namespace clientele {

/// Grid and baseline, behind the marks.
class BackdropItem : public QGraphicsItem {
   public:
    BackdropItem(const ChartLayout& layout, const Theme& theme);
    QRectF boundingRect() const override;
    void paint(QPainter* painter, const QStyleOptionGraphicsItem* option, QWidget* widget) override;

   private:
    const ChartLayout& layout_;
    Theme theme_;
};

/// Whiskers, reference lines, labels and the legend, in front of the marks.
class OverlayItem : public QGraphicsItem {
   public:
    OverlayItem(const ChartLayout& layout, bool diverging, const QFont& font, const Theme& theme);
    QRectF boundingRect() const override;
    void paint(QPainter* painter, const QStyleOptionGraphicsItem* option, QWidget* widget) override;

   private:
    void paint_corners(QPainter& painter) const;
    void paint_label(QPainter& painter, const ChartLabel& label) const;

    const ChartLayout& layout_;
    bool diverging_;
    QFont font_;
    Theme theme_;
};

}  // namespace clientele
