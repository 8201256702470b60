#include "ui/importing/raw_rows_model.h"

#include <algorithm>

#include "ui/shell/reader_format.h"

namespace clientele {
namespace {

constexpr std::size_t most_rows = 200;

/// Where the check's rows have the column of the file.
std::vector<int> stored_columns(const DraftFile& file) {
    std::vector<int> stored(file.facts->columns.size(), -1);
    if (!file.mapped) return stored;
    for (const ColumnMapping& column : file.mapped->columns) {
        if (column.ignored || column.column >= stored.size()) continue;
        const auto at = std::ranges::find_if(file.counted.columns, [&](const StreamColumn& candidate) {
            return candidate.attribute == column.attribute && candidate.id == column.target;
        });
        if (at != file.counted.columns.end())
            stored[column.column] = static_cast<int>(at - file.counted.columns.begin());
    }
    return stored;
}

}  // namespace

RawRowsModel::RawRowsModel(QObject* parent) : QAbstractTableModel(parent) {}

void RawRowsModel::show(const DraftFile& file) {
    beginResetModel();
    raw_ = {};
    headers_.clear();
    stored_as_.clear();
    ignored_.clear();
    read_.clear();
    rejected_.clear();
    if (file.facts) {
        raw_ = file.facts->first_rows;
        if (raw_.rows.size() > most_rows) raw_.rows.resize(most_rows);
        for (const ColumnFacts& column : file.facts->columns) headers_ << qtext(column.header);
        stored_as_ = stored_columns(file);
        ignored_.assign(stored_as_.size(), false);
        if (file.mapped) {
            for (const ColumnMapping& column : file.mapped->columns) {
                if (column.column < ignored_.size()) ignored_[column.column] = column.ignored;
            }
        }
        for (const DryRun::Row& row : file.counted.first_rows) read_[row.line] = row.cells;
        for (const Reject& reject : file.counted.rejects) {
            rejected_[reject.line] = {qtext(reject.column), qtext(reject.message)};
        }
    }
    endResetModel();
}

int RawRowsModel::rowCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : static_cast<int>(raw_.rows.size());
}

int RawRowsModel::columnCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : static_cast<int>(headers_.size());
}

CellReading RawRowsModel::reading(std::size_t row, std::size_t column) const {
    const auto& cells = raw_.rows[row];
    const std::string raw = column < cells.size() ? cells[column] : std::string();
    CellReading open{qtext(raw), {}, CellReading::Kind::open, {}};
    if (row >= raw_.lines.size()) return open;
    const std::uint64_t line = raw_.lines[row];
    if (const auto reject = rejected_.find(line); reject != rejected_.end()) {
        const auto& [header, reason] = reject->second;
        open.why = reason;
        if (header.isEmpty() || header == headers_[static_cast<qsizetype>(column)])
            open.kind = CellReading::Kind::rejected;
        return open;
    }
    if (ignored_[column]) open.why = tr("This column is left out.");
    const auto read = read_.find(line);
    if (ignored_[column] || stored_as_[column] < 0 || read == read_.end()) return open;
    return read_cell(raw, read->second[static_cast<std::size_t>(stored_as_[column])], current_format());
}

QVariant RawRowsModel::data(const QModelIndex& index, int role) const {
    if (!index.isValid()) return {};
    const CellReading cell = reading(static_cast<std::size_t>(index.row()), static_cast<std::size_t>(index.column()));
    switch (role) {
        case Qt::DisplayRole:
            return cell.raw.left(200);
        case read_role:
            return cell.read.left(200);
        case kind_role:
            return static_cast<int>(cell.kind);
        case Qt::ToolTipRole:
            return cell.why.isEmpty() ? cell.raw.left(1000) : cell.why;
        case Qt::AccessibleTextRole:
            if (cell.kind == CellReading::Kind::rejected) return tr("%1, rejected: %2").arg(cell.raw, cell.why);
            return cell.read.isEmpty() ? cell.raw : tr("%1, read as %2").arg(cell.raw, cell.read);
        default:
            return {};
    }
}

QVariant RawRowsModel::headerData(int section, Qt::Orientation orientation, int role) const {
    if (role != Qt::DisplayRole && role != Qt::AccessibleTextRole) return {};
    if (orientation == Qt::Horizontal) return headers_.value(section);
    const auto row = static_cast<std::size_t>(section);
    return row < raw_.lines.size() ? QVariant(QString::number(raw_.lines[row])) : QVariant();
}

}  // namespace clientele
