#pragma once

#include <QString>
#include <limits>
#include <vector>

#include "core/analysis/finding.h"
#include "core/base/format.h"
#include "ui/charts/map_view.h"
#include "ui/charts/measure.h"

namespace clientele {

/// What the positions along x are. Days and times are counted in seconds from 1970-01-01.
enum class XScale { names, number, day, month, time };

/// How one mark is set off from the others of its series.
enum class Tone { own, muted, warned, bad };

inline constexpr double no_value = std::numeric_limits<double>::quiet_NaN();
/// Series with a colour of their own; a sixth is drawn in the grey of "the rest".
inline constexpr int most_series = 6;

/// One thing that is drawn, in the table's numbers. NaN is "has none".
struct Mark {
    int row = -1;   ///< of the table; -1 where it stands for several rows
    int lane = 0;   ///< heat map: index of the row of cells; flow: step; map: level of a cell, 0 of a point
    Tone tone = Tone::own;
    double x = 0;   ///< index of the name, number, or seconds
    double y = no_value;                     ///< box: the median
    double low = no_value, high = no_value;  ///< whisker or band; box: the ends; scatter: the values of size and shade
    double from = 0;  ///< stacked: where the mark starts; histogram: the upper edge; box: first quartile;
                      ///< flow: index of the name it goes to
    double to = no_value;                    ///< box: third quartile
    double inner_low = no_value, inner_high = no_value;  ///< fan, dots: the narrower band; importance: bounds of x
    double target = no_value;                ///< bullet
    double correlation = 0;                  ///< importance: of the errors of x and y
    double size = no_value;                  ///< scatter: 0 to 1
    double shade = no_value;                 ///< heat map, scatter: 0 to 1; diverging scales -1 to 1
};

struct ChartSeries {
    QString name = {};
    Measure measure = {};
    bool rest = false;   ///< grey, unlabelled
    Tone tone = Tone::own;   ///< of the whole line
    std::vector<Mark> marks = {};
    double place = no_value;   ///< diverging: on the scale from -1, the worst, over 0, neutral, to 1
    std::vector<QString> signs = {};   ///< heat map, dots: how each mark differs ("▲", letters); empty: nowhere
    std::vector<QString> names = {};   ///< scatter: what each mark stands for, where there are few enough to say it
};

/// What a chart shows, before any thought of pixels: computed from the table alone.
struct ChartData {
    ChartKind kind = ChartKind::bars;
    XScale x_scale = XScale::names;
    bool stacked = false;
    bool steps = false;                 ///< line: a value holds until the next
    bool points = false;                ///< bars: points instead of bars
    bool ranked = false;                ///< names without room are the last, not the smallest
    bool diverging = false;             ///< heat map: values on both sides of zero; scales about what is neutral
    bool ranks = false;                 ///< dots: values are ranks
    bool ellipses = false;              ///< importance: of confidence, instead of intervals
    std::vector<QString> names;         ///< where x_scale is names
    std::vector<QString> lanes;         ///< heat map; flow: what its columns of names are
    QString lane_title;                 ///< heat map: what the lanes are
    std::vector<ChartSeries> series;
    Measure x_measure, y_measure;
    QString title, x_title, y_title;
    struct Line {
        double value;
        bool vertical;
        QString label;
    };
    struct Pointer {
        double x;
        QString label;
    };
    std::vector<Line> lines;
    std::vector<Pointer> pointers;
    std::vector<QString> notes;         ///< what the reader must know: what is left out, what is grey
    QString size_title, shade_title;    ///< scatter, flow, map: the columns behind size and colour
    Measure size_measure, shade_measure;
    QString base_title;                 ///< dots, diverging, bullet: what `bases` counts
    std::vector<double> bases;          ///< by name how many the row is of; empty: not told
    std::vector<QString> quadrants;     ///< importance: top left, top right, bottom left, bottom right
    double cross_x = no_value, cross_y = no_value;   ///< importance: where its fields meet
    std::vector<QString> band_names;                 ///< bullet: from the worst to the best
    std::vector<std::vector<double>> bands;          ///< bullet: by name the upper ends of the bands
    bool one_measure = false;           ///< map: size and colour show the same
    bool adds_up = false;               ///< map: values of cells are sums
    MapBox box{};                       ///< map: that holds all places
    MapBox bulk{};                      ///< map: what is shown first, without the few that lie far from all others
    std::shared_ptr<const MapLand> land;   ///< map

    bool empty() const;
};

/// Reads the table as the specification says. Columns that are not there give an empty chart, whose view says "no
/// data".
ChartData collect(const FindingTable& table, const ChartSpec& spec, const Format& format);

/// "Champions: 2,003 customers" in parts: what a tooltip and a screen reader say of a mark.
struct MarkText {
    QString heading;
    struct Row {
        QString label, value;
    };
    std::vector<Row> rows;
    QString sentence() const;
};
MarkText describe(const ChartData& data, int series, int index, const Format& format);
/// How a position along x is written: the name, number or date.
QString x_text(const ChartData& data, double x, const Format& format);

}  // namespace clientele
