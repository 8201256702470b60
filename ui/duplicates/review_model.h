#pragma once

#include <QAbstractTableModel>
#include <vector>

#include "core/analysis/quality/duplicates/review.h"
#include "core/model/snapshot.h"

namespace clientele {

/// Some pairs of a review: who with whom, how likely, and a sign for what was answered. Reads the review in place.
class ReviewModel : public QAbstractTableModel {
    Q_OBJECT
 public:
    enum Column { names, probability, answer, columns };

    using QAbstractTableModel::QAbstractTableModel;
    /// Both must live on until the next call.
    void show(const Review* review, const Snapshot* snapshot, std::vector<std::size_t> pairs);
    /// Answers were given or taken back.
    void answers_changed();
    std::size_t pair(int row) const { return pairs_[static_cast<std::size_t>(row)]; }
    /// The row of the pair; -1 where it is not shown. O(rows).
    int row_of(std::size_t pair) const;

    int rowCount(const QModelIndex& parent = {}) const override;
    int columnCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

 private:
    QString answer_words(Review::State state) const;

    const Review* review_ = nullptr;
    const Snapshot* snapshot_ = nullptr;
    std::vector<std::size_t> pairs_;
};

}  // namespace clientele
