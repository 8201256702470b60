#pragma once

#include <QAbstractTableModel>
#include <optional>
#include <vector>

#include "core/analysis/quality/duplicates/review.h"
#include "core/model/snapshot.h"

namespace clientele {

/// Two customers side by side: what was compared, with the bits that each field speaks for one person; then how many
/// rows each has, then all else that is known of either.
class PairModel : public QAbstractTableModel {
    Q_OBJECT
 public:
    enum Column { field, left, right, says, columns };
    static constexpr int bits_role = Qt::UserRole;       ///< of `says`: a number, or nothing where nothing was compared
    static constexpr int differs_role = Qt::UserRole + 1;  ///< of left and right: both are known and not alike

    using QAbstractTableModel::QAbstractTableModel;
    void show(const Snapshot& snapshot, const std::vector<std::string>& compared, const ReviewPair& pair);
    void clear();
    /// Which of the two stands for both, for the header; "" where nobody chose.
    void set_stands_for_both(const std::string& customer);

    int rowCount(const QModelIndex& parent = {}) const override;
    int columnCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

 private:
    struct Line {
        QString label, left, right;
        std::optional<double> bits{};
    };
    QString says_text(const Line& line) const;

    std::vector<Line> lines_;
    QString left_, right_, stands_for_both_;
};

/// What people call the customer: the name, or the id where none is known.
QString called(const Snapshot& snapshot, std::string_view customer);
/// Never “100%” for what is not certain: the nearer to it, the more decimals.
QString probability_text(double probability);

}  // namespace clientele
