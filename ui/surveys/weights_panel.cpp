#include "ui/surveys/weights_panel.h"

#include <QCheckBox>
#include <QComboBox>
#include <QFormLayout>
#include <QHeaderView>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QScrollArea>
#include <QScrollBar>
#include <QShortcut>
#include <QTreeWidget>
#include <QVBoxLayout>
#include <algorithm>

#include "core/analysis/surveys/respondent_groups.h"
#include "ui/findings/option_boxes.h"
#include "ui/shell/reader_format.h"
#include "ui/shell/theme.h"
#include "ui/surveys/form_labels.h"

namespace clientele {
namespace {

enum TargetColumn { category_column, before_column, target_column, after_column, target_columns };
constexpr int place_role = Qt::UserRole;  // of the category in its target; -1 of the target itself

QComboBox* choice_box(const char* name, const QString& words, QWidget* parent) {
    auto* box = new QComboBox(parent);
    box->setObjectName(QString::fromLatin1(name));
    box->setAccessibleName(words);
    box->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    box->setMinimumContentsLength(12);
    return box;
}

/// The item of that value; one is added for what the data does not have (any more).
void choose_value(QComboBox& box, const std::string& value) {
    int at = box.findData(qtext(value));
    if (at < 0) {
        box.addItem(qtext(value), qtext(value));
        at = box.count() - 1;
    }
    box.setCurrentIndex(at);
}

QString share_words(double share) { return std::isnan(share) ? QString() : qtext(text("{0}", percent(share))); }

}  // namespace

WeightsPanel::WeightsPanel(QWidget* parent)
    : QWidget(parent),
      waves_(choice_box("waves", tr("Waves"), this)),
      weight_(choice_box("weight", tr("Weights"), this)),
      field_(choice_box("target_field", tr("Field of a new target"), this)),
      within_(choice_box("target_within", tr("Crossed with"), this)),
      strata_(choice_box("strata", tr("Strata"), this)),
      cluster_(choice_box("cluster", tr("Clusters"), this)),
      add_(new QPushButton(tr("Add a target"), this)),
      remove_(new QPushButton(tr("Remove the target"), this)),
      targets_(new QTreeWidget(this)),
      each_wave_(new QCheckBox(tr("In each wave by itself"), this)),
      cap_(new NumberBox(this)),
      population_(new QLineEdit(this)),
      scroll_(new QScrollArea(this)),  // on small screens the fields would be pressed flat
      of_waves_(new QLabel(this)),
      report_(new QLabel(this)),
      problems_(new QLabel(this)) {
    add_->setObjectName(QStringLiteral("add_target"));
    remove_->setObjectName(QStringLiteral("remove_target"));
    targets_->setObjectName(QStringLiteral("targets"));
    each_wave_->setObjectName(QStringLiteral("each_wave"));
    cap_->setObjectName(QStringLiteral("cap"));
    population_->setObjectName(QStringLiteral("population"));
    of_waves_->setObjectName(QStringLiteral("of_waves"));
    report_->setObjectName(QStringLiteral("report"));
    problems_->setObjectName(QStringLiteral("weight_problems"));
    lay_out();
    connect_parts();
}

void WeightsPanel::lay_out() {
    for (QLabel* label : {of_waves_, report_, problems_}) {
        label->setWordWrap(true);
        label->setTextFormat(Qt::PlainText);
    }
    set_look(*of_waves_, "muted");
    set_look(*report_, "strong");
    set_look(*problems_, "warning");
    cap_->setRange(0, 100);
    cap_->setDecimals(1);
    cap_->setSpecialValueText(tr("no limit"));
    cap_->setSuffix(tr(" times the mean"));
    cap_->setAccessibleName(tr("Largest weight"));
    cap_->setKeyboardTracking(false);
    targets_->setColumnCount(target_columns);
    targets_->setHeaderLabels({tr("Value"), tr("Before"), tr("Target"), tr("Weighted")});
    targets_->setAccessibleName(tr("Shares that the weights shall meet"));
    targets_->setEditTriggers(QAbstractItemView::NoEditTriggers);  // the target alone, see connect_parts
    targets_->header()->setStretchLastSection(false);
    targets_->header()->setSectionResizeMode(QHeaderView::ResizeToContents);
    targets_->header()->setSectionResizeMode(category_column, QHeaderView::Stretch);
    const auto rows = [] {
        auto* form = new QFormLayout;
        form->setFieldGrowthPolicy(QFormLayout::AllNonFixedFieldsGrow);
        return form;
    };
    QFormLayout *of_time = rows(), *form = rows();
    of_time->addRow(tr("Waves"), waves_);
    form->addRow(tr("Weights"), weight_);
    form->addRow(tr("Largest weight"), cap_);
    form->addRow(each_wave_);
    form->addRow(tr("Strata"), strata_);
    form->addRow(tr("Clusters"), cluster_);
    form->addRow(tr("Population"), population_);
    align_labels({of_time, form});
    strata_->setToolTip(tr("Respondents were drawn within each value of this field; errors of means follow it"));
    cluster_->setToolTip(tr("Respondents were drawn together, such as all of a store; errors of means follow it"));
    population_->setAccessibleName(tr("Population"));
    population_->setPlaceholderText(tr("many more than answered"));
    population_->setToolTip(
        tr("How many there are in all, where they are few: 200 for each wave, or 2024=200, 2025=210"));
    auto* column = new QWidget;
    auto* left = new QVBoxLayout(column);
    left->setContentsMargins(0, 0, scaled(4), 0);
    left->addLayout(of_time);
    left->addWidget(of_waves_);
    left->addLayout(form);
    left->addSpacing(scaled(8));
    left->addWidget(report_);
    left->addWidget(problems_);
    left->addStretch(1);
    auto* line = new QHBoxLayout;
    line->addWidget(field_, 1);
    line->addWidget(within_, 1);
    line->addWidget(add_);
    auto* right = new QVBoxLayout;
    right->addLayout(line);
    right->addWidget(targets_, 1);
    right->addWidget(remove_, 0, Qt::AlignLeft);
    auto* both = new QHBoxLayout(this);
    both->setContentsMargins(0, scaled(8), 0, 0);
    both->setSpacing(scaled(16));
    scroll_->setFrameShape(QFrame::NoFrame);
    scroll_->setWidgetResizable(true);
    scroll_->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    scroll_->setWidget(column);
    both->addWidget(scroll_, 2);
    both->addLayout(right, 3);
}

/// As wide as its fields need: it scrolls up and down alone.
void WeightsPanel::showEvent(QShowEvent* event) {
    QWidget::showEvent(event);
    scroll_->setMinimumWidth(scroll_->widget()->minimumSizeHint().width() +
                             scroll_->verticalScrollBar()->sizeHint().width());
}

void WeightsPanel::connect_parts() {
    const auto says = [this](QComboBox* box, std::string SurveyPreparation::*what) {
        connect(box, &QComboBox::activated, this, [this, box, what] {
            Q_EMIT changed([what, value = box->currentData().toString().toStdString()](SurveyPreparation& said) {
                said.*what = value;
            });
        });
    };
    says(waves_, &SurveyPreparation::waves);
    says(weight_, &SurveyPreparation::weight);
    says(strata_, &SurveyPreparation::strata);
    says(cluster_, &SurveyPreparation::cluster);
    connect(population_, &QLineEdit::editingFinished, this, [this] {
        if (showing_ || !population_->isModified()) return;
        population_->setModified(false);
        Q_EMIT changed([said = population_->text().trimmed().toStdString()](SurveyPreparation& survey) {
            survey.population = said;
        });
    });
    connect(each_wave_, &QCheckBox::clicked, this,
            [this](bool on) { Q_EMIT changed([on](SurveyPreparation& said) { said.in_each_wave = on; }); });
    connect(cap_, &QDoubleSpinBox::valueChanged, this, [this](double cap) {
        if (showing_) return;
        Q_EMIT changed([cap](SurveyPreparation& said) { said.trim = cap > 0 && cap < 1 ? 1 : cap; });
    });
    connect(add_, &QPushButton::clicked, this, [this] {
        const QString within = within_->currentData().toString();
        QString field = field_->currentData().toString();
        if (!within.isEmpty() && within != field) field += QStringLiteral(" * ") + within;
        if (!field.isEmpty()) Q_EMIT target_wanted(field);
    });
    connect(remove_, &QPushButton::clicked, this, &WeightsPanel::remove_target);
    auto* keys = new QShortcut(QKeySequence(Qt::Key_Delete), targets_);
    keys->setContext(Qt::WidgetShortcut);
    connect(keys, &QShortcut::activated, this, &WeightsPanel::remove_target);
    connect(targets_, &QTreeWidget::itemChanged, this, &WeightsPanel::share_edited);
    const auto edit = [this](QTreeWidgetItem* item) {
        if (item && item->parent() && (item->flags() & Qt::ItemIsEditable)) targets_->editItem(item, target_column);
    };
    connect(targets_, &QTreeWidget::itemDoubleClicked, this, edit);
    auto* enter = new QShortcut(QKeySequence(Qt::Key_F2), targets_);
    enter->setContext(Qt::WidgetShortcut);
    connect(enter, &QShortcut::activated, this, [this, edit] { edit(targets_->currentItem()); });
    connect(targets_, &QTreeWidget::itemActivated, this, edit);
}

void WeightsPanel::set_fields(const Snapshot& snapshot) {
    for (QComboBox* box : {waves_, weight_, field_, within_, strata_, cluster_}) box->clear();
    waves_->addItem(tr("As found"), QString());
    waves_->addItem(tr("None"), QStringLiteral("none"));
    waves_->addItem(tr("Week"), QStringLiteral("week"));
    waves_->addItem(tr("Month"), QStringLiteral("month"));
    waves_->addItem(tr("Quarter"), QStringLiteral("quarter"));
    waves_->addItem(tr("Year"), QStringLiteral("year"));
    weight_->addItem(tr("The weights of the data, where it has some"), QString());
    weight_->addItem(tr("None"), QStringLiteral("none"));
    within_->addItem(tr("not crossed"), QString());
    strata_->addItem(tr("None"), QString());
    cluster_->addItem(tr("None"), QString());
    for (const DatasetColumn& column : snapshot.dataset(DatasetKind::responses).columns)
        if (column.values.type() == ColumnType::number)
            weight_->addItem(qtext(label_of(DatasetKind::responses, column)), qtext("responses." + column.id));
    for (const OptionChoice& choice : respondent_group_choices(snapshot)) {
        const QString value = qtext(choice.id), words = qtext(choice.label);
        if (choice.id == "none") continue;
        if (choice.id.starts_with("question:") || choice.id.starts_with("responses.")) waves_->addItem(words, value);
        for (QComboBox* box : {field_, within_, strata_, cluster_}) box->addItem(words, value);
    }
    field_->setCurrentIndex(field_->count() > 1 ? 1 : 0);
}

void WeightsPanel::set_state(const SurveyPreparation& said, const SurveyPreviewPtr& preview, bool writable) {
    showing_ = true;
    choose_value(*waves_, said.waves);
    choose_value(*weight_, said.weight);
    choose_value(*strata_, said.strata);
    choose_value(*cluster_, said.cluster);
    if (!population_->hasFocus() || !population_->isModified()) population_->setText(qtext(said.population));
    cap_->setValue(said.trim);
    each_wave_->setChecked(said.in_each_wave);
    for (QWidget* each : std::initializer_list<QWidget*>{waves_, weight_, strata_, cluster_, population_, cap_,
                                                         each_wave_, field_, within_, add_})
        each->setEnabled(writable);
    each_wave_->setEnabled(writable && !said.targets.empty());
    cap_->setEnabled(writable && !said.targets.empty());
    show_targets(said, preview ? preview->weights : SurveyWeights{}, writable);
    remove_->setEnabled(writable && !said.targets.empty());
    if (preview) show_report(said, *preview);
    showing_ = false;
}

/// Items stay where the targets have the same categories, so that who edits them keeps the place.
void WeightsPanel::show_targets(const SurveyPreparation& said, const SurveyWeights& weights, bool writable) {
    const auto margin_of = [&](const std::string& field, const std::string& category) {
        const auto found = std::ranges::find_if(weights.margins, [&](const SurveyWeights::Margin& each) {
            return each.field == field && each.category == category;
        });
        return found == weights.margins.end() ? nullptr : &*found;
    };
    while (targets_->topLevelItemCount() > static_cast<int>(said.targets.size()))
        delete targets_->takeTopLevelItem(targets_->topLevelItemCount() - 1);
    for (int t = 0; t < static_cast<int>(said.targets.size()); ++t) {
        const WeightTarget& target = said.targets[static_cast<std::size_t>(t)];
        QTreeWidgetItem* top = targets_->topLevelItem(t);
        if (!top) {
            top = new QTreeWidgetItem(targets_);
            top->setData(category_column, place_role, -1);
            top->setExpanded(true);
        }
        double sum = 0;
        for (const auto& each : target.shares) sum += each.second;
        const int known = field_->findData(qtext(target.field));
        top->setText(category_column, known < 0 ? qtext(target.field) : field_->itemText(known));
        top->setText(target_column, share_words(sum));
        top->setToolTip(target_column,
                        std::abs(sum - 1) > 1e-6 ? tr("The shares are made to add up to 100 %") : QString());
        while (top->childCount() > static_cast<int>(target.shares.size())) delete top->takeChild(top->childCount() - 1);
        for (int k = 0; k < static_cast<int>(target.shares.size()); ++k) {
            const auto& [category, share] = target.shares[static_cast<std::size_t>(k)];
            QTreeWidgetItem* item = top->child(k);
            if (!item) item = new QTreeWidgetItem(top);
            item->setFlags(writable ? item->flags() | Qt::ItemIsEditable : item->flags() & ~Qt::ItemIsEditable);
            item->setData(category_column, place_role, k);
            item->setText(category_column, qtext(category));
            item->setText(target_column, share_words(share));
            const SurveyWeights::Margin* margin = margin_of(target.field, category);
            item->setText(before_column, margin ? share_words(margin->before) : QString());
            item->setText(after_column, margin ? share_words(margin->after) : QString());
            for (const int column : {before_column, target_column, after_column})
                item->setTextAlignment(column, Qt::AlignRight | Qt::AlignVCenter);
        }
        top->setTextAlignment(target_column, Qt::AlignRight | Qt::AlignVCenter);
    }
}

void WeightsPanel::show_report(const SurveyPreparation& said, const SurveyPreview& preview) {
    const SurveyTable& survey = *preview.survey;
    QStringList waves;
    for (std::size_t w = 0; w < survey.waves.size(); ++w) {
        if (w == 12) {
            waves << tr("and %n more", nullptr, static_cast<int>(survey.waves.size()) - 12);
            break;
        }
        waves << qtext(text("{0} ({1})", name(survey.waves[w]), count(preview.of_wave[w])));
    }
    of_waves_->setText(waves.isEmpty() ? tr("One wave.")
                                       : qtext(survey.wave_reason) + u' ' + waves.join(QStringLiteral(", ")));
    const SurveyWeights& weights = preview.weights;
    QStringList lines;
    if (!weights.weighted) {
        lines << tr("Everybody counts alike.");
    } else {
        lines << qtext(text("Design effect: {0}", number(weights.design_effect, 2)))
              << qtext(text("Effective base: {0} of {1}", number(weights.effective, 0), count(survey.respondents)))
              << qtext(text("Largest weight: {0} times the mean, smallest {1}", number(weights.largest, 2),
                            number(weights.smallest, 2)));
        if (weights.capped > 0)
            lines << qtext(text("At the limit: {0} {0|respondent|respondents}", count(weights.capped)));
        if (!said.targets.empty() && weights.converged) lines << tr("All targets are met.");
    }
    report_->setText(lines.join(u'\n'));
    QStringList problems;
    for (const Text& each : survey.problems) problems << QStringLiteral("⚠ ") + qtext(each);
    for (const Text& each : weights.warnings) problems << QStringLiteral("⚠ ") + qtext(each);
    problems_->setText(problems.join(u'\n'));
    problems_->setVisible(!problems.isEmpty());
}

void WeightsPanel::share_edited(QTreeWidgetItem* item, int column) {
    if (showing_ || column != target_column || !item->parent()) return;
    QString typed = item->text(target_column).remove(u'%').trimmed();
    bool is_number = false;
    double share = QLocale().toDouble(typed, &is_number);
    if (!is_number) share = typed.toDouble(&is_number);
    const auto target = static_cast<std::size_t>(targets_->indexOfTopLevelItem(item->parent()));
    const auto place = static_cast<std::size_t>(item->data(category_column, place_role).toInt());
    if (!is_number || !(share >= 0) || share > 1e6) share = -1;  // what stood there is shown again
    Q_EMIT changed([target, place, share](SurveyPreparation& said) {
        if (share < 0 || target >= said.targets.size() || place >= said.targets[target].shares.size()) return;
        auto& shares = said.targets[target].shares;
        const double before = std::exchange(shares[place].second, share / 100);
        if (std::ranges::all_of(shares, [](const auto& each) { return each.second <= 0; }))
            shares[place].second = before;  // shares of nothing cannot be met
    });
}

void WeightsPanel::remove_target() {
    QTreeWidgetItem* item = targets_->currentItem();
    if (!item) item = targets_->topLevelItem(targets_->topLevelItemCount() - 1);
    if (!item) return;
    if (item->parent()) item = item->parent();
    Q_EMIT changed([at = static_cast<std::size_t>(targets_->indexOfTopLevelItem(item))](SurveyPreparation& said) {
        if (at < said.targets.size()) said.targets.erase(said.targets.begin() + static_cast<std::ptrdiff_t>(at));
    });
}

}  // namespace clientele
