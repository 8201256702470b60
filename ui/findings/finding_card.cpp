#include "ui/findings/finding_card.h"

#include <QFrame>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QMenu>
#include <QPushButton>
#include <QTimer>
#include <QToolButton>
#include <QVBoxLayout>

#include "core/model/filter_area.h"
#include "ui/findings/alerts_list.h"
#include "ui/findings/busy_veil.h"
#include "ui/findings/card_actions.h"
#include "ui/findings/card_body.h"
#include "ui/findings/card_notice.h"
#include "ui/findings/computation.h"
#include "ui/findings/mark_menu.h"
#include "ui/findings/row_words.h"
#include "ui/findings/text_switch.h"
#include "ui/shell/reader_format.h"
#include "ui/shell/session.h"
#include "ui/shell/theme.h"
#include "ui/surveys/survey_windows.h"

namespace clientele {

struct FindingCard::State {
    Session& session;
    const Analysis& analysis;
    Computation* computation;
    QFrame* frame;
    QLabel* question;
    TextSwitch* views;
    QPushButton* mend;   // there where the finding tells what can be mended
    QToolButton* menu;
    CardBody* body;
    CardNotice* notice;
    QLabel* outcome;   // of the last action: saved, copied, added
    BusyVeil* veil;
    bool held_by_page = false;
    bool selected = false;
    AlertsList* alerts = nullptr;  // made when a finding has some

    void lay_out();
    void show_alerts();
    QWidget* make_work_button();
    QWidget* make_build_button();
    void show_state();
    CardActions actions(FindingCard* card);
    void offer_mark(FindingCard* card, int row, const QPoint& global);
    MarkActions listing(FindingCard* card) const;
    QString missing_kind() const;
    const FindingTable* mendable() const;
};

QWidget* FindingCard::State::make_work_button() {
    auto* work = new QPushButton(qtext(Text(analysis.work, {})), frame);
    set_look(*work, "link");
    QObject::connect(work, &QPushButton::clicked, frame,
                     [this] { Q_EMIT session.page_wanted(qtext(analysis.workplace)); });
    return work;
}

QWidget* FindingCard::State::make_build_button() {
    auto* build = new QPushButton(tr("Build it…"), frame);
    build->setObjectName(QStringLiteral("build_crosstab"));
    build->setToolTip(tr("Drag questions and fields to rows and columns"));
    set_look(*build, "link");
    QObject::connect(build, &QPushButton::clicked, frame,
                     [this] { build_crosstab(session, computation->options(), frame->window()); });
    return build;
}

void FindingCard::State::lay_out() {
    auto* header = new QHBoxLayout;
    header->setSpacing(scaled(4));
    header->addWidget(question, 1);
    if (!analysis.workplace.empty()) header->addWidget(make_work_button());
    header->addWidget(mend);
    header->addWidget(views);
    header->addWidget(menu);
    auto* column = new QVBoxLayout(frame);
    column->setSpacing(scaled(3));
    column->setContentsMargins(scaled(16), scaled(12), scaled(16), scaled(14));
    column->addLayout(header);
    // Below the question: beside it, it would leave a narrow card no room for both.
    if (analysis.id == "surveys.crosstab") column->addWidget(make_build_button(), 0, Qt::AlignLeft);
    column->addWidget(body, 1);
    column->addWidget(notice, 1);
    column->addWidget(outcome);
}

/// The first dataset that the analysis needs and the project has not in full.
QString FindingCard::State::missing_kind() const {
    for (const Need& need : analysis.needs) {
        const Dataset& dataset = session.snapshot()->dataset(need.dataset);
        const bool whole = std::ranges::all_of(need.fields, [&](std::string_view id) { return dataset.find(id); });
        if (dataset.rows == 0 || !whole) return qtext(spec(need.dataset).id);
    }
    return {};
}

/// The table whose rows tell what can be mended; nullptr where nothing can.
const FindingTable* FindingCard::State::mendable() const {
    if (!computation->finding() || session.read_only()) return nullptr;
    for (const FindingTable& table : computation->finding()->tables)
        if (std::ranges::any_of(table.mends, [](const std::string& name) { return !name.empty(); })) return &table;
    return nullptr;
}

void FindingCard::State::show_state() {
    using Stage = Computation::State;
    const Stage stage = computation->state();
    const bool finding = computation->finding().has_value();
    const bool lacking = stage == Stage::lacking;
    const bool failed = stage == Stage::failed;
    if (lacking) {
        const auto kind = find_dataset_kind(missing_kind().toStdString());
        const QString button =
            kind ? tr("Import %1…").arg(qtext(Text(spec(*kind).label, {})).toLower()) : tr("Import…");
        notice->say(qtext(*computation->lacks()), session.read_only() ? QString() : button, "muted");
    } else if (failed) {
        const Error& error = *computation->error();
        notice->say(error.cancelled() ? tr("Stopped.") : qtext(error.message), tr("Compute again"), "warning");
    } else if (!finding) {
        notice->say(stage == Stage::computing ? tr("Computing…") : QString(), {}, "muted");
    }
    notice->setVisible(lacking || failed || !finding);
    body->setVisible(finding && !lacking && !failed);
    veil->set_busy(stage == Stage::computing);
    if (stage == Stage::shown) {
        body->set_finding(*computation->finding());
        show_alerts();
    }
    if (alerts && body->isHidden()) alerts->hide();
    const bool both = finding && body->has_chart() && body->has_table();
    views->setVisible(both && !body->isHidden());
    if (both) views->set_current(body->shows_table() ? 1 : 0);
    mend->setVisible(mendable() != nullptr && !body->isHidden());
    menu->setEnabled(finding && !lacking && !failed);
    if (stage != Stage::shown) outcome->hide();
}

/// Alerts stand below the chart, which draws the one that is chosen.
void FindingCard::State::show_alerts() {
    const bool any = AlertsList::table_of(*computation->finding()) != nullptr;
    if (any && !alerts) {
        alerts = new AlertsList(session, frame);
        auto* column = static_cast<QVBoxLayout*>(frame->layout());
        column->insertWidget(column->indexOf(notice), alerts);
        QObject::connect(alerts, &AlertsList::chosen, frame, [this](const QString& name) {
            std::map<std::string, std::string> options = computation->options();
            if (!name.isEmpty() && options["alert"] != name.toStdString()) {
                options["alert"] = name.toStdString();
                computation->set_options(options);
            }
        });
    }
    if (!alerts) return;
    alerts->setVisible(any);
    if (any) alerts->set_finding(*computation->finding());
}

CardActions FindingCard::State::actions(FindingCard* card) {
    return {session,
            analysis.id,
            *body,
            [this] { return computation->options(); },
            [this](const QString& words, bool problem) {
                set_look(*outcome, problem ? "warning" : "muted");
                outcome->setText(problem ? QStringLiteral("⚠ ") + words : words);
                outcome->show();
            },
            [card] { Q_EMIT card->explain_wanted({}, {}); },
            [card] { Q_EMIT card->provenance_wanted(); }};
}

MarkActions FindingCard::State::listing(FindingCard* card) const {
    return {.list_customers = [card](const Filter& filter, const QString& title) {
        Q_EMIT card->customers_wanted(filter, title);
    }};
}

void FindingCard::State::offer_mark(FindingCard* card, int row, const QPoint& global) {
    const FindingTable* table = body->table();
    if (!table || row < 0 || static_cast<std::size_t>(row) >= table->rows()) return;
    MarkActions actions = listing(card);
    actions.explain = [card, title = row_title(*table, row), html = row_html(*table, row)] {
        Q_EMIT card->explain_wanted(title, html);
    };
    const std::string name = table->mends.empty() ? std::string() : table->mends[static_cast<std::size_t>(row)];
    if (!name.empty() && !session.read_only())
        actions.mend = [this, card, name] {
            if (const FindingTable* present = mendable()) Q_EMIT card->mend_wanted(*present, qtext(name));
        };
    make_mark_menu(session, *table, row, std::move(actions), card)->popup(global);
}

FindingCard::FindingCard(Session& session, const Analysis& analysis, QWidget* parent) : QWidget(parent) {
    auto* frame = new QFrame(this);
    state_ = std::make_unique<State>(State{session, analysis, new Computation(session, analysis, this), frame,
                                           new QLabel(qtext(Text(analysis.question, {})), frame),
                                           new TextSwitch(frame), new QPushButton(frame), new QToolButton(frame),
                                           new CardBody(session.jobs(), frame), new CardNotice(frame),
                                           new QLabel(frame), new BusyVeil(frame)});
    State& s = *state_;
    setFocusPolicy(Qt::StrongFocus);
    setAccessibleName(qtext(Text(analysis.title, {})));
    setAccessibleDescription(s.question->text());
    auto* whole = new QVBoxLayout(this);
    whole->setContentsMargins(0, 0, 0, 0);
    whole->addWidget(frame);
    s.question->setWordWrap(true);
    set_look(*s.question, "question");
    s.views->set_choices({tr("Chart"), tr("Table")});
    s.views->setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
    s.mend->setObjectName(QStringLiteral("mend"));
    s.mend->setText(tr("Mend…"));
    set_look(*s.mend, "link");
    s.mend->setToolTip(tr("Choose what to mend and see what would change"));
    s.menu->setObjectName(QStringLiteral("actions"));
    s.menu->setText(QStringLiteral("⋯"));
    s.menu->setAccessibleName(tr("Actions"));
    s.menu->setToolTip(tr("Copy, save, add to the report"));
    s.menu->setPopupMode(QToolButton::InstantPopup);
    set_look(*s.menu, "flat");
    auto* menu = new QMenu(s.menu);
    s.menu->setMenu(menu);
    s.outcome->setWordWrap(true);
    s.outcome->hide();
    s.lay_out();
    set_selected(false);
    s.computation->hold(true);
    s.show_state();

    connect(s.mend, &QPushButton::clicked, this, [this] {
        if (const FindingTable* table = state_->mendable()) Q_EMIT mend_wanted(*table, {});
    });
    connect(menu, &QMenu::aboutToShow, this, [this, menu] {
        menu->clear();
        state_->actions(this).fill(*menu);
    });
    connect(s.views, &TextSwitch::chosen, this, [this](int index) { state_->body->show_table(index == 1); });
    connect(s.body, &CardBody::mark_activated, this,
            [this](int row, const QPoint& global) { state_->offer_mark(this, row, global); });
    connect(s.body, &CardBody::area_chosen, &session, [&session](DatasetKind dataset, const Area& area) {
        session.set_filter(with_area(session.filter(), dataset, area));
    });
    connect(s.body, &CardBody::area_activated, this, [this](const Area& area, const QPoint& global) {
        make_area_menu(state_->session, area, state_->listing(this), this)->popup(global);
    });
    connect(s.body, &CardBody::finding_wanted, &session, &Session::finding_wanted);
    connect(s.notice, &CardNotice::pressed, this, [this] {
        if (state_->computation->state() == Computation::State::lacking)
            Q_EMIT import_wanted(state_->missing_kind());
        else
            state_->computation->retry();
    });
    connect(s.computation, &Computation::progressed, this,
            [this] { state_->veil->set_fraction(state_->computation->fraction()); });
    connect(s.computation, &Computation::changed, this, [this] {
        // Painted in a turn of its own: taking the finding, laying it out and painting it in one would keep an event
        // waiting.
        state_->frame->setUpdatesEnabled(false);
        QTimer::singleShot(0, state_->frame, [frame = state_->frame] { frame->setUpdatesEnabled(true); });
        state_->show_state();
        if (state_->computation->state() != Computation::State::computing) Q_EMIT updated();
    });
    connect(s.computation, &Computation::warned, this, [this] {
        state_->body->set_warnings(state_->computation->finding()->warnings);
        Q_EMIT updated();
    });
}

FindingCard::~FindingCard() = default;

const Analysis& FindingCard::analysis() const { return state_->analysis; }
const std::optional<Finding>& FindingCard::finding() const { return state_->computation->finding(); }
bool FindingCard::computing() const { return state_->computation->state() == Computation::State::computing; }
std::map<std::string, std::string> FindingCard::options() const { return state_->computation->options(); }
void FindingCard::set_options(const std::map<std::string, std::string>& options) {
    state_->computation->set_options(options);
}
bool FindingCard::outdated() const { return state_->computation->outdated(); }

void FindingCard::hold(bool held) {
    state_->held_by_page = held;
    state_->computation->hold(held || !isVisible());
}

void FindingCard::set_room(int height) {
    const QLayout* column = state_->frame->layout();
    const QLayoutItem* header = const_cast<QLayout*>(column)->itemAt(0);
    const QMargins edges = column->contentsMargins() + state_->frame->contentsMargins();   // of the border
    const int width = state_->frame->width() - edges.left() - edges.right();
    const int above = header->hasHeightForWidth() ? header->heightForWidth(width) : header->sizeHint().height();
    const AlertsList* list = state_->alerts;
    const int below = list && !list->isHidden() ? list->sizeHint().height() + column->spacing() : 0;
    const int others = above + below + column->spacing() + edges.top() + edges.bottom();
    state_->body->set_room(height > 0 ? std::max(1, height - others) : 0);
}

void FindingCard::set_selected(bool selected) {
    state_->selected = selected;
    set_look(*state_->frame, selected ? "card-selected" : "card");
    // The selected border is a pixel wider: the contents stay where they are.
    const int less = selected ? 1 : 0;
    state_->frame->layout()->setContentsMargins(scaled(16) - less, scaled(12) - less, scaled(16) - less,
                                                scaled(14) - less);
}

void FindingCard::showEvent(QShowEvent* event) {
    QWidget::showEvent(event);
    state_->computation->hold(state_->held_by_page);
}

void FindingCard::hideEvent(QHideEvent* event) {
    QWidget::hideEvent(event);
    state_->computation->hold(true);
}

void FindingCard::focusInEvent(QFocusEvent* event) {
    QWidget::focusInEvent(event);
    Q_EMIT selected();
}

void FindingCard::mousePressEvent(QMouseEvent* event) {
    QWidget::mousePressEvent(event);
    Q_EMIT selected();
}

void FindingCard::keyPressEvent(QKeyEvent* event) {
    if (event->key() == Qt::Key_Menu || event->matches(QKeySequence::Copy)) {
        if (!state_->menu->isEnabled()) return;
        if (event->key() == Qt::Key_Menu)
            state_->menu->showMenu();
        else
            state_->body->shows_table() ? state_->actions(this).copy_whole_table()
                                        : state_->actions(this).copy_picture();
        return;
    }
    QWidget::keyPressEvent(event);
}

void FindingCard::changeEvent(QEvent* event) {
    QWidget::changeEvent(event);
    if (event->type() == QEvent::StyleChange && state_) set_selected(state_->selected);
}

}  // namespace clientele
