#pragma once

#include <QFrame>
#include <functional>
#include <vector>

#include "core/base/result.h"

class QLabel;
class QPushButton;
class QHBoxLayout;

namespace clientele {

/// A line beside the work for what went wrong, for what was done and for questions: never a box in front of it. A
/// question comes first, then the newest message; "Details" tells where a failure happened, "Dismiss" goes to the
/// message before. Everything stays until it is dismissed or withdrawn.
class MessageLine : public QFrame {
    Q_OBJECT
 public:
    explicit MessageLine(QWidget* parent = nullptr);

    void show_failure(const Error& error);
    /// What was done, with a button for the way back. A notice takes the place of the one before. Gives its number.
    int show_notice(const QString& notice, const QString& action_label, std::function<void()> action);
    /// Asks; the first button does `yes`, the second dismisses. A question takes the place of the one before. Gives its
    /// number.
    int ask(const QString& question, const QString& yes_label, const QString& no_label, std::function<void()> yes);
    /// Takes a notice or question away; nothing happens where it is gone already.
    void withdraw(int number);
    bool asking() const { return asking_; }
    void dismiss();
    QString message() const;

 protected:
    void keyPressEvent(QKeyEvent* event) override;

 private:
    struct Message {
        int number = 0;
        QString words, details;
        QString action_label;          // "" for failures
        std::function<void()> action;
    };
    void add(Message message);
    void show_last();
    void answer();
    void announce();

    std::vector<Message> messages_;  // the newest last
    bool asking_ = false;
    int question_ = 0;
    int last_number_ = 0;
    std::function<void()> yes_;
    QLabel* text_;
    QLabel* details_;
    QPushButton* yes_button_;
    QPushButton* more_;
    QPushButton* close_;
};

}  // namespace clientele
