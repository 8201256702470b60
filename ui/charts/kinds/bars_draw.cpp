#include <QBarSet>
#include <QHorizontalBarSeries>
#include <QHorizontalStackedBarSeries>
#include <QScatterSeries>
#include <QStackedBarSeries>
#include <algorithm>
#include <cmath>

#include "ui/charts/drawing.h"
#include "ui/charts/kinds/bar_places.h"
#include "ui/charts/kinds/kinds_list.h"

namespace clientele {
namespace {

/// The values of a series at the shown names, 0 where it has none; horizontal bars are counted from the bottom.
std::vector<const Mark*> marks_of(const ChartData& data, const ChartLayout& layout, int series, bool from_bottom) {
    std::vector<const Mark*> out(layout.names.size(), nullptr);
    for_each_shown(data, layout.names, [&](int of, int, const Mark& mark, int at) {
        if (of == series) out[static_cast<std::size_t>(at)] = &mark;
    });
    if (from_bottom) std::ranges::reverse(out);
    return out;
}

QBarSet* bar_set(const QString& name, const QColor& colour) {
    auto* set = new QBarSet(name);
    set->setPen(Qt::NoPen);
    set->setBrush(colour);
    return set;
}

/// One series whose bars differ in tone: a stacked chart with one set a tone, since a set has one colour.
void tones_of_one_series(const ChartData& data, const ChartLayout& layout, const Theme& theme, bool from_bottom,
                         QAbstractBarSeries& bars) {
    const std::vector<const Mark*> marks = marks_of(data, layout, 0, from_bottom);
    // What is not nothing is to be seen: two pixels at least.
    const double least = 2 * (from_bottom ? (layout.x_last - layout.x_first) / layout.plot.width()
                                          : (layout.y_last - layout.y_first) / layout.plot.height());
    for (const Tone tone : {Tone::own, Tone::muted, Tone::warned, Tone::bad}) {
        const auto here = [&](const Mark* mark) { return mark && mark->tone == tone; };
        if (!std::ranges::any_of(marks, here)) continue;
        QBarSet* set = bar_set(data.series.front().name, colour(theme, ink_of(data, 0, tone)));
        for (const Mark* mark : marks)
            set->append(here(mark) ? std::copysign(std::max(std::abs(mark->y), mark->y == 0 ? 0 : least), mark->y) : 0);
        bars.append(set);
    }
}

/// One set a series; bars of a muted, warned or bad name take that colour through the set's selection.
void sets_of_all_series(const ChartData& data, const ChartLayout& layout, const Theme& theme, bool from_bottom,
                        QAbstractBarSeries& bars) {
    const int count = static_cast<int>(data.series.size());
    for (int i = 0; i < count; ++i) {
        // Bars side by side are counted from the bottom as well; stacked ones start at zero either way.
        const int series = from_bottom && !data.stacked ? count - 1 - i : i;
        QBarSet* set = bar_set(data.series[static_cast<std::size_t>(series)].name,
                               colour(theme, ink_of(data, series, Tone::own)));
        if (data.stacked) set->setPen(QPen(theme.panel, 1));
        const std::vector<const Mark*> marks = marks_of(data, layout, series, from_bottom);
        for (const Mark* mark : marks) set->append(mark ? mark->y : 0);
        for (std::size_t at = 0; at < marks.size(); ++at) {
            if (!marks[at] || marks[at]->tone == Tone::own) continue;
            set->setSelectedColor(colour(theme, ink_of(data, series, marks[at]->tone)));
            set->selectBar(static_cast<int>(at));
        }
        bars.append(set);
    }
}

/// Points of the colours of their bars, counted from the bottom.
void draw_points(const ChartData& data, const ChartLayout& layout, const Theme& theme, QChart& chart) {
    for (const Tone tone : {Tone::own, Tone::muted, Tone::warned, Tone::bad}) {
        auto* points = new QScatterSeries;
        points->setMarkerSize(point_size);
        points->setPen(Qt::NoPen);
        points->setBrush(colour(theme, ink_of(data, 0, tone)));
        for_each_shown(data, layout.names, [&](int, int, const Mark& mark, int at) {
            if (mark.tone == tone) points->append(mark.y, static_cast<double>(layout.names.size()) - 1 - at);
        });
        add_series(chart, points);
    }
}

void draw(const ChartData& data, const ChartLayout& layout, const Theme& theme, bool horizontal, QChart& chart) {
    const bool one = data.series.size() == 1;
    QAbstractBarSeries* bars = nullptr;
    if (one || data.stacked) {
        bars = horizontal ? static_cast<QAbstractBarSeries*>(new QHorizontalStackedBarSeries) : new QStackedBarSeries;
    } else {
        bars = horizontal ? static_cast<QAbstractBarSeries*>(new QHorizontalBarSeries) : new QBarSeries;
    }
    bars->setBarWidth(layout.bar_width);
    if (one) tones_of_one_series(data, layout, theme, horizontal, *bars);
    else sets_of_all_series(data, layout, theme, horizontal, *bars);
    add_series(chart, bars);
}

}  // namespace

void draw_bars(const ChartData& data, const ChartLayout& layout, const Theme& theme, QChart& chart) {
    if (data.points)
        draw_points(data, layout, theme, chart);
    else
        draw(data, layout, theme, true, chart);
}

void draw_columns(const ChartData& data, const ChartLayout& layout, const Theme& theme, QChart& chart) {
    draw(data, layout, theme, false, chart);
}

}  // namespace clientele
