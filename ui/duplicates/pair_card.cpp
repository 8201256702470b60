#include "ui/duplicates/pair_card.h"

#include <QHBoxLayout>
#include <QHeaderView>
#include <QLabel>
#include <QPushButton>
#include <QShortcut>
#include <QTableView>
#include <QVBoxLayout>

#include "core/project/merging.h"
#include "ui/duplicates/bits_delegate.h"
#include "ui/duplicates/pair_model.h"
#include "ui/shell/reader_format.h"
#include "ui/shell/theme.h"

namespace clientele {
namespace {

QTableView* make_table(PairModel& model, QWidget* parent) {
    auto* table = new QTableView(parent);
    table->setModel(&model);
    table->setItemDelegate(new BitsDelegate(table));
    table->setSelectionMode(QAbstractItemView::NoSelection);
    table->setFocusPolicy(Qt::NoFocus);
    table->setShowGrid(false);
    table->verticalHeader()->hide();
    table->verticalHeader()->setDefaultSectionSize(scaled(28));
    QHeaderView* header = table->horizontalHeader();
    header->setDefaultAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    header->setSectionResizeMode(QHeaderView::Stretch);
    header->setSectionResizeMode(PairModel::field, QHeaderView::ResizeToContents);
    header->setSectionResizeMode(PairModel::says, QHeaderView::Fixed);
    header->resizeSection(PairModel::says, scaled(160));
    header->setSectionsClickable(false);
    table->setAccessibleName(PairCard::tr("The two records side by side"));
    return table;
}

}  // namespace

PairCard::PairCard(QWidget* parent)
    : QFrame(parent),
      question_(new QLabel(this)),
      probability_(new QLabel(this)),
      model_(new PairModel(this)),
      table_(make_table(*model_, this)),
      buttons_(new QWidget(this)),
      hint_(new QLabel(this)) {
    set_look(*this, "card");
    set_look(*question_, "headline");
    set_look(*probability_, "muted");
    set_look(*hint_, "muted");
    question_->setTextFormat(Qt::PlainText);
    question_->setWordWrap(true);
    probability_->setWordWrap(true);
    hint_->setWordWrap(true);
    hint_->setText(
        tr("Weights are bits: above zero a field speaks for one person, below for two; ten make one person a "
           "thousand times as likely."));
    auto* row = new QHBoxLayout(buttons_);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(scaled(8));
    const auto add = [&](const QString& words, const QKeySequence& key, const QString& tip, auto&& act) {
        const QString sign =
            key == QKeySequence(Qt::Key_Backspace) ? QStringLiteral("⌫") : key.toString(QKeySequence::NativeText);
        auto* button = new QPushButton(tr("%1  (%2)").arg(words, sign), buttons_);
        button->setToolTip(tip);
        button->setFocusPolicy(Qt::TabFocus);
        row->addWidget(button);
        connect(button, &QPushButton::clicked, this, act);
        // Wherever the focus is, as long as the pair is on screen; fields that are typed into take letters first.
        auto* shortcut = new QShortcut(key, this);
        shortcut->setAutoRepeat(false);  // a key that is held must not answer pairs that nobody saw
        connect(shortcut, &QShortcut::activated, button, &QPushButton::click);
        return button;
    };
    using enum Decision::Verdict;
    //: The keys that answer; each letter once, the first of its word where possible.
    QPushButton* yes = add(tr("Same person"), QKeySequence(tr("S", "same person")), tr("They are one person"),
                           [this] { Q_EMIT answered(same); });
    set_look(*yes, "primary");
    add(tr("Different people"), QKeySequence(tr("D", "different people")),
        tr("They are two people, however alike they look"), [this] { Q_EMIT answered(different); });
    add(tr("Later"), QKeySequence(tr("L", "later")), tr("Puts the pair off"), [this] { Q_EMIT answered(later); });
    row->addStretch(1);
    QPushButton* keep = add(tr("Keep the other"), QKeySequence(tr("K", "keep the other")),
        tr("Which of the two stands for both; where nobody chooses, the one with more rows"), [this] { keep_other(); });
    QPushButton* back = add(tr("Back"), QKeySequence(Qt::Key_Backspace), tr("Takes the last answer back"),
                            [this] { Q_EMIT take_back_wanted(); });
    for (QPushButton* button : {keep, back}) set_look(*button, "flat");
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(scaled(16), scaled(12), scaled(16), scaled(12));
    column->setSpacing(scaled(8));
    column->addWidget(question_);
    column->addWidget(probability_);
    column->addWidget(table_, 1);
    column->addWidget(buttons_);
    column->addWidget(hint_);
    show_words({});
}

void PairCard::show_pair(const Snapshot& snapshot, const Review& review, std::size_t pair) {
    const ReviewPair& shown = review.pairs()[pair];
    question_->setText(
        tr("Are %1 and %2 the same person?").arg(called(snapshot, shown.left), called(snapshot, shown.right)));
    probability_->setText(tr("%1 likely, weight %2")
                              .arg(probability_text(shown.probability),
                                   qtext(write_number(shown.weight, 1, current_format()))));
    left_ = shown.left;
    right_ = shown.right;
    model_->show(snapshot, review.fields(), shown);
    const Decision* answer = review.answer_to(pair);
    stands_for_both_ = answer ? answer->representative : std::string();
    answered_same_ = answer && answer->verdict == Decision::Verdict::same;
    usual_ = best_known(snapshot, {left_, right_});
    model_->set_stands_for_both(stands_for_both_.empty() ? usual_ : stands_for_both_);
    for (QWidget* part : {static_cast<QWidget*>(table_), buttons_, static_cast<QWidget*>(hint_),
                          static_cast<QWidget*>(probability_)})
        part->show();
}

void PairCard::show_words(const QString& words) {
    question_->setText(words);
    left_.clear();
    right_.clear();
    model_->clear();
    for (QWidget* part : {static_cast<QWidget*>(table_), buttons_, static_cast<QWidget*>(hint_),
                          static_cast<QWidget*>(probability_)})
        part->hide();
}

void PairCard::set_changeable(bool changeable) { buttons_->setEnabled(changeable); }

void PairCard::keep_other() {
    if (left_.empty()) return;
    stands_for_both_ = (stands_for_both_.empty() ? usual_ : stands_for_both_) == left_ ? right_ : left_;
    model_->set_stands_for_both(stands_for_both_);
    if (answered_same_) Q_EMIT kept_other();
}

}  // namespace clientele
