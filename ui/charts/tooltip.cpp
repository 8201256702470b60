#include "ui/charts/tooltip.h"

#include <QFontMetricsF>
#include <algorithm>
#include <cmath>

namespace clientele {
namespace {

constexpr double pad = 8;
constexpr double away = 12;

/// Breaks a heading that is wider than `room`, anywhere if it must.
QRectF heading_area(const QFontMetricsF& metrics, const QString& text, double room) {
    if (text.isEmpty()) return {};
    return metrics.boundingRect(QRectF(0, 0, room, 1000), Qt::TextWrapAnywhere | Qt::AlignLeft, text);
}

}  // namespace

void paint_tooltip(QPainter& painter, const MarkText& text, QPointF point, const QRectF& bounds, const QFont& font,
                   const Theme& theme) {
    QFont strong = font;
    strong.setWeight(QFont::DemiBold);
    const QFontMetricsF metrics(font), heavy(strong);
    const double room = std::max(80.0, bounds.width() - 2 * pad - 8);
    const double line = std::ceil(metrics.height()) + 2;
    const QRectF heading = heading_area(heavy, text.heading, std::min(room, 320.0));
    double labels = 0, values = 0;
    for (const MarkText::Row& row : text.rows) {
        labels = std::max(labels, metrics.horizontalAdvance(row.label));
        values = std::max(values, heavy.horizontalAdvance(row.value));
    }
    const double gap = labels > 0 ? 12 : 0;
    values = std::min(values, room);
    labels = std::max(0.0, std::min(labels, room - values - gap));
    const double head = text.heading.isEmpty() ? 0 : heading.height() + 3;
    const QSizeF size(std::ceil(std::max(heading.width(), labels + gap + values) + 2 * pad + 1),
                      std::ceil(head + line * static_cast<double>(text.rows.size()) + pad));
    QRectF box(point + QPointF(away, -size.height() - 4), size);
    if (box.right() > bounds.right()) box.moveRight(point.x() - away);
    if (box.top() < bounds.top()) box.moveTop(point.y() + away);
    if (box.bottom() > bounds.bottom()) box.moveBottom(bounds.bottom());
    if (box.left() < bounds.left()) box.moveLeft(bounds.left());
    box.moveTopLeft({std::floor(box.left()) + 0.5, std::floor(box.top()) + 0.5});

    painter.setPen(QPen(theme.muted, 1));
    painter.setBrush(theme.panel);
    painter.drawRoundedRect(box, 4, 4);
    painter.setPen(theme.ink);
    double y = box.top() + pad / 2;
    painter.setFont(strong);
    painter.drawText(QRectF(box.left() + pad, y, heading.width() + 1, heading.height()),
                     Qt::TextWrapAnywhere | Qt::AlignLeft, text.heading);
    y += head;
    for (const MarkText::Row& row : text.rows) {
        painter.setFont(font);
        painter.setPen(theme.muted);
        painter.drawText(QRectF(box.left() + pad, y, labels + 1, line), Qt::AlignLeft | Qt::AlignVCenter,
                         metrics.elidedText(row.label, Qt::ElideRight, labels + 1));
        painter.setFont(strong);
        painter.setPen(theme.ink);
        painter.drawText(QRectF(box.left() + pad + labels + gap, y, values + 1, line),
                         Qt::AlignRight | Qt::AlignVCenter, row.value);
        y += line;
    }
}

}  // namespace clientele
