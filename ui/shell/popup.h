#pragma once

#include <QFrame>

namespace clientele {

/// A frame that opens below a widget and goes away when the reader clicks elsewhere or presses Escape. It deletes
/// itself when closed.
class Popup : public QFrame {
    Q_OBJECT
 public:
    explicit Popup(QWidget* parent);
    /// Below the anchor, moved so that it stays on the screen.
    void open_below(const QWidget& anchor);

 protected:
    void keyPressEvent(QKeyEvent* event) override;
};

}  // namespace clientele
