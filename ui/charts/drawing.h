#pragma once

#include <QChart>
#include <QPen>

#include "ui/charts/layout.h"

namespace clientele {

/// Adds a series to a chart on the chart's one pair of axes.
void add_series(QChart& chart, QAbstractSeries* series);

/// The pen of a series' line. With more than one series each has its own pattern of dashes as well as its colour.
QPen line_pen(const ChartData& data, int series, const Theme& theme, double width);

}  // namespace clientele
