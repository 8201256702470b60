#include "ui/charts/drawing.h"

#include <QAbstractAxis>

namespace clientele {

void add_series(QChart& chart, QAbstractSeries* series) {
    chart.addSeries(series);
    for (QAbstractAxis* axis : chart.axes()) series->attachAxis(axis);
}

QPen line_pen(const ChartData& data, int series, const Theme& theme, double width) {
    const Ink ink = ink_of(data, series, Tone::own);
    const ChartSeries& own = data.series[static_cast<std::size_t>(series)];
    QPen pen(colour(theme, ink), own.rest ? 1 : own.tone == Tone::muted ? 0.75 * width : width);
    pen.setJoinStyle(Qt::RoundJoin);
    pen.setCapStyle(Qt::FlatCap);
    if (data.series.size() > 1 && ink.role == Ink::series && !dashes_of(ink.index).isEmpty())
        pen.setDashPattern(dashes_of(ink.index));
    return pen;
}

}  // namespace clientele
