#include "ui/surveys/preparation_editor.h"

#include <QComboBox>
#include <QHeaderView>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QScreen>
#include <QShortcut>
#include <QSortFilterProxyModel>
#include <QSplitter>
#include <QTabWidget>
#include <QTableView>
#include <QTimer>
#include <QVBoxLayout>
#include <algorithm>

#include "core/model/several_definitions.h"
#include "core/project/ledger_words.h"
#include "ui/jobs/jobs.h"
#include "ui/shell/reader_format.h"
#include "ui/shell/session.h"
#include "ui/shell/theme.h"

namespace clientele {
namespace {

/// Whether a step of the project is one that this editor makes: it takes back no other.
bool prepares(const std::optional<Batch>& step) { return step && step->own_survey; }

}  // namespace

/// What a look found: the surveys there are, what is kept of this one, and what the draft makes of it.
struct PreparationEditor::Looked {
    std::vector<std::string> surveys{};
    std::string survey{};
    SurveyPreparation kept{}, draft{};
    std::vector<std::string> changed{};  // questions
    SurveyPreviewPtr preview{};
};

PreparationEditor::PreparationEditor(Session& session, const QString& survey, QWidget* parent)
    : QDialog(parent),
      session_(session),
      survey_(survey.toStdString()),
      look_soon_(new QTimer(this)),
      surveys_(new QComboBox(this)),
      search_(new QLineEdit(this)),
      tabs_(new QTabWidget(this)),
      list_(new QTableView(this)),
      model_(new QuestionsModel(this)),
      found_(new QSortFilterProxyModel(this)),
      question_(new QuestionPanel(this)),
      weights_(new WeightsPanel(this)),
      summary_(new QLabel(this)),
      outcome_(new QLabel(this)),
      undo_(new QPushButton(tr("Undo"), this)),
      redo_(new QPushButton(tr("Redo"), this)),
      close_(new QPushButton(tr("Close"), this)),
      save_(new QPushButton(tr("Save"), this)) {
    setAttribute(Qt::WA_DeleteOnClose);
    setObjectName(QStringLiteral("preparation_editor"));
    setWindowTitle(tr("Prepare a survey"));
    surveys_->setObjectName(QStringLiteral("survey"));
    search_->setObjectName(QStringLiteral("search"));
    tabs_->setObjectName(QStringLiteral("parts"));
    list_->setObjectName(QStringLiteral("questions"));
    summary_->setObjectName(QStringLiteral("summary"));
    outcome_->setObjectName(QStringLiteral("outcome"));
    undo_->setObjectName(QStringLiteral("undo"));
    redo_->setObjectName(QStringLiteral("redo"));
    save_->setObjectName(QStringLiteral("save"));
    lay_out();
    connect_parts();
    show_chosen();
    show_state();
    look_later();
}

/// Where there is little room it belongs to the questions: why a type was found stands beside the chosen one as well.
void PreparationEditor::resizeEvent(QResizeEvent* event) {
    QDialog::resizeEvent(event);
    const bool narrow = width() < scaled(900);
    if (narrow == list_->isColumnHidden(QuestionsModel::reason)) return;
    list_->setColumnHidden(QuestionsModel::reason, narrow);
    list_->horizontalHeader()->resizeSection(QuestionsModel::kind, scaled(narrow ? 110 : 180));
}

QWidget* PreparationEditor::questions_page() {
    found_->setSourceModel(model_);
    found_->setFilterRole(QuestionsModel::search_role);
    found_->setFilterCaseSensitivity(Qt::CaseInsensitive);
    list_->setModel(found_);
    list_->setAccessibleName(tr("Questions"));
    list_->setSelectionBehavior(QAbstractItemView::SelectRows);
    list_->setSelectionMode(QAbstractItemView::ExtendedSelection);
    list_->setEditTriggers(QAbstractItemView::NoEditTriggers);
    list_->setItemDelegateForColumn(QuestionsModel::answers, new AnswerBars(list_));
    list_->setShowGrid(false);
    list_->setTabKeyNavigation(false);
    list_->setWordWrap(false);
    list_->verticalHeader()->hide();
    list_->verticalHeader()->setDefaultSectionSize(scaled(28));
    QHeaderView* header = list_->horizontalHeader();
    header->setHighlightSections(false);
    header->setDefaultAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    header->setStretchLastSection(false);
    header->setSectionResizeMode(QHeaderView::Interactive);
    header->setSectionResizeMode(QuestionsModel::question, QHeaderView::Stretch);
    header->setSectionResizeMode(QuestionsModel::reason, QHeaderView::Stretch);
    header->resizeSection(QuestionsModel::kind, scaled(180));
    header->resizeSection(QuestionsModel::answers, scaled(110));
    search_->setPlaceholderText(tr("Search questions"));
    search_->setAccessibleName(search_->placeholderText());
    search_->setClearButtonEnabled(true);
    auto* left = new QWidget;
    auto* column = new QVBoxLayout(left);
    column->setContentsMargins(0, scaled(8), scaled(8), 0);
    column->addWidget(search_);
    column->addWidget(list_, 1);
    auto* right = new QWidget;
    auto* beside = new QVBoxLayout(right);
    beside->setContentsMargins(0, scaled(8), 0, 0);
    beside->addWidget(question_);
    auto* page = new QSplitter(Qt::Horizontal);
    page->setChildrenCollapsible(false);
    page->addWidget(left);
    page->addWidget(right);
    page->setStretchFactor(0, 3);
    page->setStretchFactor(1, 2);
    page->setSizes({scaled(600), scaled(400)});
    return page;
}

void PreparationEditor::lay_out() {
    const QSize room = screen() ? screen()->availableSize() : QSize(1280, 720);
    resize(std::min(scaled(1080), room.width() - 40), std::min(scaled(660), room.height() - 60));
    surveys_->setAccessibleName(tr("Survey"));
    surveys_->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    surveys_->setMinimumContentsLength(24);
    tabs_->addTab(questions_page(), tr("Questions"));
    tabs_->addTab(weights_, tr("Waves and weights"));
    summary_->setTextFormat(Qt::PlainText);
    set_look(*summary_, "muted");
    outcome_->setWordWrap(true);
    outcome_->setTextFormat(Qt::PlainText);
    set_look(*save_, "primary");
    auto* top = new QHBoxLayout;
    top->addWidget(surveys_);
    top->addWidget(summary_, 1);
    top->addWidget(undo_);
    top->addWidget(redo_);
    auto* buttons = new QHBoxLayout;
    buttons->addWidget(outcome_, 1);
    buttons->addWidget(close_);
    buttons->addWidget(save_);
    auto* all = new QVBoxLayout(this);
    all->setSpacing(scaled(8));
    all->addLayout(top);
    all->addWidget(tabs_, 1);
    all->addLayout(buttons);
    for (QPushButton* each : findChildren<QPushButton*>()) each->setAutoDefault(false);
}

void PreparationEditor::connect_parts() {
    look_soon_->setSingleShot(true);
    connect(look_soon_, &QTimer::timeout, this, &PreparationEditor::look);
    connect(search_, &QLineEdit::textChanged, found_, &QSortFilterProxyModel::setFilterFixedString);
    connect(list_->selectionModel(), &QItemSelectionModel::selectionChanged, this, &PreparationEditor::show_chosen);
    connect(question_, &QuestionPanel::changed, this, &PreparationEditor::change_questions);
    connect(weights_, &WeightsPanel::changed, this, [this](const WeightsPanel::Change& made) { change(made); });
    connect(weights_, &WeightsPanel::target_wanted, this, &PreparationEditor::add_target);
    connect(surveys_, &QComboBox::activated, this, &PreparationEditor::choose_survey);
    connect(undo_, &QPushButton::clicked, this, [this] { step(true); });
    connect(redo_, &QPushButton::clicked, this, [this] { step(false); });
    connect(new QShortcut(QKeySequence::Undo, this), &QShortcut::activated, this, [this] { step(true); });
    connect(new QShortcut(QKeySequence::Redo, this), &QShortcut::activated, this, [this] { step(false); });
    connect(new QShortcut(QKeySequence::Save, this), &QShortcut::activated, this, &PreparationEditor::save);
    connect(new QShortcut(QKeySequence::Find, this), &QShortcut::activated, this, [this] {
        tabs_->setCurrentIndex(0);
        search_->setFocus();
    });
    connect(close_, &QPushButton::clicked, this, &QDialog::close);
    connect(save_, &QPushButton::clicked, this, &PreparationEditor::save);
    connect(&session_, &Session::changed, this, [this] {
        if (!changed()) known_ = false;  // what is kept now is shown
        look_later();
    });
    connect(&session_, &Session::history_changed, this, &PreparationEditor::show_state);
    connect(&session_, &Session::closed, this, &QDialog::close);
}

void PreparationEditor::look_later() {
    waiting_ = true;
    look_soon_->start(60);
}

/// What is under way for an earlier draft is stopped; the figures stay until the next are there.
void PreparationEditor::look() {
    waiting_ = false;
    ++run_;
    if (looking_) looking_->stop();
    if (!session_.is_open()) return;
    looking_ = session_.jobs().run<Looked>(
        Lane::analysis, tr("Looking at a survey"),
        [snapshot = session_.snapshot(), survey = survey_, draft = draft_,
         known = known_](const Progress& progress) -> Result<Looked> {
            const auto tables = survey_tables(*snapshot, progress.part(0, 0.4));
            if (!tables) return std::unexpected(tables.error());
            if ((*tables)->surveys.empty())
                return fail(ErrorCode::missing_data, text("The project has no survey: import responses first."));
            Looked looked;
            for (const SurveyTable& each : (*tables)->surveys) looked.surveys.push_back(each.name);
            const SurveyTable* table = (*tables)->find(survey);
            if (!table) table = &(*tables)->surveys.front();
            looked.survey = table->name;
            looked.kept = kept_preparation(*snapshot, *table);
            looked.draft = known ? draft : looked.kept;
            auto preview = preview_survey(*snapshot, looked.survey, looked.draft, progress.part(0.4, 1));
            if (!preview) return std::unexpected(preview.error());
            looked.preview = std::make_shared<const SurveyPreview>(std::move(*preview));
            for (const AskedQuestion& each : table->questions) {
                const auto now = looked.draft.questions.find(each.id), was = looked.kept.questions.find(each.id);
                const QuestionPreparation nothing;
                const bool same = (now == looked.draft.questions.end() ? nothing : now->second) ==
                                  (was == looked.kept.questions.end() ? nothing : was->second);
                if (!same) looked.changed.push_back(each.id);
            }
            return looked;
        },
        this,
        [this, run = run_](const Result<Looked>& looked) {
            if (run == run_) show_looked(looked);
        },
        true);
}

void PreparationEditor::show_looked(const Result<Looked>& looked) {
    looking_.clear();
    if (!looked) {
        if (!looked.error().cancelled()) say(qtext(looked.error().message), true);
        return show_state();
    }
    survey_ = looked->survey;
    kept_ = looked->kept;
    if (!known_) {
        draft_ = looked->draft;
        back_.clear();
        forward_.clear();
    }
    known_ = true;
    preview_ = looked->preview;
    surveys_->clear();
    for (const std::string& each : looked->surveys)
        surveys_->addItem(each.empty() ? tr("(survey without a name)") : qtext(each), qtext(each));
    surveys_->setCurrentIndex(surveys_->findData(qtext(survey_)));
    model_->set_preview(preview_, looked->changed);
    if (!list_->selectionModel()->hasSelection() && found_->rowCount() > 0) list_->selectRow(0);
    if (fields_of_ != session_.snapshot()->version()) {
        fields_of_ = session_.snapshot()->version();
        weights_->set_fields(*session_.snapshot());
    }
    show_chosen();
    show_state();
}

void PreparationEditor::show_chosen() {
    std::vector<const AskedQuestion*> chosen;
    QString known;
    for (const QModelIndex& index : list_->selectionModel()->selectedRows()) {
        const int row = found_->mapToSource(index).row();
        if (const AskedQuestion* asked = model_->at(row)) {
            chosen.push_back(asked);
            known = known_in_words(model_->known(row));
        }
    }
    QuestionPreparation said;
    if (!chosen.empty())
        if (const auto found = draft_.questions.find(chosen.front()->id); found != draft_.questions.end())
            said = found->second;
    question_->set_questions(chosen, said, known, known_ && !session_.read_only());
}

void PreparationEditor::show_state() {
    weights_->set_state(draft_, preview_, known_ && !session_.read_only());
    if (preview_) {
        const SurveyTable& survey = *preview_->survey;
        summary_->setText(qtext(text("{0} {0|respondent|respondents}, {1} {1|question|questions}, {2} {2|wave|waves}",
                                     count(survey.respondents), count(survey.questions.size()),
                                     count(std::max<std::size_t>(1, survey.waves.size())))));
    }
    save_->setEnabled(changed() && !session_.read_only());
    const auto removed = taken_back(session_.ledger());
    save_->setToolTip(removed.empty() ? tr("The project keeps it as one step") : qtext(removal_in_words(removed)));
    undo_->setEnabled(!back_.empty() || (!changed() && prepares(session_.next_undo())));
    redo_->setEnabled(!forward_.empty() || (!changed() && prepares(session_.next_redo())));
    undo_->setToolTip(back_.empty() ? tr("Take back what was saved last") : tr("Undo the last change"));
    redo_->setToolTip(forward_.empty() ? tr("Bring again what was taken back") : tr("Redo the change"));
}

void PreparationEditor::change(const std::function<void(SurveyPreparation&)>& made) {
    if (!known_ || session_.read_only()) return;
    SurveyPreparation next = draft_;
    made(next);
    std::erase_if(next.questions, [](const auto& each) { return each.second == QuestionPreparation{}; });
    if (next == draft_) return show_state();  // an entry that says nothing is put back
    back_.push_back(std::exchange(draft_, std::move(next)));
    forward_.clear();
    say({}, false);
    show_state();
    look_later();
}

void PreparationEditor::change_questions(const QuestionPanel::Change& made) {
    std::vector<const AskedQuestion*> chosen;
    for (const QModelIndex& index : list_->selectionModel()->selectedRows())
        if (const AskedQuestion* asked = model_->at(found_->mapToSource(index).row())) chosen.push_back(asked);
    change([&](SurveyPreparation& survey) {
        for (const AskedQuestion* asked : chosen) made(*asked, survey.questions[asked->id]);
    });
}

void PreparationEditor::add_target(const QString& field) {
    if (!preview_) return;
    for (const WeightTarget& each : draft_.targets)
        if (each.field == field.toStdString()) return say(tr("There is a target of this field already."), true);
    session_.jobs().run<WeightTarget>(
        Lane::analysis, {},
        [preview = preview_, field = field.toStdString()](const Progress& progress) {
            return present_shares(*preview->snapshot, *preview->survey, field, progress);
        },
        this,
        [this](const Result<WeightTarget>& target) {
            if (target) return change([&](SurveyPreparation& said) { said.targets.push_back(*target); });
            if (!target.error().cancelled()) say(qtext(target.error().message), true);
        },
        true);
}

/// Changes that are not kept yet one by one; then those that the project keeps.
void PreparationEditor::step(bool back) {
    std::vector<SurveyPreparation>&from = back ? back_ : forward_, &to = back ? forward_ : back_;
    if (from.empty()) {
        if (changed()) return;
        if (back && prepares(session_.next_undo())) session_.undo_import();
        if (!back && prepares(session_.next_redo())) session_.redo_import();
        return;
    }
    to.push_back(std::exchange(draft_, std::move(from.back())));
    from.pop_back();
    show_chosen();
    show_state();
    look_later();
}

void PreparationEditor::choose_survey(int index) {
    const std::string wanted = surveys_->itemData(index).toString().toStdString();
    if (wanted == survey_) return;
    if (changed()) {
        surveys_->setCurrentIndex(surveys_->findData(qtext(survey_)));
        return say(tr("Save the changes or undo them before another survey is shown."), true);
    }
    survey_ = wanted;
    known_ = false;
    say({}, false);
    look_later();
}

void PreparationEditor::save() {
    if (!changed() || !preview_ || session_.read_only()) return;
    save_->setEnabled(false);
    session_.change_project(
        tr("Keeping how a survey is read"),
        [preview = preview_, draft = draft_](Project& project, const Progress&) -> Result<Batch> {
            const std::vector<OwnSurvey> kept = project.own_surveys();
            const auto changes = definitions_to_keep(kept, *preview->survey, draft);
            if (!changes) return std::unexpected(changes.error());
            if (changes->empty()) return fail(ErrorCode::bad_value, text("Nothing is different."));
            return project.set_own_survey(together(*changes));
        },
        this,
        [this, saved = draft_](const Result<Batch>& batch) {
            if (batch) {
                if (draft_ == saved) known_ = false;  // shown as it is kept, where nothing was changed meanwhile
                look_later();
                return say(tr("Saved. The project's undo takes it back."), false);
            }
            show_state();
            if (!batch.error().cancelled()) say(qtext(batch.error().message), true);
        });
}

void PreparationEditor::say(const QString& words, bool problem) {
    set_look(*outcome_, problem ? "warning" : "muted");
    outcome_->setText(words);
}

}  // namespace clientele
