#include "ui/importing/import_assistant.h"

#include <QCheckBox>
#include <QComboBox>
#include <QDialogButtonBox>
#include <QHBoxLayout>
#include <QLabel>
#include <QListView>
#include <QPushButton>
#include <QScrollArea>
#include <QSplitter>
#include <QStackedWidget>
#include <QTimer>
#include <QVBoxLayout>

#include "core/project/ledger_words.h"
#include "ui/importing/draft_files_model.h"
#include "ui/importing/found_panel.h"
#include "ui/importing/import_draft.h"
#include "ui/importing/outcome_panel.h"
#include "ui/importing/questions_panel.h"
#include "ui/importing/rejects_view.h"
#include "ui/importing/rows_view.h"
#include "ui/importing/summary_page.h"
#include "ui/shell/reader_format.h"
#include "ui/shell/theme.h"

namespace clientele {

/// The parts of the dialog; each shows a DraftFile and says what a person wants, ImportDraft does it. The dialog opens
/// with its top and foot, and the parts between come one an event: making them all takes longer than an event may wait.
struct ImportAssistant::State {
    State(Session& the_session, std::vector<DraftFile> sources, ImportAssistant& dialog)
        : session(the_session), draft(the_session, std::move(sources)), self(dialog) {}

    Session& session;
    ImportDraft draft;
    ImportAssistant& self;
    int current = 0;

    QStackedWidget* steps = nullptr;
    QSplitter* across = nullptr;   // side and middle
    QSplitter* middle = nullptr;   // rows and outcome
    QTimer* make_timer = nullptr;
    std::vector<void (State::*)()> to_make{&State::make_side, &State::make_found, &State::make_rows,
                                           &State::make_outcome};
    QLabel* title = nullptr;
    QComboBox* kinds = nullptr;
    QLabel* kind_reason = nullptr;
    QListView* files = nullptr;
    QWidget* several = nullptr;
    FoundPanel* found = nullptr;
    QuestionsPanel* questions = nullptr;
    RowsView* rows = nullptr;
    OutcomePanel* outcome = nullptr;
    SummaryPage* summary = nullptr;
    QLabel* obstacle = nullptr;
    QLabel* removal = nullptr;
    QPushButton* import = nullptr;
    QPushButton* close = nullptr;

    std::size_t index() const { return static_cast<std::size_t>(current); }
    void build();
    QWidget* make_top();
    QWidget* make_foot();
    void make_next();
    void make_side();
    void make_found();
    void show_found();
    void make_rows();
    void make_outcome();
    void make_summary();
    void connect_draft();
    void show_file();
    void show_kind(const DraftFile& file);
    void show_foot();
    void select(int row);
    void show_rejects(std::int64_t batch);
};

void ImportAssistant::State::build() {
    auto* layout = new QVBoxLayout(&self);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    steps = new QStackedWidget(&self);
    auto* plan = new QWidget(steps);
    auto* plan_layout = new QVBoxLayout(plan);
    plan_layout->setContentsMargins(0, 0, 0, 0);
    plan_layout->setSpacing(0);
    plan_layout->addWidget(make_top());
    across = new QSplitter(Qt::Horizontal, plan);
    across->setChildrenCollapsible(false);
    plan_layout->addWidget(across, 1);
    steps->addWidget(plan);
    layout->addWidget(steps, 1);
    layout->addWidget(make_foot());
    make_timer = new QTimer(&self);
    QObject::connect(make_timer, &QTimer::timeout, &self, [this] { make_next(); });
    make_timer->start(0);
}

void ImportAssistant::State::make_next() {
    (this->*to_make.front())();
    to_make.erase(to_make.begin());
    if (!to_make.empty()) return;
    make_timer->stop();
    show_foot();
}

QWidget* ImportAssistant::State::make_top() {
    auto* top = new QFrame(&self);
    set_look(*top, "bar");
    auto* layout = new QHBoxLayout(top);
    layout->setContentsMargins(scaled(14), scaled(8), scaled(14), scaled(8));
    title = new QLabel(top);
    set_look(*title, "headline");
    title->setTextFormat(Qt::PlainText);
    auto* label = new QLabel(tr("holds"), top);
    set_look(*label, "muted");
    kinds = new QComboBox(top);
    kinds->setObjectName(QStringLiteral("kind"));
    kinds->setAccessibleName(tr("What the rows are"));
    for (const DatasetSpec& kind : dataset_kinds()) {
        kinds->addItem(qtext(Text(kind.label, {})), static_cast<int>(kind.kind));
    }
    kind_reason = new QLabel(top);
    kind_reason->setTextFormat(Qt::PlainText);
    set_look(*kind_reason, "muted");
    layout->addWidget(title);
    layout->addWidget(label);
    layout->addWidget(kinds);
    layout->addWidget(kind_reason, 1);
    QObject::connect(kinds, &QComboBox::activated, &self,
                     [this] { draft.set_kind(index(), static_cast<DatasetKind>(kinds->currentData().toInt())); });
    return top;
}

void ImportAssistant::State::make_side() {
    auto* side = new QWidget(across);
    side->setMinimumWidth(scaled(200));
    auto* layout = new QVBoxLayout(side);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    several = new QWidget(side);
    auto* several_layout = new QVBoxLayout(several);
    several_layout->setContentsMargins(scaled(8), scaled(8), scaled(8), 0);
    files = new QListView(several);
    files->setObjectName(QStringLiteral("files"));
    files->setAccessibleName(tr("Files to import"));
    files->setModel(new DraftFilesModel(draft, files));
    files->setMaximumHeight(scaled(220));
    files->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    files->setTextElideMode(Qt::ElideMiddle);
    auto* alike = new QCheckBox(tr("Say it for all alike"), several);
    alike->setObjectName(QStringLiteral("alike"));
    alike->setToolTip(tr("What you say about one file is said of all files with the same columns"));
    alike->setChecked(draft.for_same_shape());
    auto* remove = new QPushButton(tr("Take off the list"), several);
    remove->setObjectName(QStringLiteral("remove"));
    QObject::connect(alike, &QCheckBox::toggled, &self, [this](bool yes) { draft.set_for_same_shape(yes); });
    QObject::connect(remove, &QPushButton::clicked, &self, [this] {
        if (draft.count() > 1) draft.remove(index());
    });
    several_layout->addWidget(files);
    several_layout->addWidget(alike);
    several_layout->addWidget(remove, 0, Qt::AlignLeft);
    several->setVisible(draft.count() > 1);
    layout->addWidget(several);
    layout->addStretch(0);
    files->setCurrentIndex(files->model()->index(current, 0));
    QObject::connect(files->selectionModel(), &QItemSelectionModel::currentChanged, &self,
                     [this](const QModelIndex& row) {
                         if (row.isValid()) select(row.row());
                     });
    middle = new QSplitter(Qt::Vertical, across);
    middle->setChildrenCollapsible(false);
    across->addWidget(side);
    across->addWidget(middle);
    across->setStretchFactor(1, 1);
    across->setSizes({scaled(240), scaled(900)});
}

void ImportAssistant::State::make_found() {
    QWidget* side = across->widget(0);
    auto* scroll = new QScrollArea(side);
    scroll->setWidgetResizable(true);
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    found = new FoundPanel(scroll);
    scroll->setWidget(found);
    static_cast<QVBoxLayout*>(side->layout())->addWidget(scroll, 1);
    QObject::connect(found, &FoundPanel::setting_wanted, &self, [this](const QString& name, const QString& value) {
        draft.set_setting(index(), name.toStdString(), value.toStdString());
    });
    QObject::connect(found, &FoundPanel::sheets_wanted, &self, [this] { draft.add_sheets(index()); });
    show_found();
}

void ImportAssistant::State::show_found() { found->show(draft.file(index()), draft.has_more_sheets(index())); }

void ImportAssistant::State::make_rows() {
    auto* above = new QWidget(middle);
    auto* layout = new QVBoxLayout(above);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    questions = new QuestionsPanel(above);
    rows = new RowsView(above);
    layout->addWidget(questions);
    layout->addWidget(rows, 1);
    middle->addWidget(above);
    middle->setStretchFactor(0, 1);
    QObject::connect(questions, &QuestionsPanel::answered, &self, [this](const QString& setting, const QString& value) {
        draft.set_setting(index(), setting.toStdString(), value.toStdString());
    });
    QObject::connect(questions, &QuestionsPanel::anew_wanted, &self, [this] { draft.start_anew(index()); });
    QObject::connect(questions, &QuestionsPanel::column_wanted, rows, &RowsView::go_to_column);
    QObject::connect(&rows->mapping(), &MappingHeader::use_wanted, &self,
                     [this](int column, ColumnUse use, const QString& field) {
                         draft.use(index(), static_cast<std::size_t>(column), use, field.toStdString());
                     });
    questions->show(draft.file(index()));
    rows->show(draft.file(index()));
}

void ImportAssistant::State::make_outcome() {
    outcome = new OutcomePanel(middle);
    middle->addWidget(outcome);
    middle->setSizes({scaled(420), scaled(170)});
    QObject::connect(outcome, &OutcomePanel::on_duplicate_wanted, &self,
                     [this](OnDuplicate policy) { draft.set_on_duplicate(index(), policy); });
    QObject::connect(outcome, &OutcomePanel::again_wanted, &self, [this](bool yes) { draft.set_again(index(), yes); });
    outcome->show(draft.file(index()));
}

void ImportAssistant::State::make_summary() {
    summary = new SummaryPage(session, steps);
    steps->addWidget(summary);
    QObject::connect(summary, &SummaryPage::rejects_wanted, &self, [this](std::int64_t batch) { show_rejects(batch); });
    QObject::connect(summary, &SummaryPage::undo_wanted, &self, [this] { session.undo_import(); });
    QObject::connect(summary, &SummaryPage::overview_wanted, &self, [this] {
        Q_EMIT session.page_wanted(QStringLiteral("overview"));
        self.close();
    });
}

QWidget* ImportAssistant::State::make_foot() {
    auto* foot = new QFrame(&self);
    set_look(*foot, "status-bar");
    auto* layout = new QHBoxLayout(foot);
    layout->setContentsMargins(scaled(14), scaled(8), scaled(14), scaled(8));
    obstacle = new QLabel(foot);
    obstacle->setObjectName(QStringLiteral("obstacle"));
    obstacle->setWordWrap(true);
    obstacle->setTextFormat(Qt::PlainText);
    set_look(*obstacle, "muted");
    removal = new QLabel(foot);
    removal->setObjectName(QStringLiteral("removal"));
    removal->setWordWrap(true);
    removal->setTextFormat(Qt::PlainText);
    set_look(*removal, "warning");
    removal->hide();
    auto* words = new QVBoxLayout;
    words->setSpacing(scaled(4));
    words->addWidget(removal);
    words->addWidget(obstacle);
    close = new QPushButton(tr("Cancel"), foot);
    close->setObjectName(QStringLiteral("close"));
    close->setAutoDefault(false);
    import = new QPushButton(tr("Import"), foot);
    import->setObjectName(QStringLiteral("import"));
    import->setAutoDefault(false);
    set_look(*import, "primary");
    layout->addLayout(words, 1);
    layout->addWidget(close);
    layout->addWidget(import);
    return foot;
}

void ImportAssistant::State::connect_draft() {
    QObject::connect(&draft, &ImportDraft::file_changed, &self, [this](int row) {
        if (row == current)
            show_file();
        else
            show_foot();
    });
    QObject::connect(&draft, &ImportDraft::file_counted, &self, [this](int row) {
        if (row == current && outcome) outcome->show_progress(draft.file(index()));
    });
    QObject::connect(&draft, &ImportDraft::files_changed, &self, [this] {
        if (several) several->setVisible(draft.count() > 1);
        select(std::min(current, static_cast<int>(draft.count()) - 1));
    });
    QObject::connect(&draft, &ImportDraft::imported, &self, [this] {
        if (!summary) make_summary();
        summary->show(draft);
        steps->setCurrentWidget(summary);
        import->hide();
        removal->hide();
        obstacle->clear();
        close->setText(tr("Close"));
        close->setFocus();
    });
    QObject::connect(import, &QPushButton::clicked, &self, [this] { draft.import(); });
    QObject::connect(close, &QPushButton::clicked, &self, &QDialog::close);
    QObject::connect(&session, &Session::changed, &self, [this] { show_foot(); });
}

void ImportAssistant::State::select(int row) {
    if (row < 0 || row >= static_cast<int>(draft.count())) return;
    current = row;
    if (files) files->setCurrentIndex(files->model()->index(row, 0));
    show_file();
}

void ImportAssistant::State::show_file() {
    if (summary) return;  // nothing is asked any more
    const DraftFile& file = draft.file(index());
    title->setText(file.name());
    show_kind(file);
    if (found) show_found();
    if (questions) questions->show(file);
    if (rows) rows->show(file);
    if (outcome) outcome->show(file);
    show_foot();
}

void ImportAssistant::State::show_kind(const DraftFile& file) {
    const auto kind = file.rows_are();
    kinds->setEnabled(file.facts.has_value());
    kinds->setCurrentIndex(kind ? kinds->findData(static_cast<int>(*kind)) : -1);
    QString reason;
    for (const KindGuess& guess : file.guesses) {
        if (kind && guess.kind == *kind) reason = qtext(guess.reason);
    }
    if (file.facts && !kind) reason = tr("⚠ Say what the rows are.");
    kind_reason->setText(reason);
    kind_reason->setToolTip(reason);
}

void ImportAssistant::State::show_foot() {
    if (summary) return;  // nothing is asked any more
    const QString words = draft.obstacle();
    const QString removed = qtext(removal_in_words(taken_back(session.ledger())));
    removal->setVisible(!removed.isEmpty() && !draft.importing());
    removal->setText(QStringLiteral("⚠ ") + removed);
    obstacle->setText(words.isEmpty() ? tr("Nothing is written until you press Import.") : words);
    import->setEnabled(words.isEmpty() && to_make.empty());
    if (draft.importing())
        import->setText(tr("Importing…"));
    else
        import->setText(draft.count() > 1 ? tr("Import %1 files").arg(draft.count()) : tr("Import"));
}

void ImportAssistant::State::show_rejects(std::int64_t batch) {
    auto* view = new RejectsView(session, batch);
    view->setWindowFlag(Qt::Window);
    view->setParent(&self, Qt::Dialog);
    view->setAttribute(Qt::WA_DeleteOnClose);
    view->setWindowTitle(tr("Rejected rows of batch %1").arg(batch));
    view->resize(scaled(960), scaled(480));
    view->show();
}

ImportAssistant::ImportAssistant(Session& session, const QStringList& files, const QString& kind, QWidget* parent)
    : ImportAssistant(session, drafts_of(files, kind), parent) {}

ImportAssistant::ImportAssistant(Session& session, std::vector<DraftFile> sources, QWidget* parent)
    : QDialog(parent), state_(std::make_unique<State>(session, std::move(sources), *this)) {
    setWindowTitle(tr("Import"));
    setModal(false);
    setAttribute(Qt::WA_DeleteOnClose);
    resize(scaled(1160), scaled(660));
    state_->build();
    state_->connect_draft();
    state_->select(0);
}

void ImportAssistant::came_from(std::vector<std::filesystem::path> folders) {
    state_->draft.set_folders(std::move(folders));
}

ImportAssistant::~ImportAssistant() {
    hide();  // an editor that loses the focus reports its text: while there is still somebody to take it
}

}  // namespace clientele
