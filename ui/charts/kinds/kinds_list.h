#pragma once

#include "ui/charts/kinds.h"

namespace clientele {

void collect_bars(const FindingTable& table, const ChartSpec& spec, const Format& format, ChartData& data);
void collect_line(const FindingTable& table, const ChartSpec& spec, const Format& format, ChartData& data);
void collect_scatter(const FindingTable& table, const ChartSpec& spec, const Format& format, ChartData& data);
void collect_histogram(const FindingTable& table, const ChartSpec& spec, const Format& format, ChartData& data);
void collect_heat_map(const FindingTable& table, const ChartSpec& spec, const Format& format, ChartData& data);
void collect_box(const FindingTable& table, const ChartSpec& spec, const Format& format, ChartData& data);
void collect_pie(const FindingTable& table, const ChartSpec& spec, const Format& format, ChartData& data);
void collect_fan(const FindingTable& table, const ChartSpec& spec, const Format& format, ChartData& data);
void collect_flow(const FindingTable& table, const ChartSpec& spec, const Format& format, ChartData& data);
void collect_waterfall(const FindingTable& table, const ChartSpec& spec, const Format& format, ChartData& data);
void collect_dots(const FindingTable& table, const ChartSpec& spec, const Format& format, ChartData& data);
void collect_diverging(const FindingTable& table, const ChartSpec& spec, const Format& format, ChartData& data);
void collect_importance(const FindingTable& table, const ChartSpec& spec, const Format& format, ChartData& data);
void collect_bullet(const FindingTable& table, const ChartSpec& spec, const Format& format, ChartData& data);
void place_dots(const ChartData& data, const Canvas& canvas, ChartLayout& layout);
void place_diverging(const ChartData& data, const Canvas& canvas, ChartLayout& layout);
void place_importance(const ChartData& data, const Canvas& canvas, ChartLayout& layout);
void place_bullet(const ChartData& data, const Canvas& canvas, ChartLayout& layout);
void place_radar(const ChartData& data, const Canvas& canvas, ChartLayout& layout);
void collect_map(const FindingTable& table, const ChartSpec& spec, const Format& format, ChartData& data);
void place_bars(const ChartData& data, const Canvas& canvas, ChartLayout& layout);
void place_columns(const ChartData& data, const Canvas& canvas, ChartLayout& layout);
void place_line(const ChartData& data, const Canvas& canvas, ChartLayout& layout);
void place_scatter(const ChartData& data, const Canvas& canvas, ChartLayout& layout);
void place_histogram(const ChartData& data, const Canvas& canvas, ChartLayout& layout);
void place_heat_map(const ChartData& data, const Canvas& canvas, ChartLayout& layout);
void place_box(const ChartData& data, const Canvas& canvas, ChartLayout& layout);
void place_pie(const ChartData& data, const Canvas& canvas, ChartLayout& layout);
void place_flow(const ChartData& data, const Canvas& canvas, ChartLayout& layout);
void place_waterfall(const ChartData& data, const Canvas& canvas, ChartLayout& layout);
void place_map(const ChartData& data, const Canvas& canvas, ChartLayout& layout);
void draw_bars(const ChartData& data, const ChartLayout& layout, const Theme& theme, QChart& chart);
void draw_columns(const ChartData& data, const ChartLayout& layout, const Theme& theme, QChart& chart);
void draw_line(const ChartData& data, const ChartLayout& layout, const Theme& theme, QChart& chart);
void draw_area(const ChartData& data, const ChartLayout& layout, const Theme& theme, QChart& chart);
void draw_scatter(const ChartData& data, const ChartLayout& layout, const Theme& theme, QChart& chart);
void draw_histogram(const ChartData& data, const ChartLayout& layout, const Theme& theme, QChart& chart);
void draw_heat_map(const ChartData& data, const ChartLayout& layout, const Theme& theme, QChart& chart);
void draw_box(const ChartData& data, const ChartLayout& layout, const Theme& theme, QChart& chart);
void draw_pie(const ChartData& data, const ChartLayout& layout, const Theme& theme, QChart& chart);
void draw_fan(const ChartData& data, const ChartLayout& layout, const Theme& theme, QChart& chart);
void draw_flow(const ChartData& data, const ChartLayout& layout, const Theme& theme, QChart& chart);
void draw_waterfall(const ChartData& data, const ChartLayout& layout, const Theme& theme, QChart& chart);
/// The shapes of the layout, for kinds that Qt Charts does not have.
void draw_shapes(const ChartData& data, const ChartLayout& layout, const Theme& theme, QChart& chart);
/// How far from the grid to the accent a part of the scale is: the palest is still told from the land.
inline double map_shade(double part) { return 0.2 + 0.8 * part; }
void draw_map(const ChartData& data, const ChartLayout& layout, const Theme& theme, QChart& chart);

}  // namespace clientele
