#include <QLineSeries>
#include <QScatterSeries>
#include <cmath>

#include "ui/charts/area_item.h"
#include "ui/charts/dense_line_item.h"
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

/// The same with a corner before each point: a value holds until the next.
QList<QPointF> with_corners(const QList<QPointF>& points) {
    QList<QPointF> corners;
    corners.reserve(2 * points.size());
    for (const QPointF& point : points) {
        if (!corners.isEmpty()) corners.append({point.x(), corners.last().y()});
        corners.append(point);
    }
    return corners;
}

/// Where values lie in the scene.
QPolygonF placed(const ChartLayout& layout, const QList<QPointF>& values) {
    QPolygonF points;
    points.reserve(values.size());
    for (const QPointF& value : values) points.append(layout.at(value.x(), value.y()));
    return points;
}

/// With several points in most columns of pixels a line is a band, and its dashes would say nothing.
bool dense(const ChartLayout& layout, const QList<QPointF>& points) {
    return static_cast<double>(points.size()) > 1.5 * layout.plot.width() * std::max(1.0, layout.pixels);
}

void add_line(const ChartLayout& layout, const QList<QPointF>& points, QPen pen, QChart& chart) {
    if (dense(layout, points)) {
        if (layout.pixels > 0) {
            new DenseLineItem(&chart, placed(layout, points), pen);
            return;
        }
        pen.setStyle(Qt::SolidLine);
    }
    auto* line = new QLineSeries;
    line->replace(points);
    line->setPen(pen);
    add_series(chart, line);
}

/// Pieces of a single point have no length: they are dots.
void add_dots(const ChartData& data, const ChartLayout& layout, const Theme& theme, QChart& chart) {
    for (std::size_t s = 0; s < data.series.size(); ++s) {
        QList<QPointF> dots;
        for (const ChartRun& run : layout.runs) {
            if (run.series == static_cast<int>(s) && run.points.size() == 1)
                dots += points_of(data, run, &Mark::from, true);
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
void add_bands(const ChartData& data, const ChartLayout& layout, const ChartRun& run, const Theme& theme,
               QChart& chart) {
    const std::vector<Mark>& marks = data.series[static_cast<std::size_t>(run.series)].marks;
    QList<QPointF> upper, lower;
    QColor fill = colour(theme, ink_of(data, run.series, Tone::own));
    fill.setAlphaF(theme.dark ? 0.28F : 0.18F);
    const auto finish = [&] {
        if (data.steps) {
            upper = with_corners(upper);
            lower = with_corners(lower);
        }
        if (upper.size() > 1) {
            new AreaItem(&chart, placed(layout, upper), placed(layout, lower), fill, Qt::NoPen, layout.pixels == 0);
        }
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

// Area items belong to the chart.

void draw_line(const ChartData& data, const ChartLayout& layout, const Theme& theme, QChart& chart) {
    for (const ChartRun& run : layout.runs) add_bands(data, layout, run, theme, chart);
    // Back to front, so that the first series lies on top and grey ones lie behind all.
    for (auto run = layout.runs.rbegin(); run != layout.runs.rend(); ++run) {
        if (run->points.size() < 2) continue;
        const QList<QPointF> points = points_of(data, *run, &Mark::from, true);
        add_line(layout, data.steps ? with_corners(points) : points, line_pen(data, run->series, theme, 2), chart);
    }
    add_dots(data, layout, theme, chart);
}

void draw_area(const ChartData& data, const ChartLayout& layout, const Theme& theme, QChart& chart) {
    for (const ChartRun& run : layout.runs) {
        if (run.points.size() < 2) continue;
        QColor fill = colour(theme, ink_of(data, run.series, Tone::own));
        if (!data.stacked) fill.setAlphaF(0.3F);
        const QList<QPointF> upper = points_of(data, run, &Mark::from, true);
        const QPolygonF lower = placed(layout, points_of(data, run, &Mark::from, false));
        new AreaItem(&chart, placed(layout, upper), lower, fill, data.stacked ? QPen(theme.panel, 1) : QPen(Qt::NoPen),
                     layout.pixels == 0);
        if (!data.stacked) add_line(layout, upper, line_pen(data, run.series, theme, 2), chart);
    }
    add_dots(data, layout, theme, chart);
}

}  // namespace clientele
