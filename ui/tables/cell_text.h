#pragma once

#include <QString>
#include <QVariant>

#include "core/analysis/finding.h"
#include "core/base/format.h"

namespace clientele {

/// How all numbers of one column are written, so that they can be compared down the column: one number of decimals,
/// no abbreviations.
struct ColumnStyle {
    int decimals = 0;
    bool number = false;   ///< right-aligned, tabular figures
    bool change = false;   ///< signed, coloured, with ▲ ▼

    /// Looks at the first rows of the column.
    static ColumnStyle of(const TableColumn& column);
};

/// The cell as the reader sees it, without the arrow of a change.
QString cell_text(const TableColumn& column, std::size_t row, const ColumnStyle& style, const Format& format);
/// +1 for a change that is good, -1 for one that is bad, 0 otherwise.
int verdict(const TableColumn& column, std::size_t row, const ColumnStyle& style);
/// "▲", "▼" or "".
QString arrow(const TableColumn& column, std::size_t row, const ColumnStyle& style);
/// The unrounded number with the locale's decimal sign and no grouping, the ISO date, the text: what a spreadsheet
/// takes.
QString plain_text(const TableColumn& column, std::size_t row, const Format& format);
/// The bare value: a double, an ISO date, a text; null where missing.
QVariant raw_value(const TableColumn& column, std::size_t row);

}  // namespace clientele
