#include <algorithm>
#include <cmath>
#include <numbers>
#include <numeric>

#include "ui/charts/kinds/kinds_list.h"
#include "ui/charts/placing.h"

namespace clientele {
namespace {

constexpr double least_cell = 9;  // pixels
constexpr std::size_t most_labels = 25;

double radius_of(const Mark& mark) { return std::isnan(mark.size) ? 4.5 : std::max(3.0, 15 * std::sqrt(mark.size)); }

/// The series with the cells for the scale, -1 where there are none.
int cells_for(const ChartData& data, const MapView& view) {
    const auto last = static_cast<int>(data.series.size()) - 1;
    if (last < 1) return -1;
    for (int s = last; s > 1; --s) {
        const int level = data.series[static_cast<std::size_t>(s)].marks.front().lane;
        if (view.world / std::exp2(level) >= least_cell) return s;
    }
    return 1;
}

QString words_in(const Text& text, const Placing& place) { return as_qstring(to_string(text, place.canvas.format)); }

/// What the largest point stands for; of none what they would.
Text size_legend(const ChartData& data, const Format& format) {
    double largest = no_value;
    for (const Mark& mark : data.series.front().marks)
        if (!(largest >= mark.low) && !std::isnan(mark.low)) largest = mark.low;
    const Name title = name(data.size_title.toStdString());
    if (std::isnan(largest)) return text("Size: {0}", title);
    return text("Size: {0}, up to {1}", title, name(write(largest, data.size_measure, format).toStdString()));
}

/// A row at the top: at the left what the points are, at the right the scale of the colours.
void put_legend(Placing& place, const ChartSeries& shaded) {
    const ChartData& data = place.data;
    const double y = place.free.top();
    double low = no_value, high = no_value;
    for (const Mark& mark : shaded.marks) {
        if (std::isnan(mark.high)) continue;
        if (!(low <= mark.high)) low = mark.high;
        if (!(high >= mark.high)) high = mark.high;
    }
    double right = place.free.right();
    if (!std::isnan(low) && !data.shade_title.isEmpty()) {
        if (data.diverging) {
            high = std::max(std::abs(low), std::abs(high));
            low = -high;
        } else if (data.adds_up) {
            low = 0;
        }
        const QString from = write(low, data.shade_measure, place.canvas.format),
                      to = write(high, data.shade_measure, place.canvas.format);
        const QString title = place.elided(data.shade_title, place.free.width() * 0.35);
        double x = right - place.width(title) - place.width(from) - place.width(to) - 13 - 20 - 70;
        right = x - 12;
        const auto put = [&](const QString& text, Ink ink) {
            place.label({x, y, place.width(text) + 2, place.row}, text, Qt::AlignLeft | Qt::AlignVCenter, ink);
            x += place.width(text) + 7;
        };
        put(title, {Ink::ink});
        x += 6;
        put(from, {Ink::muted});
        for (int i = 0; i < 5; ++i) {
            const double part = data.diverging ? -1 + i / 2.0 : map_shade(i / 4.0);
            place.layout.swatches.push_back({.area = {x, y + place.row / 2 - 4, 14, 8}, .shade = part});
            x += 14;
        }
        x += 6;
        put(to, {Ink::muted});
    }
    if (!data.series.front().marks.empty() && !data.size_title.isEmpty()) {
        const bool over_cells = data.series.size() > 1;
        if (over_cells || !data.one_measure) {
            place.layout.swatches.push_back({.area = {place.free.left() + 1, y + place.row / 2 - 4, 8, 8},
                                             .ink = {over_cells ? Ink::warned : Ink::muted},
                                             .marker = 0});
            const QString said = words_in(size_legend(data, place.canvas.format), place);
            const QString shown = place.elided(said, right - place.free.left() - 16);
            place.label({place.free.left() + 14, y, place.width(shown) + 2, place.row}, shown,
                        Qt::AlignLeft | Qt::AlignVCenter, {Ink::ink});
        }
    }
    place.free.setTop(y + place.row + 4);
}

/// Points lie above cells, small ones above large ones: what is found first is on top.
void put_points(Placing& place, const MapView& view) {
    const std::vector<Mark>& marks = place.data.series.front().marks;
    std::vector<int> order(marks.size());
    std::iota(order.begin(), order.end(), 0);
    std::ranges::stable_sort(order, {}, [&](int i) { return radius_of(marks[static_cast<std::size_t>(i)]); });
    const QRectF& plot = place.layout.plot;
    for (const int i : order) {
        const Mark& mark = marks[static_cast<std::size_t>(i)];
        const QPointF at = view.at(mercator({mark.y, mark.x}), plot);
        const double radius = radius_of(mark);
        if (!plot.adjusted(-radius, -radius, radius, radius).contains(at)) continue;
        QPainterPath circle;
        circle.addEllipse(at, radius, radius);
        place.layout.marks.push_back({.series = 0,
                                      .index = i,
                                      .row = mark.row,
                                      .box = QRectF(at.x() - radius, at.y() - radius, 2 * radius, 2 * radius),
                                      .anchor = at,
                                      .wedge = circle});
    }
}

void put_cells(Placing& place, const MapView& view, int series) {
    const std::vector<Mark>& marks = place.data.series[static_cast<std::size_t>(series)].marks;
    const QRectF& plot = place.layout.plot;
    for (std::size_t i = 0; i < marks.size(); ++i) {
        const double side = view.world / std::exp2(marks[i].lane);
        const QPointF at = view.at(mercator({marks[i].y, marks[i].x}), plot);
        const QRectF box(at.x() - side / 2, at.y() - side / 2, side, side);
        if (!box.intersects(plot)) continue;
        place.layout.marks.push_back({.series = series,
                                      .index = static_cast<int>(i),
                                      .row = marks[i].row,
                                      .box = box.adjusted(0.5, 0.5, -0.5, -0.5) & plot,
                                      .anchor = (box & plot).center()});
    }
}

/// Names of the largest points, wherever they cover no point and no other name.
void name_largest(Placing& place) {
    const ChartSeries& series = place.data.series.front();
    std::vector<QRectF> taken;
    std::vector<std::size_t> points;
    for (std::size_t i = 0; i < place.layout.marks.size() && place.layout.marks[i].series == 0; ++i) {
        points.push_back(i);
        taken.push_back(place.layout.marks[i].box);
    }
    const QRectF& plot = place.layout.plot;
    taken.emplace_back(plot.right() - 40, plot.top(), 40, 142);  // where the window has the map's tools
    const std::size_t dots = taken.size();
    for (std::size_t n = points.size(); n-- > 0 && taken.size() < dots + most_labels;) {  // the largest are last
        const PlacedMark& mark = place.layout.marks[points[n]];
        const QString name = place.elided(series.names[static_cast<std::size_t>(mark.index)], 160);
        const QSizeF size(place.width(name) + 1, place.row);
        const double apart = mark.box.width() / 2 + 4;
        const QPointF corners[] = {{mark.anchor.x() + apart, mark.anchor.y() - size.height() / 2},
                                   {mark.anchor.x() - apart - size.width(), mark.anchor.y() - size.height() / 2},
                                   {mark.anchor.x() - size.width() / 2, mark.anchor.y() + apart - 2},
                                   {mark.anchor.x() - size.width() / 2, mark.anchor.y() - apart - size.height() + 2}};
        for (const QPointF& corner : corners) {
            const QRectF area(corner, size);
            const auto covers = [&](const QRectF& other) { return other.intersects(area); };
            if (!plot.contains(area) || std::ranges::any_of(taken, covers)) continue;
            place.label(area, name, Qt::AlignLeft | Qt::AlignVCenter, {Ink::ink});
            place.layout.labels.back().halo = true;
            taken.push_back(area);
            break;
        }
    }
}

/// A bar of a round number of kilometres, right in the middle of the picture.
void put_scale(Placing& place, const MapView& view) {
    const QRectF& plot = place.layout.plot;
    const double latitude = from_mercator({0.5, view.y}).latitude * std::numbers::pi / 180;
    const double km = 2 * std::numbers::pi * earth_radius_km * std::cos(latitude) / view.world;  // a pixel
    const double most = std::min(110.0, plot.width() / 4) * km;
    if (!(most > 0)) return;
    const double tens = std::pow(10, std::floor(std::log10(most)));
    const double length = most >= 5 * tens ? 5 * tens : most >= 2 * tens ? 2 * tens : tens;
    const double x = plot.left() + 8, y = std::floor(plot.bottom()) - 8.5, wide = length / km;
    place.layout.above.push_back({.line = {x, y, x + wide, y}, .ink = {Ink::ink}});
    for (const double end : {x, x + wide})
        place.layout.above.push_back({.line = {end, y - 4, end, y}, .ink = {Ink::ink}});
    const QString words = length >= 1 ? words_in(text("{0} km", number(length, 0)), place)
                                      : words_in(text("{0} m", number(length * 1000, 0)), place);
    place.label({x + 5, y - 5 - place.row, place.width(words) + 2, place.row}, words, Qt::AlignLeft | Qt::AlignVCenter,
                {Ink::ink});
    place.layout.labels.back().halo = true;
}

/// What of the cells, or without any of the points, lies beside the picture.
void put_outside(Placing& place, const MapView& view) {
    const QRectF& plot = place.layout.plot;
    const ChartSeries& series = place.data.series.back();  // the finest cells, whichever are drawn
    double outside = 0;
    for (const Mark& mark : series.marks) {
        const double half = mark.lane > 0 ? view.world / std::exp2(mark.lane) / 2 : 0;
        const QPointF at = view.at(mercator({mark.y, mark.x}), plot);
        if (plot.adjusted(-half, -half, half, half).contains(at)) continue;
        outside += mark.lane > 0 && !std::isnan(mark.low) ? mark.low : 1;
    }
    if (!(outside > 0)) return;
    const auto many = static_cast<std::int64_t>(std::lround(outside));
    const QString words = words_in(text("{0} outside the view", count(many)), place);
    const double wide = place.width(words) + 2;
    place.label({plot.right() - wide - 6, std::floor(plot.bottom()) - 6 - place.row, wide, place.row}, words,
                Qt::AlignRight | Qt::AlignVCenter, {Ink::ink});
    place.layout.labels.back().halo = true;
}

}  // namespace

void place_map(const ChartData& data, const Canvas& canvas, ChartLayout& layout) {
    Placing place(data, canvas, layout);
    layout.reach = Reach::touching;
    // The view decides which cells, and they the legend; its row has the same height whatever it says.
    QRectF plot = place.free.adjusted(0, place.row + 4, 0, 0);
    const MapView view = canvas.map_view ? *canvas.map_view : fitted(data.bulk, plot.size());
    const int cells = cells_for(data, view);
    put_legend(place, data.series[static_cast<std::size_t>(std::max(0, cells))]);
    place.notes();
    layout.plot = place.free;
    auto picture = data.land ? picture_of(*data.land, view, layout.plot) : MapPicture{};
    picture.view = view;
    layout.map = std::make_shared<const MapPicture>(std::move(picture));
    put_points(place, view);
    name_largest(place);
    if (cells > 0) put_cells(place, view, cells);
    for (std::size_t i = 0; i < layout.marks.size(); ++i) layout.marks[i].position = static_cast<int>(i);
    put_scale(place, view);
    put_outside(place, view);
}

}  // namespace clientele
