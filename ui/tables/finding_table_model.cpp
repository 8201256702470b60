#include <utility>

#include "core/analysis/figure_signs.h"
#include "ui/jobs/free_in_background.h"
#include "ui/jobs/jobs.h"
#include "ui/shell/reader_format.h"
#include "ui/tables/table_order.h"
#include "ui/tables/table_view.h"

namespace clientele {
namespace {

int alignment(const ColumnStyle& style) {
    return static_cast<int>(style.number ? Qt::AlignRight : Qt::AlignLeft) | static_cast<int>(Qt::AlignVCenter);
}

/// Where each row of the table stands in an order.
std::vector<std::uint32_t> places_of(const std::vector<std::uint32_t>& order, std::size_t rows) {
    std::vector<std::uint32_t> place(rows);
    for (std::size_t i = 0; i < rows; ++i) place[order.empty() ? i : order[i]] = static_cast<std::uint32_t>(i);
    return place;
}

}  // namespace

FindingTableModel::FindingTableModel(QObject* parent) : QAbstractTableModel(parent) {}

FindingTableModel::~FindingTableModel() {
    if (job_) job_->stop();
    let_go(std::move(table_));
}

void FindingTableModel::set_table(FindingTable table) {
    if (job_) job_->stop();
    job_.clear();
    ++asked_;
    beginResetModel();
    let_go(std::exchange(table_, std::move(table)));
    let_go(std::exchange(order_, {}));
    swatches_.clear();
    format_ = current_format();
    styles_.clear();
    key_column_ = -1;
    for (std::size_t i = 0; i < table_.columns.size(); ++i) {
        styles_.push_back(ColumnStyle::of(table_.columns[i]));
        if (table_.columns[i].id == table_.key_column) key_column_ = static_cast<int>(i);
    }
    endResetModel();
}

int FindingTableModel::table_row(int model_row) const {
    return order_.empty() ? model_row : static_cast<int>(order_[static_cast<std::size_t>(model_row)]);
}

void FindingTableModel::set_swatches(QHash<int, int> of_table_row) {
    swatches_ = std::move(of_table_row);
    if (key_column_ >= 0 && rowCount() > 0)
        Q_EMIT dataChanged(index(0, key_column_), index(rowCount() - 1, key_column_), {swatch_role});
}

int FindingTableModel::rowCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : static_cast<int>(table_.rows());
}

int FindingTableModel::columnCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : static_cast<int>(table_.columns.size());
}

QVariant FindingTableModel::data(const QModelIndex& index, int role) const {
    if (!checkIndex(index, CheckIndexOption::IndexIsValid)) return {};
    const auto column_at = static_cast<std::size_t>(index.column());
    const TableColumn& column = table_.columns[column_at];
    const ColumnStyle& style = styles_[column_at];
    const auto row = static_cast<std::size_t>(table_row(index.row()));
    switch (role) {
        case Qt::DisplayRole:
            return cell_text(column, row, style, format_);
        case Qt::TextAlignmentRole:
            return alignment(style);
        case Qt::AccessibleTextRole:
            return accessible_text(index);
        case sort_role:
        case raw_role:
            return raw_value(column, row);
        case verdict_role:
            return verdict(column, row, style);
        case arrow_role:
            return arrow(column, row, style);
        case sign_role: {
            const TableColumn* marks = column.marks.empty() ? nullptr : table_.find(column.marks);
            return marks && !marks->values.missing(row) ? qtext(marks->values.text(row)) : QString();
        }
        case swatch_role: {
            if (index.column() != key_column_) return {};
            const auto found = swatches_.constFind(static_cast<int>(row));
            return found == swatches_.constEnd() ? QVariant() : QVariant(*found);
        }
        default:
            return {};
    }
}

QString FindingTableModel::accessible_text(const QModelIndex& index) const {
    const QString value = data(index, Qt::DisplayRole).toString();
    const QString sign = data(index, sign_role).toString();
    if (sign == qtext(above_the_others)) return tr("%1, surely above the others").arg(value);
    if (sign == qtext(below_the_others)) return tr("%1, surely below the others").arg(value);
    if (!sign.isEmpty()) return tr("%1, surely higher than %2").arg(value, sign);
    const int said = data(index, verdict_role).toInt();
    if (said == 0) return value;
    return said > 0 ? tr("%1, better").arg(value) : tr("%1, worse").arg(value);
}

bool FindingTableModel::holds_signs(int column) const {
    const std::string& id = table_.columns[static_cast<std::size_t>(column)].id;
    return std::ranges::any_of(table_.columns,
                               [&](const TableColumn& each) { return !id.empty() && each.marks == id; });
}

QVariant FindingTableModel::headerData(int section, Qt::Orientation orientation, int role) const {
    if (orientation == Qt::Vertical) return role == Qt::DisplayRole ? QVariant(section + 1) : QVariant();
    if (section < 0 || section >= columnCount()) return {};
    const auto at = static_cast<std::size_t>(section);
    if (role == Qt::DisplayRole || role == Qt::ToolTipRole) return qtext(table_.columns[at].title);
    if (role == Qt::TextAlignmentRole) return alignment(styles_[at]);
    return {};
}

void FindingTableModel::sort(int column, Qt::SortOrder order) {
    if (job_) job_->stop();
    job_.clear();
    const quint64 asked = ++asked_;
    if (column < 0 || column >= columnCount()) {
        show_order({});
        return;
    }
    const Column values = table_.columns[static_cast<std::size_t>(column)].values;
    const bool descending = order == Qt::DescendingOrder;
    using Order = std::vector<std::uint32_t>;
    if (!jobs_ || orders_quickly(values)) {
        show_order(*order_of(values, descending));
        return;
    }
    job_ = jobs_->run<Order>(
        Lane::analysis, tr("Sorting"),
        [values, descending](const Progress& progress) { return order_of(values, descending, progress); }, this,
        [this, asked](Result<Order> found) {
            if (asked != asked_) return;
            job_.clear();
            if (found) show_order(std::move(*found));
        },
        true);
}

void FindingTableModel::show_order(std::vector<std::uint32_t> order) {
    Q_EMIT layoutAboutToBeChanged({}, QAbstractItemModel::VerticalSortHint);
    const QModelIndexList kept = persistentIndexList();
    if (!kept.isEmpty()) {
        const std::vector<std::uint32_t> place = places_of(order, table_.rows());
        QModelIndexList moved;
        moved.reserve(kept.size());
        for (const QModelIndex& old : kept)
            moved.append(index(static_cast<int>(place[static_cast<std::size_t>(table_row(old.row()))]), old.column()));
        changePersistentIndexList(kept, moved);
    }
    let_go(std::exchange(order_, std::move(order)));
    Q_EMIT layoutChanged({}, QAbstractItemModel::VerticalSortHint);
    Q_EMIT sorted();
}

}  // namespace clientele
