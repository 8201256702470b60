#pragma once

#include <QWidget>

#include "ui/importing/draft_file.h"

class QButtonGroup;
class QCheckBox;
class QComboBox;
class QFrame;
class QLabel;
class QProgressBar;
class QPushButton;
class QTableView;

namespace clientele {

class RejectsModel;

/// What importing the file would do: counts while every row is checked, the first rows that would be rejected and why,
/// what to do about ids that are known, and whether the contents are in the project already.
class OutcomePanel : public QWidget {
    Q_OBJECT
 public:
    explicit OutcomePanel(QWidget* parent = nullptr);
    void show(const DraftFile& file);
    /// Only the counts and the bar: cheap, for every step of the check.
    void show_progress(const DraftFile& file);

 Q_SIGNALS:
    void on_duplicate_wanted(clientele::OnDuplicate policy);
    void again_wanted(bool again);

 private:
    void show_rejects(const DraftFile& file);

    QLabel* counts_;
    QLabel* remarks_;
    QProgressBar* bar_;
    QWidget* policy_;
    QComboBox* policies_;
    QFrame* before_;
    QLabel* before_words_;
    QCheckBox* again_;
    RejectsModel* rejects_;
    QTableView* table_;
    QLabel* table_title_;
};

/// "541,909 rows: 541,909 accepted, 0 rejected"; skipped and replaced only where there are any.
QString words_of(const ImportCounts& counts);

}  // namespace clientele
