#pragma once

#include <QWidget>

#include "ui/jobs/jobs.h"

class QLabel;
class QProgressBar;
class QPushButton;
class QTimer;

namespace clientele {

class Session;

/// The bottom line: the work under way with how far it is, what remains and a stop button; else that all is saved.
class StatusBar : public QWidget {
    Q_OBJECT
 public:
    explicit StatusBar(Session& session, QWidget* parent = nullptr);

 private:
    void refresh();
    void show_job(const Job& job, std::size_t others);

    Session& session_;
    QPointer<Job> shown_;
    QTimer* later_;
    QLabel* title_;
    QProgressBar* bar_;
    QLabel* state_;
    QPushButton* stop_;
    QLabel* saved_;
};

/// "about 40 s", "about 3 min".
QString remaining(double seconds);

}  // namespace clientele
