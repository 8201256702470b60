#include "ui/reporting/table_layout.h"

#include <QCoreApplication>
#include <algorithm>
#include <numeric>

#include "ui/shell/theme.h"

namespace clientele {
namespace {

constexpr double gap = 34, row_padding = 12, narrowest = 190, longest_unbroken = 380;

struct LaidColumn {
    QString title;
    std::vector<QString> cells;
    double width = 0;  ///< without the gap
    double least = 0;  ///< below which it cannot be read
    bool right = false;
};

double longest_word(const QString& text, const QFont& font) {
    double longest = 0;
    for (const QString& word : text.split(QLatin1Char(' '))) longest = std::max(longest, text_width(word, font));
    return longest;
}

std::vector<LaidColumn> measure(const FindingTable& table, const ReportWords& words, const ReportStyles& styles,
                                std::size_t rows) {
    std::vector<LaidColumn> columns;
    for (const TableColumn& column : table.columns) {
        const ColumnStyle style = ColumnStyle::of(column);
        LaidColumn laid{.title = words.of(column.title), .cells = {}, .right = style.number};
        double widest = 0, word = 0;
        for (std::size_t row = 0; row < rows; ++row) {
            QString cell = table_cell(column, row, style, words.format());
            cell.replace(QLatin1Char('\n'), QLatin1Char(' '));
            widest = std::max(widest, text_width(cell, styles.cell.font));
            word = std::max(word, longest_word(cell, styles.cell.font));
            laid.cells.push_back(std::move(cell));
        }
        // A title may take three lines, so half of its length is enough unless a word is longer.
        const double title =
            std::max(longest_word(laid.title, styles.column.font), text_width(laid.title, styles.column.font) / 2);
        laid.width = std::max(widest, title) + 4;
        const double unbroken = std::clamp(std::max(word, title), narrowest, longest_unbroken);
        laid.least =
            laid.right || column.values.type() != ColumnType::text ? laid.width : std::min(laid.width, unbroken);
        columns.push_back(std::move(laid));
    }
    return columns;
}

/// Drops columns from the end until the least widths fit, then shares out what is over or lacking. Returns the titles
/// of the columns dropped.
QStringList fit(std::vector<LaidColumn>& columns) {
    const auto total = [&](auto part) {
        return std::accumulate(columns.begin(), columns.end(), gap * static_cast<double>(columns.size() - 1),
                               [&](double sum, const LaidColumn& c) { return sum + c.*part; });
    };
    QStringList dropped;
    while (columns.size() > 1 && total(&LaidColumn::least) > PageFlow::width) {
        dropped.prepend(columns.back().title);
        columns.pop_back();
    }
    const double natural = total(&LaidColumn::width);
    const double least = total(&LaidColumn::least);
    if (natural > PageFlow::width && natural > least) {
        const double keep = std::max(0.0, (PageFlow::width - least) / (natural - least));
        for (LaidColumn& c : columns) c.width = c.least + (c.width - c.least) * keep;
    } else if (natural > PageFlow::width) {
        for (LaidColumn& c : columns) c.width = std::min(c.width, PageFlow::width);
    }
    return dropped;
}

void lay_cells(PageFlow& flow, const std::vector<LaidColumn>& columns, const std::vector<QStringList>& cells,
               const TextStyle& style, double height, bool at_bottom) {
    const double line = line_height(style.font);
    double x = PageFlow::left;
    for (std::size_t i = 0; i < columns.size(); ++i) {
        double y = flow.y() + row_padding;
        if (at_bottom) y = flow.y() + height - row_padding - line * static_cast<double>(cells[i].size());
        for (const QString& text : cells[i]) {
            flow.text_at(columns[i].right ? x + columns[i].width : x, y, text, style, columns[i].right);
            y += line;
        }
        x += columns[i].width + gap;
    }
    flow.skip(height);
}

double height_of(const std::vector<QStringList>& cells, const TextStyle& style) {
    qsizetype most = 1;
    for (const QStringList& lines : cells) most = std::max(most, lines.size());
    return line_height(style.font) * static_cast<double>(most) + 2 * row_padding;
}

void rule(PageFlow& flow, double width, const QColor& colour, double thick) {
    flow.add(LineItem{{PageFlow::left, flow.y()}, {PageFlow::left + width, flow.y()}, colour, thick});
}

}  // namespace

void lay_table(PageFlow& flow, const FindingTable& table, const ReportWords& words, const ReportStyles& styles,
               std::size_t most_rows) {
    const std::size_t rows = std::min(most_rows, table.rows());
    if (table.columns.empty()) return;
    std::vector<LaidColumn> columns = measure(table, words, styles, rows);
    const QStringList dropped = fit(columns);
    double width = gap * static_cast<double>(columns.size() - 1);
    for (const LaidColumn& c : columns) width += c.width;

    std::vector<QStringList> titles;
    for (const LaidColumn& c : columns) titles.push_back(lines_of(c.title, styles.column.font, c.width + 1, 3));
    const double title_height = height_of(titles, styles.column);
    const auto header = [&] {
        lay_cells(flow, columns, titles, styles.column, title_height, true);
        rule(flow, width, Theme::light().line, 4);
    };
    const double one_row = line_height(styles.cell.font) + 2 * row_padding;
    const double caption = table.title.empty() ? 0 : styles.column.above + line_height(styles.column.font);
    flow.skip(26);
    flow.need(caption + title_height + one_row * static_cast<double>(std::min<std::size_t>(rows, 3)));
    if (!table.title.empty()) {
        TextStyle style = styles.column;
        style.colour = Theme::light().ink;
        flow.paragraph(words.of(table.title), style);
    }
    header();
    for (std::size_t row = 0; row < rows; ++row) {
        std::vector<QStringList> cells;
        for (const LaidColumn& c : columns) {
            cells.push_back(c.right ? QStringList{c.cells[row]}
                                    : lines_of(c.cells[row], styles.cell.font, c.width + 1, 3));
        }
        const double height = height_of(cells, styles.cell);
        if (height > flow.room()) {
            flow.new_page();
            header();
        }
        lay_cells(flow, columns, cells, styles.cell, height, false);
        rule(flow, width, Theme::light().grid, 2);
    }
    if (rows < table.rows()) flow.paragraph(words.more_rows(table.rows() - rows), styles.note);
    if (!dropped.isEmpty()) {
        const std::string titles_left_out = dropped.join(QStringLiteral(", ")).toStdString();
        flow.paragraph(words.of(text("Left out for want of room: {0}. The spreadsheet has all columns.",
                                     name(titles_left_out))),
                       styles.note);
    }
}

}  // namespace clientele
