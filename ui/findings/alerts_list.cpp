#include "ui/findings/alerts_list.h"

#include <QHeaderView>
#include <QKeyEvent>
#include <QMenu>
#include <QPushButton>
#include <QSignalBlocker>
#include <QTreeWidget>
#include <QVBoxLayout>
#include <algorithm>

#include "core/analysis/trends/watch/alert_names.h"
#include "ui/findings/explain_alert_panel.h"
#include "ui/findings/known_events_editor.h"
#include "ui/findings/text_switch.h"
#include "ui/findings/wrap_layout.h"
#include "ui/shell/reader_format.h"
#include "ui/shell/session.h"
#include "ui/shell/theme.h"
#include "ui/tables/cell_text.h"

namespace clientele {
namespace {

using State = AlertMark::State;
constexpr State all_states[] = {State::fresh, State::seen, State::explained};
constexpr int rows_in_view = 6;

QString cell_of(const FindingTable& table, std::string_view column, std::size_t row) {
    const TableColumn* found = table.find(column);
    return found && !found->values.missing(row) ? cell_text(*found, row, ColumnStyle::of(*found), current_format())
                                                : QString();
}

QString number_of(const FindingTable& table, std::string_view column, std::size_t row) {
    const TableColumn* found = table.find(column);
    return found ? qtext(text("{0}", number(found->values.numbers()[row], 2))) : QString();
}

}  // namespace

AlertsList::AlertsList(Session& session, QWidget* parent)
    : QWidget(parent),
      session_(session),
      states_(new TextSwitch(this)),
      list_(new QTreeWidget(this)),
      see_(new QPushButton(tr("Mark as seen"), this)),
      explain_(new QPushButton(tr("Explained…"), this)),
      renew_(new QPushButton(tr("New again"), this)),
      calendar_(new QPushButton(tr("Known events…"), this)) {
    states_->setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed);
    list_->setObjectName(QStringLiteral("alerts"));
    list_->setAccessibleName(tr("Alerts"));
    list_->setHeaderLabels({tr("Alert"), tr("Change"), tr("Since"), tr("State")});
    list_->setRootIsDecorated(false);
    list_->setUniformRowHeights(true);
    list_->setSelectionMode(QAbstractItemView::ExtendedSelection);
    list_->setContextMenuPolicy(Qt::CustomContextMenu);
    list_->header()->setStretchLastSection(false);
    list_->header()->setSectionResizeMode(QHeaderView::ResizeToContents);
    list_->header()->setSectionResizeMode(0, QHeaderView::Stretch);
    list_->setFixedHeight((rows_in_view + 1) * (fontMetrics().height() + scaled(10)));
    list_->installEventFilter(this);
    see_->setObjectName(QStringLiteral("mark_seen"));
    explain_->setObjectName(QStringLiteral("mark_explained"));
    renew_->setObjectName(QStringLiteral("mark_new"));
    calendar_->setObjectName(QStringLiteral("known_events_button"));
    see_->setToolTip(tr("It stands below new ones until something new happens (S)"));
    explain_->setToolTip(tr("Say why, or keep the reason as a known event (E)"));
    renew_->setToolTip(tr("Take back that it was seen or explained (N)"));
    calendar_->setToolTip(tr("The calendar of what explains alerts"));
    set_look(*calendar_, "link");
    auto* actions = new WrapLayout(nullptr, scaled(6), scaled(6));
    for (QPushButton* button : {see_, explain_, renew_, calendar_}) actions->addWidget(button);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, scaled(6), 0, 0);
    column->setSpacing(scaled(6));
    column->addWidget(states_);
    column->addWidget(list_);
    column->addLayout(actions);
    connect(states_, &TextSwitch::chosen, this, &AlertsList::fill);
    connect(list_, &QTreeWidget::itemSelectionChanged, this, &AlertsList::show_actions);
    connect(list_, &QTreeWidget::currentItemChanged, this, [this](const QTreeWidgetItem* item) {
        if (item) Q_EMIT chosen(item->data(0, Qt::UserRole + 1).toString());
    });
    connect(see_, &QPushButton::clicked, this, [this] { mark(State::seen); });
    connect(renew_, &QPushButton::clicked, this, [this] { mark(State::fresh); });
    connect(explain_, &QPushButton::clicked, this, &AlertsList::explain);
    connect(calendar_, &QPushButton::clicked, this, &AlertsList::edit_calendar);
    connect(list_, &QTreeWidget::customContextMenuRequested, this, [this](const QPoint& at) {
        auto* menu = new QMenu(this);
        menu->setAttribute(Qt::WA_DeleteOnClose);
        for (QPushButton* button : {see_, explain_, renew_})
            menu->addAction(button->text(), button, &QPushButton::click)->setEnabled(button->isEnabled());
        menu->popup(list_->viewport()->mapToGlobal(at));
    });
    show_actions();
}

const FindingTable* AlertsList::table_of(const Finding& finding) {
    const FindingTable* table = finding.table("alerts");
    if (!table || table->rows() == 0) return nullptr;
    for (const std::string_view column : {"alert", "state", "what", "group", "since"})
        if (!table->find(column)) return nullptr;
    return table;
}

void AlertsList::read(const FindingTable& table) {
    alerts_.clear();
    const auto text_at = [&](std::string_view column, std::size_t row) {
        const TableColumn* found = table.find(column);
        return found ? std::string(found->values.text(row)) : std::string();
    };
    for (std::size_t row = 0; row < table.rows(); ++row) {
        const State state = alert_state_of(text_at("state", row)).value_or(State::fresh);
        std::string called = text_at("alert", row);
        auto named = mark_named(called, state);
        if (!named) continue;
        Shown shown{.mark = std::move(*named),
                    .change = {},
                    .because = cell_of(table, "event", row),
                    .name = std::move(called),
                    .what = text_at("what", row),
                    .group = text_at("group", row),
                    .called = text_at("called", row)};
        shown.mark.called = shown.what + (shown.called.empty() ? "" : " · " + shown.called);
        shown.change = cell_of(table, "change", row);
        if (shown.change.isEmpty())  // a mean that changes by points
            shown.change = number_of(table, "expected", row) + QStringLiteral(" → ") + number_of(table, "actual", row);
        else if (!shown.change.startsWith(u'-') && !shown.change.startsWith(QChar(0x2212)))
            shown.change.prepend(u'+');
        const std::string& series = shown.mark.series;  // what is watched, by what, which of it
        if (const std::size_t line = series.find('|'); line != std::string::npos)
            shown.field = series.substr(line + 1, series.find('|', line + 1) - line - 1);
        if (const TableColumn* until = table.find("until"); until && !until->values.missing(row))
            shown.until = Date{until->values.dates()[row]};
        alerts_.push_back(std::move(shown));
    }
}

void AlertsList::set_finding(const Finding& finding) {
    const FindingTable* table = table_of(finding);
    if (!table) return;
    const bool first = alerts_.empty();
    read(*table);
    QStringList choices;
    for (const State state : all_states) {
        const auto number = static_cast<int>(
            std::ranges::count_if(alerts_, [&](const Shown& shown) { return shown.mark.state == state; }));
        choices << (state == State::fresh  ? tr("New (%1)")
                    : state == State::seen ? tr("Seen (%1)")
                                           : tr("Explained (%1)"))
                       .arg(number);
    }
    choices << tr("All (%1)").arg(alerts_.size());
    const int present = first ? 0 : states_->current();
    states_->set_choices(choices);
    states_->set_current(present);
    fill();
}

std::optional<State> AlertsList::shown_state() const {
    const int at = states_->current();
    return at >= 0 && at < static_cast<int>(std::size(all_states)) ? std::optional(all_states[at]) : std::nullopt;
}

/// What was current stays so; where it went to another state, the next one is, so that one after the other can be
/// marked.
void AlertsList::fill() {
    const QSignalBlocker silent(list_);
    const QTreeWidgetItem* before = list_->currentItem();
    const QString name = before ? before->data(0, Qt::UserRole + 1).toString() : QString();
    const int place = before ? list_->indexOfTopLevelItem(const_cast<QTreeWidgetItem*>(before)) : -1;
    const bool had_focus = list_->hasFocus();
    list_->clear();
    const auto wanted = shown_state();
    const auto& translate = current_format().translate;
    QTreeWidgetItem* current = nullptr;
    for (std::size_t i = 0; i < alerts_.size(); ++i) {
        const Shown& shown = alerts_[i];
        if (wanted && shown.mark.state != *wanted) continue;
        const QString called = qtext(translate ? translate(shown.what) : shown.what) +
                               (shown.called.empty() ? QString() : QStringLiteral(" · ") + qtext(shown.called));
        const QString state = shown.mark.state == State::fresh  ? tr("new")
                              : shown.mark.state == State::seen ? tr("seen")
                              : shown.because.isEmpty()         ? tr("explained")
                                                                : shown.because;
        auto* item = new QTreeWidgetItem(list_, {called, shown.change, qtext(text("{0}", shown.mark.since)), state});
        item->setTextAlignment(1, Qt::AlignRight | Qt::AlignVCenter);
        item->setData(0, Qt::UserRole, static_cast<int>(i));
        item->setData(0, Qt::UserRole + 1, qtext(shown.name));
        item->setToolTip(0, called);
        item->setToolTip(3, state);
        if (shown.mark.state != State::fresh)
            for (int column = 0; column < list_->columnCount(); ++column)
                item->setForeground(column, current_theme().muted);
        if (item->data(0, Qt::UserRole + 1).toString() == name) current = item;
    }
    if (!current && place >= 0) current = list_->topLevelItem(std::min(place, list_->topLevelItemCount() - 1));
    if (current) list_->setCurrentItem(current);
    if (had_focus) list_->setFocus();
    show_actions();
}

std::vector<std::size_t> AlertsList::selected() const {
    std::vector<std::size_t> places;
    for (const QTreeWidgetItem* item : list_->selectedItems())
        places.push_back(static_cast<std::size_t>(item->data(0, Qt::UserRole).toInt()));
    std::ranges::sort(places);
    return places;
}

void AlertsList::show_actions() {
    const auto any = [&](auto of) {
        return std::ranges::any_of(selected(), [&](std::size_t at) { return of(alerts_[at].mark.state); });
    };
    const bool writable = !session_.read_only();
    see_->setEnabled(writable && any([](State state) { return state != State::seen; }));
    explain_->setEnabled(writable && any([](State) { return true; }));
    renew_->setEnabled(writable && any([](State state) { return state != State::fresh; }));
}

std::vector<AlertMark> AlertsList::marks_of_selected(State state) const {
    std::vector<AlertMark> marks;
    for (const std::size_t at : selected()) {
        marks.push_back(alerts_[at].mark);
        marks.back().state = state;
    }
    return marks;
}

void AlertsList::mark(State state) {
    std::vector<AlertMark> marks = marks_of_selected(state);
    if (marks.empty() || session_.read_only()) return;
    session_.change_project(
        tr("Marking alerts"),
        [marks = std::move(marks)](Project& project, const Progress&) { return project.note_alerts(marks); }, this,
        [](const Result<Batch>&) {});
}

void AlertsList::explain() {
    std::vector<AlertMark> marks = marks_of_selected(State::explained);
    if (marks.empty() || session_.read_only()) return;
    const Shown& first = alerts_[selected().front()];
    KnownEvent suggested{.name = {}, .days = {first.mark.since, first.mark.since}};
    constexpr std::int32_t rest_of_week = 6;
    suggested.days.last.days = (first.until.missing() ? first.mark.since : first.until).days + rest_of_week;
    if (std::ranges::find(event_fields, first.field) != event_fields.end()) {
        suggested.field = first.field;
        suggested.value = first.group;
    }
    (new ExplainAlertPanel(session_, std::move(marks), suggested, window()))->open();
}

void AlertsList::edit_calendar() { (new KnownEventsEditor(session_, window()))->open(); }

bool AlertsList::eventFilter(QObject* watched, QEvent* event) {
    if (watched == list_ && event->type() == QEvent::KeyPress) {
        const auto* key = static_cast<QKeyEvent*>(event);
        if (key->modifiers() == Qt::NoModifier) {
            QPushButton* button = key->key() == Qt::Key_S   ? see_
                                  : key->key() == Qt::Key_E ? explain_
                                  : key->key() == Qt::Key_N ? renew_
                                                            : nullptr;
            if (button) {
                if (button->isEnabled()) button->click();
                return true;
            }
        }
    }
    return QWidget::eventFilter(watched, event);
}

}  // namespace clientele
