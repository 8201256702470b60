#include "ui/shell/filter_bar.h"

#include <QToolButton>
#include <algorithm>

#include "ui/shell/condition_editor.h"
#include "ui/shell/field_chooser.h"
#include "ui/shell/filter_chip.h"
#include "ui/shell/flow_layout.h"
#include "ui/shell/period_editor.h"
#include "ui/shell/reader_format.h"
#include "ui/shell/session.h"
#include "ui/shell/theme.h"

namespace clientele {
namespace {

bool same_field(const FilterField& field, const Condition& condition) {
    if (field.segment || condition.segment) return field.segment && condition.segment;
    return field.dataset == condition.dataset && field.field == condition.field;
}

QToolButton* quiet_chip(const QString& label, QWidget* parent) {
    auto* chip = new QToolButton(parent);
    chip->setText(label);
    set_look(*chip, "chip");
    return chip;
}

}  // namespace

FilterField field_of(const Condition& condition, const Snapshot& snapshot) {
    for (const FilterField& field : filter_fields(snapshot))
        if (same_field(field, condition)) return field;
    return {condition.segment, condition.dataset, condition.field, FieldType::text, verbatim(condition.field), {}};
}

FilterBar::FilterBar(Session& session, QWidget* parent)
    : QWidget(parent), session_(session), flow_(new FlowLayout(scaled(8), this)) {
    setAccessibleName(tr("Filter"));
    QSizePolicy policy(QSizePolicy::Expanding, QSizePolicy::Preferred);
    policy.setHeightForWidth(true);
    setSizePolicy(policy);
    connect(&session, &Session::filter_changed, this, &FilterBar::rebuild);
    connect(&session, &Session::changed, this, &FilterBar::rebuild);
    connect(&session, &Session::closed, this, &FilterBar::rebuild);
    rebuild();
}

void FilterBar::rebuild() {
    // A chip may be what was just clicked, so it must outlive this call.
    while (QLayoutItem* item = flow_->takeAt(0)) {
        if (QWidget* widget = item->widget()) {
            widget->hide();
            widget->deleteLater();
        }
        delete item;
    }
    period_ = more_ = nullptr;
    if (!session_.is_open()) return;
    add_period();
    const auto usual = usual_filter_fields(*session_.snapshot());
    for (const FilterField& field : usual) add_usual(field);
    const auto& conditions = session_.filter().conditions;
    for (const FilterPart& part : parts_of(session_.filter(), *session_.snapshot())) {
        if (part.area) {
            add_area(part);
            continue;
        }
        const std::size_t i = part.conditions.front();
        const auto has_place = [&](const FilterField& field) { return same_field(field, conditions[i]); };
        if (std::ranges::none_of(usual, has_place)) add_condition(i);
    }
    auto* more = quiet_chip(tr("+ Filter"), this);
    more->setObjectName(QStringLiteral("add_filter"));
    more->setToolTip(tr("Filter by any other field"));
    connect(more, &QToolButton::clicked, this, &FilterBar::add_filter);
    flow_->addWidget(more);
    more_ = more;
    // Widgets made after the window was shown start hidden.
    for (int i = 0; i < flow_->count(); ++i) flow_->itemAt(i)->widget()->show();
    updateGeometry();
}

void FilterBar::add_period() {
    if (const auto& period = session_.filter().period) {
        auto* chip = new FilterChip(qtext(describe(*period)), tr("all events"), this);
        connect(chip, &FilterChip::edit_wanted, this, &FilterBar::edit_period);
        connect(chip, &FilterChip::remove_wanted, this, [this] {
            Filter filter = session_.filter();
            filter.period.reset();
            session_.set_filter(filter);
        });
        period_ = chip;
    } else {
        auto* chip = quiet_chip(tr("Period ▾"), this);
        connect(chip, &QToolButton::clicked, this, &FilterBar::edit_period);
        period_ = chip;
    }
    period_->setObjectName(QStringLiteral("period"));
    flow_->addWidget(period_);
}

void FilterBar::edit_period() {
    if (!period_) return;
    auto* editor = new PeriodEditor(session_, this);
    connect(editor, &PeriodEditor::chosen, this, [this](const std::optional<Period>& period) {
        Filter filter = session_.filter();
        filter.period = period;
        session_.set_filter(filter);
    });
    editor->open_below(*period_);
}

void FilterBar::add_usual(const FilterField& field) {
    bool any = false;
    const auto& conditions = session_.filter().conditions;
    for (std::size_t i = 0; i < conditions.size(); ++i) {
        if (!same_field(field, conditions[i])) continue;
        add_condition(i);
        any = true;
    }
    if (any) return;
    auto* chip = quiet_chip(tr("%1 ▾").arg(qtext(field.label)), this);
    chip->setAccessibleName(tr("Filter by %1").arg(qtext(field.label)));
    connect(chip, &QToolButton::clicked, this, [this, chip, field] { edit(*chip, field, std::nullopt); });
    flow_->addWidget(chip);
}

void FilterBar::add_condition(std::size_t index) {
    const Condition& condition = session_.filter().conditions[index];
    auto* chip = new FilterChip(qtext(describe(condition, *session_.snapshot())), qtext(condition.unit()), this);
    connect(chip, &FilterChip::edit_wanted, this, [this, chip, index] {
        edit(*chip, field_of(session_.filter().conditions[index], *session_.snapshot()), index);
    });
    connect(chip, &FilterChip::remove_wanted, this, [this, index] {
        Filter filter = session_.filter();
        filter.conditions.erase(filter.conditions.begin() + static_cast<std::ptrdiff_t>(index));
        session_.set_filter(filter);
    });
    flow_->addWidget(chip);
}

/// An area is chosen on the map and nowhere else: a click leads nowhere.
void FilterBar::add_area(const FilterPart& part) {
    auto* chip = new FilterChip(qtext(part.words), qtext(part.unit), this);
    connect(chip, &FilterChip::remove_wanted, this,
            [this, part] { session_.set_filter(without(session_.filter(), part)); });
    flow_->addWidget(chip);
}

void FilterBar::add_filter() {
    if (!more_) return;
    auto* chooser = new FieldChooser(filter_fields(*session_.snapshot()), this);
    connect(chooser, &FieldChooser::chosen, this, [this](const FilterField& field) {
        if (more_) edit(*more_, field, std::nullopt);
    });
    chooser->open_below(*more_);
}

void FilterBar::edit(const QWidget& anchor, const FilterField& field, std::optional<std::size_t> index) {
    std::optional<Condition> present;
    if (index) present = session_.filter().conditions[*index];
    auto* editor = new ConditionEditor(session_, field, present, this);
    connect(editor, &ConditionEditor::chosen, this,
            [this, index](const Condition& condition) { put(index, condition); });
    editor->open_below(anchor);
}

void FilterBar::put(std::optional<std::size_t> index, const Condition& condition) {
    Filter filter = session_.filter();
    if (index && *index < filter.conditions.size())
        filter.conditions[*index] = condition;
    else
        filter.conditions.push_back(condition);
    session_.set_filter(filter);
}

}  // namespace clientele
