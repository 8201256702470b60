#include <QGraphicsItem>
#include <QPainter>
#include <algorithm>
#include <cmath>

#include "core/analysis/figure_signs.h"
#include "ui/charts/cells.h"
#include "ui/charts/drawing.h"
#include "ui/charts/kinds/kinds_list.h"
#include "ui/charts/placing.h"
#include "ui/shell/reader_format.h"

namespace clientele {
namespace {

/// The cells, drawn as one item: Qt Charts has no such chart.
class CellsItem : public QGraphicsItem {
 public:
    CellsItem(QGraphicsItem* parent, const ChartData& data, const ChartLayout& layout, const Theme& theme)
        : QGraphicsItem(parent), area_(layout.plot) {
        for (const PlacedMark& placed : layout.marks) {
            const Mark& mark = data.series.front().marks[static_cast<std::size_t>(placed.index)];
            if (std::isnan(mark.shade)) continue;  // totals are figures without a shade
            cells_.emplace_back(placed.box, shade(theme, mark.shade, data.diverging));
        }
    }
    QRectF boundingRect() const override { return area_; }
    void paint(QPainter* painter, const QStyleOptionGraphicsItem*, QWidget*) override {
        painter->setPen(Qt::NoPen);
        for (const auto& [box, fill] : cells_) {
            painter->setBrush(fill);
            const double radius = std::min(box.width(), box.height()) > 12 ? 2 : 0;
            painter->drawRoundedRect(box, radius, radius);
        }
    }

 private:
    QRectF area_;
    std::vector<std::pair<QRectF, QColor>> cells_;
};

/// A row at the top: what the lanes are, and at the right the scale: low, five shades, high.
void scale_legend(Placing& place, double low, double high) {
    const Measure measure = place.data.y_measure;
    const QString from = write(low, measure, place.canvas.format), to = write(high, measure, place.canvas.format);
    const QString title = place.elided(place.data.series.front().name, place.free.width() * 0.4);
    const double y = place.free.top();
    const double words = title.isEmpty() ? 0 : place.width(title) + 13;
    const double wide = words + place.width(from) + 7 + 5 * 14 + 6 + place.width(to) + 2;
    double x = std::max(place.free.left(), place.free.right() - wide);
    const QString lanes = place.elided(place.data.lane_title, x - place.free.left() - 12);
    if (!lanes.isEmpty())
        place.label({place.free.left(), y, place.width(lanes) + 2, place.row}, lanes, Qt::AlignLeft | Qt::AlignVCenter);
    const auto put = [&](const QString& text, Ink ink) {
        place.label({x, y, place.width(text) + 2, place.row}, text, Qt::AlignLeft | Qt::AlignVCenter, ink);
        x += place.width(text) + 7;
    };
    if (!title.isEmpty()) {
        put(title, {Ink::ink});
        x += 6;
    }
    put(from, {Ink::muted});
    for (int i = 0; i < 5; ++i) {
        const double part = place.data.diverging ? -1 + i / 2.0 : i / 4.0;
        place.layout.swatches.push_back({.area = {x, y + place.row / 2 - 4, 14, 8}, .shade = part});
        x += 14;
    }
    x += 6;
    put(to, {Ink::muted});
    place.free.setTop(y + place.row + 4);
}

/// What the ends of the scale stand for: zero to the largest, or the smallest where zero is far away; both signs alike
/// where there are both.
Range scale_of(const ChartSeries& series) {
    Range range{no_value, no_value};
    for (const Mark& mark : series.marks) {
        if (std::isnan(mark.y) || mark.tone == Tone::muted) continue;
        if (!(range.low <= mark.y)) range.low = mark.y;
        if (!(range.high >= mark.y)) range.high = mark.y;
    }
    if (range.low < 0 && range.high > 0) {
        range.high = std::max(range.high, -range.low);
        range.low = -range.high;
    } else if (range.low >= 0 && range.low < 0.5 * range.high) {
        range.low = 0;
    }
    return range;
}

}  // namespace

namespace {

/// Around a cell that differs: in colour beside the sign that it carries.
void frame(ChartLayout& layout, const QRectF& cell, Ink ink) {
    const QRectF edge = cell.adjusted(1, 1, -1, -1);
    const QPointF corners[] = {edge.topLeft(), edge.topRight(), edge.bottomRight(), edge.bottomLeft(), edge.topLeft()};
    for (std::size_t i = 0; i < 4; ++i)
        layout.above.push_back({.line = {corners[i], corners[i + 1]}, .ink = ink, .width = 2});
}

/// Muted rows and columns are totals: apart from the scale.
Tone is_total(const ChartSpec& spec, const QString& x, const QString& lane) {
    const bool total = tone_of(spec, x) == Tone::muted || tone_of(spec, lane) == Tone::muted;
    return total ? Tone::muted : Tone::own;
}

/// The cells that are shown, from the left and the top of the plot.
struct ShownCells {
    std::size_t columns = 0, rows = 0;
    double wide = 0, high = 0, gap = 0;
    bool has(const Mark& mark) const {
        return mark.x < static_cast<double>(columns) && mark.lane < static_cast<int>(rows);
    }
    QRectF box(const Mark& mark, const QRectF& plot) const {
        return {plot.left() + wide * mark.x, plot.top() + high * mark.lane, wide - gap, high - gap};
    }
};

/// What stands in a cell; `whole`: per cents without a fraction.
QString figure_of_cell(const ChartSeries& series, std::size_t i, bool whole, const Format& format) {
    const double value = series.marks[i].y;
    QString words = whole && series.measure.unit == Unit::percent
                        ? as_qstring(write_number(std::round(value * 100) + 0.0, 0, format) + format.percent_suffix)
                        : write(value, series.measure, format);
    if (i < series.signs.size() && !series.signs[i].isEmpty()) words += QChar(0x2009) + series.signs[i];
    return words;
}

/// Cells with their figures, where those of all fit: figures in some alone, such as "0%" where "2.9%" is too wide,
/// would read as if the others were not known.
void place_figures(const ChartSeries& series, const ShownCells& cells, Placing& place) {
    ChartLayout& layout = place.layout;
    const Format& format = place.canvas.format;
    const auto all_fit = [&](bool whole) {
        if (place.row - 2 > cells.high - cells.gap) return false;
        for (std::size_t i = 0; i < series.marks.size(); ++i) {
            const Mark& mark = series.marks[i];
            if (cells.has(mark) && !std::isnan(mark.y) &&
                place.width(figure_of_cell(series, i, whole, format)) + 4 > cells.wide - cells.gap)
                return false;
        }
        return true;
    };
    const bool as_they_are = all_fit(false), written = as_they_are || all_fit(true);
    for (std::size_t i = 0; i < series.marks.size(); ++i) {
        const Mark& mark = series.marks[i];
        if (!cells.has(mark) || std::isnan(mark.y)) continue;  // what is not known stays empty
        const QRectF cell = cells.box(mark, layout.plot);
        const QString sign = i < series.signs.size() ? series.signs[i] : QString();
        if (!sign.isEmpty()) frame(layout, cell, {sign == qtext(below_the_others) ? Ink::bad : Ink::accent});
        if (written) {
            place.label(cell, figure_of_cell(series, i, !as_they_are, format), Qt::AlignCenter);
            if (mark.tone == Tone::muted)
                layout.labels.back().ink = {Ink::ink};
            else
                layout.labels.back().shade = mark.shade;
        }
        layout.marks.push_back({.index = static_cast<int>(i),
                                .row = mark.row,
                                .position = static_cast<int>(mark.x),
                                .lane = mark.lane,
                                .box = cell,
                                .anchor = cell.center()});
    }
}

}  // namespace

void collect_heat_map(const FindingTable& table, const ChartSpec& spec, const Format& format, ChartData& data) {
    const Cells x(table, spec.x), lane(table, spec.series), y(table, spec.y.empty() ? std::string() : spec.y.front());
    if (!x || !lane || !y || y.is_text()) return;
    const Cells sign(table, spec.mark);
    NameIndex names, lanes;
    ChartSeries series{.name = data.y_title.isEmpty() ? y.title(format) : data.y_title, .measure = y.measure()};
    for (std::size_t row = 0; row < table.rows(); ++row) {
        series.marks.push_back({.row = static_cast<int>(row),
                                .lane = lanes.of(lane.text(row, format)),
                                .tone = is_total(spec, x.key(row, format), lane.key(row, format)),
                                .x = static_cast<double>(names.of(x.text(row, format))),
                                .y = y.number(row)});
        if (sign) series.signs.push_back(sign.text(row, format));
    }
    const Range scale = scale_of(series);
    data.diverging = scale.low < 0 && scale.high > 0;
    for (Mark& mark : series.marks) {
        if (std::isnan(mark.y) || mark.tone == Tone::muted) continue;
        if (data.diverging)
            mark.shade = mark.y / scale.high;
        else
            mark.shade = scale.high > scale.low ? (mark.y - scale.low) / (scale.high - scale.low) : 1;
    }
    data.x_scale = XScale::names;
    data.names = std::move(names.names);
    data.lanes = std::move(lanes.names);
    data.lane_title = lane.title(format);
    data.y_measure = y.measure();
    data.series.push_back(std::move(series));
}

void place_heat_map(const ChartData& data, const Canvas& canvas, ChartLayout& layout) {
    Placing place(data, canvas, layout);
    const ChartSeries& series = data.series.front();
    const Range scale = scale_of(series);
    scale_legend(place, scale.low, scale.high);
    const double below = place.row + 4 + (data.x_title.isEmpty() ? 0 : place.row);
    double widest = 0;
    for (const QString& lane : data.lanes) widest = std::max(widest, place.width(lane));
    const double left = std::ceil(std::min(widest, canvas.size.width() * 0.3) + 9);
    const auto fit = [](double room, double least, std::size_t all) {
        return std::min(all, static_cast<std::size_t>(std::max(1.0, room / least)));
    };
    const std::size_t columns = fit(place.free.width() - left, 6, data.names.size());
    std::size_t rows = fit(place.free.height() - below, place.row, data.lanes.size());
    std::vector<QString> notes;
    if (columns < data.names.size() || rows < data.lanes.size()) {
        rows = fit(place.free.height() - below - place.row, place.row, data.lanes.size());
        notes.push_back(as_qstring(
            to_string(text("Showing the first {0} of {1} rows and {2} of {3} columns; the table has them all.",
                           count(rows), count(data.lanes.size()), count(columns), count(data.names.size())),
                      canvas.format)));
    }
    place.notes(notes);
    place.free.setLeft(left);
    const double wide = std::max(1.0, std::floor(std::min(place.free.width() / static_cast<double>(columns), 160.0)));
    const double high =
        std::max(1.0, std::floor(std::min((place.free.height() - below) / static_cast<double>(rows), 48.0)));
    layout.plot = QRectF(left, std::round(place.free.top()), wide * static_cast<double>(columns),
                         high * static_cast<double>(rows));
    for (std::size_t i = 0; i < rows; ++i) {
        const QString text = place.elided(data.lanes[i], left - 8);
        place.label({0, layout.plot.top() + high * static_cast<double>(i), left - 8, high}, text,
                    Qt::AlignRight | Qt::AlignVCenter, {Ink::ink});
        if (text != data.lanes[i]) layout.labels.back().full = data.lanes[i];
    }
    for (std::size_t i = 0; i < columns; ++i) layout.names.push_back(static_cast<int>(i));
    place.names_below(layout.names);
    if (!data.x_title.isEmpty()) {
        place.label({layout.plot.left(), layout.plot.bottom() + place.row + 4, layout.plot.width(), place.row},
                    place.elided(data.x_title, layout.plot.width()), Qt::AlignRight | Qt::AlignVCenter);
    }
    const double gap = std::min(wide, high) >= 8 ? 1 : 0;
    place_figures(series, {.columns = columns, .rows = rows, .wide = wide, .high = high, .gap = gap}, place);
}

void draw_heat_map(const ChartData& data, const ChartLayout& layout, const Theme& theme, QChart& chart) {
    new CellsItem(&chart, data, layout, theme);  // owned by the chart
}

}  // namespace clientele
