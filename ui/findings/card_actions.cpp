#include "ui/findings/card_actions.h"

#include <QClipboard>
#include <QCoreApplication>
#include <QFileInfo>
#include <QGuiApplication>
#include <QMenu>
#include <algorithm>
#include <numeric>

#include "core/analysis/chosen_findings.h"
#include "core/analysis/segments/frozen_clusters.h"
#include "ui/charts/draw_in_background.h"
#include "ui/findings/card_body.h"
#include "ui/findings/file_question.h"
#include "ui/findings/keep_segments_panel.h"
#include "ui/findings/provenance_text.h"
#include "ui/findings/save_chart_panel.h"
#include "ui/reporting/slides.h"
#include "ui/shell/reader_format.h"
#include "ui/shell/session.h"
#include "ui/shell/theme.h"
#include "ui/surveys/survey_windows.h"
#include "ui/tables/copy_table.h"
#include "ui/tables/save_table.h"
#include "ui/tables/table_view.h"

namespace clientele {
namespace {

QString card_word(const char* source) { return QCoreApplication::translate("card", source); }

/// What is said when a file of that name is written, or why it is not.
auto say_saved(const CardActions& card, const QString& path) {
    return [say = card.say, path](const Result<void>& result) {
        if (result)
            say(card_word("Saved as %1.").arg(QFileInfo(path).fileName()), false);
        else if (!result.error().cancelled())
            say(qtext(result.error().message), true);
    };
}

}  // namespace

ChartImage CardActions::image() const {
    ChartImage image;
    image.theme = current_theme();
    image.title = qtext(body.finding().headline);
    if (const ChartSpec* chart = body.chart()) image.subtitle = qtext(chart->title);
    image.footnote = footnote(session.project_name(), body.finding(), *session.snapshot());
    return image;
}

void CardActions::copy_picture() const {
    const ChartSpec* chart = body.chart();
    const FindingTable* table = chart ? body.finding().table(chart->table) : nullptr;
    if (!table) return;
    draw_in_background(
        session.jobs(), *table, *chart, image(), QStringLiteral(".png"), &body,
        [jobs = &session.jobs(), target = &body, say = say](Result<DrawnChart> drawn) {
            if (!drawn) return;
            jobs->run<QImage>(
                Lane::analysis, {},
                [chart = std::move(*drawn)](const Progress&) -> Result<QImage> { return picture_of(chart); }, target,
                [say](Result<QImage> picture) {
                    if (!picture) return;
                    QGuiApplication::clipboard()->setImage(*picture);
                    say(card_word("The picture is on the clipboard."), false);
                },
                true);
        });
}

void CardActions::copy_whole_table() const {
    const FindingTable* table = body.table();
    if (!table) return;
    std::vector<std::uint32_t> rows =
        body.shows_table() ? body.table_view().model_of_table().order() : std::vector<std::uint32_t>{};
    if (rows.empty()) {
        rows.resize(table->rows());
        std::iota(rows.begin(), rows.end(), 0U);
    }
    copy_table(*table, std::move(rows), &session.jobs());
    say(card_word("The table is on the clipboard."), false);
}

void CardActions::save_chart_as() const {
    const ChartSpec* chart = body.chart();
    const FindingTable* table = chart ? body.finding().table(chart->table) : nullptr;
    if (!table) return;
    auto* panel = new SaveChartPanel(*table, *chart, image(), session.jobs(), body.window());
    QObject::connect(panel, &SaveChartPanel::done_saving, &body, say);
    panel->open();
}

void CardActions::save_table_as() const {
    const FindingTable* table = body.table();
    if (!table) return;
    ask_file_to_save(&body, card_word("Save table"), qtext(table->title),
                     {card_word("Spreadsheet (*.xlsx)"), card_word("Comma-separated values (*.csv)")},
                     [*this](const QString& path) { save_table_to(path); });
}

void CardActions::save_table_to(const QString& path) const {
    const FindingTable* table = body.table();
    if (!table) return;
    const auto end = say_saved(*this, path);
    if (!is_crossed(*table) || !path.endsWith(QStringLiteral(".xlsx")))
        return save_table(session.jobs(), *table, path, &body, end);
    // A crosstab goes with its tests, bases and filter.
    session.jobs().run<void>(
        Lane::analysis, card_word("Saving %1").arg(QFileInfo(path).fileName()),
        [finding = body.finding(), file = QFileInfo(path).filesystemFilePath(),
         format = current_format()](const Progress& progress) {
            return write_xlsx({{to_string(text("Crosstab"), format), &finding}}, file, format, progress);
        },
        &body, end);
}

void CardActions::save_slide_as() const {
    ask_file_to_save(&body, card_word("Save as slide"), qtext(body.finding().headline),
                     {card_word("Presentation (*.pptx)")}, [*this](const QString& path) { save_slide_to(path); });
}

void CardActions::save_slide_to(const QString& path) const {
    const ChartSpec* chart = body.shows_table() ? nullptr : body.chart();
    const FindingTable* table = chart ? body.finding().table(chart->table) : body.table();
    if (!table) return;
    const auto end = say_saved(*this, path);
    // The job has the finding, chart and table as its own.
    const auto write = [finding = body.finding(), chart_id = chart ? chart->id : std::string(), table_id = table->id,
                        file = QFileInfo(path).filesystemFilePath(),
                        format = current_format()](std::optional<PptxPicture> picture, const Progress& progress) {
        const ChartSpec* shown = chart_id.empty() ? nullptr : finding.chart(chart_id);
        return write_pptx({slide_of(finding, shown, finding.table(table_id), std::move(picture), format)}, file, format,
                          progress);
    };
    const QString job = card_word("Saving %1").arg(QFileInfo(path).fileName());
    if (!chart) {
        session.jobs().run<void>(
            Lane::analysis, job, [write](const Progress& progress) { return write({}, progress); }, &body, end);
        return;
    }
    draw_in_background(session.jobs(), *table, *chart, slide_image(), QStringLiteral(".png"), &body,
                       [jobs = &session.jobs(), target = &body, write, end, job,
                        said = qtext(chart->title)](Result<DrawnChart> drawn) {
                           if (!drawn) return end(std::unexpected(std::move(drawn.error())));
                           jobs->run<void>(
                               Lane::analysis, job,
                               [chart = std::move(*drawn), write, said](const Progress& progress) {
                                   return write(slide_picture_of(picture_of(chart), said), progress);
                               },
                               target, end);
                       });
}

void CardActions::add_to_report() const {
    const QString setting = qtext(chosen_findings_setting);
    std::vector<ChosenFinding> chosen = parse_chosen_findings(session.setting(setting).toStdString());
    ChosenFinding finding{std::string(analysis), options()};
    if (std::ranges::find(chosen, finding) != chosen.end()) {
        say(card_word("It is in the report already."), false);
        return;
    }
    chosen.push_back(std::move(finding));
    session.set_setting(setting, QString::fromStdString(print_chosen_findings(chosen)));
    say(card_word("Added to the report."), false);
}

void CardActions::keep_segments() const {
    const Request request{.analysis = std::string(analysis), .options = options(), .filter = session.filter()};
    const std::vector<OwnSegment>* offered = segments_to_keep(*session.snapshot(), request);
    if (!offered) return say(card_word("The data have changed: compute it again first."), true);
    auto* panel = new KeepSegmentsPanel(session, *offered, body.window());
    QObject::connect(panel, &KeepSegmentsPanel::done_keeping, &body, say);
    panel->open();
}

void CardActions::fill(QMenu& menu) const {
    const auto add = [&](const QString& words, bool enabled, auto action) {
        menu.addAction(words, &body, std::move(action))->setEnabled(enabled);
    };
    const bool table = body.has_table();
    add(card_word("Copy picture"), body.has_chart(), [*this] { copy_picture(); });
    add(card_word("Copy table"), table, [*this] { copy_whole_table(); });
    menu.addSeparator();
    add(card_word("Save chart as…"), body.has_chart(), [*this] { save_chart_as(); });
    add(card_word("Save table as…"), table, [*this] { save_table_as(); });
    add(card_word("Save as slide…"), table || body.has_chart(), [*this] { save_slide_as(); });
    menu.addSeparator();
    if (offers_segments(analysis))
        add(card_word("Keep as segments…"), !session.read_only(), [*this] { keep_segments(); });
    add(card_word("Add to report"), !session.read_only(), [*this] { add_to_report(); });
    menu.addSeparator();
    if (analysis.starts_with("surveys.")) {
        if (analysis == "surveys.crosstab")
            add(card_word("Build a crosstab…"), true, [*this] { build_crosstab(session, options(), body.window()); });
        add(card_word("Prepare the survey…"), true, [*this] {
            const auto chosen = options();
            const auto survey = chosen.find("survey");
            prepare_survey(session, survey == chosen.end() ? std::string() : survey->second, body.window());
        });
        menu.addSeparator();
    }
    add(card_word("Explain"), true, explain);
    add(card_word("How was this computed"), true, how_computed);
}

}  // namespace clientele
