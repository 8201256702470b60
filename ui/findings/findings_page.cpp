#include "ui/findings/findings_page.h"

#include <QApplication>
#include <QGridLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QPushButton>
#include <QScrollArea>
#include <QScrollBar>
#include <QTimer>
#include <QToolButton>

#include "ui/findings/inspector.h"
#include "ui/findings/page_counts.h"
#include "ui/shell/session.h"
#include "ui/shell/theme.h"
#include "ui/surveys/survey_windows.h"

namespace clientele {
namespace {

// Widths of the drawings in pixels.
constexpr int two_columns_from = 840;     // of the cards' room
constexpr int inspector_beside_from = 1100;   // of the page

/// The overview begins with the key figures of the business, which are there at once; what matters most is worked out
/// meanwhile.
constexpr std::string_view overview_cards[] = {"trends.overview"};

std::vector<const Analysis*> analyses_of(std::string_view page) {
    std::vector<const Analysis*> chosen;
    if (page == "overview")
        for (const std::string_view card : overview_cards)
            if (const Analysis* analysis = find_analysis(card)) chosen.push_back(analysis);
    for (const Analysis& analysis : analyses())
        if (analysis.page == page || analysis.id == page) chosen.push_back(&analysis);
    return chosen;
}

}  // namespace

struct FindingsPage::State {
    FindingsPage& page;
    Session& session;
    std::vector<const Analysis*> wanted{};   // a card each, in their order
    std::vector<FindingCard*> cards{};       // those made so far
    FindingCard* selected = nullptr;
    QScrollArea* scroll = nullptr;
    QGridLayout* grid = nullptr;
    Inspector* inspector = nullptr;
    QToolButton* inspector_button = nullptr;
    QTimer* order_timer = nullptr;
    QTimer* make_timer = nullptr;
    int columns = 0;
    bool of_surveys = false;
    bool inspector_by_user = false;   // opened or closed by hand: the width no longer decides

    QLayout* make_heading(const QString& title);
    QWidget* make_prepare_button();
    void make_room_for_cards();
    void make_next_card();
    void make_all() {
        while (cards.size() < wanted.size()) make_next_card();
    }
    void put(std::size_t index);
    void connect_card(FindingCard* card);
    void arrange();
    void fill_page();
    void order_work();
    void order_soon() { order_timer->start(0); }
    void hold_hidden();
    bool in_view(const FindingCard* card) const;
    void step(int by);
};

QWidget* FindingsPage::State::make_prepare_button() {
    auto* button = new QPushButton(tr("Prepare a survey…"), &page);
    button->setObjectName(QStringLiteral("prepare_survey"));
    button->setToolTip(tr("Types of questions, order and labels of answers, waves and weights"));
    set_look(*button, "link");
    connect(button, &QPushButton::clicked, &page, [this] {
        const auto options = selected ? selected->options() : std::map<std::string, std::string>{};
        const auto survey = options.find("survey");
        prepare_survey(session, survey == options.end() ? std::string() : survey->second, page.window());
    });
    return button;
}

QLayout* FindingsPage::State::make_heading(const QString& title) {
    auto* heading = new QHBoxLayout;
    auto* title_label = new QLabel(title, &page);
    set_look(*title_label, "title");
    inspector_button = new QToolButton(&page);
    inspector_button->setText(tr("Options"));
    inspector_button->setCheckable(true);
    inspector_button->setToolTip(tr("Options, method and data of the selected card"));
    heading->setSpacing(scaled(12));
    heading->addWidget(title_label, 0, Qt::AlignBaseline);
    heading->addWidget(new PageCounts(session, &page), 1, Qt::AlignBaseline);
    if (of_surveys) heading->addWidget(make_prepare_button());
    heading->addWidget(inspector_button);
    heading->setContentsMargins(scaled(16), scaled(12), scaled(16), scaled(10));
    return heading;
}

void FindingsPage::State::make_room_for_cards() {
    auto* contents = new QWidget;
    set_look(*contents, "page");
    grid = new QGridLayout(contents);
    grid->setContentsMargins(scaled(16), scaled(2), scaled(16), scaled(16));
    grid->setSpacing(scaled(14));
    grid->setRowStretch(static_cast<int>(wanted.size()) + 1, 1);
    scroll = new QScrollArea(&page);
    scroll->setWidget(contents);
    scroll->setWidgetResizable(true);
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setFocusPolicy(Qt::NoFocus);
    scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    scroll->viewport()->installEventFilter(&page);
    connect(scroll->verticalScrollBar(), &QScrollBar::valueChanged, &page, [this] { order_soon(); });
}

void FindingsPage::State::make_next_card() {
    auto* card = new FindingCard(session, *wanted[cards.size()], scroll->widget());
    card->hold(true);
    cards.push_back(card);
    connect_card(card);
    if (columns > 0) put(cards.size() - 1);
    card->show();
    if (cards.size() == 1) page.select_card(card);
    fill_page();
    if (cards.size() == wanted.size()) make_timer->stop();
    order_soon();
}

void FindingsPage::State::connect_card(FindingCard* card) {
    connect(card, &FindingCard::selected, &page, [this, card] { page.select_card(card); });
    connect(card, &FindingCard::updated, &page, [this] {
        order_soon();
        fill_page();
    });
    connect(card, &FindingCard::customers_wanted, &session, &Session::customers_wanted);
    connect(card, &FindingCard::import_wanted, &session,
            [this](const QString& kind) { Q_EMIT session.import_wanted({}, kind); });
    connect(card, &FindingCard::explain_wanted, &page, [this, card](const QString& what, const QString& html) {
        page.select_card(card);
        inspector_button->setChecked(true);
        inspector->explain(what, html);
    });
    connect(card, &FindingCard::mend_wanted, &page, [this, card](const FindingTable& table, const QString& name) {
        page.select_card(card);
        inspector_button->setChecked(true);
        inspector->offer_mend(table, name.toStdString());
    });
    connect(card, &FindingCard::provenance_wanted, &page, [this, card] {
        page.select_card(card);
        inspector_button->setChecked(true);
        inspector->scroll_to_provenance();
    });
}

/// The first card over the whole width, the others in as many columns as fit.
void FindingsPage::State::arrange() {
    const int fitting = scroll->viewport()->width() >= scaled(two_columns_from) ? 2 : 1;
    if (fitting == columns) return;
    columns = fitting;
    for (FindingCard* card : cards) grid->removeWidget(card);
    for (std::size_t i = 0; i < cards.size(); ++i) put(i);
    grid->setColumnStretch(0, 1);
    grid->setColumnStretch(1, 1);
}

/// A card that is alone uses the page's height, unless it only says what it lacks.
void FindingsPage::State::fill_page() {
    if (wanted.size() != 1 || cards.empty()) return;
    const FindingCard& card = *cards.front();
    const bool fills = card.finding() || card.computing() || card.outdated();
    const QMargins edges = grid->contentsMargins();
    cards.front()->set_room(fills ? scroll->viewport()->height() - edges.top() - edges.bottom() : 0);
    grid->setRowStretch(0, fills ? 1 : 0);
    grid->setRowStretch(static_cast<int>(wanted.size()) + 1, fills ? 0 : 1);
}

void FindingsPage::State::put(std::size_t index) {
    const std::size_t last = wanted.size();
    const bool wide = index == 0 || columns == 1 || (index + 1 == last && index % 2 == 1);
    const int row = columns == 1 ? static_cast<int>(index) : static_cast<int>((index + 1) / 2);
    const int column = wide ? 0 : static_cast<int>((index + 1) % 2);
    grid->addWidget(cards[index], row, column, 1, wide ? 2 : 1);
}

bool FindingsPage::State::in_view(const FindingCard* card) const {
    const QRect area(card->mapTo(scroll->viewport(), QPoint()), card->size());
    return card->isVisible() && area.intersects(scroll->viewport()->rect());
}

void FindingsPage::State::hold_hidden() {
    for (FindingCard* card : cards)
        if (!in_view(card) || asks_all(card->analysis())) card->hold(true);
}

/// Cards in view compute first; the others when those have done, and what asks all analyses last.
void FindingsPage::State::order_work() {
    bool busy = false;
    for (FindingCard* card : cards) {
        if (!in_view(card) || asks_all(card->analysis())) continue;
        card->hold(false);
        busy = busy || card->computing();
    }
    for (FindingCard* card : cards)
        if (!in_view(card) || asks_all(card->analysis())) card->hold(busy);
}

/// The card `by` places on gets the focus.
void FindingsPage::State::step(int by) {
    const auto at = std::ranges::find(cards, selected);
    if (at == cards.end()) return;
    const auto next = std::clamp<std::ptrdiff_t>(at - cards.begin() + by, 0, std::ssize(cards) - 1);
    cards[static_cast<std::size_t>(next)]->setFocus(Qt::OtherFocusReason);
    scroll->ensureWidgetVisible(cards[static_cast<std::size_t>(next)], 0, scaled(14));
}

FindingsPage::FindingsPage(Session& session, std::string_view page, const QString& title, QWidget* parent)
    : QWidget(parent), state_(std::make_unique<State>(State{*this, session})) {
    State& s = *state_;
    setAttribute(Qt::WA_StyledBackground);
    set_look(*this, "page");
    s.order_timer = new QTimer(this);
    s.order_timer->setSingleShot(true);
    connect(s.order_timer, &QTimer::timeout, this, [this] { state_->order_work(); });
    // Connected before the cards are: when they hear of a change, those out of view are held.
    for (const auto signal : {&Session::changed, &Session::filter_changed}) {
        connect(&session, signal, this, [this] {
            state_->hold_hidden();
            state_->order_soon();
        });
    }
    auto* middle = new QVBoxLayout;
    middle->setSpacing(0);
    s.of_surveys = page == "surveys";
    middle->addLayout(s.make_heading(title));
    s.wanted = analyses_of(page);
    s.make_room_for_cards();
    middle->addWidget(s.scroll, 1);
    s.inspector = new Inspector(session, this);
    s.inspector->hide();
    auto* whole = new QHBoxLayout(this);
    whole->setContentsMargins(0, 0, 0, 0);
    whole->setSpacing(0);
    whole->addLayout(middle, 1);
    whole->addWidget(s.inspector);
    s.inspector_button->setVisible(!s.wanted.empty());
    connect(s.inspector_button, &QToolButton::toggled, s.inspector, &QWidget::setVisible);
    connect(s.inspector_button, &QToolButton::clicked, this, [this] { state_->inspector_by_user = true; });
    connect(qApp, &QApplication::focusChanged, this, [this](QWidget*, QWidget* now) {
        for (FindingCard* card : state_->cards)
            if (now && card->isAncestorOf(now)) select_card(card);
    });
    s.make_timer = new QTimer(this);
    connect(s.make_timer, &QTimer::timeout, this, [this] { state_->make_next_card(); });
    if (!s.wanted.empty()) s.make_timer->start(0);
}

FindingsPage::~FindingsPage() {
    hide();  // an editor that loses the focus reports its text: while there is still somebody to take it
}

const std::vector<FindingCard*>& FindingsPage::cards() const {
    state_->make_all();
    return state_->cards;
}

void FindingsPage::select_analysis(std::string_view id) {
    const auto found = std::ranges::find(state_->wanted, id, &Analysis::id);
    if (found == state_->wanted.end()) return;
    const auto at = static_cast<std::size_t>(found - state_->wanted.begin());
    while (state_->cards.size() <= at) state_->make_next_card();
    select_card(state_->cards[at]);
}

void FindingsPage::show_analysis(std::string_view id, const std::map<std::string, std::string>& options) {
    select_analysis(id);
    FindingCard* card = state_->selected;
    if (!card || card->analysis().id != id) return;
    if (card->options() != options) card->set_options(options);
    state_->inspector->show_card(card);
    // The cards above it may not have their height yet.
    QTimer::singleShot(0, card, [this, card] { state_->scroll->ensureWidgetVisible(card, 0, scaled(14)); });
    card->setFocus(Qt::OtherFocusReason);
}

FindingCard* FindingsPage::selected_card() const { return state_->selected; }

void FindingsPage::select_card(FindingCard* card) {
    if (card == state_->selected) return;
    if (state_->selected) state_->selected->set_selected(false);
    state_->selected = card;
    if (card) card->set_selected(true);
    state_->inspector->show_card(card);
}

void FindingsPage::resizeEvent(QResizeEvent* event) {
    QWidget::resizeEvent(event);
    if (!state_->inspector_by_user)
        state_->inspector_button->setChecked(!state_->wanted.empty() && width() >= scaled(inspector_beside_from));
}

void FindingsPage::showEvent(QShowEvent* event) {
    QWidget::showEvent(event);
    state_->order_timer->start(0);
}

bool FindingsPage::eventFilter(QObject* watched, QEvent* event) {
    if (watched == state_->scroll->viewport() && event->type() == QEvent::Resize) {
        state_->arrange();
        state_->fill_page();
        state_->order_timer->start(0);
    }
    return QWidget::eventFilter(watched, event);
}

void FindingsPage::keyPressEvent(QKeyEvent* event) {
    if (event->key() == Qt::Key_Down || event->key() == Qt::Key_Up)
        state_->step(event->key() == Qt::Key_Down ? 1 : -1);
    else
        QWidget::keyPressEvent(event);
}

}  // namespace clientele
