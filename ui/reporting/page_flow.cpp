#include "ui/reporting/page_flow.h"

#include <QFontMetricsF>
#include <QGuiApplication>
#include <QTextLayout>

#include "ui/shell/theme.h"

namespace clientele {
namespace {

QFont font_of(int size, QFont::Weight weight = QFont::Normal) {
    QFont font = QGuiApplication::font();
    font.setPixelSize(size);
    font.setWeight(weight);
    font.setHintingPreference(QFont::PreferNoHinting);
    return font;
}

}  // namespace

ReportStyles::ReportStyles() {
    const Theme& theme = Theme::light();
    title = {font_of(96, QFont::DemiBold), theme.ink, 0};
    subtitle = {font_of(46), theme.muted, 24};
    heading = {font_of(60, QFont::DemiBold), theme.ink, 0};
    question = {font_of(32), theme.muted, 0};
    headline = {font_of(50, QFont::DemiBold), theme.ink, 10};
    metric = {font_of(56, QFont::DemiBold), theme.ink, 0};
    label = {font_of(29), theme.muted, 2};
    body = {font_of(33), theme.ink, 14};
    note = {font_of(29), theme.muted, 12};
    warning = {font_of(31), theme.warning, 12};
    column = {font_of(28, QFont::DemiBold), theme.muted, 0};
    cell = {font_of(29), theme.ink, 0};
    footer = {font_of(25), theme.muted, 0};
}

double line_height(const QFont& font) { return QFontMetricsF(font).height() * 1.12; }

double text_width(const QString& text, const QFont& font) { return QFontMetricsF(font).horizontalAdvance(text); }

QStringList lines_of(const QString& text, const QFont& font, double width, int most) {
    QStringList lines;
    for (const QString& paragraph : text.split(QLatin1Char('\n'))) {
        QTextLayout layout(paragraph, font);
        QTextOption option;
        option.setWrapMode(QTextOption::WrapAtWordBoundaryOrAnywhere);
        option.setUseDesignMetrics(true);
        layout.setTextOption(option);
        layout.beginLayout();
        for (QTextLine line = layout.createLine(); line.isValid(); line = layout.createLine()) {
            line.setLineWidth(width);
            const QString rest = paragraph.mid(line.textStart());
            if (most > 0 && lines.size() == most - 1 && rest.size() > line.textLength()) {
                lines << QFontMetricsF(font).elidedText(rest, Qt::ElideRight, width);
                layout.endLayout();
                return lines;
            }
            lines << paragraph.mid(line.textStart(), line.textLength()).trimmed();
        }
        layout.endLayout();
        if (paragraph.isEmpty()) lines << QString();
        if (most > 0 && lines.size() >= most) break;
    }
    return lines;
}

void PageFlow::new_page() {
    pages_.emplace_back();
    y_ = top;
}

void PageFlow::need(double height) {
    if (y_ + height > bottom && y_ > top) new_page();
}

void PageFlow::add(PageItem item) { pages_.back().items.push_back(std::move(item)); }

void PageFlow::text_at(double x, double top_y, const QString& line, const TextStyle& style, bool right_end) {
    const QFontMetricsF metrics(style.font);
    add(TextItem{{x, top_y + (line_height(style.font) - metrics.height()) / 2 + metrics.ascent()},
                 line,
                 style.font,
                 style.colour,
                 right_end});
}

void PageFlow::paragraph(const QString& text, const TextStyle& style, double indent, int most_lines) {
    const double height = line_height(style.font);
    const QStringList lines = lines_of(text, style.font, width - indent, most_lines);
    skip(style.above);
    // Two lines of a paragraph stay together, so that none stands alone at the foot of a page.
    need(height * (lines.size() > 1 ? 2 : 1));
    for (const QString& line : lines) {
        need(height);
        text_at(left + indent, y_, line, style);
        skip(height);
    }
}

}  // namespace clientele
