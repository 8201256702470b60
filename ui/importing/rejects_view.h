#pragma once

#include <QWidget>

#include "ui/shell/session.h"

class QLabel;
class QPushButton;
class QTableView;

namespace clientele {

class RejectsModel;

/// The rejected rows of one import, with what a person needs to mend them: the first ones as a table, all of them as a
/// CSV file with the reasons.
class RejectsView : public QWidget {
    Q_OBJECT
 public:
    RejectsView(Session& session, std::int64_t batch, QWidget* parent = nullptr);

 Q_SIGNALS:
    void shown();  ///< the rows have been read

 private:
    void take(Result<std::vector<Reject>> rejects);
    void save();
    void correct();
    void write(const QString& path);

    Session& session_;
    std::int64_t batch_;
    RejectsModel* model_;
    QTableView* table_;
    QLabel* title_;
    QLabel* saved_;
    QPushButton* save_;
    QPushButton* correct_;
};

/// A table of rejects as the assistant and the view show it.
QTableView* make_rejects_table(RejectsModel& model, QWidget* parent);

}  // namespace clientele
