#include <QGraphicsItem>
#include <QPainter>
#include <algorithm>
#include <cmath>
#include <map>

#include "ui/charts/cells.h"
#include "ui/charts/drawing.h"
#include "ui/charts/fold.h"
#include "ui/charts/kinds/flow_places.h"
#include "ui/charts/kinds/kinds_list.h"

namespace clientele {
namespace {

/// The streams, drawn as one item: Qt Charts has no such chart.
class StreamsItem : public QGraphicsItem {
   public:
    StreamsItem(QGraphicsItem* parent, const ChartData& data, const ChartLayout& layout, const Theme& theme)
        : QGraphicsItem(parent), area_(layout.plot) {
        for (auto mark = layout.marks.rbegin(); mark != layout.marks.rend(); ++mark) {  // the first lie on top
            const Ink ink = ink_of(data, mark->series, Tone::own);
            const bool grey = ink.role == Ink::series && ink.index == most_series - 1;
            QColor fill = colour(theme, ink);
            fill.setAlphaF(grey ? 0.30F : 0.62F);
            streams_.emplace_back(mark->wedge, fill);
        }
    }
    QRectF boundingRect() const override { return area_; }
    void paint(QPainter* painter, const QStyleOptionGraphicsItem*, QWidget*) override {
        painter->setRenderHint(QPainter::Antialiasing);
        painter->setPen(Qt::NoPen);
        for (const auto& [path, fill] : streams_) painter->fillPath(path, fill);
    }

   private:
    QRectF area_;
    std::vector<std::pair<QPainterPath, QColor>> streams_;
};

/// Numbers the steps by what `low` says, in its order; without it all rows are one step.
class StepNumbers {
   public:
    StepNumbers(const FindingTable& table, const Cells& before) : given_(before) {
        if (!given_) return;
        for (std::size_t row = 0; row < table.rows(); ++row) {
            const double at = before.number(row);
            if (!std::isnan(at)) known_.emplace(at, 0);
        }
        int next = 0;
        for (auto& [at, step] : known_) step = next++;
    }
    /// -1 where the row does not say.
    int of(double at) const {
        if (!given_) return 0;
        return std::isnan(at) ? -1 : known_.at(at);
    }
    std::size_t count() const { return given_ ? known_.size() : 1; }

   private:
    bool given_;
    std::map<double, int> known_;
};

/// The second colour is also that of warnings: where a series has its own tone, it stands there.
void keep_colours_apart(std::vector<ChartSeries>& series) {
    if (series.size() < 2 || series[1].tone != Tone::own) return;
    const auto toned = std::ranges::find_if(series, [](const ChartSeries& one) { return one.tone != Tone::own; });
    if (toned != series.end()) std::swap(*toned, series[1]);
}

}  // namespace

void collect_flow(const FindingTable& table, const ChartSpec& spec, const Format& format, ChartData& data) {
    const Cells from(table, spec.x), to(table, spec.series), y(table, spec.y.empty() ? std::string() : spec.y.front());
    if (!from.is_text() || !to.is_text() || !y || y.is_text()) return;
    const Cells before(table, spec.low), after(table, spec.high);
    const Cells by(table, spec.colour.empty() ? spec.x : spec.colour);
    NameIndex names, groups;
    for (const Cells* each : {&from, &to})
        for (const QString& name : each->texts_in_order(format)) names.of(name);
    for (const QString& group : by.texts_in_order(format)) {
        groups.of(group);
        data.series.push_back({.name = group, .measure = y.measure(), .marks = {}});
    }
    const StepNumbers steps(table, before);
    data.lanes.assign(steps.count() + 1, QString());
    if (!before) data.lanes = {from.title(format), to.title(format)};
    for (std::size_t row = 0; row < table.rows(); ++row) {
        const int step = steps.of(before.number(row));
        const double value = y.number(row);
        const QString group = by.text(row, format), source = from.text(row, format), target = to.text(row, format);
        if (step < 0 || !(value > 0) || group.isEmpty() || source.isEmpty() || target.isEmpty()) continue;
        ChartSeries& series = data.series[static_cast<std::size_t>(groups.of(group))];
        series.tone = tone_of(spec, by.key(row, format));
        series.marks.push_back({.row = static_cast<int>(row),
                                .lane = step,
                                .x = static_cast<double>(names.of(source)),
                                .y = value,
                                .from = static_cast<double>(names.of(target))});
        if (!before) continue;
        data.lanes[static_cast<std::size_t>(step)] = before.text(row, format);
        data.lanes[static_cast<std::size_t>(step) + 1] = after.text(row, format);
    }
    std::erase_if(data.series, [](const ChartSeries& series) { return series.marks.empty(); });
    keep_colours_apart(data.series);
    data.x_scale = XScale::names;
    data.names = std::move(names.names);
    data.y_measure = y.measure();
    if (data.y_title.isEmpty()) data.y_title = y.title(format);
    if (!spec.colour.empty()) data.shade_title = by.title(format);
    fold_series(data, Fold::grey, format);
}

void place_flow(const ChartData& data, const Canvas& canvas, ChartLayout& layout) {
    Placing place(data, canvas, layout);
    if (!data.shade_title.isEmpty()) place.legend(false);
    FlowPlaces places(data, place);
    places.put_nodes();
    places.put_streams();
    layout.upright = false;
}

void draw_flow(const ChartData& data, const ChartLayout& layout, const Theme& theme, QChart& chart) {
    new StreamsItem(&chart, data, layout, theme);  // owned by the chart
}

}  // namespace clientele
