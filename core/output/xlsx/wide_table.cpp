#include "core/output/xlsx/wide_table.h"

#include <algorithm>
#include <map>
#include <numeric>
#include <ranges>

#include "core/table/picked_rows.h"

namespace clientele {
namespace {

constexpr std::size_t most_series = 255;

/// Numbers the distinct cells of a column in order of appearance.
struct Numbering {
    std::vector<std::size_t> of_row;
    std::vector<std::size_t> first_row;  // of each number
};

Numbering number_cells(const Column& column) {
    Numbering numbering;
    std::map<Cell, std::size_t> known;
    for (std::size_t row = 0; row < column.size(); ++row) {
        const auto [at, added] = known.try_emplace(column.at(row), numbering.first_row.size());
        if (added) numbering.first_row.push_back(row);
        numbering.of_row.push_back(at->second);
    }
    return numbering;
}

Numbering every_row(std::size_t rows) {
    Numbering numbering;
    numbering.of_row.resize(rows);
    std::iota(numbering.of_row.begin(), numbering.of_row.end(), std::size_t{0});
    numbering.first_row = numbering.of_row;
    return numbering;
}

/// Dates, times and numbers stand in their order; names as they came.
void sort_by_value(Numbering& numbering, const Column& column) {
    if (column.type() == ColumnType::text) return;
    std::vector<std::size_t> order(numbering.first_row.size());
    std::iota(order.begin(), order.end(), std::size_t{0});
    std::ranges::stable_sort(order, [&](std::size_t a, std::size_t b) {
        return column.at(numbering.first_row[a]) < column.at(numbering.first_row[b]);
    });
    std::vector<std::size_t> place(order.size()), first_row;
    for (std::size_t i = 0; i < order.size(); ++i) {
        place[order[i]] = i;
        first_row.push_back(numbering.first_row[order[i]]);
    }
    for (std::size_t& of : numbering.of_row) of = place[of];
    numbering.first_row = std::move(first_row);
}

/// Level lines of charts in which a series can be drawn as a line: one value in every row, so that it goes right
/// across.
void add_reference_lines(FindingTable& wide, const ChartSpec& spec, const TableColumn& y) {
    for (std::size_t i = 0; i < spec.lines.size(); ++i) {
        if (spec.lines[i].vertical) continue;
        wide.columns.push_back({std::string(reference_line) + std::to_string(i + 1), spec.lines[i].label,
                                Column::of_numbers(std::vector<double>(wide.rows(), spec.lines[i].value)), y.unit,
                                y.decimals, Good::neither});
    }
}

FindingTable columns_of_chart(const FindingTable& table, const ChartSpec& spec) {
    FindingTable wide{spec.id, spec.title.empty() ? table.title : spec.title, {}, {}, {}};
    std::vector<std::string> ids{spec.x};
    ids.insert(ids.end(), spec.y.begin(), spec.y.end());
    ids.insert(ids.end(), {spec.low, spec.high, spec.inner_low, spec.inner_high});
    for (const std::string& id : ids)
        if (const TableColumn* column = table.find(id); column && !wide.find(id)) wide.columns.push_back(*column);
    return wide;
}

}  // namespace

bool shows_reference_lines(const ChartSpec& spec) {
    const bool lines = spec.kind == ChartKind::line || spec.kind == ChartKind::scatter;
    return lines && !std::ranges::all_of(spec.lines, &ReferenceLine::vertical);
}

FindingTable wide_table(const FindingTable& table, const ChartSpec& spec) {
    const TableColumn& x = *table.find(spec.x);
    const TableColumn& y = *table.find(spec.y.empty() ? spec.colour : spec.y.front());
    if (spec.kind == ChartKind::waterfall) return waterfall_table(table, spec);
    if (spec.series.empty()) {
        FindingTable wide = columns_of_chart(table, spec);
        add_reference_lines(wide, spec, y);
        return wide;
    }
    const TableColumn& series = *table.find(spec.series);
    const bool points = spec.kind == ChartKind::scatter || spec.kind == ChartKind::map;
    Numbering rows = points ? every_row(table.rows()) : number_cells(x.values);
    if (!points) sort_by_value(rows, x.values);
    Numbering names = number_cells(series.values);
    const std::size_t count = std::min(names.first_row.size(), most_series);
    std::vector<std::vector<double>> values(count, std::vector<double>(rows.first_row.size(), missing_number));
    for (std::size_t row = 0; row < table.rows(); ++row)
        if (names.of_row[row] < count) values[names.of_row[row]][rows.of_row[row]] = y.values.numbers()[row];

    FindingTable wide{spec.id, spec.title.empty() ? table.title : spec.title, {}, {}, {}};
    wide.columns.push_back({x.id, x.title, picked_rows(x.values, std::span<const std::size_t>(rows.first_row)), x.unit,
                            x.decimals, Good::neither});
    for (std::size_t i = 0; i < count; ++i) {
        const std::string_view series_name = series.values.text(names.first_row[i]);
        wide.columns.push_back({"series " + std::to_string(i + 1), verbatim(series_name.empty() ? "–" : series_name),
                                Column::of_numbers(std::move(values[i])), y.unit, y.decimals, Good::neither});
    }
    if (shows_reference_lines(spec)) add_reference_lines(wide, spec, y);
    return wide;
}

ChartSpec wide_spec(const FindingTable& wide, const ChartSpec& spec) {
    ChartSpec out = spec;
    out.table = wide.id;
    const bool parted = !spec.series.empty() || spec.kind == ChartKind::waterfall;
    if (parted) {
        out.series.clear();
        out.low.clear();
        out.high.clear();
        out.y.clear();
    }
    for (const TableColumn& column : wide.columns | std::views::drop(1))
        if (parted || column.id.starts_with(reference_line)) out.y.push_back(column.id);
    return out;
}

}  // namespace clientele
