#pragma once

#include <QPointer>
#include <QWidget>
#include <string>

class QLabel;

namespace clientele {

class Job;
class Session;
class TableView;

/// At the side of the customer list: profile, totals and last order lines of one customer, read in the background.
/// Ids that were merged with the customer's can be taken out again.
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
    void show_merged();
    void take_out(const std::string& customer);

    Session& session_;
    QPointer<Job> job_;
    QString id_;
    QLabel *title_, *subtitle_, *profile_, *totals_, *recent_title_;
    QWidget* merged_;   // a button for each id that was merged with the customer's
    TableView* recent_;
};

}  // namespace clientele
