#pragma once

#include <QFont>
#include <QPainter>
#include <QRectF>

#include "ui/charts/chart_data.h"
#include "ui/shell/theme.h"

namespace clientele {

/// A small themed box of values beside a point, kept inside `bounds`.
void paint_tooltip(QPainter& painter, const MarkText& text, QPointF point, const QRectF& bounds, const QFont& font,
                   const Theme& theme);

}  // namespace clientele
