#pragma once

#include <QPainter>
#include <QString>

namespace clientele {

/// Width of a number when every digit takes the same room.
qreal tabular_width(const QString& text, const QFontMetricsF& metrics);

/// Draws a number with its right edge at the rectangle's, every digit in a cell of the same width, so that figures
/// stand under one another in fonts whose digits differ in width.
void draw_tabular(QPainter& painter, const QRectF& area, const QString& text);

}  // namespace clientele
