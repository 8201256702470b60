#pragma once

#include <QAbstractTableModel>
#include <map>

#include "ui/importing/cell_reading.h"
#include "ui/importing/draft_file.h"

namespace clientele {

/// The first rows of a file as it has them, each cell with what the project would store.
class RawRowsModel : public QAbstractTableModel {
    Q_OBJECT
 public:
    static constexpr int read_role = Qt::UserRole;      ///< what is stored, "" where it looks as written
    static constexpr int kind_role = Qt::UserRole + 1;  ///< CellReading::Kind as int

    explicit RawRowsModel(QObject* parent = nullptr);
    void show(const DraftFile& file);

    int rowCount(const QModelIndex& parent = {}) const override;
    int columnCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

 private:
    CellReading reading(std::size_t row, std::size_t column) const;

    RawRows raw_;
    QStringList headers_;
    std::vector<int> stored_as_;  // column of `read_` for each column of the file, or -1
    std::vector<bool> ignored_;
    std::map<std::uint64_t, std::vector<Cell>> read_;                // line -> cells
    std::map<std::uint64_t, std::pair<QString, QString>> rejected_;  // line -> column header, reason
};

}  // namespace clientele
