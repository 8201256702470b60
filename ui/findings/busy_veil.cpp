#include "ui/findings/busy_veil.h"

#include <QEvent>
#include <QPainter>

#include "ui/shell/theme.h"

namespace clientele {

BusyVeil::BusyVeil(QWidget* card) : QWidget(card) {
    setAttribute(Qt::WA_TransparentForMouseEvents);
    setFocusPolicy(Qt::NoFocus);
    hide();
    delay_.setSingleShot(true);
    delay_.setInterval(patience);
    connect(&delay_, &QTimer::timeout, this, [this] {
        setGeometry(parentWidget()->rect());
        raise();
        show();
    });
    card->installEventFilter(this);
}

void BusyVeil::set_busy(bool busy) {
    if (busy == busy_) return;
    busy_ = busy;
    fraction_ = 0;
    if (busy) {
        delay_.start();
    } else {
        delay_.stop();
        hide();
    }
}

void BusyVeil::set_fraction(double fraction) {
    fraction_ = fraction;
    if (isVisible()) update(0, 0, width(), scaled(4));
}

void BusyVeil::paintEvent(QPaintEvent*) {
    const Theme& theme = current_theme();
    QPainter painter(this);
    QColor wash = theme.panel;
    wash.setAlpha(140);
    const QRect inside = rect().adjusted(2, 2, -2, -2);
    painter.fillRect(inside, wash);
    const int line = scaled(2);
    const QRect track(inside.left() + scaled(6), inside.top(), inside.width() - scaled(12), line);
    painter.fillRect(track, theme.grid);
    // A sliver at once says that something is going on.
    const double share = qBound(0.03, fraction_, 1.0);
    painter.fillRect(QRect(track.topLeft(), QSize(qRound(track.width() * share), line)), theme.accent);
}

bool BusyVeil::eventFilter(QObject* watched, QEvent* event) {
    if (event->type() == QEvent::Resize && watched == parent()) setGeometry(parentWidget()->rect());
    return QWidget::eventFilter(watched, event);
}

}  // namespace clientele
