#include "ui/reporting/report.h"

#include <QFileInfo>

#include "ui/reporting/report_layout.h"
#include "ui/reporting/report_writers.h"
#include "ui/reporting/slides.h"
#include "ui/shell/reader_format.h"

namespace clientele {
namespace {

Result<QByteArray> pdf(const Report& report, const ReportWords& words, const Progress& progress) {
    const std::vector<ReportPageLayout> pages = lay_report(report, words);
    PdfPages file(report, pages);
    while (!file.complete()) {
        const double fraction = static_cast<double>(file.painted()) / static_cast<double>(pages.size());
        if (!progress(fraction, text("Page {0} of {1}", count(file.painted() + 1), count(pages.size()))))
            return cancelled();
        file.paint_next();
    }
    return file.finish();
}

/// The first chart of each finding, and crosstabs as tables.
Result<void> write_report_slides(const Report& report, const QString& path, const Progress& progress) {
    std::vector<PptxSlide> slides;
    for (std::size_t i = 0; i < report.parts.size(); ++i) {
        if (!progress(static_cast<double>(i) / static_cast<double>(report.parts.size()), text("Charts")))
            return cancelled();
        const Finding& finding = report.parts[i].finding;
        std::vector<const ChartSpec*> charts = charts_of(finding);
        if (charts.size() > 1) charts.resize(1);
        std::ranges::move(slides_of(finding, charts), std::back_inserter(slides));
    }
    return write_pptx(slides, QFileInfo(path).filesystemFilePath(), current_format(), progress);
}

Result<QByteArray> html(const Report& report, const ReportWords& words, const Progress& progress) {
    HtmlCharts charts(report, words);
    while (!charts.complete()) {
        const double fraction = static_cast<double>(charts.drawn()) / static_cast<double>(charts.count());
        if (!progress(fraction, text("Charts"))) return cancelled();
        charts.draw_next();
    }
    return report_html(report, words, charts);
}

}  // namespace

Result<void> write_report(const Report& report, const QString& path, const Progress& progress) {
    const ReportWords words(report, current_format());
    const QString suffix = QFileInfo(path).suffix().toLower();
    if (suffix == QStringLiteral("xlsx")) return write_report_sheets(report, words, path, progress);
    if (suffix == QStringLiteral("pptx")) return write_report_slides(report, path, progress);
    Result<QByteArray> bytes = suffix == QStringLiteral("pdf") ? pdf(report, words, progress)
                               : suffix == QStringLiteral("html") || suffix == QStringLiteral("htm")
                                   ? html(report, words, progress)
                                   : std::unexpected(unsupported_report(path));
    if (!bytes) return std::unexpected(std::move(bytes.error()));
    return write_report_bytes(*bytes, path);
}

}  // namespace clientele
