#include "ui/shell/popup.h"

#include <QApplication>
#include <QKeyEvent>
#include <algorithm>

#include "ui/shell/theme.h"

namespace clientele {

Popup::Popup(QWidget* owner) : QFrame(owner->window()) {
    setAttribute(Qt::WA_DeleteOnClose);
    set_look(*this, "popup");
    hide();
}

void Popup::open_below(const QWidget& anchor) {
    below_ = anchor.mapTo(window(), QPoint(0, anchor.height() + 4));
    place();
    show();
    raise();
    // The first thing to type into, in the order of the tab key.
    for (QWidget* next = nextInFocusChain(); next != this && isAncestorOf(next); next = next->nextInFocusChain()) {
        if (!(next->focusPolicy() & Qt::TabFocus) || !next->isVisibleTo(this)) continue;
        if (!focusWidget()) next->setFocus(Qt::PopupFocusReason);
        break;
    }
    if (focusWidget()) focusWidget()->setFocus(Qt::PopupFocusReason);
    qApp->installEventFilter(this);
    connect(qApp, &QApplication::focusChanged, this, [this](QWidget*, QWidget* now) {
        if (now && !holds(now)) close();
    });
}

void Popup::place() {
    adjustSize();
    const QRect area = parentWidget()->rect().adjusted(4, 4, -4, -4);
    move(std::clamp(below_.x(), area.left(), std::max(area.left(), area.right() - width())),
         std::clamp(below_.y(), area.top(), std::max(area.top(), area.bottom() - height())));
}

bool Popup::holds(const QWidget* widget) const {
    for (; widget; widget = widget->parentWidget())
        if (widget == this) return true;
    return false;
}

bool Popup::event(QEvent* event) {
    if (event->type() == QEvent::LayoutRequest && isVisible()) place();  // values have come in
    return QFrame::event(event);
}

bool Popup::eventFilter(QObject* watched, QEvent* event) {
    if (event->type() == QEvent::MouseButtonPress) {
        const auto* widget = qobject_cast<QWidget*>(watched);
        if (widget && !holds(widget)) close();
    }
    return QFrame::eventFilter(watched, event);
}

void Popup::keyPressEvent(QKeyEvent* event) {
    if (event->key() == Qt::Key_Escape)
        close();
    else
        QFrame::keyPressEvent(event);
}

}  // namespace clientele
