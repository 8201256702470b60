#include "ui/charts/kinds/kinds_list.h"
namespace clientele {
void collect_heat_map(const FindingTable&, const ChartSpec&, const Format&, ChartData&) {}
void place_heat_map(const ChartData&, const Canvas&, ChartLayout&) {}
void draw_heat_map(const ChartData&, const ChartLayout&, const Theme&, QChart&) {}
}
