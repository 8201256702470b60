#pragma once

#include "ui/charts/kinds/kinds_list.h"

namespace clientele {

/// Whether the boxes lie level, a row each, with their names at the left: where the names would not fit below upright
/// ones.
bool wants_rows(const ChartData& data, const Canvas& canvas);
void place_box_rows(const ChartData& data, const Canvas& canvas, ChartLayout& layout);
void draw_box_rows(const ChartData& data, const ChartLayout& layout, const Theme& theme, QChart& chart);

}  // namespace clientele
