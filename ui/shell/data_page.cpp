#include "ui/shell/data_page.h"

#include <QFrame>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QLabel>
#include <QPushButton>
#include <QScrollArea>
#include <QTableView>
#include <QTableWidget>
#include <QVBoxLayout>

#include "ui/importing/changed_files_line.h"
#include "ui/importing/rejects_view.h"
#include "ui/shell/ledger_model.h"
#include "ui/shell/reader_format.h"
#include "ui/shell/session.h"
#include "ui/shell/theme.h"

namespace clientele {
namespace {

QLabel* label(const QString& words, const char* look, QWidget* parent) {
    auto* made = new QLabel(words, parent);
    set_look(*made, look);
    return made;
}

void as_list(QTableView& view, const QString& name) {
    view.setAccessibleName(name);
    view.verticalHeader()->hide();
    view.verticalHeader()->setDefaultSectionSize(scaled(28));
    view.setShowGrid(false);
    view.setSelectionBehavior(QAbstractItemView::SelectRows);
    view.setSelectionMode(QAbstractItemView::SingleSelection);
    view.setEditTriggers(QAbstractItemView::NoEditTriggers);
    view.setTabKeyNavigation(false);
    view.setWordWrap(false);
    view.setTextElideMode(Qt::ElideMiddle);
    view.horizontalHeader()->setHighlightSections(false);
}

QString fields_of(const Dataset& dataset) {
    QStringList names;
    for (const DatasetColumn& column : dataset.columns) names << qtext(label_of(dataset.kind, column));
    return names.join(QStringLiteral(", "));
}

}  // namespace

DataPage::DataPage(Session& session, QWidget* parent)
    : QWidget(parent),
      session_(session),
      model_(new LedgerModel(this)),
      subtitle_(label({}, "muted", this)),
      empty_(new QFrame(this)),
      imports_(new QWidget(this)),
      note_(label({}, "muted", this)),
      datasets_(new QTableWidget(this)),
      ledger_(new QTableView(this)),
      rejects_(new QPushButton(tr("View rejected rows"), this)),
      undo_(new QPushButton(tr("Undo this import"), this)),
      redo_(new QPushButton(tr("Redo this import"), this)),
      import_(new QPushButton(tr("Import files…"), this)),
      database_(new QPushButton(tr("From a database…"), this)) {
    set_look(*this, "page");
    setAttribute(Qt::WA_StyledBackground);
    set_look(*import_, "primary");
    import_->setObjectName(QStringLiteral("import_files"));
    database_->setObjectName(QStringLiteral("import_database"));
    rejects_->setObjectName(QStringLiteral("view_rejects"));
    undo_->setObjectName(QStringLiteral("undo_import"));
    redo_->setObjectName(QStringLiteral("redo_import"));

    auto* head = new QHBoxLayout;
    head->setSpacing(scaled(12));
    head->addWidget(label(tr("Data"), "title", this), 0, Qt::AlignBaseline);
    head->addWidget(subtitle_, 1, Qt::AlignBaseline);
    head->addWidget(database_);
    head->addWidget(import_);

    as_list(*datasets_, tr("Datasets"));
    datasets_->setColumnCount(4);
    datasets_->setHorizontalHeaderLabels({tr("Dataset"), tr("Rows"), tr("Period"), tr("Columns")});
    datasets_->horizontalHeader()->setDefaultAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    datasets_->horizontalHeaderItem(1)->setTextAlignment(Qt::AlignRight | Qt::AlignVCenter);
    datasets_->horizontalHeader()->setSectionResizeMode(QHeaderView::ResizeToContents);
    datasets_->horizontalHeader()->setStretchLastSection(true);
    datasets_->setTextElideMode(Qt::ElideRight);
    datasets_->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);

    as_list(*ledger_, tr("Imports"));
    ledger_->setModel(model_);
    ledger_->horizontalHeader()->setSectionResizeMode(QHeaderView::ResizeToContents);
    ledger_->horizontalHeader()->setSectionResizeMode(LedgerModel::file, QHeaderView::Stretch);
    connect(ledger_->selectionModel(), &QItemSelectionModel::currentRowChanged, this, &DataPage::show_actions);
    connect(ledger_, &QTableView::activated, this, &DataPage::view_rejects);

    set_look(*empty_, "drop");
    auto* words = new QVBoxLayout(empty_);
    words->setContentsMargins(scaled(20), scaled(48), scaled(20), scaled(48));
    words->addWidget(
        label(tr("There is no data yet. Import files, or drop them anywhere onto the window."), "muted", empty_), 0,
        Qt::AlignHCenter);

    auto* actions = new QHBoxLayout(imports_);
    actions->setContentsMargins(0, 0, 0, 0);
    actions->setSpacing(scaled(8));
    actions->addWidget(label(tr("Imports"), "headline", this));
    actions->addSpacing(scaled(8));
    actions->addWidget(note_);
    actions->addStretch(1);
    for (QPushButton* button : {rejects_, undo_, redo_}) actions->addWidget(button);

    auto* all = new QVBoxLayout(this);
    all->setContentsMargins(scaled(16), scaled(14), scaled(16), scaled(16));
    all->setSpacing(scaled(12));
    all->addLayout(head);
    all->addWidget(new ChangedFilesLine(session_, this));
    all->addWidget(empty_);
    all->addWidget(datasets_);
    all->addWidget(imports_);
    all->addWidget(ledger_, 1);
    all->addStretch(0);

    connect_buttons();
    connect(&session_, &Session::changed, this, &DataPage::refresh);
    connect(&session_, &Session::closed, this, &DataPage::refresh);
    refresh();
}

void DataPage::connect_buttons() {
    connect(import_, &QPushButton::clicked, this, [this] { Q_EMIT session_.import_wanted({}, {}); });
    // An address with nothing in it yet: the window asks for the rest.
    connect(database_, &QPushButton::clicked, this,
            [this] { Q_EMIT session_.import_wanted({QStringLiteral("postgresql://")}, {}); });
    connect(rejects_, &QPushButton::clicked, this, &DataPage::view_rejects);
    connect(undo_, &QPushButton::clicked, &session_, &Session::undo_import);
    connect(redo_, &QPushButton::clicked, &session_, &Session::redo_import);
}

void DataPage::refresh() {
    const auto before = selected();
    model_->set_ledger(session_.ledger());
    int row = 0;
    for (int i = 0; before && i < model_->rowCount(); ++i)
        if (model_->batch(i).id == before->id) row = i;
    if (model_->rowCount() > 0) ledger_->selectRow(row);
    for (QWidget* part : std::initializer_list<QWidget*>{imports_, ledger_}) part->setVisible(model_->rowCount() > 0);
    for (QPushButton* button : {import_, database_}) button->setEnabled(session_.is_open() && !session_.read_only());
    show_actions();
    using Facts = std::vector<DatasetFacts>;
    session_.jobs().run<Facts>(
        Lane::analysis, {},
        [snapshot = session_.snapshot()](const Progress& progress) { return data_facts(*snapshot, progress); }, this,
        [this, version = session_.snapshot()->version()](Result<Facts> facts) {
            if (facts && version == session_.snapshot()->version()) show_facts(*facts);
        },
        true);
}

void DataPage::show_facts(const std::vector<DatasetFacts>& facts) {
    datasets_->setRowCount(static_cast<int>(facts.size()));
    std::int64_t rows = 0;
    for (int row = 0; row < datasets_->rowCount(); ++row) {
        const DatasetFacts& fact = facts[static_cast<std::size_t>(row)];
        rows += static_cast<std::int64_t>(fact.rows);
        const QString fields = fields_of(session_.snapshot()->dataset(fact.kind));
        const QString cells[] = {qtext(Text(spec(fact.kind).label, {})), qtext(text("{0}", count(fact.rows))),
                                 fact.period ? qtext(describe(*fact.period)) : QStringLiteral("–"), fields};
        for (int column = 0; column < 4; ++column) {
            auto* item = new QTableWidgetItem(cells[column]);
            item->setToolTip(column == 3 ? fields : QString());
            item->setTextAlignment(Qt::AlignVCenter | (column == 1 ? Qt::AlignRight : Qt::AlignLeft));
            datasets_->setItem(row, column, item);
        }
    }
    datasets_->setVisible(!facts.empty());
    share_height();
    empty_->setVisible(facts.empty());
    subtitle_->setText(facts.empty()
                           ? QString()
                           : qtext(text("{0} {0|dataset|datasets} · {1} {1|row|rows} · {2} {2|import|imports}",
                                        count(facts.size()), count(rows), count(session_.ledger().size()))));
}

/// The list of datasets shows all of them where that leaves as much to the imports, and whole rows only.
void DataPage::share_height() {
    const int header = datasets_->horizontalHeader()->sizeHint().height() + 4;
    const int row = datasets_->verticalHeader()->defaultSectionSize();
    const QMargins edges = layout()->contentsMargins();
    const int others = edges.top() + edges.bottom() + import_->sizeHint().height() + undo_->sizeHint().height() +
                       3 * layout()->spacing();
    const int fitting = std::max(4, ((height() - others) / 2 - header) / row);
    datasets_->setFixedHeight(header + std::min(datasets_->rowCount(), fitting) * row);
}

void DataPage::resizeEvent(QResizeEvent* event) {
    QWidget::resizeEvent(event);
    share_height();
}

std::optional<Batch> DataPage::selected() const {
    const int row = ledger_->currentIndex().row();
    if (row < 0 || row >= model_->rowCount()) return std::nullopt;
    return model_->batch(row);
}

void DataPage::show_actions() {
    const auto batch = selected();
    const bool changeable = session_.is_open() && !session_.read_only();
    const auto is = [&](const std::optional<Batch>& other) { return batch && other && other->id == batch->id; };
    rejects_->setEnabled(batch && batch->counts.rejected > 0 && !batch->removed);
    undo_->setEnabled(changeable && is(session_.next_undo()));
    redo_->setVisible(is(session_.next_redo()));
    redo_->setEnabled(changeable);
    // Imports are taken back in the reverse order, so that a row never loses what it replaced.
    const bool later = batch && !batch->undone && changeable && !is(session_.next_undo());
    QString note = later ? tr("To undo this one, undo the imports after it first.") : QString();
    if (batch && batch->removed) note = tr("Taken back, then removed for good by a later import.");
    if (batch && batch->superseded_by != 0)
        note = tr("Its file changed and was imported again. Undo that import to have this one back.");
    else if (batch && batch->undone && !batch->removed)
        note = tr("Taken back. The next import removes it for good.");
    note_->setText(note);
}

void DataPage::view_rejects() {
    const auto batch = selected();
    if (!batch || batch->counts.rejected == 0 || batch->removed) return;
    auto* view = new RejectsView(session_, batch->id, this);
    view->setWindowFlag(Qt::Window);
    view->setAttribute(Qt::WA_DeleteOnClose);
    view->setWindowTitle(tr("Rejected rows of %1").arg(qtext(batch->plan.source_name)));
    view->resize(scaled(900), scaled(560));
    view->show();
}

QWidget* make_data_page(Session& session, QWidget* parent) { return new DataPage(session, parent); }

}  // namespace clientele
