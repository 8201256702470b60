#pragma once

#include <QString>
#include <algorithm>
#include <map>
#include <string>
#include <string_view>

#include "core/analysis/finding.h"
#include "text_of.h"

/// Texts of a row by the ids of their columns.
using RowTexts = std::map<std::string, std::string>;

/// The first row with these texts. The test ends where there is none.
inline std::size_t row_with(const clientele::FindingTable& table, const RowTexts& where) {
    for (std::size_t row = 0; row < table.rows(); ++row)
        if (std::ranges::all_of(
                where, [&](const auto& each) { return table.find(each.first)->values.text(row) == each.second; }))
            return row;
    qFatal("no such row in %s", table.id.c_str());
}

/// The number of a column in that row; the text of a column of texts. The test ends where there is no such table.
inline double figure_at(const clientele::Finding& finding, std::string_view table, std::string_view column,
                        const RowTexts& where) {
    const clientele::FindingTable* of = finding.table(table);
    if (!of || !of->find(column)) qFatal("no %s.%s", std::string(table).c_str(), std::string(column).c_str());
    return of->find(column)->values.numbers()[row_with(*of, where)];
}
inline QString text_at(const clientele::Finding& finding, std::string_view table, std::string_view column,
                       const RowTexts& where) {
    const clientele::FindingTable* of = finding.table(table);
    if (!of || !of->find(column)) qFatal("no %s.%s", std::string(table).c_str(), std::string(column).c_str());
    return q(of->find(column)->values.text(row_with(*of, where)));
}
