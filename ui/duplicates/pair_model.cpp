#include "ui/duplicates/pair_model.h"

#include <algorithm>
#include <cmath>

#include "core/analysis/table_building.h"
#include "core/project/merging.h"
#include "ui/shell/reader_format.h"
#include "ui/tables/cell_text.h"

namespace clientele {
namespace {

QString cell(const DatasetColumn& column, std::uint32_t row) {
    if (row == missing_code || column.values.missing(row)) return {};
    const TableColumn shown = column_of(column.id, {}, column.values);
    // Unrounded: two that differ must not look alike.
    if (column.values.type() == ColumnType::number) return plain_text(shown, row, current_format());
    return cell_text(shown, row, ColumnStyle::of(shown), current_format());
}

QString bits_text(double bits) {
    const QString number = qtext(write_number(std::abs(bits), 1, current_format()));
    return (bits < 0 ? QStringLiteral("−") : QStringLiteral("+")) + number;
}

}  // namespace

QString called(const Snapshot& snapshot, std::string_view customer) {
    const DatasetColumn* name = snapshot.dataset(DatasetKind::customers).find("name");
    const QString known = name ? cell(*name, reference_row(snapshot, customer)) : QString();
    return known.isEmpty() ? qtext(customer) : known;
}

QString probability_text(double probability) {
    const Format& format = current_format();
    constexpr double nearly_certain = 0.9999;
    const double percent = std::min(probability, nearly_certain) * 100;
    const int decimals = probability >= 0.999 ? 2 : probability >= 0.99 || probability < 0.1 ? 1 : 0;
    const QString number = qtext(write_number(percent, decimals, format) + format.percent_suffix);
    return probability > nearly_certain ? QStringLiteral("> ") + number : number;
}

void PairModel::show(const Snapshot& snapshot, const std::vector<std::string>& compared, const ReviewPair& pair) {
    beginResetModel();
    lines_.clear();
    left_ = qtext(pair.left);
    right_ = qtext(pair.right);
    stands_for_both_.clear();
    const std::uint32_t left_row = reference_row(snapshot, pair.left), right_row = reference_row(snapshot, pair.right);
    const Dataset& customers = snapshot.dataset(DatasetKind::customers);
    const auto line_of = [&](const DatasetColumn& column) {
        return Line{qtext(label_of(DatasetKind::customers, column)), cell(column, left_row), cell(column, right_row)};
    };
    for (std::size_t at = 0; at < compared.size(); ++at) {
        const DatasetColumn* column = customers.find(compared[at]);
        if (!column) continue;
        lines_.push_back(line_of(*column));
        lines_.back().bits = pair.bits[at];
    }
    const auto facts = [&](std::string_view customer) {
        return qtext(write_count(static_cast<std::int64_t>(facts_of(snapshot, customer)), current_format()));
    };
    lines_.push_back({tr("Orders and other rows"), facts(pair.left), facts(pair.right)});
    for (const DatasetColumn& column : customers.columns) {
        if (column.id == "customer_id" || std::ranges::count(compared, column.id) > 0) continue;
        Line line = line_of(column);
        if (!line.left.isEmpty() || !line.right.isEmpty()) lines_.push_back(std::move(line));
    }
    endResetModel();
}

void PairModel::clear() {
    beginResetModel();
    lines_.clear();
    left_.clear();
    right_.clear();
    endResetModel();
}

void PairModel::set_stands_for_both(const std::string& customer) {
    stands_for_both_ = QString::fromStdString(customer);
    Q_EMIT headerDataChanged(Qt::Horizontal, left, right);
}

int PairModel::rowCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : static_cast<int>(lines_.size());
}

int PairModel::columnCount(const QModelIndex& parent) const { return parent.isValid() ? 0 : columns; }

QString PairModel::says_text(const Line& line) const {
    if (!line.bits) return {};
    if (line.left.isEmpty() || line.right.isEmpty()) return tr("unknown");
    return bits_text(*line.bits);
}

QVariant PairModel::data(const QModelIndex& index, int role) const {
    if (!checkIndex(index, CheckIndexOption::IndexIsValid)) return {};
    const Line& line = lines_[static_cast<std::size_t>(index.row())];
    const bool known = !line.left.isEmpty() && !line.right.isEmpty();
    switch (role) {
        case Qt::ToolTipRole:
        case Qt::DisplayRole:
            switch (index.column()) {
                case field: return line.label;
                case left: return line.left;
                case right: return line.right;
                default: return says_text(line);
            }
        case bits_role:
            return index.column() == says && line.bits && known ? QVariant(*line.bits) : QVariant();
        case differs_role:
            return (index.column() == left || index.column() == right) && known && line.left != line.right;
        case Qt::AccessibleTextRole:
            if (index.column() == says && line.bits && known)
                return *line.bits < 0 ? tr("%1, speaks for two people").arg(says_text(line))
                                      : tr("%1, speaks for one person").arg(says_text(line));
            return {};
        default: return {};
    }
}

QVariant PairModel::headerData(int section, Qt::Orientation orientation, int role) const {
    if (orientation == Qt::Vertical || role != Qt::DisplayRole)
        return QAbstractTableModel::headerData(section, orientation, role);
    const auto customer = [&](const QString& id) {
        return !id.isEmpty() && id == stands_for_both_ ? tr("%1, stands for both").arg(id) : id;
    };
    switch (section) {
        case field: return tr("Field");
        case left: return customer(left_);
        case right: return customer(right_);
        default: return tr("Weight");
    }
}

}  // namespace clientele
