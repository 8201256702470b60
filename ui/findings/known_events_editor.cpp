#include "ui/findings/known_events_editor.h"

#include <QDialogButtonBox>
#include <QFormLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QScrollArea>
#include <QToolButton>
#include <QVBoxLayout>

#include "core/model/noted_snapshot.h"
#include "core/project/ledger_words.h"
#include "ui/findings/event_fields.h"
#include "ui/shell/reader_format.h"
#include "ui/shell/session.h"
#include "ui/shell/theme.h"

namespace clientele {

KnownEventsEditor::KnownEventsEditor(Session& session, QWidget* parent)
    : QDialog(parent),
      session_(session),
      events_(new QVBoxLayout),
      none_(new QLabel(tr("No events of your own yet. Public holidays are known."), this)),
      name_(new QLineEdit(this)),
      fields_(new EventFields(this)),
      problem_(new QLabel(this)),
      keep_(new QPushButton(this)),
      another_(new QPushButton(tr("Another one instead"), this)) {
    setAttribute(Qt::WA_DeleteOnClose);
    setObjectName(QStringLiteral("known_events"));
    setWindowTitle(tr("Known events"));
    setMinimumWidth(scaled(460));
    name_->setObjectName(QStringLiteral("event_name"));
    name_->setPlaceholderText(tr("Town fair"));
    name_->setAccessibleName(tr("Name"));
    keep_->setObjectName(QStringLiteral("keep_event"));
    set_look(*keep_, "primary");
    set_look(*another_, "link");
    for (QLabel* label : {none_, problem_}) {
        label->setWordWrap(true);
        label->setTextFormat(Qt::PlainText);
    }
    set_look(*none_, "muted");
    set_look(*problem_, "warning");
    auto* contents = new QWidget;
    contents->setLayout(events_);
    events_->setContentsMargins(0, 0, scaled(6), 0);
    auto* scroll = new QScrollArea(this);
    scroll->setWidget(contents);
    scroll->setWidgetResizable(true);
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    scroll->setMinimumHeight(scaled(120));
    auto* words = new QLabel(tr("Alerts that begin with a known event are explained by it."), this);
    words->setWordWrap(true);
    auto* named = new QFormLayout;
    named->setRowWrapPolicy(QFormLayout::WrapLongRows);
    named->addRow(tr("Name"), name_);
    auto* line = new QHBoxLayout;
    line->addWidget(keep_);
    line->addWidget(another_);
    line->addStretch(1);
    auto* buttons = new QDialogButtonBox(QDialogButtonBox::Close, this);
    auto* column = new QVBoxLayout(this);
    column->setSpacing(scaled(8));
    column->addWidget(words);
    column->addWidget(none_);
    column->addWidget(scroll, 1);
    column->addLayout(named);
    column->addWidget(fields_);
    column->addWidget(problem_);
    column->addLayout(line);
    column->addWidget(buttons);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    connect(keep_, &QPushButton::clicked, this, &KnownEventsEditor::keep);
    connect(another_, &QPushButton::clicked, this, [this] { begin({}); });
    connect(name_, &QLineEdit::textChanged, this,
            [this] { keep_->setEnabled(!name_->text().trimmed().isEmpty() && !session_.read_only()); });
    connect(&session, &Session::changed, this, &KnownEventsEditor::show_events);
    connect(&session, &Session::closed, this, &QDialog::reject);
    begin({});
    show_events();
}

void KnownEventsEditor::show_events() {
    while (QLayoutItem* item = events_->takeAt(0)) {
        if (item->widget()) item->widget()->deleteLater();
        delete item;
    }
    const std::vector<KnownEvent>& events = alert_notes(*session_.snapshot()).events;
    none_->setVisible(events.empty());
    for (const KnownEvent& event : events) {
        auto* line = new QWidget(this);
        auto* row = new QHBoxLayout(line);
        row->setContentsMargins(0, 0, 0, 0);
        QStringList parts{event.days.first == event.days.last
                              ? qtext(text("{0}", event.days.first))
                              : qtext(text("{0} to {1}", event.days.first, event.days.last))};
        if (event.yearly) parts << tr("every year");
        if (!event.field.empty()) parts << qtext(event.value);
        auto* told = new QLabel(qtext(event.name) + u'\n' + parts.join(QStringLiteral(" · ")), line);
        told->setWordWrap(true);
        told->setTextFormat(Qt::PlainText);
        row->addWidget(told, 1);
        const auto add_button = [&](const QString& sign, const QString& words) {
            auto* button = new QToolButton(line);
            button->setText(sign);
            button->setAccessibleName(words);
            button->setToolTip(words);
            button->setEnabled(!session_.read_only());
            set_look(*button, "flat");
            row->addWidget(button, 0, Qt::AlignTop);
            return button;
        };
        connect(add_button(QStringLiteral("✎"), tr("Change “%1”").arg(qtext(event.name))), &QToolButton::clicked, this,
                [this, event] { begin(event); });
        connect(add_button(QStringLiteral("✕"), tr("Remove “%1”").arg(qtext(event.name))), &QToolButton::clicked, this,
                [this, event] { note({{.event = event, .removed = true}}); });
        events_->addWidget(line);
    }
    events_->addStretch(1);
    if (changed_ && std::ranges::find(events, *changed_) == events.end()) begin({});
    const auto removed = taken_back(session_.ledger());
    keep_->setToolTip(removed.empty() ? QString() : qtext(removal_in_words(removed)));
}

void KnownEventsEditor::begin(const std::optional<KnownEvent>& changed) {
    changed_ = changed;
    keep_->setText(changed ? tr("Change the event") : tr("Add the event"));
    another_->setVisible(changed.has_value());
    name_->setText(changed ? qtext(changed->name) : QString());
    if (changed) fields_->set_event(*changed);
    keep_->setEnabled(changed.has_value() && !session_.read_only());
    say({});
}

void KnownEventsEditor::say(const QString& problem) {
    problem_->setText(problem);
    problem_->setVisible(!problem.isEmpty());
}

void KnownEventsEditor::keep() {
    KnownEvent event = fields_->event();
    event.name = name_->text().trimmed().toStdString();
    std::vector<CalendarChange> changes;
    if (changed_) changes.push_back({.event = *changed_, .removed = true});
    changes.push_back({.event = std::move(event), .removed = false});
    note(std::move(changes));
}

void KnownEventsEditor::note(std::vector<CalendarChange> changes) {
    keep_->setEnabled(false);
    const bool removes = changes.back().removed;
    session_.change_project(
        tr("Keeping a known event"),
        [changes = std::move(changes)](Project& project, const Progress&) { return project.note_alerts({}, changes); },
        this,
        [this, removes](const Result<Batch>& batch) {
            if (batch && !removes) return begin({});
            keep_->setEnabled(!name_->text().trimmed().isEmpty());
            say(batch || batch.error().cancelled() ? QString() : qtext(batch.error().message));
        });
}

}  // namespace clientele
