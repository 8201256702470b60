#include "ui/surveys/question_panel.h"

#include <QCheckBox>
#include <QComboBox>
#include <QFormLayout>
#include <QHeaderView>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QShortcut>
#include <QTableView>
#include <QVBoxLayout>
#include <algorithm>

#include "core/analysis/surveys/said_pieces.h"
#include "ui/shell/reader_format.h"
#include "ui/shell/theme.h"
#include "ui/surveys/answers_model.h"
#include "ui/surveys/form_labels.h"

namespace clientele {
namespace {

void put_label(QuestionPreparation& said, const std::string& answer, const std::string& label) {
    std::erase_if(said.labels, [&](const auto& each) { return each.first == answer; });
    said.labels.emplace_back(answer, label);
}

void put_counting(QuestionPreparation& said, const std::string& answer, bool counts) {
    std::erase(said.missing, answer);
    std::erase(said.given, answer);
    (counts ? said.given : said.missing).push_back(answer);
    if (!counts) std::erase(said.order, answer);
}

}  // namespace

QuestionPanel::QuestionPanel(QWidget* parent)
    : QWidget(parent),
      title_(new QLabel(this)),
      known_(new QLabel(this)),
      reason_(new QLabel(this)),
      words_(new QLineEdit(this)),
      missing_(new QLineEdit(this)),
      kind_(new QComboBox(this)),
      reversed_(new QCheckBox(tr("Reversed: the lowest answer is the best"), this)),
      answers_(new QTableView(this)),
      model_(new AnswersModel(this)),
      up_(new QPushButton(tr("Up"), this)),
      down_(new QPushButton(tr("Down"), this)),
      found_again_(new QPushButton(tr("As found again"), this)),
      of_one_(new QWidget(this)) {
    words_->setObjectName(QStringLiteral("words"));
    missing_->setObjectName(QStringLiteral("missing"));
    kind_->setObjectName(QStringLiteral("kind"));
    reversed_->setObjectName(QStringLiteral("reversed"));
    answers_->setObjectName(QStringLiteral("answers"));
    up_->setObjectName(QStringLiteral("up"));
    down_->setObjectName(QStringLiteral("down"));
    found_again_->setObjectName(QStringLiteral("found_again"));
    lay_out();
    connect_parts();
}

void QuestionPanel::lay_out() {
    for (QLabel* label : {title_, known_, reason_}) {
        label->setWordWrap(true);
        label->setTextFormat(Qt::PlainText);
    }
    set_look(*title_, "strong");
    set_look(*known_, "muted");
    set_look(*reason_, "muted");
    kind_->addItem(tr("As found"));
    for (auto kind = AskedKind::nps; kind <= AskedKind::text;
         kind = static_cast<AskedKind>(static_cast<std::uint8_t>(kind) + 1))
        kind_->addItem(qtext(in_words(kind)), static_cast<int>(kind));
    kind_->setAccessibleName(tr("Type"));
    kind_->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    words_->setAccessibleName(tr("The question in words"));
    missing_->setAccessibleName(tr("Codes that are no answers"));
    missing_->setPlaceholderText(QStringLiteral("99, 98"));
    missing_->setToolTip(tr("Don't know, refused: answers of these codes do not count"));
    answers_->setModel(model_);
    answers_->setAccessibleName(tr("Answers, from the lowest to the highest"));
    answers_->setSelectionBehavior(QAbstractItemView::SelectRows);
    answers_->setSelectionMode(QAbstractItemView::SingleSelection);
    answers_->setDragDropMode(QAbstractItemView::InternalMove);
    answers_->setDragDropOverwriteMode(false);
    answers_->setDropIndicatorShown(true);
    answers_->setShowGrid(false);
    answers_->setTabKeyNavigation(false);
    answers_->verticalHeader()->hide();
    answers_->verticalHeader()->setDefaultSectionSize(scaled(28));
    answers_->horizontalHeader()->setSectionResizeMode(QHeaderView::ResizeToContents);
    answers_->horizontalHeader()->setSectionResizeMode(AnswersModel::answer, QHeaderView::Stretch);
    answers_->horizontalHeader()->setSectionResizeMode(AnswersModel::label, QHeaderView::Stretch);
    answers_->horizontalHeader()->setHighlightSections(false);
    answers_->horizontalHeader()->setDefaultAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    answers_->setWordWrap(false);
    answers_->setMinimumHeight(scaled(120));
    up_->setToolTip(tr("The chosen answer one place lower on the scale (Alt+Up)"));
    down_->setToolTip(tr("The chosen answer one place higher on the scale (Alt+Down)"));
    found_again_->setToolTip(tr("Takes back all that was said of the chosen questions"));
    set_look(*found_again_, "link");
    auto* form = new QFormLayout;
    form->setFieldGrowthPolicy(QFormLayout::AllNonFixedFieldsGrow);
    form->setRowWrapPolicy(QFormLayout::WrapLongRows);
    form->addRow(tr("Type"), kind_);
    form->addRow(tr("No answers"), missing_);
    auto* named = new QFormLayout;
    named->setContentsMargins(0, 0, 0, 0);
    named->setFieldGrowthPolicy(QFormLayout::AllNonFixedFieldsGrow);
    named->addRow(tr("In words"), words_);
    align_labels({form, named});
    auto* places = new QHBoxLayout;
    places->addWidget(up_);
    places->addWidget(down_);
    places->addStretch(1);
    auto* one = new QVBoxLayout(of_one_);
    one->setContentsMargins(0, 0, 0, 0);
    one->setSpacing(scaled(6));
    one->addLayout(named);
    one->addWidget(known_);
    one->addWidget(answers_, 1);
    one->addLayout(places);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(scaled(10), 0, 0, 0);
    column->setSpacing(scaled(6));
    column->addWidget(title_);
    column->addWidget(reason_);
    column->addLayout(form);
    column->addWidget(reversed_);
    column->addWidget(of_one_, 1);
    column->addWidget(found_again_, 0, Qt::AlignLeft);
    column->addStretch(0);
}

void QuestionPanel::connect_parts() {
    connect(kind_, &QComboBox::activated, this, [this](int index) {
        const QVariant kind = kind_->itemData(index);
        Q_EMIT changed([kind](const AskedQuestion&, QuestionPreparation& said) {
            said.kind = kind.isValid() ? std::optional(static_cast<AskedKind>(kind.toInt())) : std::nullopt;
        });
    });
    connect(reversed_, &QCheckBox::clicked, this, [this](bool on) {
        Q_EMIT changed([on](const AskedQuestion& asked, QuestionPreparation& said) {
            if (asked.reversed != on) said.reversed = on;
        });
    });
    connect(words_, &QLineEdit::editingFinished, this, [this] {
        if (showing_ || !words_->isModified()) return;
        words_->setModified(false);
        Q_EMIT changed(
            [words = words_->text().trimmed().toStdString()](const AskedQuestion& asked, QuestionPreparation& said) {
                said.words = words == asked.id ? std::string() : words;
            });
    });
    connect(missing_, &QLineEdit::editingFinished, this, [this] {
        if (showing_ || !missing_->isModified()) return;
        missing_->setModified(false);
        std::vector<std::string> codes;
        const std::string typed = missing_->text().toStdString();
        for (const std::string_view each : said_pieces(typed, ',')) codes.push_back(unquoted_piece(each));
        Q_EMIT changed([codes](const AskedQuestion&, QuestionPreparation& said) {
            said.missing = codes;
            for (const std::string& code : codes) std::erase(said.given, code), std::erase(said.order, code);
        });
    });
    connect(model_, &AnswersModel::labelled, this, [this](const QString& answer, const QString& label) {
        Q_EMIT changed([answer = answer.toStdString(), label = label.toStdString()](
                           const AskedQuestion&, QuestionPreparation& said) { put_label(said, answer, label); });
    });
    connect(model_, &AnswersModel::counted, this, [this](const QString& answer, bool counts) {
        Q_EMIT changed([answer = answer.toStdString(), counts](const AskedQuestion&, QuestionPreparation& said) {
            put_counting(said, answer, counts);
        });
    });
    connect(model_, &AnswersModel::reordered, this, [this](const QStringList& order) {
        std::vector<std::string> answers;
        for (const QString& each : order) answers.push_back(each.toStdString());
        Q_EMIT changed([answers](const AskedQuestion& asked, QuestionPreparation& said) {
            // An order by itself makes a scale of a list of options: they stay what they are.
            if (!said.kind && !is_scaled(asked.kind)) said.kind = asked.kind;
            said.order = answers;
            if (asked.reversed) std::ranges::reverse(said.order);  // shown from the worst to the best
        });
    });
    connect(found_again_, &QPushButton::clicked, this,
            [this] { Q_EMIT changed([](const AskedQuestion&, QuestionPreparation& said) { said = {}; }); });
    connect(up_, &QPushButton::clicked, this, [this] { move_answer(-1); });
    connect(down_, &QPushButton::clicked, this, [this] { move_answer(1); });
    for (const auto& [key, by] : {std::pair(Qt::Key_Up, -1), std::pair(Qt::Key_Down, 1)}) {
        auto* keys = new QShortcut(QKeySequence(Qt::ALT | key), answers_);
        keys->setContext(Qt::WidgetShortcut);
        connect(keys, &QShortcut::activated, this, [this, by = by] { move_answer(by); });
    }
}

void QuestionPanel::move_answer(int by) {
    const QModelIndex chosen = answers_->currentIndex();
    if (!chosen.isValid() || !model_->move(chosen.row(), by)) return;
    answers_->setCurrentIndex(model_->index(chosen.row() + by, chosen.column()));
}

void QuestionPanel::set_questions(const std::vector<const AskedQuestion*>& chosen, const QuestionPreparation& said,
                                  const QString& known, bool writable) {
    showing_ = true;
    const bool one = chosen.size() == 1, any = !chosen.empty();
    title_->setText(!any  ? tr("Choose a question, or several to change them together.")
                    : one ? qtext(chosen.front()->text)
                          : tr("%n questions together", nullptr, static_cast<int>(chosen.size())));
    reason_->setText(!one ? QString()
                     : chosen.front()->is_made()
                         ? qtext(chosen.front()->reason) + u' ' +
                               tr("Only its words can be said here; all else of those questions.")
                         : qtext(chosen.front()->reason));
    reason_->setVisible(one);
    known_->setText(known);
    for (QWidget* each : std::initializer_list<QWidget*>{found_again_, words_}) each->setEnabled(any && writable);
    // Items that were named one by one are made of other questions: only their words can be said.
    const bool made = std::ranges::any_of(chosen, &AskedQuestion::is_made);
    for (QWidget* each : std::initializer_list<QWidget*>{kind_, reversed_, missing_, up_, down_})
        each->setEnabled(any && writable && !made);
    of_one_->setVisible(one);
    kind_->setCurrentIndex(any && said.kind ? kind_->findData(static_cast<int>(*said.kind)) : 0);
    if (any)
        kind_->setItemText(
            0, one && !said.kind ? tr("As found: %1").arg(qtext(in_words(chosen.front()->kind))) : tr("As found"));
    reversed_->setChecked(any && said.reversed.value_or(chosen.front()->reversed));
    if (!missing_->hasFocus() || !missing_->isModified()) {
        QStringList codes;
        for (const std::string& each : said.missing) codes << qtext(quoted_piece(each, ","));
        missing_->setText(codes.join(QStringLiteral(", ")));
    }
    if (one && (!words_->hasFocus() || !words_->isModified())) words_->setText(qtext(chosen.front()->text));
    if (one) words_->setCursorPosition(words_->hasFocus() ? words_->cursorPosition() : 0);
    model_->set_question(one ? chosen.front() : nullptr);
    answers_->setEnabled(writable && !made);
    showing_ = false;
}

}  // namespace clientele
