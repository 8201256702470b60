#include <algorithm>
#include <cmath>

#include "ui/charts/kinds/kinds_list.h"
#include "ui/charts/placing.h"
#include "ui/charts/reduce.h"

namespace clientele {
namespace {

Text note_of_start(double value, Measure measure, const Format& format) {
    return text("The axis starts at {0}, not at zero.", verbatim(write(value, measure, format).toStdString()));
}

/// Lines need no zero, but where zero is near, starting there is the plainer picture.
bool starts_at_zero(const ChartData& data, Range range) {
    return data.kind == ChartKind::area || data.stacked || range.low <= 0 || range.high - range.low > 0.4 * range.high;
}

struct EndLabel {
    int series;
    double y;
    QString text;
};

/// Texts at the ends of the lines: the series' names, or the last value of an only series.
std::vector<EndLabel> end_labels(const Placing& place) {
    std::vector<EndLabel> out;
    const ChartData& data = place.data;
    for (std::size_t s = 0; s < data.series.size(); ++s) {
        const ChartSeries& series = data.series[s];
        const auto last = std::ranges::find_if(series.marks.rbegin(), series.marks.rend(),
                                               [](const Mark& mark) { return !std::isnan(mark.y); });
        if (last == series.marks.rend() || (series.rest && data.kind == ChartKind::line)) continue;
        const double y = data.stacked ? last->from + last->y / 2 : last->y;
        const bool only = data.series.size() == 1;
        const QString text = only ? write(last->y, series.measure, place.canvas.format) : series.name;
        out.push_back({static_cast<int>(s), y, text});
    }
    return out;
}

/// Puts the labels beside the line ends, pushed apart so that none covers another.
void put_end_labels(Placing& place, std::vector<EndLabel> ends, double room) {
    ChartLayout& layout = place.layout;
    const bool swatches = place.data.series.size() > 1;
    for (EndLabel& end : ends) end.y = layout.at(0, end.y).y();
    std::ranges::stable_sort(ends, {}, &EndLabel::y);
    const double top = layout.plot.top() - place.row / 2;
    double low = top;
    for (EndLabel& end : ends) {
        end.y = std::max(end.y - place.row / 2, low);
        low = end.y + place.row;
    }
    double high = layout.plot.bottom() + place.row / 2;
    for (auto end = ends.rbegin(); end != ends.rend(); ++end) {
        end->y = std::max(top, std::min(end->y, high - place.row));
        high = end->y;
    }
    for (const EndLabel& end : ends) {
        double left = layout.plot.right() + 6;
        if (swatches) {
            const bool line = place.data.kind == ChartKind::line;
            layout.swatches.push_back({.area = {left, end.y + place.row / 2 - 4, line ? 12.0 : 8.0, 8},
                                       .ink = ink_of(place.data, end.series, Tone::own),
                                       .line = line});
            left += line ? 16 : 12;
        }
        const QString text = place.elided(end.text, layout.plot.right() + room - left);
        place.label({left, end.y, layout.plot.right() + room - left, place.row}, text, Qt::AlignLeft | Qt::AlignVCenter,
                    {Ink::ink});
        if (text != end.text) layout.labels.back().full = end.text;
    }
}

/// Pieces without a gap, reduced to what the pixels can show, and their marks.
void put_runs(const ChartData& data, ChartLayout& layout) {
    const int columns = static_cast<int>(layout.plot.width());
    for (std::size_t s = 0; s < data.series.size(); ++s) {
        const std::vector<Mark>& marks = data.series[s].marks;
        const double column = (layout.x_last - layout.x_first) / std::max(1, columns);
        std::vector<int> run;
        int position = 0;
        const auto finish = [&] {
            if (run.empty()) return;
            ChartRun drawn{static_cast<int>(s), reduce_line(marks, run, layout.x_first, layout.x_last, columns)};
            for (const int i : drawn.points) {
                const Mark& mark = marks[static_cast<std::size_t>(i)];
                layout.marks.push_back({.series = static_cast<int>(s), .index = i, .row = mark.row, .position = position++,
                                        .lane = static_cast<int>(s), .anchor = layout.at(mark.x, mark.from + mark.y)});
            }
            layout.runs.push_back(std::move(drawn));
            run.clear();
        };
        bool gap = false;
        for (std::size_t i = 0; i < marks.size(); ++i) {
            if (std::isnan(marks[i].y)) {
                gap = true;
                continue;
            }
            // A gap narrower than a pixel cannot be seen, and would only make thousands of pieces.
            if (gap && !run.empty() && (marks.size() < 2000 || marks[i].x - marks[static_cast<std::size_t>(run.back())].x > column))
                finish();
            gap = false;
            run.push_back(static_cast<int>(i));
        }
        finish();
    }
}

}  // namespace

void place_line(const ChartData& data, const Canvas& canvas, ChartLayout& layout) {
    Placing place(data, canvas, layout);
    layout.reach = Reach::nearest_x;
    Range range = value_range(data, false);
    const bool zero = starts_at_zero(data, range);
    if (zero) range = value_range(data, true);
    std::vector<QString> notes;
    const auto steps = [&](double height) {
        return nice_steps(range.low, range.high, std::clamp(static_cast<int>(height / 36), 2, 8),
                          data.y_measure.unit == Unit::count && range.high - range.low >= 1);
    };
    if (!zero) {
        const double height = place.free.height() - 3 * place.row;
        const Steps guess = steps(height);
        if (guess.first > 0)
            notes.push_back(as_qstring(to_string(note_of_start(guess.first, data.y_measure, canvas.format), canvas.format)));
    }
    place.notes(notes);
    place.value_title();
    place.room_below();
    place.upright_values(range.low, range.high);
    if (!notes.empty() && steps(place.free.height()).first != steps(canvas.size.height()).first) {
        // The note names the start that the axis has in the end.
        for (ChartLabel& label : layout.labels) {
            if (label.full == notes.front())
                label.full = label.text = as_qstring(
                    to_string(note_of_start(layout.y_first, data.y_measure, canvas.format), canvas.format));
        }
    }
    const Range along = x_range(data);
    layout.x_first = along.low;
    layout.x_last = along.high;
    if (!(along.low < along.high)) {  // a single position: in the middle
        const double half = data.x_scale == XScale::names || data.x_scale == XScale::number ? 0.5 : 86400;
        layout.x_first -= half;
        layout.x_last += half;
    }
    std::vector<EndLabel> ends = end_labels(place);
    double room = 0;
    for (const EndLabel& end : ends) room = std::max(room, place.width(end.text));
    room = std::min(room + (data.series.size() > 1 ? 16 : 0) + 8, canvas.size.width() * 0.3);
    place.free.setRight(place.free.right() - room);
    place.finish_upright();
    if (data.x_scale == XScale::names) {
        std::vector<int> all(data.names.size());
        for (std::size_t i = 0; i < all.size(); ++i) all[i] = static_cast<int>(i);
        layout.names = all;
        place.points_below();
    } else {
        place.scale_below(false);
    }
    put_runs(data, layout);
    put_end_labels(place, std::move(ends), room);
    place.lines();
    place.pointers();
}

}  // namespace clientele
