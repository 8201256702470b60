#include "ui/charts/chart_items.h"

#include <QPainter>
#include <cmath>
#include <tuple>

namespace clientele {
namespace {

void paint_strokes(QPainter& painter, const std::vector<ChartStroke>& strokes, const Theme& theme) {
    for (const ChartStroke& stroke : strokes) {
        QPen pen(colour(theme, stroke.ink), stroke.width);
        pen.setCapStyle(Qt::FlatCap);
        if (stroke.dashed) pen.setDashPattern({4, 3});
        painter.setPen(pen);
        // Level lines one pixel thick fill one row of pixels when they lie between two.
        const auto crisp = [](double at) { return std::floor(at) + 0.5; };
        QLineF line = stroke.line;
        if (line.x1() == line.x2()) line = {crisp(line.x1()), line.y1(), crisp(line.x2()), line.y2()};
        else if (line.y1() == line.y2()) line = {line.x1(), crisp(line.y1()), line.x2(), crisp(line.y2())};
        painter.drawLine(line);
    }
}

}  // namespace

BackdropItem::BackdropItem(const ChartLayout& layout, const Theme& theme) : layout_(layout), theme_(theme) {
    setZValue(-1);
}

QRectF BackdropItem::boundingRect() const { return {QPointF(0, 0), layout_.size}; }

void BackdropItem::paint(QPainter* painter, const QStyleOptionGraphicsItem*, QWidget*) {
    painter->setRenderHint(QPainter::Antialiasing);
    paint_strokes(*painter, layout_.behind, theme_);
}

OverlayItem::OverlayItem(const ChartLayout& layout, bool diverging, const QFont& font, const Theme& theme)
    : layout_(layout), diverging_(diverging), font_(font), theme_(theme) {
    setZValue(1);
}

QRectF OverlayItem::boundingRect() const { return {QPointF(0, 0), layout_.size}; }

void OverlayItem::paint(QPainter* painter, const QStyleOptionGraphicsItem*, QWidget*) {
    painter->setRenderHint(QPainter::Antialiasing);
    painter->setFont(font_);
    if (layout_.rounded) paint_corners(*painter);
    paint_strokes(*painter, layout_.above, theme_);
    for (const ChartSwatch& swatch : layout_.swatches) {
        const QColor fill =
            std::isnan(swatch.shade) ? colour(theme_, swatch.ink) : shade(theme_, swatch.shade, diverging_);
        if (swatch.line) {
            QPen pen(fill, 2);
            pen.setCapStyle(Qt::FlatCap);
            if (swatch.ink.role == Ink::series && !dashes_of(swatch.ink.index).isEmpty())
                pen.setDashPattern(dashes_of(swatch.ink.index));
            painter->setPen(pen);
            const double y = std::floor(swatch.area.center().y());
            painter->drawLine(QLineF(swatch.area.left(), y, swatch.area.right(), y));
            continue;
        }
        painter->setPen(Qt::NoPen);
        painter->setBrush(fill);
        if (swatch.marker >= 0) {
            painter->drawPath(marker_path(swatch.marker, swatch.area));
            continue;
        }
        if (swatch.upright) {
            painter->drawRect(QRectF(swatch.area.center().x() - 1.5, swatch.area.top() - 2, 3, 12));
            continue;
        }
        const double radius = std::isnan(swatch.shade) ? 2 : 0;
        painter->drawRoundedRect(swatch.area, radius, radius);
    }
    for (const ChartLabel& label : layout_.labels) paint_label(*painter, label);
}

/// Qt Charts has no rounded bars: the corners are covered with the colour behind them.
void OverlayItem::paint_corners(QPainter& painter) const {
    constexpr double radius = 2;
    painter.setPen(Qt::NoPen);
    painter.setBrush(theme_.panel);
    for (const PlacedMark& mark : layout_.marks) {
        if (mark.box.width() < 4 * radius || mark.box.height() < 4 * radius) continue;
        for (const auto& [corner, x, y] :
             {std::tuple{mark.box.topLeft(), 1, 1}, std::tuple{mark.box.topRight(), -1, 1},
              std::tuple{mark.box.bottomLeft(), 1, -1}, std::tuple{mark.box.bottomRight(), -1, -1}}) {
            QPainterPath path(corner);
            path.lineTo(corner + QPointF(x * radius, 0));
            path.quadTo(corner + QPointF(x * radius * 0.15, y * radius * 0.15), corner + QPointF(0, y * radius));
            path.closeSubpath();
            painter.drawPath(path);
        }
    }
}

void OverlayItem::paint_label(QPainter& painter, const ChartLabel& label) const {
    QColor ink = colour(theme_, label.ink);
    if (label.on_mark) ink = readable_on(theme_, ink);
    if (!std::isnan(label.shade)) ink = readable_on(theme_, shade(theme_, label.shade, diverging_));
    if (label.halo) {
        QColor under = theme_.panel;
        under.setAlphaF(0.8F);
        const QRectF around = painter.fontMetrics().boundingRect(label.text);
        QRectF area(0, 0, around.width() + 4, painter.fontMetrics().height() - 1);
        area.moveCenter(label.area.center());
        if (label.align & Qt::AlignLeft) area.moveLeft(label.area.left() - 2);
        painter.fillRect(area, under);
    }
    painter.setPen(ink);
    painter.drawText(label.area, static_cast<int>(label.align) | Qt::TextSingleLine | Qt::TextDontClip, label.text);
}

}  // namespace clientele
