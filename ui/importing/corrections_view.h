#pragma once

#include <QWidget>

#include "ui/shell/session.h"

class QLabel;
class QPushButton;
class QTableView;

namespace clientele {

class CorrectionsModel;

/// Rejected rows of one import, whose cells a person corrects; those that were corrected are imported the way their file
/// was read. Rows that nobody touched stay rejected.
class CorrectionsView : public QWidget {
    Q_OBJECT
 public:
    CorrectionsView(Session& session, const Batch& batch, QWidget* parent = nullptr);

 Q_SIGNALS:
    void shown();                 ///< the rows have been read
    void imported(qint64 batch);  ///< corrected rows were written as this batch

 private:
    void take(Result<RejectedRows> rows);
    void import();
    void show_count();
    void take_outcome(const Result<FileOutcome>& outcome);

    Session& session_;
    Batch batch_;
    CorrectionsModel* model_;
    QTableView* table_;
    QLabel* title_;
    QLabel* outcome_;
    QPushButton* import_;
};

}  // namespace clientele
