#include "ui/charts/kinds/kinds_list.h"
namespace clientele {
void collect_box(const FindingTable&, const ChartSpec&, const Format&, ChartData&) {}
void place_box(const ChartData&, const Canvas&, ChartLayout&) {}
void draw_box(const ChartData&, const ChartLayout&, const Theme&, QChart&) {}
}
