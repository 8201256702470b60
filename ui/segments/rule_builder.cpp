#include "ui/segments/rule_builder.h"

#include <QFormLayout>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QScrollArea>
#include <QSignalBlocker>
#include <QTimer>
#include <QVBoxLayout>

#include "core/analysis/segments/own_segments.h"
#include "ui/jobs/jobs.h"
#include "ui/segments/condition_group.h"
#include "ui/shell/reader_format.h"
#include "ui/shell/session.h"
#include "ui/shell/theme.h"

namespace clientele {

RuleBuilder::RuleBuilder(Session& session, const OwnSegment& begun, QWidget* parent)
    : QDialog(parent),
      session_(session),
      name_(new QLineEdit(qtext(begun.name), this)),
      text_(new QLineEdit(this)),
      customer_(new QLineEdit(this)),
      scroll_(new QScrollArea(this)),
      rule_(new ConditionGroup(session, true, nullptr)),
      total_(new QLabel(this)),
      problem_(new QLabel(this)),
      cancel_(new QPushButton(tr("Cancel"), this)),
      keep_(new QPushButton(tr("Keep the segment"), this)),
      look_soon_(new QTimer(this)) {
    setAttribute(Qt::WA_DeleteOnClose);
    setObjectName(QStringLiteral("rule_builder"));
    setWindowTitle(tr("Build a segment"));
    name_->setObjectName(QStringLiteral("name"));
    text_->setObjectName(QStringLiteral("text"));
    customer_->setObjectName(QStringLiteral("customer"));
    total_->setObjectName(QStringLiteral("total"));
    problem_->setObjectName(QStringLiteral("problem"));
    keep_->setObjectName(QStringLiteral("keep"));
    lay_out();
    look_soon_->setSingleShot(true);
    connect(look_soon_, &QTimer::timeout, this, &RuleBuilder::look);
    connect(rule_, &ConditionGroup::edited, this, &RuleBuilder::group_edited);
    connect(rule_, &ConditionGroup::changed_shape, this, &RuleBuilder::chain_tabs);
    connect(text_, &QLineEdit::textEdited, this, &RuleBuilder::text_edited);
    connect(name_, &QLineEdit::textChanged, this, &RuleBuilder::show_keepable);
    connect(customer_, &QLineEdit::textEdited, this, &RuleBuilder::wait_for_look);
    connect(&session, &Session::changed, this, [this] { look_soon_->start(0); });
    connect(keep_, &QPushButton::clicked, this, &RuleBuilder::keep);
    text_->setText(qtext(begun.expression));
    text_->setCursorPosition(0);
    text_is_newer_ = !begun.expression.empty();
    show_keepable();
    chain_tabs();
    look_soon_->start(0);
}

void RuleBuilder::lay_out() {
    resize(scaled(900), scaled(600));
    name_->setPlaceholderText(tr("Name"));
    name_->setAccessibleName(tr("Name of the segment"));
    text_->setPlaceholderText(QStringLiteral("orders(in last 90 days)>=2 and not segment=Lost"));
    text_->setAccessibleName(tr("The rule as text"));
    customer_->setPlaceholderText(tr("Id of a customer"));
    customer_->setAccessibleName(tr("Why is this customer in or out"));
    set_look(*total_, "strong");
    set_look(*keep_, "primary");
    problem_->setWordWrap(true);
    problem_->setTextFormat(Qt::PlainText);
    auto* contents = new QWidget;
    set_look(*contents, "panel");
    auto* inner = new QVBoxLayout(contents);
    inner->addWidget(rule_);
    inner->addStretch(1);
    scroll_->setWidget(contents);
    scroll_->setWidgetResizable(true);
    scroll_->setFocusPolicy(Qt::NoFocus);
    auto* form = new QFormLayout;
    form->setFieldGrowthPolicy(QFormLayout::AllNonFixedFieldsGrow);
    form->addRow(tr("Rule as text"), text_);
    form->addRow(tr("Explain customer"), customer_);
    auto* buttons = new QHBoxLayout;
    cancel_->setObjectName(QStringLiteral("cancel"));
    buttons->addWidget(total_, 1);
    buttons->addWidget(cancel_);
    buttons->addWidget(keep_);
    connect(cancel_, &QPushButton::clicked, this, &QDialog::reject);
    auto* column = new QVBoxLayout(this);
    column->addWidget(name_);
    column->addWidget(scroll_, 1);
    column->addLayout(form);
    column->addWidget(problem_);
    column->addLayout(buttons);
}

/// Tab goes through the rule from top to bottom, whenever a part came.
void RuleBuilder::chain_tabs() {
    for (QPushButton* each : findChildren<QPushButton*>())
        each->setAutoDefault(false);  // Enter shall not add a condition
    std::vector<QWidget*> stops{name_};
    rule_->add_stops(stops);
    stops.insert(stops.end(), {text_, customer_, cancel_, keep_});
    for (std::size_t i = 1; i < stops.size(); ++i) setTabOrder(stops[i - 1], stops[i]);
}

void RuleBuilder::group_edited() {
    text_is_newer_ = false;
    text_->setText(qtext(rule_text(rule_->draft())));
    text_->setCursorPosition(0);
    wait_for_look();
}

void RuleBuilder::text_edited() {
    text_is_newer_ = true;
    wait_for_look();
}

/// Figures of an earlier rule are not left standing.
void RuleBuilder::wait_for_look() {
    sound_ = false;
    total_->setText(tr("Counting…"));
    show_keepable();
    look_soon_->start(150);
}

/// Reads the text, where that was edited last, and counts; what is under way for an earlier rule is stopped.
void RuleBuilder::look() {
    ++run_;
    if (looking_) looking_->stop();
    say({}, false);
    if (!session_.is_open()) return;
    if (text_is_newer_ && !text_->text().trimmed().isEmpty()) {
        looking_ = session_.jobs().run<RuleDraft>(
            Lane::analysis, {},
            [snapshot = session_.snapshot(), rule = text_->text().toStdString()](const Progress&) -> Result<RuleDraft> {
                const auto read = parse_segment_rule(rule, *snapshot);
                if (!read) return std::unexpected(read.error());
                return draft_of(*read);
            },
            this,
            [this, run = run_](const Result<RuleDraft>& draft) {
                if (run == run_) show_read(draft);
            },
            true);
        return;
    }
    using Judged = std::vector<JudgedPart>;
    looking_ = session_.jobs().run<Judged>(
        Lane::analysis, tr("Counting a segment"),
        [snapshot = session_.snapshot(), draft = rule_->draft(), customer = customer_->text().trimmed().toStdString()](
            const Progress& progress) { return judge_parts(draft, *snapshot, customer, progress); },
        this,
        [this, run = run_](const Result<Judged>& judged) {
            if (run == run_) show_judged(judged);
        },
        true);
}

void RuleBuilder::show_read(const Result<RuleDraft>& draft) {
    text_is_newer_ = !draft;
    if (!draft) {
        total_->clear();
        return say(qtext(draft.error().message), true);
    }
    rule_->show_draft(*draft);
    chain_tabs();
    look();
}

void RuleBuilder::show_judged(const Result<std::vector<JudgedPart>>& judged) {
    total_->clear();
    if (!judged) {
        if (!judged.error().cancelled()) say(qtext(judged.error().message), true);
        sound_ = judged.error().code == ErrorCode::not_found && !customer_->text().trimmed().isEmpty();
        return show_keepable();
    }
    rule_->show_judged(*judged);
    const std::optional<std::int64_t> all = judged->front().customers;
    sound_ = all.has_value();
    if (all) total_->setText(qtext(text("{0} {0|customer|customers} in the segment", count(*all))));
    if (judged->front().holds)
        total_->setText(total_->text() +
                        (*judged->front().holds ? tr(" – the customer is in it") : tr(" – the customer is not in it")));
    show_keepable();
}

void RuleBuilder::show_keepable() {
    keep_->setEnabled(sound_ && !name_->text().trimmed().isEmpty() && !session_.read_only());
}

void RuleBuilder::say(const QString& words, bool problem) {
    set_look(*problem_, problem ? "warning" : "muted");
    problem_->setText(words);
    problem_->setVisible(!words.isEmpty());
}

void RuleBuilder::keep() {
    keep_->setEnabled(false);
    const OwnSegment segment{.name = name_->text().trimmed().toStdString(),
                             .expression = text_->text().trimmed().toStdString()};
    session_.change_project(
        tr("Keeping a segment"),
        [segment, snapshot = session_.snapshot()](Project& project, const Progress& progress) -> Result<Batch> {
            if (const auto size = size_of_segment(*snapshot, segment, progress); !size)
                return std::unexpected(size.error());
            return project.set_own_segment(segment);
        },
        this,
        [this](const Result<Batch>& batch) {
            if (batch) return accept();
            show_keepable();
            if (!batch.error().cancelled()) say(qtext(batch.error().message), true);
        });
}

}  // namespace clientele
