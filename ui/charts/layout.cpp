#include "ui/charts/layout.h"

#include <algorithm>
#include <cmath>
#include <numbers>

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
        case Ink::bad: return theme.bad;
        case Ink::series: return theme.series[static_cast<std::size_t>(std::clamp(ink.index, 0, most_series - 1))];
    }
    return theme.ink;
}

const QList<qreal>& dashes_of(int series) {
    static const QList<qreal> dashes[most_series] = {{}, {5, 2.5}, {1.2, 2}, {7, 2, 1.2, 2}, {3, 1.5}, {}};
    return dashes[std::clamp(series, 0, most_series - 1)];
}

QPainterPath marker_path(int series, const QRectF& area) {
    QPainterPath path;
    const QPointF centre = area.center();
    const double radius = std::min(area.width(), area.height()) / 2;
    const int corners[] = {0, 4, 3, 4, 5};
    const int index = series % 5;
    if (corners[index] == 0) {
        path.addEllipse(centre, radius, radius);
        return path;
    }
    const double turn = index == 1 ? std::numbers::pi / 4 : 0;
    for (int i = 0; i < corners[index]; ++i) {
        const double angle = turn + 2 * std::numbers::pi * i / corners[index];
        const QPointF corner = centre + QPointF(std::sin(angle), -std::cos(angle)) * radius * (index == 1 ? 1.2 : 1.1);
        i == 0 ? path.moveTo(corner) : path.lineTo(corner);
    }
    path.closeSubpath();
    return path;
}

Ink ink_of(const ChartData& data, int series, Tone tone) {
    const ChartSeries& own = data.series[static_cast<std::size_t>(series)];
    if (tone == Tone::own) tone = own.tone;
    if (tone == Tone::warned) return {Ink::warned};
    if (tone == Tone::bad) return {Ink::bad};
    if (tone == Tone::muted || own.rest) return {Ink::series, most_series - 1};
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
    layout.pixels = canvas.pixels;
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
