#include "ui/charts/layout.h"

#include <algorithm>
#include <cmath>

#include "ui/charts/kinds.h"

namespace clientele {

QColor colour(const Theme& theme, Ink ink) {
    switch (ink.role) {
        case Ink::ink: return theme.ink;
        case Ink::muted: return theme.muted;
        case Ink::grid: return theme.grid;
        case Ink::line: return theme.line;
        case Ink::panel: return theme.panel;
        case Ink::accent: return theme.accent;
        case Ink::warned: return theme.series[1];
        case Ink::series: return theme.series[static_cast<std::size_t>(std::clamp(ink.index, 0, most_series - 1))];
    }
    return theme.ink;
}

Ink ink_of(const ChartData& data, int series, Tone tone) {
    if (tone == Tone::warned) return {Ink::warned};
    if (tone == Tone::muted || data.series[static_cast<std::size_t>(series)].rest) return {Ink::series, most_series - 1};
    return {Ink::series, series};
}

QColor shade(const Theme& theme, double value, bool diverging) {
    const QColor end = diverging && value < 0 ? theme.bad : theme.accent;
    const double part = std::clamp(std::abs(value), 0.0, 1.0);
    const auto mix = [&](double from, double to) { return from + (to - from) * part; };
    return QColor::fromRgbF(static_cast<float>(mix(theme.grid.redF(), end.redF())),
                            static_cast<float>(mix(theme.grid.greenF(), end.greenF())),
                            static_cast<float>(mix(theme.grid.blueF(), end.blueF())));
}

QColor readable_on(const Theme& theme, const QColor& background) {
    return contrast(theme.ink, background) >= contrast(theme.panel, background) ? theme.ink : theme.panel;
}

ChartLayout lay_out(const ChartData& data, const Canvas& canvas) {
    ChartLayout layout;
    layout.size = canvas.size;
    layout.plot = QRectF(QPointF(0, 0), canvas.size);
    if (data.empty()) {
        layout.labels.push_back({.area = layout.plot,
                                 .text = as_qstring(to_string(text("No data to show"), canvas.format)),
                                 .align = Qt::AlignCenter,
                                 .ink = {Ink::muted}});
        return layout;
    }
    kind_spec(data.kind).place(data, canvas, layout);
    return layout;
}

}  // namespace clientele
