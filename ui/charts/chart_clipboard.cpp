#include "ui/charts/chart_clipboard.h"

#include <QClipboard>
#include <QGuiApplication>

#include "ui/charts/cells.h"
#include "ui/charts/chart_export.h"
#include "ui/charts/chart_font.h"

namespace clientele {
namespace {

/// Tabs and line ends would shift every cell behind them.
QString one_cell(QString text) {
    for (const QChar sign : {QChar(u'\t'), QChar(u'\n'), QChar(u'\r')}) text.replace(sign, QLatin1Char(' '));
    return text;
}

/// Numbers without abbreviations, so that a spreadsheet can count with them: decimals in the reader's signs, no
/// grouping.
QString plain(const TableColumn& column, std::size_t row, const Format& format) {
    const Cell cell = column.values.at(row);
    if (std::holds_alternative<std::monostate>(cell)) return {};
    if (const double* value = std::get_if<double>(&cell)) {
        QString text = as_qstring(write_exact(*value));
        return text.replace(QLatin1Char('.'), as_qstring(format.decimal_point));
    }
    if (const Date* date = std::get_if<Date>(&cell)) return as_qstring(iso_text(*date));
    if (const DateTime* time = std::get_if<DateTime>(&cell)) return as_qstring(iso_text(*time)).replace(u'T', u' ');
    if (const bool* yes = std::get_if<bool>(&cell))
        return as_qstring(to_string(*yes ? text("Yes") : text("No"), format));
    return one_cell(as_qstring(std::get<std::string>(cell)));
}

}  // namespace

std::unique_ptr<QMimeData> table_mime(const FindingTable& table, const Format& format) {
    QString lines, html = QStringLiteral("<meta charset=\"utf-8\"><table>");
    const auto row_of = [&](const QString& tag, auto&& cell) {
        html += QStringLiteral("<tr>");
        for (std::size_t c = 0; c < table.columns.size(); ++c) {
            const QString text = cell(table.columns[c]);
            lines += (c > 0 ? QStringLiteral("\t") : QString()) + text;
            html += QLatin1Char('<') + tag + QLatin1Char('>') + text.toHtmlEscaped() + QStringLiteral("</") + tag +
                    QLatin1Char('>');
        }
        html += QStringLiteral("</tr>");
        lines += QLatin1Char('\n');
    };
    row_of(QStringLiteral("th"),
           [&](const TableColumn& column) { return one_cell(as_qstring(to_string(column.title, format))); });
    for (std::size_t row = 0; row < table.rows(); ++row) {
        row_of(QStringLiteral("td"), [&](const TableColumn& column) { return plain(column, row, format); });
    }
    auto mime = std::make_unique<QMimeData>();
    mime->setText(lines);
    mime->setHtml(html + QStringLiteral("</table>"));
    return mime;
}

void copy_table(const FindingTable& table) {
    QGuiApplication::clipboard()->setMimeData(table_mime(table, chart_format()).release());
}

void copy_chart(const FindingTable& table, const ChartSpec& spec, const ChartImage& image) {
    auto* mime = new QMimeData;  // the clipboard owns it
    mime->setImageData(chart_picture(table, spec, image));
    mime->setData(QStringLiteral("image/svg+xml"), svg_of_chart(table, spec, image));
    QGuiApplication::clipboard()->setMimeData(mime);
}

}  // namespace clientele
