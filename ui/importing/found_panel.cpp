#include "ui/importing/found_panel.h"

#include <QComboBox>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QScrollArea>
#include <QVBoxLayout>

#include "ui/shell/reader_format.h"
#include "ui/shell/theme.h"

namespace clientele {
namespace {

QString sign_name(const std::string& sign) {
    if (sign == ",") return FoundPanel::tr("comma ,");
    if (sign == ";") return FoundPanel::tr("semicolon ;");
    if (sign == "\t" || sign == "tab") return FoundPanel::tr("tab");
    if (sign == "|" || sign == "pipe") return FoundPanel::tr("bar |");
    if (sign == "spaces") return FoundPanel::tr("runs of spaces");
    if (sign == ".") return FoundPanel::tr("point .");
    if (sign == "\"") return FoundPanel::tr("double \"");
    if (sign == "'") return FoundPanel::tr("single '");
    if (sign == "yes") return FoundPanel::tr("yes");
    if (sign == "no") return FoundPanel::tr("no");
    if (sign == "none") return FoundPanel::tr("none");
    if (sign == "rows") return FoundPanel::tr("one row each");
    if (sign == "survey") return FoundPanel::tr("all answers of one respondent");
    if (sign == "baskets") return FoundPanel::tr("all articles of one purchase");
    if (sign == "months") return FoundPanel::tr("year and month in two columns");
    if (sign == "series") return FoundPanel::tr("a point of every series, a column each");
    if (sign == "dmy") return FoundPanel::tr("day, month, year");
    if (sign == "mdy") return FoundPanel::tr("month, day, year");
    if (sign == "ymd") return FoundPanel::tr("year, month, day");
    return qtext(sign);
}

/// What was found out, for the entry of a choice that leaves it to the program.
QString found(std::string_view setting, const SourceFacts& facts) {
    const Dialect& dialect = facts.dialect;
    if (setting == "encoding") {
        return qtext(dialect.encoding) + (dialect.byte_order_mark ? FoundPanel::tr(" with mark") : QString());
    }
    if (setting == "delimiter") return sign_name(dialect.delimiter);
    if (setting == "quote") return dialect.quote ? sign_name(std::string(1, dialect.quote)) : sign_name("none");
    if (setting == "header") return sign_name(dialect.header ? "yes" : "no");
    if (setting == "skip_lines") return QString::number(dialect.skip_lines);
    if (setting == "table") return qtext(facts.table);
    if (setting == "shape") return sign_name(facts.shape);
    if (setting == "labels") return sign_name("yes");
    if (setting == "decimal") {
        for (const ColumnFacts& column : facts.columns) {
            if (column.type == ColumnType::number) return sign_name(std::string(1, column.number.decimal));
        }
        return FoundPanel::tr("no numbers");
    }
    if (setting == "dates") {
        for (const ColumnFacts& column : facts.columns) {
            if (column.date_candidates.size() > 1) return FoundPanel::tr("a question is open");
            if (!column.date_format.empty()) return qtext(column.date_format);
        }
        return FoundPanel::tr("no dates");
    }
    return {};
}

}  // namespace

FoundPanel::FoundPanel(QWidget* parent) : QWidget(parent), reasons_(new QLabel(this)) {
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(scaled(14), scaled(12), scaled(14), scaled(12));
    layout->setSpacing(scaled(4));
    auto* title = new QLabel(tr("How the file is written"), this);
    set_look(*title, "strong");
    layout->addWidget(title);
    for (const SettingSpec& setting : ingest_settings()) {
        if (setting.id != "type") add_setting(setting, this);  // said of one column only, by what it becomes
    }
    reasons_->setWordWrap(true);
    reasons_->setTextFormat(Qt::PlainText);
    reasons_->setTextInteractionFlags(Qt::TextSelectableByMouse);
    set_look(*reasons_, "muted");
    layout->addSpacing(scaled(8));
    layout->addWidget(reasons_);
    layout->addStretch();
}

void FoundPanel::add_setting(const SettingSpec& setting, QWidget* parent) {
    const QString id = qtext(setting.id);
    Control& control = controls_.emplace_back(setting);
    control.label = new QLabel(qtext(Text(setting.label, {})), parent);
    control.label->setWordWrap(true);
    set_look(*control.label, "muted");
    layout()->addWidget(control.label);
    if (setting.values.empty() && !setting.of_file) {
        control.text = new QLineEdit(parent);
        control.text->setObjectName(QStringLiteral("setting-") + id);
        control.text->setAccessibleName(control.label->text());
        connect(control.text, &QLineEdit::editingFinished, this, [this, edit = control.text, id] {
            if (!edit->isModified()) return;
            edit->setModified(false);
            Q_EMIT setting_wanted(id, edit->text());
        });
        control.label->setBuddy(control.text);
        layout()->addWidget(control.text);
        return;
    }
    control.choice = new QComboBox(parent);
    control.choice->setObjectName(QStringLiteral("setting-") + id);
    control.choice->setAccessibleName(control.label->text());
    control.choice->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    control.choice->addItem(tr("Found out"), QString());
    for (const std::string_view value : setting.values) {
        if (!value.empty()) control.choice->addItem(sign_name(std::string(value)), qtext(value));
    }
    connect(control.choice, &QComboBox::activated, this,
            [this, box = control.choice, id] { Q_EMIT setting_wanted(id, box->currentData().toString()); });
    control.label->setBuddy(control.choice);
    layout()->addWidget(control.choice);
    if (!setting.of_file) return;
    sheets_ = new QPushButton(tr("Import all sheets"), parent);
    sheets_->setObjectName(QStringLiteral("all-sheets"));
    sheets_->setToolTip(tr("Puts the other sheets of this workbook on the list, each as an import of its own"));
    connect(sheets_, &QPushButton::clicked, this, &FoundPanel::sheets_wanted);
    layout()->addWidget(sheets_);
}

void FoundPanel::show_choice(const Control& control, const DraftFile& file) {
    QComboBox& box = *control.choice;
    const std::string id(control.setting.id);
    if (control.setting.of_file && file.facts) {
        while (box.count() > 1) box.removeItem(1);
        for (const std::string& table : file.facts->tables) box.addItem(qtext(table), qtext(table));
    }
    const auto given = file.settings.find(id);
    if (file.facts) box.setItemText(0, tr("Found: %1").arg(found(id, *file.facts)));
    const int index = given == file.settings.end() ? 0 : box.findData(qtext(given->second));
    box.setCurrentIndex(std::max(index, 0));
}

void FoundPanel::show_text(const Control& control, const DraftFile& file) {
    QLineEdit& edit = *control.text;
    if (edit.hasFocus() && edit.isModified()) return;
    const auto given = file.settings.find(std::string(control.setting.id));
    if (file.facts) edit.setPlaceholderText(found(control.setting.id, *file.facts));
    edit.setText(given == file.settings.end() ? QString() : qtext(given->second));
}

void FoundPanel::show(const DraftFile& file, bool more_sheets) {
    sheets_->setVisible(more_sheets);
    for (const Control& control : controls_) {
        const bool shown = !file.facts || applies(control.setting, *file.facts);
        control.label->setVisible(shown);
        if (control.choice) control.choice->setVisible(shown);
        if (control.text) control.text->setVisible(shown);
        if (control.choice) show_choice(control, file);
        if (control.text) show_text(control, file);
    }
    QStringList reasons;
    if (file.facts) {
        for (const Text& reason : file.facts->dialect.reasons) reasons << qtext(reason);
        for (const Text& warning : file.facts->warnings) reasons << QStringLiteral("⚠ ") + qtext(warning);
    }
    reasons_->setText(reasons.join(QStringLiteral("\n")));
}

}  // namespace clientele
