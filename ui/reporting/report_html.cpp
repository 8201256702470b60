#include <QCoreApplication>
#include <algorithm>

#include "ui/reporting/report_writers.h"
#include "ui/shell/theme.h"

namespace clientele {
namespace {

QString html_word(const char* words) { return QCoreApplication::translate("report", words); }

/// Rows of a table on the web page: it scrolls, so there may be more than on paper.
constexpr std::size_t html_rows = 100;

QString escaped(const QString& text) { return text.toHtmlEscaped(); }

QString colours(const Theme& theme) {
    return QStringLiteral(
               "--window:%1;--panel:%2;--ink:%3;--muted:%4;--line:%5;--grid:%6;--accent:%7;--good:%8;--bad:%9;")
               .arg(theme.window.name(), theme.panel.name(), theme.ink.name(), theme.muted.name(), theme.line.name(),
                    theme.grid.name(), theme.accent.name(), theme.good.name(), theme.bad.name()) +
           QStringLiteral("--warning:%1;").arg(theme.warning.name());
}

QString style() {
    return QStringLiteral(
               ":root{color-scheme:light dark;%1}\n"
               "@media (prefers-color-scheme:dark){:root{%2}.light{display:none}}\n"
               "@media not all and (prefers-color-scheme:dark){.dark{display:none}}\n")
               .arg(colours(Theme::light()), colours(Theme::dark_theme())) +
           QStringLiteral(
               "body{margin:0;background:var(--window);color:var(--ink);font:15px/1.5 system-ui,sans-serif}\n"
               "main,header,footer{max-width:920px;margin:0 auto;padding:24px 20px}\n"
               "h1{font-size:30px;line-height:1.2;margin:24px 0 4px}h2{font-size:20px;line-height:1.3;margin:0 0 "
               "12px}\n"
               ".muted,.question,figcaption,caption,.notes,footer{color:var(--muted);font-size:13px}.question{margin:0}"
               "\n"
               "section{background:var(--panel);border:1px solid var(--line);border-radius:8px;padding:18px 20px;"
               "margin:0 0 20px}\n"
               "nav ol{padding-left:22px}nav li{margin:4px 0}a{color:var(--accent)}\n"
               "dl.metrics{display:flex;flex-wrap:wrap;gap:12px 36px;margin:0 0 16px}dl.metrics div{display:flex;"
               "flex-direction:column-reverse;justify-content:flex-end;max-width:230px}\n"
               "dl.metrics dt{color:var(--muted);font-size:13px}dl.metrics "
               "dd{margin:0;font-size:21px;font-weight:600}\n"
               ".change{font-size:13px;font-weight:400;display:block}.good{color:var(--good)}.bad{color:var(--bad)}\n"
               ".warning{color:var(--warning)}figure{margin:0 0 16px}figure svg{width:100%;height:auto;display:block}\n"
               ".scroll{overflow-x:auto;margin:0 0 16px}table{border-collapse:collapse;width:100%;font-size:13px;"
               "font-variant-numeric:tabular-nums}\n"
               "caption{text-align:left;padding:4px 0}th{color:var(--muted);font-weight:600;text-align:left}\n"
               "th,td{padding:5px 10px;border-bottom:1px solid var(--grid);vertical-align:top}"
               ".number{text-align:right;white-space:nowrap}\n"
               "@media print{section{break-inside:avoid-page;border:0}.dark{display:none}.light{display:block}}\n");
}

QString metrics_html(const Finding& finding, const ReportWords& words) {
    if (finding.metrics.empty()) return {};
    QString html = QStringLiteral("<dl class=\"metrics\">\n");
    for (const Metric& metric : finding.metrics) {
        QString label = words.of(metric.label);
        if (const QString interval = words.interval(metric); !interval.isEmpty())
            label += QStringLiteral(" (%1)").arg(interval);
        const int side = judged(metric);
        QString change = words.change(metric);
        if (!change.isEmpty()) {
            change = QStringLiteral("<span class=\"change%1\">%2</span>")
                         .arg(side > 0   ? QStringLiteral(" good")
                              : side < 0 ? QStringLiteral(" bad")
                                         : QString(),
                              escaped(change));
        }
        html += QStringLiteral("<div><dt>%1</dt><dd>%2%3</dd></div>\n")
                    .arg(escaped(label), escaped(words.value(metric)), change);
    }
    return html + QStringLiteral("</dl>\n");
}

QString table_html(const FindingTable& table, const ReportWords& words) {
    const std::size_t rows = std::min(html_rows, table.rows());
    QString html = QStringLiteral("<div class=\"scroll\" tabindex=\"0\"><table>\n");
    if (!table.title.empty()) html += QStringLiteral("<caption>%1</caption>\n").arg(escaped(words.of(table.title)));
    html += QStringLiteral("<thead><tr>");
    std::vector<ColumnStyle> styles;
    for (const TableColumn& column : table.columns) styles.push_back(ColumnStyle::of(column));
    const auto kind = [&](std::size_t column) {
        return styles[column].number ? QStringLiteral(" class=\"number\"") : QString();
    };
    for (std::size_t i = 0; i < table.columns.size(); ++i) {
        html += QStringLiteral("<th scope=\"col\"%1>").arg(kind(i)) + escaped(words.of(table.columns[i].title)) +
                QStringLiteral("</th>");
    }
    html += QStringLiteral("</tr></thead>\n<tbody>\n");
    for (std::size_t row = 0; row < rows; ++row) {
        html += QStringLiteral("<tr>");
        for (std::size_t i = 0; i < table.columns.size(); ++i) {
            const TableColumn& column = table.columns[i];
            html += QStringLiteral("<td%1>").arg(kind(i)) +
                    escaped(table_cell(column, row, styles[i], words.format())) + QStringLiteral("</td>");
        }
        html += QStringLiteral("</tr>\n");
    }
    html += QStringLiteral("</tbody></table>");
    if (rows < table.rows())
        html += QStringLiteral("<p class=\"muted\">%1</p>").arg(escaped(words.more_rows(table.rows() - rows)));
    return html + QStringLiteral("</div>\n");
}

QString charts_html(const Report::Part& part, std::size_t index, const ReportWords& words, const HtmlCharts& charts) {
    QString html;
    for (std::size_t i = 0; i < part.finding.charts.size(); ++i) {
        const ChartSpec& chart = part.finding.charts[i];
        if (!part.finding.table(chart.table)) continue;
        const QString title = words.of(chart.title.empty() ? part.finding.headline : chart.title);
        html += QStringLiteral("<figure>\n");
        if (!chart.title.empty()) html += QStringLiteral("<figcaption>%1</figcaption>\n").arg(escaped(title));
        for (const bool dark : {false, true}) {
            html += QStringLiteral("<div class=\"%1\">").arg(dark ? QStringLiteral("dark") : QStringLiteral("light")) +
                    charts.svg(index, i, dark) + QStringLiteral("</div>\n");
        }
        html += QStringLiteral("</figure>\n");
    }
    return html;
}

/// What a finding tells of others, in the order of rank.
QString ranked_html(const Finding& finding, const ReportWords& words) {
    QString items;
    for (const Highlight& told : finding.highlights) {
        if (told.analysis.empty()) continue;
        items += QStringLiteral("<li><strong>") + escaped(words.of(told.sentence)) + QStringLiteral("</strong><br>") +
                 escaped(words.of(told.why));
        if (!told.action.empty()) items += QStringLiteral("<br>→ ") + escaped(words.of(told.action));
        items += QStringLiteral("</li>\n");
    }
    return items.isEmpty() ? items : QStringLiteral("<ol>\n") + items + QStringLiteral("</ol>\n");
}

QString section_html(const Report& report, std::size_t index, const ReportWords& words, const HtmlCharts& charts) {
    const Report::Part& part = report.parts[index];
    const Finding& finding = part.finding;
    QString html = QStringLiteral("<section id=\"finding-%1\" aria-labelledby=\"headline-%1\">\n<p class=\"question\">")
                       .arg(index + 1);
    html += escaped(words.of(Text(part.analysis->question, {})));
    html += QStringLiteral("</p>\n<h2 id=\"headline-%1\">").arg(index + 1);
    html += escaped(words.of(finding.headline)) + QStringLiteral("</h2>\n");
    for (const Text& warning : finding.warnings) {
        html += QStringLiteral("<p class=\"warning\">⚠ ") + escaped(words.of(warning)) + QStringLiteral("</p>\n");
    }
    html += metrics_html(finding, words) + ranked_html(finding, words) + charts_html(part, index, words, charts);
    for (const FindingTable& table : finding.tables) html += table_html(table, words);
    html += QStringLiteral("<div class=\"notes\">\n");
    for (const Text& note : finding.notes)
        html += QStringLiteral("<p>") + escaped(words.of(note)) + QStringLiteral("</p>\n");
    html += QStringLiteral("<p>") + escaped(words.provenance(finding)) + QStringLiteral("</p>\n<p>") +
            escaped(words.filter()) + QStringLiteral(" · ") + escaped(words.data()) +
            QStringLiteral("</p>\n</div>\n</section>\n");
    return html;
}

QString cover_html(const Report& report, const ReportWords& words) {
    QString html = QStringLiteral("<header>\n<h1>") + escaped(report.title) + QStringLiteral("</h1>\n");
    for (const QString& line : {report.project, words.data(), words.filter(), words.written()}) {
        if (!line.isEmpty()) html += QStringLiteral("<p class=\"muted\">") + escaped(line) + QStringLiteral("</p>\n");
    }
    html += QStringLiteral("<nav aria-label=\"%1\">\n<ol>\n").arg(escaped(html_word("Contents")));
    for (std::size_t i = 0; i < report.parts.size(); ++i) {
        html += QStringLiteral("<li><a href=\"#finding-%1\">").arg(i + 1) +
                escaped(words.of(report.parts[i].finding.headline)) + QStringLiteral("</a></li>\n");
    }
    html += QStringLiteral("</ol>\n</nav>\n");
    for (const Report::LeftOut& left_out : report.left_out) {
        html += QStringLiteral("<p class=\"muted\">") + escaped(html_word("Left out: ")) +
                escaped(words.of(Text(left_out.analysis->title, {}))) + QStringLiteral(". ") +
                escaped(words.of(left_out.reason)) + QStringLiteral("</p>\n");
    }
    return html + QStringLiteral("</header>\n");
}

}  // namespace

QByteArray report_html(const Report& report, const ReportWords& words, const HtmlCharts& charts) {
    const QString language = QLocale().language() == QLocale::C ? QStringLiteral("en") : QLocale().bcp47Name();
    QString html = QStringLiteral(
                       "<!DOCTYPE html>\n<html lang=\"%1\">\n<head>\n<meta charset=\"utf-8\">\n"
                       "<meta name=\"viewport\" content=\"width=device-width,initial-scale=1\">\n<title>")
                       .arg(language);
    html += escaped(report.title) + QStringLiteral("</title>\n<style>\n") + style() +
            QStringLiteral("</style>\n</head>\n<body>\n");
    html += cover_html(report, words) + QStringLiteral("<main>\n");
    for (std::size_t i = 0; i < report.parts.size(); ++i) html += section_html(report, i, words, charts);
    html += QStringLiteral("</main>\n<footer>Clientele · ") + escaped(words.data()) +
            QStringLiteral("</footer>\n</body>\n</html>\n");
    return html.toUtf8();
}

}  // namespace clientele
