#pragma once

#include <QAbstractListModel>
#include <vector>

#include "core/analysis/analysis.h"
#include "core/analysis/chosen_findings.h"

namespace clientele {

/// All findings that a report can have, the chosen ones ticked and first in their order. Analyses that the data cannot
/// answer are there too and say what they need.
class ReportChoiceModel : public QAbstractListModel {
    Q_OBJECT
 public:
    using QAbstractListModel::QAbstractListModel;
    void show(const std::vector<ChosenFinding>& chosen, const Snapshot& snapshot);
    std::vector<ChosenFinding> chosen() const;
    /// Moves a row up (-1) or down (1); false at the ends.
    bool move(int row, int by);

    int rowCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role) const override;
    bool setData(const QModelIndex& index, const QVariant& value, int role) override;
    Qt::ItemFlags flags(const QModelIndex& index) const override;

 Q_SIGNALS:
    void chosen_changed();  ///< by a person

 private:
    struct Row {
        ChosenFinding finding;
        const Analysis* analysis;
        bool chosen;
        QString missing;  ///< what it needs; "" when it can run
    };
    std::vector<Row> rows_;
};

}  // namespace clientele
