#include "ui/charts/kinds/flow_places.h"

#include <algorithm>
#include <cmath>
#include <numeric>

namespace clientele {
namespace {

constexpr double bar_width = 9, beside = 6;   // of a name's bar; between bar and words
constexpr double least_room = 72;             // between two columns for words there
constexpr double gap = 4;                     // between two bars

QString others(int names, const Format& format) {
    return as_qstring(to_string(text("Others ({0})", count(names)), format));
}

/// A stream between two heights at each end, with edges that leave and arrive level.
QPainterPath ribbon(QPointF from, QPointF to, double height) {
    const double middle = (from.x() + to.x()) / 2;
    QPainterPath path(from);
    path.cubicTo({middle, from.y()}, {middle, to.y()}, to);
    path.lineTo(to + QPointF(0, height));
    path.cubicTo({middle, to.y() + height}, {middle, from.y() + height}, from + QPointF(0, height));
    path.closeSubpath();
    return path;
}

}  // namespace

FlowPlaces::FlowPlaces(const ChartData& data, Placing& place) : data_(data), place_(place) {
    for (std::size_t i = 0; i < data.lanes.size(); ++i) columns_.push_back(collected(static_cast<int>(i)));
    const auto room = [&](int notes) {
        return static_cast<std::size_t>(std::max(2.0, (place.free.height() - place.row * (1 + notes)) / place.row));
    };
    const int notes = static_cast<int>(data.notes.size());
    const bool crowded =
        std::ranges::any_of(columns_, [&](const Column& column) { return column.nodes.size() > room(notes); });
    std::vector<QString> said;
    if (crowded) {
        for (Column& column : columns_) fold(column, room(notes + 1));
        said.push_back(as_qstring(
            to_string(text("Others: those with the least, together for want of room; the table has them all."),
                      place.canvas.format)));
    }
    place.notes(said);
    widths();
    heights();
}

FlowPlaces::Column FlowPlaces::collected(int at) const {
    const std::size_t names = data_.names.size();
    std::vector<double> out(names), in(names);
    for (const ChartSeries& series : data_.series) {
        for (const Mark& mark : series.marks) {
            if (mark.lane == at) out[static_cast<std::size_t>(mark.x)] += mark.y;
            if (mark.lane + 1 == at) in[static_cast<std::size_t>(mark.from)] += mark.y;
        }
    }
    Column column;
    column.node_of.assign(names, -1);
    for (std::size_t name = 0; name < names; ++name) {
        const double value = std::max(out[name], in[name]);
        if (value == 0) continue;
        column.node_of[name] = static_cast<int>(column.nodes.size());
        column.nodes.push_back({.value = value, .text = data_.names[name]});
    }
    return column;
}

/// The largest stay; the others become the last.
void FlowPlaces::fold(Column& column, std::size_t most) {
    const std::size_t all = column.nodes.size();
    if (all <= most) return;
    std::vector<std::size_t> order(all);
    std::iota(order.begin(), order.end(), std::size_t{0});
    std::ranges::stable_sort(
        order, [&](std::size_t a, std::size_t b) { return column.nodes[a].value > column.nodes[b].value; });
    std::vector<bool> kept(all, false);
    for (std::size_t i = 0; i + 1 < most; ++i) kept[order[i]] = true;
    std::vector<Node> nodes;
    std::vector<int> place_of(all, static_cast<int>(most) - 1);
    Node rest{.names = 0};
    for (std::size_t i = 0; i < all; ++i) {
        if (kept[i]) {
            place_of[i] = static_cast<int>(nodes.size());
            nodes.push_back(column.nodes[i]);
        } else {
            rest.value += column.nodes[i].value;
            ++rest.names;
        }
    }
    rest.text = others(rest.names, place_.canvas.format);
    nodes.push_back(rest);
    column.nodes = std::move(nodes);
    for (int& node : column.node_of)
        if (node >= 0) node = place_of[static_cast<std::size_t>(node)];
}

void FlowPlaces::widths() {
    const auto widest = [&](const Column& column) {
        double width = 0;
        for (const Node& node : column.nodes)
            width = std::max(width, place_.width(node.text + QStringLiteral("  ") +
                                                 write(node.value, data_.y_measure, place_.canvas.format)));
        return std::ceil(std::min(width + beside + 2, place_.canvas.size.width() * 0.32));
    };
    left_room_ = widest(columns_.front());
    right_room_ = widest(columns_.back());
    const double room = std::max(bar_width, place_.free.width() - left_room_ - right_room_ - bar_width);
    const auto steps = static_cast<double>(columns_.size() - 1);
    for (std::size_t i = 0; i < columns_.size(); ++i)
        columns_[i].x = std::round(left_room_ + room * static_cast<double>(i) / steps);
}

/// A name has the room of its streams or of its words, whichever is more, so that words stand beside their bar.
void FlowPlaces::heights() {
    const double top = place_.free.top() + place_.row, height = std::max(4.0, place_.free.bottom() - 2 - top);
    const auto room_of = [&](const Node& node, double scale) { return std::max(node.value * scale + gap, place_.row); };
    const auto fits = [&](double scale) {
        return std::ranges::all_of(columns_, [&](const Column& column) {
            double used = 0;
            for (const Node& node : column.nodes) used += room_of(node, scale);
            return used <= height + gap;
        });
    };
    double largest = 0;
    for (const Column& column : columns_)
        for (const Node& node : column.nodes) largest = std::max(largest, node.value);
    double low = 0, high = height / largest;
    for (int i = 0; i < 40; ++i) (fits((low + high) / 2) ? low : high) = (low + high) / 2;
    scale_ = low;
    for (Column& column : columns_) {
        double y = top;
        for (Node& node : column.nodes) {
            node.height = node.value * scale_;
            node.top = y + std::max(0.0, (place_.row - gap - node.height) / 2);
            y += room_of(node, scale_);
        }
    }
    place_.layout.plot = QRectF(columns_.front().x, top, columns_.back().x + bar_width - columns_.front().x, height);
}

void FlowPlaces::label(const Column& column, bool first, bool last) {
    const double spacing = columns_[1].x - columns_[0].x - bar_width;
    if (!first && !last && spacing < least_room) return;
    const double room = first ? left_room_ - beside : last ? right_room_ - beside : spacing - 2 * beside;
    for (const Node& node : column.nodes) {
        const QString number = QStringLiteral("  ") + write(node.value, data_.y_measure, place_.canvas.format);
        const QString full = node.text + number;
        const QString text =
            place_.width(full) <= room ? full : place_.elided(node.text, room - place_.width(number)) + number;
        const double x = first ? 0 : column.x + bar_width + beside;
        place_.label({x, node.top + (node.height - place_.row) / 2, room, place_.row}, text,
                     (first ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignVCenter, {Ink::ink});
        ChartLabel& put = place_.layout.labels.back();
        put.halo = !first && !last;
        if (text != full) put.full = full;
    }
}

void FlowPlaces::put_nodes() {
    const double heads = place_.layout.plot.top() - place_.row - 1;
    const double share = place_.canvas.size.width() / static_cast<double>(columns_.size()) - 6;
    for (std::size_t i = 0; i < columns_.size(); ++i) {
        const Column& column = columns_[i];
        const bool first = i == 0, last = i + 1 == columns_.size();
        for (const Node& node : column.nodes)
            place_.layout.swatches.push_back(
                {.area = {column.x, node.top, bar_width, std::max(1.0, node.height)}, .ink = {Ink::muted}});
        label(column, first, last);
        const QString head = place_.elided(data_.lanes[i], share);
        const double wide = place_.width(head) + 2;
        const double middle = column.x + bar_width / 2;
        const double x = first ? std::max(0.0, column.x + bar_width - wide) : last ? column.x : middle - wide / 2;
        place_.label({std::min(x, place_.canvas.size.width() - wide), heads, wide, place_.row}, head,
                     Qt::AlignLeft | Qt::AlignVCenter);
    }
}

void FlowPlaces::put_streams() {
    struct Stream {
        int series, index, from, to;   // nodes of the columns at its ends
        const Mark* mark;
        QPointF left = {}, right = {};
    };
    std::vector<Stream> streams;
    for (std::size_t s = 0; s < data_.series.size(); ++s) {
        for (std::size_t i = 0; i < data_.series[s].marks.size(); ++i) {
            const Mark& mark = data_.series[s].marks[i];
            const auto step = static_cast<std::size_t>(mark.lane);
            streams.push_back({static_cast<int>(s), static_cast<int>(i),
                               columns_[step].node_of[static_cast<std::size_t>(mark.x)],
                               columns_[step + 1].node_of[static_cast<std::size_t>(mark.from)], &mark});
        }
    }
    // Those of a name leave in the order in which they arrive, and arrive in that in which they leave.
    const auto take = [&](bool leaving) {
        std::ranges::stable_sort(streams, {}, [&](const Stream& stream) {
            return leaving ? std::tuple(stream.mark->lane, stream.from, stream.to, stream.mark->x, stream.mark->from)
                           : std::tuple(stream.mark->lane, stream.to, stream.from, stream.mark->from, stream.mark->x);
        });
        for (Stream& stream : streams) {
            Column& column = columns_[static_cast<std::size_t>(stream.mark->lane + (leaving ? 0 : 1))];
            Node& node = column.nodes[static_cast<std::size_t>(leaving ? stream.from : stream.to)];
            double& taken = leaving ? node.left_from : node.arrived;
            (leaving ? stream.left : stream.right) = {column.x + (leaving ? bar_width : 0), node.top + taken};
            taken += stream.mark->y * scale_;
        }
    };
    take(true);
    take(false);
    const auto grey = [&](const Stream& stream) {
        const ChartSeries& series = data_.series[static_cast<std::size_t>(stream.series)];
        return series.rest || series.tone == Tone::muted;
    };
    std::ranges::stable_sort(streams, {},
                             [&](const Stream& stream) { return std::tuple(grey(stream), stream.mark->y); });
    const int names = static_cast<int>(data_.names.size());
    for (const Stream& stream : streams) {
        const double height = std::max(0.75, stream.mark->y * scale_);
        const QPainterPath path = ribbon(stream.left, stream.right, height);
        place_.layout.marks.push_back({.series = stream.series,
                                       .index = stream.index,
                                       .row = stream.mark->row,
                                       .position = static_cast<int>(stream.mark->from),
                                       .lane = stream.mark->lane * names + static_cast<int>(stream.mark->x),
                                       .box = path.boundingRect(),
                                       .anchor = (stream.left + stream.right) / 2 + QPointF(0, height / 2),
                                       .wedge = path});
    }
}

}  // namespace clientele
