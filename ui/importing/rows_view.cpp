#include "ui/importing/rows_view.h"

#include <QHeaderView>
#include <QScrollBar>
#include <algorithm>

#include "ui/importing/cell_pair_delegate.h"
#include "ui/shell/reader_format.h"
#include "ui/shell/theme.h"

namespace clientele {

RowsView::RowsView(QWidget* parent)
    : QTableView(parent), rows_(new RawRowsModel(this)), header_(new MappingHeader(this)) {
    setObjectName(QStringLiteral("rows"));
    setAccessibleName(tr("First rows of the file"));
    setModel(rows_);
    setHorizontalHeader(header_);
    setItemDelegate(new CellPairDelegate(this));
    setShowGrid(false);
    setWordWrap(false);
    setHorizontalScrollMode(ScrollPerPixel);
    setEditTriggers(NoEditTriggers);
    setTabKeyNavigation(false);
    verticalHeader()->setSectionResizeMode(QHeaderView::Fixed);
    verticalHeader()->setDefaultSectionSize(scaled(38));
    verticalHeader()->setAccessibleName(tr("Line in the file"));
    connect(horizontalScrollBar(), &QScrollBar::valueChanged, header_, &MappingHeader::place_choices);
}

void RowsView::show(const DraftFile& file) {
    rows_->show(file);
    header_->show(file);
    QStringList shape;
    if (file.facts) {
        for (const ColumnFacts& column : file.facts->columns) shape << qtext(column.header);
    }
    const bool read = !file.counted.first_rows.empty();
    if (shape == shape_ && (read_ || !read)) return;  // widths that a person chose stay
    shape_ = shape;
    read_ = read;
    constexpr int measured = 60, rows_measured = 20;
    for (int column = 0; column < std::min(rows_->columnCount(), measured); ++column) {
        int width = header_->name_width(column);
        for (int row = 0; row < std::min(rows_->rowCount(), rows_measured); ++row) {
            QStyleOptionViewItem option;
            initViewItemOption(&option);
            width = std::max(width, itemDelegate()->sizeHint(option, rows_->index(row, column)).width());
        }
        setColumnWidth(column, std::min(width, scaled(260)));
    }
    header_->place_choices();
}

void RowsView::go_to_column(std::size_t column) {
    if (rows_->rowCount() > 0) scrollTo(rows_->index(0, static_cast<int>(column)));
}

}  // namespace clientele
