#pragma once

#include <string>
#include <vector>

#include "core/analysis/finding.h"

/// Small tables for chart tests.
namespace tables {

using namespace clientele;

inline TableColumn texts(std::string_view id, const std::vector<std::string>& values) {
    return {.id = std::string(id), .title = verbatim(id), .values = Column::of_texts(values)};
}
inline TableColumn numbers(std::string_view id, std::vector<double> values, Unit unit = Unit::none, int decimals = -1) {
    return {.id = std::string(id), .title = verbatim(id), .values = Column::of_numbers(std::move(values)), .unit = unit,
            .decimals = decimals};
}
inline TableColumn days(std::string_view id, const std::vector<std::string>& iso) {
    std::vector<std::int32_t> out;
    for (const std::string& one : iso) out.push_back(parse_iso_date(one).value_or(Date{}).days);
    return {.id = std::string(id), .title = verbatim(id), .values = Column::of_dates(std::move(out))};
}
inline FindingTable table(std::vector<TableColumn> columns) {
    return {.id = "t", .title = {}, .columns = std::move(columns), .key_column = {}, .key_dimension = {}};
}
inline ChartSpec chart(ChartKind kind, std::string_view x, std::vector<std::string> y, std::string_view series = {}) {
    ChartSpec spec;
    spec.id = "c";
    spec.kind = kind;
    spec.title = text("A chart");
    spec.table = "t";
    spec.x = x;
    spec.y = std::move(y);
    spec.series = series;
    return spec;
}

/// The six segments of the look's drawing.
inline FindingTable segments() {
    return table({texts("segment", {"Champions", "Loyal", "At risk", "Promising", "New", "Lost"}),
                  numbers("share", {0.46, 0.24, 0.12, 0.09, 0.06, 0.03}, Unit::percent)});
}

}  // namespace tables
