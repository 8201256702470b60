#include <QBuffer>
#include <QPageLayout>
#include <QPdfWriter>

#include "ui/reporting/report_layout.h"
#include "ui/reporting/report_writers.h"

namespace clientele {

Result<QByteArray> report_pdf(const Report& report, const ReportWords& words, const Progress& progress) {
    constexpr int dots_per_inch = 254 * 4;   // forty dots a millimetre: lines and charts land where the layout put them
    QByteArray bytes;
    QBuffer buffer(&bytes);
    buffer.open(QIODevice::WriteOnly);
    {
        QPdfWriter writer(&buffer);
        writer.setTitle(report.title);
        writer.setCreator(QStringLiteral("Clientele"));
        writer.setPageLayout(QPageLayout(QPageSize(QPageSize::A4), QPageLayout::Portrait, QMarginsF(0, 0, 0, 0)));
        writer.setResolution(dots_per_inch);
        const std::vector<ReportPageLayout> pages = lay_report(report, words);
        QPainter painter(&writer);
        for (std::size_t i = 0; i < pages.size(); ++i) {
            const double fraction = static_cast<double>(i) / static_cast<double>(pages.size());
            if (!progress(fraction, text("Page {0} of {1}", count(i + 1), count(pages.size())))) return cancelled();
            if (i > 0) writer.newPage();
            painter.save();
            painter.scale(dots_per_inch / 254.0, dots_per_inch / 254.0);
            paint_page(painter, report, pages[i]);
            painter.restore();
        }
    }
    return bytes;
}

}  // namespace clientele
