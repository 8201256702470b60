#pragma once

#include <QWidget>

class QLabel;
class QLineEdit;
class QToolButton;

namespace clientele {

class Commands;
class FilterBar;
class Session;

/// The bar at the top: the project's name, the filter, undo and redo, the search box and the menu.
class TopBar : public QWidget {
    Q_OBJECT
 public:
    TopBar(Session& session, Commands& commands, QWidget* parent = nullptr);

    QLineEdit& search_box() { return *search_; }
    FilterBar& filter_bar() { return *filter_; }

 protected:
    void changeEvent(QEvent* event) override;

 private:
    void refresh();
    void draw_icons();

    Session& session_;
    QLabel* name_;
    FilterBar* filter_;
    QToolButton* undo_;
    QToolButton* redo_;
    QLineEdit* search_;
    QToolButton* menu_;
};

}  // namespace clientele
