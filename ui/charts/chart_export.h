#pragma once

#include <QByteArray>
#include <memory>

#include "ui/charts/chart_data.h"
#include "ui/charts/chart_view.h"
#include "ui/charts/layout.h"
#include "ui/charts/recording.h"

namespace clientele {

// A chart becomes a file in three steps: its data are collected from the table and placed (any thread), it is drawn
// (the window's thread, where the scenes of Qt Charts live), and the drawing is turned into pixels or vectors (any
// thread). The first and last take long for many rows or pixels, the second does not: it draws at most a few points a
// pixel.

/// A chart whose marks have their places, for a picture of that size.
struct PlacedChart {
    std::shared_ptr<const ChartData> data;
    ChartLayout layout = {};
    QFont font;
    ChartImage image;
    double scale = 1;   ///< of the drawing: that of the picture where it becomes pixels
};
struct DrawnChart {
    Recording recording;
    ChartImage image;
};

/// `path` says what the chart is to become: pixels where it ends in .png.
PlacedChart place_chart(ChartData data, const ChartImage& image, const QString& path, const Format& format);
DrawnChart draw_chart(PlacedChart placed);
/// What a file of that name holds. The name and the size have been checked.
QByteArray file_of(const DrawnChart& chart, const QString& path);
/// Drawn for a .png.
QImage picture_of(const DrawnChart& chart);
/// Errors: other endings than .png, .svg and .pdf, sizes that cannot be drawn.
Result<void> check_chart_file(const ChartImage& image, const QString& path);

/// The chart as an SVG document; its texts are texts. All steps at once.
QByteArray svg_of_chart(const FindingTable& table, const ChartSpec& spec, const ChartImage& image);

}  // namespace clientele
