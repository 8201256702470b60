#include "ui/importing/database_dialog.h"

#include <QComboBox>
#include <QFrame>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QLabel>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QTabWidget>
#include <QTreeWidget>
#include <QVBoxLayout>

#include "ui/importing/database_form.h"
#include "ui/shell/reader_format.h"
#include "ui/shell/session.h"
#include "ui/shell/theme.h"

namespace clientele {
namespace {

constexpr int table_role = Qt::UserRole;  // the table's number; nothing of a schema
constexpr std::size_t most_unfolded = 200;

/// Its columns are added when it is unfolded: a warehouse has very many.
QTreeWidgetItem* item_of(const DatabaseTable& table, std::size_t number) {
    const QString rows = table.rows   ? qtext(text("about {0} {0|row|rows}", count(*table.rows)))
                         : table.view ? DatabaseDialog::tr("view")
                                      : QString();
    auto* item = new QTreeWidgetItem({qtext(table.name), rows});
    item->setData(0, table_role, static_cast<qulonglong>(number));
    item->setTextAlignment(1, Qt::AlignRight | Qt::AlignVCenter);
    if (!table.columns.empty()) item->setChildIndicatorPolicy(QTreeWidgetItem::ShowIndicator);
    return item;
}

}  // namespace

DatabaseDialog::DatabaseDialog(Session& session, const QString& place, QWidget* parent)
    : QDialog(parent), session_(session) {
    setWindowTitle(tr("Import from a database"));
    setModal(false);
    setAttribute(Qt::WA_DeleteOnClose);
    resize(scaled(900), scaled(520));
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    auto* across = new QHBoxLayout;
    across->setContentsMargins(scaled(16), scaled(14), scaled(16), scaled(14));
    across->setSpacing(scaled(16));
    across->addWidget(make_side());
    across->addWidget(make_choice(), 1);
    layout->addLayout(across, 1);
    layout->addWidget(make_foot());
    if (!place.isEmpty()) form_->show_place(place);
    show_state();
}

DatabaseDialog::~DatabaseDialog() {
    if (job_) job_->stop();
}

QWidget* DatabaseDialog::make_side() {
    auto* side = new QWidget(this);
    side->setFixedWidth(scaled(320));
    auto* layout = new QVBoxLayout(side);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(scaled(12));
    form_ = new DatabaseForm(side);
    connect_ = new QPushButton(tr("Connect"), side);
    connect_->setObjectName(QStringLiteral("connect"));
    connect_->setAutoDefault(false);
    said_ = new QLabel(side);
    said_->setObjectName(QStringLiteral("said"));
    said_->setWordWrap(true);
    said_->setTextFormat(Qt::PlainText);
    said_->setTextInteractionFlags(Qt::TextSelectableByMouse);
    layout->addWidget(form_);
    layout->addWidget(connect_, 0, Qt::AlignLeft);
    layout->addWidget(said_);
    layout->addStretch(1);
    connect(form_, &DatabaseForm::changed, this, &DatabaseDialog::forget_tables);
    connect(form_, &DatabaseForm::submitted, this, &DatabaseDialog::connect_to_database);
    connect(connect_, &QPushButton::clicked, this, &DatabaseDialog::connect_to_database);
    return side;
}

QWidget* DatabaseDialog::make_choice() {
    ways_ = new QTabWidget(this);
    tables_ = new QTreeWidget(ways_);
    tables_->setObjectName(QStringLiteral("tables"));
    tables_->setAccessibleName(tr("Tables of the database"));
    tables_->setHeaderLabels({tr("Table"), tr("Rows or type")});
    tables_->header()->setStretchLastSection(false);
    tables_->header()->setSectionResizeMode(0, QHeaderView::Stretch);
    tables_->header()->setSectionResizeMode(1, QHeaderView::ResizeToContents);
    query_ = new QPlainTextEdit(ways_);
    query_->setObjectName(QStringLiteral("query"));
    query_->setAccessibleName(tr("Query"));
    query_->setPlaceholderText(QStringLiteral("SELECT …"));
    query_->setTabChangesFocus(true);
    ways_->addTab(tables_, tr("A table"));
    ways_->addTab(query_, tr("A query"));
    connect(tables_, &QTreeWidget::currentItemChanged, this, &DatabaseDialog::show_state);
    connect(tables_, &QTreeWidget::itemActivated, this, [this] { go_on(); });
    connect(tables_, &QTreeWidget::itemExpanded, this, [this](QTreeWidgetItem* item) {
        const QVariant number = item->data(0, table_role);
        if (number.isNull() || item->childCount() > 0) return;
        for (const DatabaseTable::Column& column : found_[number.toULongLong()].columns)
            (new QTreeWidgetItem(item, {qtext(column.name), qtext(column.type)}))->setData(0, table_role, number);
    });
    connect(query_, &QPlainTextEdit::textChanged, this, &DatabaseDialog::show_state);
    connect(ways_, &QTabWidget::currentChanged, this, &DatabaseDialog::show_state);
    auto* choice = new QWidget(this);
    auto* layout = new QVBoxLayout(choice);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(scaled(8));
    layout->addWidget(ways_, 1);
    layout->addLayout(make_summary_choice(choice));
    return choice;
}

/// Whether the rows come over, or what the database makes of them.
QLayout* DatabaseDialog::make_summary_choice(QWidget* parent) {
    summary_ = new QComboBox(parent);
    summary_->setObjectName(QStringLiteral("summary"));
    summary_->addItem(tr("Every row"), QString());
    summary_->addItem(tr("Purchases added up by customer and month"), QStringLiteral("month"));
    summary_->addItem(tr("Purchases added up by customer and year"), QStringLiteral("year"));
    summary_->addItem(tr("Purchases added up by customer"), QStringLiteral("all"));
    summary_->setToolTip(
        tr("For order lines that are too many to copy: the database adds up first and last purchase, orders, days and "
           "amounts, and only the sums are read. Segments and customer value need no more."));
    auto* words = new QLabel(tr("&What is read"), parent);
    words->setBuddy(summary_);
    auto* layout = new QHBoxLayout;
    layout->setSpacing(scaled(8));
    layout->addWidget(words);
    layout->addWidget(summary_, 1);
    return layout;
}

QWidget* DatabaseDialog::make_foot() {
    auto* foot = new QFrame(this);
    set_look(*foot, "status-bar");
    auto* layout = new QHBoxLayout(foot);
    layout->setContentsMargins(scaled(14), scaled(8), scaled(14), scaled(8));
    auto* words =
        new QLabel(tr("The database is only read. Nothing is imported yet: the import assistant comes next."), foot);
    set_look(*words, "muted");
    auto* cancel = new QPushButton(tr("Cancel"), foot);
    cancel->setAutoDefault(false);
    continue_ = new QPushButton(tr("Continue"), foot);
    continue_->setObjectName(QStringLiteral("continue"));
    continue_->setAutoDefault(false);
    set_look(*continue_, "primary");
    layout->addWidget(words, 1);
    layout->addWidget(cancel);
    layout->addWidget(continue_);
    connect(cancel, &QPushButton::clicked, this, &QDialog::close);
    connect(continue_, &QPushButton::clicked, this, &DatabaseDialog::go_on);
    return foot;
}

/// Other fields mean another database.
void DatabaseDialog::forget_tables() {
    if (job_) job_->stop();
    job_ = nullptr;
    ++turn_;
    connected_ = false;
    tables_->clear();
    found_.clear();
    said_->clear();
    show_state();
}

void DatabaseDialog::connect_to_database() {
    if (!form_->complete()) return;
    forget_tables();
    say(tr("Connecting…"), "muted");
    const std::string place = form_->place().toStdString();
    job_ = session_.jobs().run<std::vector<DatabaseTable>>(
        Lane::analysis, tr("Connecting to %1").arg(qtext(place_name(place))),
        [place, password = form_->password()](const Progress& progress) {
            return tables_of(place, password, progress);
        },
        this,
        [this, turn = turn_](Result<std::vector<DatabaseTable>> tables) {
            if (turn != turn_) return;
            job_ = nullptr;
            if (tables) {
                found_ = std::move(*tables);
                show_tables();
            } else if (tables.error().cancelled()) {
                said_->clear();
            } else {
                say(QStringLiteral("⚠ ") + qtext(tables.error().message), "bad");
            }
            show_state();
        });
    show_state();
}

void DatabaseDialog::show_tables() {
    connected_ = true;
    QTreeWidgetItem* schema = nullptr;
    QList<QTreeWidgetItem*> roots;
    for (std::size_t i = 0; i < found_.size(); ++i) {
        const DatabaseTable& table = found_[i];
        if (table.schema.empty()) {
            roots << item_of(table, i);
            continue;
        }
        if (!schema || schema->text(0) != qtext(table.schema)) {
            schema = new QTreeWidgetItem({qtext(table.schema)});
            roots << schema;
        }
        schema->addChild(item_of(table, i));
    }
    tables_->addTopLevelItems(roots);
    for (QTreeWidgetItem* root : roots)
        root->setExpanded(root->data(0, table_role).isNull() && found_.size() <= most_unfolded);
    say(found_.empty() ? tr("Connected. There are no tables that you may read; a query may still find rows.")
                       : tr("Connected. Choose a table, or write a query."),
        "muted");
    tables_->setFocus();
}

void DatabaseDialog::say(const QString& words, const char* look) {
    set_look(*said_, look);
    said_->setText(words);
}

QString DatabaseDialog::chosen_table() const {
    const QTreeWidgetItem* item = tables_->currentItem();
    const QVariant number = item ? item->data(0, table_role) : QVariant();
    return number.isNull() ? QString() : qtext(found_[number.toULongLong()].full_name());
}

void DatabaseDialog::show_state() {
    const bool by_query = ways_->currentWidget() == query_;
    connect_->setEnabled(form_->complete() && !job_);
    ways_->setEnabled(connected_);
    summary_->setEnabled(connected_);
    continue_->setEnabled(connected_ &&
                          (by_query ? !query_->toPlainText().trimmed().isEmpty() : !chosen_table().isEmpty()));
}

void DatabaseDialog::go_on() {
    if (!continue_->isEnabled()) return;
    DraftFile source;
    source.path = form_->place();
    source.password = form_->password();
    if (ways_->currentWidget() == query_)
        source.settings["query"] = query_->toPlainText().trimmed().toStdString();
    else
        source.settings["table"] = chosen_table().toStdString();
    if (const QString by = summary_->currentData().toString(); !by.isEmpty())
        source.settings["summary"] = by.toStdString();
    Q_EMIT chosen(source);
    close();
}

}  // namespace clientele
