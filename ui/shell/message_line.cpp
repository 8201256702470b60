#include "ui/shell/message_line.h"

#include <QAccessible>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

#include "ui/shell/reader_format.h"
#include "ui/shell/theme.h"

namespace clientele {
namespace {

QString details_of(const Error& error) {
    QStringList lines;
    const Location& where = error.where;
    if (!where.file.empty()) lines << MessageLine::tr("File: %1").arg(qtext(where.file));
    if (where.line > 0) lines << MessageLine::tr("Line: %1").arg(where.line);
    if (!where.column.empty()) lines << MessageLine::tr("Column: %1").arg(qtext(where.column));
    lines << MessageLine::tr("Kind of problem: %1").arg(qtext(id(error.code)));
    return lines.join(QLatin1Char('\n'));
}

}  // namespace

MessageLine::MessageLine(QWidget* parent)
    : QFrame(parent),
      text_(new QLabel(this)),
      details_(new QLabel(this)),
      yes_button_(new QPushButton(this)),
      more_(new QPushButton(tr("Details"), this)),
      close_(new QPushButton(this)) {
    set_look(*this, "alert");
    text_->setWordWrap(true);
    for (QLabel* label : {text_, details_}) label->setTextFormat(Qt::PlainText);
    text_->setTextInteractionFlags(Qt::TextSelectableByMouse);
    text_->setObjectName(QStringLiteral("message"));
    details_->setTextInteractionFlags(Qt::TextSelectableByMouse);
    set_look(*details_, "muted");
    details_->hide();
    yes_button_->setObjectName(QStringLiteral("message_yes"));
    close_->setObjectName(QStringLiteral("message_dismiss"));
    more_->setCheckable(true);
    auto* row = new QHBoxLayout;
    row->setSpacing(scaled(8));
    row->addWidget(text_, 1);
    for (QPushButton* button : {yes_button_, more_, close_}) row->addWidget(button, 0, Qt::AlignTop);
    auto* all = new QVBoxLayout(this);
    all->setContentsMargins(scaled(14), scaled(8), scaled(14), scaled(8));
    all->setSpacing(scaled(4));
    all->addLayout(row);
    all->addWidget(details_);
    connect(more_, &QPushButton::toggled, details_, &QLabel::setVisible);
    connect(close_, &QPushButton::clicked, this, &MessageLine::dismiss);
    connect(yes_button_, &QPushButton::clicked, this, &MessageLine::answer);
    hide();
}

QString MessageLine::message() const { return isHidden() ? QString() : text_->text(); }

void MessageLine::show_failure(const Error& error) {
    add({++last_number_, qtext(error.message), details_of(error), {}, {}});
}

int MessageLine::show_notice(const QString& notice, const QString& action_label, std::function<void()> action) {
    std::erase_if(messages_, [](const Message& message) { return message.action != nullptr; });
    add({++last_number_, notice, {}, action_label, std::move(action)});
    return last_number_;
}

void MessageLine::add(Message message) {
    messages_.push_back(std::move(message));
    if (asking_) return;
    show_last();
    announce();
}

int MessageLine::ask(const QString& question, const QString& yes_label, const QString& no_label,
                     std::function<void()> yes) {
    asking_ = true;
    question_ = ++last_number_;
    yes_ = std::move(yes);
    set_look(*this, "alert");
    text_->setText(question);
    set_look(*yes_button_, "primary");
    yes_button_->setText(yes_label);
    close_->setText(no_label);
    yes_button_->show();
    more_->setChecked(false);
    more_->hide();
    show();
    close_->setFocus();
    announce();
    return question_;
}

void MessageLine::answer() {
    const auto act = asking_ ? std::exchange(yes_, {}) : messages_.empty() ? nullptr : messages_.back().action;
    dismiss();
    if (act) act();
}

void MessageLine::withdraw(int number) {
    if (asking_ && question_ == number) return dismiss();
    if (std::erase_if(messages_, [number](const Message& message) { return message.number == number; }) > 0 && !asking_)
        show_last();
}

void MessageLine::dismiss() {
    if (asking_)
        asking_ = false;
    else if (!messages_.empty())
        messages_.pop_back();
    yes_ = {};
    show_last();
}

void MessageLine::show_last() {
    more_->setChecked(false);
    setVisible(!messages_.empty());
    if (messages_.empty()) return;
    const Message& last = messages_.back();
    const int others = static_cast<int>(messages_.size()) - 1;
    set_look(*this, last.action ? "notice" : "alert");
    text_->setText(last.words);
    details_->setText(last.details);
    more_->setVisible(!last.details.isEmpty());
    set_look(*yes_button_, "");
    yes_button_->setText(last.action_label);
    yes_button_->setVisible(last.action != nullptr);
    close_->setText(others > 0 ? tr("Dismiss (%n more)", nullptr, others) : tr("Dismiss"));
}

/// Who does not see the line come hears of it.
void MessageLine::announce() {
    setAccessibleName(text_->text());
    QAccessibleEvent event(this, QAccessible::Alert);
    QAccessible::updateAccessibility(&event);
}

void MessageLine::keyPressEvent(QKeyEvent* event) {
    if (event->key() == Qt::Key_Escape) return dismiss();
    QFrame::keyPressEvent(event);
}

}  // namespace clientele
