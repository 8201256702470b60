#include "ui/surveys/crosstab_builder.h"

#include <QComboBox>
#include <QLabel>
#include <QLineEdit>
#include <QListView>
#include <QListWidget>
#include <QPushButton>
#include <QScreen>
#include <QShortcut>
#include <QSignalBlocker>
#include <QSortFilterProxyModel>
#include <QSplitter>
#include <QTimer>
#include <QVBoxLayout>
#include <algorithm>

#include "core/analysis/surveys/respondent_groups.h"
#include "core/analysis/surveys/said_pieces.h"
#include "core/analysis/surveys/survey_preview.h"
#include "ui/findings/busy_veil.h"
#include "ui/findings/computation.h"
#include "ui/shell/popup.h"
#include "ui/shell/reader_format.h"
#include "ui/shell/session.h"
#include "ui/shell/theme.h"
#include "ui/tables/table_view.h"

namespace clientele {
namespace {

QComboBox* option_box(const char* id, QWidget* parent) {
    auto* box = new QComboBox(parent);
    box->setObjectName(QString::fromLatin1(id));
    box->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    box->setMinimumContentsLength(14);
    return box;
}

/// The first where none is called so; there is one at least.
const SurveyTable& survey_called(const SurveyTables& tables, const std::string& name) {
    const SurveyTable* table = name.empty() ? nullptr : tables.find(name);
    return table ? *table : tables.surveys.front();
}

QString unquoted(std::string_view piece) { return qtext(unquoted_piece(piece)); }

}  // namespace

/// The fields of a survey, for the list.
struct CrosstabBuilder::Asked {
    std::vector<std::pair<CrossField, QString>> fields{};
};

CrosstabBuilder::CrosstabBuilder(Session& session, const std::map<std::string, std::string>& options, QWidget* parent)
    : QDialog(parent),
      session_(session),
      begun_(options),
      kept_(options),
      survey_(option_box("survey", this)),
      weight_(option_box("weight", this)),
      figures_(option_box("show", this)),
      test_(option_box("test", this)),
      search_(new QLineEdit(this)),
      list_(new QListView(this)),
      fields_(new FieldsModel(this)),
      found_(new QSortFilterProxyModel(this)),
      to_rows_(new QPushButton(tr("To rows"), this)),
      to_columns_(new QPushButton(tr("To columns"), this)),
      to_conditions_(new QPushButton(tr("Only…"), this)),
      take_(new QPushButton(tr("Show on the page"), this)),
      close_(new QPushButton(tr("Close"), this)),
      rows_(new Shelf(tr("Rows"), ShelfModel::Kind::fields, this)),
      columns_(new Shelf(tr("Columns"), ShelfModel::Kind::fields, this)),
      conditions_(new Shelf(tr("Only"), ShelfModel::Kind::conditions, this)),
      result_(new QWidget(this)),
      headline_(new QLabel(result_)),
      problem_(new QLabel(result_)),
      table_(new TableView(result_)),
      veil_(new BusyVeil(result_)),
      computation_(new Computation(session, *find_analysis("surveys.crosstab"), this)),
      soon_(new QTimer(this)) {
    setAttribute(Qt::WA_DeleteOnClose);
    setObjectName(QStringLiteral("crosstab_builder"));
    setWindowTitle(tr("Build a crosstab"));
    search_->setObjectName(QStringLiteral("search"));
    list_->setObjectName(QStringLiteral("fields"));
    rows_->setObjectName(QStringLiteral("rows"));
    columns_->setObjectName(QStringLiteral("columns"));
    conditions_->setObjectName(QStringLiteral("conditions"));
    to_rows_->setObjectName(QStringLiteral("to_rows"));
    to_columns_->setObjectName(QStringLiteral("to_columns"));
    to_conditions_->setObjectName(QStringLiteral("to_conditions"));
    take_->setObjectName(QStringLiteral("take"));
    headline_->setObjectName(QStringLiteral("headline"));
    table_->setObjectName(QStringLiteral("table"));
    problem_->setObjectName(QStringLiteral("problem"));
    kept_.erase("rows"), kept_.erase("columns"), kept_.erase("only");
    lay_out();
    connect_parts();
    look_at_fields();
}

CrosstabBuilder::~CrosstabBuilder() = default;

/// Survey, weight, figures and test in a line, as they were when the builder was opened.
QLayout* CrosstabBuilder::choices() {
    const SnapshotPtr snapshot = session_.snapshot();
    const auto specs = find_analysis("surveys.crosstab")->options(*snapshot);
    auto* line = new QHBoxLayout;
    for (QComboBox* box : {survey_, weight_, figures_, test_}) {
        const auto spec = std::ranges::find(specs, box->objectName().toStdString(), &OptionSpec::id);
        for (const OptionChoice& each : spec->choices) box->addItem(qtext(each.label), qtext(each.id));
        const auto set = begun_.find(spec->id);
        box->setCurrentIndex(std::max(0, box->findData(qtext(set == begun_.end() ? spec->value : set->second))));
        box->setAccessibleName(qtext(spec->label));
        box->setToolTip(qtext(spec->help));
        auto* words = new QLabel(qtext(spec->label), this);
        set_look(*words, "muted");
        words->setBuddy(box);
        line->addWidget(words);
        line->addWidget(box, 1);
    }
    return line;
}

/// The fields that can be dragged, with their search.
QWidget* CrosstabBuilder::list_of_fields() {
    fields_->setColumnCount(1);
    found_->setSourceModel(fields_);
    found_->setFilterCaseSensitivity(Qt::CaseInsensitive);
    list_->setModel(found_);
    list_->setUniformItemSizes(true);
    list_->setTextElideMode(Qt::ElideMiddle);  // items of a battery differ at their ends
    list_->setDragEnabled(true);
    list_->setDragDropMode(QAbstractItemView::DragOnly);
    list_->setEditTriggers(QAbstractItemView::NoEditTriggers);
    list_->setAccessibleName(tr("Questions and fields"));
    list_->setToolTip(
        tr("Drag to rows or columns; onto a field there to stand within it. Enter: to rows, Ctrl+Enter: "
           "to columns"));
    set_look(*list_, "boxed");
    search_->setPlaceholderText(tr("Search questions and fields"));
    search_->setAccessibleName(search_->placeholderText());
    search_->setClearButtonEnabled(true);
    auto* left = new QWidget;
    auto* put = new QHBoxLayout;
    for (QPushButton* each : {to_rows_, to_columns_, to_conditions_}) put->addWidget(each);
    auto* column = new QVBoxLayout(left);
    column->setContentsMargins(0, 0, scaled(8), 0);
    column->addWidget(search_);
    column->addWidget(list_, 1);
    column->addLayout(put);
    return left;
}

/// Where fields are dropped, and the crosstab that they make.
QWidget* CrosstabBuilder::shelves_and_result() {
    headline_->setWordWrap(true);
    headline_->setTextFormat(Qt::PlainText);
    set_look(*headline_, "headline");
    problem_->setWordWrap(true);
    problem_->setTextFormat(Qt::PlainText);
    set_look(*problem_, "warning");
    table_->set_jobs(&session_.jobs());
    table_->setAccessibleName(tr("The crosstab"));
    auto* below = new QVBoxLayout(result_);
    below->setContentsMargins(0, scaled(4), 0, 0);
    below->addWidget(headline_);
    below->addWidget(problem_);
    below->addWidget(table_, 1);
    auto* right = new QWidget;
    auto* parts = new QVBoxLayout(right);
    parts->setContentsMargins(scaled(8), 0, 0, 0);
    parts->setSpacing(scaled(4));
    parts->addWidget(rows_);
    parts->addWidget(columns_);
    parts->addWidget(conditions_);
    parts->addWidget(result_, 1);
    return right;
}

void CrosstabBuilder::lay_out() {
    const QSize room = screen() ? screen()->availableSize() : QSize(1280, 720);
    resize(std::min(scaled(1100), room.width() - 40), std::min(scaled(680), room.height() - 60));
    auto* both = new QSplitter(Qt::Horizontal);
    both->setChildrenCollapsible(false);
    both->addWidget(list_of_fields());
    both->addWidget(shelves_and_result());
    both->setStretchFactor(1, 1);
    both->setSizes({scaled(260), scaled(820)});
    auto* buttons = new QHBoxLayout;
    set_look(*take_, "primary");
    buttons->addStretch(1);
    buttons->addWidget(close_);
    buttons->addWidget(take_);
    auto* all = new QVBoxLayout(this);
    all->addLayout(choices());
    all->addWidget(both, 1);
    all->addLayout(buttons);
    for (QPushButton* each : findChildren<QPushButton*>()) each->setAutoDefault(false);
}

void CrosstabBuilder::connect_parts() {
    soon_->setSingleShot(true);
    connect(soon_, &QTimer::timeout, this, &CrosstabBuilder::compute);
    connect(search_, &QLineEdit::textChanged, found_, &QSortFilterProxyModel::setFilterFixedString);
    connect(to_rows_, &QPushButton::clicked, this, [this] { put_on(*rows_); });
    connect(to_columns_, &QPushButton::clicked, this, [this] { put_on(*columns_); });
    connect(to_conditions_, &QPushButton::clicked, this, [this] { put_on(*conditions_); });
    const auto on_key = [this](const QKeySequence& keys, Shelf* shelf) {
        auto* shortcut = new QShortcut(keys, list_);
        shortcut->setContext(Qt::WidgetShortcut);
        connect(shortcut, &QShortcut::activated, this, [this, shelf] { put_on(*shelf); });
    };
    on_key(QKeySequence(Qt::CTRL | Qt::Key_Return), columns_);
    on_key(QKeySequence(Qt::Key_Return), rows_);
    connect(list_, &QListView::doubleClicked, this, [this] { put_on(*rows_); });
    for (Shelf* shelf : {rows_, columns_, conditions_})
        connect(&shelf->model(), &ShelfModel::edited, this, [this] { soon_->start(0); });
    connect(&conditions_->model(), &ShelfModel::dropped, this, [this](int row) {
        if (conditions_->model().fields()[static_cast<std::size_t>(row)].values.isEmpty()) choose_values(row);
    });
    connect(conditions_, &Shelf::values_wanted, this, &CrosstabBuilder::choose_values);
    connect(survey_, &QComboBox::activated, this, [this] {
        begun_.clear();
        for (Shelf* shelf : {rows_, columns_, conditions_}) shelf->model().set_fields({});
        look_at_fields();
        soon_->start(0);
    });
    for (QComboBox* box : {weight_, figures_, test_})
        connect(box, &QComboBox::activated, this, [this] { soon_->start(0); });
    connect(computation_, &Computation::changed, this, &CrosstabBuilder::show_state);
    connect(computation_, &Computation::progressed, this, [this] { veil_->set_fraction(computation_->fraction()); });
    connect(close_, &QPushButton::clicked, this, &QDialog::close);
    connect(take_, &QPushButton::clicked, this, [this] {
        Q_EMIT session_.finding_wanted(QStringLiteral("surveys.crosstab"), options());
        close();
    });
    connect(&session_, &Session::changed, this, [this] {
        if (session_.snapshot()->version() != version_) look_at_fields();
    });
    connect(&session_, &Session::closed, this, &QDialog::close);
}

void CrosstabBuilder::look_at_fields() {
    ++run_;
    if (looking_) looking_->stop();
    version_ = session_.snapshot()->version();
    looking_ = session_.jobs().run<Asked>(
        Lane::analysis, {},
        [snapshot = session_.snapshot(),
         survey = survey_->currentData().toString().toStdString()](const Progress& progress) -> Result<Asked> {
            const auto tables = survey_tables(*snapshot, progress);
            if (!tables) return std::unexpected(tables.error());
            if ((*tables)->surveys.empty())
                return fail(ErrorCode::missing_data, text("The project has no survey: import responses first."));
            const SurveyTable& table = survey_called(**tables, survey);
            Asked asked;
            for (const AskedQuestion& each : table.questions)
                if (each.kind != AskedKind::text && each.kind != AskedKind::date)
                    asked.fields.push_back(
                        {{qtext("question:" + each.id), qtext(each.text)}, qtext(in_words(each.kind))});
            for (const OptionChoice& each : respondent_group_choices(*snapshot))
                if (each.id != "none" && !each.id.starts_with("question:"))
                    asked.fields.push_back({{qtext(each.id), qtext(each.label)}, qtext(each.id)});
            return asked;
        },
        this,
        [this, run = run_](const Result<Asked>& asked) {
            if (run != run_) return;
            if (asked) return show_fields(*asked);
            if (asked.error().cancelled()) return;
            problem_->setText(qtext(asked.error().message));
            problem_->show();
            Q_EMIT shown();
        },
        true);
}

void CrosstabBuilder::show_fields(const Asked& asked) {
    fields_->clear();
    for (const auto& [field, hint] : asked.fields) fields_->add(field, hint);
    if (found_->rowCount() > 0) list_->setCurrentIndex(found_->index(0, 0));
    begin_with(std::exchange(begun_, {}));
    soon_->start(0);
}

/// Puts what the options say on the shelves.
void CrosstabBuilder::begin_with(const std::map<std::string, std::string>& options) {
    const auto said = [&](const char* id) {
        const auto found = options.find(id);
        return found == options.end() ? std::string() : found->second;
    };
    const auto labelled = [&](const QString& id, bool nested) {
        CrossField field{.id = id, .label = id, .nested = nested};
        for (int row = 0; row < fields_->rowCount(); ++row) {
            const QStandardItem* item = fields_->item(row);
            const QString known = item->data(FieldsModel::id_role).toString();
            if (known != id && known != QStringLiteral("question:") + id) continue;
            field.id = known;
            field.label = item->text();
        }
        return field;
    };
    for (const auto& [shelf, id] : {std::pair(rows_, "rows"), std::pair(columns_, "columns")}) {
        std::vector<CrossField> fields;
        const std::string expression = said(id);
        for (const std::string_view group : said_pieces(expression, ';')) {
            bool nested = false;
            for (const std::string_view each : said_pieces(group, '>')) {
                fields.push_back(labelled(unquoted(each), nested));
                nested = true;
            }
        }
        if (!fields.empty()) shelf->model().set_fields(std::move(fields));
    }
    std::vector<CrossField> conditions;
    const std::string only = said("only");
    for (const std::string_view each : said_pieces(only, ';')) {
        const std::size_t sign = first_outside_quotes(each, '=');
        if (sign == each.npos) continue;
        CrossField field = labelled(unquoted(each.substr(0, sign)), false);
        for (const std::string_view value : said_pieces(each.substr(sign + 1), ',')) field.values << unquoted(value);
        conditions.push_back(std::move(field));
    }
    if (!conditions.empty()) conditions_->model().set_fields(std::move(conditions));
}

void CrosstabBuilder::put_on(Shelf& shelf) {
    const QModelIndex at = list_->currentIndex();
    if (!at.isValid()) return;
    shelf.model().add({at.data(FieldsModel::id_role).toString(), at.data().toString()});
}

void CrosstabBuilder::choose_values(int row) {
    if (row < 0 || row >= conditions_->model().rowCount()) return;
    const QString id = conditions_->model().fields()[static_cast<std::size_t>(row)].id;
    session_.jobs().run<WeightTarget>(
        Lane::analysis, {},
        [snapshot = session_.snapshot(), survey = survey_->currentData().toString().toStdString(),
         field = id.toStdString()](const Progress& progress) -> Result<WeightTarget> {
            const auto tables = survey_tables(*snapshot, progress);
            if (!tables) return std::unexpected(tables.error());
            return present_shares(*snapshot, survey_called(**tables, survey), field, progress);
        },
        this,
        [this, id](const Result<WeightTarget>& shares) {
            if (!shares) {
                if (shares.error().cancelled()) return;
                problem_->setText(qtext(shares.error().message));
                return problem_->show();
            }
            QStringList values;
            std::vector<double> parts;
            for (const auto& [value, share] : shares->shares) values << qtext(value), parts.push_back(share);
            offer_values(id, values, parts);
        },
        true);
}

void CrosstabBuilder::offer_values(const QString& id, const QStringList& values, const std::vector<double>& shares) {
    const auto& all = conditions_->model().fields();
    const auto field = std::ranges::find(all, id, &CrossField::id);
    if (field == all.end()) return;
    auto* popup = new Popup(this);
    popup->setObjectName(QStringLiteral("values"));
    auto* list = new QListWidget(popup);
    list->setAccessibleName(tr("Values of %1 that count").arg(field->label));
    list->setMinimumSize(scaled(280), scaled(std::clamp(static_cast<int>(values.size()), 3, 9) * 30 + 10));
    for (qsizetype i = 0; i < values.size(); ++i) {
        auto* item = new QListWidgetItem(
            qtext(text("{0} ({1})", name(values[i].toStdString()), percent(shares[static_cast<std::size_t>(i)]))),
            list);
        item->setData(Qt::UserRole, values[i]);
        item->setCheckState(field->values.contains(values[i]) ? Qt::Checked : Qt::Unchecked);
    }
    auto* column = new QVBoxLayout(popup);
    column->addWidget(list);
    connect(list, &QListWidget::itemChanged, this, [this, id, list] {
        QStringList chosen;
        for (int i = 0; i < list->count(); ++i)
            if (list->item(i)->checkState() == Qt::Checked) chosen << list->item(i)->data(Qt::UserRole).toString();
        const auto& fields = conditions_->model().fields();
        const auto found = std::ranges::find(fields, id, &CrossField::id);
        if (found != fields.end()) conditions_->model().set_values(static_cast<int>(found - fields.begin()), chosen);
    });
    popup->open_below(*conditions_);
}

std::map<std::string, std::string> CrosstabBuilder::options() const {
    std::map<std::string, std::string> options = kept_;
    for (const QComboBox* box : {survey_, weight_, figures_, test_})
        options[box->objectName().toStdString()] = box->currentData().toString().toStdString();
    for (const auto& [id, shelf] :
         {std::pair("rows", rows_), std::pair("columns", columns_), std::pair("only", conditions_)})
        options[id] = shelf->model().expression().toStdString();
    if (options["columns"].empty() && !options["rows"].empty()) options["columns"] = "none";
    return options;
}

bool CrosstabBuilder::computing() const {
    return soon_->isActive() || computation_->state() == Computation::State::computing;
}

void CrosstabBuilder::compute() { computation_->set_options(options()); }

void CrosstabBuilder::show_state() {
    using Stage = Computation::State;
    const Stage stage = computation_->state();
    veil_->set_busy(stage == Stage::computing);
    if (stage == Stage::computing) return;
    QString problem;
    if (stage == Stage::lacking) problem = qtext(*computation_->lacks());
    if (stage == Stage::failed && !computation_->error()->cancelled()) problem = qtext(computation_->error()->message);
    if (stage == Stage::shown) {
        const Finding& finding = *computation_->finding();
        headline_->setText(qtext(finding.headline));
        QStringList warnings;
        for (const Text& each : finding.warnings) warnings << QStringLiteral("⚠ ") + qtext(each);
        problem = warnings.join(u'\n');
        if (!finding.tables.empty()) table_->set_table(finding.tables.front());
    }
    table_->setEnabled(stage == Stage::shown);
    take_->setEnabled(stage == Stage::shown);
    problem_->setText(problem);
    problem_->setVisible(!problem.isEmpty());
    Q_EMIT shown();
}

}  // namespace clientele
