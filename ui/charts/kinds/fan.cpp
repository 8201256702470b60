#include <QLineSeries>
#include <cmath>

#include "ui/charts/area_item.h"
#include "ui/charts/cells.h"
#include "ui/charts/drawing.h"
#include "ui/charts/kinds/kinds_list.h"

namespace clientele {
namespace {

/// What is expected: the last series. Marks are where it has a value.
const ChartSeries& expected(const ChartData& data) { return data.series.back(); }

/// What was, just before what is expected begins: where bands and line start. Nothing where nothing was.
const Mark* last_known(const ChartData& data) {
    if (data.series.size() < 2) return nullptr;
    const Mark* last = nullptr;
    for (const Mark& mark : data.series.front().marks)
        if (!std::isnan(mark.y)) last = &mark;
    for (const Mark& mark : expected(data).marks)
        if (last && !std::isnan(mark.y) && mark.x <= last->x) return nullptr;
    return last;
}

/// Between two limits of the marks, from the last known value on.
void add_band(const ChartData& data, const ChartLayout& layout, double Mark::*low, double Mark::*high, QColor fill,
              QChart& chart) {
    QPolygonF upper, lower;
    const Mark* start = last_known(data);
    for (const Mark& mark : expected(data).marks) {
        if (std::isnan(mark.*low) || std::isnan(mark.*high)) continue;
        if (upper.isEmpty() && start) {
            upper.append(layout.at(start->x, start->y));
            lower.append(upper.back());
        }
        upper.append(layout.at(mark.x, mark.*high));
        lower.append(layout.at(mark.x, mark.*low));
    }
    if (upper.size() > 1) new AreaItem(&chart, upper, lower, fill, Qt::NoPen, layout.pixels == 0);
}

}  // namespace

void collect_fan(const FindingTable& table, const ChartSpec& spec, const Format& format, ChartData& data) {
    ChartSpec plain = spec;
    plain.low.clear();
    plain.high.clear();
    plain.series.clear();
    collect_line(table, plain, format, data);
    if (data.series.empty()) return;
    for (ChartSeries& each : data.series)
        std::erase_if(each.marks, [](const Mark& mark) { return std::isnan(mark.y); });
    const Cells low(table, spec.low), high(table, spec.high);
    const Cells inner_low(table, spec.inner_low), inner_high(table, spec.inner_high);
    for (Mark& mark : data.series.back().marks) {
        const auto row = static_cast<std::size_t>(mark.row);
        mark.low = low.number(row);
        mark.high = high.number(row);
        mark.inner_low = inner_low.number(row);
        mark.inner_high = inner_high.number(row);
    }
}

void draw_fan(const ChartData& data, const ChartLayout& layout, const Theme& theme, QChart& chart) {
    const int last = static_cast<int>(data.series.size()) - 1;
    QColor fill = colour(theme, ink_of(data, last, Tone::own));
    fill.setAlphaF(theme.dark ? 0.22F : 0.16F);  // twice where both bands are
    add_band(data, layout, &Mark::low, &Mark::high, fill, chart);
    add_band(data, layout, &Mark::inner_low, &Mark::inner_high, fill, chart);
    ChartData lines = data;
    for (Mark& mark : lines.series.back().marks) mark.low = mark.high = no_value;
    draw_line(lines, layout, theme, chart);
    const Mark* start = last_known(data);
    if (!start) return;
    for (const Mark& mark : expected(data).marks) {
        if (std::isnan(mark.y)) continue;
        auto* bridge = new QLineSeries;
        bridge->replace(QList<QPointF>{{start->x, start->y}, {mark.x, mark.y}});
        bridge->setPen(line_pen(data, last, theme, 2));
        add_series(chart, bridge);
        return;
    }
}

}  // namespace clientele
