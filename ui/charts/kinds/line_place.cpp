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
    return data.kind == ChartKind::area || data.stacked || range.low <= 0 ||
           range.high - range.low > 0.4 * range.high || range.low == range.high;
}

struct EndLabel {
    int series;   // -1: a reference line
    double y;
    QString text;
};

/// Texts at the ends of the lines: the series' names, or the last value of an only series; and those of reference
/// lines.
std::vector<EndLabel> end_labels(const Placing& place) {
    std::vector<EndLabel> out;
    const ChartData& data = place.data;
    for (std::size_t s = 0; s < data.series.size(); ++s) {
        const ChartSeries& series = data.series[s];
        const auto last = std::ranges::find_if(series.marks.rbegin(), series.marks.rend(),
                                               [](const Mark& mark) { return !std::isnan(mark.y); });
        if (last == series.marks.rend() || (series.rest && data.kind != ChartKind::area)) continue;
        const double y = data.stacked ? last->from + last->y / 2 : last->y;
        const bool only = data.series.size() == 1;
        const QString text = only ? write(last->y, series.measure, place.canvas.format) : series.name;
        out.push_back({static_cast<int>(s), y, text});
    }
    for (const ChartData::Line& line : data.lines) {
        if (!line.vertical && !line.label.isEmpty()) out.push_back({-1, line.value, line.label});
    }
    return out;
}

/// Puts the labels beside the line ends, pushed apart so that none covers another.
void put_end_labels(Placing& place, const std::vector<EndLabel>& ends, double room) {
    ChartLayout& layout = place.layout;
    const bool line = place.data.kind != ChartKind::area;
    std::vector<double> middles;
    for (const EndLabel& end : ends) middles.push_back(layout.at(0, end.y).y());
    const std::vector<double> tops =
        spread_apart(middles, place.row, layout.plot.top() - place.row / 2, layout.plot.bottom() + place.row / 2);
    for (std::size_t i = 0; i < ends.size(); ++i) {
        double left = layout.plot.right() + 6;
        if (ends[i].series >= 0 && place.data.series.size() > 1) {
            layout.swatches.push_back({.area = {left, tops[i] + place.row / 2 - 4, line ? 14.0 : 8.0, 8},
                                       .ink = ink_of(place.data, ends[i].series, Tone::own),
                                       .line = line});
            left += line ? 18 : 12;
        }
        const QString text = place.elided(ends[i].text, layout.plot.right() + room - left);
        place.label({left, tops[i], layout.plot.right() + room - left, place.row}, text,
                    Qt::AlignLeft | Qt::AlignVCenter, {Ink::ink});
        if (text != ends[i].text) layout.labels.back().full = ends[i].text;
    }
}

/// Pieces without a gap, reduced to what the pixels can show, and their marks.
void put_runs(const ChartData& data, ChartLayout& layout) {
    const int columns = static_cast<int>(layout.plot.width() * std::max(1.0, layout.pixels));
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
                layout.marks.push_back({.series = static_cast<int>(s),
                                        .index = i,
                                        .row = mark.row,
                                        .position = position++,
                                        .lane = static_cast<int>(s),
                                        .anchor = layout.at(mark.x, mark.from + mark.y)});
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
            if (gap && !run.empty() &&
                (marks.size() < 2000 || marks[i].x - marks[static_cast<std::size_t>(run.back())].x > column))
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
    // Whether the axis starts above zero is known only when its ticks are; room for the note is kept before.
    const bool note = !zero && nice_steps(range.low, range.high, 8).first > 0;
    place.notes(note ? std::vector<QString>{QStringLiteral(" ")} : std::vector<QString>{});
    place.value_title();
    place.room_for_lines(false);
    place.room_below();
    place.upright_values(range.low, range.high);
    // Air for half of a line or dot that would lie on the plot's upper edge.
    const double air = (layout.y_last - layout.y_first) * 4 / std::max(20.0, place.free.height());
    layout.y_last = std::max(layout.y_last, range.high + air);
    if (range.low < 0) layout.y_first = std::min(layout.y_first, range.low - air);
    if (note && layout.y_first > 0) {
        const Text start = note_of_start(layout.y_first, data.y_measure, canvas.format);
        ChartLabel& label = *std::ranges::find(layout.labels, QStringLiteral(" "), &ChartLabel::full);
        label.full = label.text = as_qstring(to_string(start, canvas.format));
    }
    const Range along = x_range(data);
    layout.x_first = along.low;
    layout.x_last = along.high;
    if (!(along.low < along.high)) {  // a single position: in the middle
        const double half = data.x_scale == XScale::names || data.x_scale == XScale::number ? 0.5 : 86400;
        layout.x_first -= half;
        layout.x_last += half;
    }
    const std::vector<EndLabel> ends = end_labels(place);
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
    put_end_labels(place, ends, room);
    place.lines();
    place.pointers();
}

}  // namespace clientele
