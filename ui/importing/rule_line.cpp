#include "ui/importing/rule_line.h"

#include <QComboBox>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QSignalBlocker>
#include <QVBoxLayout>
#include <algorithm>

#include "ui/shell/reader_format.h"
#include "ui/shell/theme.h"

namespace clientele {
namespace {

const QString missing_words = QStringLiteral("missing");
const QString leave_out = QStringLiteral("ignore");

/// The field that a column of the source fills; nullptr: none, it is kept as it is.
const Field* field_of(const Batch& batch, const std::string& header) {
    for (const auto& [target, column] : batch.plan.mapping)
        if (column == header) return find_field(spec(batch.plan.kind), target);
    return nullptr;
}

/// The value that stands in the most rows.
std::string most_frequent(const std::map<std::string, int>& values) {
    const auto most = std::ranges::max_element(values, {}, [](const auto& each) { return each.second; });
    return most == values.end() ? std::string() : most->first;
}

}  // namespace

RuleLine::RuleLine(QWidget* parent)
    : QWidget(parent),
      column_(new QComboBox(this)),
      rule_(new QComboBox(this)),
      words_(new QLineEdit(this)),
      try_(new QPushButton(tr("Try on all rows"), this)),
      import_(new QPushButton(this)),
      told_(new QLabel(this)) {
    column_->setObjectName(QStringLiteral("rule-column"));
    column_->setAccessibleName(tr("Column that is read by another rule"));
    rule_->setObjectName(QStringLiteral("rule"));
    rule_->setAccessibleName(tr("Rule"));
    words_->setObjectName(QStringLiteral("rule-words"));
    words_->setAccessibleName(tr("Words that mean missing"));
    words_->setToolTip(tr("Several words are parted by |"));
    try_->setObjectName(QStringLiteral("try-rule"));
    import_->setObjectName(QStringLiteral("import-by-rule"));
    told_->setObjectName(QStringLiteral("told-of-rule"));
    set_look(*told_, "muted");
    told_->setWordWrap(true);
    import_->hide();
    auto* lead = new QLabel(tr("Or read a column by another &rule:"), this);
    lead->setBuddy(column_);
    auto* line = new QHBoxLayout;
    line->setSpacing(scaled(8));
    for (QWidget* each : std::initializer_list<QWidget*>{lead, column_, rule_, words_, try_}) line->addWidget(each);
    line->addStretch(1);
    auto* answer = new QHBoxLayout;
    answer->addWidget(told_, 1);
    answer->addWidget(import_);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addLayout(line);
    layout->addLayout(answer);
    connect(column_, &QComboBox::currentIndexChanged, this, &RuleLine::show_rules);
    connect(rule_, &QComboBox::currentIndexChanged, this, &RuleLine::show_words);
    connect(words_, &QLineEdit::textChanged, this, &RuleLine::show_words);
    connect(try_, &QPushButton::clicked, this, &RuleLine::asked);
    connect(import_, &QPushButton::clicked, this, &RuleLine::accepted);
}

void RuleLine::offer(const RejectedRows& rows, const Batch& batch) {
    batch_ = batch;
    std::map<std::string, std::map<std::string, int>> values;
    std::vector<std::pair<std::string, int>> faults;
    for (const RejectedRows::Row& row : rows.rows) {
        const std::string& header = row.reject.column;
        if (std::ranges::find(rows.columns, header) == rows.columns.end()) continue;
        ++values[header][row.reject.value];
        const auto known = std::ranges::find(faults, header, &std::pair<std::string, int>::first);
        if (known == faults.end())
            faults.emplace_back(header, 1);
        else
            ++known->second;
    }
    std::ranges::stable_sort(faults, std::ranges::greater{}, &std::pair<std::string, int>::second);
    for (const auto& [header, of_column] : values) frequent_[header] = most_frequent(of_column);
    {
        const QSignalBlocker quiet(column_);
        column_->clear();
        for (const auto& [header, number] : faults) column_->addItem(qtext(header));
    }
    setVisible(!faults.empty());
    show_rules();
}

void RuleLine::show_rules() {
    const std::string header = column_->currentText().toStdString();
    const Field* field = field_of(batch_, header);
    const ColumnType type = field ? column_type(field->type) : ColumnType::text;
    {
        const QSignalBlocker quiet(rule_);
        rule_->clear();
        if (type == ColumnType::date || type == ColumnType::time) {
            rule_->addItem(tr("Dates begin with the day"), QStringLiteral("dates=dmy"));
            rule_->addItem(tr("Dates begin with the month"), QStringLiteral("dates=mdy"));
            rule_->addItem(tr("Dates begin with the year"), QStringLiteral("dates=ymd"));
        }
        if (type == ColumnType::number) {
            rule_->addItem(tr("Decimals stand behind a comma"), QStringLiteral("decimal=,"));
            rule_->addItem(tr("Decimals stand behind a point"), QStringLiteral("decimal=."));
        }
        rule_->addItem(tr("These words mean missing:"), missing_words);
        if (!field || !field->required) rule_->addItem(tr("Leave the column out"), leave_out);
    }
    words_->setText(qtext(frequent_[header]));
    show_words();
}

void RuleLine::show_words() {
    const bool asks_words = rule_->currentData().toString() == missing_words;
    words_->setVisible(asks_words);
    try_->setEnabled(!asks_words || !words_->text().trimmed().isEmpty());
    tell({}, 0);
}

std::map<std::string, std::string> RuleLine::rules() const {
    const std::string header = column_->currentText().toStdString();
    const QString rule = rule_->currentData().toString();
    if (rule == leave_out) return {{"ignore:" + header, "yes"}};
    if (rule != missing_words)
        return {{rule.section(u'=', 0, 0).toStdString() + ":" + header, rule.section(u'=', 1).toStdString()}};
    return {{"missing:" + header, words_->text().trimmed().toStdString()}};
}

void RuleLine::tell(const QString& words, std::uint64_t fitting) {
    told_->setText(words);
    told_->setVisible(!words.isEmpty());
    import_->setVisible(fitting > 0);
    import_->setText(tr("Import %n row(s) that fit", nullptr, static_cast<int>(fitting)));
}

}  // namespace clientele
