#pragma once

#include <QAbstractTableModel>
#include <QTableView>

#include "core/analysis/finding.h"

namespace clientele {

/// A finding's table as an item model: display role in the reader's locale, sort_role and raw_role with the bare value.
/// Reads the columns in place; a million rows cost nothing.
class FindingTableModel : public QAbstractTableModel {
    Q_OBJECT
   public:
    static constexpr int sort_role = Qt::UserRole;      ///< QVariant that orders
    static constexpr int raw_role = Qt::UserRole + 1;   ///< unrounded number, ISO date, text

    explicit FindingTableModel(QObject* parent = nullptr);
    void set_table(FindingTable table);
    const FindingTable& table() const { return table_; }
    /// Row of the table that a row of the model shows (they differ when sorted).
    int table_row(int model_row) const;

    int rowCount(const QModelIndex& parent = {}) const override;
    int columnCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;
    void sort(int column, Qt::SortOrder order) override;   ///< by values, missing last, stable

   private:
    FindingTable table_;
    std::vector<std::uint32_t> order_;   // empty: as the table is
};

/// The table of a card: numbers right-aligned with tabular figures, copy as text, keyboard, sort by header.
class TableView : public QTableView {
    Q_OBJECT
   public:
    explicit TableView(QWidget* parent = nullptr);
    void set_table(const FindingTable& table);
    FindingTableModel& model_of_table() { return *model_; }

   Q_SIGNALS:
    void row_activated(int row, const QPoint& global);   ///< row of the FindingTable

   private:
    FindingTableModel* model_;
};

}  // namespace clientele
