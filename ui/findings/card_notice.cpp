#include "ui/findings/card_notice.h"

#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

#include "ui/shell/theme.h"

namespace clientele {

CardNotice::CardNotice(QWidget* parent) : QWidget(parent), sentence_(new QLabel(this)), button_(new QPushButton(this)) {
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, scaled(12), 0, scaled(16));
    column->setSpacing(scaled(12));
    sentence_->setWordWrap(true);
    sentence_->setTextFormat(Qt::PlainText);
    column->addWidget(sentence_);
    column->addWidget(button_, 0, Qt::AlignLeft);
    column->addStretch(1);
    connect(button_, &QPushButton::clicked, this, &CardNotice::pressed);
}

void CardNotice::say(const QString& sentence, const QString& button, const char* look) {
    sentence_->setText(sentence);
    set_look(*sentence_, look);
    button_->setText(button);
    button_->setVisible(!button.isEmpty());
}

}  // namespace clientele
