#include "ui/findings/text_switch.h"

#include <QButtonGroup>
#include <QLabel>
#include <QToolButton>

#include "ui/findings/wrap_layout.h"
#include "ui/shell/theme.h"

namespace clientele {

TextSwitch::TextSwitch(QWidget* parent) : QWidget(parent), group_(new QButtonGroup(this)) {
    new WrapLayout(this, scaled(3), scaled(2));   // many titles go on in a next line
    QSizePolicy policy(QSizePolicy::Preferred, QSizePolicy::Minimum);
    policy.setHeightForWidth(true);
    setSizePolicy(policy);
    setStyleSheet(
        QStringLiteral("QToolButton { background: transparent; border: 1px solid transparent; padding: 1px 0px;"
                       " color: palette(dark); font-size: %1px; }"
                       "QToolButton:checked { color: palette(text); }"
                       "QToolButton:hover { color: palette(link); }"
                       "QToolButton:focus { border: 1px solid palette(link); border-radius: 4px; }"
                       "QLabel { color: palette(mid); font-size: %1px; }")
            .arg(scaled(12)));
    connect(group_, &QButtonGroup::idClicked, this, &TextSwitch::chosen);
}

void TextSwitch::set_choices(const QStringList& words) {
    QStringList present;
    for (const QAbstractButton* button : group_->buttons()) present << button->text();
    if (present == words) return;
    while (QLayoutItem* item = layout()->takeAt(0)) {
        delete item->widget();
        delete item;
    }
    for (int i = 0; i < words.size(); ++i) {
        auto* button = new QToolButton(this);
        button->setText(words[i]);
        button->setCheckable(true);
        button->setAutoRaise(true);
        button->setFocusPolicy(Qt::StrongFocus);
        group_->addButton(button, i);
        // Between two words; lines of more may wrap, where a bar at the end would dangle.
        if (i == 1 && words.size() == 2) {
            auto* bar = new QLabel(QStringLiteral("|"), this);
            bar->setFixedHeight(button->sizeHint().height());
            layout()->addWidget(bar);
        }
        layout()->addWidget(button);
    }
    if (!words.isEmpty()) set_current(0);
}

int TextSwitch::current() const { return group_->checkedId(); }

void TextSwitch::set_current(int index) {
    if (QAbstractButton* button = group_->button(index)) button->setChecked(true);
}

}  // namespace clientele
