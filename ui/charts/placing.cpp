#include "ui/charts/placing.h"

#include <algorithm>
#include <cmath>

namespace clientele {

Placing::Placing(const ChartData& chart, const Canvas& paper, ChartLayout& out)
    : data(chart), canvas(paper), layout(out), metrics(paper.font), row(std::ceil(metrics.height()) + 2),
      free(QPointF(0, 0), paper.size) {
    free.adjust(0, 2, -2, 0);
}

void Placing::label(QRectF area, const QString& text, Qt::Alignment align, Ink ink) {
    layout.labels.push_back({.area = area, .text = text, .align = align, .ink = ink, .full = {}});
}

void Placing::legend(bool lines) {
    const double swatch = lines ? 16 : 8;
    double x = free.left();
    double y = free.top();
    bool any = false;
    for (std::size_t i = 0; i < data.series.size(); ++i) {
        const ChartSeries& series = data.series[i];
        if (series.rest && lines) continue;
        const QString name = elided(series.name, free.width() - swatch - 8);
        const double need = swatch + 5 + width(name);
        if (any && x + need > free.right()) {
            x = free.left();
            y += row;
        }
        const double middle = y + row / 2;
        layout.swatches.push_back({.area = {x, middle - 4, swatch, 8},
                                   .ink = ink_of(data, static_cast<int>(i), Tone::own),
                                   .line = lines});
        label({x + swatch + 5, y, need, row}, name, Qt::AlignLeft | Qt::AlignVCenter, {Ink::ink});
        x += need + 16;
        any = true;
    }
    if (any) free.setTop(y + row + 4);
}

void Placing::notes(const std::vector<QString>& extra) {
    std::vector<QString> all = extra;
    all.insert(all.end(), data.notes.begin(), data.notes.end());
    for (auto note = all.rbegin(); note != all.rend(); ++note) {
        const QRectF area(free.left(), free.bottom() - row, free.width(), row);
        label(area, elided(*note, area.width()), Qt::AlignLeft | Qt::AlignVCenter);
        layout.labels.back().full = *note;
        free.setBottom(area.top());
    }
    if (!all.empty()) free.setBottom(free.bottom() - 2);
}

void Placing::value_title() {
    if (data.y_title.isEmpty()) {
        free.setTop(free.top() + row / 2);  // half of the highest tick's label
        return;
    }
    const QRectF area(free.left(), free.top(), free.width(), row);
    label(area, elided(data.y_title, area.width()), Qt::AlignLeft | Qt::AlignVCenter);
    free.setTop(area.bottom() + row / 2);
}

int most_values(double height) { return std::clamp(static_cast<int>(height / 32), 3, 8); }

void Placing::upright_values(double low, double high) {
    const double height = free.height();
    const int most = most_values(height);
    const Measure measure = data.y_measure;
    const bool whole = measure.unit == Unit::count && high - low >= 1;
    const Steps steps = nice_steps(low, high, most, whole);
    layout.y_first = steps.first;
    layout.y_last = steps.last;
    value_ticks_ = write_ticks(steps, measure, canvas.format);
    double widest = 0;
    for (const Tick& tick : value_ticks_) widest = std::max(widest, width(tick.text));
    free.setLeft(std::ceil(free.left() + widest + 8));
}

void Placing::room_below() {
    const double title = data.x_title.isEmpty() ? 0 : row;
    free.setBottom(std::floor(free.bottom() - row - 4 - title));
}

void Placing::finish_upright() {
    layout.plot = QRectF(QPointF(std::round(free.left()), std::round(free.top())),
                         QPointF(std::round(free.right()), std::round(free.bottom())));
    const QRectF plot = layout.plot;
    for (const Tick& tick : value_ticks_) {
        const double y = std::round(layout.at(layout.x_first, tick.value).y());
        const bool base = tick.value == 0 || (layout.y_first > 0 && tick.value == layout.y_first);
        layout.behind.push_back({.line = {plot.left(), y, plot.right(), y}, .ink = {base ? Ink::line : Ink::grid}});
        label({0, y - row / 2, plot.left() - 8, row}, tick.text, Qt::AlignRight | Qt::AlignVCenter);
    }
    if (!data.x_title.isEmpty()) {
        label({plot.left(), plot.bottom() + row + 4, plot.width(), row}, elided(data.x_title, plot.width()),
              Qt::AlignRight | Qt::AlignVCenter);
    }
}

void Placing::scale_below(bool grid) {
    const QRectF plot = layout.plot;
    const bool dates = data.x_scale != XScale::number;
    const int most = std::max(2, static_cast<int>(plot.width() / (dates ? 64 : 72)));
    std::vector<Tick> ticks;
    if (dates) {
        ticks = date_ticks(layout.x_first, layout.x_last, most, data.x_scale == XScale::time, canvas.format);
    } else {
        ticks =
            write_ticks(nice_steps_within(layout.x_first, layout.x_last, most,
                                          data.x_measure.unit == Unit::count && layout.x_last - layout.x_first >= 1),
                        data.x_measure, canvas.format);
    }
    double taken = -1e9;
    for (const Tick& tick : ticks) {
        if (tick.value < layout.x_first - 1e-9 || tick.value > layout.x_last + 1e-9) continue;
        const double x = std::round(layout.at(tick.value, layout.y_first).x());
        if (grid) layout.behind.push_back({.line = {x, plot.top(), x, plot.bottom()}, .ink = {Ink::grid}});
        const double need = width(tick.text);
        const double left = std::clamp(x - need / 2, 0.0, std::max(0.0, canvas.size.width() - need - 1));
        if (left < taken + 8) continue;
        if (!grid) {
            layout.behind.push_back({.line = {x, plot.bottom(), x, plot.bottom() + 3}, .ink = {Ink::line}});
        }
        label({left, plot.bottom() + 4, need + 1, row}, tick.text, Qt::AlignLeft | Qt::AlignVCenter);
        taken = left + need;
    }
}

void Placing::names_below(const std::vector<int>& shown) {
    const QRectF plot = layout.plot;
    const double step = plot.width() / static_cast<double>(std::max<std::size_t>(1, shown.size()));
    double widest = 0;
    for (const int name : shown) widest = std::max(widest, width(data.names[static_cast<std::size_t>(name)]));
    // Names that count (months, weeks, numbered things) are thinned, since their neighbours tell the rest; others are
    // elided, for each must be told.
    const bool counting = std::ranges::all_of(shown, [&](int name) {
        const QString& text = data.names[static_cast<std::size_t>(name)];
        return !text.isEmpty() && text.back().isDigit();
    });
    const double least = std::min(widest + 10, counting ? 110.0 : 44.0);
    const auto every = static_cast<std::size_t>(std::max(1.0, std::ceil(least / step)));
    for (std::size_t i = 0; i < shown.size(); i += every) {
        const QString& name = data.names[static_cast<std::size_t>(shown[i])];
        const double room = step * static_cast<double>(every);
        const double middle = plot.left() + step * (static_cast<double>(i) + 0.5);
        double left = std::max(0.0, middle - room / 2);
        if (every > 1) left = std::min(left, canvas.size.width() - room);
        const QString text = elided(name, room - 6);
        label({left, plot.bottom() + 4, room, row}, text, Qt::AlignHCenter | Qt::AlignVCenter);
        if (text != name) layout.labels.back().full = name;
    }
}

void Placing::points_below() {
    double taken = -1e9;
    for (std::size_t i = 0; i < data.names.size(); ++i) {
        const QPointF at = layout.at(static_cast<double>(i), layout.y_first);
        const QString text = elided(data.names[i], std::min(120.0, canvas.size.width() / 3));
        const double need = width(text) + 1;
        const double left = std::clamp(at.x() - need / 2, 0.0, std::max(0.0, canvas.size.width() - need - 1));
        if (left < taken + 10) continue;
        label({left, at.y() + 4, need, row}, text, Qt::AlignLeft | Qt::AlignVCenter);
        if (text != data.names[i]) layout.labels.back().full = data.names[i];
        taken = left + need;
    }
}

Range value_range(const ChartData& data, bool zero) {
    Range range{no_value, no_value};
    const auto take = [&](double value) {
        if (!std::isfinite(value)) return;
        if (!(range.low <= value)) range.low = value;
        if (!(range.high >= value)) range.high = value;
    };
    if (zero) take(0);
    for (const ChartSeries& series : data.series) {
        for (const Mark& mark : series.marks) {
            if (std::isnan(mark.y)) continue;
            take(data.stacked ? mark.from + mark.y : mark.y);
            if (data.kind == ChartKind::scatter || data.kind == ChartKind::histogram) continue;
            take(mark.low);
            take(mark.high);
        }
    }
    for (const ChartData::Line& line : data.lines) {
        if (!line.vertical) take(line.value);
    }
    if (std::isnan(range.low)) return {0, 1};
    return range;
}

Range x_range(const ChartData& data) {
    Range range{no_value, no_value};
    for (const ChartSeries& series : data.series) {
        for (const Mark& mark : series.marks) {
            if (std::isnan(mark.x)) continue;
            const double high = data.kind == ChartKind::histogram ? mark.from : mark.x;
            if (!(range.low <= mark.x)) range.low = mark.x;
            if (!(range.high >= high)) range.high = high;
        }
    }
    for (const ChartData::Line& line : data.lines) {
        if (line.vertical && data.x_scale == XScale::number) {
            range.low = std::min(range.low, line.value);
            range.high = std::max(range.high, line.value);
        }
    }
    if (std::isnan(range.low)) return {0, 1};
    return range;
}

}  // namespace clientele
