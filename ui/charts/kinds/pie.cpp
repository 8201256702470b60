#include <QPieSeries>
#include <QPieSlice>
#include <algorithm>
#include <cmath>
#include <numbers>

#include "ui/charts/cells.h"
#include "ui/charts/drawing.h"
#include "ui/charts/fold.h"
#include "ui/charts/kinds/kinds_list.h"
#include "ui/charts/placing.h"

namespace clientele {
namespace {

double total_of(const ChartData& data) {
    double total = 0;
    for (const ChartSeries& slice : data.series) total += slice.marks.front().y;
    return total;
}

struct SliceLabel {
    QPointF rim;      // where its line starts
    bool right;
    double y;
    QString text;
};

void put_labels(Placing& place, std::vector<SliceLabel>& labels) {
    for (const bool right : {false, true}) {
        std::vector<double> middles;
        for (const SliceLabel& label : labels) {
            if (label.right == right) middles.push_back(label.y);
        }
        const std::vector<double> tops = spread_apart(middles, place.row, place.free.top(), place.free.bottom());
        std::size_t next = 0;
        for (SliceLabel& label : labels) {
            if (label.right == right) label.y = tops[next++];
        }
    }
    const QRectF pie = place.layout.plot;
    for (const SliceLabel& label : labels) {
        const double y = label.y + place.row / 2;
        const double elbow = label.right ? pie.right() + 14 : pie.left() - 14;
        place.layout.above.push_back({.line = {label.rim, QPointF(elbow, y)}, .ink = {Ink::muted}});
        const double room = label.right ? place.canvas.size.width() - elbow - 6 : elbow - 6;
        const QString text = place.metrics.elidedText(label.text, Qt::ElideMiddle, room);
        place.label({label.right ? elbow + 4 : 0, label.y, room + 2, place.row}, text,
                    (label.right ? Qt::AlignLeft : Qt::AlignRight) | Qt::AlignVCenter, {Ink::ink});
        if (text != label.text) place.layout.labels.back().full = label.text;
    }
}

}  // namespace

void collect_pie(const FindingTable& table, const ChartSpec& spec, const Format& format, ChartData& data) {
    const Cells x(table, spec.x), y(table, spec.y.empty() ? std::string() : spec.y.front());
    if (!x || !y || y.is_text()) return;
    data.y_measure = y.measure();
    if (data.y_title.isEmpty()) data.y_title = y.title(format);
    int left_out = 0;
    for (std::size_t row = 0; row < table.rows(); ++row) {
        const double value = y.number(row);
        if (!(value > 0) || !std::isfinite(value)) {
            left_out += value < 0;
            continue;
        }
        const QString name = x.text(row, format);
        // A slice is a series of one mark, and so has a colour of its own.
        data.series.push_back({.name = name.isEmpty() ? as_qstring(format.missing) : name, .measure = y.measure()});
        data.series.back().marks.push_back(
            {.row = static_cast<int>(row), .tone = tone_of(spec, x.key(row, format)), .x = 0, .y = value});
    }
    if (left_out > 0) {
        data.notes.push_back(as_qstring(to_string(
            text("{0} negative {0|value|values} cannot be shown as a slice; the table has them.", count(left_out)),
            format)));
    }
    fold_series(data, Fold::add_up, format);
    for (std::size_t i = 0; i < data.series.size(); ++i) {
        data.names.push_back(data.series[i].name);
        data.series[i].marks.front().x = static_cast<double>(i);
    }
}

void place_pie(const ChartData& data, const Canvas& canvas, ChartLayout& layout) {
    Placing place(data, canvas, layout);
    place.notes();
    place.free.setTop(place.free.top() + 2);
    const double total = total_of(data);
    const auto text_of = [&](const ChartSeries& slice) {
        const double value = slice.marks.front().y;
        const double share = data.y_measure.unit == Unit::percent ? value : value / total;
        return slice.name + QStringLiteral("  ") + write(share, {Unit::percent, -1}, canvas.format);
    };
    double widest = 0;
    for (const ChartSeries& slice : data.series) widest = std::max(widest, place.width(text_of(slice)) + 22);
    const double beside = std::max(canvas.size.width() - 2 * widest, canvas.size.width() * 0.36);
    const double side = std::floor(std::min(place.free.height() - place.row, beside));
    layout.plot = QRectF(std::round((canvas.size.width() - side) / 2),
                         std::round(place.free.center().y() - side / 2), side, side);
    double angle = 0;  // clockwise from the top, in degrees
    std::vector<SliceLabel> labels;
    for (std::size_t s = 0; s < data.series.size(); ++s) {
        const Mark& mark = data.series[s].marks.front();
        const double span = mark.y / total * 360;
        const double middle = (angle + span / 2) * std::numbers::pi / 180;
        const QPointF out(std::sin(middle), -std::cos(middle));
        QPainterPath wedge(layout.plot.center());
        wedge.arcTo(layout.plot, 90 - angle, -span);
        wedge.closeSubpath();
        layout.marks.push_back({.series = static_cast<int>(s),
                                .index = 0,
                                .row = mark.row,
                                .position = static_cast<int>(s),
                                .box = wedge.boundingRect(),
                                .anchor = layout.plot.center() + out * side * 0.32,
                                .wedge = wedge});
        labels.push_back({layout.plot.center() + out * side / 2, out.x() >= 0,
                          (layout.plot.center() + out * (side / 2 + 8)).y(),
                          text_of(data.series[s])});
        angle += span;
    }
    put_labels(place, labels);
}

void draw_pie(const ChartData& data, const ChartLayout&, const Theme& theme, QChart& chart) {
    auto* pie = new QPieSeries;
    pie->setPieSize(1);
    for (std::size_t s = 0; s < data.series.size(); ++s) {
        const Mark& mark = data.series[s].marks.front();
        QPieSlice* slice = pie->append(data.series[s].name, mark.y);
        slice->setLabelVisible(false);
        slice->setBrush(colour(theme, ink_of(data, static_cast<int>(s), mark.tone)));
        slice->setPen(QPen(theme.panel, 1.5));
    }
    chart.addSeries(pie);
}

}  // namespace clientele
