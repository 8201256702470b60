#include "ui/segments/comparison_line.h"

#include <QAbstractItemView>
#include <QComboBox>
#include <QCompleter>
#include <QHBoxLayout>
#include <QLineEdit>
#include <QSignalBlocker>
#include <QStringListModel>
#include <algorithm>

#include "core/analysis/segments/rfm_scores.h"
#include "core/analysis/segments/rule_draft.h"
#include "ui/shell/data_facts.h"
#include "ui/shell/reader_format.h"
#include "ui/shell/session.h"
#include "ui/shell/theme.h"

namespace clientele {
namespace {

constexpr std::size_t most_suggested = 500;

/// Where the last value of a list begins.
int last_value(const QString& list) { return static_cast<int>(list.lastIndexOf(QLatin1Char(','))) + 1; }

QStringList known_segments(const Snapshot& snapshot) {
    QStringList names;
    for (const OwnSegment& own : snapshot.own_segments()) names << qtext(own.name);
    for (const std::string_view name : rfm_segments) names << qtext(name);
    return names;
}

}  // namespace

ComparisonLine::ComparisonLine(Session& session, QWidget* parent)
    : QWidget(parent),
      session_(session),
      subject_(new QComboBox(this)),
      operator_(new QComboBox(this)),
      values_(new QLineEdit(this)),
      completer_(new QCompleter(new QStringListModel(this), this)) {
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(scaled(6));
    row->addWidget(subject_, 3);
    row->addWidget(operator_);
    row->addWidget(values_, 2);
    subject_->setObjectName(QStringLiteral("subject"));
    subject_->setAccessibleName(tr("Field"));
    subject_->setEditable(true);
    subject_->setInsertPolicy(QComboBox::NoInsert);
    subject_->setMinimumContentsLength(18);
    subject_->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    subject_->completer()->setCompletionMode(QCompleter::PopupCompletion);
    subject_->completer()->setFilterMode(Qt::MatchContains);
    operator_->setObjectName(QStringLiteral("operator"));
    operator_->setAccessibleName(tr("How to compare"));
    const std::pair<Operator, QString> choices[] = {
        {Operator::is, tr("is")},          {Operator::is_not, tr("is not")},   {Operator::at_least, tr("at least")},
        {Operator::more, tr("more than")}, {Operator::at_most, tr("at most")}, {Operator::less, tr("less than")}};
    for (const auto& [op, words] : choices) operator_->addItem(words, static_cast<int>(op));
    values_->setObjectName(QStringLiteral("values"));
    values_->setAccessibleName(tr("Value"));
    values_->setMinimumWidth(scaled(90));
    completer_->setWidget(values_);
    completer_->setCaseSensitivity(Qt::CaseInsensitive);
    completer_->setFilterMode(Qt::MatchContains);
    connect(subject_, &QComboBox::editTextChanged, this, &ComparisonLine::edited);
    connect(subject_, &QComboBox::currentIndexChanged, this, &ComparisonLine::suggest);
    connect(operator_, &QComboBox::currentIndexChanged, this, &ComparisonLine::edited);
    connect(values_, &QLineEdit::textChanged, this, &ComparisonLine::edited);
    connect(values_, &QLineEdit::textEdited, this, &ComparisonLine::complete);
    connect(completer_, qOverload<const QString&>(&QCompleter::activated), this, [this](const QString& value) {
        const QString text = values_->text();
        values_->setText(text.left(last_value(text)) + qtext(value_list({value.toStdString()})));
    });
}

void ComparisonLine::set_subjects(std::vector<RuleSubject> subjects) {
    const std::string before = subject() ? subject()->text : std::string();
    const QSignalBlocker quiet(subject_);
    subjects_ = std::move(subjects);
    subject_->clear();
    for (const RuleSubject& each : subjects_) subject_->addItem(each.label);
    subject_->setCurrentIndex(subjects_.empty() ? -1 : 0);
    choose(before);
}

void ComparisonLine::choose(std::string_view text) {
    const auto found = std::ranges::find(subjects_, text, &RuleSubject::text);
    if (found != subjects_.end()) subject_->setCurrentIndex(static_cast<int>(found - subjects_.begin()));
}

const RuleSubject* ComparisonLine::subject() const {
    int at = subject_->currentIndex();
    if (at < 0 || subject_->itemText(at) != subject_->currentText())
        at = subject_->findText(subject_->currentText(), Qt::MatchFixedString);
    return at < 0 || static_cast<std::size_t>(at) >= subjects_.size() ? nullptr
                                                                      : &subjects_[static_cast<std::size_t>(at)];
}

void ComparisonLine::compare(Operator op, const QString& values) {
    operator_->setCurrentIndex(operator_->findData(static_cast<int>(op)));
    values_->setText(values);
    values_->setCursorPosition(0);
}

Operator ComparisonLine::op() const { return static_cast<Operator>(operator_->currentData().toInt()); }
QString ComparisonLine::values() const { return values_->text().trimmed(); }

void ComparisonLine::show_parts(bool subject, bool comparison) {
    subject_->setVisible(subject);
    operator_->setVisible(comparison);
    values_->setVisible(comparison);
}

std::string ComparisonLine::condition() const {
    const RuleSubject* about = subject();
    if (!about || values().isEmpty()) return {};
    return about->text + std::string(sign(op())) + value_list(read_value_list(values().toStdString()));
}

void ComparisonLine::focus_first() { subject_->isHidden() ? values_->setFocus() : subject_->setFocus(); }

void ComparisonLine::add_stops(std::vector<QWidget*>& stops) const {
    stops.insert(stops.end(), {subject_, operator_, values_});
}

/// Values of the field, the most frequent first.
void ComparisonLine::suggest() {
    const RuleSubject* about = subject();
    if (!about || suggested_ == about->text) return;
    suggested_ = about->text;
    auto* known = static_cast<QStringListModel*>(completer_->model());
    known->setStringList(about->segment ? known_segments(*session_.snapshot()) : QStringList());
    if (about->field.empty()) return;
    using Counts = std::vector<ValueCount>;
    session_.jobs().run<Counts>(
        Lane::analysis, {},
        [snapshot = session_.snapshot(), dataset = about->dataset,
         field = about->field](const Progress& progress) -> Result<Counts> {
            const DatasetColumn* column = snapshot->dataset(dataset).find(field);
            const bool listed =
                column && (column->values.type() == ColumnType::text || column->values.type() == ColumnType::boolean);
            return listed ? value_counts(column->values, most_suggested, progress) : Counts{};
        },
        this,
        [this, known, of = suggested_](const Result<Counts>& counts) {
            if (!counts || of != suggested_) return;
            QStringList values;
            for (const ValueCount& each : *counts) values << qtext(each.value);
            known->setStringList(values);
        },
        true);
}

void ComparisonLine::complete(const QString& typed) {
    suggest();
    const QString begun = typed.mid(last_value(typed)).trimmed();
    completer_->setCompletionPrefix(begun);
    if (begun.isEmpty() || completer_->completionCount() == 0 ||
        (completer_->completionCount() == 1 && completer_->currentCompletion() == begun))
        return completer_->popup()->hide();
    completer_->complete();
}

}  // namespace clientele
