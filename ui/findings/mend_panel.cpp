#include "ui/findings/mend_panel.h"

#include <QApplication>
#include <QComboBox>
#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QShortcut>
#include <QVBoxLayout>

#include "core/project/ledger_words.h"
#include "ui/findings/row_words.h"
#include "ui/shell/reader_format.h"
#include "ui/shell/session.h"
#include "ui/shell/theme.h"

namespace clientele {
namespace {

QLabel* wrapping_label(QWidget* parent, const char* look) {
    auto* label = new QLabel(parent);
    label->setWordWrap(true);
    label->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    set_look(*label, look);
    return label;
}

QString cell(const FindingTable& table, const char* column, std::size_t row) {
    return qtext(table.find(column)->values.text(row)).simplified().toHtmlEscaped();
}

}  // namespace

MendPanel::MendPanel(Session& session, QWidget* parent)
    : QWidget(parent),
      session_(session),
      choice_(new QComboBox(this)),
      effect_(wrapping_label(this, "strong")),
      examples_(wrapping_label(this, "muted")),
      outcome_(wrapping_label(this, "warning")),
      mend_(new QPushButton(tr("Mend"), this)),
      cancel_(new QPushButton(tr("Cancel"), this)) {
    setAccessibleName(tr("Mend"));
    setFocusPolicy(Qt::ClickFocus);
    choice_->setAccessibleName(tr("What to mend"));
    choice_->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    choice_->setMinimumContentsLength(12);
    effect_->setTextFormat(Qt::PlainText);
    examples_->setTextFormat(Qt::RichText);
    outcome_->setTextFormat(Qt::PlainText);
    set_look(*mend_, "primary");
    auto* buttons = new QHBoxLayout;
    buttons->addWidget(mend_);
    buttons->addWidget(cancel_);
    buttons->addStretch(1);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(scaled(8));
    column->addWidget(choice_);
    column->addWidget(effect_);
    column->addWidget(outcome_);
    column->addLayout(buttons);
    column->addWidget(examples_);  // last, so that the buttons stay where they are however many there are
    auto* leave = new QShortcut(QKeySequence(Qt::Key_Escape), this);
    leave->setContext(Qt::WidgetWithChildrenShortcut);
    connect(leave, &QShortcut::activated, this, &MendPanel::close_panel);
    connect(choice_, &QComboBox::currentIndexChanged, this, &MendPanel::look);
    connect(mend_, &QPushButton::clicked, this, &MendPanel::mend);
    connect(cancel_, &QPushButton::clicked, this, &MendPanel::close_panel);
    // What was worked out on other data or for another filter can no longer be made.
    connect(&session, &Session::changed, this, &MendPanel::close_panel);
    connect(&session, &Session::filter_changed, this, &MendPanel::close_panel);
    connect(&session, &Session::closed, this, &MendPanel::close_panel);
}

bool MendPanel::can_mend() const { return mend_->isEnabled(); }

void MendPanel::offer(const Request& request, const FindingTable& table, const std::string& name) {
    request_ = request;
    const QSignalBlocker quiet(choice_);
    choice_->clear();
    for (std::size_t row = 0; row < table.mends.size(); ++row) {
        if (table.mends[row].empty()) continue;
        choice_->addItem(row_title(table, static_cast<int>(row)), qtext(table.mends[row]));
        choice_->setItemData(choice_->count() - 1, choice_->itemText(choice_->count() - 1), Qt::ToolTipRole);
    }
    choice_->setCurrentIndex(std::max(0, choice_->findData(qtext(name))));
    choice_->setEnabled(true);
    look();
    choice_->setFocus();
}

void MendPanel::look() {
    plan_.reset();
    mend_->setEnabled(false);
    if (looking_) looking_->stop();
    if (choice_->currentIndex() < 0) return;
    effect_->setText(tr("Looking at what would change…"));
    examples_->clear();
    say({}, false);
    looking_ = session_.jobs().run<std::vector<MendOffer>>(
        Lane::analysis, tr("Looking at what would change"),
        [snapshot = session_.snapshot(), request = request_,
         name = choice_->currentData().toString().toStdString()](const Progress& progress) {
            return mend_offers(*snapshot, request, name, progress);
        },
        this,
        [this, run = ++run_](Result<std::vector<MendOffer>> offers) {
            if (run == run_) show_offers(offers);
        });
}

void MendPanel::show_offers(const Result<std::vector<MendOffer>>& offers) {
    effect_->clear();
    if (!offers) return say(offers.error().cancelled() ? tr("Stopped.") : qtext(offers.error().message), true);
    if (offers->empty()) return say(tr("There is nothing left to mend."), true);
    const MendOffer& offer = offers->front();
    effect_->setText(qtext(offer.effect));
    const bool whole_rows = offer.plan.mend.change == MendChange::leave_out;
    QString html;
    for (std::size_t row = 0; row < offer.examples.rows(); ++row) {
        const QString after = cell(offer.examples, "after", row);
        const QString change = whole_rows ? QString()
                                          : QStringLiteral(" → ") + (after.isEmpty() ? tr("(missing)") : after);
        const QString against = cell(offer.examples, "against", row);
        html += QStringLiteral("<p style=\"margin-top:0;margin-bottom:%1px\"><b>%2</b> %3%4%5</p>")
                    .arg(scaled(3))
                    .arg(cell(offer.examples, "key", row), cell(offer.examples, "before", row), change,
                         against.isEmpty() ? QString() : QStringLiteral(" (%1)").arg(tr("against %1").arg(against)));
    }
    const auto more = static_cast<std::int64_t>(offer.plan.mend.rows - offer.examples.rows());
    if (more > 0)
        html += QStringLiteral("<p>%1</p>").arg(qtext(text("{0} more", count(more))).toHtmlEscaped());
    examples_->setText(html);
    if (session_.read_only()) return say(qtext(*session_.read_only()), true);
    plan_ = offer.plan;
    mend_->setEnabled(true);
    if (const auto removed = taken_back(session_.ledger()); !removed.empty())
        say(qtext(removal_in_words(removed)), true);
}

void MendPanel::mend() {
    if (!plan_) return;
    setFocus();  // a button that is disabled would give it to whatever comes next
    mend_->setEnabled(false);
    choice_->setEnabled(false);
    session_.change_project(
        tr("Mending"),
        [plan = *plan_](Project& project, const Progress& progress) { return project.mend(plan, progress); }, this,
        [this](const Result<Batch>& batch) {
            choice_->setEnabled(true);
            if (batch) return close_panel();
            mend_->setEnabled(plan_.has_value());
            say(batch.error().cancelled() ? tr("Stopped.") : qtext(batch.error().message), true);
        });
}

void MendPanel::close_panel() {
    ++run_;
    if (looking_) looking_->stop();
    plan_.reset();
    mend_->setEnabled(false);
    if (isHidden()) return;
    const QWidget* focused = QApplication::focusWidget();
    const bool had_focus = focused == this || isAncestorOf(focused);
    hide();
    Q_EMIT closed(had_focus);
}

void MendPanel::say(const QString& words, bool problem) {
    outcome_->setText(problem ? QStringLiteral("⚠ ") + words : words);
    outcome_->setVisible(!words.isEmpty());
}

}  // namespace clientele
