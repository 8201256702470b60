#include "ui/findings/text_switch.h"

#include <QButtonGroup>
#include <QLabel>
#include <QMenu>
#include <QToolButton>
#include <algorithm>

#include "ui/findings/wrap_layout.h"
#include "ui/shell/theme.h"

namespace clientele {
namespace {

constexpr int words_margin = 4;

/// Without the blanks that tool buttons leave beside their words, so that the first stands below what is above the
/// switch.
void fit_to_words(QToolButton& button) {
    button.ensurePolished();
    button.setFixedWidth(button.fontMetrics().horizontalAdvance(button.text()) + words_margin);
}

}  // namespace

TextSwitch::TextSwitch(QWidget* parent)
    : QWidget(parent), group_(new QButtonGroup(this)), menu_button_(new QToolButton(this)) {
    new WrapLayout(this, gap(), scaled(2));
    menu_button_->setPopupMode(QToolButton::InstantPopup);
    menu_button_->setFocusPolicy(Qt::StrongFocus);
    menu_button_->setAutoRaise(true);
    menu_button_->setProperty("stands_for_all", true);
    menu_button_->setMenu(new QMenu(menu_button_));
    menu_button_->hide();
    QSizePolicy policy(QSizePolicy::Preferred, QSizePolicy::Minimum);
    policy.setHeightForWidth(true);
    setSizePolicy(policy);
    setMinimumWidth(scaled(80));   // long titles are cut where there is no room; they don't make room for themselves
    set_look(*this, "switch");
    connect(group_, &QButtonGroup::idClicked, this, &TextSwitch::chosen);
    connect(group_, &QButtonGroup::idToggled, this, [this](int, bool on) {
        if (on) show_current();
    });
}

void TextSwitch::set_choices(const QStringList& words) {
    QStringList present;
    for (const QAbstractButton* button : group_->buttons()) present << button->text();
    if (present == words) return;
    while (QLayoutItem* item = layout()->takeAt(0)) {
        if (item->widget() != menu_button_) delete item->widget();
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
            bar_ = bar;
            bar->setFixedHeight(button->sizeHint().height());
            layout()->addWidget(bar);
        }
        fit_to_words(*button);
        layout()->addWidget(button);
    }
    layout()->addWidget(menu_button_);
    fill_menu();
    if (!words.isEmpty()) set_current(0);
    fit();
}

void TextSwitch::fill_menu() {
    QMenu& menu = *menu_button_->menu();
    menu.clear();
    for (QAbstractButton* button : group_->buttons()) {
        QAction* action = menu.addAction(button->text());
        connect(action, &QAction::triggered, button, &QAbstractButton::click);
    }
}

/// On the button that stands for all: as much of the title as there is room for, all of it when pointed at.
void TextSwitch::show_current() {
    const QAbstractButton* shown = group_->checkedButton();
    if (!shown) return;
    const QString arrow = QStringLiteral(" ▾");
    const QFontMetrics metrics = menu_button_->fontMetrics();
    const int room = width() - metrics.horizontalAdvance(arrow) - words_margin;
    const QString words = metrics.elidedText(shown->text(), Qt::ElideRight, room);
    menu_button_->setText(words + arrow);
    menu_button_->setToolTip(words == shown->text() ? QString() : shown->text());
    menu_button_->setAccessibleName(shown->text());
    fit_to_words(*menu_button_);
}

void TextSwitch::resizeEvent(QResizeEvent* event) {
    QWidget::resizeEvent(event);
    fit();
}

void TextSwitch::fit() {
    const QList<QAbstractButton*> buttons = group_->buttons();
    int needed = 0, widest = 0;
    for (const QAbstractButton* button : buttons) {
        needed += button->minimumWidth() + gap();
        widest = std::max(widest, button->minimumWidth());
    }
    // Two that do not fit into one line stand one below the other, without the bar between them.
    if (bar_) bar_->setVisible(needed + bar_->sizeHint().width() + gap() <= width());
    const bool together = (buttons.size() > 2 && needed > width()) || widest > width();
    show_current();
    if (together == menu_button_->isVisibleTo(this) && together == buttons.value(0, menu_button_)->isHidden()) return;
    for (QAbstractButton* button : buttons) button->setVisible(!together);
    menu_button_->setVisible(together);
}

int TextSwitch::gap() { return scaled(8); }

int TextSwitch::current() const { return group_->checkedId(); }

void TextSwitch::set_current(int index) {
    if (QAbstractButton* button = group_->button(index)) button->setChecked(true);
}

}  // namespace clientele
