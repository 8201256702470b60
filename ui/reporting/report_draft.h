#pragma once

#include <QObject>
#include <QPointer>
#include <memory>

#include "core/base/format.h"
#include "ui/reporting/make_report.h"
#include "ui/reporting/page_flow.h"
#include "ui/shell/session.h"

namespace clientele {

/// A report with its pages: what the preview shows and the files hold.
struct MadeReport {
    Report report;
    Format format;
    std::vector<ReportPageLayout> pages;
};

/// The report that is being composed: the choice of findings and the title, which belong to the project, and the report
/// made of them in the background whenever they, the data or the filter change.
class ReportDraft : public QObject {
    Q_OBJECT
 public:
    explicit ReportDraft(Session& session, QObject* parent = nullptr);

    /// What the project says, or every analysis that its data can answer.
    std::vector<ChosenFinding> chosen() const;
    /// The empty choice is not kept: a report has a finding.
    void choose(const std::vector<ChosenFinding>& findings);
    QString title() const;
    void set_title(const QString& title);

    /// Nothing is made while nobody looks.
    void set_watched(bool watched);
    /// The last one made; nullptr before. Outdated while `making`.
    const std::shared_ptr<const MadeReport>& made() const { return made_; }
    bool making() const { return !job_.isNull(); }
    const std::optional<Error>& error() const { return error_; }

 Q_SIGNALS:
    void choice_changed();
    void changed();  ///< made, making or failed

 private:
    void remake();

    Session& session_;
    std::shared_ptr<const MadeReport> made_;
    std::optional<Error> error_;
    QPointer<Job> job_;
    quint64 turn_ = 0;
    bool watched_ = false;
    bool stale_ = true;
};

}  // namespace clientele
