#pragma once

#include <QAbstractTableModel>
#include <QHash>
#include <QPointer>
#include <QTableView>

#include "core/analysis/finding.h"
#include "core/base/format.h"
#include "ui/tables/cell_text.h"

namespace clientele {

class Job;
class Jobs;

/// A finding's table as an item model: display role in the reader's locale, sort_role and raw_role with the bare value.
/// Reads the columns in place; a million rows cost nothing.
class FindingTableModel : public QAbstractTableModel {
    Q_OBJECT
   public:
    static constexpr int sort_role = Qt::UserRole;         ///< QVariant that orders
    static constexpr int raw_role = Qt::UserRole + 1;      ///< unrounded number, ISO date, text
    static constexpr int verdict_role = Qt::UserRole + 2;  ///< of changes: 1 good, -1 bad, 0 neither
    static constexpr int arrow_role = Qt::UserRole + 3;    ///< "▲", "▼" or ""
    static constexpr int swatch_role = Qt::UserRole + 4;   ///< index of the series colour in the key column, or nothing

    static constexpr int sign_role = Qt::UserRole + 5;     ///< how a figure of a crosstab differs: "▲", "▼", letters

    explicit FindingTableModel(QObject* parent = nullptr);
    ~FindingTableModel() override;
    /// With jobs, orders that take long are found in the background while the old order stays; without, at once.
    void set_jobs(Jobs* jobs) { jobs_ = jobs; }
    void set_table(FindingTable table);
    const FindingTable& table() const { return table_; }
    /// Row of the table that a row of the model shows (they differ when sorted).
    int table_row(int model_row) const;
    /// The model's order as rows of the table; empty: as the table is.
    const std::vector<std::uint32_t>& order() const { return order_; }
    bool sorting() const { return !job_.isNull(); }
    /// The colour of a row's swatch in the key column: an index into Theme::series.
    void set_swatches(QHash<int, int> of_table_row);
    /// True of columns that only hold signs of others, which are shown beside the figures.
    bool holds_signs(int column) const;
    bool is_number(int column) const { return styles_[static_cast<std::size_t>(column)].number; }

    int rowCount(const QModelIndex& parent = {}) const override;
    int columnCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;
    void sort(int column, Qt::SortOrder order =
                              Qt::AscendingOrder) override;  ///< by values, missing last, stable; -1: as the table is

 Q_SIGNALS:
    void sorted();   ///< the order asked for is shown

   private:
    void show_order(std::vector<std::uint32_t> order);
    QString accessible_text(const QModelIndex& index) const;

    FindingTable table_;
    std::vector<ColumnStyle> styles_;
    Format format_;
    std::vector<std::uint32_t> order_;   // empty: as the table is
    QHash<int, int> swatches_;
    int key_column_ = -1;
    Jobs* jobs_ = nullptr;
    QPointer<Job> job_;
    quint64 asked_ = 0;   // rises with every order and table; results of older ones are dropped
};

/// The table of a card: numbers right-aligned with tabular figures, copy as text, keyboard, sort by header.
class TableView : public QTableView {
    Q_OBJECT
   public:
    explicit TableView(QWidget* parent = nullptr);
    /// For sorting and copying long tables in the background.
    void set_jobs(Jobs* jobs);
    /// A table with the same columns keeps widths and sort order.
    void set_table(const FindingTable& table);
    FindingTableModel& model_of_table() { return *model_; }
    /// Height that shows the header and at most `rows` rows.
    int height_for(int rows) const;
    /// How many whole rows such a height shows.
    int rows_within(int height) const;
    /// The selected rows to the clipboard, as tab-separated text and as HTML.
    void copy_selection();

   Q_SIGNALS:
    void row_activated(int row, const QPoint& global);   ///< row of the FindingTable: Enter, double or right click

   protected:
    void keyPressEvent(QKeyEvent* event) override;
    void mouseDoubleClickEvent(QMouseEvent* event) override;
    void contextMenuEvent(QContextMenuEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;
    void changeEvent(QEvent* event) override;

   private:
    void fit_rows_to_font();
    void measure_columns();
    void spread_columns();
    void activate(const QModelIndex& index, const QPoint& global);

    FindingTableModel* model_;
    Jobs* jobs_ = nullptr;
    std::vector<int> wanted_widths_;   // by contents, and room for a title's sign of order
    std::vector<int> least_widths_;    // without that room: where the others do not fit
    bool spreading_ = false;
    bool widths_by_user_ = false;
};

}  // namespace clientele
