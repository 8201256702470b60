#include <algorithm>
#include <cmath>

#include "ui/charts/placing.h"

namespace clientele {

void Placing::lines() {
    const QRectF plot = layout.plot;
    const bool level_is_y = data.kind != ChartKind::bars;
    for (const ChartData::Line& line : data.lines) {
        const bool across = line.vertical != level_is_y;  // drawn from left to right
        const double x = across ? plot.left() : layout.at(line.value, layout.y_first).x();
        const double y = across ? layout.at(layout.x_first, line.value).y() : plot.top();
        if (!plot.adjusted(-1, -1, 1, 1).contains(x, y)) continue;
        const QLineF drawn = across ? QLineF(plot.left(), std::round(y), plot.right(), std::round(y))
                                    : QLineF(std::round(x), plot.top(), std::round(x), plot.bottom());
        layout.above.push_back({.line = drawn, .ink = {Ink::ink}, .dashed = true});
        const QString text = elided(line.label, plot.width() * 0.5);
        if (text.isEmpty()) continue;
        const double need = width(text) + 4;
        QRectF area;
        if (across) {
            area = QRectF(plot.right() - need, y - row - 1, need, row);
            if (area.top() < plot.top() - row) area.moveTop(y + 1);
        } else {
            area = QRectF(x + 4, plot.top(), need, row);
            if (area.right() > canvas.size.width()) area.moveRight(x - 4);
        }
        label(area, text, Qt::AlignLeft | Qt::AlignVCenter, {Ink::ink});
        layout.labels.back().halo = true;
        if (text != line.label) layout.labels.back().full = line.label;
    }
}

void Placing::pointers(const std::vector<int>& shown) {
    const QRectF plot = layout.plot;
    double taken = -1e9;
    double level = plot.top();
    for (const ChartData::Pointer& pointer : data.pointers) {
        double at = pointer.x;
        if (!shown.empty()) {
            const auto found = std::ranges::find(shown, static_cast<int>(pointer.x));
            if (found == shown.end()) continue;
            at = static_cast<double>(found - shown.begin());
        }
        const double x = std::round(layout.at(at, layout.y_first).x());
        if (x < plot.left() || x > plot.right()) continue;
        const QString text = elided(pointer.label, plot.width() * 0.4);
        const double need = width(text) + 4;
        const double left = std::clamp(x + 4, plot.left(), std::max(plot.left(), canvas.size.width() - need));
        level = left < taken + 4 ? level + row : plot.top();  // one below the other where they would overlap
        layout.above.push_back({.line = {x, level + 2, x, plot.bottom()}, .ink = {Ink::muted}, .dashed = true});
        label({left, level, need, row}, text, Qt::AlignLeft | Qt::AlignVCenter, {Ink::ink});
        layout.labels.back().halo = true;
        if (text != pointer.label) layout.labels.back().full = pointer.label;
        taken = left + need;
    }
}

}  // namespace clientele
