#pragma once

#include <QWidget>

#include "ui/surveys/shelf_model.h"

class QListView;
class QToolButton;

namespace clientele {

/// A shelf with its title, and buttons that do what dragging does: Delete removes, Alt with the arrow keys moves,
/// Space puts a field within the one before or beside it.
class Shelf : public QWidget {
    Q_OBJECT
 public:
    Shelf(const QString& title, ShelfModel::Kind kind, QWidget* parent);
    ShelfModel& model() { return *model_; }
    QListView& view() { return *view_; }

 Q_SIGNALS:
    void values_wanted(int row);  ///< of a condition

 private:
    int chosen() const;
    void show_state();
    void move(int by);
    void nest();
    void remove();

    ShelfModel* model_;
    QListView* view_;
    QToolButton *left_, *right_, *within_, *remove_;
};

}  // namespace clientele
