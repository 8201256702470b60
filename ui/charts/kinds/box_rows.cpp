#include "ui/charts/kinds/box_rows.h"

#include <QGraphicsItem>
#include <QPainter>
#include <algorithm>
#include <cmath>

#include "ui/charts/drawing.h"
#include "ui/charts/kinds/bar_places.h"

namespace clientele {
namespace {

constexpr double axis_room = 60;   // of upright boxes, for the labels of their values

/// Qt Charts has upright boxes alone.
class LevelBoxesItem : public QGraphicsItem {
   public:
    LevelBoxesItem(QGraphicsItem* parent, const ChartData& data, const ChartLayout& layout, const Theme& theme)
        : QGraphicsItem(parent), data_(data), layout_(layout), theme_(theme) {}

    QRectF boundingRect() const override { return layout_.plot.adjusted(-2, -2, 2, 2); }

    void paint(QPainter* painter, const QStyleOptionGraphicsItem*, QWidget*) override {
        painter->setRenderHint(QPainter::Antialiasing);
        for (const PlacedMark& placed : layout_.marks) {
            const Mark& mark = data_.series.front().marks[static_cast<std::size_t>(placed.index)];
            const QColor edge = colour(theme_, ink_of(data_, 0, mark.tone));
            const auto x = [&](double value) { return layout_.at(value, 0).x(); };
            const double middle = placed.box.center().y(), cap = placed.box.height() / 4;
            painter->setPen(QPen(edge, 1.5));
            for (const auto& [end, side] : {std::pair{mark.low, mark.from}, std::pair{mark.high, mark.to}}) {
                painter->drawLine(QLineF(x(end), middle, x(side), middle));
                painter->drawLine(QLineF(x(end), middle - cap, x(end), middle + cap));
            }
            QColor fill = edge;
            fill.setAlphaF(0.25F);
            painter->setBrush(fill);
            painter->drawRect(
                QRectF(QPointF(x(mark.from), placed.box.top()), QPointF(x(mark.to), placed.box.bottom())));
            painter->setPen(QPen(edge, 2.5));
            painter->drawLine(QLineF(x(mark.y), placed.box.top(), x(mark.y), placed.box.bottom()));
        }
    }

   private:
    const ChartData& data_;
    const ChartLayout& layout_;
    Theme theme_;
};

}  // namespace

bool wants_rows(const ChartData& data, const Canvas& canvas) {
    const QFontMetricsF metrics(canvas.font);
    const double step =
        (canvas.size.width() - axis_room) / static_cast<double>(std::max<std::size_t>(1, data.names.size()));
    return std::ranges::any_of(data.names,
                               [&](const QString& name) { return metrics.horizontalAdvance(name) + 10 > step; });
}

void place_box_rows(const ChartData& data, const Canvas& canvas, ChartLayout& layout) {
    Placing place(data, canvas, layout);
    layout.upright = false;
    layout.reach = Reach::category_row;
    place.room_for_lines(false);
    const double axis = place.row + 4 + (data.y_title.isEmpty() ? 0 : place.row);
    const auto fits = [&](double height) { return std::max(1, static_cast<int>(height / (place.row + 4))); };
    std::vector<int> shown = names_with_room(data, fits(place.free.height() - axis));
    if (shown.size() < data.names.size())
        shown = names_with_room(data, fits(place.free.height() - axis - place.row - 2));
    place.notes(note_of_left_out(data, shown.size(), canvas.format));
    double names = 0;
    for (const int name : shown) names = std::max(names, place.width(data.names[static_cast<std::size_t>(name)]));
    const double left = std::ceil(std::min(names, canvas.size.width() * 0.38) + 9);
    // The medians stand in a column of their own: at the whiskers' ends they would be read as the highest values.
    const QString heading = as_qstring(to_string(text("Median"), canvas.format));
    double medians = place.width(heading);
    for (const Mark& mark : data.series.front().marks)
        if (!std::isnan(mark.y)) medians = std::max(medians, place.width(write(mark.y, data.y_measure, canvas.format)));
    medians = std::ceil(medians) + 1;
    place.free.setLeft(left);
    place.free.setRight(place.free.right() - medians - 10);
    place.free.setTop(place.free.top() + place.row);
    const auto count = static_cast<double>(shown.size());
    const double step = std::max(1.0, std::floor(std::min((place.free.height() - axis) / count, 44.0)));
    const Range range = value_range(data, false);
    const bool zero = range.low >= 0 && range.low < 0.5 * range.high;
    layout.x_first = zero ? 0 : range.low;
    layout.x_last = range.high > range.low ? range.high : range.low + 1;
    // Air for the caps of the outermost whiskers.
    const double air = (layout.x_last - layout.x_first) * 4 / std::max(20.0, place.free.width());
    layout.x_last += air;
    if (!zero) layout.x_first -= air;
    layout.plot = QRectF(left, std::round(place.free.top()), std::floor(place.free.width()), step * count);
    layout.y_first = -0.5;
    layout.y_last = count - 0.5;
    layout.names = shown;
    layout.bar_width = 0.6;
    place.values_below(layout.x_first, layout.x_last);
    place.names_beside(shown, step);
    const double half = std::floor(step * layout.bar_width / 2);
    for_each_shown(data, shown, [&](int series, int index, const Mark& mark, int at) {
        const double middle = layout.plot.top() + step * (at + 0.5);
        const double low = layout.at(mark.low, 0).x(), high = layout.at(mark.high, 0).x();
        layout.marks.push_back({.series = series, .index = index, .row = mark.row, .position = at,
                                .box = QRectF(QPointF(low, middle - half), QPointF(high, middle + half)),
                                .anchor = {layout.at(mark.y, 0).x(), middle}});
        place.label({layout.plot.right() + 8, middle - place.row / 2, medians, place.row},
                    write(mark.y, data.y_measure, canvas.format), Qt::AlignRight | Qt::AlignVCenter, {Ink::ink});
    });
    place.label({layout.plot.right() + 8, layout.plot.top() - place.row, medians, place.row}, heading,
                Qt::AlignRight | Qt::AlignVCenter);
    place.lines();
}

void draw_box_rows(const ChartData& data, const ChartLayout& layout, const Theme& theme, QChart& chart) {
    new LevelBoxesItem(&chart, data, layout, theme);  // owned by the chart
}

}  // namespace clientele
