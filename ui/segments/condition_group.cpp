#include "ui/segments/condition_group.h"

#include <QComboBox>
#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QSignalBlocker>
#include <QToolButton>
#include <QVBoxLayout>
#include <algorithm>

#include "ui/segments/condition_row.h"
#include "ui/shell/reader_format.h"
#include "ui/shell/theme.h"

namespace clientele {

QWidget* ConditionGroup::Part::widget() const {
    return row ? static_cast<QWidget*>(row) : static_cast<QWidget*>(group);
}

ConditionGroup::ConditionGroup(Session& session, bool top, QWidget* parent)
    : QFrame(parent),
      session_(session),
      kind_(new QComboBox(this)),
      outcome_(new QLabel(this)),
      more_(new QPushButton(tr("+ Condition"), this)),
      more_groups_(new QPushButton(tr("+ Group"), this)),
      remove_(new QToolButton(this)),
      box_(new QVBoxLayout) {
    setObjectName(QStringLiteral("condition_group"));
    if (!top) setFrameShape(QFrame::StyledPanel);
    kind_->setObjectName(QStringLiteral("kind"));
    kind_->setAccessibleName(tr("How many of these must hold"));
    kind_->addItems({tr("All of these hold"), tr("At least one of these holds"), tr("None of these holds")});
    more_->setObjectName(QStringLiteral("add_condition"));
    more_groups_->setObjectName(QStringLiteral("add_group"));
    outcome_->setTextFormat(Qt::PlainText);
    set_look(*outcome_, "muted");
    remove_->setText(QStringLiteral("✕"));
    remove_->setAccessibleName(tr("Remove this group"));
    remove_->setToolTip(remove_->accessibleName());
    remove_->setFocusPolicy(Qt::StrongFocus);
    remove_->setVisible(!top);
    set_look(*remove_, "flat");
    auto* head = new QHBoxLayout;
    head->setSpacing(scaled(8));
    head->addWidget(kind_);
    head->addWidget(outcome_, 1);
    head->addWidget(remove_);
    auto* foot = new QHBoxLayout;
    foot->addWidget(more_);
    foot->addWidget(more_groups_);
    foot->addStretch(1);
    box_->setContentsMargins(scaled(14), 0, 0, 0);
    box_->setSpacing(scaled(8));
    auto* column = new QVBoxLayout(this);
    const int edge = top ? 0 : scaled(8);
    column->setContentsMargins(edge, edge, edge, edge);
    column->setSpacing(scaled(8));
    column->addLayout(head);
    column->addLayout(box_);
    column->addLayout(foot);
    connect(kind_, &QComboBox::currentIndexChanged, this, &ConditionGroup::edited);
    connect(more_, &QPushButton::clicked, this, [this] {
        add_row()->focus_first();
        Q_EMIT changed_shape();
        Q_EMIT edited();
    });
    connect(more_groups_, &QPushButton::clicked, this, [this] {
        ConditionGroup* group = add_group();
        group->add_row();
        group->focus_first();
        Q_EMIT changed_shape();
        Q_EMIT edited();
    });
    connect(remove_, &QToolButton::clicked, this, &ConditionGroup::removal_wanted);
}

ConditionRow* ConditionGroup::add_row() {
    auto* row = new ConditionRow(session_, this);
    connect(row, &ConditionRow::edited, this, &ConditionGroup::edited);
    connect(row, &ConditionRow::changed_shape, this, &ConditionGroup::changed_shape);
    connect(row, &ConditionRow::removal_wanted, this, [this, row] { remove(row); });
    take_part({.row = row, .group = nullptr});
    return row;
}

ConditionGroup* ConditionGroup::add_group() {
    auto* group = new ConditionGroup(session_, false, this);
    connect(group, &ConditionGroup::edited, this, &ConditionGroup::edited);
    connect(group, &ConditionGroup::changed_shape, this, &ConditionGroup::changed_shape);
    connect(group, &ConditionGroup::removal_wanted, this, [this, group] { remove(group); });
    take_part({.row = nullptr, .group = group});
    return group;
}

void ConditionGroup::take_part(Part part) {
    box_->addWidget(part.widget());
    part.widget()->show();
    parts_.push_back(part);
}

void ConditionGroup::remove(QWidget* part) {
    std::erase_if(parts_, [part](const Part& each) { return each.widget() == part; });
    part->hide();
    part->deleteLater();
    more_->setFocus();
    Q_EMIT changed_shape();
    Q_EMIT edited();
}

void ConditionGroup::show_draft(const RuleDraft& draft) {
    const QSignalBlocker quiet(this);
    for (const Part& part : parts_) {
        part.widget()->hide();
        part.widget()->deleteLater();
    }
    parts_.clear();
    kind_->setCurrentIndex(static_cast<int>(draft.kind));
    for (const RuleDraft& part : draft.parts)
        part.group() ? add_group()->show_draft(part) : add_row()->show_condition(part.condition);
}

RuleDraft ConditionGroup::draft() const {
    RuleDraft draft{.kind = static_cast<SegmentRule::Kind>(kind_->currentIndex())};
    for (const Part& part : parts_) draft.parts.push_back(part.row ? part.row->draft() : part.group->draft());
    return draft;
}

std::size_t ConditionGroup::show_judged(std::span<const JudgedPart> judged) {
    if (judged.empty()) return 0;
    outcome_->setText(judged.front().customers
                          ? qtext(text("{0} {0|customer|customers}", count(*judged.front().customers)))
                          : QString());
    if (judged.front().holds)
        outcome_->setText(outcome_->text() + (*judged.front().holds ? tr("  ✓ holds") : tr("  ✗ does not hold")));
    std::size_t taken = 1;
    for (const Part& part : parts_) {
        if (taken >= judged.size()) break;
        if (part.group) {
            taken += part.group->show_judged(judged.subspan(taken));
        } else {
            part.row->show_judged(judged[taken]);
            ++taken;
        }
    }
    return taken;
}

void ConditionGroup::add_stops(std::vector<QWidget*>& stops) const {
    stops.insert(stops.end(), {kind_, remove_});
    for (const Part& part : parts_) part.row ? part.row->add_stops(stops) : part.group->add_stops(stops);
    stops.insert(stops.end(), {more_, more_groups_});
}

void ConditionGroup::focus_first() { parts_.empty() ? more_->setFocus() : kind_->setFocus(); }

}  // namespace clientele
