#include "ui/importing/rejects_model.h"

#include "core/output/output.h"
#include "ui/shell/reader_format.h"

namespace clientele {

void RejectsModel::show(std::vector<Reject> rejects) {
    beginResetModel();
    rejects_ = std::move(rejects);
    endResetModel();
}

int RejectsModel::rowCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : static_cast<int>(rejects_.size());
}

int RejectsModel::columnCount(const QModelIndex& parent) const { return parent.isValid() ? 0 : columns; }

QVariant RejectsModel::data(const QModelIndex& index, int role) const {
    if (!index.isValid()) return {};
    const Reject& reject = rejects_[static_cast<std::size_t>(index.row())];
    if (role == Qt::TextAlignmentRole && index.column() == line) return int(Qt::AlignRight | Qt::AlignVCenter);
    if (role == Qt::ToolTipRole && index.column() == raw) return qtext(reject.raw).left(2000);
    if (role != Qt::DisplayRole && role != Qt::ToolTipRole && role != Qt::UserRole) return {};
    switch (index.column()) {
        case line:
            return role == Qt::UserRole ? QVariant(qulonglong(reject.line))
                                        : qtext(write_count(static_cast<std::int64_t>(reject.line), current_format()));
        case column:
            return reject.column.empty() ? tr("whole row") : qtext(reject.column);
        case value:
            return qtext(reject.value);
        case reason:
            return qtext(reject.message);
        case raw:
            return qtext(reject.raw).left(300).simplified();
        default:
            return {};
    }
}

QVariant RejectsModel::headerData(int section, Qt::Orientation orientation, int role) const {
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole) return {};
    switch (section) {
        case line:
            return tr("Line");
        case column:
            return tr("Column");
        case value:
            return tr("Value");
        case reason:
            return tr("Why it is rejected");
        case raw:
            return tr("The row as written");
        default:
            return {};
    }
}

std::string rejects_csv(const std::vector<Reject>& rejects, const Format& format) {
    std::vector<double> lines;
    std::vector<std::string> columns, values, reasons, rows;
    for (const Reject& reject : rejects) {
        lines.push_back(static_cast<double>(reject.line));
        columns.push_back(reject.column);
        values.push_back(reject.value);
        reasons.push_back(to_string(reject.message, format));
        rows.push_back(reject.raw);
    }
    FindingTable table;
    table.id = "rejects";
    const auto add = [&](const char* id, Column column) {
        TableColumn added;
        added.id = id;
        added.values = std::move(column);
        table.columns.push_back(std::move(added));
    };
    add("line", Column::of_numbers(std::move(lines)));
    add("column", Column::of_texts(columns));
    add("value", Column::of_texts(values));
    add("reason", Column::of_texts(reasons));
    add("row", Column::of_texts(rows));
    return to_csv(table, true);
}

std::string further_rejects_csv(const std::vector<Reject>& rejects, const Format& format) {
    const std::string whole = rejects_csv(rejects, format);
    return whole.substr(whole.find('\n') + 1);
}

}  // namespace clientele
