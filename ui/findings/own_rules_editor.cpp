#include "ui/findings/own_rules_editor.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QTimer>
#include <QToolButton>
#include <QVBoxLayout>

#include "core/project/ledger_words.h"
#include "ui/jobs/jobs.h"
#include "ui/shell/reader_format.h"
#include "ui/shell/session.h"
#include "ui/shell/theme.h"

namespace clientele {

OwnRulesEditor::OwnRulesEditor(Session& session, QWidget* parent)
    : QWidget(parent),
      session_(session),
      rules_(new QVBoxLayout),
      name_(new QLineEdit(this)),
      expression_(new QLineEdit(this)),
      outcome_(new QLabel(this)),
      add_(new QPushButton(tr("Keep the rule"), this)),
      look_soon_(new QTimer(this)) {
    auto* title = new QLabel(tr("Rules of your own"), this);
    set_look(*title, "strong");
    name_->setPlaceholderText(tr("Name"));
    name_->setAccessibleName(tr("Name of the rule"));
    name_->setObjectName(QStringLiteral("rule_name"));
    expression_->setPlaceholderText(QStringLiteral("products: cost<=price"));
    expression_->setAccessibleName(tr("What must hold"));
    expression_->setObjectName(QStringLiteral("rule_expression"));
    add_->setObjectName(QStringLiteral("keep_rule"));
    outcome_->setWordWrap(true);
    outcome_->setTextFormat(Qt::PlainText);
    outcome_->hide();
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(scaled(6));
    column->addWidget(title);
    column->addLayout(rules_);
    column->addWidget(name_);
    column->addWidget(expression_);
    column->addWidget(add_, 0, Qt::AlignLeft);
    column->addWidget(outcome_);  // below: the button does not move while the rule is written
    look_soon_->setSingleShot(true);
    connect(look_soon_, &QTimer::timeout, this, &OwnRulesEditor::look);
    connect(name_, &QLineEdit::textChanged, this, &OwnRulesEditor::show_addable);
    connect(expression_, &QLineEdit::textChanged, this, [this] {
        sound_ = false;
        show_addable();
        look_soon_->start(150);
    });
    connect(expression_, &QLineEdit::returnPressed, this, [this] {
        if (add_->isEnabled()) add();
    });
    connect(add_, &QPushButton::clicked, this, &OwnRulesEditor::add);
    connect(&session, &Session::changed, this, &OwnRulesEditor::show_rules);
    add_->setEnabled(false);
}

void OwnRulesEditor::set_analysis(const Analysis* analysis) {
    analysis_ = analysis && analysis->own_rule ? analysis : nullptr;
    setVisible(analysis_ != nullptr);
    show_rules();
}

void OwnRulesEditor::show_rules() {
    while (QLayoutItem* item = rules_->takeAt(0)) {
        delete item->widget();
        delete item;
    }
    if (!analysis_ || !session_.is_open()) return;
    for (const OwnRule& rule : session_.snapshot()->own_rules()) {
        auto* line = new QWidget(this);
        auto* row = new QHBoxLayout(line);
        row->setContentsMargins(0, 0, 0, 0);
        auto* words = new QLabel(QStringLiteral("%1\n%2").arg(qtext(rule.name), qtext(rule.expression)), line);
        words->setWordWrap(true);
        words->setTextFormat(Qt::PlainText);
        auto* remove = new QToolButton(line);
        remove->setText(QStringLiteral("✕"));
        remove->setAccessibleName(tr("Remove the rule “%1”").arg(qtext(rule.name)));
        remove->setToolTip(remove->accessibleName());
        remove->setEnabled(!session_.read_only());
        set_look(*remove, "flat");
        row->addWidget(words, 1);
        row->addWidget(remove, 0, Qt::AlignTop);
        connect(remove, &QToolButton::clicked, this, [this, name = rule.name] { keep({.name = name, .expression = {}}); });
        rules_->addWidget(line);
    }
    look();
}

void OwnRulesEditor::look() {
    ++run_;
    if (checking_) checking_->stop();
    sound_ = false;
    show_addable();
    outcome_->hide();
    const OwnRule rule{.name = name_->text().trimmed().toStdString(),
                       .expression = expression_->text().trimmed().toStdString()};
    if (!analysis_ || rule.expression.empty()) return;
    checking_ = session_.jobs().run<std::int64_t>(
        Lane::analysis, tr("Checking a rule"),
        [snapshot = session_.snapshot(), rule, judge = analysis_->own_rule](const Progress&) {
            return judge(*snapshot, rule);
        },
        this,
        [this, run = run_](const Result<std::int64_t>& rows) {
            if (run != run_) return;
            set_look(*outcome_, rows ? "muted" : "warning");
            outcome_->setText(qtext(rows ? text("{0} {0|row|rows} {0|breaks|break} it", count(*rows))
                                         : rows.error().message));
            outcome_->show();
            sound_ = rows.has_value();
            show_addable();
        },
        true);
}

/// What keeping the rule makes an end of is said on the button: it is an entry of the ledger like an import.
void OwnRulesEditor::show_addable() {
    add_->setEnabled(sound_ && !name_->text().trimmed().isEmpty() && !session_.read_only());
    const auto removed = taken_back(session_.ledger());
    add_->setToolTip(removed.empty() ? QString() : qtext(removal_in_words(removed)));
}

void OwnRulesEditor::add() {
    keep({.name = name_->text().trimmed().toStdString(), .expression = expression_->text().trimmed().toStdString()});
}

void OwnRulesEditor::keep(const OwnRule& rule) {
    add_->setEnabled(false);
    session_.change_project(
        tr("Keeping a rule"), [rule](Project& project, const Progress&) { return project.set_own_rule(rule); }, this,
        [this, added = !rule.expression.empty()](const Result<Batch>& batch) {
            if (batch) {
                if (!added) return;
                name_->clear();
                expression_->clear();
                return;
            }
            show_addable();
            if (batch.error().cancelled()) return;
            set_look(*outcome_, "warning");
            outcome_->setText(qtext(batch.error().message));
            outcome_->show();
        });
}

}  // namespace clientele
