#pragma once

#include <QFrame>
#include <functional>
#include <vector>

#include "core/base/result.h"

class QLabel;
class QPushButton;
class QHBoxLayout;

namespace clientele {

/// A line beside the work for what went wrong and for questions: never a box in front of it. Failures queue up; the
/// newest is shown, "Details" tells where it happened, "Dismiss" goes to the one before.
class MessageLine : public QFrame {
    Q_OBJECT
 public:
    explicit MessageLine(QWidget* parent = nullptr);

    void show_failure(const Error& error);
    /// Asks; the first button does `yes`, the second dismisses. A question asked again replaces itself.
    void ask(const QString& question, const QString& yes_label, const QString& no_label, std::function<void()> yes);
    bool asking() const { return asking_; }
    void dismiss();
    QString message() const;

 private:
    struct Failure {
        QString message, details;
    };
    void show_last();

    std::vector<Failure> failures_;
    bool asking_ = false;
    std::function<void()> yes_;
    QLabel* text_;
    QLabel* details_;
    QPushButton* yes_button_;
    QPushButton* more_;
    QPushButton* close_;
};

}  // namespace clientele
