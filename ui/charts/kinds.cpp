#include "ui/charts/kinds.h"

#include "ui/charts/kinds/kinds_list.h"

namespace clientele {
namespace {

constexpr ChartKindSpec kinds[] = {
    {ChartKind::bars, collect_bars, place_bars, draw_bars},
    {ChartKind::columns, collect_bars, place_columns, draw_columns},
    {ChartKind::line, collect_line, place_line, draw_line},
    {ChartKind::area, collect_line, place_line, draw_area},
    {ChartKind::scatter, collect_scatter, place_scatter, draw_scatter},
    {ChartKind::histogram, collect_histogram, place_histogram, draw_histogram},
    {ChartKind::heat_map, collect_heat_map, place_heat_map, draw_heat_map},
    {ChartKind::box, collect_box, place_box, draw_box},
    {ChartKind::pie, collect_pie, place_pie, draw_pie},
    {ChartKind::flow, collect_flow, place_flow, draw_flow},
    {ChartKind::waterfall, collect_waterfall, place_waterfall, draw_waterfall},
    {ChartKind::fan, collect_fan, place_line, draw_fan},
    {ChartKind::map, collect_map, place_map, draw_map},
    {ChartKind::dots, collect_dots, place_dots, draw_shapes},
    {ChartKind::diverging, collect_diverging, place_diverging, draw_shapes},
    {ChartKind::importance, collect_importance, place_importance, draw_shapes},
    {ChartKind::bullet, collect_bullet, place_bullet, draw_shapes},
    {ChartKind::radar, collect_dots, place_radar, draw_shapes},
};

}  // namespace

std::span<const ChartKindSpec> chart_kinds() { return kinds; }

const ChartKindSpec& kind_spec(ChartKind kind) { return kinds[static_cast<std::size_t>(kind)]; }

}  // namespace clientele
