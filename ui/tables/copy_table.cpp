#include "ui/tables/copy_table.h"

#include <QClipboard>
#include <QCoreApplication>
#include <QGuiApplication>
#include <QMimeData>

#include "ui/jobs/jobs.h"
#include "ui/shell/reader_format.h"
#include "ui/tables/cell_text.h"

namespace clientele {
namespace {

constexpr std::size_t rows_at_once = 2'000;

/// A cell of tab-separated text: quoted, as spreadsheets do it, where it holds a tab, a quote or a line end.
QString tsv_cell(QString text) {
    static const auto special = [](QChar sign) {
        return sign == QLatin1Char('\t') || sign == QLatin1Char('"') || sign == QLatin1Char('\n') ||
               sign == QLatin1Char('\r');
    };
    if (!std::any_of(text.cbegin(), text.cend(), special)) return text;
    return QLatin1Char('"') + text.replace(QLatin1Char('"'), QStringLiteral("\"\"")) + QLatin1Char('"');
}

QString html_cell(const TableColumn& column, std::size_t row, const ColumnStyle& style, const Format& format) {
    const QString shown = cell_text(column, row, style, format).toHtmlEscaped();
    if (!style.number || column.values.missing(row)) return QStringLiteral("<td>%1</td>").arg(shown);
    // Excel reads x:num, LibreOffice sdval: both then hold the number and not the words.
    const QString exact = qtext(write_exact(column.values.numbers()[row]));
    return QStringLiteral("<td align=\"right\" x:num=\"%1\" sdval=\"%1\">%2</td>").arg(exact, shown);
}

void to_clipboard(const CopiedTable& copy) {
    auto* data = new QMimeData;
    data->setText(copy.text);
    data->setHtml(copy.html);
    QGuiApplication::clipboard()->setMimeData(data);
}

}  // namespace

Result<CopiedTable> copied(const FindingTable& table, const std::vector<std::uint32_t>& rows, const Format& format,
                           const Progress& progress) {
    CopiedTable copy;
    copy.html = QStringLiteral("<table xmlns:x=\"urn:schemas-microsoft-com:office:excel\"><tr>");
    std::vector<ColumnStyle> styles;
    for (const TableColumn& column : table.columns) {
        const QString title = qtext(to_string(column.title, format));
        copy.text += (styles.empty() ? QString() : QStringLiteral("\t")) + tsv_cell(title);
        copy.html += QStringLiteral("<th>%1</th>").arg(title.toHtmlEscaped());
        styles.push_back(ColumnStyle::of(column));
    }
    copy.text += QLatin1Char('\n');
    copy.html += QStringLiteral("</tr>\n");
    for (std::size_t i = 0; i < rows.size(); ++i) {
        if (i % 1024 == 0 && !progress(static_cast<double>(i) / static_cast<double>(rows.size()))) return cancelled();
        copy.html += QStringLiteral("<tr>");
        for (std::size_t c = 0; c < table.columns.size(); ++c) {
            if (c > 0) copy.text += QLatin1Char('\t');
            copy.text += tsv_cell(plain_text(table.columns[c], rows[i], format));
            copy.html += html_cell(table.columns[c], rows[i], styles[c], format);
        }
        copy.text += QLatin1Char('\n');
        copy.html += QStringLiteral("</tr>\n");
    }
    copy.html += QStringLiteral("</table>");
    return copy;
}

void copy_table(const FindingTable& table, std::vector<std::uint32_t> rows, Jobs* jobs) {
    if (!jobs || rows.size() <= rows_at_once) {
        to_clipboard(*copied(table, rows, current_format()));
        return;
    }
    const int count = static_cast<int>(rows.size());
    jobs->run<CopiedTable>(
        Lane::analysis, QCoreApplication::translate("tables", "Copying %n row(s)", nullptr, count),
        [table, rows = std::move(rows), format = current_format()](const Progress& progress) {
            return copied(table, rows, format, progress);
        },
        jobs, [](Result<CopiedTable> copy) {
            if (copy) to_clipboard(*copy);
        });
}

}  // namespace clientele
