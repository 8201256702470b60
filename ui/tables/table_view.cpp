#include "ui/tables/table_view.h"

#include <QContextMenuEvent>
#include <QHeaderView>
#include <QKeyEvent>
#include <QScrollBar>
#include <QScopedValueRollback>
#include <numeric>

#include "ui/shell/theme.h"
#include "ui/tables/copy_table.h"
#include "ui/tables/table_delegate.h"

namespace clientele {
namespace {

constexpr int rows_measured = 200;
constexpr int widest_text = 280;
constexpr int order_sign = 14;

int sum(const std::vector<int>& widths) { return std::accumulate(widths.begin(), widths.end(), 0); }

bool same_columns(const FindingTable& a, const FindingTable& b) {
    return std::ranges::equal(a.columns, b.columns, {}, &TableColumn::id, &TableColumn::id);
}

}  // namespace

TableView::TableView(QWidget* parent) : QTableView(parent), model_(new FindingTableModel(this)) {
    setModel(model_);
    setItemDelegate(new TableDelegate(this));
    setFrameShape(QFrame::NoFrame);
    setShowGrid(false);
    setSelectionBehavior(SelectRows);
    setSelectionMode(ExtendedSelection);
    setEditTriggers(NoEditTriggers);
    setTabKeyNavigation(false);
    setWordWrap(false);
    setHorizontalScrollMode(ScrollPerPixel);
    setAccessibleName(tr("Table"));
    verticalHeader()->hide();
    verticalHeader()->setSectionResizeMode(QHeaderView::Fixed);
    QHeaderView* header = horizontalHeader();
    header->setHighlightSections(false);
    header->setSectionsMovable(true);
    header->setSortIndicatorClearable(true);
    header->setSortIndicator(-1, Qt::DescendingOrder);
    setSortingEnabled(true);
    connect(header, &QHeaderView::sectionResized, this, [this] { widths_by_user_ |= !spreading_; });
    set_look(*this, "card-table");  // no frame of its own, and the focus shows in the selected row
    fit_rows_to_font();
}

void TableView::set_jobs(Jobs* jobs) {
    jobs_ = jobs;
    model_->set_jobs(jobs);
}

void TableView::set_table(const FindingTable& table) {
    const bool same = same_columns(table, model_->table());
    const int sorted = same ? horizontalHeader()->sortIndicatorSection() : -1;
    const Qt::SortOrder order = horizontalHeader()->sortIndicatorOrder();
    model_->set_table(table);
    if (!same) {
        const QSignalBlocker quiet(horizontalHeader());
        horizontalHeader()->setSortIndicator(-1, Qt::DescendingOrder);
        widths_by_user_ = false;
    }
    if (sorted >= 0) model_->sort(sorted, order);
    if (!widths_by_user_) measure_columns();
}

int TableView::height_for(int rows) const {
    const int shown = std::min(rows, model_->rowCount());
    const int bar = sum(least_widths_) > viewport()->width() ? horizontalScrollBar()->sizeHint().height() : 0;
    return horizontalHeader()->sizeHint().height() + shown * verticalHeader()->defaultSectionSize() + bar + 1;
}

int TableView::rows_within(int height) const {
    return std::max(0, (height - height_for(0)) / verticalHeader()->defaultSectionSize());
}

void TableView::measure_columns() {
    wanted_widths_.clear();
    least_widths_.clear();
    QStyleOptionViewItem option;
    initViewItemOption(&option);
    const int rows = std::min(rows_measured, model_->rowCount());
    const QFontMetrics titles(horizontalHeader()->font());
    for (int column = 0; column < model_->columnCount(); ++column) {
        setColumnHidden(column, model_->holds_signs(column));
        if (isColumnHidden(column)) {
            least_widths_.push_back(0);
            wanted_widths_.push_back(0);
            continue;
        }
        const QString title = model_->headerData(column, Qt::Horizontal, Qt::DisplayRole).toString();
        int width = 0;
        for (int row = 0; row < rows; ++row)
            width = std::max(width, itemDelegate()->sizeHint(option, model_->index(row, column)).width());
        if (!model_->is_number(column)) width = std::min(width, widest_text);
        const int titled = titles.horizontalAdvance(title) + 2 * TableDelegate::padding + 2;
        least_widths_.push_back(std::max(width, titled));
        wanted_widths_.push_back(std::max(width, titled - 2 + order_sign));
    }
    spread_columns();
}

/// Room that is left over is shared by all columns; what lacks is scrolled to.
void TableView::spread_columns() {
    if (wanted_widths_.empty() || widths_by_user_) return;
    const QScopedValueRollback guard(spreading_, true);
    const int room = viewport()->width();
    const std::vector<int>& widths =
        sum(wanted_widths_) > room && sum(least_widths_) <= room ? least_widths_ : wanted_widths_;
    const int columns = std::max(1, static_cast<int>(std::ranges::count_if(widths, [](int wide) { return wide > 0; })));
    const int left = room - sum(widths);
    const int more = std::max(0, left) / columns;
    int shown = 0;
    for (int column = 0; column < static_cast<int>(widths.size()); ++column) {
        if (widths[static_cast<std::size_t>(column)] == 0) continue;   // beside its figures
        const int rest = ++shown == columns && left > 0 ? left - more * columns : 0;
        setColumnWidth(column, widths[static_cast<std::size_t>(column)] + more + rest);
    }
}

void TableView::resizeEvent(QResizeEvent* event) {
    QTableView::resizeEvent(event);
    spread_columns();
}

void TableView::fit_rows_to_font() {
    verticalHeader()->setDefaultSectionSize(fontMetrics().height() + scaled(10));
}

void TableView::changeEvent(QEvent* event) {
    QTableView::changeEvent(event);
    if (event->type() == QEvent::FontChange || event->type() == QEvent::StyleChange) fit_rows_to_font();
}

void TableView::copy_selection() {
    std::vector<std::uint32_t> rows;
    const auto chosen = selectionModel()->selection();
    for (const QItemSelectionRange& range : chosen)
        for (int row = range.top(); row <= range.bottom(); ++row) rows.push_back(static_cast<std::uint32_t>(row));
    std::ranges::sort(rows);
    rows.erase(std::ranges::unique(rows).begin(), rows.end());
    for (std::uint32_t& row : rows) row = static_cast<std::uint32_t>(model_->table_row(static_cast<int>(row)));
    if (!rows.empty()) copy_table(model_->table(), std::move(rows), jobs_);
}

void TableView::activate(const QModelIndex& index, const QPoint& global) {
    if (index.isValid()) Q_EMIT row_activated(model_->table_row(index.row()), global);
}

void TableView::keyPressEvent(QKeyEvent* event) {
    if (event->matches(QKeySequence::Copy)) {
        copy_selection();
        return;
    }
    if (event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter || event->key() == Qt::Key_Menu) {
        activate(currentIndex(), viewport()->mapToGlobal(visualRect(currentIndex()).bottomLeft()));
        return;
    }
    QTableView::keyPressEvent(event);
}

void TableView::mouseDoubleClickEvent(QMouseEvent* event) {
    if (event->button() == Qt::LeftButton) activate(indexAt(event->pos()), event->globalPosition().toPoint());
}

void TableView::contextMenuEvent(QContextMenuEvent* event) { activate(indexAt(event->pos()), event->globalPos()); }

}  // namespace clientele
