#include "ui/importing/questions_panel.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>
#include <algorithm>

#include "ui/shell/reader_format.h"
#include "ui/shell/theme.h"

namespace clientele {

QuestionsPanel::QuestionsPanel(QWidget* parent) : QFrame(parent), lines_(new QVBoxLayout(this)) {
    setObjectName(QStringLiteral("questions"));
    setAccessibleName(tr("Open questions"));
    set_look(*this, "banner");
    lines_->setContentsMargins(scaled(14), scaled(8), scaled(14), scaled(8));
    lines_->setSpacing(scaled(6));
}

void QuestionsPanel::show(const DraftFile& file) {
    while (QLayoutItem* item = lines_->takeAt(0)) {
        if (item->widget()) item->widget()->deleteLater();
        delete item;
    }
    if (file.error && !file.error->cancelled()) {
        QString words = qtext(file.error->message);
        const Location& where = file.error->where;
        if (where.line > 0) words += tr(" (line %1)").arg(where.line);
        add_line(words, "bad");
    }
    const auto questions = open_questions(file);
    for (const ImportQuestion& question : questions) add_question(question);
    if (file.mapped) {
        for (const Error& asked : file.mapped->questions) {
            const QString header = qtext(asked.where.column);
            const bool has_buttons = std::ranges::any_of(
                questions, [&](const ImportQuestion& question) { return question.header == header; });
            if (has_buttons) continue;
            add_line(header.isEmpty()
                         ? tr("The file has no header: choose above each column what it is. The others are "
                              "kept as attributes.")
                         : tr("“%1” holds values that are no dates known here. Choose another column, or keep "
                              "this one as an attribute.")
                               .arg(header),
                     "warning");
        }
    }
    if (file.mapped && file.rows_are()) {
        for (const std::string& id : file.mapped->missing_required) {
            const Field* field = find_field(spec(*file.rows_are()), id);
            add_line(tr("Which column is “%1”? Rows cannot be kept without it: choose it above its column, or choose "
                        "another kind of data.")
                         .arg(field ? qtext(Text(field->label, {})) : qtext(id)),
                     "warning");
        }
    }
    if (!file.recipe.isEmpty()) add_recipe(file.recipe);
    setVisible(lines_->count() > 0);
}

void QuestionsPanel::add_recipe(const QString& file) {
    auto* row = new QWidget(this);
    auto* layout = new QHBoxLayout(row);
    layout->setContentsMargins(0, 0, 0, 0);
    auto* label = new QLabel(tr("Same columns as %1: read the same way.").arg(file), row);
    label->setTextFormat(Qt::PlainText);
    auto* anew = new QPushButton(tr("Start anew"), row);
    anew->setObjectName(QStringLiteral("start-anew"));
    anew->setAccessibleName(tr("Start anew: read this file without what was said about %1").arg(file));
    set_look(*anew, "link");
    connect(anew, &QPushButton::clicked, this, &QuestionsPanel::anew_wanted);
    layout->addWidget(label);
    layout->addWidget(anew);
    layout->addStretch();
    lines_->addWidget(row);
}

void QuestionsPanel::add_line(const QString& words, const char* look) {
    auto* label = new QLabel(QStringLiteral("⚠ ") + words, this);
    label->setWordWrap(true);
    label->setTextFormat(Qt::PlainText);
    set_look(*label, look);
    lines_->addWidget(label);
}

void QuestionsPanel::add_question(const ImportQuestion& question) {
    auto* row = new QWidget(this);
    auto* layout = new QHBoxLayout(row);
    layout->setContentsMargins(0, 0, 0, 0);
    auto* label =
        new QLabel(question.example.isEmpty()
                       ? tr("How is “%1” written? Both readings fit every value:").arg(question.header)
                       : tr("%1: what is %2? Both readings fit every value.").arg(question.header, question.example),
                   row);
    set_look(*label, "strong");
    layout->addWidget(label);
    for (const ImportQuestion::Answer& answer : question.answers) {
        const QString words = answer.reads.isEmpty() ? answer.format : tr("%1: %2").arg(answer.format, answer.reads);
        auto* button = new QPushButton(words, row);
        button->setObjectName(QStringLiteral("answer-%1-%2").arg(question.column).arg(qtext(answer.value)));
        button->setAccessibleName(tr("Column %1 is written %2").arg(question.header, words));
        connect(button, &QPushButton::clicked, this, [this, setting = question.setting, value = answer.value] {
            Q_EMIT answered(qtext(setting), qtext(value));
        });
        layout->addWidget(button);
    }
    auto* show_column = new QPushButton(tr("Show the column"), row);
    set_look(*show_column, "link");
    connect(show_column, &QPushButton::clicked, this,
            [this, column = question.column] { Q_EMIT column_wanted(column); });
    layout->addWidget(show_column);
    layout->addStretch();
    lines_->addWidget(row);
}

}  // namespace clientele
