#pragma once

#include <QPointer>
#include <QWidget>

#include "core/analysis/analysis.h"

class QLabel;
class QLineEdit;
class QPushButton;
class QTimer;
class QVBoxLayout;

namespace clientele {

class Job;
class Session;

/// The rules of the analyst's own that the project keeps: each with a button that removes it, and a line for another one,
/// which is checked while it is written.
class OwnRulesEditor : public QWidget {
    Q_OBJECT
 public:
    explicit OwnRulesEditor(Session& session, QWidget* parent = nullptr);
    /// The analysis that judges rules (Analysis::own_rule); without one there is nothing to see.
    void set_analysis(const Analysis* analysis);

 private:
    void show_rules();
    void look();
    void show_addable();
    void add();
    void keep(const OwnRule& rule);

    Session& session_;
    const Analysis* analysis_ = nullptr;
    quint64 run_ = 0;  // what was worked out for earlier words is not shown
    QVBoxLayout* rules_;
    QLineEdit *name_, *expression_;
    QLabel* outcome_;
    QPushButton* add_;
    QTimer* look_soon_;
    QPointer<Job> checking_;
    bool sound_ = false;  // the expression, as it stands
};

}  // namespace clientele
