#pragma once

#include <QWidget>

#include "core/project/project.h"
#include "ui/shell/data_facts.h"

class QFrame;
class QLabel;
class QPushButton;
class QTableView;
class QTableWidget;

namespace clientele {

class LedgerModel;
class Session;

/// What is in the project: the datasets, and the ledger of every import with what was rejected and an undo.
class DataPage : public QWidget {
    Q_OBJECT
 public:
    explicit DataPage(Session& session, QWidget* parent = nullptr);

 protected:
    void resizeEvent(QResizeEvent* event) override;

 private:
    void connect_buttons();
    void refresh();
    void show_facts(const std::vector<DatasetFacts>& facts);
    void share_height();
    void show_actions();
    void view_rejects();
    std::optional<Batch> selected() const;

    Session& session_;
    LedgerModel* model_;
    QLabel* subtitle_;
    QFrame* empty_;
    QWidget* imports_;   // the line above the ledger
    QLabel* note_;
    QTableWidget* datasets_;
    QTableView* ledger_;
    QPushButton* rejects_;
    QPushButton* undo_;
    QPushButton* redo_;
    QPushButton* import_;
    QPushButton* database_;
};

QWidget* make_data_page(Session& session, QWidget* parent);

}  // namespace clientele
