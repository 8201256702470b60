#include "ui/shell/restyle.h"

#include <QAbstractItemView>
#include <QAbstractSpinBox>
#include <QApplication>
#include <QCheckBox>
#include <QComboBox>
#include <QElapsedTimer>
#include <algorithm>

namespace clientele {
namespace {

constexpr qint64 slice_ms = 6;

}  // namespace

WindowStyle::WindowStyle() : QProxyStyle(QStringLiteral("Fusion")) {}

void WindowStyle::polish(QWidget* widget) {
    QProxyStyle::polish(widget);
    if (qobject_cast<QComboBox*>(widget) || qobject_cast<QAbstractSpinBox*>(widget) ||
        qobject_cast<QCheckBox*>(widget) || qobject_cast<QAbstractItemView*>(widget))
        widget->setProperty("dark", current_theme().dark);
}

Restyling::Restyling(QObject* parent) : QObject(parent) {
    turns_.setInterval(0);
    connect(&turns_, &QTimer::timeout, this, &Restyling::step);
}

void Restyling::start(const Theme& theme) {
    show_windows();
    for (QWidget* window : QApplication::topLevelWidgets()) {
        if (!window->isVisible() || !window->updatesEnabled()) continue;
        window->setUpdatesEnabled(false);
        waiting_ << window;
    }
    QApplication::setPalette(palette_of(theme));
    left_.clear();
    QList<QPointer<QWidget>> seen;
    for (QWidget* widget : QApplication::allWidgets()) (widget->isVisible() ? seen : left_) << widget;
    hidden_ = left_.size();
    left_ << seen;
    turns_.start();
}

void Restyling::step() {
    QElapsedTimer since;
    since.start();
    while (!left_.isEmpty() && since.elapsed() < slice_ms) {
        const QPointer<QWidget> widget = left_.takeLast();
        // What has never been shown is polished when it is. Polishing again finds the rules anew; unpolishing first
        // would take away the fonts and lay out every page again.
        if (widget && widget->testAttribute(Qt::WA_WState_Polished)) {
            widget->style()->polish(widget);
            widget->update();
        }
    }
    if (left_.size() <= hidden_) show_windows();
    if (left_.isEmpty()) turns_.stop();
}

void Restyling::show_windows() {
    for (const QPointer<QWidget>& window : std::exchange(waiting_, {}))
        if (window) window->setUpdatesEnabled(true);
}

}  // namespace clientele
