#include "core/output/xlsx/wide_table.h"

#include <numeric>

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

Column cells(const Column& column, const std::vector<std::size_t>& rows) {
    std::vector<double> numbers;
    std::vector<std::int32_t> dates;
    std::vector<std::int64_t> times;
    std::vector<std::int8_t> booleans;
    std::vector<Code> codes;
    for (const std::size_t row : rows) switch (column.type()) {
            case ColumnType::number:
                numbers.push_back(column.numbers()[row]);
                break;
            case ColumnType::text:
                codes.push_back(column.codes()[row]);
                break;
            case ColumnType::date:
                dates.push_back(column.dates()[row]);
                break;
            case ColumnType::time:
                times.push_back(column.times()[row]);
                break;
            case ColumnType::boolean:
                booleans.push_back(column.booleans()[row]);
                break;
        }
    switch (column.type()) {
        case ColumnType::number:
            return Column::of_numbers(std::move(numbers));
        case ColumnType::text:
            return Column::of_codes(std::move(codes), column.shared_dictionary());
        case ColumnType::date:
            return Column::of_dates(std::move(dates));
        case ColumnType::time:
            return Column::of_times(std::move(times));
        case ColumnType::boolean:
            return Column::of_booleans(std::move(booleans));
    }
    return {};
}

}  // namespace

FindingTable wide_table(const FindingTable& table, const ChartSpec& spec) {
    const TableColumn& x = *table.find(spec.x);
    const TableColumn& y = *table.find(spec.y.empty() ? spec.colour : spec.y.front());
    const TableColumn& series = *table.find(spec.series);
    Numbering rows = spec.kind == ChartKind::scatter ? every_row(table.rows()) : number_cells(x.values);
    if (spec.kind != ChartKind::scatter) sort_by_value(rows, x.values);
    Numbering names = number_cells(series.values);
    const std::size_t count = std::min(names.first_row.size(), most_series);
    std::vector<std::vector<double>> values(count, std::vector<double>(rows.first_row.size(), missing_number));
    for (std::size_t row = 0; row < table.rows(); ++row)
        if (names.of_row[row] < count) values[names.of_row[row]][rows.of_row[row]] = y.values.numbers()[row];

    FindingTable wide{spec.id, spec.title.empty() ? table.title : spec.title, {}, {}, {}};
    wide.columns.push_back({x.id, x.title, cells(x.values, rows.first_row), x.unit, x.decimals, Good::neither});
    for (std::size_t i = 0; i < count; ++i) {
        const std::string_view series_name = series.values.text(names.first_row[i]);
        wide.columns.push_back({"series " + std::to_string(i + 1), verbatim(series_name.empty() ? "–" : series_name),
                                Column::of_numbers(std::move(values[i])), y.unit, y.decimals, Good::neither});
    }
    return wide;
}

ChartSpec wide_spec(const FindingTable& wide, const ChartSpec& spec) {
    ChartSpec out = spec;
    out.table = wide.id;
    out.series.clear();
    out.low.clear();
    out.high.clear();
    out.y.clear();
    for (std::size_t i = 1; i < wide.columns.size(); ++i) out.y.push_back(wide.columns[i].id);
    return out;
}

}  // namespace clientele
