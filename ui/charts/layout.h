#pragma once

#include <QFont>
#include <QLineF>
#include <QList>
#include <QPainterPath>
#include <QRectF>
#include <QString>
#include <vector>

#include "ui/charts/chart_data.h"
#include "ui/shell/theme.h"

namespace clientele {

/// What colour something has, whatever the theme.
struct Ink {
    enum Role { ink, muted, grid, line, panel, accent, warned, bad, series } role = ink;
    int index = 0;       ///< of a series
    bool operator==(const Ink&) const = default;
};
QColor colour(const Theme& theme, Ink ink);
/// The dashes of a series' line, in widths of the pen; the first series and the rest are drawn through.
const QList<qreal>& dashes_of(int series);
/// The shape of a series' points in a scatter chart, centred in `area`: circle, square, triangle, diamond, pentagon.
QPainterPath marker_path(int series, const QRectF& area);
/// The colour of a mark: its series', unless it is muted, warned or bad.
Ink ink_of(const ChartData& data, int series, Tone tone);
/// From grid to accent for 0 to 1; from bad over grid to accent for -1 to 1 where diverging.
QColor shade(const Theme& theme, double value, bool diverging);
/// Of ink and panel, the one that reads better on `background`.
QColor readable_on(const Theme& theme, const QColor& background);

struct ChartLabel {
    QRectF area = {};
    QString text = {};         ///< as drawn, perhaps elided
    Qt::Alignment align = Qt::AlignLeft | Qt::AlignVCenter;
    Ink ink = {};
    QString full = {};         ///< the whole text where `text` is elided
    bool on_mark = false; ///< lies on a mark whose colour is `ink`: written in what reads best there
    bool halo = false;    ///< keeps its distance from lines behind it
    double shade = no_value;   ///< lies on a cell of the scale: written in what reads best there
};
struct ChartStroke {
    QLineF line = {};
    Ink ink = {};
    double width = 1;
    bool dashed = false;
};
struct ChartSwatch {
    QRectF area = {};
    Ink ink = {};
    bool upright = false;     ///< an upright stroke
    bool line = false;        ///< a piece of the line, with its dashes
    int marker = -1;          ///< scatter: which of the shapes
    double shade = no_value;  ///< a colour of the scale instead of the ink
};

/// A shape of a mark, where Qt Charts has none: filled, and outlined where `outline` is not 0.
struct ChartShape {
    QPainterPath path = {};
    Ink ink = {};
    double shade = no_value;   ///< a colour of the diverging scale instead of the ink
    double alpha = 1;          ///< of the fill
    double outline = 0;        ///< width of its edge, in the colour of `edge`
    Ink edge = {};
    bool dashed = false;       ///< its edge, by the dashes of the ink's series
};

/// A mark where it is drawn: for the pointer, the keyboard and the focus ring.
struct PlacedMark {
    int series = 0;
    int index = 0;        ///< in the series' marks
    int row = -1;
    int position = 0;     ///< along the axis, in the order of the arrow keys
    int lane = 0;
    QRectF box = {};           ///< empty for points
    QPointF anchor = {};       ///< where the tooltip points and the ring is drawn
    QPainterPath wedge = {};  ///< pie
};

/// A piece of a line without a gap, as it is drawn: at most a few points a pixel.
struct ChartRun {
    int series = 0;
    std::vector<int> points = {};   ///< indices of marks
};

/// How the pointer finds a mark. `touching`: within a few pixels of its edge, what it lies in first.
enum class Reach { inside, touching, category_row, category_column, nearest_x, nearest };

struct ChartLayout {
    QSizeF size;
    double pixels = 1;   ///< of Canvas
    QRectF plot;
    double x_first = 0, x_last = 1, y_first = 0, y_last = 1;   ///< what the edges of the plot stand for
    std::vector<ChartStroke> behind;   ///< grid and baseline
    std::vector<ChartStroke> above;    ///< whiskers, reference lines
    std::vector<ChartShape> shapes;    ///< from the lowest to the topmost; clipped to the plot where `clipped`
    bool clipped = false;
    std::vector<ChartLabel> labels;
    std::vector<ChartSwatch> swatches;
    std::vector<PlacedMark> marks;
    std::vector<ChartRun> runs;
    std::vector<int> names;            ///< which of the data's names are shown, in order
    bool rounded = false;              ///< bars: corners are rounded off
    double bar_width = 0.7;            ///< of a category, as a share of its step
    double pie_size = 0;               ///< radius
    std::shared_ptr<const MapPicture> map;   ///< land and borders of a map
    Reach reach = Reach::inside;
    bool upright = true;               ///< left and right go along the axis; otherwise up and down

    QPointF at(double x, double y) const {
        return {plot.left() + (x - x_first) / (x_last - x_first) * plot.width(),
                plot.bottom() - (y - y_first) / (y_last - y_first) * plot.height()};
    }
};

/// The paper: its size in logical pixels and the type.
struct Canvas {
    QSizeF size;
    QFont font;      ///< of axes and labels: 11 px where the desktop's is 13
    Format format;
    double pixels = 1;   ///< of the picture in a logical pixel, each way; 0: it stays vectors
    std::optional<MapView> map_view{};  ///< of a map that the reader moved; else what it shows first
};

/// Computes where everything goes. A chart without data has one label that says so.
ChartLayout lay_out(const ChartData& data, const Canvas& canvas);

/// The mark under or near a point, or -1.
int mark_at(const ChartLayout& layout, QPointF point);
/// The next mark in the direction of an arrow key, Home or End; the first where `from` is -1.
int next_mark(const ChartLayout& layout, int from, int key);

}  // namespace clientele
