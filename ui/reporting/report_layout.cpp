#include "ui/reporting/report_layout.h"

#include <QCoreApplication>
#include <algorithm>
#include <span>

#include "ui/reporting/table_layout.h"
#include "ui/shell/theme.h"

namespace clientele {
namespace {

QString cover_word(const char* words) { return QCoreApplication::translate("report", words); }

void lay_cover(PageFlow& flow, const Report& report, const ReportWords& words, const ReportStyles& styles) {
    flow.skip(620);
    flow.add(BoxItem{{PageFlow::left, flow.y(), 150, 14}, Theme::light().accent, 7});
    flow.skip(60);
    flow.paragraph(report.title, styles.title, 0, 6);
    if (report.project != report.title) flow.paragraph(report.project, styles.subtitle, 0, 3);
    flow.skip(60);
    for (const QString& line : {words.data(), words.filter(), words.written()}) {
        if (!line.isEmpty()) flow.paragraph(line, styles.body, 0, 14);
    }
    flow.paragraph(words.of(text("{0} {0|finding|findings}", count(report.parts.size()))), styles.body);
    if (report.left_out.empty()) return;
    flow.skip(60);
    flow.paragraph(cover_word("Left out, because the project lacks the data:"), styles.label);
    for (const Report::LeftOut& left_out : report.left_out) {
        flow.paragraph(words.of(text("{0}: {1}", Text(left_out.analysis->title, {}), left_out.reason)), styles.note, 30,
                       3);
    }
}

/// `starts`: the page number of each finding.
void lay_contents(PageFlow& flow, const Report& report, const ReportWords& words, const ReportStyles& styles,
                  const std::vector<std::size_t>& starts) {
    flow.paragraph(cover_word("Contents"), styles.heading);
    flow.skip(30);
    constexpr double number_room = 160;
    for (std::size_t i = 0; i < report.parts.size(); ++i) {
        const Report::Part& part = report.parts[i];
        const QStringList lines =
            lines_of(words.of(part.finding.headline), styles.body.font, PageFlow::width - number_room, 2);
        const double line = line_height(styles.body.font);
        flow.skip(styles.body.above);
        flow.need(line_height(styles.label.font) + line * static_cast<double>(lines.size()) + 20);
        flow.text_at(PageFlow::left, flow.y(), words.of(Text(part.analysis->title, {})), styles.label);
        flow.skip(line_height(styles.label.font));
        flow.text_at(PageFlow::right, flow.y(), QString::number(starts[i]), styles.body, true);
        for (const QString& text : lines) {
            flow.text_at(PageFlow::left, flow.y(), text, styles.body);
            flow.skip(line);
        }
        flow.skip(12);
        flow.add(LineItem{{PageFlow::left, flow.y()}, {PageFlow::right, flow.y()}, Theme::light().grid, 2});
    }
}

/// Equal widths, but for values that need more: the others share what is left.
std::vector<double> widths_of(std::span<const Metric> metrics, std::size_t a_row, const ReportWords& words,
                              const ReportStyles& styles) {
    const double equal = PageFlow::width / static_cast<double>(a_row);
    std::vector<double> widths(metrics.size(), equal);
    double more = 0, others = static_cast<double>(a_row);
    for (std::size_t i = 0; i < metrics.size(); ++i) {
        const double needed = text_width(words.value(metrics[i]), styles.metric.font) + 60;
        if (needed <= equal) continue;
        widths[i] = needed;
        more += needed - equal;
        others -= 1;
    }
    for (double& width : widths)
        if (width == equal && others > 0) width -= more / others;
    return widths;
}

void lay_metrics(PageFlow& flow, const Finding& finding, const ReportWords& words, const ReportStyles& styles) {
    const std::size_t a_row = finding.metrics.size() == 5 ? 5 : 4;
    for (std::size_t first = 0; first < finding.metrics.size(); first += a_row) {
        const std::size_t last = std::min(finding.metrics.size(), first + a_row);
        const auto widths = widths_of(std::span(finding.metrics).subspan(first, last - first), a_row, words, styles);
        const double value_height = line_height(styles.metric.font), label_height = line_height(styles.label.font);
        flow.skip(26);
        flow.need(value_height + 4 * label_height);
        double deepest = flow.y(), x = PageFlow::left;
        for (std::size_t i = first; i < last; ++i) {
            const Metric& metric = finding.metrics[i];
            const double width = widths[i - first];
            double y = flow.y();
            flow.text_at(x, y, words.value(metric), styles.metric);
            y += value_height;
            QString label = words.of(metric.label);
            if (const QString interval = words.interval(metric); !interval.isEmpty())
                label += QStringLiteral(" (%1)").arg(interval);
            for (const QString& line : lines_of(label, styles.label.font, width - 40, 3)) {
                flow.text_at(x, y, line, styles.label);
                y += label_height;
            }
            TextStyle change = styles.label;
            if (const int side = judged(metric)) change.colour = side > 0 ? Theme::light().good : Theme::light().bad;
            if (const QString words_of_change = words.change(metric); !words_of_change.isEmpty()) {
                for (const QString& line : lines_of(words_of_change, change.font, width - 40, 2)) {
                    flow.text_at(x, y, line, change);
                    y += label_height;
                }
            }
            deepest = std::max(deepest, y);
            x += width;
        }
        flow.skip(deepest - flow.y());
    }
}

/// Names of bars need a line each, and so do the values of bars side by side; everything else is wider than high.
double chart_height(const Finding& finding, const ChartSpec& chart) {
    const FindingTable* table = finding.table(chart.table);
    if (chart.kind != ChartKind::bars || !table) return 780;
    const double bars = chart.stacked ? 1 : static_cast<double>(chart.y.size());
    const double a_name = std::max(64.0, 48.0 * bars);
    return std::clamp(200.0 + a_name * static_cast<double>(table->rows()), 480.0, 1700.0);
}

/// What a finding tells of others, in the order of rank.
void lay_ranked(PageFlow& flow, const Finding& finding, const ReportWords& words, const ReportStyles& styles) {
    std::size_t rank = 0;
    for (const Highlight& told : finding.highlights) {
        if (told.analysis.empty()) continue;
        flow.skip(26);
        TextStyle sentence = styles.column;
        sentence.colour = Theme::light().ink;
        flow.paragraph(QStringLiteral("%1. %2").arg(++rank).arg(words.of(told.sentence)), sentence);
        if (!told.why.empty()) flow.paragraph(words.of(told.why), styles.body, 40);
        if (!told.action.empty()) flow.paragraph(QStringLiteral("→ ") + words.of(told.action), styles.note, 40);
    }
}

void lay_finding(PageFlow& flow, const Report& report, std::size_t index, const ReportWords& words,
                 const ReportStyles& styles) {
    const Report::Part& part = report.parts[index];
    const Finding& finding = part.finding;
    flow.paragraph(words.of(Text(part.analysis->question, {})), styles.question);
    flow.paragraph(words.of(finding.headline), styles.headline);
    for (const Text& warning : finding.warnings)
        flow.paragraph(QStringLiteral("⚠ ") + words.of(warning), styles.warning);
    lay_metrics(flow, finding, words, styles);
    lay_ranked(flow, finding, words, styles);
    for (std::size_t i = 0; i < finding.charts.size(); ++i) {
        const ChartSpec& chart = finding.charts[i];
        if (!finding.table(chart.table)) continue;
        const double height = chart_height(finding, chart);
        const bool titled = !chart.title.empty();
        flow.skip(36);
        flow.need(height + (titled ? line_height(styles.column.font) : 0));
        if (titled) {
            TextStyle style = styles.column;
            style.colour = Theme::light().ink;
            flow.paragraph(words.of(chart.title), style, 0, 2);
        }
        flow.add(ChartItem{{PageFlow::left, flow.y(), PageFlow::width, height}, index, i});
        flow.skip(height);
    }
    for (const FindingTable& table : finding.tables) lay_table(flow, table, words, styles, printed_rows);
    flow.skip(20);
    for (const Text& note : finding.notes) flow.paragraph(words.of(note), styles.note);
    flow.paragraph(words.provenance(finding), styles.note);
}

void add_footers(std::vector<ReportPageLayout>& pages, const Report& report, const ReportWords& words,
                 const ReportStyles& styles) {
    const double y = PageFlow::page_height - 170;
    const double line = line_height(styles.footer.font);
    for (std::size_t page = 1; page < pages.size(); ++page) {
        PageFlow foot;
        foot.add(LineItem{{PageFlow::left, y - 16}, {PageFlow::right, y - 16}, Theme::light().grid, 2});
        const double room = PageFlow::width - 260;
        const QString first = report.title + QStringLiteral(" · ") + words.data();
        foot.text_at(PageFlow::left, y, lines_of(first, styles.footer.font, room, 1).value(0), styles.footer);
        foot.text_at(PageFlow::left, y + line, lines_of(words.filter(), styles.footer.font, room, 1).value(0),
                     styles.footer);
        const QString number = cover_word("%1 of %2").arg(page + 1).arg(pages.size());
        foot.text_at(PageFlow::right, y, number, styles.footer, true);
        auto& items = foot.pages().front().items;
        pages[page].items.insert(pages[page].items.end(), items.begin(), items.end());
    }
}

}  // namespace

std::vector<ReportPageLayout> lay_report(const Report& report, const ReportWords& words) {
    const ReportStyles styles;
    PageFlow cover;
    lay_cover(cover, report, words, styles);

    PageFlow findings;
    std::vector<std::size_t> starts;
    for (std::size_t i = 0; i < report.parts.size(); ++i) {
        if (i > 0) findings.new_page();
        starts.push_back(findings.page() + 1);
        lay_finding(findings, report, i, words, styles);
    }
    // The numbers do not change how many pages the contents take, so the first attempt tells that.
    PageFlow attempt;
    lay_contents(attempt, report, words, styles, starts);
    for (std::size_t& start : starts) start += cover.pages().size() + attempt.pages().size();
    PageFlow contents;
    lay_contents(contents, report, words, styles, starts);

    std::vector<ReportPageLayout> pages = std::move(cover.pages());
    for (PageFlow* flow : {&contents, &findings}) {
        if (flow == &findings && report.parts.empty()) break;
        pages.insert(pages.end(), std::make_move_iterator(flow->pages().begin()),
                     std::make_move_iterator(flow->pages().end()));
    }
    add_footers(pages, report, words, styles);
    return pages;
}

}  // namespace clientele
