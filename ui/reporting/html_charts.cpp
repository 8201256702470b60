#include <QBuffer>
#include <QCoreApplication>
#include <QPainter>
#include <QRegularExpression>
#include <QSvgGenerator>
#include <algorithm>

#include "ui/charts/chart_view.h"
#include "ui/reporting/report_writers.h"

namespace clientele {
namespace {

/// The chart as an <svg> element. Ids inside get a prefix, for all charts of the page share one space of names.
QString chart_svg(const FindingTable& table, const ChartSpec& chart, const Theme& theme, const QString& prefix,
                  const QString& label) {
    ChartImage image;
    image.size =
        QSize(860, chart.kind == ChartKind::bars || chart.kind == ChartKind::dots || chart.kind == ChartKind::diverging
                       ? std::clamp(90 + 28 * static_cast<int>(std::min<std::size_t>(table.rows(), 60)), 220, 900)
                       : 380);
    image.theme = theme;
    QByteArray bytes;
    QBuffer buffer(&bytes);
    buffer.open(QIODevice::WriteOnly);
    {
        QSvgGenerator generator;
        generator.setOutputDevice(&buffer);
        generator.setSize(image.size);
        generator.setViewBox(QRect(QPoint(0, 0), image.size));
        QPainter painter(&generator);
        paint_chart(painter, QRectF(QPointF(0, 0), QSizeF(image.size)), table, chart, image);
    }
    QString svg = QString::fromUtf8(bytes);
    svg.remove(0, std::max<qsizetype>(svg.indexOf(QStringLiteral("<svg")), 0));
    static const QRegularExpression head(
        QStringLiteral("^<svg[^>]*>\\s*(<title>[^<]*</title>)?\\s*(<desc>[^<]*</desc>)?"));
    svg.replace(head,
                QStringLiteral("<svg viewBox=\"0 0 %1 %2\" role=\"img\" aria-label=\"%3\" "
                               "xmlns=\"http://www.w3.org/2000/svg\" xmlns:xlink=\"http://www.w3.org/1999/xlink\">")
                    .arg(image.size.width())
                    .arg(image.size.height())
                    .arg(label));
    svg.replace(QStringLiteral("id=\""), QStringLiteral("id=\"%1").arg(prefix));
    svg.replace(QStringLiteral("url(#"), QStringLiteral("url(#%1").arg(prefix));
    svg.replace(QStringLiteral("href=\"#"), QStringLiteral("href=\"#%1").arg(prefix));
    return svg;
}

}  // namespace

HtmlCharts::HtmlCharts(const Report& report, const ReportWords& words) : report_(report), words_(words) {
    for (std::size_t part = 0; part < report.parts.size(); ++part) {
        const Finding& finding = report.parts[part].finding;
        for (std::size_t chart = 0; chart < finding.charts.size(); ++chart) {
            if (!finding.table(finding.charts[chart].table)) continue;
            for (const bool dark : {false, true}) wanted_.push_back({part, chart, dark, {}});
        }
    }
}

void HtmlCharts::draw_next() {
    Wanted& wanted = wanted_[next_++];
    const Finding& finding = report_.parts[wanted.part].finding;
    const ChartSpec& chart = finding.charts[wanted.chart];
    const QString title = words_.of(chart.title.empty() ? finding.headline : chart.title);
    const QString label = QCoreApplication::translate("report", "Chart: %1").arg(title).toHtmlEscaped();
    const QString prefix = QStringLiteral("f%1c%2%3-")
                               .arg(wanted.part + 1)
                               .arg(wanted.chart + 1)
                               .arg(wanted.dark ? QStringLiteral("dark") : QStringLiteral("light"));
    wanted.svg = chart_svg(*finding.table(chart.table), chart, wanted.dark ? Theme::dark_theme() : Theme::light(),
                           prefix, label);
}

QString HtmlCharts::svg(std::size_t part, std::size_t chart, bool dark) const {
    const auto found = std::ranges::find_if(wanted_, [&](const Wanted& wanted) {
        return wanted.part == part && wanted.chart == chart && wanted.dark == dark;
    });
    return found == wanted_.end() ? QString() : found->svg;
}

}  // namespace clientele
