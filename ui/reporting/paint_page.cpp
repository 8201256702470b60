#include <QFontMetricsF>

#include "ui/charts/chart_view.h"
#include "ui/reporting/report_layout.h"

namespace clientele {
namespace {

template <class... Cases>
struct Overload : Cases... {
    using Cases::operator()...;
};

/// Logical pixels that a chart as wide as the page is drawn with: its 11 px axis labels then are 8 points.
constexpr double chart_pixels = 680;

void paint_item(QPainter& painter, const TextItem& item) {
    painter.setFont(item.font);
    painter.setPen(item.colour);
    QPointF base = item.base;
    if (item.right) base.rx() -= QFontMetricsF(item.font).horizontalAdvance(item.text);
    painter.drawText(base, item.text);
}

void paint_item(QPainter& painter, const ChartItem& item, const Report& report) {
    const Finding& finding = report.parts[item.part].finding;
    const ChartSpec& chart = finding.charts[item.chart];
    const FindingTable* table = finding.table(chart.table);
    if (!table) return;
    const double scale = PageFlow::width / chart_pixels;
    const QRectF area(0, 0, item.area.width() / scale, item.area.height() / scale);
    ChartImage image;
    image.size = area.size().toSize();
    image.theme = Theme::light();
    painter.translate(item.area.topLeft());
    painter.scale(scale, scale);
    paint_chart(painter, area, *table, chart, image);
}

}  // namespace

std::size_t paint_some(QPainter& painter, const Report& report, const ReportPageLayout& page, std::size_t first) {
    std::size_t next = first;
    while (next < page.items.size()) {
        const PageItem& item = page.items[next++];
        painter.save();
        std::visit(Overload{[&](const TextItem& text) { paint_item(painter, text); },
                            [&](const LineItem& line) {
                                painter.setPen(QPen(line.colour, line.width));
                                painter.drawLine(line.from, line.to);
                            },
                            [&](const BoxItem& box) {
                                painter.setPen(Qt::NoPen);
                                painter.setBrush(box.fill);
                                painter.drawRoundedRect(box.area, box.radius, box.radius);
                            },
                            [&](const ChartItem& chart) { paint_item(painter, chart, report); }},
                   item);
        painter.restore();
        if (std::holds_alternative<ChartItem>(item)) break;
    }
    return next;
}

void paint_page(QPainter& painter, const Report& report, const ReportPageLayout& page) {
    for (std::size_t next = 0; next < page.items.size();) next = paint_some(painter, report, page, next);
}

}  // namespace clientele
