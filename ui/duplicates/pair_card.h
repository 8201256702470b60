#pragma once

#include <QFrame>

#include "core/analysis/quality/duplicates/review.h"
#include "core/model/snapshot.h"

class QLabel;
class QPushButton;
class QTableView;

namespace clientele {

class PairModel;

/// One pair: the question, two records side by side, and the buttons that answer it.
class PairCard : public QFrame {
    Q_OBJECT
 public:
    explicit PairCard(QWidget* parent = nullptr);
    void show_pair(const Snapshot& snapshot, const Review& review, std::size_t pair);
    /// Instead of a pair: why there is none.
    void show_words(const QString& words);
    void set_changeable(bool changeable);
    /// The one of the two that stands for both; "" where nobody chose.
    const std::string& stands_for_both() const { return stands_for_both_; }

 Q_SIGNALS:
    void answered(clientele::Decision::Verdict verdict);
    void take_back_wanted();
    void kept_other();  ///< stands_for_both() changed for a pair that was answered to be the same

 private:
    void keep_other();

    QLabel* question_;
    QLabel* probability_;
    PairModel* model_;
    QTableView* table_;
    QWidget* buttons_;
    QLabel* hint_;
    std::string left_, right_, stands_for_both_;
    std::string usual_;  // who stands for both where nobody chooses
    bool answered_same_ = false;
};

}  // namespace clientele
