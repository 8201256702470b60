#include <QGraphicsItem>
#include <QPainter>
#include <algorithm>
#include <cmath>

#include "ui/charts/cells.h"
#include "ui/charts/drawing.h"
#include "ui/charts/kinds/bar_places.h"
#include "ui/charts/kinds/kinds_list.h"

namespace clientele {
namespace {

constexpr double value_gap = 6;
/// Levels so close together that changes between them would be slivers on an axis from zero.
constexpr double flat = 0.5;

double begin_of(const Mark& mark) {
    return std::min({mark.from, mark.from + mark.y, std::isnan(mark.low) ? mark.from : mark.low});
}
double end_of(const Mark& mark) {
    return std::max({mark.from, mark.from + mark.y, std::isnan(mark.high) ? mark.from : mark.high});
}

bool is_level(const Mark& mark) { return mark.tone == Tone::muted; }

/// What the plot stands for: from zero, or from below the lowest change where all of them lie far away from it.
Range levels_shown(const std::vector<Mark>& marks) {
    Range all{0, 0}, moved{no_value, no_value};
    for (const Mark& mark : marks) {
        if (std::isnan(mark.y)) continue;
        all = {std::min(all.low, begin_of(mark)), std::max(all.high, end_of(mark))};
        const double first = is_level(mark) ? mark.y : begin_of(mark), last = is_level(mark) ? mark.y : end_of(mark);
        moved.low = std::isnan(moved.low) ? first : std::min(moved.low, first);
        moved.high = std::isnan(moved.high) ? last : std::max(moved.high, last);
    }
    const double span = moved.high - moved.low;
    if (all.low == 0 && span > 0 && span < flat * all.high) return {std::max(0.0, moved.low - 0.35 * span), all.high};
    return all.high > all.low ? all : Range{0, 1};
}

QString written(const Mark& mark, Measure measure, const Format& format) {
    const QString value = write(mark.y, measure, format);
    return !is_level(mark) && mark.y > 0 ? QStringLiteral("+") + value : value;
}

/// The bars, as one item.
class StepsItem : public QGraphicsItem {
 public:
    StepsItem(QGraphicsItem* parent, const ChartData& data, const ChartLayout& layout, const Theme& theme)
        : QGraphicsItem(parent), area_(layout.plot) {
        for (const PlacedMark& placed : layout.marks) {
            const Mark& mark = data.series.front().marks[static_cast<std::size_t>(placed.index)];
            const Ink ink = mark.tone == Tone::own ? Ink{Ink::series, mark.y < 0 ? 1 : 0} : ink_of(data, 0, mark.tone);
            bars_.emplace_back(placed.box, colour(theme, ink));
        }
    }
    QRectF boundingRect() const override { return area_; }
    void paint(QPainter* painter, const QStyleOptionGraphicsItem*, QWidget*) override {
        for (const auto& [box, fill] : bars_) painter->fillRect(box, fill);
    }

 private:
    QRectF area_;
    std::vector<std::pair<QRectF, QColor>> bars_;
};

/// Room beside the bars for their values.
void make_room(const std::vector<Mark>& marks, const std::vector<int>& shown, Placing& place) {
    ChartLayout& layout = place.layout;
    const double width = place.free.width();
    double last = layout.x_last;
    for (const int at : shown) {
        const Mark& mark = marks[static_cast<std::size_t>(at)];
        if (std::isnan(mark.y)) continue;
        const QString value = written(mark, place.data.y_measure, place.canvas.format);
        // The bars become narrower by the room: the end has to stand that far from the edge afterwards.
        const double left = std::max(width - place.width(value) - value_gap - 6, width / 5);
        last = std::max(last, layout.x_first + (end_of(mark) - layout.x_first) * width / left);
    }
    layout.x_last = last;
}

/// One bar, its value and the thin line to where the next begins.
void put_bar(const Mark& mark, int index, int at, double step, Placing& place) {
    ChartLayout& layout = place.layout;
    const double top = layout.plot.top() + step * at, thick = layout.bar_width * step;
    const double start = std::max(mark.from, layout.x_first);
    double left = layout.at(std::min(start, mark.from + mark.y), 0).x();
    double right = layout.at(std::max(start, mark.from + mark.y), 0).x();
    left = std::max(left, layout.plot.left());
    if (mark.y != 0 && right - left < 2) right = left + 2;  // what is not nothing is to be seen
    const QRectF box(left, std::round(top + (step - thick) / 2), right - left, std::round(thick));
    const double tip = layout.at(mark.from + mark.y, 0).x();
    layout.marks.push_back(
        {.series = 0, .index = index, .row = mark.row, .position = at, .box = box, .anchor = {tip, box.center().y()}});
    if (at + 1 < static_cast<int>(layout.names.size()))
        layout.behind.push_back({.line = {tip, box.bottom(), tip, box.bottom() + step - thick}, .ink = {Ink::muted}});
    double text_at = right;
    if (!std::isnan(mark.low) && !std::isnan(mark.high)) {
        const double y = std::floor(box.center().y()) + 0.5, half = std::min(4.0, box.height() / 3);
        const double low = layout.at(mark.low, 0).x(), high = layout.at(mark.high, 0).x();
        layout.above.push_back({.line = {low, y, high, y}, .ink = {Ink::ink}});
        for (const double x : {low, high})
            layout.above.push_back({.line = {x, y - half, x, y + half}, .ink = {Ink::ink}});
        text_at = std::max(text_at, high);
    }
    const QString value = written(mark, place.data.y_measure, place.canvas.format);
    place.label({text_at + value_gap, top + (step - place.row) / 2, place.width(value) + 2, place.row}, value,
                Qt::AlignLeft | Qt::AlignVCenter, {Ink::ink});
    layout.labels.back().halo = true;
}

}  // namespace

void collect_waterfall(const FindingTable& table, const ChartSpec& spec, const Format& format, ChartData& data) {
    const Cells x(table, spec.x), y(table, spec.y.empty() ? std::string() : spec.y.front());
    if (!x || !y || y.is_text()) return;
    const Cells low(table, spec.low), high(table, spec.high);
    ChartSeries series{.name = y.title(format), .measure = y.measure(), .marks = {}};
    double level = 0;
    for (std::size_t row = 0; row < table.rows(); ++row) {
        data.names.push_back(x.text(row, format));
        Mark mark{.row = static_cast<int>(row),
                  .tone = tone_of(spec, x.key(row, format)),
                  .x = static_cast<double>(row),
                  .y = y.number(row)};
        if (!is_level(mark)) {
            mark.from = level;
            mark.low = level + low.number(row);
            mark.high = level + high.number(row);
        }
        if (!std::isnan(mark.y)) level = mark.from + mark.y;
        series.marks.push_back(mark);
    }
    data.x_scale = XScale::names;
    data.ranked = true;
    data.y_measure = y.measure();
    data.series.push_back(std::move(series));
}

void place_waterfall(const ChartData& data, const Canvas& canvas, ChartLayout& layout) {
    Placing place(data, canvas, layout);
    layout.upright = false;
    layout.reach = Reach::category_row;
    const std::vector<Mark>& marks = data.series.front().marks;
    const Range range = levels_shown(marks);
    std::vector<QString> said;
    if (range.low > 0) said.push_back(as_qstring(to_string(text("The axis does not begin at zero."), canvas.format)));
    const double axis = place.row + 4 + (data.y_title.isEmpty() ? 0 : place.row);
    const auto most = static_cast<int>((place.free.height() - axis - 2 * place.row) / (place.row + 2));
    const std::vector<int> shown = names_with_room(data, std::max(1, most));
    for (const QString& note : note_of_left_out(data, shown.size(), canvas.format)) said.push_back(note);
    place.notes(said);

    double names = 0;
    for (const int name : shown) names = std::max(names, place.width(data.names[static_cast<std::size_t>(name)]));
    const double left = std::ceil(std::min(names, canvas.size.width() * 0.4) + 9);
    place.free.setLeft(left);
    place.free.setRight(place.free.right() - 2);
    const auto count = static_cast<double>(shown.size());
    const double step = std::max(1.0, std::floor(std::min((place.free.height() - axis) / count,
                                                          std::clamp(place.free.height() / 9, 36.0, 60.0))));
    layout.bar_width = std::max(1.0, std::floor(step * 0.66)) / step;
    layout.x_first = range.low;
    layout.x_last = range.high;
    layout.names = shown;
    make_room(marks, shown, place);
    layout.plot = QRectF(left, std::round(place.free.top()), std::floor(place.free.width()), step * count);
    layout.y_first = -0.5;
    layout.y_last = count - 0.5;
    place.values_below(layout.x_first, layout.x_last);
    place.names_beside(shown, step);
    for (std::size_t at = 0; at < shown.size(); ++at) {
        const Mark& mark = marks[static_cast<std::size_t>(shown[at])];
        if (!std::isnan(mark.y)) put_bar(mark, shown[at], static_cast<int>(at), step, place);
    }
}

void draw_waterfall(const ChartData& data, const ChartLayout& layout, const Theme& theme, QChart& chart) {
    new StepsItem(&chart, data, layout, theme);  // owned by the chart
}

}  // namespace clientele
