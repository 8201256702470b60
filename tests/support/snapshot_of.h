#pragma once

#include <algorithm>
#include <charconv>
#include <cstdlib>
#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "core/model/snapshot.h"

/// One dataset of a test snapshot as text: a header of field ids and attribute headers, then a row a line; cells are
/// parted by commas and cannot hold any. An empty cell is missing.
struct TextTable {
    clientele::DatasetKind kind;
    std::string_view text;
};

namespace snapshot_of_detail {

inline std::vector<std::string_view> split(std::string_view text, char separator) {
    std::vector<std::string_view> parts;
    for (std::size_t start = 0;;) {
        const std::size_t end = text.find(separator, start);
        parts.push_back(text.substr(start, end == text.npos ? text.npos : end - start));
        if (end == text.npos) return parts;
        start = end + 1;
    }
}

inline bool is_number(std::string_view cell) {
    double value = 0;
    const auto [stop, error] = std::from_chars(cell.data(), cell.data() + cell.size(), value);
    return error == std::errc{} && stop == cell.data() + cell.size();
}

/// The type of an attribute: number or date where every filled cell is one, else category.
inline clientele::FieldType attribute_type(const std::vector<std::string_view>& cells) {
    using clientele::FieldType;
    const auto all = [&](auto&& is) {
        return std::ranges::all_of(cells, [&](std::string_view cell) { return cell.empty() || is(cell); }) &&
               !std::ranges::all_of(cells, &std::string_view::empty);
    };
    if (all(is_number)) return FieldType::number;
    if (all([](std::string_view cell) { return clientele::parse_iso_date(cell).has_value(); })) return FieldType::date;
    return FieldType::category;
}

inline double number_of(std::string_view cell) {
    if (cell.empty()) return clientele::missing_number;
    double value = 0;
    std::from_chars(cell.data(), cell.data() + cell.size(), value);
    return value;
}

inline clientele::Column column_of(const std::vector<std::string_view>& cells, clientele::ColumnType type) {
    using namespace clientele;
    std::vector<double> numbers;
    std::vector<std::int32_t> days;
    std::vector<std::int64_t> seconds;
    std::vector<std::int8_t> booleans;
    for (const std::string_view cell : cells) {
        switch (type) {
            case ColumnType::number:
                numbers.push_back(number_of(cell));
                break;
            case ColumnType::date:
                days.push_back(cell.empty() ? Date::missing_days : parse_iso_date(cell)->days);
                break;
            case ColumnType::time:
                seconds.push_back(cell.empty() ? DateTime::missing_seconds : parse_iso_time(cell)->seconds);
                break;
            case ColumnType::boolean:
                booleans.push_back(cell.empty() ? missing_boolean : static_cast<std::int8_t>(cell == "yes"));
                break;
            case ColumnType::text:
                break;
        }
    }
    switch (type) {
        case ColumnType::number:
            return Column::of_numbers(std::move(numbers));
        case ColumnType::date:
            return Column::of_dates(std::move(days));
        case ColumnType::time:
            return Column::of_times(std::move(seconds));
        default:
            return Column::of_booleans(std::move(booleans));
    }
}

}  // namespace snapshot_of_detail

/// A snapshot built from text, as a project would deliver it: fields typed by the registry, one dictionary a domain.
inline clientele::SnapshotPtr snapshot_of(const std::vector<TextTable>& tables, std::uint64_t version = 1,
                                          std::string currency = {}) {
    using namespace clientele;
    namespace detail = snapshot_of_detail;
    struct Pending {
        std::size_t dataset, column;
        std::vector<Code> codes;
    };
    std::map<std::string, DictionaryBuilder> builders;
    std::vector<Pending> pending;
    std::vector<Dataset> datasets;
    for (const TextTable& table : tables) {
        std::vector<std::string_view> lines = detail::split(table.text, '\n');
        while (!lines.empty() && lines.back().empty()) lines.pop_back();
        const std::vector<std::string_view> header = detail::split(lines.front(), ',');
        Dataset dataset{.kind = table.kind, .rows = lines.size() - 1, .columns = {}};
        for (std::size_t c = 0; c < header.size(); ++c) {
            std::vector<std::string_view> cells;
            for (std::size_t row = 1; row < lines.size(); ++row) cells.push_back(detail::split(lines[row], ',').at(c));
            const Field* field = find_field(spec(table.kind), header[c]);
            const FieldType type = field ? field->type : detail::attribute_type(cells);
            DatasetColumn column{.id = std::string(header[c]),
                                 .label = std::string(field ? field->label.value() : header[c]),
                                 .type = type,
                                 .attribute = !field,
                                 .domain = std::string(field ? field->domain : ""),
                                 .values = {}};
            if (column.domain.empty()) column.domain = std::string(spec(table.kind).id) + "." + column.id;
            if (column_type(type) == ColumnType::text) {
                Pending texts{datasets.size(), c, {}};
                for (const std::string_view cell : cells)
                    texts.codes.push_back(cell.empty() ? missing_code : builders[column.domain].add(cell));
                builders[column.domain];
                pending.push_back(std::move(texts));
            } else {
                column.values = detail::column_of(cells, column_type(type));
            }
            dataset.columns.push_back(std::move(column));
        }
        datasets.push_back(std::move(dataset));
    }
    std::map<std::string, std::shared_ptr<const Dictionary>> dictionaries;
    for (const auto& [domain, builder] : builders) dictionaries[domain] = builder.build();
    for (Pending& texts : pending) {
        DatasetColumn& column = datasets[texts.dataset].columns[texts.column];
        column.values = Column::of_codes(std::move(texts.codes), dictionaries[column.domain]);
    }
    return std::make_shared<const Snapshot>(version, "test", std::move(currency), std::move(datasets));
}
