#include "ui/shell/message_line.h"

#include <QHBoxLayout>
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
    text_->setTextInteractionFlags(Qt::TextSelectableByMouse);
    text_->setObjectName(QStringLiteral("message"));
    details_->setTextInteractionFlags(Qt::TextSelectableByMouse);
    set_look(*details_, "muted");
    details_->hide();
    yes_button_->setObjectName(QStringLiteral("message_yes"));
    set_look(*yes_button_, "primary");
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
    connect(yes_button_, &QPushButton::clicked, this, [this] {
        const auto yes = std::exchange(yes_, {});
        dismiss();
        if (yes) yes();
    });
    hide();
}

QString MessageLine::message() const { return isHidden() ? QString() : text_->text(); }

void MessageLine::show_failure(const Error& error) {
    failures_.push_back({qtext(error.message), details_of(error)});
    if (!asking_) show_last();
}

void MessageLine::ask(const QString& question, const QString& yes_label, const QString& no_label,
                      std::function<void()> yes) {
    asking_ = true;
    yes_ = std::move(yes);
    text_->setText(question);
    yes_button_->setText(yes_label);
    close_->setText(no_label);
    yes_button_->show();
    more_->setChecked(false);
    more_->hide();
    show();
    close_->setFocus();
}

void MessageLine::dismiss() {
    if (asking_)
        asking_ = false;
    else if (!failures_.empty())
        failures_.pop_back();
    yes_ = {};
    show_last();
}

void MessageLine::show_last() {
    more_->setChecked(false);
    yes_button_->hide();
    more_->show();
    setVisible(!failures_.empty());
    if (failures_.empty()) return;
    const int others = static_cast<int>(failures_.size()) - 1;
    text_->setText(failures_.back().message);
    details_->setText(failures_.back().details);
    close_->setText(others > 0 ? tr("Dismiss (%n more)", nullptr, others) : tr("Dismiss"));
}

}  // namespace clientele
