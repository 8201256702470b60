#pragma once

#include <QAbstractTableModel>
#include <vector>

#include "core/base/format.h"
#include "core/model/row_stream.h"

namespace clientele {

/// Rejected rows: line, column, value, reason, and the row as the file has it.
class RejectsModel : public QAbstractTableModel {
    Q_OBJECT
 public:
    enum Column { line, column, value, reason, raw, columns };

    using QAbstractTableModel::QAbstractTableModel;
    void show(std::vector<Reject> rejects);

    int rowCount(const QModelIndex& parent = {}) const override;
    int columnCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

 private:
    std::vector<Reject> rejects_;
};

/// The rejects as CSV with a header: line, column, value, reason in words, the raw row. For mending in a spreadsheet:
/// cells that it would take for formulas get an apostrophe in front.
std::string rejects_csv(const std::vector<Reject>& rejects, const Format& format);
/// As rejects_csv, without the header: for the rows that follow.
std::string further_rejects_csv(const std::vector<Reject>& rejects, const Format& format);

}  // namespace clientele
