#pragma once

#include <QWidget>

class QLabel;
class QPushButton;

namespace clientele {

/// What a card says in place of a finding: that it is being computed, what is missing, what failed; with the button
/// that mends it.
class CardNotice : public QWidget {
    Q_OBJECT
   public:
    explicit CardNotice(QWidget* parent);
    /// No button where `button` is empty. `look` is "muted" or "warning".
    void say(const QString& sentence, const QString& button, const char* look);
    QPushButton& button() { return *button_; }

   Q_SIGNALS:
    void pressed();

   private:
    QLabel* sentence_;
    QPushButton* button_;
};

}  // namespace clientele
