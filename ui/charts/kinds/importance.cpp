#include <algorithm>
#include <cmath>
#include <numbers>

#include "core/math/normal.h"
#include "ui/charts/cells.h"
#include "ui/charts/kinds/importance_names.h"
#include "ui/charts/kinds/kinds_list.h"

namespace clientele {
namespace {

/// The root of the 95 % quantile of chi-squared with two degrees of freedom, -2 ln 0.05.
const double ellipse_95 = std::sqrt(-2 * std::log(0.05));
/// Of the span of the points, by which intervals and ellipses widen the axes.
constexpr double most_beyond = 0.5, most_beyond_of_ellipses = 1;

/// Of the points, widened by their intervals and by the cross, but not without limit.
Range axis_of(const ChartData& data, bool along_x) {
    Range points{no_value, no_value}, all{no_value, no_value};
    // An ellipse reaches further than the intervals that it is made of.
    const double reach = data.ellipses ? ellipse_95 / normal_z95 : 1,
                 beyond = data.ellipses ? most_beyond_of_ellipses : most_beyond;
    const auto take = [](Range& range, double value) {
        if (!std::isfinite(value)) return;
        if (!(range.low <= value)) range.low = value;
        if (!(range.high >= value)) range.high = value;
    };
    for (const ChartSeries& series : data.series)
        for (const Mark& mark : series.marks) {
            const double at = along_x ? mark.x : mark.y;
            take(points, at);
            take(all, at + reach * ((along_x ? mark.inner_low : mark.low) - at));
            take(all, at + reach * ((along_x ? mark.inner_high : mark.high) - at));
        }
    take(points, along_x ? data.cross_x : data.cross_y);
    double span = points.high - points.low;
    if (!(span > 0)) span = points.low == 0 ? 1 : std::abs(points.low) * 0.2;
    if (std::isnan(all.low)) all = points;
    const double low = std::max(std::min(all.low, points.low), points.low - beyond * span);
    const double high = std::min(std::max(all.high, points.high), points.high + beyond * span);
    // Shares and scales that begin at zero stay there.
    return {low >= 0 ? std::max(0.0, low - 0.06 * span) : low - 0.06 * span, high + 0.06 * span};
}

QPainterPath stroke(QPointF from, QPointF to) {
    QPainterPath path(from);
    path.lineTo(to);
    return path;
}

/// Both intervals as thin lines.
void put_cross(ChartLayout& layout, const Mark& mark, Ink ink) {
    const auto put = [&](QPointF from, QPointF to) {
        layout.shapes.push_back({.path = stroke(from, to), .alpha = 0, .outline = 1.2, .edge = ink});
    };
    if (!std::isnan(mark.low) && !std::isnan(mark.high)) put(layout.at(mark.x, mark.low), layout.at(mark.x, mark.high));
    if (!std::isnan(mark.inner_low) && !std::isnan(mark.inner_high))
        put(layout.at(mark.inner_low, mark.y), layout.at(mark.inner_high, mark.y));
}

/// Both together: where the point lies with 95 % confidence, if errors are normal with these intervals.
bool put_ellipse(ChartLayout& layout, const Mark& mark, Ink ink) {
    const double sx = (mark.inner_high - mark.inner_low) / 2 / normal_z95, sy = (mark.high - mark.low) / 2 / normal_z95;
    if (!(sx > 0) || !(sy > 0)) return false;
    const double r = std::clamp(std::isnan(mark.correlation) ? 0.0 : mark.correlation, -0.999, 0.999);
    constexpr int corners = 72;
    QPainterPath path;
    for (int i = 0; i < corners; ++i) {
        const double angle = 2 * std::numbers::pi * i / corners, c = std::cos(angle), s = std::sin(angle);
        const QPointF to =
            layout.at(mark.x + ellipse_95 * sx * c, mark.y + ellipse_95 * sy * (r * c + std::sqrt(1 - r * r) * s));
        i == 0 ? path.moveTo(to) : path.lineTo(to);
    }
    path.closeSubpath();
    layout.shapes.push_back({.path = path, .ink = ink, .alpha = 0.10, .outline = 1, .edge = ink});
    return true;
}

void put_fields(Placing& place) {
    ChartLayout& layout = place.layout;
    const QRectF plot = layout.plot;
    const QPointF cross = layout.at(place.data.cross_x, place.data.cross_y);
    const double x = std::round(cross.x()), y = std::round(cross.y());
    layout.above.push_back({.line = {x, plot.top(), x, plot.bottom()}, .ink = {Ink::muted}, .dashed = true});
    layout.above.push_back({.line = {plot.left(), y, plot.right(), y}, .ink = {Ink::muted}, .dashed = true});
    for (std::size_t i = 0; i < std::min<std::size_t>(4, place.data.quadrants.size()); ++i) {
        const bool right = i % 2 == 1, below = i >= 2;
        const double room = (right ? plot.right() - x : x - plot.left()) - 8;
        const QString& name = place.data.quadrants[i];
        const QString text = place.elided(name, room);
        if (room < 24 || text.isEmpty()) continue;
        const double need = place.width(text) + 2;
        const QRectF area(right ? plot.right() - 4 - need : plot.left() + 4,
                          below ? plot.bottom() - place.row - 1 : plot.top() + 1, need, place.row);
        place.label(area, text, Qt::AlignLeft | Qt::AlignVCenter, {Ink::muted});
        layout.labels.back().halo = true;
        if (text != name) layout.labels.back().full = name;
    }
}

}  // namespace

void collect_importance(const FindingTable& table, const ChartSpec& spec, const Format& format, ChartData& data) {
    const Cells x(table, spec.x), y(table, spec.y.empty() ? std::string() : spec.y.front());
    if (!x || !y || x.is_text() || y.is_text()) return;
    const Cells label(table, spec.label.empty() ? table.key_column : spec.label), by(table, spec.colour);
    const Cells low(table, spec.low), high(table, spec.high), x_low(table, spec.x_low), x_high(table, spec.x_high);
    const Cells correlation(table, spec.correlation);
    data.x_scale = XScale::number;
    data.x_measure = x.measure();
    data.y_measure = y.measure();
    if (data.x_title.isEmpty()) data.x_title = x.title(format);
    if (data.y_title.isEmpty()) data.y_title = y.title(format);
    data.ellipses = spec.ellipses;
    NameIndex series;
    double sum_x = 0, sum_y = 0, count = 0;
    for (std::size_t row = 0; row < table.rows(); ++row) {
        if (!std::isfinite(x.number(row)) || !std::isfinite(y.number(row))) continue;
        const auto of = by.is_text() ? static_cast<std::size_t>(series.of(by.text(row, format))) : 0;
        if (of == data.series.size())
            data.series.push_back({.name = by.is_text() ? series.names[of] : y.title(format), .measure = y.measure()});
        Mark mark{.row = static_cast<int>(row),
                  .tone = tone_of(spec, label ? label.key(row, format) : QString()),
                  .x = x.number(row),
                  .y = y.number(row),
                  .low = low.number(row),
                  .high = high.number(row),
                  .inner_low = x_low.number(row),
                  .inner_high = x_high.number(row)};
        if (correlation) mark.correlation = correlation.number(row);
        sum_x += mark.x;
        sum_y += mark.y;
        ++count;
        data.series[of].marks.push_back(mark);
        data.series[of].names.push_back(label ? label.text(row, format) : QString());
    }
    data.cross_x = sum_x / count;
    data.cross_y = sum_y / count;
    for (const ReferenceLine& line : spec.lines)
        if (std::isfinite(line.value)) (line.vertical ? data.cross_x : data.cross_y) = line.value;
    for (const Text& name : spec.quadrants) data.quadrants.push_back(as_qstring(to_string(name, format)));
    data.lines.clear();
}

void place_importance(const ChartData& data, const Canvas& canvas, ChartLayout& layout) {
    Placing place(data, canvas, layout);
    layout.reach = Reach::nearest;
    layout.clipped = true;
    if (data.series.size() > 1) {
        place.legend(false);
        for (std::size_t s = 0; s < layout.swatches.size(); ++s) layout.swatches[s].marker = static_cast<int>(s);
    }
    place.notes();
    place.value_title();
    place.room_below();
    const Range up = axis_of(data, false), along = axis_of(data, true);
    place.upright_values(up.low, up.high);
    layout.x_first = along.low;
    layout.x_last = along.high;
    place.finish_upright();
    place.scale_below(true);
    put_fields(place);
    std::vector<ChartShape> dots;
    for (std::size_t s = 0; s < data.series.size(); ++s) {
        const std::vector<Mark>& marks = data.series[s].marks;
        for (std::size_t i = 0; i < marks.size(); ++i) {
            const Mark& mark = marks[i];
            const Ink ink = ink_of(data, static_cast<int>(s), mark.tone);
            if (!data.ellipses || !put_ellipse(layout, mark, ink)) put_cross(layout, mark, ink);
            const QPointF at = layout.at(mark.x, mark.y);
            const QRectF box(at.x() - 4.5, at.y() - 4.5, 9, 9);
            // Where it lies is not clear: hollow.
            const bool hollow = mark.tone == Tone::muted;
            dots.push_back({.path = marker_path(static_cast<int>(s), box),
                            .ink = hollow ? Ink{Ink::panel} : ink,
                            .outline = hollow ? 1.8 : 1,
                            .edge = hollow ? ink : Ink{Ink::panel}});
            layout.marks.push_back({.series = static_cast<int>(s),
                                    .index = static_cast<int>(i),
                                    .row = mark.row,
                                    .box = box,
                                    .anchor = at});
        }
    }
    layout.shapes.insert(layout.shapes.end(), dots.begin(), dots.end());
    // The arrow keys go from left to right, whatever the series.
    std::vector<PlacedMark*> order;
    for (PlacedMark& mark : layout.marks) order.push_back(&mark);
    std::ranges::stable_sort(order, {}, [](const PlacedMark* mark) { return mark->anchor.x(); });
    for (std::size_t i = 0; i < order.size(); ++i) order[i]->position = static_cast<int>(i);
    name_apart(data, place);
}

}  // namespace clientele
