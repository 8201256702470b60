#include <algorithm>
#include <cmath>
#include <numeric>

#include "ui/charts/placing.h"

namespace clientele {

std::vector<double> spread_apart(const std::vector<double>& middles, double row, double top, double bottom) {
    std::vector<std::size_t> order(middles.size());
    std::iota(order.begin(), order.end(), 0U);
    std::ranges::stable_sort(order, {}, [&](std::size_t i) { return middles[i]; });
    std::vector<double> out(middles.size());
    double low = top;
    for (const std::size_t i : order) {
        out[i] = std::max(middles[i] - row / 2, low);
        low = out[i] + row;
    }
    double high = bottom;
    for (auto i = order.rbegin(); i != order.rend(); ++i) {
        out[*i] = std::max(top, std::min(out[*i], high - row));
        high = out[*i];
    }
    return out;
}

void Placing::room_for_lines(bool right) {
    const bool level_is_y = layout.upright;
    std::size_t above = layout.upright ? data.pointers.size() : 0;
    for (const ChartData::Line& line : data.lines) {
        if (line.label.isEmpty()) continue;
        if (line.vertical != level_is_y) {
            if (right) right_room_ = std::max(right_room_, width(line.label) + 8);
        } else {
            ++above;
        }
    }
    right_room_ = std::ceil(std::min(right_room_, canvas.size.width() * 0.28));
    free.setRight(free.right() - right_room_);
    above_taken_.assign(std::min<std::size_t>(above, 2), -1e9);
    free.setTop(free.top() + row * static_cast<double>(above_taken_.size()));
}

/// In the lowest of the rows above the plot that is still free there; elided where none is.
void Placing::label_above(double x, const QString& text) {
    if (above_taken_.empty() || text.isEmpty()) return;
    const double right = canvas.size.width();
    const double need = std::min(width(text) + 3, right * 0.5);
    const double left = std::clamp(x - need / 2, 0.0, right - need);
    std::size_t level = 0;
    while (level + 1 < above_taken_.size() && left < above_taken_[level] + 6) ++level;
    const double start = std::max(left, above_taken_[level] + 6);
    const QString drawn = elided(text, right - start);
    if (start + 12 > right || drawn.isEmpty()) return;
    const double top = layout.plot.top() - row * static_cast<double>(level + 1) - 1;
    label({start, top, need, row}, drawn == text ? elided(text, need) : drawn, Qt::AlignLeft | Qt::AlignVCenter,
          {Ink::ink});
    if (layout.labels.back().text != text) layout.labels.back().full = text;
    above_taken_[level] = start + need;
}

void Placing::lines() {
    const QRectF plot = layout.plot;
    const bool level_is_y = layout.upright;
    std::vector<double> middles;
    std::vector<QString> texts;
    for (const ChartData::Line& line : data.lines) {
        const bool across = line.vertical != level_is_y;  // drawn from left to right
        const double x = across ? plot.left() : std::round(layout.at(line.value, layout.y_first).x());
        const double y = across ? std::round(layout.at(layout.x_first, line.value).y()) : plot.top();
        if (!plot.adjusted(-1, -1, 1, 1).contains(x, y)) continue;
        const QLineF drawn = across ? QLineF(plot.left(), y, plot.right(), y) : QLineF(x, plot.top(), x, plot.bottom());
        layout.above.push_back({.line = drawn, .ink = {Ink::ink}, .dashed = true});
        if (!across) {
            label_above(x, line.label);
        } else if (right_room_ > 0 && !line.label.isEmpty()) {
            middles.push_back(y);
            texts.push_back(line.label);
        }
    }
    const std::vector<double> tops = spread_apart(middles, row, plot.top() - row, plot.bottom() + row / 2);
    for (std::size_t i = 0; i < tops.size(); ++i) {
        const QString text = elided(texts[i], right_room_ - 4);
        label({plot.right() + 6, tops[i], right_room_ - 4, row}, text, Qt::AlignLeft | Qt::AlignVCenter, {Ink::ink});
        if (text != texts[i]) layout.labels.back().full = texts[i];
    }
}

void Placing::pointers(const std::vector<int>& shown) {
    const QRectF plot = layout.plot;
    for (const ChartData::Pointer& pointer : data.pointers) {
        double at = pointer.x;
        if (!shown.empty()) {
            const auto found = std::ranges::find(shown, static_cast<int>(pointer.x));
            if (found == shown.end()) continue;
            at = static_cast<double>(found - shown.begin());
        }
        const double x = std::round(layout.at(at, layout.y_first).x());
        if (x < plot.left() || x > plot.right()) continue;
        layout.above.push_back({.line = {x, plot.top(), x, plot.bottom()}, .ink = {Ink::muted}, .dashed = true});
        label_above(x, pointer.label);
    }
}

}  // namespace clientele
