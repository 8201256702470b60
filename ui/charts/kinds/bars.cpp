#include <algorithm>
#include <cmath>

#include "ui/charts/cells.h"
#include "ui/charts/fold.h"
#include "ui/charts/kinds/kinds_list.h"

namespace clientele {
namespace {

/// A y column a series; every row is a name of its own.
void wide_form(const FindingTable& table, const ChartSpec& spec, const Format& format, const Cells& x,
               ChartData& data) {
    const Cells low(table, spec.low), high(table, spec.high);
    std::vector<Tone> tones;
    for (std::size_t row = 0; row < table.rows(); ++row) {
        const QString name = x.text(row, format);
        tones.push_back(tone_of(spec, x.key(row, format)));
        // Never by colour alone.
        if (tones.back() == Tone::bad) data.names.push_back(QStringLiteral("⚠ ") + name);
        else data.names.push_back(name.isEmpty() ? as_qstring(format.missing) : name);
    }
    for (const std::string& id : spec.y) {
        const Cells y(table, id);
        ChartSeries series{.name = y.title(format), .measure = y.measure(), .marks = {}};
        for (std::size_t row = 0; row < table.rows(); ++row) {
            Mark mark{
                .row = static_cast<int>(row), .tone = tones[row], .x = static_cast<double>(row), .y = y.number(row)};
            if (data.series.empty()) {
                mark.low = low.number(row);
                mark.high = high.number(row);
            }
            series.marks.push_back(mark);
        }
        data.series.push_back(std::move(series));
    }
}

/// One y column; a text column says which series a row belongs to, and rows of the same name share a place.
void long_form(const FindingTable& table, const ChartSpec& spec, const Format& format, const Cells& x,
               ChartData& data) {
    const Cells y(table, spec.y.empty() ? std::string() : spec.y.front()), by(table, spec.series);
    const Cells low(table, spec.low), high(table, spec.high);
    NameIndex names, series;
    for (std::size_t row = 0; row < table.rows(); ++row) {
        QString name = x.text(row, format);
        if (name.isEmpty()) name = as_qstring(format.missing);
        const int at = names.of(name);
        const auto of = static_cast<std::size_t>(series.of(by.text(row, format)));
        if (of == data.series.size()) {
            data.series.push_back({.name = series.names[of], .measure = y.measure(), .marks = {}});
        }
        data.series[of].marks.push_back({.row = static_cast<int>(row),
                                         .tone = tone_of(spec, x.key(row, format)),
                                         .x = static_cast<double>(at),
                                         .y = y.number(row),
                                         .low = low.number(row),
                                         .high = high.number(row)});
    }
    data.names = std::move(names.names);
}

}  // namespace

void collect_bars(const FindingTable& table, const ChartSpec& spec, const Format& format, ChartData& data) {
    const Cells x(table, spec.x);
    data.x_scale = XScale::names;
    data.ranked = spec.ranked;
    if (!x || spec.y.empty()) return;
    if (Cells(table, spec.series)) {
        long_form(table, spec, format, x, data);
    } else {
        wide_form(table, spec, format, x, data);
    }
    data.y_measure = Cells(table, spec.y.front()).measure();
    fold_series(data, spec.stacked ? Fold::add_up : Fold::leave_out, format);
    if (spec.stacked) stack_series(data);
}

}  // namespace clientele
