#include "ui/customers/customers_page.h"

#include <QFrame>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QMenu>
#include <QPushButton>
#include <QToolButton>
#include <QVBoxLayout>

#include "core/analysis/customers/customer_list.h"
#include "ui/customers/customer_panel.h"
#include "ui/customers/customer_search.h"
#include "ui/findings/busy_veil.h"
#include "ui/findings/file_question.h"
#include "ui/findings/mark_menu.h"
#include "ui/jobs/free_in_background.h"
#include "ui/shell/reader_format.h"
#include "ui/shell/session.h"
#include "ui/shell/theme.h"
#include "ui/tables/save_table.h"
#include "ui/tables/table_view.h"

namespace clientele {
namespace {

/// What a list was made from.
struct Basis {
    QString path;
    quint64 version = 0;
    Filter filter;
    bool operator==(const Basis&) const = default;
};

/// The list, and the segments of all customers, which serve every filter of one data version.
struct Listed {
    FindingTable table;
    std::shared_ptr<const Column> segments;
};

Result<Listed> make_list(const Snapshot& snapshot, const Filter& filter, std::shared_ptr<const Selections> rows,
                         std::shared_ptr<const Column> segments, const Progress& progress) {
    if (!rows) {
        auto selected = select(snapshot, filter, in_segments, progress.part(0, 0.3));
        if (!selected) return std::unexpected(selected.error());
        rows = std::make_shared<const Selections>(std::move(*selected));
    }
    if (!segments) {
        auto named = customer_segments(snapshot, progress.part(0.3, 0.6));
        if (!named && named.error().cancelled()) return cancelled();
        // Data without orders has no segments: the list then has no such column.
        segments = std::make_shared<const Column>(named ? std::move(*named) : Column());
    }
    auto table = customer_list(snapshot, *rows, filter, segments.get(), progress.part(0.6, 1));
    if (!table) return std::unexpected(table.error());
    return Listed{std::move(*table), std::move(segments)};
}

}  // namespace

struct CustomersPage::State {
    CustomersPage& page;
    Session& session;
    QLabel* counts = nullptr;
    QLineEdit* search = nullptr;
    QToolButton* save = nullptr;
    QFrame* only = nullptr;        // the line that says whose customers these are
    QLabel* only_words = nullptr;
    QLabel* notice = nullptr;
    QPushButton* mend = nullptr;
    QFrame* card = nullptr;
    TableView* view = nullptr;
    CustomerPanel* panel = nullptr;
    BusyVeil* veil = nullptr;

    std::optional<Filter> mark{};    // of show_filter
    std::optional<Basis> started{};
    FindingTable all{};
    std::shared_ptr<const Column> segments{};
    QPointer<Job> list_job{}, search_job{};
    quint64 run = 0;

    void build();
    QLayout* make_heading();
    QWidget* make_only();
    void refresh();
    void take(quint64 taken_run, Result<Listed> listed);
    void find();
    void show_rows(const FindingTable& rows);
    void drop_mark();
    void say(const QString& words);
    void save_as();
};

QLayout* CustomersPage::State::make_heading() {
    auto* heading = new QHBoxLayout;
    auto* title = new QLabel(tr("Customers"), &page);
    set_look(*title, "title");
    counts = new QLabel(&page);
    set_look(*counts, "muted");
    search = new QLineEdit(&page);
    search->setPlaceholderText(tr("Find by id, name, e-mail or place"));
    search->setAccessibleName(tr("Find customers"));
    search->setClearButtonEnabled(true);
    search->setMinimumWidth(scaled(260));
    save = new QToolButton(&page);
    save->setText(tr("Save as…"));
    save->setToolTip(tr("Save the list as a spreadsheet or CSV file"));
    heading->setSpacing(scaled(12));
    heading->addWidget(title, 0, Qt::AlignBaseline);
    heading->addWidget(counts, 1, Qt::AlignBaseline);
    heading->addWidget(search);
    heading->addWidget(save);
    connect(search, &QLineEdit::textChanged, &page, [this] { find(); });
    connect(save, &QToolButton::clicked, &page, [this] { save_as(); });
    return heading;
}

QWidget* CustomersPage::State::make_only() {
    only = new QFrame(&page);
    set_look(*only, "chip-active");
    auto* row = new QHBoxLayout(only);
    row->setContentsMargins(scaled(10), scaled(3), scaled(6), scaled(3));
    only_words = new QLabel(only);
    auto* drop = new QToolButton(only);
    drop->setText(QStringLiteral("×"));
    drop->setAccessibleName(tr("List all customers of the filter again"));
    drop->setToolTip(drop->accessibleName());
    row->addWidget(only_words);
    row->addWidget(drop);
    only->setSizePolicy(QSizePolicy::Maximum, QSizePolicy::Fixed);
    only->hide();
    connect(drop, &QToolButton::clicked, &page, [this] {
        drop_mark();
        refresh();
    });
    return only;
}

void CustomersPage::State::build() {
    page.setAttribute(Qt::WA_StyledBackground);
    set_look(page, "page");
    auto* column = new QVBoxLayout;
    column->setContentsMargins(scaled(16), scaled(12), scaled(16), scaled(16));
    column->setSpacing(scaled(10));
    column->addLayout(make_heading());
    column->addWidget(make_only());
    card = new QFrame(&page);
    set_look(*card, "card");
    auto* inside = new QVBoxLayout(card);
    inside->setContentsMargins(scaled(10), scaled(6), scaled(10), scaled(8));
    notice = new QLabel(card);
    notice->setWordWrap(true);
    set_look(*notice, "muted");
    mend = new QPushButton(tr("Import customers…"), card);
    view = new TableView(card);
    view->set_jobs(&session.jobs());
    view->setAccessibleName(tr("Customers"));
    view->hide();
    inside->addWidget(notice);
    inside->addWidget(mend, 0, Qt::AlignLeft);
    inside->addWidget(view, 1);
    inside->addStretch(0);
    veil = new BusyVeil(card);
    column->addWidget(card, 1);
    panel = new CustomerPanel(session, &page);
    panel->hide();
    auto* whole = new QHBoxLayout(&page);
    whole->setContentsMargins(0, 0, 0, 0);
    whole->setSpacing(0);
    whole->addLayout(column, 1);
    whole->addWidget(panel);
    say({});
}

void CustomersPage::State::say(const QString& words) {
    notice->setText(words);
    notice->setVisible(!words.isEmpty());
    mend->hide();
}

void CustomersPage::State::drop_mark() {
    mark.reset();
    only->hide();
}

void CustomersPage::State::refresh() {
    if (!page.isVisible() || !session.is_open()) return;
    const Basis wanted{session.path(), session.snapshot()->version(), mark ? *mark : session.filter()};
    if (started == wanted) return;
    // The window's own rows are on their way: they come with selections_ready.
    const auto rows = mark ? nullptr : session.selections();
    if (!mark && !rows) {
        veil->set_busy(true);
        return;
    }
    if (!started || started->path != wanted.path || started->version != wanted.version)
        let_go(std::exchange(segments, {}));
    started = wanted;
    if (list_job) list_job->stop();
    veil->set_busy(true);
    list_job = session.jobs().run<Listed>(
        Lane::analysis, tr("Listing customers"),
        [snapshot = session.snapshot(), filter = wanted.filter, rows, known = segments](const Progress& progress) {
            return make_list(*snapshot, filter, rows, known, progress);
        },
        &page, [this, taken_run = ++run](Result<Listed> listed) { take(taken_run, std::move(listed)); });
}

void CustomersPage::State::take(quint64 taken_run, Result<Listed> listed) {
    if (taken_run != run) {
        let_go(std::move(listed));
        return;
    }
    veil->set_busy(false);
    if (!listed) {
        say(listed.error().cancelled() ? tr("Stopped.") : QStringLiteral("⚠ ") + qtext(listed.error().message));
        return;
    }
    let_go(std::exchange(all, std::move(listed->table)));
    segments = std::move(listed->segments);
    find();
}

void CustomersPage::State::find() {
    if (search_job) search_job->stop();
    const QString words = search->text().simplified();
    if (words.isEmpty()) {
        show_rows(all);
        return;
    }
    search_job = session.jobs().run<FindingTable>(
        Lane::analysis, tr("Finding customers"),
        [table = all, words](const Progress& progress) -> Result<FindingTable> {
            const auto rows = rows_with(table, words, progress);
            if (!rows) return std::unexpected(rows.error());
            return with_rows(table, *rows);
        },
        &page,
        [this, words](Result<FindingTable> found) {
            if (found && words == search->text().simplified()) show_rows(*found);
            let_go(std::move(found));
        },
        true);
}

void CustomersPage::State::show_rows(const FindingTable& rows) {
    view->set_table(rows);
    view->setVisible(rows.rows() > 0);
    save->setEnabled(rows.rows() > 0);
    const QString of_all = qtext(text("{0} {0|customer|customers}", count(all.rows())));
    counts->setText(
        rows.rows() == all.rows()
            ? of_all
            : tr("%1 of %2").arg(qtext(write_count(static_cast<std::int64_t>(rows.rows()), current_format())), of_all));
    if (rows.rows() > 0) {
        say({});
    } else if (all.rows() > 0) {
        say(tr("No customer of the list contains “%1”.").arg(search->text()));
    } else if (all.columns.empty()) {
        say(tr("No dataset names a customer yet."));
        mend->setVisible(!session.read_only());
    } else {
        say(tr("The filter leaves no customer."));
    }
}

void CustomersPage::State::save_as() {
    ask_file_to_save(&page, tr("Save the list of customers"), tr("customers"),
                     {tr("Spreadsheet (*.xlsx)"), tr("Comma-separated values (*.csv)")},
                     [this](const QString& path) { page.save_list(path); });
}

CustomersPage::CustomersPage(Session& session, QWidget* parent)
    : QWidget(parent), state_(std::make_unique<State>(State{*this, session})) {
    state_->build();
    connect(&session, &Session::changed, this, [this] { state_->refresh(); });
    connect(&session, &Session::filter_changed, this, [this] {
        state_->drop_mark();
        state_->refresh();
    });
    connect(&session, &Session::selections_ready, this, [this] { state_->refresh(); });
    connect(&session, &Session::closed, this, [this] {
        ++state_->run;
        state_->started.reset();
        let_go(std::exchange(state_->segments, {}));
        let_go(std::exchange(state_->all, {}));
        state_->drop_mark();
        state_->veil->set_busy(false);
        state_->view->set_table({});
        state_->view->hide();
        state_->panel->hide();
        state_->counts->clear();
    });
    connect(state_->mend, &QPushButton::clicked, this, [&session] {
        Q_EMIT session.import_wanted({}, qtext(spec(DatasetKind::customers).id));
    });
    TableView* view = state_->view;
    connect(view->selectionModel(), &QItemSelectionModel::currentRowChanged, this, [this](const QModelIndex& now) {
        if (!now.isValid()) return;
        state_->panel->show();
        state_->panel->show_customer(now.siblingAtColumn(0).data(FindingTableModel::raw_role).toString());
    });
    connect(view, &TableView::row_activated, this, [this, view](int row, const QPoint& global) {
        make_mark_menu(state_->session, view->model_of_table().table(), row, {}, this)->popup(global);
    });
}

CustomersPage::~CustomersPage() {
    hide();  // an editor that loses the focus reports its text: while there is still somebody to take it
}

void CustomersPage::show_filter(const Filter& filter, const QString& title) {
    state_->mark = filter;
    state_->only_words->setText(tr("Only “%1”").arg(title));
    state_->only->show();
    state_->search->clear();
    state_->refresh();
}

void CustomersPage::save_list(const QString& path) {
    const FindingTable& list = state_->view->model_of_table().table();
    save_table(state_->session.jobs(), list, path, this, [this](Result<void> saved) {
        if (!saved && !saved.error().cancelled())
            state_->say(QStringLiteral("⚠ ") + qtext(saved.error().message));
        Q_EMIT list_saved(saved.has_value());
    });
}

void CustomersPage::showEvent(QShowEvent* event) {
    QWidget::showEvent(event);
    state_->refresh();
}

QWidget* make_customers_page(Session& session, QWidget* parent) { return new CustomersPage(session, parent); }

}  // namespace clientele
