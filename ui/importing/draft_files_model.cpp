#include "ui/importing/draft_files_model.h"

#include "ui/importing/outcome_panel.h"
#include "ui/shell/reader_format.h"
#include "ui/shell/theme.h"

namespace clientele {

QString state_words(const DraftFile& file) {
    switch (file.state) {
        case DraftFile::State::inspecting:
            return DraftFilesModel::tr("looking at it…");
        case DraftFile::State::checking:
            return DraftFilesModel::tr("checking…");
        case DraftFile::State::failed:
            return DraftFilesModel::tr("✕ cannot be imported");
        case DraftFile::State::incomplete:
            return DraftFilesModel::tr("⚠ needs an answer");
        case DraftFile::State::imported:
            return DraftFilesModel::tr("✓ imported");
        case DraftFile::State::ready:
            if (file.imported_before && !file.again) return DraftFilesModel::tr("in the project already");
            return qtext(file.counted.counts.rejected == 0
                             ? text("✓ {0} {0|row|rows}", Count{static_cast<std::int64_t>(file.counted.counts.read)})
                             : text("✓ {0} {0|row|rows}, {1} rejected",
                                    Count{static_cast<std::int64_t>(file.counted.counts.read)},
                                    Count{static_cast<std::int64_t>(file.counted.counts.rejected)}));
    }
    return {};
}

DraftFilesModel::DraftFilesModel(const ImportDraft& draft, QObject* parent)
    : QAbstractListModel(parent), draft_(draft), rows_(static_cast<int>(draft.count())) {
    connect(&draft, &ImportDraft::file_changed, this, [this](int row) { Q_EMIT dataChanged(index(row), index(row)); });
    connect(&draft, &ImportDraft::files_changed, this, [this] {
        beginResetModel();
        rows_ = static_cast<int>(draft_.count());
        endResetModel();
    });
}

int DraftFilesModel::rowCount(const QModelIndex& parent) const { return parent.isValid() ? 0 : rows_; }

QVariant DraftFilesModel::data(const QModelIndex& index, int role) const {
    if (!index.isValid() || index.row() >= static_cast<int>(draft_.count())) return {};
    const DraftFile& file = draft_.file(static_cast<std::size_t>(index.row()));
    switch (role) {
        case Qt::DisplayRole:
        case Qt::AccessibleTextRole:
            return file.name() + QLatin1Char('\n') + state_words(file);
        case Qt::ToolTipRole:
            return file.error ? qtext(file.error->message) : file.path;
        case Qt::ForegroundRole:
            if (file.state == DraftFile::State::failed) return current_theme().bad;
            if (file.state == DraftFile::State::incomplete) return current_theme().warning;
            return {};
        default:
            return {};
    }
}

}  // namespace clientele
