#include "ui/charts/kinds/kinds_list.h"
namespace clientele {
void collect_scatter(const FindingTable&, const ChartSpec&, const Format&, ChartData&) {}
void place_scatter(const ChartData&, const Canvas&, ChartLayout&) {}
void draw_scatter(const ChartData&, const ChartLayout&, const Theme&, QChart&) {}
}
