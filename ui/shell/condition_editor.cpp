#include "ui/shell/condition_editor.h"

#include <QComboBox>
#include <QKeyEvent>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QPushButton>
#include <QVBoxLayout>
#include <algorithm>
#include <map>

#include "core/analysis/analysis.h"
#include "ui/shell/reader_format.h"
#include "ui/shell/session.h"
#include "ui/shell/theme.h"

namespace clientele {
namespace {

constexpr std::size_t most_values = 2000;  // more cannot be scrolled through; any value can be typed
constexpr int value_role = Qt::UserRole;

/// The groups of the customers with their sizes; segments are computed, not stored.
Result<std::vector<ValueCount>> segment_counts(const Snapshot& snapshot, const Progress& progress) {
    std::vector<ValueCount> counts;
    for (const OwnSegment& own : snapshot.own_segments()) {
        const auto members = in_segments(snapshot, {.segment = true, .values = {own.name}}, progress);
        if (members) counts.push_back({.value = own.name, .rows = members->count()});
        if (!members && members.error().cancelled()) return std::unexpected(members.error());
    }
    auto groups = customer_segments(snapshot, progress);
    if (!groups && !counts.empty() && !groups.error().cancelled()) return counts;
    if (!groups) return std::unexpected(groups.error());
    auto of_rfm = value_counts(*groups, most_values, progress);
    if (of_rfm) std::ranges::move(*of_rfm, std::back_inserter(counts));
    return of_rfm ? Result<std::vector<ValueCount>>(std::move(counts)) : of_rfm;
}

}  // namespace

ConditionEditor::ConditionEditor(Session& session, FilterField field, const std::optional<Condition>& present,
                                 QWidget* parent)
    : Popup(parent),
      session_(session),
      field_(std::move(field)),
      layout_(new QVBoxLayout(this)),
      operator_(new QComboBox(this)),
      input_(new QLineEdit(this)) {
    layout_->setContentsMargins(scaled(14), scaled(12), scaled(14), scaled(12));
    layout_->setSpacing(scaled(8));
    auto* title = new QLabel(qtext(field_.label), this);
    set_look(*title, "strong");
    layout_->addWidget(title);
    Condition condition{field_.segment, field_.dataset, field_.field, Operator::is, {}};
    auto* unit = new QLabel(tr("Keeps: %1").arg(qtext(condition.unit())), this);
    set_look(*unit, "muted");
    layout_->addWidget(unit);
    layout_->addWidget(operator_);
    layout_->addWidget(input_);
    operator_->setAccessibleName(tr("How to compare"));
    compares() ? build_comparison(present) : build_values(present);

    status_ = new QLabel(this);
    status_->setWordWrap(true);
    set_look(*status_, "muted");
    status_->hide();
    layout_->addWidget(status_);
    auto* use = new QPushButton(tr("Filter"), this);
    use->setObjectName(QStringLiteral("use_condition"));
    set_look(*use, "primary");
    connect(use, &QPushButton::clicked, this, &ConditionEditor::accept);
    connect(input_, &QLineEdit::returnPressed, this, &ConditionEditor::accept);
    layout_->addWidget(use);
    setMinimumWidth(scaled(300));
    input_->setFocus();
}

bool ConditionEditor::compares() const {
    const ColumnType type = column_type(field_.type);
    return type == ColumnType::number || type == ColumnType::date || type == ColumnType::time;
}

void ConditionEditor::build_comparison(const std::optional<Condition>& present) {
    const bool number = column_type(field_.type) == ColumnType::number;
    const std::pair<Operator, QString> choices[] = {{Operator::at_least, number ? tr("at least") : tr("on or after")},
                                                    {Operator::at_most, number ? tr("at most") : tr("on or before")},
                                                    {Operator::more, number ? tr("more than") : tr("after")},
                                                    {Operator::less, number ? tr("less than") : tr("before")},
                                                    {Operator::is, tr("is")},
                                                    {Operator::is_not, tr("is not")}};
    for (const auto& [op, words] : choices) operator_->addItem(words, static_cast<int>(op));
    input_->setAccessibleName(tr("Value"));
    input_->setPlaceholderText(number ? tr("A number") : tr("A day, as 2026-06-30"));
    if (!present) return;
    operator_->setCurrentIndex(operator_->findData(static_cast<int>(present->op)));
    if (present->values.empty()) return;
    const QString value = qtext(present->values.front());
    input_->setText(
        number ? QString(value).replace(QLatin1Char('.'), QString::fromStdString(current_format().decimal_point))
               : value);
}

void ConditionEditor::build_values(const std::optional<Condition>& present) {
    operator_->addItem(tr("keep only"), static_cast<int>(Operator::is));
    operator_->addItem(tr("leave out"), static_cast<int>(Operator::is_not));
    if (present) {
        operator_->setCurrentIndex(present->op == Operator::is_not ? 1 : 0);
        ticked_ = present->values;
    }
    input_->setPlaceholderText(tr("Search values"));
    input_->setAccessibleName(tr("Search values"));
    connect(input_, &QLineEdit::textChanged, this, &ConditionEditor::search);
    values_ = new QListWidget(this);
    values_->setAccessibleName(tr("Values of %1").arg(qtext(field_.label)));
    values_->setMinimumHeight(scaled(220));
    layout_->addWidget(values_);
    using Counts = std::vector<ValueCount>;
    session_.jobs().run<Counts>(
        Lane::analysis, {},
        [snapshot = session_.snapshot(), field = field_](const Progress& progress) -> Result<Counts> {
            if (field.segment) return segment_counts(*snapshot, progress);
            const DatasetColumn* column = snapshot->dataset(field.dataset).find(field.field);
            return column ? value_counts(column->values, most_values, progress) : Counts{};
        },
        this,
        [this](Result<Counts> counts) {
            if (counts) return show_values(*counts);
            status_->setText(qtext(counts.error().message));
            status_->show();
        },
        true);
}

void ConditionEditor::show_values(const std::vector<ValueCount>& values) {
    for (const ValueCount& value : values) {
        const QString name = qtext(value.value);
        auto* item = new QListWidgetItem(tr("%1   (%2)").arg(name, qtext(text("{0}", count(value.rows)))), values_);
        item->setData(value_role, name);
        item->setFlags(Qt::ItemIsEnabled | Qt::ItemIsSelectable | Qt::ItemIsUserCheckable);
        item->setCheckState(std::ranges::find(ticked_, value.value) != ticked_.end() ? Qt::Checked : Qt::Unchecked);
    }
    if (values.size() == most_values) {
        status_->setText(tr("The %n most frequent values are listed; any other can be typed whole.", nullptr,
                            static_cast<int>(most_values)));
        status_->show();
    }
    search();
}

void ConditionEditor::search() {
    for (int i = 0; i < values_->count(); ++i) {
        QListWidgetItem* item = values_->item(i);
        item->setHidden(!item->data(value_role).toString().contains(input_->text(), Qt::CaseInsensitive));
    }
}

void ConditionEditor::accept() {
    Condition condition{
        field_.segment, field_.dataset, field_.field, static_cast<Operator>(operator_->currentData().toInt()), {}};
    if (!compares()) {
        QListWidgetItem* only = nullptr;
        int visible = 0;
        for (int i = 0; i < values_->count(); ++i) {
            QListWidgetItem* item = values_->item(i);
            if (item->checkState() == Qt::Checked)
                condition.values.push_back(item->data(value_role).toString().toStdString());
            if (item->isHidden()) continue;
            only = item;
            ++visible;
        }
        // Typing until one value is left, then Enter, is the quickest way; a value not listed is taken as typed.
        if (condition.values.empty() && visible == 1)
            condition.values.push_back(only->data(value_role).toString().toStdString());
        else if (condition.values.empty() && visible == 0 && !input_->text().isEmpty())
            condition.values.push_back(input_->text().toStdString());
    } else if (column_type(field_.type) == ColumnType::number) {
        bool whole = false;
        const double value = QLocale().toDouble(input_->text(), &whole);
        if (whole) condition.values.push_back(write_exact(value));
    } else if (parse_iso_date(input_->text().trimmed().toStdString())) {
        condition.values.push_back(input_->text().trimmed().toStdString());
    }
    if (condition.values.empty()) {
        status_->setText(compares() ? input_->placeholderText() : tr("Tick at least one value."));
        set_look(*status_, "bad");
        status_->show();
        return;
    }
    Q_EMIT chosen(condition);
    close();
}

}  // namespace clientele
