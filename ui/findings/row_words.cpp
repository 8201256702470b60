#include "ui/findings/row_words.h"

#include "ui/shell/reader_format.h"
#include "ui/tables/cell_text.h"

namespace clientele {

QString row_title(const FindingTable& table, int row) {
    const TableColumn* named = table.find(table.key_column);
    if (!named && !table.columns.empty()) named = &table.columns.front();
    return named ? cell_text(*named, static_cast<std::size_t>(row), ColumnStyle::of(*named), current_format())
                 : QString();
}

QString row_html(const FindingTable& table, int row) {
    QString html;
    const auto at = static_cast<std::size_t>(row);
    for (const TableColumn& column : table.columns) {
        if (column.id == table.key_column) continue;
        const ColumnStyle style = ColumnStyle::of(column);
        const QString value = cell_text(column, at, style, current_format()) + arrow(column, at, style);
        html += QStringLiteral("<tr><td>%1</td><td align=\"right\">&nbsp;%2</td></tr>")
                    .arg(qtext(column.title).toHtmlEscaped(), value.toHtmlEscaped());
    }
    return QStringLiteral("<table width=\"100%\" cellspacing=\"2\">%1</table>").arg(html);
}

}  // namespace clientele
