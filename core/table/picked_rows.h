#pragma once

#include <span>

#include "core/table/column.h"

namespace clientele {

/// The column with only these rows, in this order. O(rows).
template <class Row>
Column picked_rows(const Column& column, std::span<const Row> rows) {
    const auto picked = [&](const auto& values) {
        std::vector<std::remove_cvref_t<decltype(values[0])>> chosen(rows.size());
        for (std::size_t i = 0; i < rows.size(); ++i) chosen[i] = values[rows[i]];
        return chosen;
    };
    switch (column.type()) {
        case ColumnType::number: return Column::of_numbers(picked(column.numbers()));
        case ColumnType::text: return Column::of_codes(picked(column.codes()), column.shared_dictionary());
        case ColumnType::date: return Column::of_dates(picked(column.dates()));
        case ColumnType::time: return Column::of_times(picked(column.times()));
        case ColumnType::boolean: return Column::of_booleans(picked(column.booleans()));
    }
    return {};
}

}  // namespace clientele
