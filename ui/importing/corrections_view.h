#pragma once

#include <QWidget>

#include "ui/shell/session.h"

class QLabel;
class QPushButton;
class QTableView;

namespace clientele {

class CorrectionsModel;
class RuleLine;

/// Rejected rows of one import, whose cells a person corrects, or the rule by which they are read; those that were
/// corrected or fit then are imported the way their file was read. All others stay rejected.
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
    void import(const CorrectedRows& rows);
    void import_fitting();
    void set_busy(bool busy);
    void try_rule();
    void show_count();
    void take_outcome(const Result<FileOutcome>& outcome, const std::vector<std::uint64_t>& lines);

    Session& session_;
    Batch batch_;
    CorrectionsModel* model_;
    RuleLine* rule_;
    Replay replay_;  // what the rule that was tried last brings
    QTableView* table_;
    QLabel* title_;
    QLabel* outcome_;
    QPushButton* import_;
    bool busy_ = false;
};

}  // namespace clientele
