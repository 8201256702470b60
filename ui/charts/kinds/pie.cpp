#include "ui/charts/kinds/kinds_list.h"
namespace clientele {
void collect_pie(const FindingTable&, const ChartSpec&, const Format&, ChartData&) {}
void place_pie(const ChartData&, const Canvas&, ChartLayout&) {}
void draw_pie(const ChartData&, const ChartLayout&, const Theme&, QChart&) {}
}
