#include "core/analysis/finding.h"

#include <algorithm>

namespace clientele {

std::string_view id(Unit unit) {
    switch (unit) {
        case Unit::none: return "none";
        case Unit::count: return "count";
        case Unit::amount: return "amount";
        case Unit::percent: return "percent";
        case Unit::days: return "days";
        case Unit::seconds: return "seconds";
        case Unit::score: return "score";
        case Unit::ratio: return "ratio";
    }
    return "none";
}

std::string_view id(ChartKind kind) {
    switch (kind) {
        case ChartKind::bars: return "bars";
        case ChartKind::columns: return "columns";
        case ChartKind::line: return "line";
        case ChartKind::area: return "area";
        case ChartKind::scatter: return "scatter";
        case ChartKind::histogram: return "histogram";
        case ChartKind::heat_map: return "heat_map";
        case ChartKind::box: return "box";
        case ChartKind::pie: return "pie";
        case ChartKind::flow: return "flow";
        case ChartKind::waterfall: return "waterfall";
        case ChartKind::fan: return "fan";
        case ChartKind::map: return "map";
        case ChartKind::dots: return "dots";
        case ChartKind::diverging: return "diverging";
        case ChartKind::importance: return "importance";
        case ChartKind::bullet: return "bullet";
        case ChartKind::radar: return "radar";
    }
    return "bars";
}

std::string_view id(Tidings tidings) {
    switch (tidings) {
        case Tidings::neither: return "neither";
        case Tidings::good: return "good";
        case Tidings::bad: return "bad";
    }
    return "neither";
}

const TableColumn* FindingTable::find(std::string_view wanted) const {
    const auto found = std::ranges::find(columns, wanted, &TableColumn::id);
    return found == columns.end() ? nullptr : &*found;
}

const FindingTable* Finding::table(std::string_view wanted) const {
    const auto found = std::ranges::find(tables, wanted, &FindingTable::id);
    return found == tables.end() ? nullptr : &*found;
}

const ChartSpec* Finding::chart(std::string_view wanted) const {
    const auto found = std::ranges::find(charts, wanted, &ChartSpec::id);
    return found == charts.end() ? nullptr : &*found;
}

}  // namespace clientele
