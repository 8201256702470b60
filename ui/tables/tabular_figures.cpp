#include "ui/tables/tabular_figures.h"

namespace clientele {
namespace {

qreal digit_width(const QFontMetricsF& metrics) {
    qreal widest = 0;
    for (char digit = '0'; digit <= '9'; ++digit) widest = qMax(widest, metrics.horizontalAdvance(QLatin1Char(digit)));
    return widest;
}

bool digits_differ(const QFontMetricsF& metrics) {
    return metrics.horizontalAdvance(QLatin1Char('1')) != metrics.horizontalAdvance(QLatin1Char('8'));
}

/// Length of the run of digits, or of other signs, that starts at `from`.
qsizetype run_length(const QString& text, qsizetype from) {
    const bool digit = text[from].isDigit();
    qsizetype end = from + 1;
    while (end < text.size() && text[end].isDigit() == digit) ++end;
    return end - from;
}

}  // namespace

qreal tabular_width(const QString& text, const QFontMetricsF& metrics) {
    if (!digits_differ(metrics)) return metrics.horizontalAdvance(text);
    const qreal cell = digit_width(metrics);
    qreal width = 0;
    for (qsizetype i = 0; i < text.size();) {
        const qsizetype run = run_length(text, i);
        width += text[i].isDigit() ? cell * static_cast<qreal>(run) : metrics.horizontalAdvance(text.mid(i, run));
        i += run;
    }
    return width;
}

void draw_tabular(QPainter& painter, const QRectF& area, const QString& text) {
    const QFontMetricsF metrics(painter.font(), painter.device());
    if (!digits_differ(metrics)) {
        painter.drawText(area, Qt::AlignRight | Qt::AlignVCenter | Qt::TextSingleLine, text);
        return;
    }
    const qreal cell = digit_width(metrics);
    const qreal base = area.top() + (area.height() + metrics.ascent() - metrics.descent()) / 2;
    qreal x = area.right() - tabular_width(text, metrics);
    for (qsizetype i = 0; i < text.size();) {
        if (text[i].isDigit()) {
            const QString digit = text.mid(i++, 1);
            painter.drawText(QPointF(x + (cell - metrics.horizontalAdvance(digit)) / 2, base), digit);
            x += cell;
            continue;
        }
        const QString run = text.mid(i, run_length(text, i));
        painter.drawText(QPointF(x, base), run);
        x += metrics.horizontalAdvance(run);
        i += run.size();
    }
}

}  // namespace clientele
