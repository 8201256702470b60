#pragma once

#include <QDialog>
#include <QPointer>

#include "core/ingest/database.h"
#include "ui/importing/draft_file.h"

class QComboBox;
class QLabel;
class QLayout;
class QPlainTextEdit;
class QPushButton;
class QTabWidget;
class QTreeWidget;

namespace clientele {

class DatabaseForm;
class Job;
class Session;

/// From a database to a table or query of it: connects in the background, shows schemas, tables and columns, and gives
/// on what was chosen. Deletes itself when closed.
class DatabaseDialog : public QDialog {
    Q_OBJECT
 public:
    DatabaseDialog(Session& session, const QString& place, QWidget* parent = nullptr);
    ~DatabaseDialog() override;

 Q_SIGNALS:
    void chosen(const DraftFile& source);

 private:
    QWidget* make_side();
    QWidget* make_choice();
    QLayout* make_summary_choice(QWidget* parent);
    QWidget* make_foot();
    void connect_to_database();
    void forget_tables();
    void show_tables();
    void say(const QString& words, const char* look);
    QString chosen_table() const;
    void show_state();
    void go_on();

    Session& session_;
    DatabaseForm* form_ = nullptr;
    QTabWidget* ways_ = nullptr;  // a table, or a query
    QTreeWidget* tables_ = nullptr;
    QPlainTextEdit* query_ = nullptr;
    QComboBox* summary_ = nullptr;
    QLabel* said_ = nullptr;
    QPushButton* connect_ = nullptr;
    QPushButton* continue_ = nullptr;
    QPointer<Job> job_;
    quint64 turn_ = 0;  // answers of an earlier one are dropped
    bool connected_ = false;
    std::vector<DatabaseTable> found_;
};

}  // namespace clientele
