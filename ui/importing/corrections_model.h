#pragma once

#include <QAbstractTableModel>
#include <vector>

#include "core/importing/corrections.h"

namespace clientele {

/// Rejected rows cell by cell, to be corrected: line and reason, then the source's columns. The cell at fault is
/// marked, and so are the cells that were changed.
class CorrectionsModel : public QAbstractTableModel {
    Q_OBJECT
 public:
    enum Column { line, reason, first_cell };

    using QAbstractTableModel::QAbstractTableModel;
    void show(RejectedRows rows);

    const RejectedRows& rows() const { return source_; }
    /// The rows with changed cells, as they are to be imported.
    CorrectedRows corrected() const;
    int corrected_count() const;
    /// Takes rows off the list: those on these lines of the source.
    void drop(const std::vector<std::uint64_t>& lines);
    /// Where the first cell is that has to be corrected in a row.
    QModelIndex fault(int row) const;

    int rowCount(const QModelIndex& parent = {}) const override;
    int columnCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role) const override;
    bool setData(const QModelIndex& index, const QVariant& value, int role) override;
    Qt::ItemFlags flags(const QModelIndex& index) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

 Q_SIGNALS:
    void corrected_changed();

 private:
    bool is_corrected(std::size_t row) const;
    QVariant cell(const RejectedRows::Row& row, std::size_t column, std::size_t at, int role) const;

    RejectedRows source_;
    std::vector<std::vector<bool>> changed_;  // beside the rows' cells
    std::size_t width_ = 0;                   // cells of the widest row
};

}  // namespace clientele
