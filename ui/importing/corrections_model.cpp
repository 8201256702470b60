#include "ui/importing/corrections_model.h"

#include <QColor>
#include <QFont>
#include <algorithm>
#include <set>

#include "ui/shell/reader_format.h"
#include "ui/shell/theme.h"

namespace clientele {

bool CorrectionsModel::is_corrected(std::size_t row) const {
    return std::ranges::find(changed_[row], true) != changed_[row].end();
}

void CorrectionsModel::show(RejectedRows rows) {
    beginResetModel();
    source_ = std::move(rows);
    width_ = source_.columns.size();
    for (const RejectedRows::Row& row : source_.rows) width_ = std::max(width_, row.cells.size());
    changed_.assign(source_.rows.size(), std::vector<bool>(width_, false));
    endResetModel();
    Q_EMIT corrected_changed();
}

int CorrectionsModel::corrected_count() const {
    int rows = 0;
    for (std::size_t row = 0; row < changed_.size(); ++row) rows += is_corrected(row) ? 1 : 0;
    return rows;
}

CorrectedRows CorrectionsModel::corrected() const {
    CorrectedRows rows{.columns = source_.columns, .cells = {}, .lines = {}};
    for (std::size_t i = 0; i < changed_.size(); ++i) {
        if (!is_corrected(i)) continue;
        std::vector<std::string> cells = source_.rows[i].cells;
        // Cells that were emptied beyond the table's width are taken off; missing ones are empty.
        while (cells.size() > source_.columns.size() && cells.back().empty()) cells.pop_back();
        cells.resize(std::max(cells.size(), source_.columns.size()));
        rows.cells.push_back(std::move(cells));
        rows.lines.push_back(source_.rows[i].reject.line);
    }
    return rows;
}

void CorrectionsModel::drop(const std::vector<std::uint64_t>& lines) {
    const std::set<std::uint64_t> gone(lines.begin(), lines.end());
    beginResetModel();
    std::size_t kept = 0;
    for (std::size_t row = 0; row < source_.rows.size(); ++row) {
        if (gone.contains(source_.rows[row].reject.line)) continue;
        if (kept != row) {
            source_.rows[kept] = std::move(source_.rows[row]);
            changed_[kept] = std::move(changed_[row]);
        }
        ++kept;
    }
    source_.rows.resize(kept);
    changed_.resize(kept);
    endResetModel();
    Q_EMIT corrected_changed();
}

QModelIndex CorrectionsModel::fault(int row) const {
    const std::string& header = source_.rows[static_cast<std::size_t>(row)].reject.column;
    const auto found = std::ranges::find(source_.columns, header);
    const auto at = found == source_.columns.end() ? 0 : found - source_.columns.begin();
    return index(row, first_cell + static_cast<int>(at));
}

int CorrectionsModel::rowCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : static_cast<int>(source_.rows.size());
}

int CorrectionsModel::columnCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : first_cell + static_cast<int>(width_);
}

QVariant CorrectionsModel::data(const QModelIndex& index, int role) const {
    if (!index.isValid()) return {};
    const auto at = static_cast<std::size_t>(index.row());
    const RejectedRows::Row& row = source_.rows[at];
    if (index.column() >= first_cell) return cell(row, static_cast<std::size_t>(index.column() - first_cell), at, role);
    if (role == Qt::TextAlignmentRole && index.column() == line) return int(Qt::AlignRight | Qt::AlignVCenter);
    if (role != Qt::DisplayRole && role != Qt::ToolTipRole) return {};
    if (index.column() == reason) return qtext(row.reject.message);
    return qtext(write_count(static_cast<std::int64_t>(row.reject.line), current_format()));
}

QVariant CorrectionsModel::cell(const RejectedRows::Row& row, std::size_t column, std::size_t at, int role) const {
    const QString text = column < row.cells.size() ? qtext(row.cells[column]) : QString();
    const bool at_fault = column < source_.columns.size() && source_.columns[column] == row.reject.column;
    switch (role) {
        case Qt::DisplayRole:
            return text.left(300).simplified();
        case Qt::EditRole:
            return text;
        case Qt::ToolTipRole:
            return changed_[at][column] ? tr("Corrected") : at_fault ? qtext(row.reject.message) : text.left(2000);
        case Qt::ForegroundRole:
            if (changed_[at][column]) return current_theme().good;
            return at_fault ? QVariant(current_theme().bad) : QVariant();
        case Qt::FontRole: {
            if (!changed_[at][column] && !at_fault) return {};
            QFont font;
            font.setBold(true);
            return font;
        }
        default:
            return {};
    }
}

bool CorrectionsModel::setData(const QModelIndex& index, const QVariant& value, int role) {
    if (role != Qt::EditRole || !index.isValid() || index.column() < first_cell) return false;
    const auto at = static_cast<std::size_t>(index.row());
    const auto column = static_cast<std::size_t>(index.column() - first_cell);
    std::vector<std::string>& cells = source_.rows[at].cells;
    const std::string text = value.toString().toStdString();
    if (column < cells.size() ? cells[column] == text : text.empty()) return false;
    if (column >= cells.size()) cells.resize(column + 1);
    cells[column] = text;
    changed_[at][column] = true;
    Q_EMIT dataChanged(index, index);
    Q_EMIT corrected_changed();
    return true;
}

Qt::ItemFlags CorrectionsModel::flags(const QModelIndex& index) const {
    const Qt::ItemFlags usual = QAbstractTableModel::flags(index);
    return index.column() >= first_cell ? usual | Qt::ItemIsEditable : usual;
}

QVariant CorrectionsModel::headerData(int section, Qt::Orientation orientation, int role) const {
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole) return {};
    if (section == line) return tr("Line");
    if (section == reason) return tr("Why it is rejected");
    const auto column = static_cast<std::size_t>(section - first_cell);
    return column < source_.columns.size() ? qtext(source_.columns[column]) : tr("Column %1").arg(column + 1);
}

}  // namespace clientele
