#include "ui/duplicates/review_page.h"

#include <QApplication>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QLabel>
#include <QPushButton>
#include <QTableView>
#include <QVBoxLayout>

#include "core/analysis/analysis.h"
#include "core/project/ledger_words.h"
#include "core/project/merging.h"
#include "ui/duplicates/kept_answers.h"
#include "ui/duplicates/pair_card.h"
#include "ui/duplicates/review_model.h"
#include "ui/duplicates/threshold_line.h"
#include "ui/findings/busy_veil.h"
#include "ui/findings/text_switch.h"
#include "ui/jobs/free_in_background.h"
#include "ui/shell/reader_format.h"
#include "ui/shell/session.h"
#include "ui/shell/theme.h"

namespace clientele {
namespace {

constexpr const char* least_threshold = "0.05";  // what is less likely is not worth a look

enum Tab { in_doubt, found, answered };

Request request_at(const std::string& threshold) {
    return {.analysis = "quality.duplicates", .options = {{"threshold", threshold}}};
}

/// Everything that the page shows of one data version.
struct Loaded {
    Review review;
    SnapshotPtr snapshot;
};

/// Earlier decisions that two customers are different people, by their present ids.
std::vector<std::pair<std::string, std::string>> decided_different(const Snapshot& snapshot) {
    std::vector<std::pair<std::string, std::string>> pairs;
    for (const auto& [left, right] : snapshot.same_people().different)
        pairs.emplace_back(snapshot.customer_of(left), snapshot.customer_of(right));
    return pairs;
}

Result<Loaded> load(const SnapshotPtr& snapshot, const Progress& progress) {
    const auto finding = run(*snapshot, request_at(least_threshold), progress.part(0, 0.95));
    if (!finding) return std::unexpected(finding.error());
    facts_of(*snapshot, {});  // counted here, so that the window need not
    snapshot->row_of(DatasetKind::customers);
    return Loaded{Review(*finding, decided_different(*snapshot)), snapshot};
}

Result<FoundPairs> count_people(const Snapshot& snapshot, double threshold, const Progress& progress) {
    const auto finding = run(snapshot, request_at(write_exact(threshold)), progress);
    if (!finding) return std::unexpected(finding.error());
    return found_pairs(*finding);
}

QString written_number(std::size_t value) { return qtext(write_count(static_cast<std::int64_t>(value), current_format())); }

}  // namespace

struct ReviewPage::State {
    ReviewPage& page;
    Session& session;
    QLabel* counts = nullptr;
    ThresholdLine* threshold = nullptr;
    QLabel* waiting = nullptr;  // answers that do not count yet
    QPushButton* apply = nullptr;
    QPushButton* discard = nullptr;
    QWidget* work = nullptr;
    TextSwitch* tabs = nullptr;
    ReviewModel* model = nullptr;
    QTableView* list = nullptr;
    PairCard* card = nullptr;
    QLabel* notice = nullptr;
    BusyVeil* veil = nullptr;

    QString path{};
    quint64 version = 0;  // of what is shown or under way; 0: nothing
    Loaded loaded{};
    std::optional<FoundPairs> found_at{};  // what the threshold finds; nothing while it is counted
    quint64 run = 0;                       // which loading is the last
    std::optional<std::size_t> pair{};
    QPointer<Job> loading{}, counting{};
    bool applying = false;
    QString removal{};  // what applying makes an end of

    void build();
    QLayout* make_heading();
    QLayout* make_waiting();
    QWidget* make_list();
    void connect_parts();
    void refresh();
    void take(Result<Loaded> result);
    void clear();
    void say(const QString& words);
    void count();
    void show_counts();
    std::vector<std::size_t> pairs_of_tab() const;
    std::size_t open_pairs() const;
    void name_tabs();
    void show_tab();
    void show_pair(std::optional<std::size_t> wanted);
    void answer(Decision::Verdict verdict);
    void take_back();
    void keep_answers();
    void answers_changed();
    void decide(const std::vector<Decision>& found);
};

QLayout* ReviewPage::State::make_heading() {
    auto* heading = new QHBoxLayout;
    auto* title = new QLabel(tr("Duplicate customers"), &page);
    set_look(*title, "title");
    counts = new QLabel(&page);
    set_look(*counts, "muted");
    heading->setSpacing(scaled(12));
    heading->addWidget(title, 0, Qt::AlignBaseline);
    heading->addWidget(counts, 1, Qt::AlignBaseline);
    return heading;
}

QLayout* ReviewPage::State::make_waiting() {
    auto* row = new QHBoxLayout;
    waiting = new QLabel(&page);
    waiting->setWordWrap(true);
    apply = new QPushButton(&page);
    apply->setShortcut(QKeySequence(Qt::CTRL | Qt::Key_Return));
    apply->setToolTip(apply->shortcut().toString(QKeySequence::NativeText));
    set_look(*apply, "primary");
    discard = new QPushButton(tr("Discard"), &page);
    discard->setToolTip(tr("Forgets the answers that are not applied yet"));
    row->setSpacing(scaled(8));
    row->addWidget(waiting, 1);
    row->addWidget(discard);
    row->addWidget(apply);
    return row;
}

QWidget* ReviewPage::State::make_list() {
    auto* frame = new QFrame(work);
    set_look(*frame, "card");
    auto* column = new QVBoxLayout(frame);
    column->setContentsMargins(scaled(10), scaled(8), scaled(10), scaled(8));
    tabs = new TextSwitch(frame);
    model = new ReviewModel(&page);
    list = new QTableView(frame);
    list->setModel(model);
    list->setSelectionBehavior(QAbstractItemView::SelectRows);
    list->setSelectionMode(QAbstractItemView::SingleSelection);
    list->setTabKeyNavigation(false);
    list->setShowGrid(false);
    list->setAccessibleName(tr("Pairs of customers"));
    list->verticalHeader()->hide();
    list->verticalHeader()->setDefaultSectionSize(scaled(28));
    QHeaderView* header = list->horizontalHeader();
    header->setSectionResizeMode(QHeaderView::Stretch);
    header->setSectionResizeMode(ReviewModel::probability, QHeaderView::Fixed);
    header->setSectionResizeMode(ReviewModel::answer, QHeaderView::Fixed);
    header->resizeSection(ReviewModel::probability, scaled(100));
    header->resizeSection(ReviewModel::answer, scaled(28));
    header->setSectionsClickable(false);
    frame->setMinimumWidth(scaled(330));
    column->addWidget(tabs);
    column->addWidget(list, 1);
    return frame;
}

void ReviewPage::State::build() {
    page.setAttribute(Qt::WA_StyledBackground);
    set_look(page, "page");
    auto* column = new QVBoxLayout(&page);
    column->setContentsMargins(scaled(16), scaled(12), scaled(16), scaled(16));
    column->setSpacing(scaled(10));
    column->addLayout(make_heading());
    notice = new QLabel(&page);
    notice->setWordWrap(true);
    set_look(*notice, "muted");
    column->addWidget(notice);
    threshold = new ThresholdLine(&page);
    column->addWidget(threshold);
    column->addLayout(make_waiting());
    work = new QWidget(&page);
    card = new PairCard(&page);
    auto* sides = new QHBoxLayout(work);
    sides->setContentsMargins(0, 0, 0, 0);
    sides->setSpacing(scaled(12));
    sides->addWidget(make_list(), 2);
    column->addWidget(work, 1);
    sides->addWidget(card, 3);
    column->addStretch(0);
    veil = new BusyVeil(work);
    work->hide();
    threshold->hide();
    answers_changed();
}

void ReviewPage::State::connect_parts() {
    connect(&session, &Session::changed, &page, [this] {
        const auto removed = session.read_only() ? std::vector<Batch>() : taken_back(session.ledger());
        removal = removed.empty() ? QString() : qtext(removal_in_words(removed));
        answers_changed();
        refresh();
    });
    connect(&session, &Session::closed, &page, [this] { clear(); });
    connect(threshold, &ThresholdLine::threshold_changed, &page, [this] {
        keep_threshold(session, threshold->threshold());
        show_tab();
        count();
    });
    connect(threshold, &ThresholdLine::merge_wanted, &page, [this] {
        if (found_at) decide(found_at->pairs);
    });
    connect(tabs, &TextSwitch::chosen, &page, [this] { show_tab(); });
    connect(list->selectionModel(), &QItemSelectionModel::currentRowChanged, &page, [this](const QModelIndex& now) {
        if (now.isValid()) show_pair(model->pair(now.row()));
    });
    connect(card, &PairCard::answered, &page, [this](Decision::Verdict verdict) { answer(verdict); });
    connect(card, &PairCard::kept_other, &page, [this] {
        if (!pair || session.read_only() || applying) return;
        loaded.review.answer(*pair, Decision::Verdict::same, card->stands_for_both());
        keep_answers();
        answers_changed();
    });
    connect(card, &PairCard::take_back_wanted, &page, [this] { take_back(); });
    connect(apply, &QPushButton::clicked, &page, [this] { decide({}); });
    connect(discard, &QPushButton::clicked, &page, [this] {
        loaded.review.forget_answers();
        keep_answers();
        answers_changed();
        show_tab();
    });
}

void ReviewPage::State::clear() {
    if (loading) loading->stop();
    if (counting) counting->stop();
    version = 0;
    path.clear();
    pair.reset();
    found_at.reset();
    ++run;
    model->show(nullptr, nullptr, {});
    card->show_words({});
    let_go(std::exchange(loaded, {}));
    veil->set_busy(false);
    work->hide();
    threshold->hide();
    answers_changed();
}

void ReviewPage::State::say(const QString& words) {
    notice->setText(words);
    notice->setVisible(!words.isEmpty());
}

void ReviewPage::State::refresh() {
    if (!page.isVisible() || !session.is_open()) return;
    if (path == session.path() && version == session.snapshot()->version()) return;
    if (path != session.path()) {
        clear();
        threshold->set_threshold(kept_threshold(session));
    }
    path = session.path();
    version = session.snapshot()->version();
    if (loading) loading->stop();
    if (const auto reason = missing(*find_analysis("quality.duplicates"), *session.snapshot())) {
        clear();
        path = session.path();
        version = session.snapshot()->version();
        counts->clear();
        return say(qtext(*reason));
    }
    say(work->isVisible() ? QString() : tr("Looking for customers who are alike…"));
    veil->set_busy(true);
    threshold->set_changeable(!session.read_only());
    card->set_changeable(!session.read_only());
    loading = session.jobs().run<Loaded>(
        Lane::analysis, tr("Looking for duplicate customers"),
        [snapshot = session.snapshot()](const Progress& progress) { return load(snapshot, progress); }, &page,
        [this, taken_run = ++run](Result<Loaded> result) {
            if (taken_run == run)
                take(std::move(result));
            else
                let_go(std::move(result));
        });
}

void ReviewPage::State::take(Result<Loaded> result) {
    veil->set_busy(false);
    if (!result) {
        version = 0;
        return say(result.error().cancelled() ? tr("Stopped. Open the page again to look once more.")
                                              : QStringLiteral("⚠ ") + qtext(result.error().message));
    }
    model->show(nullptr, nullptr, {});
    let_go(std::exchange(loaded, std::move(*result)));
    loaded.review.take_up(kept_answers(session));  // those of now: some may have been given meanwhile
    const bool any = !loaded.review.pairs().empty();
    say(any ? QString() : tr("No two customers are alike enough to be the same person."));
    work->setVisible(any);
    threshold->setVisible(any);
    pair.reset();
    answers_changed();
    if (any && tabs->current() == in_doubt &&
        loaded.review.found(threshold->threshold()) == loaded.review.pairs().size())
        tabs->set_current(found);  // the other list would be empty
    show_tab();
    count();
    if (any && page.isAncestorOf(QApplication::focusWidget())) list->setFocus();
    Q_EMIT page.shown();
}

/// How many people the threshold finds; the pairs are known at once.
void ReviewPage::State::count() {
    if (counting) counting->stop();
    found_at.reset();
    show_counts();
    const double asked = threshold->threshold();
    counting = session.jobs().run<FoundPairs>(
        Lane::analysis, tr("Counting people"),
        [snapshot = loaded.snapshot, asked](const Progress& progress) {
            return count_people(*snapshot, asked, progress);
        },
        &page,
        [this, asked, snapshot = loaded.snapshot.get()](Result<FoundPairs> counted) {
            if (!counted || snapshot != loaded.snapshot.get() || asked != threshold->threshold()) return;
            found_at = std::move(*counted);
            show_counts();
            Q_EMIT page.counted();
        },
        true);
}

void ReviewPage::State::show_counts() {
    std::optional<FoundPeople> people;
    if (found_at) people = FoundPeople{found_at->people, found_at->too_many};
    threshold->set_found(loaded.review.found(threshold->threshold()), people);
    const std::size_t all = loaded.review.pairs().size();
    counts->setText(all == 0 ? QString() : tr("%1 of %2 pairs to look at").arg(written_number(open_pairs()), written_number(all)));
}

std::size_t ReviewPage::State::open_pairs() const {
    std::size_t open = 0;
    for (std::size_t at = 0; at < loaded.review.pairs().size(); ++at)
        open += loaded.review.state(at) == Review::State::open ? 1 : 0;
    return open;
}

std::vector<std::size_t> ReviewPage::State::pairs_of_tab() const {
    const Review& review = loaded.review;
    const std::size_t border = review.found(threshold->threshold());
    std::vector<std::size_t> pairs;
    for (std::size_t at = 0; at < review.pairs().size(); ++at) {
        const bool listed = tabs->current() == answered ? review.state(at) != Review::State::open
                                                        : (at < border) == (tabs->current() == found);
        if (listed) pairs.push_back(at);
    }
    return pairs;
}

void ReviewPage::State::name_tabs() {
    const std::size_t all = loaded.review.pairs().size();
    const std::size_t border = loaded.review.found(threshold->threshold());
    const int present = std::max(tabs->current(), 0);
    tabs->set_choices({tr("In doubt (%1)").arg(written_number(all - border)), tr("Found (%1)").arg(written_number(border)),
                       tr("Answered (%1)").arg(written_number(all - open_pairs()))});
    tabs->set_current(present);
}

void ReviewPage::State::show_tab() {
    const Review& review = loaded.review;
    name_tabs();
    const std::vector<std::size_t> pairs = pairs_of_tab();
    const std::optional<std::size_t> kept = pair;
    model->show(&loaded.review, loaded.snapshot.get(), pairs);
    std::optional<std::size_t> wanted;
    if (kept && std::ranges::count(pairs, *kept) > 0) wanted = kept;
    for (const std::size_t at : pairs)
        if (!wanted && (tabs->current() == answered || review.state(at) == Review::State::open)) wanted = at;
    if (!wanted && !pairs.empty()) wanted = pairs.front();
    show_pair(wanted);
}

void ReviewPage::State::show_pair(std::optional<std::size_t> wanted) {
    pair = wanted;
    if (!pair) {
        card->show_words(loaded.review.pairs().empty() ? QString() : tr("No pair is in this list."));
        return;
    }
    const int row = model->row_of(*pair);
    if (row >= 0 && row != list->currentIndex().row()) list->setCurrentIndex(model->index(row, 0));
    card->show_pair(*loaded.snapshot, loaded.review, *pair);
}

void ReviewPage::State::answer(Decision::Verdict verdict) {
    if (!pair || session.read_only() || applying) return;
    Review& review = loaded.review;
    review.answer(*pair, verdict, card->stands_for_both());
    keep_answers();
    answers_changed();
    const std::size_t border = review.found(threshold->threshold());
    const std::size_t all = review.pairs().size();
    const bool doubtful = *pair >= border;
    const auto next = review.next_open(*pair, doubtful ? border : 0, doubtful ? all : border);
    show_pair(next ? next : pair);
}

void ReviewPage::State::take_back() {
    if (applying || loaded.review.answers().empty()) return;
    const auto before = loaded.review.take_back();
    keep_answers();
    answers_changed();
    if (!before) return;
    if (model->row_of(*before) < 0) {
        pair = before;
        tabs->set_current(*before < loaded.review.found(threshold->threshold()) ? found : in_doubt);
        show_tab();
    } else {
        show_pair(before);
    }
}

void ReviewPage::State::keep_answers() { clientele::keep_answers(session, loaded.review.answers()); }

void ReviewPage::State::answers_changed() {
    const std::size_t answers = loaded.review.answers().size();
    const bool any = answers > 0 && !session.read_only();
    QStringList words;
    if (any) words << tr("%n answer(s) are kept, and count once they are applied.", nullptr, static_cast<int>(answers));
    if (!removal.isEmpty()) words << removal;
    waiting->setText(words.join(QLatin1Char(' ')));
    apply->setText(tr("Apply %n answer(s)", nullptr, static_cast<int>(answers)));
    apply->setShortcut(QKeySequence(Qt::CTRL | Qt::Key_Return));  // a new text takes it away
    waiting->setVisible(!words.isEmpty());
    apply->setVisible(any);
    discard->setVisible(any);
    apply->setEnabled(!applying);
    discard->setEnabled(!applying);
    model->answers_changed();
    show_counts();
    name_tabs();
}

/// Applies the answers, and merges what was found.
void ReviewPage::State::decide(const std::vector<Decision>& found) {
    if ((loaded.review.answers().empty() && found.empty()) || applying) return;
    applying = true;
    answers_changed();
    veil->set_busy(true);
    session.decide(loaded.review.answers(), found, answers_setting, &page, [this](Result<Batch> batch) {
        applying = false;
        veil->set_busy(false);
        if (batch) {
            loaded.review.forget_answers();
        } else {
            say(batch.error().cancelled() ? tr("Stopped: nothing was applied.")
                                          : QStringLiteral("⚠ ") + qtext(batch.error().message));
        }
        answers_changed();
        Q_EMIT page.applied(batch.has_value());
    });
}

ReviewPage::ReviewPage(Session& session, QWidget* parent)
    : QWidget(parent), state_(std::make_unique<State>(State{*this, session})) {
    state_->build();
    state_->connect_parts();
}

ReviewPage::~ReviewPage() = default;

void ReviewPage::showEvent(QShowEvent* event) {
    QWidget::showEvent(event);
    state_->refresh();
}

QWidget* make_review_page(Session& session, QWidget* parent) { return new ReviewPage(session, parent); }

}  // namespace clientele
