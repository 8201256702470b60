#pragma once

#include <QString>
#include <QStringList>
#include <string>

#include "core/base/format.h"
#include "ui/reporting/report.h"
#include "ui/tables/cell_text.h"

namespace clientele {

/// The sentences and cells that all forms of a report share, written for one reader.
class ReportWords {
 public:
    explicit ReportWords(const Report& report, Format format);

    const Format& format() const { return format_; }
    QString of(const Text& text) const;
    /// "Filter: Jan – Jun 2011; Country: France (customers)" or "Filter: none, all data".
    QString filter() const;
    /// "Data from 1 Dec 2010 to 9 Dec 2011, version 41".
    QString data() const;
    /// "Written on …", or "" where the report does not state it.
    QString written() const;
    /// "▲ 4.1% against a year earlier", or "".
    QString change(const Metric& metric) const;
    /// "44–48", or "" where the metric has no interval.
    QString interval(const Metric& metric) const;
    QString value(const Metric& metric) const;
    /// The method line of a finding: options used, as of, seed, program version.
    QString provenance(const Finding& finding) const;
    QString more_rows(std::size_t rows) const;

 private:
    const Report& report_;
    Format format_;
};

/// Whether the change is for the better (1), the worse (-1) or neither (0).
int judged(const Metric& metric);

/// A cell of a table, with the arrow of a change.
QString table_cell(const TableColumn& column, std::size_t row, const ColumnStyle& style, const Format& format);

}  // namespace clientele
