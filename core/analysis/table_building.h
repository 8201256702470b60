#pragma once

#include <string>
#include <utility>
#include <vector>

#include "core/analysis/finding.h"
#include "core/math/share_interval.h"

namespace clientele {

/// Columns of a finding's table, one line each.
inline TableColumn text_column(std::string id, Text title, const std::vector<std::string>& values) {
    return {.id = std::move(id), .title = std::move(title), .values = Column::of_texts(values)};
}
inline TableColumn number_column(std::string id, Text title, Unit unit, std::vector<double> values, int decimals = -1,
                                 Good good = Good::neither) {
    return {.id = std::move(id),
            .title = std::move(title),
            .values = Column::of_numbers(std::move(values)),
            .unit = unit,
            .decimals = decimals,
            .good = good};
}
inline TableColumn column_of(std::string id, Text title, Column values) {
    return {.id = std::move(id), .title = std::move(title), .values = std::move(values)};
}

/// Shares with their 95 % intervals (share_interval), as the columns of a table grow.
struct ShareColumns {
    std::vector<double> share{}, low{}, high{};

    /// Of so many; all three are missing where there are none.
    void add(double hits, double all) {
        const Interval interval = share_interval(hits, all);
        share.push_back(all > 0 ? hits / all : missing_number);
        low.push_back(all > 0 ? interval.low : missing_number);
        high.push_back(all > 0 ? interval.high : missing_number);
    }
    /// Three columns: the share under that id, then "low" and "high".
    void put(FindingTable& table, std::string id, Text title, Text low_title, Text high_title) && {
        table.columns.push_back(number_column(std::move(id), std::move(title), Unit::percent, std::move(share)));
        table.columns.push_back(number_column("low", std::move(low_title), Unit::percent, std::move(low)));
        table.columns.push_back(number_column("high", std::move(high_title), Unit::percent, std::move(high)));
    }
};

/// A table without key, in one go.
inline FindingTable table_of(std::string id, Text title, std::vector<TableColumn> columns) {
    return {.id = std::move(id), .title = std::move(title), .columns = std::move(columns)};
}

/// A figure that counts things.
inline Metric count_metric(std::string id, Text label, double value, Good good = Good::neither) {
    return {.id = std::move(id), .label = std::move(label), .value = value, .unit = Unit::count, .good = good};
}
inline Metric share_metric(std::string id, Text label, double value, Good good = Good::neither) {
    return {.id = std::move(id), .label = std::move(label), .value = value, .unit = Unit::percent, .good = good};
}
/// The same of so many, with its 95 % interval (share_interval); missing where there are none.
inline Metric share_of_metric(std::string id, Text label, double hits, double all, Good good = Good::neither) {
    Metric metric = share_metric(std::move(id), std::move(label), all > 0 ? hits / all : missing_number, good);
    if (!(all > 0)) return metric;
    const Interval interval = share_interval(hits, all);
    metric.low = interval.low;
    metric.high = interval.high;
    return metric;
}

/// What a chart is a view of: a table, its column for x and one for y.
struct ChartOf {
    std::string table, x, y;
};
inline ChartSpec chart_of(ChartKind kind, std::string id, Text title, ChartOf of) {
    return {.id = std::move(id),
            .kind = kind,
            .title = std::move(title),
            .table = std::move(of.table),
            .x = std::move(of.x),
            .y = {std::move(of.y)}};
}
/// Bars in the order of the table, which is that in which they matter.
inline ChartSpec ranked_bars(std::string id, Text title, ChartOf of, Text y_title) {
    ChartSpec chart = chart_of(ChartKind::bars, std::move(id), std::move(title), std::move(of));
    chart.y_title = std::move(y_title);
    chart.ranked = true;
    return chart;
}

/// The quotient; missing where the divisor is 0 or either is missing.
inline double quotient(double dividend, double divisor) { return divisor == 0 ? missing_number : dividend / divisor; }

}  // namespace clientele
