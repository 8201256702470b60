#include "ui/charts/chart_data.h"

#include <algorithm>
#include <cmath>

#include "ui/charts/cells.h"
#include "ui/charts/kinds.h"

namespace clientele {
namespace {

/// The position along x that an annotation names, or NaN.
double position_of(const ChartData& data, const std::string& x) {
    if (data.x_scale == XScale::names) {
        const auto found = std::ranges::find(data.names, as_qstring(x));
        return found == data.names.end() ? no_value : static_cast<double>(found - data.names.begin());
    }
    if (data.x_scale == XScale::number) {
        bool good = false;
        const double value = as_qstring(x).toDouble(&good);
        return good ? value : no_value;
    }
    const auto time = parse_iso_time(x.size() == 7 ? x + "-01" : x);
    if (time) return static_cast<double>(time->seconds);
    const auto day = parse_iso_date(x.size() == 7 ? x + "-01" : x);
    return day ? static_cast<double>(day->days) * 86400 : no_value;
}

}  // namespace

bool ChartData::empty() const {
    return std::ranges::all_of(series, [](const ChartSeries& one) {
        return std::ranges::all_of(one.marks, [](const Mark& mark) { return std::isnan(mark.y); });
    });
}

ChartData collect(const FindingTable& table, const ChartSpec& spec, const Format& format) {
    ChartData data;
    data.kind = spec.kind;
    data.stacked = spec.stacked;
    data.steps = spec.steps && spec.kind == ChartKind::line;
    data.points = spec.points && spec.kind == ChartKind::bars && !spec.stacked;
    data.title = as_qstring(to_string(spec.title, format));
    data.x_title = as_qstring(to_string(spec.x_title, format));
    data.y_title = as_qstring(to_string(spec.y_title, format));
    for (const ReferenceLine& line : spec.lines) {
        if (std::isfinite(line.value))
            data.lines.push_back({line.value, line.vertical, as_qstring(to_string(line.label, format))});
    }
    kind_spec(spec.kind).collect(table, spec, format, data);
    for (const Annotation& annotation : spec.annotations) {
        const double x = position_of(data, annotation.x);
        if (!std::isnan(x)) data.pointers.push_back({x, as_qstring(to_string(annotation.label, format))});
    }
    return data;
}

QString x_text(const ChartData& data, double x, const Format& format) {
    switch (data.x_scale) {
        case XScale::names: {
            const auto index = static_cast<std::size_t>(std::max(0.0, x));
            return index < data.names.size() ? data.names[index] : QString();
        }
        case XScale::number: return write(x, data.x_measure, format);
        case XScale::time: return as_qstring(write_time(DateTime{static_cast<std::int64_t>(x)}, format));
        case XScale::day:
        case XScale::month: break;
    }
    Format written = format;
    if (data.x_scale == XScale::month) written.date_pattern = "MMM yyyy";
    return as_qstring(write_date(Date{static_cast<std::int32_t>(std::floor(x / 86400))}, written));
}

QString MarkText::sentence() const {
    QString out = heading;
    for (const Row& row : rows) {
        if (!out.isEmpty()) out += out == heading ? QStringLiteral(": ") : QStringLiteral(", ");
        out += row.label.isEmpty() ? row.value : row.label + QLatin1Char(' ') + row.value;
    }
    return out;
}

}  // namespace clientele
