#include "ui/reporting/slides.h"

#include <QBuffer>

#include "ui/shell/reader_format.h"

namespace clientele {

ChartImage slide_image() {
    return {.size = QSize(1000, 430), .scale = 2, .theme = Theme::light(), .title = {}, .subtitle = {}, .footnote = {}};
}

PptxPicture slide_picture_of(const QImage& image, const QString& description) {
    QByteArray bytes;
    QBuffer buffer(&bytes);
    buffer.open(QIODevice::WriteOnly);
    image.save(&buffer, "PNG");
    return {.png = bytes.toStdString(),
            .width = image.width(),
            .height = image.height(),
            .description = description.toStdString()};
}

std::vector<const ChartSpec*> charts_of(const Finding& finding) {
    std::vector<const ChartSpec*> charts;
    for (const ChartSpec& chart : finding.charts)
        if (finding.table(chart.table)) charts.push_back(&chart);
    return charts;
}

std::vector<PptxSlide> slides_of(const Finding& finding, const std::vector<const ChartSpec*>& charts) {
    std::vector<PptxSlide> slides;
    const Format& format = current_format();
    for (const ChartSpec* chart : charts) {
        const FindingTable* table = finding.table(chart->table);
        if (!table) continue;
        slides.push_back(slide_of(finding, chart, table,
                                  slide_picture_of(chart_picture(*table, *chart, slide_image()),
                                                   qtext(chart->title.empty() ? finding.headline : chart->title)),
                                  format));
    }
    for (const FindingTable& table : finding.tables)
        if (is_crossed(table) && table.rows() > 0) slides.push_back(slide_of(finding, nullptr, &table, {}, format));
    if (slides.empty() && !finding.tables.empty())
        slides.push_back(slide_of(finding, nullptr, &finding.tables.front(), {}, format));
    if (slides.empty()) slides.push_back(slide_of(finding, nullptr, nullptr, {}, format));
    return slides;
}

}  // namespace clientele
