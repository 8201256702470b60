#pragma once

#include <QPointer>
#include <QWidget>

class QLabel;

namespace clientele {

class Job;
class Session;
class TableView;

/// At the side of the customer list: profile, totals and last order lines of one customer, read in the background.
class CustomerPanel : public QWidget {
    Q_OBJECT
   public:
    explicit CustomerPanel(Session& session, QWidget* parent = nullptr);
    ~CustomerPanel() override;
    void show_customer(const QString& id);
    QString customer() const { return id_; }

   Q_SIGNALS:
    void shown();   ///< the profile of customer() is on screen

   private:
    Session& session_;
    QPointer<Job> job_;
    QString id_;
    QLabel *title_, *subtitle_, *profile_, *totals_, *recent_title_;
    TableView* recent_;
};

}  // namespace clientele
