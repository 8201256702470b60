#pragma once

#include <QAbstractListModel>

#include "ui/importing/import_draft.h"

namespace clientele {

/// The files of a draft, each with how far it is.
class DraftFilesModel : public QAbstractListModel {
    Q_OBJECT
 public:
    explicit DraftFilesModel(const ImportDraft& draft, QObject* parent = nullptr);

    int rowCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role) const override;

 private:
    const ImportDraft& draft_;
    int rows_;
};

/// "ready", "needs an answer"…
QString state_words(const DraftFile& file);

}  // namespace clientele
