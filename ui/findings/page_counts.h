#pragma once

#include <QLabel>
#include <QPointer>

namespace clientele {

class Job;
class Session;

/// "18,204 customers · 96,311 orders": what the filter leaves, counted in the background.
class PageCounts : public QLabel {
    Q_OBJECT
   public:
    explicit PageCounts(Session& session, QWidget* parent = nullptr);

   protected:
    void showEvent(QShowEvent* event) override;

   private:
    void count();

    Session& session_;
    QPointer<Job> job_;
    const void* counted_ = nullptr;   // the selections that the words are of
};

}  // namespace clientele
