#include "ui/findings/explain_alert_panel.h"

#include <QCheckBox>
#include <QDialogButtonBox>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QVBoxLayout>

#include "ui/findings/event_fields.h"
#include "ui/shell/reader_format.h"
#include "ui/shell/session.h"
#include "ui/shell/theme.h"

namespace clientele {

ExplainAlertPanel::ExplainAlertPanel(Session& session, std::vector<AlertMark> marks, const KnownEvent& suggested,
                                     QWidget* parent)
    : QDialog(parent),
      session_(session),
      marks_(std::move(marks)),
      because_(new QLineEdit(this)),
      as_event_(new QCheckBox(tr("Keep as a known event of the calendar"), this)),
      fields_(new EventFields(this)),
      problem_(new QLabel(this)) {
    setAttribute(Qt::WA_DeleteOnClose);
    setObjectName(QStringLiteral("explain_alert"));
    setWindowTitle(tr("Explained"));
    setMinimumWidth(scaled(420));
    QStringList called;
    for (const AlertMark& mark : marks_) called << qtext(mark.called);
    auto* about = new QLabel(called.join(QStringLiteral("\n")), this);
    about->setTextFormat(Qt::PlainText);
    about->setWordWrap(true);
    set_look(*about, "strong");
    because_->setObjectName(QStringLiteral("because"));
    because_->setPlaceholderText(tr("What was the reason? (may be left out)"));
    because_->setAccessibleName(tr("Reason"));
    as_event_->setObjectName(QStringLiteral("as_event"));
    as_event_->setToolTip(tr("Other alerts that begin with it are then explained as well"));
    problem_->setWordWrap(true);
    problem_->hide();
    set_look(*problem_, "warning");
    fields_->set_event(suggested);
    fields_->hide();
    auto* buttons = new QDialogButtonBox(QDialogButtonBox::Cancel, this);
    keep_ = buttons->addButton(tr("Explained"), QDialogButtonBox::AcceptRole);
    keep_->setObjectName(QStringLiteral("keep"));
    set_look(*keep_, "primary");
    auto* column = new QVBoxLayout(this);
    column->setSpacing(scaled(8));
    for (QWidget* part :
         {static_cast<QWidget*>(about), static_cast<QWidget*>(because_), static_cast<QWidget*>(as_event_),
          static_cast<QWidget*>(fields_), static_cast<QWidget*>(problem_), static_cast<QWidget*>(buttons)})
        column->addWidget(part);
    connect(as_event_, &QCheckBox::toggled, fields_, &QWidget::setVisible);
    connect(as_event_, &QCheckBox::toggled, this, &ExplainAlertPanel::show_keepable);
    connect(because_, &QLineEdit::textChanged, this, &ExplainAlertPanel::show_keepable);
    connect(buttons, &QDialogButtonBox::accepted, this, &ExplainAlertPanel::keep);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    connect(&session, &Session::closed, this, &QDialog::reject);
    show_keepable();
}

/// An event needs a name; a reason may be missing.
void ExplainAlertPanel::show_keepable() {
    keep_->setEnabled(!session_.read_only() && (!as_event_->isChecked() || !because_->text().trimmed().isEmpty()));
}

void ExplainAlertPanel::keep() {
    keep_->setEnabled(false);
    const std::string because = because_->text().trimmed().toStdString();
    for (AlertMark& mark : marks_) mark.because = because;
    std::vector<CalendarChange> changes;
    if (as_event_->isChecked()) {
        KnownEvent event = fields_->event();
        event.name = because;
        changes.push_back({.event = std::move(event), .removed = false});
    }
    session_.change_project(
        tr("Marking alerts"),
        [marks = marks_, changes](Project& project, const Progress&) { return project.note_alerts(marks, changes); },
        this,
        [this](const Result<Batch>& batch) {
            if (batch) return accept();
            show_keepable();
            if (batch.error().cancelled()) return;
            problem_->setText(qtext(batch.error().message));
            problem_->show();
        });
}

}  // namespace clientele
