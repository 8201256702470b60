#include "ui/charts/map_control.h"

#include <QApplication>
#include <QGestureEvent>
#include <QKeyEvent>
#include <QMouseEvent>
#include <QNativeGestureEvent>
#include <QPainter>
#include <QPinchGesture>
#include <QToolButton>
#include <QVBoxLayout>
#include <QWheelEvent>
#include <cmath>

#include "ui/shell/theme.h"

namespace clientele {
namespace {

constexpr double step = 1.6;  // of a key or button

/// Whether any of the box is seen.
bool shows(const MapView& view, const QRectF& plot, const MapBox& box) {
    const MapPoint first = view.point(plot.topLeft(), plot), last = view.point(plot.bottomRight(), plot);
    const double middle = (box.x_first + box.x_last) / 2, across = std::remainder(middle - view.x, 1);
    return std::abs(across) < (last.x - first.x + box.x_last - box.x_first) / 2 && box.y_first < last.y &&
           box.y_last > first.y;
}

}  // namespace

MapControl::MapControl(QWidget& chart) : QObject(&chart), chart_(chart), tools_(new QWidget(&chart)) {
    chart.grabGesture(Qt::PinchGesture);
    auto* column = new QVBoxLayout(tools_);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(scaled(2));
    connect(
        tool(QStringLiteral("+"), tr("Zoom in"), tr("Zoom in (+; the wheel once the map was clicked, or with Ctrl)")),
        &QToolButton::clicked, this, [this] { zoom(step); });
    connect(tool(QStringLiteral("−"), tr("Zoom out"), tr("Zoom out (-)")), &QToolButton::clicked, this,
            [this] { zoom(1 / step); });
    connect(tool(QStringLiteral("⌂"), tr("Back to the first view"), tr("Back to the first view (0 or a double click)")),
            &QToolButton::clicked, this, [this] { set_view(std::nullopt); });
    everything_ = tool(QStringLiteral("⤢"), tr("Show everything"), tr("Show everything, the far ones too (E)"));
    connect(everything_, &QToolButton::clicked, this, &MapControl::show_everything);
    select_ = tool(QStringLiteral("▭"), tr("Select an area"),
                   tr("Draw a rectangle to filter by it (or drag with Shift; A takes what is seen)"));
    select_->setCheckable(true);
    tools_->hide();
}

QToolButton* MapControl::tool(const QString& sign, const QString& name, const QString& tip) {
    auto* button = new QToolButton(tools_);
    button->setText(sign);
    button->setAccessibleName(name);
    button->setToolTip(tip);
    button->setFocusPolicy(Qt::TabFocus);
    set_look(*button, "map-tool");
    button->setFixedSize(scaled(26), scaled(24));
    tools_->layout()->addWidget(button);
    return button;
}

void MapControl::show_for(const ChartData* data) {
    active_ = data != nullptr;
    tools_->setVisible(active_);
    dragging_ = choosing_ = false;
    pressed_.reset();
    if (!data) return;
    if (view_ && !shows(*view_, plot_, data->box)) view_.reset();
    box_ = data->box;
    bulk_ = data->bulk;
    everything_->setVisible(!(box_ == bulk_));
}

void MapControl::set_view(const std::optional<MapView>& view) {
    view_ = view;
    Q_EMIT moved();
}

bool MapControl::selecting() const { return active_ && (choosing_ || select_->isChecked()); }

void MapControl::show_everything() { set_view(fitted(box_, plot_.size())); }

void MapControl::zoom(double factor) { set_view(zoomed(shown_, factor, plot_.center(), plot_)); }

void MapControl::choose(const ChartLayout& layout, const QRectF& rectangle) {
    if (!layout.map) return;
    const QRectF within = rectangle.normalized() & layout.plot;
    if (within.width() < 3 || within.height() < 3) return;
    Q_EMIT area_chosen(area_in(layout.map->view, within, layout.plot));
}

bool MapControl::press(const QMouseEvent& event, const ChartLayout& layout) {
    if (event.button() != Qt::LeftButton || !layout.plot.contains(event.position())) return false;
    pressed_ = event.position();
    pressed_view_ = shown_;
    choosing_ = select_->isChecked() || event.modifiers().testFlag(Qt::ShiftModifier);
    dragging_ = false;
    chart_.setFocus(Qt::MouseFocusReason);
    return choosing_ || mark_at(layout, event.position()) < 0;  // else the mark may be clicked
}

bool MapControl::move(const QMouseEvent& event, const ChartLayout&) {
    if (!pressed_ || !event.buttons().testFlag(Qt::LeftButton)) return false;
    pointer_ = event.position();
    if (!dragging_ && (pointer_ - *pressed_).manhattanLength() < QApplication::startDragDistance()) return true;
    dragging_ = true;
    if (choosing_)
        chart_.update();
    else
        set_view(panned(*pressed_view_, pointer_ - *pressed_, plot_));
    return true;
}

bool MapControl::release(const QMouseEvent& event, const ChartLayout& layout) {
    if (!pressed_ || event.button() != Qt::LeftButton) return false;
    const QRectF rectangle(*pressed_, event.position());
    const bool dragged = dragging_, chose = choosing_;
    pressed_.reset();
    dragging_ = choosing_ = false;
    if (chose) {
        select_->setChecked(false);
        chart_.update();
        if (dragged) choose(layout, rectangle);
    }
    return dragged || chose;
}

bool MapControl::key(int key, Qt::KeyboardModifiers modifiers, const ChartLayout& layout) {
    const double far = std::min(plot_.width(), plot_.height()) / 4;
    const bool shift = modifiers.testFlag(Qt::ShiftModifier);
    const auto pan = [&](double x, double y) {
        if (!shift) return false;  // arrows alone go from mark to mark
        set_view(panned(shown_, {x, y}, plot_));
        return true;
    };
    switch (key) {
        case Qt::Key_Plus:
        case Qt::Key_Equal:
            zoom(step);
            return true;
        case Qt::Key_Minus:
            zoom(1 / step);
            return true;
        case Qt::Key_0:
            set_view(std::nullopt);
            return true;
        case Qt::Key_E:
            show_everything();
            return true;
        case Qt::Key_A:
            choose(layout, layout.plot);
            return true;
        case Qt::Key_Left:
            return pan(far, 0);
        case Qt::Key_Right:
            return pan(-far, 0);
        case Qt::Key_Up:
            return pan(0, far);
        case Qt::Key_Down:
            return pan(0, -far);
        case Qt::Key_Escape:
            if (!choosing_ && !select_->isChecked()) return false;
            choosing_ = false;
            pressed_.reset();
            select_->setChecked(false);
            chart_.update();
            return true;
        default:
            return false;
    }
}

bool MapControl::concerns(const QEvent& event) {
    switch (event.type()) {
        case QEvent::MouseButtonPress:
        case QEvent::MouseMove:
        case QEvent::MouseButtonRelease:
        case QEvent::MouseButtonDblClick:
        case QEvent::KeyPress:
        case QEvent::Wheel:
        case QEvent::NativeGesture:
        case QEvent::Gesture:
            return true;
        default:
            return false;
    }
}

bool MapControl::handle(QEvent& event, const ChartLayout& layout) {
    plot_ = layout.plot;
    if (layout.map) shown_ = layout.map->view;
    switch (event.type()) {
        case QEvent::MouseButtonPress:
            return press(static_cast<QMouseEvent&>(event), layout);
        case QEvent::MouseMove:
            return move(static_cast<QMouseEvent&>(event), layout);
        case QEvent::MouseButtonRelease:
            return release(static_cast<QMouseEvent&>(event), layout);
        case QEvent::MouseButtonDblClick:
            set_view(std::nullopt);
            return true;
        case QEvent::KeyPress: {
            const auto& pressed = static_cast<QKeyEvent&>(event);
            const auto command = Qt::ControlModifier | Qt::AltModifier | Qt::MetaModifier;
            return !(pressed.modifiers() & command) && key(pressed.key(), pressed.modifiers(), layout);
        }
        case QEvent::Wheel: {
            const auto& wheel = static_cast<QWheelEvent&>(event);
            if (!chart_.hasFocus() && !wheel.modifiers().testFlag(Qt::ControlModifier)) return false;
            const double turned = wheel.angleDelta().y();
            if (turned != 0) set_view(zoomed(shown_, std::exp2(turned / 240), wheel.position(), plot_));
            event.accept();
            return true;
        }
        case QEvent::NativeGesture: {
            const auto& gesture = static_cast<QNativeGestureEvent&>(event);
            if (gesture.gestureType() != Qt::ZoomNativeGesture) return false;
            set_view(zoomed(shown_, 1 + gesture.value(), gesture.position(), plot_));
            return true;
        }
        case QEvent::Gesture: {
            auto* pinch = static_cast<QPinchGesture*>(static_cast<QGestureEvent&>(event).gesture(Qt::PinchGesture));
            if (!pinch) return false;
            // The first finger is a mouse as well, and what it drags would undo the zoom.
            pressed_.reset();
            dragging_ = choosing_ = false;
            // A frame of touches may come twice, and its end once more: then the factor is that of before.
            const bool again = pinch->scaleFactor() == pinch->lastScaleFactor();
            if (again || pinch->state() == Qt::GestureFinished || pinch->state() == Qt::GestureCanceled) return true;
            const QPointF centre = chart_.mapFromGlobal(pinch->centerPoint());
            set_view(zoomed(shown_, pinch->scaleFactor(), centre, plot_));
            return true;
        }
        default:
            return false;
    }
}

void MapControl::paint(QPainter& painter, const ChartLayout& layout, const Theme& theme) {
    plot_ = layout.plot;
    if (layout.map) shown_ = layout.map->view;
    const QSize size = tools_->sizeHint();
    tools_->setGeometry(
        QRect(QPoint(static_cast<int>(plot_.right()) - size.width() - 6, static_cast<int>(plot_.top()) + 6), size));
    if (!dragging_ || !choosing_ || !pressed_) return;
    QColor inside = theme.accent;
    inside.setAlphaF(0.15F);
    painter.setPen(QPen(theme.accent, 1.5));
    painter.setBrush(inside);
    painter.drawRect(QRectF(*pressed_, pointer_).normalized() & plot_);
}

}  // namespace clientele
