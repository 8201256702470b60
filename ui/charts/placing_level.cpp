#include <algorithm>
#include <cmath>

#include "ui/charts/placing.h"

// Charts whose values lie level: names at the left, the values' axis below.

namespace clientele {

void Placing::values_below(double low, double high) {
    const QRectF plot = layout.plot;
    const int most = std::clamp(static_cast<int>(plot.width() / 60), 2, 7);
    const Measure measure = data.y_measure;
    Steps steps = nice_steps_within(low, high, most, measure.unit == Unit::count && high - low >= 1);
    if (data.ranks) {  // the first rank is the best: steps go on from it
        steps.first = 1;
        steps.last = 1 + steps.step * std::floor((high - 1) / steps.step);
    }
    double end = plot.left();
    for (const Tick& tick : write_ticks(steps, measure, canvas.format)) {
        const double x = std::round(layout.at(tick.value, 0).x());
        if (x < plot.left() - 1 || x > plot.right() + 1) continue;
        const bool base = tick.value == 0;
        layout.behind.push_back({.line = {x, plot.top(), x, plot.bottom()}, .ink = {base ? Ink::line : Ink::grid}});
        const double need = width(tick.text) + 1;
        const double left = std::clamp(x - need / 2, 0.0, canvas.size.width() - need);
        label({left, plot.bottom() + 4, need, row}, tick.text, Qt::AlignLeft | Qt::AlignVCenter);
        end = left + need;
    }
    // The axis' title follows its last label where there is room, as one reads it: "40% of revenue".
    const QString& title = data.y_title;
    if (title.isEmpty()) return;
    const double need = width(title) + 1;
    const double right = canvas.size.width();
    const bool same_row = end + 5 + need <= right;
    const double left = same_row ? end + 5 : std::max(plot.left(), right - need);
    label({left, plot.bottom() + 4 + (same_row ? 0 : row), right - left, row}, elided(title, right - left),
          Qt::AlignLeft | Qt::AlignVCenter);
}

void Placing::names_beside(const std::vector<int>& shown, double step) {
    const double room = layout.plot.left() - 8;
    std::vector<bool> bad(data.names.size(), false);
    for (const ChartSeries& series : data.series)
        for (const Mark& mark : series.marks)
            if (mark.tone == Tone::bad) bad[static_cast<std::size_t>(mark.x)] = true;
    for (std::size_t i = 0; i < shown.size(); ++i) {
        const QString& name = data.names[static_cast<std::size_t>(shown[i])];
        const QString text = elided(name, room);
        label({0, layout.plot.top() + step * static_cast<double>(i), room, step}, text,
              Qt::AlignRight | Qt::AlignVCenter, {bad[static_cast<std::size_t>(shown[i])] ? Ink::bad : Ink::ink});
        if (text != name) layout.labels.back().full = name;
    }
}

}  // namespace clientele
