#include "ui/findings/definitions_editor.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QTimer>
#include <QToolButton>
#include <QVBoxLayout>

#include "core/analysis/segments/frozen_clusters.h"
#include "core/project/ledger_words.h"
#include "ui/jobs/jobs.h"
#include "ui/segments/rule_builder.h"
#include "ui/shell/reader_format.h"
#include "ui/shell/session.h"
#include "ui/shell/theme.h"

namespace clientele {

DefinitionsEditor::DefinitionsEditor(Session& session, QWidget* parent)
    : QWidget(parent),
      session_(session),
      title_(new QLabel(this)),
      kept_(new QVBoxLayout),
      name_(new QLineEdit(this)),
      expression_(new QLineEdit(this)),
      outcome_(new QLabel(this)),
      add_(new QPushButton(this)),
      build_(new QPushButton(tr("Build the rule…"), this)),
      look_soon_(new QTimer(this)) {
    set_look(*title_, "strong");
    name_->setPlaceholderText(tr("Name"));
    name_->setAccessibleName(tr("Name"));
    name_->setObjectName(QStringLiteral("rule_name"));
    expression_->setObjectName(QStringLiteral("rule_expression"));
    add_->setObjectName(QStringLiteral("keep_rule"));
    build_->setObjectName(QStringLiteral("build_rule"));
    build_->setToolTip(tr("Put the conditions together, and see how many customers each of them finds"));
    outcome_->setWordWrap(true);
    outcome_->setTextFormat(Qt::PlainText);
    outcome_->hide();
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(scaled(6));
    column->addWidget(title_);
    column->addLayout(kept_);
    column->addWidget(name_);
    column->addWidget(expression_);
    column->addWidget(build_, 0, Qt::AlignLeft);
    column->addWidget(add_, 0, Qt::AlignLeft);
    column->addWidget(outcome_);  // below: the button does not move while the rule is written
    look_soon_->setSingleShot(true);
    connect(look_soon_, &QTimer::timeout, this, &DefinitionsEditor::look);
    connect(name_, &QLineEdit::textChanged, this, &DefinitionsEditor::show_addable);
    connect(expression_, &QLineEdit::textChanged, this, [this] {
        sound_ = false;
        show_addable();
        look_soon_->start(150);
    });
    connect(expression_, &QLineEdit::returnPressed, this, [this] {
        if (add_->isEnabled()) add();
    });
    connect(add_, &QPushButton::clicked, this, &DefinitionsEditor::add);
    connect(build_, &QPushButton::clicked, this, [this] {
        build(
            {.name = name_->text().trimmed().toStdString(), .expression = expression_->text().trimmed().toStdString()});
    });
    connect(&session, &Session::changed, this, &DefinitionsEditor::show_kept);
    add_->setEnabled(false);
}

void DefinitionsEditor::set_analysis(const Analysis* analysis) {
    of_segments_ = analysis && analysis->own_segment;
    judge_ = !analysis ? nullptr : of_segments_ ? analysis->own_segment : analysis->own_rule;
    title_->setText(of_segments_ ? tr("Segments of your own") : tr("Rules of your own"));
    add_->setText(of_segments_ ? tr("Keep the segment") : tr("Keep the rule"));
    expression_->setPlaceholderText(of_segments_ ? QStringLiteral("orders(in last 90 days)>=2 and not segment=Lost")
                                                 : QStringLiteral("products: cost<=price"));
    expression_->setToolTip(expression_->placeholderText());
    expression_->setAccessibleName(of_segments_ ? tr("Who belongs to it") : tr("What must hold"));
    build_->setVisible(of_segments_);
    setVisible(judge_ != nullptr);
    show_kept();
}

const std::vector<OwnDefinition>& DefinitionsEditor::kept() const {
    return of_segments_ ? session_.snapshot()->own_segments() : session_.snapshot()->own_rules();
}

void DefinitionsEditor::show_kept() {
    while (QLayoutItem* item = kept_->takeAt(0)) {
        delete item->widget();
        delete item;
    }
    if (!judge_ || !session_.is_open()) return;
    for (const OwnDefinition& each : kept()) {
        auto* line = new QWidget(this);
        auto* row = new QHBoxLayout(line);
        row->setContentsMargins(0, 0, 0, 0);
        auto* words =
            new QLabel(QStringLiteral("%1\n%2").arg(qtext(each.name), qtext(readable_rule(each.expression))), line);
        words->setWordWrap(true);
        words->setTextFormat(Qt::PlainText);
        auto* remove = new QToolButton(line);
        remove->setText(QStringLiteral("✕"));
        remove->setAccessibleName(tr("Remove “%1”").arg(qtext(each.name)));
        remove->setToolTip(remove->accessibleName());
        remove->setEnabled(!session_.read_only());
        set_look(*remove, "flat");
        row->addWidget(words, 1);
        if (of_segments_) {
            auto* edit = new QToolButton(line);
            edit->setText(QStringLiteral("✎"));
            edit->setAccessibleName(tr("Change “%1”").arg(qtext(each.name)));
            edit->setToolTip(edit->accessibleName());
            set_look(*edit, "flat");
            row->addWidget(edit, 0, Qt::AlignTop);
            connect(edit, &QToolButton::clicked, this, [this, each] { build(each); });
        }
        row->addWidget(remove, 0, Qt::AlignTop);
        connect(remove, &QToolButton::clicked, this,
                [this, name = each.name] { keep({.name = name, .expression = {}}); });
        kept_->addWidget(line);
    }
    look();
}

void DefinitionsEditor::look() {
    ++run_;
    if (checking_) checking_->stop();
    sound_ = false;
    show_addable();
    outcome_->hide();
    const OwnDefinition wanted{.name = name_->text().trimmed().toStdString(),
                               .expression = expression_->text().trimmed().toStdString()};
    if (!judge_ || wanted.expression.empty()) return;
    checking_ = session_.jobs().run<std::int64_t>(
        Lane::analysis, tr("Checking a rule"),
        [snapshot = session_.snapshot(), wanted, judge = judge_](const Progress& progress) {
            return judge(*snapshot, wanted, progress);
        },
        this,
        [this, run = run_, of_segments = of_segments_](const Result<std::int64_t>& number) {
            if (run != run_) return;
            set_look(*outcome_, number ? "muted" : "warning");
            outcome_->setText(qtext(!number       ? number.error().message
                                    : of_segments ? text("{0} {0|customer|customers}", count(*number))
                                                  : text("{0} {0|row|rows} {0|breaks|break} it", count(*number))));
            outcome_->show();
            sound_ = number.has_value();
            show_addable();
        },
        true);
}

/// What keeping the rule makes an end of is said on the button: it is an entry of the ledger like an import.
void DefinitionsEditor::show_addable() {
    add_->setEnabled(sound_ && !name_->text().trimmed().isEmpty() && !session_.read_only());
    const auto removed = taken_back(session_.ledger());
    add_->setToolTip(removed.empty() ? QString() : qtext(removal_in_words(removed)));
}

void DefinitionsEditor::build(const OwnDefinition& begun) { (new RuleBuilder(session_, begun, window()))->open(); }

void DefinitionsEditor::add() {
    keep({.name = name_->text().trimmed().toStdString(), .expression = expression_->text().trimmed().toStdString()});
}

void DefinitionsEditor::keep(const OwnDefinition& definition) {
    if (of_segments_ && definition.expression.empty())  // what others need stays
        if (const auto removable = judge_(*session_.snapshot(), definition, {}); !removable) {
            set_look(*outcome_, "warning");
            outcome_->setText(qtext(removable.error().message));
            outcome_->show();
            return;
        }
    add_->setEnabled(false);
    session_.change_project(
        of_segments_ ? tr("Keeping a segment") : tr("Keeping a rule"),
        [definition, of_segments = of_segments_](Project& project, const Progress&) {
            return of_segments ? project.set_own_segment(definition) : project.set_own_rule(definition);
        },
        this,
        [this, added = !definition.expression.empty()](const Result<Batch>& batch) {
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
