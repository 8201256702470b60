#pragma once

#include <QTimer>
#include <QWidget>

namespace clientele {

/// Lies over a card whose finding is being computed: dims the last picture and draws a thin progress line at the top.
/// Shows itself only when the work takes longer than a blink, so that quick answers do not flicker.
class BusyVeil : public QWidget {
    Q_OBJECT
   public:
    static constexpr int patience = 150;   ///< milliseconds

    explicit BusyVeil(QWidget* card);
    void set_busy(bool busy);
    void set_fraction(double fraction);
    bool busy() const { return busy_; }

   protected:
    void paintEvent(QPaintEvent* event) override;
    bool eventFilter(QObject* watched, QEvent* event) override;

   private:
    QTimer delay_;
    bool busy_ = false;
    double fraction_ = 0;
};

}  // namespace clientele
