#pragma once

#include "ui/charts/kinds/bar_places.h"

namespace clientele {

/// Texts at the right of the rows, one below the other: values, bases.
struct SideColumn {
    QString title = {};
    std::vector<QString> texts = {};  ///< by name
    std::vector<QString> signs = {};  ///< by name, behind the text: "▲", "▼", letters; empty: none
    Ink ink = {Ink::ink};
    bool may_go = false;  ///< left out where there is no room
};
/// Pixels of a row.
struct RowSizes {
    double least = 0, most = 0;
};

/// Names at the left (in two lines where they are long and rows are high), columns at the right, and between them the
/// plot, whose upper and lower edges and shown names are set; the height of a row. What the plot's sides stand for is
/// set by the caller.
double place_rows(Placing& place, RowSizes sizes, const std::vector<SideColumn>& columns);

/// How many each row is of, where that is told.
std::vector<SideColumn> base_column(const ChartData& data, const Format& format);

/// Reads the bases of rows from the table.
void read_bases(const FindingTable& table, const ChartSpec& spec, const Format& format, ChartData& data);

}  // namespace clientele
