#pragma once

#include <QFrame>

namespace clientele {

/// A frame laid over the window below a widget. It goes away when the reader clicks or tabs elsewhere or presses
/// Escape, and deletes itself. It is no window of its own, so that no window manager can misplace it or close it early.
class Popup : public QFrame {
    Q_OBJECT
 public:
    /// Lies over the window of `owner`.
    explicit Popup(QWidget* owner);
    /// Below the anchor, moved so that it stays inside the window; takes the focus.
    void open_below(const QWidget& anchor);

 protected:
    void keyPressEvent(QKeyEvent* event) override;
    bool eventFilter(QObject* watched, QEvent* event) override;
    bool event(QEvent* event) override;

 private:
    bool holds(const QWidget* widget) const;  // also in lists that its boxes open
    void place();
    QPoint below_;
};

}  // namespace clientele
