#pragma once

#include "core/analysis/finding.h"

/// A small finding with every type of column, missing values and signs that formats must escape.
inline clientele::Finding small_finding() {
    using namespace clientele;
    Finding finding;
    finding.headline = text("{0} of {1} customers bought again", count(3), count(4));
    finding.metrics.push_back({.id = "revenue",
                               .label = text("Revenue"),
                               .value = 1234.5,
                               .unit = Unit::amount,
                               .low = 1200,
                               .high = 1300,
                               .change = 0.041,
                               .change_of = text("a year ago"),
                               .good = Good::higher});
    finding.metrics.push_back({.id = "share",
                               .label = text("Share"),
                               .value = missing_number,
                               .unit = Unit::percent,
                               .low = {},
                               .high = {},
                               .change = {},
                               .change_of = {},
                               .good = Good::neither});
    FindingTable table{"segments", text("Segments"), {}, "segment", "segment"};
    const auto add = [&](std::string id, Text title, Column values, Unit unit) {
        table.columns.push_back({std::move(id), std::move(title), std::move(values), unit, -1, Good::neither});
    };
    add("segment", text("Segment"), Column::of_texts({"Lost, \"gone\"", "=1+1", ""}), Unit::none);
    add("customers", text("Customers"), Column::of_numbers({3, 12345, missing_number}), Unit::count);
    add("share", text("Share"), Column::of_numbers({0.1, 0.125, 1e-7}), Unit::percent);
    add("day", text("Day"), Column::of_dates({15317, Date::missing_days, -36524}), Unit::none);
    add("time", text("Time"), Column::of_times({1323419160, DateTime::missing_seconds, 0}), Unit::none);
    add("known", text("Known"), Column::of_booleans({1, 0, missing_boolean}), Unit::none);
    finding.tables.push_back(std::move(table));
    ChartSpec chart;
    chart.id = "customers";
    chart.kind = ChartKind::bars;
    chart.title = text("Customers by segment");
    chart.table = "segments";
    chart.x = "segment";
    chart.y = {"customers"};
    finding.charts.push_back(std::move(chart));
    finding.notes.push_back(text("Counted on {0}.", Date{15317}));
    finding.warnings.push_back(text("Small sample."));
    finding.provenance = {.analysis = "segments.rfm",
                          .data_version = 7,
                          .filter = {"segment!=Lost"},
                          .options = {{"scoring", "quantile"}},
                          .as_of = "2011-12-10",
                          .seed = 1,
                          .program_version = "0.1.0"};
    return finding;
}

/// The same as JSON, in the documented shape.
inline constexpr std::string_view small_finding_json =
    R"({"analysis":"segments.rfm","headline":"3 of 4 customers bought again",)"
    R"("metrics":[{"id":"revenue","label":"Revenue","value":1234.5,"low":1200,"high":1300,"unit":"amount",)"
    R"("change":0.041,"change_of":"a year ago"},)"
    R"({"id":"share","label":"Share","value":null,"low":null,"high":null,"unit":"percent"}],)"
    R"("tables":[{"id":"segments","title":"Segments","columns":[{"id":"segment","title":"Segment","type":"text"},)"
    R"({"id":"customers","title":"Customers","type":"number"},{"id":"share","title":"Share","type":"number"},)"
    R"({"id":"day","title":"Day","type":"date"},{"id":"time","title":"Time","type":"time"},)"
    R"({"id":"known","title":"Known","type":"boolean"}],)"
    R"("rows":[["Lost, \"gone\"",3,0.1,"2011-12-09","2011-12-09T08:26:00",true],["=1+1",12345,0.125,null,null,false],)"
    R"([null,null,1e-07,"1870-01-01","1970-01-01T00:00:00",null]]}],)"
    R"("charts":[{"id":"customers","kind":"bars","table":"segments"}],"notes":["Counted on 2011-12-09."],)"
    R"("warnings":["Small sample."],"provenance":{"analysis":"segments.rfm","data_version":7,)"
    R"("filter":["segment!=Lost"],"options":{"scoring":"quantile"},"as_of":"2011-12-10","seed":1,)"
    R"("program_version":"0.1.0"}})";
