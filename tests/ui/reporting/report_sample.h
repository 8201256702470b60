#pragma once

#include "ui/reporting/report.h"

namespace clientele {

/// An analysis that is in no registry, for reports made by hand.
inline const Analysis sample_analysis{.id = "segments.sample",
                                      .title = "Segments",
                                      .question = "Which customers matter most?",
                                      .page = "segments",
                                      .needs = {},
                                      .options = nullptr,
                                      .run = nullptr};

inline TableColumn texts(std::string id, Text title, const std::vector<std::string>& values) {
    TableColumn column;
    column.id = std::move(id);
    column.title = std::move(title);
    column.values = Column::of_texts(values);
    return column;
}

inline TableColumn numbers(std::string id, Text title, std::vector<double> values, Unit unit) {
    TableColumn column;
    column.id = std::move(id);
    column.title = std::move(title);
    column.values = Column::of_numbers(std::move(values));
    column.unit = unit;
    return column;
}

/// A finding with metrics, a bar chart and a table of `rows` rows.
inline Finding sample_finding(std::size_t rows, const Text& headline) {
    std::vector<std::string> names;
    std::vector<double> counts, shares;
    for (std::size_t i = 0; i < rows; ++i) {
        names.push_back("Group " + std::to_string(i + 1));
        counts.push_back(static_cast<double>(1000 - i));
        shares.push_back(1.0 / static_cast<double>(i + 2));
    }
    Finding finding;
    finding.headline = headline;
    FindingTable table;
    table.id = "segments";
    table.title = text("Segments");
    table.columns = {texts("segment", text("Segment"), names),
                     numbers("customers", text("Customers"), counts, Unit::count),
                     numbers("share", text("Share of revenue"), shares, Unit::percent)};
    finding.tables.push_back(table);
    ChartSpec chart;
    chart.id = "shares";
    chart.kind = ChartKind::bars;
    chart.table = "segments";
    chart.x = "segment";
    chart.y = {"share"};
    finding.charts.push_back(chart);
    Metric metric;
    metric.id = "champions";
    metric.label = text("Champions");
    metric.value = 2003;
    metric.unit = Unit::count;
    metric.change = 0.041;
    metric.change_of = text("against a year earlier");
    metric.good = Good::higher;
    finding.metrics = {metric};
    metric.id = "revenue";
    metric.label = text("their revenue");
    metric.value = 0.46;
    metric.low = 0.44;
    metric.high = 0.48;
    metric.unit = Unit::percent;
    metric.change.reset();
    finding.metrics.push_back(metric);
    finding.notes = {text("Customers are scored 1 to 5 on recency, frequency and revenue. Hughes (1994).")};
    finding.provenance.analysis = "segments.sample";
    finding.provenance.program_version = "0.1.0";
    return finding;
}

inline Report sample_report(std::size_t parts, std::size_t rows) {
    Report report;
    report.title = QStringLiteral("Spring <review> & outlook");
    report.project = QStringLiteral("Northwind Stores");
    report.data_version = 41;
    report.first_day = *make_date(2010, 12, 1);
    report.last_day = *make_date(2011, 12, 9);
    report.filter = {"customers.country=France"};
    report.filter_words = {text("Country: France (customers)")};
    for (std::size_t i = 0; i < parts; ++i) {
        report.parts.push_back(
            {&sample_analysis,
             sample_finding(rows, text("Champions are {0} of customers and bring 46% of <revenue>.", percent(0.11)))});
    }
    return report;
}

}  // namespace clientele
