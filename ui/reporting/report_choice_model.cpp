#include "ui/reporting/report_choice_model.h"

#include <algorithm>

#include "ui/shell/reader_format.h"
#include "ui/shell/theme.h"

namespace clientele {

void ReportChoiceModel::show(const std::vector<ChosenFinding>& chosen, const Snapshot& snapshot) {
    if (!rows_.empty() && chosen == this->chosen()) {
        for (Row& row : rows_) {
            const auto needs = clientele::missing(*row.analysis, snapshot);
            row.missing = needs ? qtext(*needs) : QString();
        }
        Q_EMIT dataChanged(index(0), index(rowCount() - 1));
        return;
    }
    beginResetModel();
    rows_.clear();
    const auto add = [&](const ChosenFinding& finding, bool is_chosen) {
        const Analysis* analysis = find_analysis(finding.analysis);
        if (!analysis) return;
        const auto needs = clientele::missing(*analysis, snapshot);
        rows_.push_back({finding, analysis, is_chosen, needs ? qtext(*needs) : QString()});
    };
    for (const ChosenFinding& finding : chosen) add(finding, true);
    for (const Analysis& analysis : analyses()) {
        const bool there =
            std::ranges::any_of(chosen, [&](const ChosenFinding& f) { return f.analysis == analysis.id; });
        if (!there) add({std::string(analysis.id), {}}, false);
    }
    endResetModel();
}

std::vector<ChosenFinding> ReportChoiceModel::chosen() const {
    std::vector<ChosenFinding> findings;
    for (const Row& row : rows_) {
        if (row.chosen) findings.push_back(row.finding);
    }
    return findings;
}

bool ReportChoiceModel::move(int row, int by) {
    const int to = row + by;
    if (row < 0 || to < 0 || row >= rowCount() || to >= rowCount()) return false;
    beginMoveRows({}, row, row, {}, by > 0 ? to + 1 : to);
    std::swap(rows_[static_cast<std::size_t>(row)], rows_[static_cast<std::size_t>(to)]);
    endMoveRows();
    Q_EMIT chosen_changed();
    return true;
}

int ReportChoiceModel::rowCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : static_cast<int>(rows_.size());
}

QVariant ReportChoiceModel::data(const QModelIndex& index, int role) const {
    if (!index.isValid()) return {};
    const Row& row = rows_[static_cast<std::size_t>(index.row())];
    switch (role) {
        case Qt::DisplayRole:
        case Qt::AccessibleTextRole: {
            QStringList options;
            for (const auto& [name, value] : row.finding.options)
                options << qtext(name) + QStringLiteral(" = ") + qtext(value);
            QString words = qtext(Text(row.analysis->title, {}));
            if (!options.isEmpty()) words += QStringLiteral(" (%1)").arg(options.join(QStringLiteral(", ")));
            if (role == Qt::AccessibleTextRole && !row.missing.isEmpty()) words += QStringLiteral(". ") + row.missing;
            return words;
        }
        case Qt::ToolTipRole:
            return row.missing.isEmpty() ? qtext(Text(row.analysis->question, {})) : row.missing;
        case Qt::CheckStateRole:
            return row.chosen ? Qt::Checked : Qt::Unchecked;
        case Qt::ForegroundRole:
            return row.missing.isEmpty() ? QVariant() : QVariant(current_theme().muted);
        default:
            return {};
    }
}

bool ReportChoiceModel::setData(const QModelIndex& index, const QVariant& value, int role) {
    if (!index.isValid() || role != Qt::CheckStateRole) return false;
    Row& row = rows_[static_cast<std::size_t>(index.row())];
    const bool chosen = value.toInt() == Qt::Checked;
    if (row.chosen == chosen) return false;
    row.chosen = chosen;
    Q_EMIT dataChanged(index, index, {Qt::CheckStateRole});
    Q_EMIT chosen_changed();
    return true;
}

Qt::ItemFlags ReportChoiceModel::flags(const QModelIndex& index) const {
    if (!index.isValid()) return Qt::NoItemFlags;
    return Qt::ItemIsEnabled | Qt::ItemIsSelectable | Qt::ItemIsUserCheckable | Qt::ItemNeverHasChildren;
}

}  // namespace clientele
