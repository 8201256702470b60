#include "ui/segments/condition_row.h"

#include <QComboBox>
#include <QCoreApplication>
#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QSignalBlocker>
#include <QSpinBox>
#include <QToolButton>
#include <QVBoxLayout>
#include <algorithm>

#include "core/analysis/segments/frozen_clusters.h"
#include "core/base/format.h"
#include "ui/segments/rule_subjects.h"
#include "ui/shell/reader_format.h"
#include "ui/shell/session.h"
#include "ui/shell/theme.h"

namespace clientele {
namespace {

using About = RuleMeasure::About;
constexpr int most_days = 36'525;

const RuleMeasure& measure_at(int index) {
    return rule_measures()[static_cast<std::size_t>(
        std::clamp(index, 0, static_cast<int>(rule_measures().size()) - 1))];
}

/// Reads as words: "in the last 90 days", or `none` for 0.
QSpinBox* days_box(const QString& name, const QString& prefix, const QString& none, QWidget* parent) {
    auto* box = new QSpinBox(parent);
    box->setRange(0, most_days);
    box->setPrefix(prefix);
    box->setSuffix(QCoreApplication::translate("clientele::ConditionRow", " days"));
    box->setSpecialValueText(none);
    box->setAccessibleName(name);
    return box;
}

QToolButton* remove_button(const QString& name, QWidget* parent) {
    auto* button = new QToolButton(parent);
    button->setText(QStringLiteral("✕"));
    button->setObjectName(QStringLiteral("remove"));
    button->setAccessibleName(name);
    button->setToolTip(name);
    button->setFocusPolicy(Qt::StrongFocus);
    set_look(*button, "flat");
    return button;
}

/// The word of a condition that was read, as rule_measures has it.
std::string_view word_of(const SegmentRule& rule) {
    if (rule.kind == SegmentRule::Kind::field) return rule.condition.segment ? "segment" : "field";
    return measure_word(rule);
}

}  // namespace

ConditionRow::ConditionRow(Session& session, QWidget* parent)
    : QWidget(parent),
      session_(session),
      what_(new QComboBox(this)),
      comparison_(new ComparisonLine(session, this)),
      limits_(new QWidget(this)),
      last_(days_box(tr("In the last days"), tr("in the last "), tr("at any time"), limits_)),
      within_(days_box(tr("Within days"), tr("together within "), tr("however far apart"), limits_)),
      more_(new QPushButton(tr("+ Only rows where…"), limits_)),
      wheres_box_(new QVBoxLayout),
      fixed_(new QLabel(this)),
      outcome_(new QLabel(this)),
      remove_(remove_button(tr("Remove this condition"), this)) {
    setObjectName(QStringLiteral("condition_row"));
    what_->setObjectName(QStringLiteral("what"));
    what_->setAccessibleName(tr("What the condition is about"));
    for (const RuleMeasure& each : rule_measures()) what_->addItem(measure_words(each.word));
    outcome_->setTextFormat(Qt::PlainText);
    outcome_->setWordWrap(true);
    outcome_->setObjectName(QStringLiteral("outcome"));
    set_look(*outcome_, "muted");
    set_look(*more_, "link");
    fixed_->setWordWrap(true);
    fixed_->setTextFormat(Qt::PlainText);
    fixed_->hide();
    lay_out();
    adapt();
    connect(what_, &QComboBox::currentIndexChanged, this, [this] {
        adapt();
        Q_EMIT edited();
    });
    connect(comparison_, &ComparisonLine::edited, this, &ConditionRow::edited);
    for (QSpinBox* box : {last_, within_}) connect(box, &QSpinBox::valueChanged, this, &ConditionRow::edited);
    connect(more_, &QPushButton::clicked, this, [this] {
        add_where()->focus_first();
        Q_EMIT changed_shape();
        Q_EMIT edited();
    });
    connect(remove_, &QToolButton::clicked, this, &ConditionRow::removal_wanted);
}

void ConditionRow::lay_out() {
    auto* first = new QHBoxLayout;
    first->setSpacing(scaled(6));
    first->addWidget(what_);
    first->addWidget(comparison_, 1);
    first->addWidget(fixed_, 1);
    first->addWidget(remove_);
    auto* second = new QHBoxLayout(limits_);
    second->setContentsMargins(scaled(12), 0, 0, 0);
    second->setSpacing(scaled(6));
    second->addWidget(last_);
    second->addWidget(within_);
    second->addWidget(more_);
    second->addStretch(1);
    wheres_box_->setContentsMargins(scaled(12), 0, 0, 0);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(scaled(3));
    column->addLayout(first);
    column->addWidget(limits_);
    column->addLayout(wheres_box_);
    column->addWidget(outcome_);
}

/// What there is to fill in follows from what the condition is about.
void ConditionRow::adapt() {
    const RuleMeasure& measure = measure_at(what_->currentIndex());
    const bool plain = measure.about == About::field || measure.about == About::segment;
    comparison_->set_subjects(rule_subjects(*session_.snapshot(), measure.about));
    comparison_->show_parts(measure.about != About::segment && measure.about != About::nothing, measure.word != "any");
    limits_->setVisible(!plain);
    within_->setVisible(measure.windows);
    for (const Where& each : wheres_) each.line->setVisible(!plain);
}

ComparisonLine* ConditionRow::add_where() {
    auto* line = new QWidget(this);
    auto* row = new QHBoxLayout(line);
    row->setContentsMargins(0, 0, 0, 0);
    row->addWidget(new QLabel(tr("where"), line));
    auto* comparison = new ComparisonLine(session_, line);
    auto* remove = remove_button(tr("Remove this restriction of the rows"), line);
    row->addWidget(comparison, 1);
    row->addWidget(remove);
    const RuleSubject* about = comparison_->subject();
    comparison->set_subjects(row_subjects(*session_.snapshot(), about ? about->dataset : DatasetKind::transactions));
    wheres_box_->addWidget(line);
    wheres_.push_back({line, comparison, remove});
    connect(comparison, &ComparisonLine::edited, this, &ConditionRow::edited);
    connect(remove, &QToolButton::clicked, this, [this, line] {
        std::erase_if(wheres_, [line](const Where& each) { return each.line == line; });
        line->hide();
        line->deleteLater();
        more_->setFocus();
        Q_EMIT changed_shape();
        Q_EMIT edited();
    });
    return comparison;
}

void ConditionRow::show_condition(const SegmentRule& condition) {
    const QSignalBlocker quiet(this);
    if (condition.kind == SegmentRule::Kind::cluster) {
        kept_ = condition_text(condition);
        fixed_->setText(qtext(readable_rule(kept_)));
        fixed_->show();
        for (QWidget* part : {static_cast<QWidget*>(what_), static_cast<QWidget*>(comparison_), limits_}) part->hide();
        return;
    }
    const auto found = std::ranges::find(rule_measures(), word_of(condition), &RuleMeasure::word);
    what_->setCurrentIndex(static_cast<int>(found - rule_measures().begin()));
    adapt();
    const auto show = [](ComparisonLine& line, const Condition& of) {
        if (!of.segment) line.choose(field_text(of.dataset, of.field));
        line.compare(of.op, qtext(value_list(of.values)));
    };
    if (condition.kind == SegmentRule::Kind::field) return show(*comparison_, condition.condition);
    const CustomerMeasure& measure = condition.measure;
    comparison_->choose(measure.field.empty() ? std::string(spec(measure.dataset).id)
                                              : field_text(measure.dataset, measure.field));
    comparison_->compare(condition.op, qtext(write_exact(condition.value)));
    last_->setValue(measure.last.value_or(0));
    within_->setValue(measure.within.value_or(0));
    period_.clear();
    for (const std::string& each : expressions(Filter{.period = measure.where.period, .conditions = {}}))
        period_ = each;
    for (const Condition& each : measure.where.conditions) show(*add_where(), each);
}

std::string ConditionRow::measure_text() const {
    const RuleMeasure& measure = measure_at(what_->currentIndex());
    const RuleSubject* about = comparison_->subject();
    if (!about && measure.about != About::nothing) return {};
    std::string inside = measure.about == About::nothing ? std::string() : about->text;
    const auto add = [&](const std::string& words) { inside += (inside.empty() ? "" : " ") + words; };
    std::string where = period_;
    for (const Where& each : wheres_) {
        const std::string one = each.comparison->condition();
        if (one.empty()) return {};
        where += (where.empty() ? "" : " and ") + one;
    }
    if (!where.empty()) add("where " + where);
    if (last_->value() > 0) add("in last " + std::to_string(last_->value()) + " days");
    if (within_->value() > 0 && measure.windows) add("within " + std::to_string(within_->value()) + " days");
    const std::string called = std::string(measure.word) + "(" + inside + ")";
    if (measure.word == "any") return called;
    const QString number = comparison_->values();
    return number.isEmpty() ? std::string() : called + std::string(sign(comparison_->op())) + number.toStdString();
}

RuleDraft ConditionRow::draft() const {
    RuleDraft draft{.kind = SegmentRule::Kind::measure};
    const About about = measure_at(what_->currentIndex()).about;
    draft.text = !kept_.empty()                                     ? kept_
                 : about == About::field || about == About::segment ? comparison_->condition()
                                                                    : measure_text();
    return draft;
}

void ConditionRow::show_judged(const JudgedPart& judged) {
    QString words = judged.error       ? qtext(judged.error->message)
                    : judged.customers ? qtext(text("{0} {0|customer|customers}", count(*judged.customers)))
                                       : tr("Not filled in yet: it does not count.");
    if (judged.holds)
        words += (*judged.holds ? tr("  ✓ holds") : tr("  ✗ does not hold")) +
                 (judged.has.empty() ? QString() : tr(", the customer has %1").arg(qtext(judged.has)));
    set_look(*outcome_, judged.error ? "warning" : "muted");
    outcome_->setText(words);
}

void ConditionRow::add_stops(std::vector<QWidget*>& stops) const {
    stops.push_back(what_);
    comparison_->add_stops(stops);
    stops.insert(stops.end(), {remove_, last_, within_, more_});
    for (const Where& each : wheres_) {
        each.comparison->add_stops(stops);
        stops.push_back(each.remove);
    }
}

void ConditionRow::focus_first() { what_->isHidden() ? remove_->setFocus() : what_->setFocus(); }

}  // namespace clientele
