#include <algorithm>
#include <cmath>

#include "ui/charts/cells.h"
#include "ui/charts/fold.h"
#include "ui/charts/kinds/kinds_list.h"

namespace clientele {
namespace {

/// The position of each row along x; names are numbered in the order of their first appearance.
std::vector<double> positions(const FindingTable& table, const Cells& x, const Format& format, ChartData& data) {
    std::vector<double> out(table.rows());
    NameIndex names;
    for (std::size_t row = 0; row < out.size(); ++row) {
        out[row] = data.x_scale == XScale::names ? names.of(x.text(row, format)) : x.number(row);
    }
    data.names = std::move(names.names);
    return out;
}

void sort_marks(ChartSeries& series) {
    if (!std::ranges::is_sorted(series.marks, {}, &Mark::x)) std::ranges::stable_sort(series.marks, {}, &Mark::x);
}

}  // namespace

void collect_line(const FindingTable& table, const ChartSpec& spec, const Format& format, ChartData& data) {
    const Cells x(table, spec.x), by(table, spec.series), low(table, spec.low), high(table, spec.high);
    if (!x || spec.y.empty()) return;
    data.x_scale = x.scale();
    data.x_measure = x.measure();
    const std::vector<double> at = positions(table, x, format, data);
    NameIndex series;
    std::vector<QString> keys;  // of the series, as the specification names them
    for (const std::string& id : spec.y) {
        const Cells y(table, id);
        if (data.series.empty()) data.y_measure = y.measure();
        if (!by) {
            data.series.push_back({.name = y.title(format), .measure = y.measure()});
            keys.push_back(as_qstring(id));
        }
        for (std::size_t row = 0; row < at.size(); ++row) {
            if (std::isnan(at[row])) continue;
            const std::size_t of =
                by ? static_cast<std::size_t>(series.of(by.text(row, format))) : data.series.size() - 1;
            if (of == data.series.size()) {
                data.series.push_back({.name = series.names.back(), .measure = y.measure()});
                keys.push_back(by.key(row, format));
            }
            Mark mark{.row = static_cast<int>(row), .x = at[row], .y = y.number(row)};
            if (of == 0 || spec.steps) {
                mark.low = low.number(row);
                mark.high = high.number(row);
            }
            data.series[of].marks.push_back(mark);
        }
        if (by) break;
    }
    for (std::size_t i = 0; i < data.series.size(); ++i) {
        sort_marks(data.series[i]);
        data.series[i].tone = tone_of(spec, keys[i]);
    }
    fold_series(data, spec.stacked ? Fold::add_up : Fold::grey, format);
    if (spec.stacked) stack_series(data);
}

}  // namespace clientele
