#pragma once

#include <QAbstractTableModel>
#include <vector>

#include "core/project/project.h"

namespace clientele {

/// The import ledger as a table, the last import first.
class LedgerModel : public QAbstractTableModel {
    Q_OBJECT
 public:
    enum Column { file, kind, imported, read, accepted, rejected, skipped, replaced, state, column_count };

    explicit LedgerModel(QObject* parent = nullptr) : QAbstractTableModel(parent) {}
    void set_ledger(std::vector<Batch> ledger);
    const Batch& batch(int row) const { return ledger_[static_cast<std::size_t>(row)]; }

    int rowCount(const QModelIndex& parent = {}) const override;
    int columnCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

 private:
    std::vector<Batch> ledger_;
};

}  // namespace clientele
