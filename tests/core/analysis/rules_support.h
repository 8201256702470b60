#pragma once

#include <QString>
#include <QStringList>
#include <map>
#include <string>

#include "core/analysis/analysis.h"
#include "snapshot_of.h"
#include "text_of.h"

namespace rules_support {

inline clientele::Finding rules_of(const clientele::Snapshot& snapshot,
                                   const std::map<std::string, std::string>& options = {},
                                   const clientele::Filter& filter = {}, std::optional<clientele::Date> as_of = {}) {
    const auto finding =
        clientele::run(snapshot, {.analysis = "quality.rules", .options = options, .filter = filter, .as_of = as_of});
    if (!finding) qFatal("%s", qPrintable(q(finding.error())));
    return *finding;
}

inline QString cell_of(const clientele::FindingTable& table, std::string_view column, std::size_t row) {
    const clientele::Cell cell = table.find(column)->values.at(row);
    if (const auto* words = std::get_if<std::string>(&cell)) return QString::fromStdString(*words);
    if (const auto* digits = std::get_if<double>(&cell)) return QString::number(*digits);
    return QStringLiteral("-");
}

/// The cells of these columns of the row with that name, parted by '|'.
inline QString named(const clientele::FindingTable& table, std::string_view name,
                     const std::vector<std::string_view>& columns) {
    for (std::size_t row = 0; row < table.rows(); ++row) {
        if (table.find("name")->values.text(row) != name) continue;
        QStringList cells;
        for (const std::string_view column : columns) cells << cell_of(table, column, row);
        return cells.join(u'|');
    }
    return QStringLiteral("holds");
}

/// Rows, and what is touched: "rows|customers|revenue"; "holds" where there is no such problem.
inline QString touched(const clientele::Finding& finding, std::string_view name) {
    return named(*finding.table("problems"), name, {"rows", "customers", "revenue"});
}

/// Numbers of the rows behind a problem, from 1.
inline QString rows_behind(const clientele::Finding& finding, std::string_view name) {
    const clientele::FindingTable& rows = *finding.table("rows");
    QStringList numbers;
    for (std::size_t row = 0; row < rows.rows(); ++row)
        if (rows.find("name")->values.text(row) == name) numbers << cell_of(rows, "row", row);
    return numbers.join(u' ');
}

/// All problems by name, one a line.
inline QString problems(const clientele::Finding& finding) {
    QStringList names;
    const clientele::FindingTable& table = *finding.table("problems");
    for (std::size_t row = 0; row < table.rows(); ++row) names << cell_of(table, "name", row);
    names.sort();
    return names.join(u'\n');
}

}  // namespace rules_support
