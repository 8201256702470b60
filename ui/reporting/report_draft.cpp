#include "ui/reporting/report_draft.h"

#include <QDate>

#include "ui/reporting/report_layout.h"
#include "ui/shell/reader_format.h"

namespace clientele {
namespace {

const QString title_setting = QStringLiteral("report_title");

QString choice_setting() { return qtext(chosen_findings_setting); }

Date today() {
    const QDate now = QDate::currentDate();
    return make_date(now.year(), now.month(), now.day()).value_or(Date{});
}

}  // namespace

ReportDraft::ReportDraft(Session& session, QObject* parent) : QObject(parent), session_(session) {
    connect(&session, &Session::changed, this, [this] {
        Q_EMIT choice_changed();
        remake();
    });
    connect(&session, &Session::opened, this, [this] {
        made_.reset();
        Q_EMIT choice_changed();
        remake();
    });
    connect(&session, &Session::filter_changed, this, &ReportDraft::remake);
}

std::vector<ChosenFinding> ReportDraft::chosen() const {
    std::vector<ChosenFinding> findings = parse_chosen_findings(session_.setting(choice_setting()).toStdString());
    std::erase_if(findings, [](const ChosenFinding& finding) { return !find_analysis(finding.analysis); });
    if (!findings.empty()) return findings;
    for (const Analysis& analysis : analyses()) {
        if (!missing(analysis, *session_.snapshot())) findings.push_back({std::string(analysis.id), {}});
    }
    return findings;
}

void ReportDraft::choose(const std::vector<ChosenFinding>& findings) {
    if (findings.empty() || findings == chosen()) return;
    session_.set_setting(choice_setting(), QString::fromStdString(print_chosen_findings(findings)));
    remake();
}

QString ReportDraft::title() const { return session_.setting(title_setting); }

void ReportDraft::set_title(const QString& title) {
    if (title == this->title()) return;
    session_.set_setting(title_setting, title);
    remake();
}

void ReportDraft::set_watched(bool watched) {
    watched_ = watched;
    if (watched && stale_) remake();
}

void ReportDraft::remake() {
    stale_ = true;
    if (!watched_) return;
    if (job_) job_->stop();
    job_ = nullptr;
    error_.reset();
    ReportRequest request{.title = title().toStdString(),
                          .findings = chosen(),
                          .filter = session_.filter(),
                          .store = {},
                          .as_of = {},
                          .seed = 1,
                          .written = today()};
    if (!session_.is_open() || request.findings.empty()) {
        made_.reset();
        Q_EMIT changed();
        return;
    }
    stale_ = false;
    job_ = session_.jobs().run<std::shared_ptr<const MadeReport>>(
        Lane::analysis, tr("Report"),
        [snapshot = session_.snapshot(), request,
         format = current_format()](const Progress& progress) -> Result<std::shared_ptr<const MadeReport>> {
            Result<Report> report = make_report(*snapshot, request, progress);
            if (!report) return std::unexpected(std::move(report.error()));
            auto made = std::make_shared<MadeReport>(MadeReport{std::move(*report), format, {}});
            made->pages = lay_report(made->report, ReportWords(made->report, made->format));
            return made;
        },
        this,
        [this, turn = ++turn_](Result<std::shared_ptr<const MadeReport>> made) {
            if (turn != turn_) return;
            job_ = nullptr;
            if (made) {
                made_ = std::move(*made);
            } else if (!made.error().cancelled()) {
                made_.reset();
                error_ = std::move(made.error());
            } else {
                stale_ = true;
            }
            Q_EMIT changed();
        });
    Q_EMIT changed();
}

}  // namespace clientele
