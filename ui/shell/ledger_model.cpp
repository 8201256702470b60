#include "ui/shell/ledger_model.h"

#include <algorithm>

#include "core/project/ledger_words.h"
#include "ui/shell/batch_words.h"
#include "ui/shell/reader_format.h"
#include "ui/shell/theme.h"

namespace clientele {
namespace {

QString number(std::uint64_t value) { return qtext(text("{0}", count(static_cast<std::int64_t>(value)))); }

QString shown(const Batch& batch, int column) {
    if (!batch.brought_rows() && column >= LedgerModel::read && column <= LedgerModel::replaced) return {};
    switch (column) {
        case LedgerModel::file:
            if (!batch.brought_rows())
                return QStringLiteral("%1 (%2)").arg(source_words(batch), qtext(rows_in_words(batch)));
            return qtext(batch.plan.source_name);
        case LedgerModel::kind:
            return qtext(Text(spec(batch.plan.kind).label, {}));
        case LedgerModel::imported:
            return qtext(text("{0} UTC", batch.imported_at));
        case LedgerModel::read:
            return number(batch.counts.read);
        case LedgerModel::accepted:
            return number(batch.counts.accepted);
        case LedgerModel::rejected:
            return number(batch.counts.rejected);
        case LedgerModel::skipped:
            return number(batch.counts.skipped);
        case LedgerModel::replaced:
            return number(batch.counts.replaced);
        case LedgerModel::state:
            if (batch.superseded_by != 0) return LedgerModel::tr("Refreshed by %1").arg(batch.superseded_by);
            if (batch.removed) return LedgerModel::tr("Removed for good");
            return batch.undone ? LedgerModel::tr("Taken back") : LedgerModel::tr("In force");
        default:
            return {};
    }
}

}  // namespace

void LedgerModel::set_ledger(std::vector<Batch> ledger) {
    beginResetModel();
    ledger_ = std::move(ledger);
    std::ranges::reverse(ledger_);
    endResetModel();
}

int LedgerModel::rowCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : static_cast<int>(ledger_.size());
}

int LedgerModel::columnCount(const QModelIndex& parent) const { return parent.isValid() ? 0 : column_count; }

QVariant LedgerModel::data(const QModelIndex& index, int role) const {
    if (!index.isValid() || index.row() >= rowCount()) return {};
    const Batch& entry = batch(index.row());
    if (role == Qt::DisplayRole) return shown(entry, index.column());
    if (role == Qt::ToolTipRole && index.column() == file) return shown(entry, file);
    if (role == Qt::TextAlignmentRole)
        return QVariant(Qt::AlignVCenter |
                        (index.column() >= read && index.column() <= replaced ? Qt::AlignRight : Qt::AlignLeft));
    if (role == Qt::ForegroundRole) {
        if (entry.undone) return current_theme().muted;
        if (index.column() == rejected && entry.counts.rejected > 0) return current_theme().bad;
    }
    return {};
}

QVariant LedgerModel::headerData(int section, Qt::Orientation orientation, int role) const {
    if (orientation != Qt::Horizontal) return {};
    if (role == Qt::TextAlignmentRole)
        return QVariant(Qt::AlignVCenter | (section >= read && section <= replaced ? Qt::AlignRight : Qt::AlignLeft));
    if (role != Qt::DisplayRole) return {};
    const QString titles[] = {tr("File"),     tr("Data"),    tr("Imported"), tr("Read"), tr("Accepted"),
                              tr("Rejected"), tr("Skipped"), tr("Replaced"), tr("State")};
    return titles[section];
}

}  // namespace clientele
