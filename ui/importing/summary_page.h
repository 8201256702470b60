#pragma once

#include <QWidget>

#include "ui/importing/import_draft.h"

class QLabel;
class QPushButton;
class QVBoxLayout;

namespace clientele {

/// What an import did, file by file: read = accepted + rejected + skipped + replaced; the ways on from there.
class SummaryPage : public QWidget {
    Q_OBJECT
 public:
    explicit SummaryPage(Session& session, QWidget* parent = nullptr);
    void show(const ImportDraft& draft);

 Q_SIGNALS:
    void rejects_wanted(std::int64_t batch);
    void undo_wanted();
    void overview_wanted();

 private:
    void add_file(const DraftFile& file);
    void add_total(const ImportDraft& draft);
    void show_undo();

    Session& session_;
    std::vector<Batch> batches_;  // that the import wrote
    QVBoxLayout* cards_;
    QWidget* actions_;
    QPushButton* undo_;
    QLabel* undone_;
};

}  // namespace clientele
