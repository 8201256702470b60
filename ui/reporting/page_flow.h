#pragma once

#include <QColor>
#include <QFont>
#include <QPointF>
#include <QRectF>
#include <QSizeF>
#include <QString>
#include <QStringList>
#include <variant>
#include <vector>

namespace clientele {

// A report's pages as values: what stands where, in tenths of a millimetre from the page's top left. The PDF, the
// preview and a printer paint the same pages, so that they cannot differ.

struct TextItem {
    QPointF base;  ///< of the left end of the line, or of its right end where `right`
    QString text;  ///< one line
    QFont font;    ///< pixel size = tenths of a millimetre
    QColor colour;
    bool right = false;
};
struct LineItem {
    QPointF from, to;
    QColor colour;
    double width = 2;
};
struct BoxItem {
    QRectF area;
    QColor fill;
    double radius = 0;
};
struct ChartItem {
    QRectF area;
    std::size_t part = 0;   ///< of the report
    std::size_t chart = 0;  ///< of the part's finding
};
using PageItem = std::variant<TextItem, LineItem, BoxItem, ChartItem>;

struct ReportPageLayout {
    std::vector<PageItem> items;
};

/// How a line of text looks.
struct TextStyle {
    QFont font;
    QColor colour;
    double above = 0;  ///< space before the paragraph
};

/// The styles of a report, made from the desktop's own font.
struct ReportStyles {
    ReportStyles();
    TextStyle title, subtitle, heading, question, headline, metric, label, body, note, warning, column, cell, footer;
};

/// Breaks a paragraph into lines of at most `width`; words that are longer are broken where they must be. More than
/// `most` lines end in an ellipsis; 0 = as many as there are.
QStringList lines_of(const QString& text, const QFont& font, double width, int most = 0);
double line_height(const QFont& font);
double text_width(const QString& text, const QFont& font);

/// Fills pages from top to bottom and starts a new one where something no longer fits.
class PageFlow {
 public:
    static constexpr double page_width = 2100, page_height = 2970;
    static constexpr double left = 180, right = page_width - 180, width = right - left;
    static constexpr double top = 190, bottom = page_height - 240;

    void new_page();
    /// Starts a new page unless `height` fits on this one (or this one is empty).
    void need(double height);
    void skip(double height) { y_ += height; }
    double y() const { return y_; }
    double room() const { return bottom - y_; }
    /// A paragraph, broken over pages between lines where it must be.
    void paragraph(const QString& text, const TextStyle& style, double indent = 0, int most_lines = 0);
    void add(PageItem item);
    /// A line of text whose top is at `top_y`.
    void text_at(double x, double top_y, const QString& line, const TextStyle& style, bool right_end = false);

    std::vector<ReportPageLayout>& pages() { return pages_; }
    std::size_t page() const { return pages_.size() - 1; }

 private:
    std::vector<ReportPageLayout> pages_{1};
    double y_ = top;
};

}  // namespace clientele
