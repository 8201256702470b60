#pragma once

#include <QDialog>
#include <QPointer>
#include <map>
#include <string>

#include "ui/surveys/shelf.h"

class QComboBox;
class QLabel;
class QLineEdit;
class QPushButton;
class QSortFilterProxyModel;
class QTimer;

namespace clientele {

class BusyVeil;
class Computation;
class Job;
class Session;
class TableView;
struct OptionChoice;

/// Builds a crosstab: questions and fields are dragged from a list to rows, columns and conditions, or put there by
/// keys and buttons; each change shows in the table below, which is computed in the background while the last one
/// stays greyed. Deletes itself when closed.
class CrosstabBuilder : public QDialog {
    Q_OBJECT
 public:
    /// Begins with the options of a card.
    CrosstabBuilder(Session& session, const std::map<std::string, std::string>& options, QWidget* parent);
    ~CrosstabBuilder() override;

    std::map<std::string, std::string> options() const;
    bool computing() const;

 Q_SIGNALS:
    void shown();  ///< a table, or why there is none

 private:
    struct Asked;
    QLayout* choices();
    QWidget* list_of_fields();
    QWidget* shelves_and_result();
    void lay_out();
    void connect_parts();
    void look_at_fields();
    void show_fields(const Asked& asked);
    void begin_with(const std::map<std::string, std::string>& options);
    void put_on(Shelf& shelf);
    void choose_values(int row);
    void offer_values(const QString& id, const QStringList& values, const std::vector<double>& shares);
    void compute();
    void show_state();

    Session& session_;
    std::map<std::string, std::string> begun_;  // put on the shelves once the fields are known
    std::map<std::string, std::string> kept_;   // other options of the card
    QComboBox *survey_, *weight_, *figures_, *test_;
    QLineEdit* search_;
    QListView* list_;
    FieldsModel* fields_;
    QSortFilterProxyModel* found_;
    QPushButton *to_rows_, *to_columns_, *to_conditions_, *take_, *close_;
    Shelf *rows_, *columns_, *conditions_;
    QWidget* result_;
    QLabel *headline_, *problem_;
    TableView* table_;
    BusyVeil* veil_;
    Computation* computation_;
    QTimer* soon_;
    QPointer<Job> looking_;
    quint64 run_ = 0, version_ = 0;
};

}  // namespace clientele
