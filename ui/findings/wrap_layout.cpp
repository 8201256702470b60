#include "ui/findings/wrap_layout.h"

#include <QWidget>

namespace clientele {

WrapLayout::WrapLayout(QWidget* parent, int gap_across, int gap_down)
    : QLayout(parent), gap_across_(gap_across), gap_down_(gap_down) {
    setContentsMargins(0, 0, 0, 0);
}

WrapLayout::~WrapLayout() = default;

void WrapLayout::addItem(QLayoutItem* item) { items_.emplace_back(item); }

QLayoutItem* WrapLayout::itemAt(int index) const {
    return index >= 0 && index < count() ? items_[static_cast<std::size_t>(index)].get() : nullptr;
}

QLayoutItem* WrapLayout::takeAt(int index) {
    if (index < 0 || index >= count()) return nullptr;
    const auto at = items_.begin() + index;
    QLayoutItem* item = at->release();
    items_.erase(at);
    return item;
}

QSize WrapLayout::sizeHint() const {
    int width = 0;
    int height = 0;
    for (const auto& item : items_) {
        if (item->isEmpty()) continue;
        width += item->sizeHint().width() + (width > 0 ? gap_across_ : 0);
        height = std::max(height, item->sizeHint().height());
    }
    return {width, height};
}

QSize WrapLayout::minimumSize() const {
    QSize size;
    for (const auto& item : items_) size = size.expandedTo(item->minimumSize());
    return size;
}

void WrapLayout::setGeometry(const QRect& area) {
    QLayout::setGeometry(area);
    arrange(area, true);
}

/// Returns the height used; places the items only when told to.
int WrapLayout::arrange(const QRect& area, bool place) const {
    int x = area.x();
    int y = area.y();
    int line = 0;
    for (const auto& item : items_) {
        if (item->isEmpty()) continue;  // hidden
        const QSize size = item->sizeHint().boundedTo(QSize(std::max(area.width(), 1), QWIDGETSIZE_MAX));
        if (x > area.x() && x + size.width() > area.x() + area.width()) {
            x = area.x();
            y += line + gap_down_;
            line = 0;
        }
        if (place) item->setGeometry(QRect(QPoint(x, y), size));
        x += size.width() + gap_across_;
        line = std::max(line, size.height());
    }
    return y + line - area.y();
}

}  // namespace clientele
