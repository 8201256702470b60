#pragma once

#include <span>

#include "ui/charts/layout.h"

class QChart;

namespace clientele {

/// One kind of chart. A new kind is a file in kinds/ and one line of chart_kinds().
struct ChartKindSpec {
    ChartKind kind;
    /// Table and specification -> what is shown. `data` comes with titles, lines and an empty list of series.
    void (*collect)(const FindingTable& table, const ChartSpec& spec, const Format& format, ChartData& data);
    /// What is shown -> where it goes. Only called when there is something to show.
    void (*place)(const ChartData& data, const Canvas& canvas, ChartLayout& layout);
    /// Adds the marks to a chart whose plot area and axes are those of the layout.
    void (*draw)(const ChartData& data, const ChartLayout& layout, const Theme& theme, QChart& chart);
};
std::span<const ChartKindSpec> chart_kinds();
const ChartKindSpec& kind_spec(ChartKind kind);


}  // namespace clientele
