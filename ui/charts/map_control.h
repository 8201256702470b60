#pragma once

#include <QPointer>
#include <QWidget>
#include <optional>

#include "ui/charts/layout.h"

class QToolButton;

namespace clientele {

/// Moves the map of a chart view: the wheel (once the map has the focus, or with Ctrl, so that a page still scrolls),
/// pinching, + and - zoom; dragging and Shift with arrows move; a double click and 0 show again what was shown first,
/// E everything where that is more; dragging with Shift or after the tool for it was pressed chooses an area, and the
/// key A what is seen.
class MapControl : public QObject {
    Q_OBJECT
 public:
    explicit MapControl(QWidget& chart);

    /// The data of a map, or nullptr where the chart is none. A view that the reader chose stays where it shows any of
    /// the places.
    void show_for(const ChartData* data);
    bool active() const { return active_; }
    bool selecting() const;  ///< dragging draws a rectangle
    /// Nothing: what is shown first.
    const std::optional<MapView>& view() const { return view_; }
    static bool concerns(const QEvent& event);
    /// True where the event was for the map and is dealt with.
    bool handle(QEvent& event, const ChartLayout& layout);
    /// The rectangle that is being drawn; keeps the tools at their place.
    void paint(QPainter& painter, const ChartLayout& layout, const Theme& theme);

 Q_SIGNALS:
    void moved();
    void area_chosen(const clientele::Area& area);

 private:
    bool press(const QMouseEvent& event, const ChartLayout& layout);
    bool move(const QMouseEvent& event, const ChartLayout& layout);
    bool release(const QMouseEvent& event, const ChartLayout& layout);
    bool key(int key, Qt::KeyboardModifiers modifiers, const ChartLayout& layout);
    void set_view(const std::optional<MapView>& view);
    void zoom(double factor);
    void show_everything();
    void choose(const ChartLayout& layout, const QRectF& rectangle);
    QToolButton* tool(const QString& sign, const QString& name, const QString& tip);

    QWidget& chart_;
    QWidget* tools_;
    QToolButton *select_ = nullptr, *everything_ = nullptr;
    bool active_ = false;
    MapBox box_{}, bulk_{};
    std::optional<MapView> view_;
    MapView shown_;  // of the last layout
    QRectF plot_;
    std::optional<QPointF> pressed_;
    std::optional<MapView> pressed_view_;
    bool dragging_ = false, choosing_ = false;
    QPointF pointer_;
};

}  // namespace clientele
