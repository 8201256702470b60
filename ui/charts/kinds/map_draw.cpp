#include <QGraphicsItem>
#include <QPainter>
#include <cmath>

#include "ui/charts/drawing.h"
#include "ui/charts/kinds/kinds_list.h"

namespace clientele {
namespace {

/// Land, borders, cells and points, drawn as one item.
class MapItem : public QGraphicsItem {
 public:
    MapItem(QGraphicsItem* parent, const ChartData& data, const ChartLayout& layout, const Theme& theme)
        : QGraphicsItem(parent), data_(data), layout_(layout), theme_(theme) {}
    QRectF boundingRect() const override { return layout_.plot; }

    void paint(QPainter* painter, const QStyleOptionGraphicsItem*, QWidget*) override {
        painter->save();
        painter->setRenderHint(QPainter::Antialiasing);
        painter->setClipRect(layout_.plot);
        if (layout_.map) paint_land(*painter);
        for (const PlacedMark& mark : layout_.marks)
            if (mark.wedge.isEmpty()) paint_cell(*painter, mark);
        for (auto mark = layout_.marks.rbegin(); mark != layout_.marks.rend(); ++mark)  // small ones on top
            if (!mark->wedge.isEmpty()) paint_point(*painter, *mark);
        painter->restore();
    }

 private:
    const Mark& mark_of(const PlacedMark& placed) const {
        return data_.series[static_cast<std::size_t>(placed.series)].marks[static_cast<std::size_t>(placed.index)];
    }
    void paint_land(QPainter& painter) const {
        QColor land = theme_.grid;
        land.setAlphaF(0.45F);
        painter.setPen(Qt::NoPen);
        painter.setBrush(land);
        for (const QPainterPath& country : layout_.map->land) painter.drawPath(country);
        painter.setBrush(Qt::NoBrush);
        painter.setPen(QPen(theme_.grid, 0.8));
        painter.drawPath(layout_.map->regions);
        painter.setPen(QPen(theme_.line, 1));
        painter.drawPath(layout_.map->borders);
    }
    void paint_cell(QPainter& painter, const PlacedMark& placed) const {
        const double part = mark_of(placed).shade;
        if (std::isnan(part)) return;
        QColor fill = shade(theme_, data_.diverging ? part : map_shade(part), data_.diverging);
        fill.setAlphaF(0.85F);
        painter.setPen(Qt::NoPen);
        painter.setBrush(fill);
        painter.drawRect(placed.box);
    }
    void paint_point(QPainter& painter, const PlacedMark& placed) const {
        const double part = mark_of(placed).shade;
        QColor fill = data_.series.size() > 1 ? colour(theme_, {Ink::warned})
                      : std::isnan(part)      ? colour(theme_, {Ink::muted})
                                         : shade(theme_, data_.diverging ? part : map_shade(part), data_.diverging);
        fill.setAlphaF(0.85F);
        painter.setPen(QPen(theme_.panel, 1));
        painter.setBrush(fill);
        painter.drawPath(placed.wedge);
    }

    const ChartData& data_;
    const ChartLayout& layout_;
    Theme theme_;
};

}  // namespace

void draw_map(const ChartData& data, const ChartLayout& layout, const Theme& theme, QChart& chart) {
    new MapItem(&chart, data, layout, theme);  // owned by the chart
}

}  // namespace clientele
