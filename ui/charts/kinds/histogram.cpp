#include <QAreaSeries>
#include <QBarSeries>
#include <QBarSet>
#include <QLineSeries>
#include <QValueAxis>
#include <algorithm>
#include <cmath>

#include "ui/charts/cells.h"
#include "ui/charts/drawing.h"
#include "ui/charts/kinds/kinds_list.h"
#include "ui/charts/placing.h"

namespace clientele {

void collect_histogram(const FindingTable& table, const ChartSpec& spec, const Format& format, ChartData& data) {
    const Cells low(table, spec.x), high(table, spec.x_end), y(table, spec.y.empty() ? std::string() : spec.y.front());
    if (!low || !y || low.is_text()) return;
    data.x_scale = low.scale() == XScale::month ? XScale::day : low.scale();
    data.x_measure = low.measure();
    data.y_measure = y.measure();
    if (data.x_title.isEmpty()) data.x_title = low.title(format);
    ChartSeries series{.name = y.title(format), .measure = y.measure()};
    for (std::size_t row = 0; row < table.rows(); ++row) {
        Mark mark{.row = static_cast<int>(row), .x = low.number(row), .y = y.number(row)};
        // Without upper edges a bin ends where the next begins, and the last is as wide as the one before.
        if (high) mark.from = high.number(row);
        else if (row + 1 < table.rows()) mark.from = low.number(row + 1);
        else mark.from = row > 0 ? 2 * mark.x - low.number(row - 1) : mark.x + 1;
        if (std::isfinite(mark.x) && std::isfinite(mark.from) && mark.from > mark.x) series.marks.push_back(mark);
    }
    std::ranges::stable_sort(series.marks, {}, &Mark::x);
    data.series.push_back(std::move(series));
}

void place_histogram(const ChartData& data, const Canvas& canvas, ChartLayout& layout) {
    Placing place(data, canvas, layout);
    layout.reach = Reach::category_column;
    place.notes();
    place.value_title();
    place.room_for_lines(true);
    place.room_below();
    const Range values = value_range(data, true);
    place.upright_values(values.low, values.high > values.low ? values.high : values.low + 1);
    const Range along = x_range(data);
    layout.x_first = along.low;
    layout.x_last = along.high;
    place.free.setRight(place.free.right() - 8);
    place.finish_upright();
    place.scale_below(false);
    int position = 0;
    for (std::size_t i = 0; i < data.series.front().marks.size(); ++i) {
        const Mark& mark = data.series.front().marks[i];
        if (std::isnan(mark.y)) continue;
        const QRectF box = QRectF(layout.at(mark.x, mark.y), layout.at(mark.from, 0)).normalized();
        layout.marks.push_back({.index = static_cast<int>(i), .row = mark.row, .position = position++, .box = box,
                                .anchor = {box.center().x(), layout.at(mark.x, mark.y).y()}});
    }
    place.lines();
    place.pointers();
}

namespace {

/// Whether every bin begins where the one before ends and all are equally wide.
bool regular(const std::vector<Mark>& bins) {
    const double width = bins.front().from - bins.front().x;
    for (std::size_t i = 0; i < bins.size(); ++i) {
        if (std::abs(bins[i].from - bins[i].x - width) > 1e-6 * width) return false;
        if (std::abs(bins[i].x - bins.front().x - static_cast<double>(i) * width) > 1e-3 * width) return false;
    }
    return true;
}

/// Bars without gaps, counted from 0 on an axis of their own that lies over the chart's: the quickest way.
void draw_regular(const std::vector<Mark>& bins, const ChartLayout& layout, const QColor& fill, QChart& chart) {
    const double width = bins.front().from - bins.front().x;
    auto* set = new QBarSet(QString{});
    set->setPen(Qt::NoPen);
    set->setBrush(fill);
    for (const Mark& mark : bins) set->append(std::isnan(mark.y) ? 0 : mark.y);
    auto* bars = new QBarSeries;
    const double pixels = layout.plot.width() * width / (layout.x_last - layout.x_first);
    bars->setBarWidth(pixels >= 4 ? 1 - 1 / pixels : 1);
    bars->append(set);
    chart.addSeries(bars);
    auto* index = new QValueAxis;
    const auto place = [&](double x) { return (x - bins.front().x) / width - 0.5; };
    index->setRange(place(layout.x_first), place(layout.x_last));
    index->setVisible(false);
    chart.addAxis(index, Qt::AlignBottom);
    bars->attachAxis(index);
    bars->attachAxis(chart.axes(Qt::Vertical).front());
}

/// Bins of different widths: outlines down to zero, where there is room a pixel apart. A few bins share an area: one
/// outline of hundreds of bins took over twice as long to draw (measured with 500).
void draw_irregular(const ChartData& data, const ChartLayout& layout, const QColor& fill, QChart& chart) {
    constexpr std::size_t bins_of_an_area = 24;
    const double pixel = (layout.x_last - layout.x_first) / std::max(1.0, layout.plot.width());
    for (std::size_t start = 0; start < layout.marks.size(); start += bins_of_an_area) {
        const std::size_t end = std::min(layout.marks.size(), start + bins_of_an_area);
        QList<QPointF> outline;
        for (std::size_t i = start; i < end; ++i) {
            const PlacedMark& placed = layout.marks[i];
            const Mark& mark = data.series.front().marks[static_cast<std::size_t>(placed.index)];
            const double gap = placed.box.width() >= 4 ? pixel : 0;
            outline << QPointF(mark.x, 0) << QPointF(mark.x, mark.y) << QPointF(mark.from - gap, mark.y)
                    << QPointF(mark.from - gap, 0);
        }
        auto* upper = new QLineSeries;
        upper->replace(outline);
        auto* lower = new QLineSeries;
        lower->replace({QPointF(outline.front().x(), 0), QPointF(outline.back().x(), 0)});
        auto* area = new QAreaSeries(upper, lower);
        upper->setParent(area);
        lower->setParent(area);
        area->setBrush(fill);
        area->setPen(Qt::NoPen);
        add_series(chart, area);
    }
}

}  // namespace

void draw_histogram(const ChartData& data, const ChartLayout& layout, const Theme& theme, QChart& chart) {
    const QColor fill = colour(theme, {Ink::series, 0});
    const std::vector<Mark>& bins = data.series.front().marks;
    if (regular(bins)) draw_regular(bins, layout, fill, chart);
    else draw_irregular(data, layout, fill, chart);
}

}  // namespace clientele
