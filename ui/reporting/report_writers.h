#pragma once

#include <QByteArray>
#include <memory>

#include "core/output/output.h"
#include "ui/reporting/page_flow.h"
#include "ui/reporting/report.h"
#include "ui/reporting/report_words.h"

namespace clientele {

// Charts are drawn by Qt Charts, which may only be done on the thread of the window. So the writers come in pieces: one
// page or one chart at a time, with the window's events between them; what is left may be done on any thread.

/// A PDF in the making: A4, vector charts, text as text. Report and pages must outlive it.
class PdfPages {
 public:
    PdfPages(const Report& report, const std::vector<ReportPageLayout>& pages);
    ~PdfPages();

    std::size_t painted() const;
    bool complete() const;
    /// Paints on, at most one chart.
    void paint_next();
    /// The whole file, once complete.
    QByteArray finish();

 private:
    struct State;
    std::unique_ptr<State> state_;
};

/// The charts of a report as SVG elements, each in light and dark.
class HtmlCharts {
 public:
    explicit HtmlCharts(const Report& report, const ReportWords& words);

    bool complete() const { return next_ == wanted_.size(); }
    std::size_t drawn() const { return next_; }
    std::size_t count() const { return wanted_.size(); }
    /// Draws the next chart in one theme.
    void draw_next();
    /// "" where the chart names no table.
    QString svg(std::size_t part, std::size_t chart, bool dark) const;

 private:
    struct Wanted {
        std::size_t part, chart;
        bool dark;
        QString svg;
    };
    const Report& report_;
    const ReportWords& words_;
    std::vector<Wanted> wanted_;
    std::size_t next_ = 0;
};

/// The report as one web page that needs no other file: charts as SVG in light and dark, tables, no scripts.
QByteArray report_html(const Report& report, const ReportWords& words, const HtmlCharts& charts);

/// Spreadsheet: a sheet that says what the report is about and which findings follow, then the findings' own.
Result<void> write_report_sheets(const Report& report, const ReportWords& words, const QString& path,
                                 const Progress& progress);

/// Writes the bytes whole or leaves what was there.
Result<void> write_report_bytes(const QByteArray& bytes, const QString& path);

/// What a suffix that no report can have gets.
Error unsupported_report(const QString& path);

}  // namespace clientele
