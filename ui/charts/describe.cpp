#include <algorithm>
#include <cmath>

#include "core/analysis/figure_signs.h"
#include "core/model/filter_area.h"
#include "ui/charts/chart_data.h"
#include "ui/shell/reader_format.h"

namespace clientele {
namespace {

QString words(const Text& text, const Format& format) { return as_qstring(to_string(text, format)); }

QString interval(const Mark& mark, Measure measure, const Format& format) {
    const QString value = write(mark.y, measure, format);
    if (std::isnan(mark.low) || std::isnan(mark.high)) return value;
    return value +
           QStringLiteral(" (%1 – %2)").arg(write(mark.low, measure, format), write(mark.high, measure, format));
}

/// The values of every series at the same place, so that lines can be compared: only where they lie in order of x.
void all_series_at(const ChartData& data, int series, const Mark& mark, const Format& format, MarkText& out) {
    for (std::size_t i = 0; i < data.series.size(); ++i) {
        const ChartSeries& other = data.series[i];
        if (other.rest && static_cast<int>(i) != series) continue;
        const auto at = std::ranges::lower_bound(other.marks, mark.x, {}, &Mark::x);
        if (at == other.marks.end() || at->x != mark.x) continue;
        out.rows.push_back({other.name, interval(*at, other.measure, format)});
    }
}

/// The series at the same place, each with its wide band, and the narrow one of what is expected.
void fan_rows(const ChartData& data, int series, const Mark& mark, const Format& format, MarkText& out) {
    all_series_at(data, series, mark, format, out);
    if (std::isnan(mark.inner_low) || std::isnan(mark.inner_high)) return;
    const Measure measure = data.series[static_cast<std::size_t>(series)].measure;
    out.rows.push_back(
        {words(text("Narrow band"), format),
         write(mark.inner_low, measure, format) + QStringLiteral(" – ") + write(mark.inner_high, measure, format)});
}

void box_rows(const Mark& mark, Measure measure, const Format& format, MarkText& out) {
    const std::pair<Text, double> rows[] = {{text("High"), mark.high},
                                            {text("Upper quartile"), mark.to},
                                            {text("Median"), mark.y},
                                            {text("Lower quartile"), mark.from},
                                            {text("Low"), mark.low}};
    for (const auto& [label, value] : rows) out.rows.push_back({words(label, format), write(value, measure, format)});
}

/// How much goes this way, and which part that is of all that leaves the same name in this step.
void stream_rows(const ChartData& data, const ChartSeries& own, const Mark& mark, const Format& format, MarkText& out) {
    double all = 0;
    for (const ChartSeries& series : data.series)
        for (const Mark& other : series.marks)
            if (other.lane == mark.lane && other.x == mark.x) all += other.y;
    out.heading += QStringLiteral(" → ") + x_text(data, mark.from, format);
    if (!data.shade_title.isEmpty()) out.rows.push_back({data.shade_title, own.name});
    out.rows.push_back({data.y_title, write(mark.y, own.measure, format)});
    out.rows.push_back({words(text("Share of {0}", name(x_text(data, mark.x, format).toStdString())), format),
                        write(mark.y / all, {Unit::percent, -1}, format)});
    if (data.lanes.size() > 2)
        out.rows.push_back({data.lanes[static_cast<std::size_t>(mark.lane)],
                            QStringLiteral("→ ") + data.lanes[static_cast<std::size_t>(mark.lane) + 1]});
}

/// How much more or less, and from which level to which.
void step_rows(const ChartSeries& own, const Mark& mark, const Format& format, MarkText& out) {
    Mark change = mark;
    change.low -= mark.from;
    change.high -= mark.from;
    out.rows.push_back({own.name, interval(change, own.measure, format)});
    if (mark.tone == Tone::muted) return;
    out.rows.push_back({words(text("Level before"), format), write(mark.from, own.measure, format)});
    out.rows.push_back({words(text("Level after"), format), write(mark.from + mark.y, own.measure, format)});
}

/// How many the row is of, where that is told.
void base_row(const ChartData& data, const Mark& mark, const Format& format, MarkText& out) {
    const auto name = static_cast<std::size_t>(mark.x);
    if (name < data.bases.size() && !std::isnan(data.bases[name]))
        out.rows.push_back({data.base_title, write(data.bases[name], {Unit::count, -1}, format)});
}

/// "▲", "▼" or letters beside a value, in words.
void sign_row(const ChartSeries& own, int index, const Format& format, MarkText& out) {
    if (static_cast<std::size_t>(index) >= own.signs.size()) return;
    const QString& sign = own.signs[static_cast<std::size_t>(index)];
    if (sign.isEmpty()) return;
    const Text said = sign == qtext(above_the_others)   ? text("surely above the others")
                      : sign == qtext(below_the_others) ? text("surely below the others")
                                                        : text("surely higher than {0}", name(sign.toStdString()));
    out.rows.push_back({sign, words(said, format)});
}

/// All series of the row, so that they can be compared; of the dot itself its narrow band and sign.
void dot_rows(const ChartData& data, const ChartSeries& own, int index, const Format& format, MarkText& out) {
    const Mark& mark = own.marks[static_cast<std::size_t>(index)];
    for (const ChartSeries& other : data.series) {
        if (other.rest && &other != &own) continue;
        for (const Mark& at : other.marks)
            if (at.x == mark.x && !std::isnan(at.y))
                out.rows.push_back({other.name, interval(at, other.measure, format)});
    }
    if (!std::isnan(mark.inner_low) && !std::isnan(mark.inner_high))
        out.rows.push_back({words(text("Narrow band"), format), write(mark.inner_low, own.measure, format) +
                                                                    QStringLiteral(" – ") +
                                                                    write(mark.inner_high, own.measure, format)});
    sign_row(own, index, format, out);
    base_row(data, mark, format, out);
}

/// The part itself, then all of its side where that is more.
void part_rows(const ChartData& data, const ChartSeries& own, const Mark& mark, const Format& format, MarkText& out) {
    out.rows.push_back({own.name, write(mark.y, own.measure, format)});
    double side = 0;
    std::size_t parts = 0;
    for (const ChartSeries& other : data.series) {
        if (!(own.place * other.place > 0)) continue;
        ++parts;
        for (const Mark& at : other.marks)
            if (at.x == mark.x && !std::isnan(at.y)) side += at.y;
    }
    if (parts > 1)
        out.rows.push_back(
            {words(own.place > 0 ? text("All of this side, positive") : text("All of this side, negative"), format),
             write(side, own.measure, format)});
    base_row(data, mark, format, out);
}

void point_rows(const ChartData& data, const ChartSeries& own, int index, const Format& format, MarkText& out) {
    const Mark& mark = own.marks[static_cast<std::size_t>(index)];
    Mark level = mark;
    level.y = mark.x;
    level.low = mark.inner_low;
    level.high = mark.inner_high;
    out.heading = own.names[static_cast<std::size_t>(index)];
    out.rows.push_back({data.x_title, interval(level, data.x_measure, format)});
    out.rows.push_back({data.y_title, interval(mark, data.y_measure, format)});
    const std::size_t field = (mark.y < data.cross_y ? 2U : 0U) + (mark.x < data.cross_x ? 0U : 1U);
    if (field < data.quadrants.size()) out.rows.push_back({QString(), data.quadrants[field]});
}

/// Measure, target and what lies between them.
void target_rows(const ChartData& data, const ChartSeries& own, const Mark& mark, const Format& format, MarkText& out) {
    out.rows.push_back({own.name, interval(mark, own.measure, format)});
    if (std::isfinite(mark.target)) {
        out.rows.push_back({data.size_title, write(mark.target, own.measure, format)});
        out.rows.push_back({words(text("Difference"), format), write(mark.y - mark.target, own.measure, format)});
    }
    const auto at = static_cast<std::size_t>(mark.x);
    for (std::size_t band = 0; at < data.bands.size() && band < data.bands[at].size(); ++band)
        out.rows.push_back({data.band_names[band], write(data.bands[at][band], own.measure, format)});
    base_row(data, mark, format, out);
}

/// A point by its name; a cell by where it lies.
void place_rows(const ChartData& data, const ChartSeries& own, const Mark& mark, int index, const Format& format,
                MarkText& out) {
    if (mark.lane > 0)
        out.heading = words(describe(rounded_out(area_of(cell_of({mark.y, mark.x}, mark.lane)))), format);
    else
        out.heading = own.names[static_cast<std::size_t>(index)];
    if (!std::isnan(mark.low) && (mark.lane == 0 || (data.one_measure && std::isnan(mark.high))))
        out.rows.push_back({data.size_title, write(mark.low, data.size_measure, format)});
    if (!std::isnan(mark.high) && !(mark.lane == 0 && data.one_measure))
        out.rows.push_back({data.shade_title, write(mark.high, data.shade_measure, format)});
}

}  // namespace

MarkText describe(const ChartData& data, int series, int index, const Format& format) {
    const ChartSeries& own = data.series[static_cast<std::size_t>(series)];
    const Mark& mark = own.marks[static_cast<std::size_t>(index)];
    MarkText out;
    out.heading = x_text(data, mark.x, format);
    const QString label = own.name;
    switch (data.kind) {
        case ChartKind::line:
        case ChartKind::area:
            all_series_at(data, series, mark, format, out);
            break;
        case ChartKind::fan:
            fan_rows(data, series, mark, format, out);
            break;
        case ChartKind::box:
            box_rows(mark, own.measure, format, out);
            break;
        case ChartKind::heat_map:
            out.heading = data.lanes[static_cast<std::size_t>(mark.lane)] + QStringLiteral(", ") + out.heading;
            out.rows.push_back({label, write(mark.y, own.measure, format)});
            sign_row(own, index, format, out);
            break;
        case ChartKind::histogram:
            out.heading += QStringLiteral(" – ") + write(mark.from, data.x_measure, format);
            out.rows.push_back({label, write(mark.y, own.measure, format)});
            break;
        case ChartKind::importance:
            point_rows(data, own, index, format, out);
            break;
        case ChartKind::diverging:
            part_rows(data, own, mark, format, out);
            break;
        case ChartKind::bullet:
            target_rows(data, own, mark, format, out);
            break;
        case ChartKind::dots:
        case ChartKind::radar:
            dot_rows(data, own, index, format, out);
            break;
        case ChartKind::scatter:
            if (static_cast<std::size_t>(index) < own.names.size())
                out.heading = own.names[static_cast<std::size_t>(index)];
            else
                out.heading = data.series.size() > 1 ? label : QString();
            out.rows.push_back({data.x_title, x_text(data, mark.x, format)});
            out.rows.push_back({data.y_title, write(mark.y, data.y_measure, format)});
            if (!std::isnan(mark.low))
                out.rows.push_back({data.size_title, write(mark.low, data.size_measure, format)});
            if (!std::isnan(mark.high))
                out.rows.push_back({data.shade_title, write(mark.high, data.shade_measure, format)});
            break;
        case ChartKind::pie: {
            out.rows.push_back({data.y_title, write(mark.y, own.measure, format)});
            if (own.measure.unit == Unit::percent) break;
            double total = 0;
            for (const ChartSeries& slice : data.series) total += slice.marks.front().y;
            out.rows.push_back({words(text("Share"), format), write(mark.y / total, {Unit::percent, -1}, format)});
            break;
        }
        case ChartKind::map:
            place_rows(data, own, mark, index, format, out);
            break;
        case ChartKind::flow:
            stream_rows(data, own, mark, format, out);
            break;
        case ChartKind::waterfall:
            step_rows(own, mark, format, out);
            break;
        case ChartKind::bars:
        case ChartKind::columns:
            out.rows.push_back({label, interval(mark, own.measure, format)});
            break;
    }
    return out;
}

}  // namespace clientele
