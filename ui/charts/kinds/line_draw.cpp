#include <QAreaSeries>
#include <QLineSeries>
#include <QScatterSeries>
#include <cmath>

#include "ui/charts/drawing.h"
#include "ui/charts/kinds/kinds_list.h"

namespace clientele {
namespace {

QList<QPointF> points_of(const ChartData& data, const ChartRun& run, double Mark::*offset, bool with_value) {
    const std::vector<Mark>& marks = data.series[static_cast<std::size_t>(run.series)].marks;
    QList<QPointF> points;
    points.reserve(static_cast<qsizetype>(run.points.size()));
    for (const int i : run.points) {
        const Mark& mark = marks[static_cast<std::size_t>(i)];
        points.append({mark.x, mark.*offset + (with_value ? mark.y : 0)});
    }
    return points;
}

QLineSeries* line_of(const QList<QPointF>& points) {
    auto* line = new QLineSeries;
    line->replace(points);
    return line;
}

/// Between two lines with the same x; the area owns both.
void add_area(QChart& chart, const QList<QPointF>& upper, const QList<QPointF>& lower, const QColor& fill, const QPen& pen) {
    QLineSeries* low = line_of(lower);
    auto* area = new QAreaSeries(line_of(upper), low);
    area->upperSeries()->setParent(area);
    low->setParent(area);
    area->setBrush(fill);
    area->setPen(pen);
    add_series(chart, area);
}

/// Pieces of a single point have no length: they are dots.
void add_dots(const ChartData& data, const ChartLayout& layout, const Theme& theme, QChart& chart) {
    for (std::size_t s = 0; s < data.series.size(); ++s) {
        QList<QPointF> dots;
        for (const ChartRun& run : layout.runs) {
            if (run.series == static_cast<int>(s) && run.points.size() == 1) dots += points_of(data, run, &Mark::from, true);
        }
        if (dots.isEmpty()) continue;
        auto* scatter = new QScatterSeries;
        scatter->setMarkerSize(6);
        scatter->setPen(Qt::NoPen);
        scatter->setBrush(colour(theme, ink_of(data, static_cast<int>(s), Tone::own)));
        scatter->replace(dots);
        add_series(chart, scatter);
    }
}

/// Where low and high are known along a piece of the line.
void add_bands(const ChartData& data, const ChartRun& run, const Theme& theme, QChart& chart) {
    const std::vector<Mark>& marks = data.series[static_cast<std::size_t>(run.series)].marks;
    QList<QPointF> upper, lower;
    QColor fill = colour(theme, ink_of(data, run.series, Tone::own));
    fill.setAlphaF(theme.dark ? 0.28F : 0.18F);
    const auto finish = [&] {
        if (upper.size() > 1) add_area(chart, upper, lower, fill, Qt::NoPen);
        upper.clear();
        lower.clear();
    };
    for (const int i : run.points) {
        const Mark& mark = marks[static_cast<std::size_t>(i)];
        if (std::isnan(mark.low) || std::isnan(mark.high)) {
            finish();
            continue;
        }
        upper.append({mark.x, mark.high});
        lower.append({mark.x, mark.low});
    }
    finish();
}

}  // namespace

void draw_line(const ChartData& data, const ChartLayout& layout, const Theme& theme, QChart& chart) {
    for (const ChartRun& run : layout.runs) add_bands(data, run, theme, chart);
    // Back to front, so that the first series lies on top and grey ones lie behind all.
    for (auto run = layout.runs.rbegin(); run != layout.runs.rend(); ++run) {
        if (run->points.size() < 2) continue;
        QLineSeries* line = line_of(points_of(data, *run, &Mark::from, true));
        line->setPen(line_pen(data, run->series, theme, 2));
        add_series(chart, line);
    }
    add_dots(data, layout, theme, chart);
}

void draw_area(const ChartData& data, const ChartLayout& layout, const Theme& theme, QChart& chart) {
    for (const ChartRun& run : layout.runs) {
        if (run.points.size() < 2) continue;
        QColor fill = colour(theme, ink_of(data, run.series, Tone::own));
        const QPen pen = data.stacked ? QPen(theme.panel, 1) : line_pen(data, run.series, theme, 2);
        if (!data.stacked) fill.setAlphaF(0.3F);
        add_area(chart, points_of(data, run, &Mark::from, true), points_of(data, run, &Mark::from, false), fill,
                 data.stacked ? pen : QPen(Qt::NoPen));
        if (data.stacked) continue;
        QLineSeries* edge = line_of(points_of(data, run, &Mark::from, true));
        edge->setPen(pen);
        add_series(chart, edge);
    }
    add_dots(data, layout, theme, chart);
}

}  // namespace clientele
