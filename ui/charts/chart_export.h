#pragma once

#include <QByteArray>

#include "ui/charts/chart_view.h"

namespace clientele {

/// The chart as an SVG document; its texts are texts.
QByteArray svg_of_chart(const FindingTable& table, const ChartSpec& spec, const ChartImage& image);
/// The chart as a PDF of one page that is as large as the chart; a logical pixel is 1/96 inch.
QByteArray pdf_of_chart(const FindingTable& table, const ChartSpec& spec, const ChartImage& image);

}  // namespace clientele
