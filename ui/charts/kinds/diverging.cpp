#include <algorithm>
#include <cmath>

#include "ui/charts/cells.h"
#include "ui/charts/fold.h"
#include "ui/charts/kinds/kinds_list.h"
#include "ui/charts/kinds/row_places.h"

namespace clientele {
namespace {

enum class Side { negative, neutral, positive };

/// Which side each series is on, as the specification names them or by the middle of the scale.
std::vector<Side> sides_of(const ChartSpec& spec, const std::vector<std::string>& keys) {
    std::vector<Side> sides(keys.size(), Side::positive);
    const auto among = [](const std::vector<std::string>& names, const std::string& key) {
        return std::ranges::find(names, key) != names.end();
    };
    const bool named = std::ranges::any_of(
        keys, [&](const std::string& key) { return among(spec.bad, key) || among(spec.muted, key); });
    for (std::size_t i = 0; i < keys.size(); ++i) {
        if (named)
            sides[i] = among(spec.bad, keys[i])     ? Side::negative
                       : among(spec.muted, keys[i]) ? Side::neutral
                                                    : sides[i];
        else if (keys.size() % 2 == 1 && i == keys.size() / 2)
            sides[i] = Side::neutral;
        else if (i < keys.size() / 2)
            sides[i] = Side::negative;
    }
    return sides;
}

/// Places on the scale of colours: the worst is -1, the best 1, those next to the middle near 0.
std::vector<double> places_of_sides(const std::vector<Side>& sides) {
    const auto negatives = static_cast<double>(std::ranges::count(sides, Side::negative));
    const auto positives = static_cast<double>(std::ranges::count(sides, Side::positive));
    std::vector<double> places;
    double negative = 0, positive = 0;
    for (const Side side : sides) {
        if (side == Side::neutral)
            places.push_back(0);
        else if (side == Side::negative)
            places.push_back(-1 + 0.65 * negative++ / negatives);
        else
            places.push_back(1 - 0.65 * (positives - ++positive) / positives);
    }
    return places;
}

/// Sums of a row's sides.
struct SideSums {
    double negative = 0, neutral = 0, positive = 0;
    double left() const { return negative + neutral / 2; }
    double right() const { return positive + neutral / 2; }
};
std::vector<SideSums> sums_of(const ChartData& data) {
    std::vector<SideSums> sums(data.names.size());
    for (const ChartSeries& series : data.series)
        for (const Mark& mark : series.marks) {
            if (std::isnan(mark.y)) continue;
            SideSums& sum = sums[static_cast<std::size_t>(mark.x)];
            (series.place < 0 ? sum.negative : series.place > 0 ? sum.positive : sum.neutral) += mark.y;
        }
    return sums;
}

/// Sets where each part begins: to the right of all that is worse.
void stack_about_the_middle(ChartData& data) {
    const std::vector<SideSums> sums = sums_of(data);
    std::vector<double> level;
    for (const SideSums& sum : sums) level.push_back(-sum.left());
    for (ChartSeries& series : data.series)
        for (Mark& mark : series.marks) {
            if (std::isnan(mark.y)) continue;
            double& from = level[static_cast<std::size_t>(mark.x)];
            mark.from = from;
            from += mark.y;
        }
}

/// Swatches of the scale in the order in which the bars show it.
void scale_legend_of(Placing& place) {
    double x = place.free.left(), y = place.free.top();
    for (const ChartSeries& series : place.data.series) {
        const QString name = place.elided(series.name, place.free.width() * 0.4);
        const double need = 10 + 5 + place.width(name);
        if (x > place.free.left() && x + need > place.free.right()) {
            x = place.free.left();
            y += place.row;
        }
        place.layout.swatches.push_back({.area = {x, y + place.row / 2 - 5, 10, 10}, .shade = series.place});
        place.label({x + 15, y, need, place.row}, name, Qt::AlignLeft | Qt::AlignVCenter, {Ink::ink});
        if (name != series.name) place.layout.labels.back().full = series.name;
        x += need + 14;
    }
    place.free.setTop(y + place.row + 4);
}

/// Grid and labels of shares in both directions from the middle.
void shares_below(Placing& place) {
    ChartLayout& layout = place.layout;
    const QRectF plot = layout.plot;
    const int most = std::clamp(static_cast<int>(plot.width() / 44), 3, 9);
    const Steps steps = nice_steps_within(layout.x_first, layout.x_last, most, false);
    for (Tick& tick : write_ticks(steps, place.data.y_measure, place.canvas.format)) {
        const double x = std::round(layout.at(tick.value, 0).x());
        if (x < plot.left() - 1 || x > plot.right() + 1) continue;
        layout.behind.push_back(
            {.line = {x, plot.top(), x, plot.bottom()}, .ink = {tick.value == 0 ? Ink::line : Ink::grid}});
        const QString text = tick.value < 0 ? tick.text.mid(as_qstring(place.canvas.format.minus).size()) : tick.text;
        const double need = place.width(text) + 1;
        const double left = std::clamp(x - need / 2, 0.0, place.canvas.size.width() - need);
        place.label({left, plot.bottom() + 4, need, place.row}, text, Qt::AlignLeft | Qt::AlignVCenter);
    }
    if (place.data.y_title.isEmpty()) return;
    place.label({plot.left(), plot.bottom() + 4 + place.row, plot.width(), place.row},
                place.elided(place.data.y_title, plot.width()), Qt::AlignRight | Qt::AlignVCenter);
}

/// What lies on both sides, beside the bars, where a side has several parts.
std::vector<SideColumn> sum_columns(const ChartData& data, const Format& format) {
    const auto parts = [&](bool above) {
        return std::ranges::count_if(data.series,
                                     [&](const ChartSeries& each) { return above ? each.place > 0 : each.place < 0; });
    };
    std::vector<SideColumn> columns;
    const std::vector<SideSums> sums = sums_of(data);
    for (const bool above : {false, true}) {
        if (parts(above) < 2) continue;
        SideColumn column{.title = above ? QStringLiteral("▶") : QStringLiteral("◀"), .may_go = true};
        for (const SideSums& sum : sums)
            column.texts.push_back(write(above ? sum.positive : sum.negative, data.y_measure, format));
        columns.push_back(std::move(column));
    }
    return columns;
}

}  // namespace

void collect_diverging(const FindingTable& table, const ChartSpec& spec, const Format& format, ChartData& data) {
    const Cells x(table, spec.x), by(table, spec.series);
    data.x_scale = XScale::names;
    data.ranked = spec.ranked;
    data.diverging = true;
    if (!x || spec.y.empty()) return;
    std::vector<std::string> keys;
    NameIndex names, series;
    const auto put = [&](std::size_t of, std::size_t row, int at, double value) {
        data.series[of].marks.push_back({.row = static_cast<int>(row), .x = static_cast<double>(at), .y = value});
    };
    const auto name_of = [&](std::size_t row) {
        const QString name = x.text(row, format);
        return name.isEmpty() ? as_qstring(format.missing) : name;
    };
    if (by) {
        const Cells y(table, spec.y.front());
        for (std::size_t row = 0; row < table.rows(); ++row) {
            const auto of = static_cast<std::size_t>(series.of(by.text(row, format)));
            if (of == data.series.size()) {
                data.series.push_back({.name = series.names[of], .measure = y.measure()});
                keys.push_back(by.key(row, format).toStdString());
            }
            put(of, row, names.of(name_of(row)), y.number(row));
        }
        data.names = std::move(names.names);
    } else {
        for (std::size_t row = 0; row < table.rows(); ++row) data.names.push_back(name_of(row));
        for (const std::string& id : spec.y) {
            const Cells y(table, id);
            data.series.push_back({.name = y.title(format), .measure = y.measure()});
            keys.push_back(id);
            for (std::size_t row = 0; row < table.rows(); ++row)
                put(data.series.size() - 1, row, static_cast<int>(row), y.number(row));
        }
    }
    const std::vector<double> places = places_of_sides(sides_of(spec, keys));
    for (std::size_t s = 0; s < data.series.size(); ++s) data.series[s].place = places[s];
    data.y_measure = Cells(table, spec.y.front()).measure();
    stack_about_the_middle(data);
    read_bases(table, spec, format, data);
}

void place_diverging(const ChartData& data, const Canvas& canvas, ChartLayout& layout) {
    Placing place(data, canvas, layout);
    layout.upright = false;
    layout.reach = Reach::category_row;
    scale_legend_of(place);
    std::vector<SideColumn> columns = sum_columns(data, canvas.format);
    for (SideColumn& each : base_column(data, canvas.format)) columns.push_back(std::move(each));
    const double step = place_rows(place, {place.row + 4, std::max(40.0, 2 * place.row + 6)}, columns);
    Range range{0, 0};
    for (const SideSums& sum : sums_of(data))
        range = {std::min(range.low, -sum.left()), std::max(range.high, sum.right())};
    const double span = range.high > range.low ? range.high - range.low : 1;
    layout.x_first = range.low - 0.01 * span;
    layout.x_last = range.high + 0.01 * span;
    shares_below(place);
    const double thick = std::max(1.0, std::floor(std::min(step * 0.7, 26.0)));
    layout.bar_width = thick / step;
    for_each_shown(data, layout.names, [&](int s, int index, const Mark& mark, int at) {
        const ChartSeries& series = data.series[static_cast<std::size_t>(s)];
        const double top = std::round(layout.plot.top() + step * at + (step - thick) / 2);
        const QRectF box(QPointF(layout.at(mark.from, 0).x(), top),
                         QPointF(layout.at(mark.from + mark.y, 0).x(), top + thick));
        if (mark.y > 0) {
            QPainterPath path;
            path.addRect(box);
            // What is neutral has nearly the colour of the paper.
            layout.shapes.push_back({.path = path,
                                     .shade = series.place,
                                     .outline = 1,
                                     .edge = {series.place == 0 ? Ink::line : Ink::panel}});
        }
        layout.marks.push_back({.series = s,
                                .index = index,
                                .row = mark.row,
                                .position = at,
                                .lane = s,
                                .box = box,
                                .anchor = box.center()});
        const QString text = write(mark.y, series.measure, canvas.format);
        if (box.width() < place.width(text) + 6 || thick < place.metrics.ascent()) return;
        place.label({box.left(), box.center().y() - place.row / 2, box.width(), place.row}, text, Qt::AlignCenter);
        layout.labels.back().shade = series.place;
    });
    const double middle = std::round(layout.at(0, 0).x());
    layout.behind.push_back(
        {.line = {middle, layout.plot.top(), middle, layout.plot.bottom()}, .ink = {Ink::ink}, .dashed = true});
}

}  // namespace clientele
