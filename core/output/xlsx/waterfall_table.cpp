#include <algorithm>
#include <array>
#include <cmath>

#include "core/output/xlsx/wide_table.h"

namespace clientele {
namespace {

/// The parts of the bars by row; missing where a bar has none.
struct StepParts {
    std::vector<double> base, level, rise, fall, rise_below, fall_below;

    explicit StepParts(std::size_t rows)
        : base(rows, missing_number), level(base), rise(base), fall(base), rise_below(base), fall_below(base) {}
    /// A bar between two levels: where both lie on one side of zero it stands on a bar that is not seen, else it is
    /// two.
    void add(std::size_t row, double from, double to) {
        std::vector<double>& part = to < from ? fall : rise;
        const double low = std::min(from, to), high = std::max(from, to);
        if (low >= 0 || high <= 0) {
            base[row] = low >= 0 ? low : high;
            part[row] = low >= 0 ? high - low : low - high;
            return;
        }
        part[row] = high;
        (to < from ? fall_below : rise_below)[row] = low;
    }
};

}  // namespace

FindingTable waterfall_table(const FindingTable& table, const ChartSpec& spec) {
    const TableColumn &x = *table.find(spec.x), &y = *table.find(spec.y.front());
    StepParts parts(table.rows());
    double level = 0;
    for (std::size_t row = 0; row < table.rows(); ++row) {
        const double value = y.values.numbers()[row];
        if (std::isnan(value)) continue;
        const bool whole = x.values.type() == ColumnType::text &&
                           std::ranges::find(spec.muted, x.values.text(row)) != spec.muted.end();
        if (whole)
            parts.level[row] = value;
        else
            parts.add(row, level, level + value);
        level = whole ? value : level + value;
    }
    FindingTable wide{.id = spec.id, .title = spec.title.empty() ? table.title : spec.title, .columns = {x}};
    const auto add = [&](std::string_view id, Text title, std::vector<double>& values) {
        if (std::ranges::all_of(values, [](double each) { return std::isnan(each); })) return;
        wide.columns.push_back({std::string(id), std::move(title), Column::of_numbers(std::move(values)), y.unit,
                                y.decimals, Good::neither});
    };
    add(waterfall_base, text("Not drawn"), parts.base);
    add("level", text("Level"), parts.level);
    add("rise", text("More"), parts.rise);
    add("fall", text("Less"), parts.fall);
    add("rise_below", text("More, below zero"), parts.rise_below);
    add("fall_below", text("Less, below zero"), parts.fall_below);
    return wide;
}

}  // namespace clientele
