#include <algorithm>
#include <cmath>

#include "ui/charts/cells.h"
#include "ui/charts/kinds/kinds_list.h"
#include "ui/charts/kinds/row_places.h"

namespace clientele {
namespace {

QPainterPath box_path(double left, double right, double middle, double thick) {
    QPainterPath path;
    path.addRect(
        QRectF(QPointF(std::min(left, right), middle - thick / 2), QPointF(std::max(left, right), middle + thick / 2)));
    return path;
}

/// Bands are grey: the first, the worst, is the darkest.
double strength(std::size_t band, std::size_t bands) {
    return 0.34 - 0.24 * static_cast<double>(band) / static_cast<double>(std::max<std::size_t>(bands, 1));
}

/// Measure, target and bands by their looks.
void bullet_legend(Placing& place) {
    const ChartData& data = place.data;
    double x = place.free.left();
    const double y = place.free.top();
    const auto put = [&](const QString& words, ChartSwatch swatch) {
        const QString name = place.elided(words, place.free.right() - x - 16);
        if (name.isEmpty() || x + 30 > place.free.right()) return;
        swatch.area = {x, y + place.row / 2 - 4, 8, 8};
        place.layout.swatches.push_back(swatch);
        place.label({x + 13, y, place.width(name) + 2, place.row}, name, Qt::AlignLeft | Qt::AlignVCenter, {Ink::ink});
        if (name != words) place.layout.labels.back().full = words;
        x += 13 + place.width(name) + 16;
    };
    put(data.series.front().name, {.ink = {Ink::series, 0}});
    if (!data.size_title.isEmpty()) put(data.size_title, {.ink = {Ink::ink}, .upright = true});
    if (!data.band_names.empty()) {
        QString all;
        for (const QString& name : data.band_names) all += (all.isEmpty() ? QString() : QStringLiteral(" · ")) + name;
        put(all, {.ink = {Ink::line}});
    }
    place.free.setTop(y + place.row + 4);
}

Range bullet_range(const ChartData& data) {
    Range range = value_range(data, true);
    for (const Mark& mark : data.series.front().marks)
        if (std::isfinite(mark.target)) range = {std::min(range.low, mark.target), std::max(range.high, mark.target)};
    for (const std::vector<double>& ends : data.bands)
        for (const double end : ends)
            if (std::isfinite(end)) range = {std::min(range.low, end), std::max(range.high, end)};
    if (!(range.high > range.low)) range.high = range.low + 1;
    return range;
}

}  // namespace

void collect_bullet(const FindingTable& table, const ChartSpec& spec, const Format& format, ChartData& data) {
    ChartSpec one = spec;
    one.series.clear();
    if (one.y.size() > 1) one.y.resize(1);
    collect_bars(table, one, format, data);
    if (data.series.empty()) return;
    const Cells target(table, spec.target);
    data.size_title = target.title(format);
    for (Mark& mark : data.series.front().marks) mark.target = target.number(static_cast<std::size_t>(mark.row));
    for (const std::string& id : spec.ranges)
        if (const Cells end(table, id); end && !end.is_text()) data.band_names.push_back(end.title(format));
    for (std::size_t row = 0; row < table.rows() && !data.band_names.empty(); ++row) {
        std::vector<double> ends;
        for (const std::string& id : spec.ranges)
            if (const Cells end(table, id); end && !end.is_text()) ends.push_back(end.number(row));
        data.bands.push_back(std::move(ends));
    }
    read_bases(table, spec, format, data);
}

void place_bullet(const ChartData& data, const Canvas& canvas, ChartLayout& layout) {
    Placing place(data, canvas, layout);
    layout.upright = false;
    layout.reach = Reach::category_row;
    bullet_legend(place);
    place.room_for_lines(false);
    const ChartSeries& series = data.series.front();
    SideColumn values{.texts = std::vector<QString>(data.names.size())};
    for (const Mark& mark : series.marks)
        values.texts[static_cast<std::size_t>(mark.x)] = write(mark.y, series.measure, canvas.format);
    std::vector<SideColumn> columns{std::move(values)};
    for (SideColumn& each : base_column(data, canvas.format)) columns.push_back(std::move(each));
    const double step = place_rows(place, {place.row + 6, std::max(44.0, 2 * place.row + 8)}, columns);
    const Range range = bullet_range(data);
    layout.x_first = range.low;
    layout.x_last = range.high + 0.02 * (range.high - range.low);
    place.values_below(layout.x_first, layout.x_last);
    const double high = std::floor(std::min(step * 0.72, 26.0)), thick = std::max(3.0, std::floor(high * 0.42));
    const double zero = layout.at(0, 0).x();
    for_each_shown(data, layout.names, [&](int s, int index, const Mark& mark, int at) {
        const double y = std::floor(layout.plot.top() + step * (at + 0.5));
        if (const auto name = static_cast<std::size_t>(mark.x); name < data.bands.size()) {
            const std::vector<double>& ends = data.bands[name];
            double from = zero;
            for (std::size_t band = 0; band < ends.size(); ++band) {
                if (std::isnan(ends[band])) continue;
                const double to = layout.at(ends[band], 0).x();
                layout.shapes.push_back(
                    {.path = box_path(from, to, y, high), .ink = {Ink::muted}, .alpha = strength(band, ends.size())});
                from = to;
            }
        }
        const double tip = layout.at(mark.y, 0).x();
        layout.shapes.push_back({.path = box_path(zero, tip, y, thick), .ink = ink_of(data, s, mark.tone)});
        if (!std::isnan(mark.low) && !std::isnan(mark.high))
            layout.shapes.push_back(
                {.path = box_path(layout.at(mark.low, 0).x(), layout.at(mark.high, 0).x(), y, 1.5), .ink = {Ink::ink}});
        if (std::isfinite(mark.target)) {
            const double x = std::round(layout.at(mark.target, 0).x());
            layout.shapes.push_back({.path = box_path(x - 1.5, x + 1.5, y, high * 0.86), .ink = {Ink::ink}});
        }
        layout.marks.push_back({.series = s,
                                .index = index,
                                .row = mark.row,
                                .position = at,
                                .box = box_path(zero, tip, y, high).boundingRect(),
                                .anchor = {tip, y}});
    });
    place.lines();
}

}  // namespace clientele
